"""Score the parts that ``accordingto read --format parts`` finds on real pages against gold."""

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from floors import add_arguments, settle

from accordingto.documents import build_document
from accordingto.exports.formats.parts import document_parts
from accordingto.pages import PageOptions, page_from_bytes
from accordingto.types import Document, Page


def measure(shared: Path, out: Path) -> tuple[dict[str, float], float]:
    """The scorer's figures, and the seconds that the slowest page took."""
    gold = shared / "pages" / "gold.jsonl"
    found = out / "pages.parts.jsonl"
    slowest = 0.0
    with gold.open(encoding="utf-8") as rows, found.open("w", encoding="utf-8") as predicted:
        for row in map(json.loads, rows):
            data = gzip.decompress((shared / "pages" / row["html"]).read_bytes())
            start = time.perf_counter()
            page = next(page_from_bytes(data, id=row["id"], url=row.get("url"), options=PageOptions()))
            document = build_document(page) if isinstance(page, Page) else page
            slowest = max(slowest, time.perf_counter() - start)
            if isinstance(document, Document):
                predicted.write(json.dumps(document_parts(document), ensure_ascii=False) + "\n")
    scorer = [sys.executable, shared / "pages" / "score_pages.py", gold, found, "--json"]
    answer = subprocess.run(scorer, check=True, capture_output=True, text=True)
    figures: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    return figures, slowest


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
        figures, slowest = measure(args.shared, out)
    for name, figure in figures.items():
        print(f"{name:10}{figure:7.1f}")
    print(f"{'slowest':10}{slowest:7.2f} s")
    data = [args.shared / "pages" / "gold.jsonl", args.shared / "pages" / "score_pages.py"]
    return settle("pages", data, figures, args)


if __name__ == "__main__":
    sys.exit(main())
