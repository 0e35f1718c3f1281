"""Write how many of a thousand news articles have each common word: what the library starts from while it is small.

The counts are taken on the Wikinews articles of the shared data (CC BY 2.5); no sentence is kept.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

from accordingto.matching.kin import COMMON_WORDS, terms_of

ROOT = Path(__file__).parent.parent.parent
LEAST = 0.012
"""The share of articles from which on a word is common."""


def main() -> None:
    """Count, and write the list that ships."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with the data sets")
    args = parser.parse_args()
    counts: Counter[str] = Counter()
    articles = 0
    with (args.shared / "wikinews" / "en.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            articles += 1
            counts.update(terms_of(json.loads(line)["text"]).keys())
    common = sorted((word, count) for word, count in counts.items() if count >= LEAST * articles and word.isascii())
    COMMON_WORDS.write_text("".join(f"{word} {1000 * n // articles}\n" for word, n in common), encoding="utf-8")
    print(f"{len(common)} words of {articles} articles")


if __name__ == "__main__":
    main()
