"""Annotations that GitHub Actions show beside the lines of a change."""

from collections.abc import Iterable, Iterator

from accordingto.check.catalogue import rule_of
from accordingto.check.format import FindingsFormat
from accordingto.check.run import Checked
from accordingto.types import Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = _DATA | {":": "%3A", ",": "%2C"}


def _write(checked: Iterable[Checked]) -> Iterator[str]:
    for article in checked:
        for finding in article.findings:
            rule = rule_of(finding.code)
            start, end = article.places.file_span(finding.span)
            first, last = article.places.at(start), article.places.at(end)
            at = f"file={_escaped(article.id, _PROPERTY)},line={first.line},endLine={last.line}"
            # Columns are shown for findings of one line alone.
            columns = f",col={first.column},endColumn={last.column}" if first.line == last.line else ""
            said = f"{finding.message}; {finding.help}" if finding.help else finding.message
            title = _escaped(f"{rule.code} {rule.name}", _PROPERTY)
            yield f"::{_LEVELS[rule.severity]} {at}{columns},title={title}::{_escaped(said, _DATA)}\n"


def _escaped(words: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(letter, letter) for letter in words)


FORMAT = FindingsFormat("github", "annotations of GitHub Actions", _write)
