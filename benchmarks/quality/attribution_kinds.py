"""Where attributions are hard: recall by kind, inner speech, and whether probabilities mean what they say.

Recall is *linked* recall (``attribution/score.py``) over the gold attributions of one kind, on PolNeAR's development
articles. Inner speech is measured on passages whose every level is annotated: inner claims are found where an
attribution below the outermost layer overlaps their content by half; such an attribution is right where it overlaps
any claim of the passage by half. A probability is right where an outermost attribution is linked to a gold one.
"""

import argparse
import importlib.util
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from floors import settle
from runner import predict, rows_of, run

Row = dict[str, Any]
HALF = 0.5
BINS = 10

_COMMON = re.compile(r"\b(say|says|said|saying|tell|tells|told|telling|add|adds|added|adding)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(he|she|they|it|i|we|you|who|him|her|them|me|us)", re.IGNORECASE)
_MARKS = re.compile(r"[“”„«»\"]|''|``")


def words(text: str, spans: list[list[int]]) -> str:
    """What stands in the spans."""
    return " … ".join(text[s:e] for s, e in spans).strip()


KINDS: dict[str, Callable[[str, Row], bool]] = {
    "direct": lambda t, a: _MARKS.match(words(t, a["content"])) is not None,
    "indirect": lambda t, a: _MARKS.search(words(t, a["content"])) is None,
    "other cues": lambda t, a: bool(a["cue"]) and _COMMON.search(words(t, a["cue"])) is None,
    "pronoun sources": lambda t, a: _PRONOUN.fullmatch(words(t, a["source"])) is not None,
    "split content": lambda _, a: len(a["content"]) > 1,
    "no source": lambda _, a: not a["source"],
    "colon cues": lambda t, a: words(t, a["cue"]).startswith(":"),
}


def read(articles: Path, found: Path) -> dict[str, list[Row]]:
    """The attributions of every article, by its id."""
    predict(articles, "json", found)
    return {row["id"]: row["attributions"] for row in rows_of(found)}


def scorer(shared: Path) -> ModuleType:
    """The shared scorer, as a module."""
    spec = importlib.util.spec_from_file_location("attribution_score", shared / "attribution" / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(shared / "attribution" / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def linked(score: ModuleType, text: str, gold: list[Row], found: list[Row]) -> list[tuple[int, int]]:
    """Pairs of gold and found attributions that the scorer calls linked, one to one, best overlap first."""
    sides = [[{r: score.chars(a[r], text) for r in score.ROLES} for a in side] for side in (gold, found)]
    pairs = []
    for i, g in enumerate(sides[0]):
        for j, p in enumerate(sides[1]):
            overlap = score.overlap(g["content"], p["content"]) if g["content"] & p["content"] else 0.0
            if score.RELATIONS["linked"](overlap, g, p):
                pairs.append((-overlap, i, j))
    chosen: list[tuple[int, int]] = []
    for _, i, j in sorted(pairs):
        if all(i != a and j != b for a, b in chosen):
            chosen.append((i, j))
    return chosen


def kinds(shared: Path, out: Path) -> tuple[dict[str, float], list[tuple[float, bool]]]:
    """Recall by kind in percent, and for each outermost attribution its probability and whether it is right."""
    score = scorer(shared)
    articles = shared / "attribution" / "dev.jsonl"
    found = read(articles, out / "dev.json.jsonl")
    hits: dict[str, list[bool]] = {name: [] for name in KINDS}
    sure: list[tuple[float, bool]] = []
    for doc in rows_of(articles):
        text, own = doc["text"], found[doc["id"]]
        gold = [a for a in doc["attributions"] if a["content"]]
        pairs = linked(score, text, gold, own)
        matched, right = {i for i, _ in pairs}, {j for _, j in pairs}
        for number, a in enumerate(gold):
            for name, holds in KINDS.items():
                if holds(text, a):
                    hits[name].append(number in matched)
        sure += [(a["probability"], j in right) for j, a in enumerate(own) if a["depth"] == 0]
    for name, row in hits.items():
        print(f"{name:16}{len(row):6}{100 * sum(row) / len(row):7.1f}")
    return {name: round(100 * sum(row) / len(row), 1) for name, row in hits.items()}, sure


def reliability(sure: list[tuple[float, bool]]) -> float:
    """Print the reliability diagram as a table; the expected calibration error in percent."""
    error = 0.0
    print(f"{'probability':16}{'count':>6}{'mean':>7}{'right':>7}")
    for low in range(BINS):
        inside = [(p, right) for p, right in sure if min(int(p * BINS), BINS - 1) == low]
        if inside:
            mean = sum(p for p, _ in inside) / len(inside)
            share = sum(right for _, right in inside) / len(inside)
            error += len(inside) / len(sure) * abs(mean - share)
            bar = "█" * round(20 * share)
            print(f"{low / BINS:.1f}–{(low + 1) / BINS:.1f}{'':9}{len(inside):6}{mean:7.2f}{share:7.2f}  {bar}")
    print(f"expected calibration error {100 * error:.1f} %")
    return round(100 * error, 1)


def nested(shared: Path, out: Path) -> dict[str, float]:
    """Inner claims found, and inner attributions that are right, in percent."""
    found = read(shared / "relays" / "visible-texts.jsonl", out / "visible.json.jsonl")
    claims = hit = inner = right = 0
    for passage in rows_of(shared / "relays" / "visible.jsonl"):
        bounds = set(range(passage["start"], passage["end"]))
        gold = [_characters(c["content"]) for c in passage["claims"]]
        ignored = [_characters(s) for s in passage.get("ignore", ())]
        own = [_characters(a["content"]) for a in found[passage["doc"]] if a["depth"] > 0]
        own = [content for content in own if len(content & bounds) > HALF * len(content)]
        deep = [number for number in range(len(gold)) if _is_inner(passage["claims"], gold, number)]
        claims += len(deep)
        hit += sum(any(_overlap(gold[number], content) >= HALF for content in own) for number in deep)
        own = [content for content in own if not any(_overlap(content, other) >= HALF for other in ignored)]
        inner += len(own)
        right += sum(any(_overlap(content, other) >= HALF for other in gold) for content in own)
    print(f"inner claims {claims}, found {100 * hit / claims:.1f} %; inner attributions {inner}, right", end=" ")
    print(f"{100 * right / inner:.1f} %")
    return {"inner recall": round(100 * hit / claims, 1), "inner precision": round(100 * right / inner, 1)}


def _characters(spans: list[list[int]]) -> set[int]:
    return {i for s, e in spans for i in range(s, e)}


def _overlap(a: set[int], b: set[int]) -> float:
    return len(a & b) / len(a | b)


def _is_inner(claims: list[Row], contents: list[set[int]], number: int) -> bool:
    """Does a claim that counts stand inside the content of another whose chain is shorter?"""
    own = claims[number]
    return not own.get("optional") and any(
        contents[number] < around and len(own["chain"]) > len(other["chain"])
        for other, around in zip(claims, contents, strict=True)
    )


def measure(args: argparse.Namespace, out: Path) -> int:
    """Measure, print, hold against the floors."""
    measured, sure = kinds(args.shared, out)
    error = reliability(sure)
    measured |= {"calibrated": round(100 - error, 1)} | nested(args.shared, out)
    data = [args.shared / "attribution" / "dev.jsonl", args.shared / "relays" / "visible.jsonl"]
    return settle("attribution-kinds", data, measured, args)


if __name__ == "__main__":
    sys.exit(run(__doc__, "attribution", measure))
