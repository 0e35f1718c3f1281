"""Values checked against the schemas that also make the reference page; faults are in people's words."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from accordingto.site.yaml_lines import Path as Way

SCHEMAS = Path(__file__).parent.parent / "schemas"
_ADDRESS = re.compile(r"https?://[^\s/\"<>]+[^\s\"<>]*")
_SHOWN = 60


def faults_in(values: Any, schema: str, part: str | None = None) -> Iterator[tuple[Way, str]]:  # noqa: ANN401 - whatever was written
    """For each fault the way to its value, and what was expected and found."""
    for error in sorted(_validator(schema, part).iter_errors(values), key=lambda error: list(map(str, error.path))):
        if error.validator == "additionalProperties":
            known = error.schema["properties"]
            for name in error.instance:
                if name not in known:
                    said = f"expected one of {', '.join(known)}, found {name}; take it out or mend its name"
                    yield (*error.absolute_path, name), said
        else:
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


def _is_web(value: object) -> bool:
    return isinstance(value, str) and is_address(value)


def _is_base(value: object) -> bool:
    return isinstance(value, str) and is_address(value) and "?" not in value and "#" not in value


_FORMATS: Mapping[str, Callable[[object], bool]] = {
    "moment": _is_moment, "day": _is_day, "address": _is_target, "base": _is_base, "web": _is_web,
}  # fmt: skip
_WANTED = {
    "moment": "a date and time with a zone, such as 2026-11-03T07:40:00+01:00",
    "day": "a date such as 2026-11-03",
    "address": "an address (https://…) or a file in the newsroom's folder",
    "web": "an address such as https://example.org/join",
    "base": "the address where the site will stand, such as https://example.org/news/",
}
_PATTERNS = {
    "^[a-z0": "small letters, digits and hyphens, such as dam-gates",
    "^[A-Za": "a language, such as en-GB",
}
_TYPES = {"string": "words", "array": "a list", "object": "fields below it", "boolean": "true or false"}


def _said(error: Any) -> str:  # noqa: ANN401 - jsonschema's errors carry whatever JSON may hold
    wanted, found = error.validator_value, error.instance
    shown = json.dumps(found, ensure_ascii=False)
    shown = shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"
    tell = _SENTENCES.get(error.validator)
    return tell(wanted, found, shown) if tell else str(error.message)


def _missing(wanted: list[str], found: dict[str, Any], _shown: str) -> str:
    name = next(name for name in wanted if name not in found)
    return f"expected the field {name}, found none; write {name}: …"


_SENTENCES: Mapping[str, Callable[[Any, Any, str], str]] = {
    "required": _missing,
    "type": lambda wanted, _found, shown: f"expected {_TYPES.get(wanted, wanted)}, found {shown}",
    "format": lambda wanted, _found, shown: f"expected {_WANTED[wanted]}, found {shown}",
    "enum": lambda wanted, _found, shown: f"expected one of {', '.join(wanted)}, found {shown}",
    "minLength": lambda *_: "expected words, found none; fill it in or take it out",
    "minItems": lambda *_: "expected a list with something in it, found none; fill it in or take it out",
    "maxLength": lambda wanted, found, _: f"expected at most {wanted} characters, found {len(found)}; shorten it",
    "pattern": lambda wanted, _found, shown: f"expected {_PATTERNS.get(wanted[:6], wanted)}, found {shown}",
}
