"""Score the parts that are found in pages copied from a browser: the visible text of real pages, line by line."""

import argparse
import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from runner import rows_of, run, settle_parts

from accordingto.documents import build_document
from accordingto.documents.html_tree import leaves, parse
from accordingto.exports.formats.parts import document_parts
from accordingto.pages import PageOptions, page_from_bytes, page_from_text
from accordingto.types import Document, Page


def copies(shared: Path) -> Iterator[tuple[str, str]]:
    """Each page's id and its text as a browser copies it: what is seen, a line a paragraph, from top to bottom."""
    for row in rows_of(shared / "pages" / "gold.jsonl"):
        data = gzip.decompress((shared / "pages" / row["html"]).read_bytes())
        page = next(page_from_bytes(data, id=row["id"], options=PageOptions()))
        root = parse(page.content) if isinstance(page, Page) else None
        yield row["id"], "\n".join(leaf.text for leaf in leaves(root)) if root is not None else ""


def measure(args: argparse.Namespace, out: Path) -> int:
    """Read every copy, score the parts, hold them against the floors."""
    found = out / "copied.parts.jsonl"
    with found.open("w", encoding="utf-8") as predicted:
        for identifier, text in copies(args.shared):
            document = build_document(page_from_text(text, id=identifier))
            if isinstance(document, Document):
                predicted.write(json.dumps(document_parts(document), ensure_ascii=False) + "\n")
    return settle_parts("copied", found, args)


if __name__ == "__main__":
    sys.exit(run(__doc__, "pages", measure))
