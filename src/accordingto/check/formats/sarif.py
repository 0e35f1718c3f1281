"""SARIF 2.1.0, which code hosts and editors take: one log with the rules that were broken and every finding."""

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.metadata import version
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from accordingto.check.catalogue import rule_of
from accordingto.check.format import FindingsFormat
from accordingto.check.places import Unit
from accordingto.check.rule import Rule
from accordingto.check.run import Checked
from accordingto.types import Finding, Severity, Span

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def _write(checked: Iterable[Checked]) -> Iterator[str]:
    results: list[dict[str, Any]] = []
    codes: dict[str, int] = {}
    for article in checked:
        results += [_result(article, one, codes.setdefault(one.code, len(codes))) for one in article.findings]
    installed = version("accordingto")
    driver = {
        "name": "accordingto",
        "version": installed,
        "semanticVersion": installed,
        "rules": [_rule(rule_of(code)) for code in codes],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    yield json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.rationale},
        "help": {"text": f"Instead of: {rule.bad}\nWrite: {rule.good}\nRests on: {rule.guide}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(article: Checked, finding: Finding, number: int) -> dict[str, Any]:
    said = f"{finding.message}; {finding.help}" if finding.help else finding.message
    if article.places.unit is Unit.PARAGRAPH:
        said = f"{article.places.told(article.start(finding))}: {said}"
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": number,
        "level": _LEVELS[rule_of(finding.code).severity],
        "message": {"text": said},
        "locations": [_location(article, finding.span)],
        "partialFingerprints": {"accordingto/v1": _fingerprint(article, finding)},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_location(article, span)} for number, span in enumerate(finding.related)
        ]
    if finding.fix and article.places.unit is Unit.LINE:
        region = _region(article, finding.fix.span)
        replaced = {"deletedRegion": region, "insertedContent": {"text": finding.fix.words}}
        change = {"artifactLocation": {"uri": _address(article.id)}, "replacements": [replaced]}
        result["fixes"] = [{"description": {"text": finding.help or finding.message}, "artifactChanges": [change]}]
    return result


def _location(article: Checked, span: Span) -> dict[str, Any]:
    """A region of a file, or a paragraph of what has no lines."""
    if article.places.unit is Unit.PARAGRAPH:
        start, end = article.places.file_span(span)
        place = article.places.at(start)
        named = {"name": f"paragraph {place.line}", "fullyQualifiedName": article.places.told(place)}
        said = f"{article.places.told(place)}: {article.places.content[start:end]}"
        return {
            "physicalLocation": {"artifactLocation": {"uri": _address(article.id)}},
            "logicalLocations": [named],
            "message": {"text": said},
        }
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": _address(article.id)},
            "region": _region(article, span),
        }
    }


def _region(article: Checked, span: Span) -> dict[str, Any]:
    start, end = article.places.file_span(span)
    first, last = article.places.at(start), article.places.at(end)
    return {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column,
        "charOffset": start,
        "charLength": end - start,
        "snippet": {"text": article.places.content[start:end]},
    }


def _address(name: str) -> str:
    """A path as a relative or absolute URI reference; an address as it is."""
    if "://" in name:
        return quote(name, safe=":/?#[]@!$&'()*+,;=%~")
    if PurePath(name).is_absolute():
        return PurePath(name).as_uri()
    return quote(PurePath(name).as_posix())


def _fingerprint(article: Checked, finding: Finding) -> str:
    """The same finding after lines above it changed: by its code and its words."""
    return sha256(f"{finding.code}\0{article.words_of(finding)}".encode("utf-8", "replace")).hexdigest()[:32]


FORMAT = FindingsFormat("sarif", "SARIF 2.1.0, for code hosts and editors", _write)
