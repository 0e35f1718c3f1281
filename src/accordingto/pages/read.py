"""One verb for every input: a path, an address, or what is piped in."""

import gzip
import io
import re
import sys
import zlib
from collections.abc import Iterator
from typing import IO, cast

from accordingto.errors import InputError
from accordingto.pages.decode import cleaned, decode
from accordingto.pages.exchange import exchanged_in, pages_of
from accordingto.pages.json_lines import pages_from_lines
from accordingto.pages.options import PageOptions
from accordingto.pages.sniff import HEAD, binary_kind, form_of, is_zip, looks_like_records
from accordingto.pages.warc import is_arc, is_warc, pages_from_warc
from accordingto.types import Page, PageForm, Refusal

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,20}://")
_GZIP = b"\x1f\x8b"


def read_pages(source: str, options: PageOptions | None = None) -> Iterator[Page | Refusal]:
    """The articles of a path, a URL or ``-`` (standard input), in order, each as a page or as why it is none."""
    options = options or PageOptions()
    try:
        if source == "-":
            yield from _from_stream(_buffered(sys.stdin.buffer), (source, None), options)
        elif _ADDRESS.match(source):
            from accordingto.pages.fetch import fetch

            fetched = options.courtesy.fetch(source, options) if options.courtesy else fetch(source, options)
            stream = _buffered(io.BytesIO(fetched.data))
            yield from _from_stream(stream, (source, fetched.url), options, fetched.media_type)
        else:
            with _opened(source) as file:
                yield from _from_stream(file, (source, None), options)
    except InputError as refused:
        yield Refusal(source, refused.code, str(refused))


def page_from_bytes(
    data: bytes,
    *,
    id: str,  # noqa: A002 - the article's id has this name everywhere
    url: str | None = None,
    options: PageOptions | None = None,
) -> Iterator[Page | Refusal]:
    """The articles of some bytes, by their content, as those of a file with the same bytes."""
    options = options or PageOptions()
    try:
        yield from _from_stream(_buffered(io.BytesIO(data)), (id, url), options)
    except InputError as refused:
        yield Refusal(id, refused.code, str(refused))


def page_from_text(
    text: str,
    *,
    id: str = "text",  # noqa: A002 - the article's id has this name everywhere
    url: str | None = None,
    options: PageOptions | None = None,
) -> Page:
    """Plain text as a page, exactly as given."""
    options = options or PageOptions()
    clean = cleaned(text)
    return Page(id, PageForm.TEXT, clean.text, url, options.outlet, options.published, warnings=clean.warnings)


def _opened(path: str) -> io.BufferedReader:
    """The file, or an InputError with the reason why it cannot be read."""
    try:
        return io.BufferedReader(io.FileIO(path), HEAD)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise InputError(f"expected a file, found none at {path}; check the path", "missing") from error
    except IsADirectoryError as error:
        raise InputError(f"expected a file, found a directory at {path}; name the files in it", "directory") from error
    except PermissionError as error:
        raise InputError(
            f"expected a file that may be read, found {path} closed to you; check its rights", "closed"
        ) from error
    except (OSError, ValueError) as error:
        raise InputError(
            f"expected a file, found no readable one at {path[:200]!r} ({error}); check the path", "missing"
        ) from error


def _buffered(stream: IO[bytes]) -> io.BufferedReader:
    """A stream whose head can be looked at without taking it."""
    if isinstance(stream, io.BufferedReader):
        return stream
    return io.BufferedReader(cast("io.RawIOBase", stream), HEAD)


def _head(stream: io.BufferedReader) -> bytes:
    return stream.peek(HEAD)[:HEAD]


def _from_stream(
    stream: io.BufferedReader, origin: tuple[str, str | None], options: PageOptions, media_type: str = ""
) -> Iterator[Page | Refusal]:
    source = origin[0]
    try:
        # Unpacked once: what is packed again inside is no page, and may unpack to itself for ever.
        if _head(stream).startswith(_GZIP):
            stream = io.BufferedReader(cast("io.RawIOBase", gzip.GzipFile(fileobj=stream)), HEAD)
        head = _head(stream)
        if is_warc(head):
            yield from pages_from_warc(stream, source, options)
            return
        if is_zip(head):
            from accordingto.pages.zipped import pages_from_zip

            yield from pages_from_zip(stream, origin, options)
            return
        if is_arc(head):
            raise InputError(
                f"expected WARC, found its predecessor ARC in {source}; convert it (warcio recompress)", "form"
            )
        if binary_kind(head) is None and looks_like_records(head, source):
            yield from pages_from_lines(stream, source, options)
            return
        data = _read_bounded(stream, options.max_bytes)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise InputError(
            f"expected a whole gzip file, found a damaged one in {source} ({error}); copy it again", "damaged"
        ) from error
    except OSError as error:
        raise InputError(
            f"expected a file that can be read, found an error in {source} ({error}); try again", "unreadable"
        ) from error
    yield from _from_bytes(data, origin, options, media_type)


def _read_bounded(stream: IO[bytes], limit: int) -> bytes:
    """All of the stream, in pieces, and at most one byte more than the limit."""
    pieces: list[bytes] = []
    size = 0
    while size <= limit and (piece := stream.read(min(1 << 20, limit + 1 - size))):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)


def _from_bytes(
    data: bytes, origin: tuple[str, str | None], options: PageOptions, media_type: str
) -> Iterator[Page | Refusal]:
    """Pages of bytes that are whole; ``origin`` is the id and the address that gave them."""
    source = origin[0]
    if len(data) > options.max_bytes:
        raise InputError(
            f"expected at most {options.max_bytes:,} bytes, found more in {source}; read a smaller page", "too-large"
        )
    if not data.strip():
        raise InputError(f"expected an article, found nothing in {source}; check what is there", "empty")
    kind = binary_kind(data[:HEAD])
    if kind is not None:
        raise InputError(f"expected a page or a text, found {kind} in {source}; save it as HTML or as text", "binary")
    if looks_like_records(data[:HEAD], source):
        yield from pages_from_lines(io.BytesIO(data), source, options)
        return
    yield from _pages(data, origin, options, media_type)


def _pages(data: bytes, origin: tuple[str, str | None], options: PageOptions, media_type: str) -> Iterator[Page]:
    """The articles of a text: those that a feed or a message carries, or the text itself."""
    source, url = origin
    decoded = decode(data, media_type)
    if not decoded.text.strip():
        raise InputError(f"expected an article, found only white space in {source}; check what is there", "empty")
    carried = exchanged_in(decoded.text, source)
    if carried is not None:
        yield from pages_of(carried, origin, options, decoded.warnings)
        return
    form = form_of(decoded.text, media_type.partition(";")[0] or source)
    yield Page(source, form, decoded.text, url, options.outlet, options.published, warnings=decoded.warnings)
