"""The user's own file of sources: entries that the registry lacks, and others for those that it has.

One JSON object a line, as in the registry's data; ``{"name": …, "remove": true}`` takes an entry away.
"""

import json
import os
import sys
import unicodedata
from pathlib import Path
from typing import Any

from accordingto.errors import UsageError
from accordingto.types import SourceKind

VARIABLE = "ACCORDINGTO_SOURCES"
"""Names another file; empty, it says that there is none."""
KINDS = tuple(k.value for k in (SourceKind.AGENCY, SourceKind.OUTLET, SourceKind.STATE_MEDIA, SourceKind.SOCIAL))
PROVENANCE = "your own file"
_TEXTS = ("country", "state", "part_of", "wikidata", "from")
_LISTS = ("aliases", "domains")
_MOST_BYTES = 20_000_000

Row = dict[str, Any]


def own_file() -> Path | None:
    """Where the user's file is, or would be; None where it is switched off."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named) if named else None
    if sys.platform == "win32":
        base = os.environ.get("APPDATA")
    else:
        base = os.environ.get("XDG_CONFIG_HOME")
    return (Path(base) if base else Path.home() / ".config") / "accordingto" / "sources.jsonl"


def read_own_rows() -> tuple[list[Row], frozenset[str]]:
    """The user's rows, and the folded names of the entries that they replace or remove."""
    path = own_file()
    if path is None:
        return [], frozenset()
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        if os.environ.get(VARIABLE):
            raise UsageError(
                f"expected a file of sources at {path}, found none; check {VARIABLE} or leave it unset"
            ) from None
        return [], frozenset()
    except OSError as error:
        raise UsageError(f"expected to read your sources at {path}, found {error.strerror or error}") from error
    if len(data) > _MOST_BYTES:
        raise UsageError(f"expected at most {_MOST_BYTES:,} bytes of sources, found more in {path}")
    rows: list[Row] = []
    replaced: set[str] = set()
    for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
        if not line.strip():
            continue
        row = _checked(line, f"{path}, line {number}")
        replaced.add(_folded(row["name"]))
        if not row.get("remove"):
            rows.append({"from": PROVENANCE, **row})
    return rows, frozenset(replaced)


def _folded(name: str) -> str:
    from accordingto.registry.entries import fold

    return fold(unicodedata.normalize("NFC", name)).strip()


def _checked(line: str, where: str) -> Row:
    """The row of a line, or a UsageError that says what is wrong with it."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"expected one JSON object a line, found none in {where} ({error})") from error
    if not isinstance(row, dict) or not isinstance(row.get("name"), str) or not _folded(row["name"]):
        raise UsageError(f'expected an object with a "name", found none in {where}')
    if row.get("remove") is True:
        return row
    if row.get("kind") not in KINDS:
        found = row.get("kind")
        raise UsageError(f'expected "kind" to be one of {", ".join(KINDS)}, found {found!r} in {where}')
    for key in _TEXTS:
        if not isinstance(row.get(key, ""), str):
            raise UsageError(f"expected {key!r} to be a text, found {row[key]!r} in {where}")
    for key in _LISTS:
        values = row.get(key, [])
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise UsageError(f"expected {key!r} to be a list of texts, found {values!r} in {where}")
    if (row["kind"] == SourceKind.STATE_MEDIA.value) != bool(row.get("state")):
        raise UsageError(f'expected "state" for state media and for nothing else, found otherwise in {where}')
    return row
