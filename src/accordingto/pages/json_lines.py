"""JSON Lines: one article a line, read as they come; a bad line is refused alone."""

import json
from collections.abc import Iterator
from itertools import chain, islice
from typing import IO, Any, NamedTuple

from accordingto.errors import InputError
from accordingto.pages.decode import cleaned
from accordingto.pages.options import PageOptions
from accordingto.types import Page, PageForm, Refusal


class _Line(NamedTuple):
    number: int
    data: bytes | None
    """None where the line is longer than an article may be."""


def pages_from_lines(stream: IO[bytes], source: str, options: PageOptions) -> Iterator[Page | Refusal]:
    """The article of each line, or why it is none. Ids default to the source, with ``#n`` where it holds several."""
    lines = _lines(stream, options.max_bytes)
    first_two = list(islice(lines, 2))
    several = len(first_two) > 1
    if not first_two:
        yield Refusal(source, "empty", f"expected one article a line, found no line in {source}; check the file")
    for count, line in enumerate(chain(first_two, lines), 1):
        fallback = f"{source}#{count}" if several else source
        try:
            yield _page(line, fallback, source, options)
        except InputError as refused:
            yield Refusal(fallback, refused.code, str(refused))


def _lines(stream: IO[bytes], limit: int) -> Iterator[_Line]:
    """Lines that are not blank, with their numbers. What is longer than the limit is skipped, never held."""
    number = blank = 0
    while data := stream.readline(limit + 1):
        number += 1
        if len(data) > limit:
            while data and not data.endswith(b"\n"):
                data = stream.readline(limit)
            yield _Line(number, None)
            continue
        if number == 1:
            data = data.removeprefix(b"\xef\xbb\xbf")
        if data.strip():
            blank = 0
            yield _Line(number, data)
        else:
            blank += len(data)
            if blank > limit:
                raise InputError(f"expected articles, found nothing but blank lines up to line {number}", code="empty")


def _page(line: _Line, fallback: str, source: str, options: PageOptions) -> Page:
    where = f"line {line.number} of {source}"
    if line.data is None:
        raise InputError(f"expected at most {options.max_bytes:,} bytes, found more in {where}; split it", "too-large")
    record = _record(line.data, where)
    form, content = _content(record, where)
    text = cleaned(content)
    url = _string(record, "url", where)
    return Page(
        id=_id(record, where) or url or fallback,
        form=form,
        content=text.text,
        url=url,
        outlet=options.outlet or _string(record, "outlet", where),
        published=options.published or _string(record, "published", where),
        title=_string(record, "title", where),
        warnings=text.warnings,
    )


def _record(data: bytes, where: str) -> dict[str, Any]:
    try:
        record = json.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise InputError(
            f"expected UTF-8, found a byte that is none in {where}; convert the file", "encoding"
        ) from error
    except (ValueError, RecursionError) as error:
        said = str(error).partition(":")[0] if isinstance(error, ValueError) else "nested too deeply"
        raise InputError(f"expected a JSON object, found none in {where} ({said}); correct the line", "json") from error
    if not isinstance(record, dict):
        raise InputError(
            f"expected a JSON object, found {type(record).__name__} in {where}; write one article a line", "json"
        )
    return record


def _content(record: dict[str, Any], where: str) -> tuple[PageForm, str]:
    for key, form in (("text", PageForm.TEXT), ("html", PageForm.HTML)):
        content = _string(record, key, where)
        if content and content.strip():
            return form, content
    if "text" in record or "html" in record:
        raise InputError(f"expected an article's words, found an empty one in {where}; give it a text", "empty")
    raise InputError(
        f'expected "text" or "html", found {_keys(record)} in {where}; name the article\'s words "text"', "no-text"
    )


def _keys(record: dict[str, Any]) -> str:
    return ", ".join(json.dumps(key[:40]) for key in list(record)[:6]) or "no key"


def _id(record: dict[str, Any], where: str) -> str | None:
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _string(record, "id", where)


def _string(record: dict[str, Any], key: str, where: str) -> str | None:
    value = record.get(key)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise InputError(f'expected "{key}" to be a string, found {type(value).__name__} in {where}', "json")
    return value if key in ("text", "html") else cleaned(value).text
