"""Annotations that GitHub Actions show beside the lines of a change."""

from collections.abc import Iterable, Iterator

from accordingto.check.catalogue import rule_of
from accordingto.check.format import FindingsFormat
from accordingto.check.places import Unit
from accordingto.check.run import Checked
from accordingto.types import Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = _DATA | {":": "%3A", ",": "%2C"}


def _write(checked: Iterable[Checked]) -> Iterator[str]:
    for article in checked:
        for finding in article.findings:
            rule = rule_of(finding.code)
            first, last = article.start(finding), article.end(finding)
            said = f"{finding.message}; {finding.help}" if finding.help else finding.message
            if article.places.unit is Unit.PARAGRAPH:
                at, said = "", f"{article.places.told(first)}: {said}"
            else:
                # Columns are shown for findings of one line alone.
                columns = f",col={first.column},endColumn={last.column}" if first.line == last.line else ""
                at = f",line={first.line},endLine={last.line}{columns}"
            where = f"file={_escaped(article.id, _PROPERTY)}{at}"
            title = _escaped(f"{rule.code} {rule.name}", _PROPERTY)
            yield f"::{_LEVELS[rule.severity]} {where},title={title}::{_escaped(said, _DATA)}\n"


def _escaped(words: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(letter, letter) for letter in words)


FORMAT = FindingsFormat("github", "annotations of GitHub Actions", _write)
