"""How many blocks of real web pages are found again in their markup, so that findings point at the right line."""

import argparse
import gzip
import json
import sys
from html import unescape
from pathlib import Path

from accordingto.check.places import places_of
from accordingto.documents import build_document
from accordingto.pages import page_from_bytes
from accordingto.types import Document, Page

ROOT = Path(__file__).parent.parent.parent


def counted(page: Page) -> tuple[int, int]:
    """The blocks of a page, and those whose first character stands where it is said to stand."""
    document = build_document(page)
    if not isinstance(document, Document):
        return 0, 0
    places = places_of(document, page)
    right = 0
    for block in document.blocks:
        offset = places.offset(block.span.start)
        shown = unescape(page.content[offset : offset + 12])
        right += shown.startswith(document.text[block.span.start])
    return len(document.blocks), right


def main() -> int:
    """Count, print, and fail below 99 %."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with the data sets")
    args = parser.parse_args()
    gold = args.shared / "pages" / "gold.jsonl"
    if not gold.is_file():
        print(f"expected {gold}, found none; name its folder with --shared", file=sys.stderr)
        return 2
    blocks = right = 0
    with gold.open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            data = gzip.decompress((args.shared / "pages" / row["html"]).read_bytes())
            page = next(page_from_bytes(data, id=row["id"], url=row.get("url")))
            found = counted(page) if isinstance(page, Page) else (0, 0)
            blocks, right = blocks + found[0], right + found[1]
    print(f"{right:,} of {blocks:,} blocks ({100 * right / blocks:.2f} %)")
    return int(right < 0.99 * blocks)


if __name__ == "__main__":
    sys.exit(main())
