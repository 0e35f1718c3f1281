"""How often statements of two articles that are one matched claim say the same, judged by reading both.

The library is that of the shared Wikinews articles, hardly any two of which tell one story: what is joined there by
mistake is what a reader of many stories meets. Of the pairs of statements of different articles that stand in one claim
``SAMPLE`` are drawn, the same ones at each run on the same claims. Judgements are kept without any text, in
``matches_judgements.jsonl``: both articles, the offsets of both statements, and whether they say the same; pairs that
earlier rules joined stay in it. ``--list`` prints what nobody has judged.
"""

import argparse
import json
import random
import sys
import tempfile
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from families_quality import rows_of

from accordingto.library import Store
from accordingto.library.claims import Claims
from accordingto.pipeline import Reader
from accordingto.types import Page, PageForm, Reading, Statement

ROOT = Path(__file__).parent.parent.parent
HOME = Path(__file__).parent / "matches_judgements.jsonl"
SAMPLE = 60
Joined = tuple[Statement, Statement]


def fill(library: Path, shared: Path) -> None:
    """Read the articles and compare them."""
    store, reader = Store(library, create=True), Reader()
    for row in rows_of(shared / "wikinews" / "en.jsonl"):
        page = Page(row["id"], PageForm.TEXT, row["text"], outlet="Wikinews", published=row.get("date"))
        reading = reader.read_page(page)
        if isinstance(reading, Reading):
            store.add(page, reading)
    for _ in store.grouping.settle():
        pass
    store.close()


def claims_of(library: Path) -> list[list[Statement]]:
    """The members of the claims that two articles and more tell, one statement an article."""
    store = Store(library)
    found = []
    for claim in Claims(store.connection).all(fewest=2):
        first: dict[str, Statement] = {}
        for member in claim.members:
            first.setdefault(member.article, member)
        found.append(list(first.values()))
    store.close()
    return found


def drawn(claims: list[list[Statement]]) -> Iterator[Joined]:
    """A pair of some claims, each claim as likely as the other."""
    chance = random.Random(1)
    for members in chance.sample(claims, min(SAMPLE, len(claims))):
        one, other = chance.choice(list(combinations(sorted(members, key=lambda member: member.article), 2)))
        yield one, other


def places(pair: Joined) -> dict[str, Any]:
    """A pair as it is kept."""
    one, other = pair
    spans = [[statement.content[0].start, statement.content[-1].end] for statement in pair]
    return {"id": one.article, "span": spans[0], "other": other.article, "other_span": spans[1]}


def main() -> int:
    """Print the figures; with --list what is not judged yet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with the data sets")
    parser.add_argument("--library", type=Path, help="the library of the articles; made where it is not there")
    parser.add_argument("--list", action="store_true", help="print what nobody has judged")
    args = parser.parse_args()
    if not (args.shared / "wikinews").is_dir():
        print(f"expected wikinews/ in {args.shared}, found none; name its folder with --shared", file=sys.stderr)
        return 2
    judged = {json.dumps({**row, "same": None}, sort_keys=True): row["same"] for row in rows_of(HOME)}
    with tempfile.TemporaryDirectory() as scratch:
        library = args.library or Path(scratch) / "wikinews.db"
        if not library.exists():
            fill(library, args.shared)
        claims = claims_of(library)
    counts = {True: 0, False: 0, None: 0}
    for pair in drawn(claims):
        verdict = judged.get(json.dumps({**places(pair), "same": None}, sort_keys=True))
        counts[verdict] += 1
        if args.list and verdict is None:
            print(json.dumps(places(pair)), *(f"  {statement.words[:220]}" for statement in pair), sep="\n")
    print(f"{len(claims)} claims of two articles and more; {sum(counts.values())} drawn: {counts[True]} the same,")
    print(f"{counts[False]} not, {counts[None]} not judged")
    return 0


if __name__ == "__main__":
    sys.exit(main())
