"""Score the parts that ``accordingto read --format parts`` finds on real pages against gold."""

import argparse
import gzip
import json
import sys
import time
from pathlib import Path

from runner import rows_of, run, settle_parts

from accordingto.documents import build_document
from accordingto.exports.formats.parts import document_parts
from accordingto.pages import PageOptions, page_from_bytes
from accordingto.types import Document, Page


def measure(args: argparse.Namespace, out: Path) -> int:
    """Read every page, say how long the slowest took, score the parts, hold them against the floors."""
    found = out / "pages.parts.jsonl"
    slowest = 0.0
    with found.open("w", encoding="utf-8") as predicted:
        for row in rows_of(args.shared / "pages" / "gold.jsonl"):
            data = gzip.decompress((args.shared / "pages" / row["html"]).read_bytes())
            start = time.perf_counter()
            page = next(page_from_bytes(data, id=row["id"], url=row.get("url"), options=PageOptions()))
            document = build_document(page) if isinstance(page, Page) else page
            slowest = max(slowest, time.perf_counter() - start)
            if isinstance(document, Document):
                predicted.write(json.dumps(document_parts(document), ensure_ascii=False) + "\n")
    print(f"{'slowest':10}{slowest:7.2f} s")
    return settle_parts("pages", found, args)


if __name__ == "__main__":
    sys.exit(run(__doc__, "pages", measure))
