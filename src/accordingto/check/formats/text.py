"""For people: a line a finding as compilers print it, the line of the file with the words marked, and what mends it."""

import unicodedata
from collections.abc import Iterable, Iterator

from accordingto.check.catalogue import rule_of
from accordingto.check.format import FindingsFormat
from accordingto.check.places import Unit
from accordingto.check.run import Checked
from accordingto.types import Finding

_WIDEST = 100
_LEAD = 30
"""Characters of the line that are kept before the finding, where the line is long."""
_CONTROLS = dict.fromkeys([*range(9), *range(10, 32), *range(127, 160), 8232, 8233], "�")
_STEERING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd")


def _write(checked: Iterable[Checked]) -> Iterator[str]:
    findings = articles = excused = fixable = 0
    for article in checked:
        articles += 1
        excused += article.excused
        for finding in article.findings:
            findings += 1
            fixable += _is_fixable(article, finding)
            yield _one(article, finding)
    yield _last(findings, articles, excused, fixable)


def _one(article: Checked, finding: Finding) -> str:
    place = article.start(finding)
    rule = rule_of(finding.code)
    mark = " [*]" if _is_fixable(article, finding) else ""
    in_file = article.places.unit is Unit.LINE
    where = f"{place.line}:{place.column}" if in_file else f" {article.places.told(place)}"
    head = f"{printable(article.id)}:{where}: {rule.code}{mark} {printable(finding.message)}"
    line = article.places.line(place.line)
    quoted, lead, length = _cut(line, place.column - 1, len(article.words_of(finding)))
    number = f"{place.line}" if in_file else f"¶{place.line}"
    gutter = " " * len(number)
    shown = [f"{number} | {quoted}", f"{gutter} | {' ' * lead}{'^' * length} {rule.name}"]
    mended = [f"{gutter} = help: {printable(finding.help)}"] if finding.help else []
    return "\n".join([head, f"{gutter} |", *shown, *mended, "", ""])


def _is_fixable(article: Checked, finding: Finding) -> bool:
    """Fixes are made in files that have lines."""
    return finding.fix is not None and article.places.unit is Unit.LINE


def _cut(line: str, column: int, length: int) -> tuple[str, int, int]:
    """A part of a line that holds the finding, where the finding begins in it, and how long it is, in cells."""
    begin = 0 if len(line) <= _WIDEST or column <= _LEAD else column - _LEAD
    part = line[begin : begin + _WIDEST]
    before = ("…" if begin else "") + printable(part[: column - begin])
    words = printable(part[column - begin : column - begin + length])
    after = printable(part[column - begin + length :]) + ("…" if begin + _WIDEST < len(line) else "")
    return before + words + after, _cells(before), max(1, _cells(words))


def _cells(words: str) -> int:
    """How wide a terminal shows the words."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in words
    )


def printable(words: str) -> str:
    """Words that cannot steer a terminal, on one line."""
    return words.replace("\t", " ").translate(_CONTROLS | _STEERING)


def _last(findings: int, articles: int, excused: int, fixable: int) -> str:
    if not articles:
        return "No article was checked.\n"
    told = f"Found {findings} finding{'' if findings == 1 else 's'}" if findings else "Nothing found"
    told += f" in {articles} article{'' if articles == 1 else 's'}"
    more = [f"{excused} excused"] if excused else []
    more += [f"[*] {fixable} fixable with --fix"] if fixable else []
    return f"{'; '.join([told, *more])}.\n"


FORMAT = FindingsFormat("text", "for people: place, words, what is missing, what would mend it", _write)
