"""For programs: one object an article, several as JSON Lines."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from accordingto.check.catalogue import rule_of
from accordingto.check.format import FindingsFormat
from accordingto.check.run import Checked
from accordingto.types import Finding

VERSION = 1


def _write(checked: Iterable[Checked]) -> Iterator[str]:
    for article in checked:
        yield json.dumps(record(article), ensure_ascii=False) + "\n"


def record(article: Checked) -> dict[str, Any]:
    """One article as JSON has it (``schemas/findings-1.json``)."""
    return {
        "version": VERSION,
        "id": article.id,
        "excused": article.excused,
        "findings": [_finding(article, finding) for finding in article.findings],
    }


def _finding(article: Checked, finding: Finding) -> dict[str, Any]:
    rule = rule_of(finding.code)
    first, last = article.start(finding), article.end(finding)
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "message": finding.message,
        "help": finding.help,
        "span": [finding.span.start, finding.span.end],
        "words": article.words_of(finding),
        "start": {article.places.unit.value: first.line, "column": first.column},
        "end": {article.places.unit.value: last.line, "column": last.column},
        "related": [[span.start, span.end] for span in finding.related],
        "fix": {"span": [finding.fix.span.start, finding.fix.span.end], "words": finding.fix.words}
        if finding.fix
        else None,
    }


FORMAT = FindingsFormat("json", "for programs: one object an article", _write)
