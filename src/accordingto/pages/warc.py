"""WARC archives: every HTML response, one after another, whatever their number, in the memory that one page takes."""

import re
import zlib
from collections.abc import Iterator
from typing import IO, NamedTuple

from accordingto.errors import InputError
from accordingto.pages.decode import decode
from accordingto.pages.options import PageOptions
from accordingto.types import Page, PageForm, Refusal

_LONGEST_LINE = 64_000
_MOST_LINES = 1000
_LARGEST = 1 << 40
_PIECE = 1 << 16
_HTTP_HEAD = re.compile(rb"HTTP/\d(?:\.\d)? (?P<status>\d{3})")
_HTML = re.compile(
    rb"\s{0,200}(?:<!--.{0,2000}?-->\s{0,200})?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_KINDS = ("text/html", "application/xhtml")


class _Record(NamedTuple):
    """A record's head, by lower-case names, and how long its block is."""

    fields: dict[str, str]
    size: int


class _Response(NamedTuple):
    """An HTTP response's head and its body, still encoded."""

    fields: dict[str, str]
    body: bytes


def is_warc(head: bytes) -> bool:
    """Does it begin with a WARC record?"""
    return re.match(rb"\s{0,100}WARC/\d", head) is not None


def is_arc(head: bytes) -> bool:
    """Does it begin as an ARC file, WARC's predecessor, does?"""
    return head.startswith(b"filedesc://")


def pages_from_warc(stream: IO[bytes], source: str, options: PageOptions) -> Iterator[Page | Refusal]:
    """Every HTML page that the archive holds, in order; a refusal for one that cannot be read, and the rest goes on."""
    found = False
    records = 0
    while (record := _next_record(stream, source)) is not None:
        records += 1
        kind = record.fields.get("warc-type", "").lower()
        if kind not in ("response", "resource"):
            _skip(stream, record.size)
            continue
        address = record.fields.get("warc-target-uri", "").strip("<> ")
        name = address or f"{source}#{records}"
        if record.size > options.max_bytes:
            _skip(stream, record.size)
            yield _refused(name, f"expected at most {options.max_bytes:,} bytes, found more", "too-large")
            continue
        block = _block(stream, record.size, source)
        page = _page(block, record, (name, address or None), options)
        if page is not None:
            found = True
            yield page
    if not found:
        raise InputError(
            f"expected a WARC archive with HTML pages, found none in {records} records of {source}; "
            "check what was saved",
            "no-article",
        )


def _page(block: bytes, record: _Record, origin: tuple[str, str | None], options: PageOptions) -> Page | Refusal | None:
    """The page of a record; None where it holds no HTML."""
    name, address = origin
    if record.fields["warc-type"].lower() == "resource":
        response = _Response({"content-type": record.fields.get("content-type", "")}, block)
    else:
        taken = _response(block)
        if taken is None:
            return None
        response = taken
    media_type = response.fields.get("content-type", "")
    if media_type and not media_type.lower().lstrip().startswith(_KINDS):
        return None
    try:
        body = _decoded(response, options.max_bytes)
    except InputError as refused:
        return _refused(name, str(refused), refused.code)
    if not body.strip() or not (media_type or _HTML.match(body[:4000])):
        return None
    text = decode(body, media_type)
    return Page(
        id=name,
        form=PageForm.HTML,
        content=text.text,
        url=address,
        outlet=options.outlet,
        published=options.published,
        warnings=text.warnings,
    )


def _refused(name: str, reason: str, code: str) -> Refusal:
    return Refusal(name, code, f"{reason} in the archived page {name}; read the others, or save this one anew")


def _next_record(stream: IO[bytes], source: str) -> _Record | None:
    """The head of the next record; None at the archive's end."""
    for _ in range(_MOST_LINES):
        line = stream.readline(_LONGEST_LINE)
        if not line:
            return None
        if line.strip():
            break
    else:
        raise _damaged(source, "nothing but blank lines")
    if not line.startswith(b"WARC/"):
        raise _damaged(source, f"{line[:40]!r} where a record begins")
    fields = _fields(stream, source)
    size = fields.get("content-length", "")
    if not size.isascii() or not size.isdigit() or int(size) > _LARGEST:
        raise _damaged(source, f"a record of length {size[:30]!r}")
    return _Record(fields, int(size))


def _fields(stream: IO[bytes], source: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for _ in range(_MOST_LINES):
        line = stream.readline(_LONGEST_LINE)
        if not line.strip():
            return found
        name, _, value = line.decode("utf-8", "replace").partition(":")
        found[name.strip().lower()] = value.strip()
    raise _damaged(source, "a record's head without an end")


def _damaged(source: str, what: str) -> InputError:
    return InputError(f"expected a whole WARC archive, found {what} in {source}; copy it again", "damaged")


def _block(stream: IO[bytes], size: int, source: str) -> bytes:
    pieces: list[bytes] = []
    left = size
    while left and (piece := stream.read(min(_PIECE, left))):
        pieces.append(piece)
        left -= len(piece)
    if left:
        raise _damaged(source, "a record that breaks off")
    return b"".join(pieces)


def _skip(stream: IO[bytes], size: int) -> None:
    while size and (piece := stream.read(min(_PIECE, size))):
        size -= len(piece)


def _response(block: bytes) -> _Response | None:
    """A response with something to read in it; None for errors, redirections and what is no HTTP."""
    head = _HTTP_HEAD.match(block)
    if head is None or not head["status"].startswith(b"2"):
        return None
    end = re.search(rb"\r?\n\r?\n", block[:_LONGEST_LINE])
    if end is None:
        return None
    fields: dict[str, str] = {}
    for line in block[: end.start()].decode("latin-1").splitlines()[1:]:
        name, _, value = line.partition(":")
        fields[name.strip().lower()] = value.strip()
    return _Response(fields, block[end.end() :])


def _decoded(response: _Response, limit: int) -> bytes:
    """The body without its transfer and content encodings."""
    body = response.body
    if "chunked" in response.fields.get("transfer-encoding", "").lower():
        body = _unchunked(body)
    for encoding in reversed(response.fields.get("content-encoding", "").lower().replace(" ", "").split(",")):
        if encoding in ("", "identity", "none", "utf-8"):
            continue
        if encoding not in ("gzip", "x-gzip", "deflate"):
            raise InputError(f"expected gzip or deflate, found the encoding {encoding[:30]}", "encoding")
        body = _inflated(body, limit)
    return body


def _unchunked(body: bytes) -> bytes:
    """The chunks together; what is no chunk is taken as it stands, since archives often keep it so."""
    pieces: list[bytes] = []
    place = 0
    while place < len(body):
        end = body.find(b"\n", place, place + 100)
        size = body[place:end].partition(b";")[0].strip() if end >= 0 else b""
        if not re.fullmatch(rb"[0-9A-Fa-f]{1,8}", size):
            return body if not pieces else b"".join([*pieces, body[place:]])
        length = int(size, 16)
        if length == 0:
            break
        pieces.append(body[end + 1 : end + 1 + length])
        place = end + 1 + length
        place += len(body[place : place + 2]) - len(body[place : place + 2].lstrip(b"\r\n"))
    return b"".join(pieces)


def _inflated(body: bytes, limit: int) -> bytes:
    """Unpacked up to the limit; what claims to be packed and is not stays as it is."""
    for window in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):
        unpacker = zlib.decompressobj(window)
        try:
            unpacked = unpacker.decompress(body, limit + 1)
        except zlib.error:
            continue
        if len(unpacked) > limit:
            raise InputError(f"expected at most {limit:,} bytes, found more", "too-large")
        return unpacked
    return body
