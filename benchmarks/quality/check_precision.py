"""How often the rules of ``check`` find something in real articles, and how often that is right, judged by hand.

The sample is fixed: of each data set, the 30 articles whose ids have the smallest SHA-256 digests. For rules that are
rare there, the rest of the development articles and Wikinews articles of higher digests are looked through too
(``--wider``). Judgements are kept without any text, by rule, article, offsets and verdict, in
``check_judgements.jsonl``; a finding is taken for the one that was judged where their spans touch, so that another
model's findings can be held against the same judgements. ``--list CODES`` prints what is not judged yet.
"""

import argparse
import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from runner import rows_of

from accordingto.check.catalogue import all_rules, matching
from accordingto.check.run import Checked
from accordingto.check.settings import Settings
from accordingto.pages import PageOptions, page_from_text
from accordingto.pipeline import Reader
from accordingto.types import Refusal

HOME = Path(__file__).parent / "check_judgements.jsonl"
ROOT = Path(__file__).parent.parent.parent
OF_EACH = 30
TUNED_ON = 130
"""Wikinews articles of ranks 30 to 129 were looked at while the rules were written, and are in no sample."""
LEAST, ENOUGH = 85.0, 5
"""Percent, and judgements, that a rule of the default set has."""

Key = tuple[str, str]


class Judged(NamedTuple):
    """One judgement."""

    start: int
    end: int
    right: bool


def rows(path: Path) -> list[dict[str, Any]]:
    """The records of a data set, smallest digest of the id first."""
    return sorted(rows_of(path), key=lambda row: hashlib.sha256(row["id"].encode()).hexdigest())


def sample(shared: Path, *, wider: bool) -> list[dict[str, Any]]:
    """The articles of the fixed sample, or those that are looked through for rare rules."""
    wikinews, polnear = rows(shared / "wikinews" / "en.jsonl"), rows(shared / "attribution" / "dev.jsonl")
    return wikinews[TUNED_ON:] + polnear[OF_EACH:] if wider else wikinews[:OF_EACH] + polnear[:OF_EACH]


def checked(articles: list[dict[str, Any]], settings: Settings) -> Iterator[Checked]:
    """Each article's findings."""
    reader = Reader()
    for row in articles:
        options = PageOptions(published=row.get("date"))
        result = reader.check_page(page_from_text(row["text"], id=row["id"], options=options), settings)
        if isinstance(result, Refusal):
            print(f"{result.id}: {result.reason}", file=sys.stderr)
        else:
            yield result


def judgements() -> dict[Key, list[Judged]]:
    """What was judged, by rule and article."""
    found: dict[Key, list[Judged]] = defaultdict(list)
    if HOME.exists():
        for line in HOME.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            found[row["code"], row["id"]].append(Judged(*row["span"], row["right"]))
    return found


def verdict(known: dict[Key, list[Judged]], code: str, article: str, span: tuple[int, int]) -> bool | None:
    """Whether a finding is right, None where nobody has judged it."""
    for judged in known.get((code, article), ()):
        if judged.start < span[1] and span[0] < judged.end:
            return judged.right
    return None


def show(article: Checked, code: str, start: int, end: int) -> None:
    """A finding with what stands around it, to judge it by."""
    text = article.page.content
    around = f"{text[max(0, start - 200) : start]}[[{text[start:end]}]]{text[end : end + 200]}"
    print(json.dumps({"code": code, "id": article.id, "span": [start, end]}), " ".join(around.split()), sep="\n")


def main() -> int:
    """Print the table; 1 where a rule of the default set is not right often enough."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with the data sets")
    parser.add_argument("--wider", action="store_true", help="the articles that are looked through for rare rules")
    parser.add_argument("--list", metavar="CODES", help="print these rules' findings that nobody has judged")
    args = parser.parse_args()
    if not (args.shared / "wikinews").is_dir():
        print(f"expected wikinews/ in {args.shared}, found none; name its folder with --shared", file=sys.stderr)
        return 2
    known = judgements()
    asked = matching(args.list.split(",")) if args.list else frozenset()
    counts: dict[str, dict[bool | None, int]] = defaultdict(lambda: defaultdict(int))
    words = 0
    for article in checked(sample(args.shared, wider=args.wider), Settings(select=("ALL",))):
        words += article.words
        for finding in article.findings:
            span = finding.span.start, finding.span.end
            right = verdict(known, finding.code, article.id, span)
            counts[finding.code][right] += 1
            if right is None and finding.code in asked:
                show(article, finding.code, *span)
    return report(counts, words, held=not args.list)


def report(counts: dict[str, dict[bool | None, int]], words: int, *, held: bool) -> int:
    """The table, and what does not hold in it."""
    print(f"{words:,} words\n")
    print("| rule | | findings | per 1,000 words | judged | right | precision |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    low = []
    for rule in all_rules():
        found = counts[rule.code]
        judged = found[True] + found[False]
        share = 100 * found[True] / judged if judged else None
        cells = [f"{rule.code} {rule.name}", "default" if rule.default else "", str(sum(found.values()))]
        cells += [f"{1000 * sum(found.values()) / words:.2f}", str(judged), str(found[True])]
        if rule.find:
            print(f"| {' | '.join([*cells, '' if share is None else f'{share:.0f} %'])} |")
        if rule.default and held and share is not None and judged >= ENOUGH and share < LEAST:
            low.append(f"{rule.code} is right in {share:.0f} % of {judged} findings, expected {LEAST:.0f} % or more")
    print(*low, sep="\n", file=sys.stderr)
    return int(bool(low))


if __name__ == "__main__":
    sys.exit(main())
