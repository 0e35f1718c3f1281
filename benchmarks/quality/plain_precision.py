"""How often the rules of plain tellings are right, on PolNeAR's training part, without the model.

A telling of a rule is right where an annotated one has half of its content in common with it, and the sources touch.
What stands inside an annotated content is left out, since nothing is annotated there. Prints a row a rule; the last is
of all.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from accordingto.attributions.plain import RULES, Plain, plain_tellings

SHARED = Path(__file__).parent.parent.parent.parent / "shared"
HALF = 0.5


def _characters(spans: Iterable[Iterable[int]]) -> set[int]:
    return {n for start, end in spans for n in range(start, end)}


def _right(one: Plain, gold: list[dict[str, Any]]) -> bool | None:
    """Did people mark it? None where it stands inside what they marked."""
    source, cue, content = (_characters(spans) for spans in (one.source, one.cue, one.content))
    inside = _characters(span for other in gold for span in other["content"])
    if 2 * len(cue & inside) > len(cue):
        return None
    for other in gold:
        theirs, teller = _characters(other["content"]), _characters(other["source"])
        if len(content & theirs) >= HALF * len(content | theirs) and (source & teller or not (source or teller)):
            return True
    return False


def _blocks(text: str) -> list[tuple[int, int]]:
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        blocks.append((start, start + len(line.rstrip())))
        start += len(line)
    return blocks


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--shared", type=Path, default=SHARED)
    args = parser.parse_args()
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    with (args.shared / "attribution" / "train.jsonl").open(encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            for one in plain_tellings(article["text"], _blocks(article["text"])):
                verdict = _right(one, article["attributions"])
                if verdict is not None:
                    found[one.rule.name] += 1
                    right[one.rule.name] += verdict
    print(f"{'rule':24}{'found':>7}{'right':>7}{'share':>7}{'stated':>8}")
    for rule in RULES:
        share = f"{right[rule.name] / found[rule.name]:7.2f}" if found[rule.name] else f"{'':7}"
        print(f"{rule.name:24}{found[rule.name]:7}{right[rule.name]:7}{share}{rule.precision:8.2f}")
    print(f"{'all':24}{found.total():7}{right.total():7}{right.total() / found.total():7.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
