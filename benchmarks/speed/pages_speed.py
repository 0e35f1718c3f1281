"""Pages a CPU second, from bytes to all parts of a page, as a ratio to trafilatura's fast mode in the same minutes."""

import argparse
import gzip
import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from trafilatura import extract

from accordingto.documents import build_document
from accordingto.pages import page_from_bytes
from accordingto.types import Page


def ours(pages: Sequence[bytes]) -> None:
    """Every part of every page."""
    for data in pages:
        for page in page_from_bytes(data, id="page"):
            if isinstance(page, Page):
                build_document(page)


def theirs(pages: Sequence[bytes]) -> None:
    """The body of every page, and nothing else."""
    for data in pages:
        extract(data, fast=True, include_comments=False)


def with_metadata(pages: Sequence[bytes]) -> None:
    """Body, title, author and date."""
    for data in pages:
        extract(data, fast=True, include_comments=False, output_format="json", with_metadata=True)


def seconds(work: Callable[[Sequence[bytes]], None], pages: Sequence[bytes]) -> float:
    """Processor time of one pass."""
    start = time.process_time()
    work(pages)
    return time.process_time() - start


def main() -> int:
    """Take turns, print the median of each and the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    gold = args.shared / "pages" / "gold.jsonl"
    if not gold.is_file():
        print(f"expected pages/gold.jsonl in {args.shared}, found none; name its folder with --shared", file=sys.stderr)
        return 2
    rows = map(json.loads, gold.read_text(encoding="utf-8").splitlines())
    pages = [gzip.decompress((args.shared / "pages" / row["html"]).read_bytes()) for row in rows]
    works = (ours, theirs, with_metadata)
    for work in works:
        work(pages[:20])
    taken = {work: [seconds(work, pages) for work in (work,)] for work in works}
    for _ in range(args.rounds - 1):
        for work in works:
            taken[work].append(seconds(work, pages))
    rate = {work: len(pages) / statistics.median(taken[work]) for work in works}
    for work in works:
        print(f"{work.__name__:14}{rate[work]:8.1f} pages a CPU second")
    print(f"ratio to trafilatura's fast mode: {rate[ours] / rate[theirs]:.2f}")
    print(f"ratio to it with metadata:        {rate[ours] / rate[with_metadata]:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
