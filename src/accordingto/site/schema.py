"""Values checked against the schemas that also make the reference page; faults are in people's words."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from accordingto.site.yaml_lines import Path as Way

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

SCHEMAS = Path(__file__).parent.parent / "schemas"
_ADDRESS = re.compile(r"https?://[^\s/\"<>]+[^\s\"<>]*")
_SHOWN = 60


def faults_in(values: Any, schema: str, part: str | None = None) -> Iterator[tuple[Way, str]]:  # noqa: ANN401 - whatever was written
    """For each fault the way to its value, and what was expected and found."""
    for error in sorted(_validator(schema, part).iter_errors(values), key=lambda error: list(map(str, error.path))):
        yield tuple(error.absolute_path), _said(error)


def is_address(value: str) -> bool:
    """Is it an address of the web?"""
    return _ADDRESS.fullmatch(value) is not None


def moment(value: str) -> datetime:
    """A date and time with its zone; a ValueError where one of them is missing."""
    found = datetime.fromisoformat(value)
    if found.tzinfo is None:
        raise ValueError("no zone")
    return found


@cache
def _validator(schema: str, part: str | None) -> Any:  # noqa: ANN401 - jsonschema's classes are made at run time
    from jsonschema import Draft202012Validator, FormatChecker

    checker = FormatChecker(formats=())
    for name, test in _FORMATS.items():
        checker.checks(name, raises=ValueError)(test)
    whole = json.loads((SCHEMAS / f"{schema}-1.json").read_text(encoding="utf-8"))
    if part is not None:
        whole = whole["$defs"][part] | {"$defs": whole["$defs"]}
    return Draft202012Validator(whole, format_checker=checker)


def _is_moment(value: object) -> bool:
    return isinstance(value, str) and moment(value) is not None


def _is_day(value: object) -> bool:
    return isinstance(value, str) and date.fromisoformat(value) is not None


def _is_target(value: object) -> bool:
    """An address, or a path within the folder."""
    return isinstance(value, str) and (is_address(value) or not re.match(r"[A-Za-z][\w+.-]*:|/", value))


def _is_base(value: object) -> bool:
    return isinstance(value, str) and is_address(value) and "?" not in value and "#" not in value


_FORMATS: Mapping[str, Callable[[object], bool]] = {
    "moment": _is_moment, "day": _is_day, "address": _is_target, "base": _is_base,
}  # fmt: skip
_WANTED = {
    "moment": "a date and time with a zone, such as 2026-11-03T07:40:00+01:00",
    "day": "a date such as 2026-11-03",
    "address": "an address (https://…) or a file in the newsroom's folder",
    "base": "the address where the site will stand, such as https://example.org/news/",
}
_TYPES = {"string": "words", "array": "a list", "object": "fields below it", "boolean": "true or false"}


def _said(error: "ValidationError") -> str:
    wanted, found = error.validator_value, error.instance
    shown = json.dumps(found, ensure_ascii=False)
    shown = shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"
    match error.validator:
        case "required":
            missing = [name for name in wanted if name not in found]
            return f"expected the field {missing[0]}, found none; write {missing[0]}: …"
        case "additionalProperties":
            known = error.schema["properties"]
            other = next(name for name in found if name not in known)
            return f"expected one of {', '.join(known)}, found {other}; take it out or mend its name"
        case "type":
            return f"expected {_TYPES.get(str(wanted), str(wanted))}, found {shown}"
        case "format":
            return f"expected {_WANTED[str(wanted)]}, found {shown}"
        case "enum":
            return f"expected one of {', '.join(wanted)}, found {shown}"
        case "minLength" | "minItems":
            return "expected something, found it empty; fill it in or take it out"
        case "maxLength":
            return f"expected at most {wanted} characters, found {len(found)}; shorten it"
        case "pattern":
            return f"expected small letters, digits and hyphens such as dam-gates, found {shown}" if "a-z0-9" in str(
                wanted
            ) else f"expected a language such as en-GB, found {shown}"
        case _:
            return error.message
