"""Score the attributions that ``accordingto read --format spans`` finds against annotated articles."""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from floors import add_arguments, settle

PARTS = {
    "dev": ("source f1", "cue f1", "content f1", "detected f1", "linked f1", "strict f1"),
    "gum-news": ("detected recall", "linked recall"),  # fewer things are annotated there, so recall is what counts
}


def measure(shared: Path, part: str, out: Path) -> dict[str, dict[str, float]]:
    """Read the articles of one part and score them; by figure: precision, recall and f1, in percent."""
    gold = shared / "attribution" / f"{part}.jsonl"
    found = out / f"{part}.spans.jsonl"
    program = Path(sys.executable).parent / "accordingto"
    subprocess.run([program, "read", gold, "--format", "spans", "-o", found], check=True)
    scorer = [sys.executable, shared / "attribution" / "score.py", gold, found, "--json"]
    answer = subprocess.run(scorer, check=True, capture_output=True, text=True)
    rows: dict[str, dict[str, float]] = json.loads(answer.stdout)
    return rows


def main() -> int:
    """Measure every part, print a table, hold it against the floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_arguments(parser)
    parser.add_argument("--out", type=Path, help="keep the predictions in this folder")
    args = parser.parse_args()
    if not (args.shared / "attribution").is_dir():
        print(f"expected attribution/ in {args.shared}, found none; name its folder with --shared", file=sys.stderr)
        return 2
    failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        out = args.out or Path(scratch)
        out.mkdir(parents=True, exist_ok=True)
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
    sys.exit(main())
