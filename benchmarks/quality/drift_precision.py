"""How often the changes that are told between two tellings of one claim are right, judged by reading both.

Two samples: the families, each in a library of its own with only its own pages, and all dated articles of the shared
data in one library (that of ``due_precision.py``; ``--library`` keeps it, or takes one that is there). Judgements are
kept without any text, in ``drift_judgements.jsonl``: the kind, both articles with the offsets of what they tell, and
whether the change is right; null is what cannot be told. Changes that earlier rules told stay in it, so that other
rules can be held against them: ``--list`` prints what nobody has judged.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from due_precision import ROOT, fill
from families_quality import rows_of

from accordingto.library import Store
from accordingto.library.claims import Claims
from accordingto.types import Drift, MatchedClaim, Statement

HOME = Path(__file__).parent / "drift_judgements.jsonl"


def told(library: Path) -> Iterator[tuple[MatchedClaim, Drift]]:
    """All changes in a library."""
    store = Store(library)
    for claim in Claims(store.connection).all(fewest=2):
        yield from ((claim, drift) for drift in claim.drift)
    store.close()


def families(shared: Path, scratch: Path) -> Iterator[tuple[MatchedClaim, Drift]]:
    """The changes within each family."""
    pages: dict[str, list[dict[str, Any]]] = {}
    for page in rows_of(shared / "families" / "pages.jsonl"):
        pages.setdefault(page["family"], []).append(page)
    for family, own in pages.items():
        source, library = scratch / f"{family}.jsonl", scratch / f"{family}.db"
        kept = ("id", "text", "outlet", "published", "title")
        source.write_text("".join(f"{json.dumps({k: page.get(k) for k in kept})}\n" for page in own), encoding="utf-8")
        program = [str(Path(sys.executable).parent / "accordingto"), "--library", str(library), "add", str(source)]
        subprocess.run(program, check=True, stdout=subprocess.DEVNULL)
        yield from told(library)


def dated(shared: Path, scratch: Path, library: Path | None) -> Iterator[tuple[MatchedClaim, Drift]]:
    """Those between all dated articles, without the families."""
    library = library or scratch / "dated.db"
    if not library.exists():
        fill(library, shared)
    ids = {page["id"] for page in rows_of(shared / "families" / "pages.jsonl")}
    yield from ((claim, drift) for claim, drift in told(library) if claim.members[drift.after].article not in ids)


def _touch(member: Statement, span: list[int]) -> bool:
    return member.content[0].start < span[1] and span[0] < member.content[-1].end


def verdict(judged: list[dict[str, Any]], kind: str, before: Statement, after: Statement) -> str:
    """What was judged of a change."""
    for row in judged:
        same = (row["kind"], row["id"], row["later"]) == (kind, before.article, after.article)
        if same and _touch(before, row["span"]) and _touch(after, row["later_span"]):
            return {True: "right", False: "wrong", None: "open"}[row["right"]]
    return "not judged"


def tally(
    name: str, found: Iterator[tuple[MatchedClaim, Drift]], judged: list[dict[str, Any]], *, listed: bool
) -> None:
    """Print the table of a sample."""
    counts: Counter[tuple[str, str]] = Counter()
    for claim, drift in found:
        before, after = claim.members[drift.before], claim.members[drift.after]
        known = verdict(judged, drift.kind.value, before, after)
        for kind in (drift.kind.value, "all"):
            counts[kind, known] += 1
        if listed and known == "not judged":
            places = [[m.content[0].start, m.content[-1].end] for m in (before, after)]
            row = {"kind": drift.kind.value, "id": before.article, "span": places[0]}
            print(json.dumps({**row, "later": after.article, "later_span": places[1]}))
            print(f"{drift.note}: {drift.was} → {drift.now}\n  {before.words}\n  {after.words}")
    print(f"\n| {name} | right | wrong | cannot be told | not judged |", "| --- " * 5 + "|", sep="\n")
    for kind in sorted({kind for kind, _ in counts}, key=lambda kind: (kind == "all", kind)):
        cells = (counts[kind, known] for known in ("right", "wrong", "open", "not judged"))
        print(f"| {kind} | {' | '.join(map(str, cells))} |")


def main() -> int:
    """Print both tables; with --list what is not judged yet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with the data sets")
    parser.add_argument("--library", type=Path, help="the library of all dated articles; made where it is not there")
    parser.add_argument("--list", action="store_true", help="print what nobody has judged")
    args = parser.parse_args()
    if not (args.shared / "families").is_dir():
        print(f"expected families/ in {args.shared}, found none; name its folder with --shared", file=sys.stderr)
        return 2
    judged = rows_of(HOME)
    with tempfile.TemporaryDirectory() as scratch:
        tally("families", families(args.shared, Path(scratch)), judged, listed=args.list)
        tally("other articles", dated(args.shared, Path(scratch), args.library), judged, listed=args.list)
    return 0


if __name__ == "__main__":
    sys.exit(main())
