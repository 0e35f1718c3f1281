"""How long a draft's findings take after a keystroke, as the language server finds them.

The draft is the first development article, in the order of the digests of the ids, of 950 to 1,050 words. Letters are
typed into the middle of each of its paragraphs in turn, and the time until the findings are there is taken: by the
processor, which other work on the machine does not slow, and by the clock.
"""

import argparse
import hashlib
import json
import statistics
import sys
import time
from pathlib import Path

from accordingto.editor.drafts import Drafts

ROOT = Path(__file__).parent.parent.parent
URI = "file:///draft.txt"
TYPED = "and again "


def draft(path: Path) -> str:
    """The text to type into."""
    with path.open(encoding="utf-8") as lines:
        rows = sorted(map(json.loads, lines), key=lambda row: hashlib.sha256(row["id"].encode()).hexdigest())
    return next(str(row["text"]) for row in rows if 950 <= len(row["text"].split()) <= 1050)


def measure(text: str) -> tuple[list[float], list[float]]:
    """Milliseconds for each keystroke, by the processor and by the clock; the whole draft's are printed."""
    drafts = Drafts()
    drafts.check(URI, "The ferry was old, Ilse Brandt said.")  # what is imported once
    begun = time.process_time()
    drafts.check(URI, text)
    print(f"the whole draft, when it is opened: {1000 * (time.process_time() - begun):.0f} ms of the processor")
    paragraphs = text.split("\n\n")
    by_processor, by_clock = [], []
    for number in range(len(paragraphs)):
        middle = len(paragraphs[number]) // 2
        for typed in range(1, len(TYPED) + 1):
            now = list(paragraphs)
            now[number] = now[number][:middle] + TYPED[:typed] + now[number][middle:]
            begun = time.process_time(), time.perf_counter()
            drafts.check(URI, "\n\n".join(now))
            by_processor.append(1000 * (time.process_time() - begun[0]))
            by_clock.append(1000 * (time.perf_counter() - begun[1]))
    return by_processor, by_clock


def main() -> int:
    """Print the medians and the slow tenth."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with the data sets")
    args = parser.parse_args()
    path = args.shared / "attribution" / "dev.jsonl"
    if not path.is_file():
        print(f"expected {path}, found none; name its folder with --shared", file=sys.stderr)
        return 2
    text = draft(path)
    print(f"{len(text.split())} words, milliseconds a keystroke")
    for name, times in zip(("processor", "clock"), measure(text), strict=True):
        tenth = statistics.quantiles(times, n=10)[-1]
        print(f"{name:10} median {statistics.median(times):6.1f}   nine of ten within {tenth:6.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
