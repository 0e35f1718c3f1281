"""How often what ``due`` suggests is right: kept, broken or moved, judged by reading both passages.

All dated articles of the shared data go into one library (some ten minutes; ``--library`` keeps it, or takes one that
is there). Judgements are kept without any text, in ``due_judgements.jsonl``: the article and offsets of what was to
come, those of the later passage, the suggested fate, and whether it is right; null is what cannot be told. Suggestions
of earlier rules stay in it, so that other rules can be held against them: ``--list`` prints what nobody has judged.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from runner import rows_of

from accordingto.library import Store
from accordingto.library.codec import spans_of
from accordingto.library.dues import DueQuery, Dues

HOME = Path(__file__).parent / "due_judgements.jsonl"
ROOT = Path(__file__).parent.parent.parent
SETS = {
    "wikinews/en.jsonl": "date",
    "families/pages.jsonl": "published",
    "time/aquaint.jsonl": "dct",
    "time/timebank.jsonl": "dct",
    "attribution/train.jsonl": "date",
    "attribution/dev.jsonl": "date",
}
"""The sets, each with the name of its field for the day."""


class Suggested(NamedTuple):
    """A suggestion, by where its two passages stand."""

    article: str
    span: tuple[int, int]
    later: str
    later_span: tuple[int, int]
    fate: str

    def is_as(self, row: dict[str, Any]) -> bool:
        """Is it the one that was judged? Another model may draw the edges elsewhere."""
        return (
            (self.article, self.later, self.fate) == (row["id"], row["later"], row["fate"])
            and _touch(self.span, row["span"])
            and _touch(self.later_span, row["later_span"])
        )


def _touch(one: tuple[int, int], other: list[int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def articles(shared: Path) -> Iterator[dict[str, Any]]:
    """Every article that has a day, with that day as ISO 8601."""
    for name, field in SETS.items():
        for row in rows_of(shared / name):
            day = row.get(field) or ""
            if not day[:1].isdigit():
                try:
                    day = datetime.strptime(day, "%B %d, %Y").date().isoformat()  # noqa: DTZ007 - a day has no zone
                except ValueError:
                    continue
            kept = {"id": row["id"], "text": row["text"], "title": row.get("title"), "published": day[:10]}
            yield {**kept, "outlet": row.get("outlet") or row.get("publisher")}


def fill(library: Path, shared: Path) -> None:
    """Add all of them."""
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "dated.jsonl"
        source.write_text("".join(f"{json.dumps(row)}\n" for row in articles(shared)), encoding="utf-8")
        program = [str(Path(sys.executable).parent / "accordingto"), "--library", str(library), "add", str(source)]
        # 3: an article that is none is refused.
        if subprocess.run(program, check=False, stdout=subprocess.DEVNULL).returncode not in (0, 3):
            raise SystemExit(f"could not fill {library}")


def suggested(store: Store) -> Iterator[tuple[Suggested, str]]:
    """Every suggestion, with what it shows to a reader."""

    def place(article: str, words: str) -> tuple[int, int]:
        row = store.connection.execute(
            "SELECT content FROM statement JOIN article ON article.id = article WHERE name = ? AND words = ?",
            (article, words),
        ).fetchone()
        spans = spans_of(row[0])
        return spans[0].start, spans[-1].end

    for due in Dues(store.connection).all(DueQuery(undated=True, limit=sys.maxsize)):
        for sequel in due.sequels:
            one, other = due.carrier, sequel.carrier
            found = Suggested(one.id, place(one.id, due.words), other.id, place(other.id, sequel.words), sequel.fate)
            days = f"{one.published}, due {due.earliest} to {due.latest}, {' ← '.join(due.chain)}"
            yield found, f"{days}\n  {due.words}\n{other.published}: {sequel.why}\n  {sequel.words}\n"


def main() -> int:
    """Print the table; with --list what is not judged yet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with the data sets")
    parser.add_argument("--library", type=Path, help="the library of these articles; made where it is not there")
    parser.add_argument("--list", action="store_true", help="print what nobody has judged")
    args = parser.parse_args()
    if not (args.shared / "wikinews").is_dir():
        print(f"expected wikinews/ in {args.shared}, found none; name its folder with --shared", file=sys.stderr)
        return 2
    judged = list(rows_of(HOME))
    counts: Counter[tuple[str, str]] = Counter()
    with tempfile.TemporaryDirectory() as scratch:
        library = args.library or Path(scratch) / "due.db"
        if not library.exists():
            fill(library, args.shared)
        store = Store(library)
        for found, shown in suggested(store):
            row = next((row for row in judged if found.is_as(row)), None)
            verdict = "not judged" if row is None else {True: "right", False: "wrong", None: "open"}[row["right"]]
            counts[found.fate, verdict] += 1
            if args.list and row is None:
                print(json.dumps(found._asdict()), shown, sep="\n")
        store.close()
    print("| suggested | right | wrong | cannot be told | not judged |", "| --- " * 5 + "|", sep="\n")
    for fate in ("kept", "broken", "moved"):
        cells = (counts[fate, verdict] for verdict in ("right", "wrong", "open", "not judged"))
        print(f"| {fate} | {' | '.join(map(str, cells))} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
