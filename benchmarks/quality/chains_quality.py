"""Score the chains that ``accordingto read --format chains`` finds against annotated passages."""

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from floors import settle
from runner import predict, rows_of, run

PARTS = {
    "train-wikinews": "wikinews/en.jsonl",
    "train-polnear": "attribution/train.jsonl",
    "visible": "relays/visible-texts.jsonl",
}
FIGURES = {
    "claim recall": re.compile(r"claims +recall +([\d.]+)%"),
    "claim precision": re.compile(r"claims .*precision +([\d.]+)%"),
    "exact chain": re.compile(r"first reading  exact chain:.*all gold +([\d.]+)%"),
    "exact chain, any reading": re.compile(r"any reading +exact chain:.*all gold +([\d.]+)%"),
    "link f1": re.compile(r"first reading.*?with missed claims +([\d.]+)%", re.DOTALL),
    "chains of two and more": re.compile(r"first reading.*?length>=2:.*?all gold +([\d.]+)%", re.DOTALL),
}
"""How the scorer prints each; the first line that fits is the one against the first reading."""


def measure(shared: Path, part: str, texts: Path, out: Path) -> dict[str, float]:
    """Read the articles that have passages, score them and their part that no training set holds; print the tables."""
    passages = list(rows_of(shared / "relays" / f"{part}.jsonl"))
    outlets = {p["doc"]: {"outlet": p["outlet"], "published": p.get("published")} for p in passages}
    articles = [{"id": r["id"], "text": r["text"], **outlets[r["id"]]} for r in rows_of(texts) if r["id"] in outlets]
    source, found = out / f"{part}.articles.jsonl", out / f"{part}.chains.jsonl"
    source.write_text("".join(f"{json.dumps(article)}\n" for article in articles), encoding="utf-8")
    predict(source, "chains", found)
    figures = score(shared, part, passages, (out, found))
    unseen = [p for p in passages if p.get("in_train") is False]
    if unseen:
        score(shared, f"{part}, in no training set", unseen, (out, found))
    return figures


def score(shared: Path, name: str, passages: list[dict[str, Any]], where: tuple[Path, Path]) -> dict[str, float]:
    """Print what the scorer says of some passages, and pick the figures that have floors."""
    gold = where[0] / "gold.jsonl"
    gold.write_text("".join(f"{json.dumps(passage)}\n" for passage in passages), encoding="utf-8")
    scorer = [sys.executable, shared / "relays" / "score_chains.py", gold, where[1]]
    answer = subprocess.run(scorer, check=True, capture_output=True, text=True).stdout
    print(f"== {name}: {len(passages)} passages\n{answer}")
    found = {figure: pattern.search(answer) for figure, pattern in FIGURES.items()}
    return {figure: float(match.group(1)) for figure, match in found.items() if match}


def measure_all(args: argparse.Namespace, out: Path) -> int:
    """Measure every part and hold it against the floors."""
    failed = 0
    for part, texts in PARTS.items():
        measured = measure(args.shared, part, args.shared / texts, out)
        data = [args.shared / "relays" / f"{part}.jsonl", args.shared / "relays" / "score_chains.py"]
        failed |= settle(f"chains-{part}", data, measured, args)
    return failed


if __name__ == "__main__":
    sys.exit(run(__doc__, "relays", measure_all))
