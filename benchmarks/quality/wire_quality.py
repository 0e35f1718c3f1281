"""How often an article's credit is seen: PolNeAR notes the wire of each article, the families' gold that of each page.

A credit is right where it names the noted agency. The families' gold also tells apart what is credited from what is
only matched by its words; their prose is retold, so that only the former is looked at.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from runner import rows_of

from accordingto.matching.copies import credited
from accordingto.pages import PageOptions, page_from_text
from accordingto.pipeline import Reader
from accordingto.registry import lookup
from accordingto.types import Reading

ROOT = Path(__file__).parent.parent.parent
Noted = tuple[str, str, PageOptions, str | None]
"""An article's id and text, what is known of it, and its wire."""


def polnear(shared: Path) -> Iterator[Noted]:
    """Seven papers; those of one of them have no note."""
    for part in ("train", "dev"):
        for row in rows_of(shared / "attribution" / f"{part}.jsonl"):
            if row["wire"] != "NA":
                wire = None if row["wire"] == "None" else row["wire"]
                yield row["id"], row["text"], PageOptions(outlet=row["publisher"], published=row["date"]), wire


def families(shared: Path) -> Iterator[Noted]:
    """The pages, each with its wire where it is credited or shows by its style."""
    wires: dict[str, str] = {}
    for gold in rows_of(shared / "families" / "gold.jsonl"):
        for number, basis in gold["wire_copy_basis"].items():
            if basis in ("credited", "style"):
                wires[f"{gold['family']}/{number}"] = gold["wire_copy"][number]
    for page in rows_of(shared / "families" / "pages.jsonl"):
        options = PageOptions(outlet=page["outlet"], published=page["published"])
        yield page["id"], page["text"], options, wires.get(page["id"])


def name_of(wire: str | None) -> str | None:
    """The agency's name in the registry: *AP*, *reuters*."""
    entry = lookup(wire) or lookup(wire.title()) if wire else None
    return entry.name if entry is not None else wire


def main() -> int:
    """Print a table, and what is not as noted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with the data sets")
    parser.add_argument("--list", action="store_true", help="print the ids of what is not as noted")
    args = parser.parse_args()
    if not (args.shared / "families").is_dir():
        print(f"expected families/ in {args.shared}, found none; name its folder with --shared", file=sys.stderr)
        return 2
    reader = Reader()
    print(
        "| sample | articles | with a wire | found | another | seen where none is noted |", "| --- " * 6 + "|", sep="\n"
    )
    for name, sample in (("families", families), ("PolNeAR", polnear)):
        counts: Counter[str] = Counter()
        for article, text, options, wire in sample(args.shared):
            reading = reader.read_page(page_from_text(text, id=article, options=options))
            copies = credited(reading) if isinstance(reading, Reading) else ()
            found, noted = copies[0].source.name if copies else None, name_of(wire)
            counts["all"] += 1
            counts["noted"] += noted is not None
            counts["right"] += noted is not None and found == noted
            counts["another"] += noted is not None and found is not None and found != noted
            counts["extra"] += noted is None and found is not None
            if args.list and found != noted:
                print(json.dumps({"id": article, "noted": noted, "found": found}), file=sys.stderr)
        print(f"| {name} | {' | '.join(str(counts[k]) for k in ('all', 'noted', 'right', 'another', 'extra'))} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
