"""Read every file of a collection of feeds, news messages and archives: each reads, or is refused with a reason."""

import argparse
import json
import sys
import time
from collections import Counter
from pathlib import Path

from accordingto.documents import build_document
from accordingto.pages import read_pages
from accordingto.types import Document, Page

SLOWEST = 2.0
"""Seconds of processor time; these files are small."""


def outcome(path: Path) -> tuple[str, str]:
    """``read`` or ``refused``, and the code of the first refusal."""
    refusals = []
    read = 0
    for page in read_pages(str(path)):
        result = build_document(page) if isinstance(page, Page) else page
        if isinstance(result, Document):
            read += 1
        else:
            refusals.append(result)
    if not read and not refusals:
        return "lost", ""
    if any(not (refusal.code and refusal.reason) for refusal in refusals):
        return "lost", "no reason"
    return ("read", "") if read else ("refused", refusals[0].code)


def main() -> int:
    """Go over the index, count, fail where a file crashes the reader, is lost without a word or takes long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    args = parser.parse_args()
    folder = args.shared / "formats"
    if not (folder / "index.jsonl").is_file():
        print(
            f"expected formats/index.jsonl in {args.shared}, found none; name its folder with --shared", file=sys.stderr
        )
        return 2
    counts: Counter[tuple[str, str, str]] = Counter()
    bad = 0
    for row in map(json.loads, (folder / "index.jsonl").read_text(encoding="utf-8").splitlines()):
        start = time.process_time()
        try:
            what, why = outcome(folder / row["file"])
        except Exception as crash:  # noqa: BLE001 - it is counted and told
            what, why = "crash", repr(crash)[:100]
        taken = time.process_time() - start
        counts[row["from"], what, why] += 1
        if what in ("crash", "lost") or taken > SLOWEST:
            bad += 1
            print(f"{row['file']}: {what} {why} after {taken:.1f} s", file=sys.stderr)
    for (origin, what, why), count in sorted(counts.items()):
        print(f"{origin:22}{what:10}{why:14}{count:5}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
