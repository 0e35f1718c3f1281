"""Score the parts that are found in pages copied from a browser: the visible text of real pages, line by line."""

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from floors import add_arguments, settle

from accordingto.documents import build_document
from accordingto.documents.html_tree import leaves, parse
from accordingto.exports.formats.parts import document_parts
from accordingto.pages import PageOptions, page_from_bytes, page_from_text
from accordingto.types import Document, Page


def copies(shared: Path) -> Iterator[tuple[str, str]]:
    """Each page's id and its text as a browser copies it: what is seen, a line a paragraph, from top to bottom."""
    with (shared / "pages" / "gold.jsonl").open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            data = gzip.decompress((shared / "pages" / row["html"]).read_bytes())
            page = next(page_from_bytes(data, id=row["id"], options=PageOptions()))
            root = parse(page.content) if isinstance(page, Page) else None
            yield row["id"], "\n".join(leaf.text for leaf in leaves(root)) if root is not None else ""


def measure(shared: Path, out: Path) -> dict[str, float]:
    """The scorer's figures."""
    found = out / "copied.parts.jsonl"
    with found.open("w", encoding="utf-8") as predicted:
        for identifier, text in copies(shared):
            document = build_document(page_from_text(text, id=identifier))
            if isinstance(document, Document):
                predicted.write(json.dumps(document_parts(document), ensure_ascii=False) + "\n")
    scorer = [sys.executable, shared / "pages" / "score_pages.py", shared / "pages" / "gold.jsonl", found, "--json"]
    answer = subprocess.run(scorer, check=True, capture_output=True, text=True)
    figures: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    return figures


def main() -> int:
    """Measure, print a table, hold it against the floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_arguments(parser)
    parser.add_argument("--out", type=Path, help="keep the predictions in this folder")
    args = parser.parse_args()
    if not (args.shared / "pages").is_dir():
        print(f"expected pages/ in {args.shared}, found none; name its folder with --shared", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        out = args.out or Path(scratch)
        out.mkdir(parents=True, exist_ok=True)
        figures = measure(args.shared, out)
    for name, figure in figures.items():
        print(f"{name:10}{figure:7.1f}")
    data = [args.shared / "pages" / "gold.jsonl", args.shared / "pages" / "score_pages.py"]
    return settle("copied", data, figures, args)


if __name__ == "__main__":
    sys.exit(main())
