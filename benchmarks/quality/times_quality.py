"""Score the expressions of time that ``accordingto read --format times`` finds against TimeBank and AQUAINT.

Every third article, by the digest of its id, is held back: rules are written with the others in view, and ``--held``
looks at these alone. Floors are those of the articles in view.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from chains_quality import rows_of
from floors import add_arguments, settle

PARTS = ("timebank", "aquaint")
ROOT = Path(__file__).parent.parent.parent


def is_held(article: str) -> bool:
    """Does the article belong to the third that nobody looks at?"""
    return int(hashlib.sha256(article.encode()).hexdigest(), 16) % 3 == 0


def predict(articles: list[dict[str, Any]], program: bool, found: Path) -> None:  # noqa: FBT001 - a flag of the command line
    """Write the expressions of every article: by the whole program, or by the stages that they need alone."""
    if program:
        source = found.with_suffix(".articles.jsonl")
        rows = [{"id": a["id"], "text": a["text"], "published": a["dct"]} for a in articles]
        source.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
        command = [Path(sys.executable).parent / "accordingto", "read", source, "--format", "times", "-o", found]
        subprocess.run(command, check=False)
        return
    from accordingto.documents import build_document
    from accordingto.pages import PageOptions, page_from_text
    from accordingto.times import find_times
    from accordingto.types import Document

    began, words = time.process_time(), 0
    with found.open("w", encoding="utf-8") as out:
        for article in articles:
            page = page_from_text(article["text"], id=article["id"], options=PageOptions(published=article["dct"]))
            document = build_document(page)
            if not isinstance(document, Document):
                continue
            _, times = find_times(document)
            words += len(article["text"].split())
            rows = [{"start": t.span.start, "end": t.span.end, "type": t.type, "value": t.value} for t in times]
            out.write(json.dumps({"id": article["id"], "timex": rows}) + "\n")
    taken = time.process_time() - began
    print(f"{words} words, {1e6 * taken / words:.1f} ms of a processor a thousand words, finding the parts included")


def measure(shared: Path, part: str, args: argparse.Namespace, out: Path) -> dict[str, float]:
    """The scorer's figures of the articles in view, or of those held back."""
    articles = [row for row in rows_of(shared / "time" / f"{part}.jsonl") if is_held(row["id"]) == args.held]
    gold, found = out / f"{part}.gold.jsonl", out / f"{part}.times.jsonl"
    gold.write_text("".join(f"{json.dumps(article)}\n" for article in articles), encoding="utf-8")
    predict(articles, args.program, found)
    scorer = [sys.executable, shared / "time" / "score_times.py", gold, found, "--json"]
    figures: dict[str, float] = json.loads(subprocess.run(scorer, check=True, capture_output=True, text=True).stdout)
    return figures


def main() -> int:
    """Measure, print a table, hold it against the floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_arguments(parser)
    parser.add_argument("--held", action="store_true", help="the third that is held back, without floors")
    parser.add_argument("--program", action="store_true", help="by the whole program, model and all: slower, the same")
    args = parser.parse_args()
    if not (args.shared / "time").is_dir():
        print(f"expected time/ in {args.shared}, found none; name its folder with --shared", file=sys.stderr)
        return 2
    failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        for part in PARTS:
            figures = measure(args.shared, part, args, Path(scratch))
            print(f"{part:10}" + "   ".join(f"{name} {figure}" for name, figure in figures.items()))
            if not args.held:
                data = [args.shared / "time" / f"{part}.jsonl", args.shared / "time" / "score_times.py"]
                failed |= settle(f"times-{part}", data, figures, args)
    return failed


if __name__ == "__main__":
    sys.exit(main())
