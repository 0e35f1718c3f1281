"""Score the attributions that ``accordingto read --format spans`` finds against annotated articles."""

import argparse
import json
import subprocess
import sys
from pathlib import Path

from floors import settle
from runner import predict, run

PARTS = {
    "dev": ("source f1", "cue f1", "content f1", "detected f1", "linked f1", "strict f1"),
    "gum-news": ("detected recall", "linked recall"),  # fewer things are annotated there, so recall is what counts
}


def measure(shared: Path, part: str, out: Path) -> dict[str, dict[str, float]]:
    """Read the articles of one part and score them; by figure: precision, recall and f1, in percent."""
    gold = shared / "attribution" / f"{part}.jsonl"
    found = out / f"{part}.spans.jsonl"
    predict(gold, "spans", found)
    scorer = [sys.executable, shared / "attribution" / "score.py", gold, found, "--json"]
    answer = subprocess.run(scorer, check=True, capture_output=True, text=True)
    rows: dict[str, dict[str, float]] = json.loads(answer.stdout)
    return rows


def measure_all(args: argparse.Namespace, out: Path) -> int:
    """Measure every part, print a table, hold it against the floors."""
    failed = 0
    for part, figures in PARTS.items():
        rows = measure(args.shared, part, out)
        print(f"{part:10}{'P':>7}{'R':>7}{'F1':>7}")
        for name, row in rows.items():
            print(f"{name:10}{row['precision']:7.1f}{row['recall']:7.1f}{row['f1']:7.1f}")
        measured = {figure: rows[figure.split()[0]][figure.split()[1]] for figure in figures}
        data = [args.shared / "attribution" / f"{part}.jsonl", args.shared / "attribution" / "score.py"]
        failed |= settle(f"attribution-{part}", data, measured, args)
    return failed


if __name__ == "__main__":
    sys.exit(run(__doc__, "attribution", measure_all))
