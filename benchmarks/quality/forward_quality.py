"""Score the claims about what is to come, and their windows, against annotated passages.

A gold claim looks ahead where its ``forward`` is not null: it holds the words of its window, or ``undated``. Found and
gold claims are matched by their characters (IoU of half or more), one to one. Recall is over all gold claims that look
ahead, missed ones included; precision over the found ones that look ahead and match a gold claim.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from chains_quality import PARTS, rows_of
from floors import add_arguments, settle

Claims = list[dict[str, Any]]


def read_articles(passages: Claims, texts: Path, out: Path) -> dict[str, dict[str, Any]]:
    """The readings of the articles that have passages, by their ids."""
    about = {p["doc"]: {"outlet": p["outlet"], "published": p.get("published")} for p in passages}
    articles = [{"id": r["id"], "text": r["text"], **about[r["id"]]} for r in rows_of(texts) if r["id"] in about]
    source, found = out / "articles.jsonl", out / "readings.jsonl"
    source.write_text("".join(f"{json.dumps(article)}\n" for article in articles), encoding="utf-8")
    program = Path(sys.executable).parent / "accordingto"
    subprocess.run([program, "read", source, "--format", "json", "-o", found], check=True)
    return {reading["id"]: reading for reading in rows_of(found)}


def characters(spans: list[list[int]]) -> set[int]:
    """The offsets that spans cover."""
    return {i for start, end in spans for i in range(start, end)}


def matched(gold: Claims, found: Claims) -> dict[int, int]:
    """For gold claims the found ones that they match, best overlap first."""
    pairs = []
    wanted, had = [characters(c["content"]) for c in gold], [characters(c["content"]) for c in found]
    for i, a in enumerate(wanted):
        for j, b in enumerate(had):
            share = len(a & b) / len(a | b)
            if share >= 0.5:
                pairs.append((-share, i, j))
    result: dict[int, int] = {}
    for _, i, j in sorted(pairs):
        if i not in result and j not in result.values():
            result[i] = j
    return result


def plain(words: str) -> str:
    """Words without a leading preposition, article or capital."""
    return re.sub(
        r"^(?:(?:by|on|in|at|until|over|for|within|the|after|before)\s)+", "", " ".join(words.lower().split())
    )


def measure(passages: Claims, readings: dict[str, dict[str, Any]]) -> Counter[str]:
    """Counts over all passages."""
    n: Counter[str] = Counter()
    for passage in passages:
        reading = readings[passage["doc"]]
        found = [c for c in reading["claims"] if passage["start"] <= c["content"][0][0] < passage["end"]]
        ahead = {tuple(map(tuple, f["content"])): f for f in reading["forward"]}
        pairs = matched(passage["claims"], found)
        for i, gold in enumerate(passage["claims"]):
            if gold.get("optional"):
                continue
            mine = ahead.get(tuple(map(tuple, found[pairs[i]]["content"]))) if i in pairs else None
            n["gold"] += bool(gold["forward"])
            n["found"] += mine is not None
            n["right"] += bool(gold["forward"]) and mine is not None
            n["missed claim"] += bool(gold["forward"]) and i not in pairs
            if gold["forward"] and mine is not None:
                dated = gold["forward"] != "undated"
                words = plain(mine["window"]["words"]) if mine["window"] else ""
                fits = bool(words) and (words in plain(gold["forward"]) or plain(gold["forward"]) in words)
                n["windows"] += dated
                n["windows right"] += dated and fits
                n["undated"] += not dated
                n["undated right"] += not dated and not words
    return n


def figures(n: Counter[str]) -> dict[str, float]:
    """Shares in percent."""
    parts = {
        "recall": ("right", "gold"),
        "precision": ("right", "found"),
        "windows": ("windows right", "windows"),
        "undated": ("undated right", "undated"),
    }
    return {name: round(100 * n[a] / n[b], 1) for name, (a, b) in parts.items() if n[b]}


def main() -> int:
    """Measure every part and hold it against the floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_arguments(parser)
    args = parser.parse_args()
    if not (args.shared / "relays").is_dir():
        print(f"expected relays/ in {args.shared}, found none; name its folder with --shared", file=sys.stderr)
        return 2
    failed = 0
    for part, texts in PARTS.items():
        gold = args.shared / "relays" / f"{part}.jsonl"
        passages = list(rows_of(gold))
        with tempfile.TemporaryDirectory() as scratch:
            counts = measure(passages, read_articles(passages, args.shared / texts, Path(scratch)))
        print(f"== {part}: {dict(counts)}")
        measured = figures(counts)
        print("   " + "   ".join(f"{name} {figure}" for name, figure in measured.items()))
        failed |= settle(f"forward-{part}", [gold], measured, args)
    return failed


if __name__ == "__main__":
    sys.exit(main())
