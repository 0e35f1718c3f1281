"""How often the rules of ``check`` find something in real articles, and how often that is right, judged by hand.

Four samples. ``sixty`` is fixed: of Wikinews and of PolNeAR's development part the 30 articles whose ids have the
smallest SHA-256 digests; every finding of the default set in it is judged. For rules that are rare there, the rest of
both is looked through (``wider``), the English pages of real sites (``pages``), and the stories of ECB+ (``stories``).
Judgements are kept without any text, by rule, article, offsets and verdict, in ``check_judgements.jsonl``; a finding is
taken for the one that was judged where their spans touch, so that another model's findings can be held against the same
judgements. ``--list CODES`` prints what is not judged yet.
"""

import argparse
import gzip
import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from runner import rows_of

from accordingto.check.catalogue import all_rules, matching
from accordingto.check.run import Checked
from accordingto.check.settings import Settings
from accordingto.pages import PageOptions, page_from_bytes, page_from_text
from accordingto.pipeline import Reader
from accordingto.types import Page, Refusal

HOME = Path(__file__).parent / "check_judgements.jsonl"
ROOT = Path(__file__).parent.parent.parent
OF_EACH = 30
TUNED_ON = 130
"""Wikinews articles of ranks 30 to 129 were looked at while the rules were written, and are in no sample."""
LEAST, ENOUGH = 85.0, 5
"""Percent, and judgements, that a rule of the default set has."""

Key = tuple[str, str]


Counts = dict[str, dict[bool | None, int]]


class Tally(NamedTuple):
    """What came of a sample."""

    counts: Counts
    words: int


class Judged(NamedTuple):
    """One judgement."""

    start: int
    end: int
    right: bool


def rows(path: Path) -> list[dict[str, Any]]:
    """The records of a data set, smallest digest of the id first."""
    return sorted(rows_of(path), key=lambda row: hashlib.sha256(row["id"].encode()).hexdigest())


def sixty(shared: Path) -> Iterator[Page]:
    """The fixed sample."""
    wikinews, polnear = rows(shared / "wikinews" / "en.jsonl"), rows(shared / "attribution" / "dev.jsonl")
    return texts([*wikinews[:OF_EACH], *polnear[:OF_EACH]])


def wider(shared: Path) -> Iterator[Page]:
    """What is left of the two, but for what was looked at while rules were written."""
    wikinews, polnear = rows(shared / "wikinews" / "en.jsonl"), rows(shared / "attribution" / "dev.jsonl")
    return texts([*wikinews[TUNED_ON:], *polnear[OF_EACH:]])


def pages(shared: Path) -> Iterator[Page]:
    """Real sites' pages, as they came over the wire."""
    for row in rows_of(shared / "pages" / "gold.jsonl"):
        data = gzip.decompress((shared / "pages" / row["html"]).read_bytes())
        page = next(page_from_bytes(data, id=row["id"], url=row.get("url")))
        if isinstance(page, Page):
            yield page


def stories(shared: Path) -> Iterator[Page]:
    """ECB+: short news of all kinds, which nothing was written on."""
    return texts(rows_of(shared / "story" / "ecbplus.jsonl"))


SAMPLES = {"sixty": sixty, "wider": wider, "pages": pages, "stories": stories}


def texts(articles: Iterable[dict[str, Any]]) -> Iterator[Page]:
    """Articles that come as text."""
    for row in articles:
        yield page_from_text(row["text"], id=row["id"], options=PageOptions(published=row.get("date")))


def checked(found: Iterable[Page]) -> Iterator[Checked]:
    """Each English article's findings, of all rules."""
    reader = Reader()
    for page in found:
        result = reader.check_page(page, Settings(select=("ALL",)))
        if isinstance(result, Refusal):
            print(f"{result.id}: {result.reason}", file=sys.stderr)
        elif (result.reading.document.language or "en").startswith("en"):
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
    text = article.reading.document.text
    around = f"{text[max(0, start - 200) : start]}[[{text[start:end]}]]{text[end : end + 200]}"
    print(json.dumps({"code": code, "id": article.id, "span": [start, end]}), " ".join(around.split()), sep="\n")


def main() -> int:
    """Print the table; 1 where a rule of the default set is not right often enough."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with the data sets")
    parser.add_argument("--sample", choices=SAMPLES, action="append", help="look through this one; all of them if none")
    parser.add_argument("--list", metavar="CODES", help="print these rules' findings that nobody has judged")
    args = parser.parse_args()
    if not (args.shared / "wikinews").is_dir():
        print(f"expected wikinews/ in {args.shared}, found none; name its folder with --shared", file=sys.stderr)
        return 2
    known = judgements()
    asked = matching(args.list.split(",")) if args.list else frozenset()
    tallies = {name: count(SAMPLES[name](args.shared), known, asked) for name in args.sample or SAMPLES}
    return report(tallies, held=not args.list)


def count(found: Iterable[Page], known: dict[Key, list[Judged]], asked: frozenset[str]) -> Tally:
    """How often each rule is right, wrong, and not judged; what is asked for of the last is shown."""
    counts: Counts = defaultdict(lambda: defaultdict(int))
    words = 0
    for article in checked(found):
        words += article.words
        for finding in article.findings:
            span = finding.span.start, finding.span.end
            right = verdict(known, finding.code, article.id, span)
            counts[finding.code][right] += 1
            if right is None and finding.code in asked:
                show(article, finding.code, *span)
    return Tally(counts, words)


def report(tallies: dict[str, Tally], *, held: bool) -> int:
    """The table, and what does not hold in it."""
    names = list(tallies)
    print(*(f"{name}: {tally.words:,} words" for name, tally in tallies.items()), sep="; ", end="\n\n")
    print("| rule | " + " | ".join(f"{name} | per 1,000 words | right" for name in names) + " | precision |")
    print("| --- " * (3 * len(names) + 2) + "|")
    low = []
    for rule in all_rules():
        cells, right, judged = [], 0, 0
        for tally in tallies.values():
            found = tally.counts[rule.code]
            here, number = found[True] + found[False], sum(found.values())
            cells += [str(number), f"{1000 * number / tally.words:.2f}", f"{found[True]} of {here}" if here else ""]
            right, judged = right + found[True], judged + here
        share = 100 * right / judged if judged else None
        name = f"**{rule.code}** {rule.name}" if rule.default else f"{rule.code} {rule.name}"
        if rule.find:
            print(f"| {' | '.join([name, *cells])} | {'' if share is None else f'{share:.0f} %'} |")
        if rule.default and held and share is not None and judged >= ENOUGH and share < LEAST:
            low.append(f"{rule.code} is right in {share:.0f} % of {judged} findings, expected {LEAST:.0f} % or more")
    print(*low, sep="\n", file=sys.stderr)
    return int(bool(low))


if __name__ == "__main__":
    sys.exit(main())
