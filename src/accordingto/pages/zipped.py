"""Zip files that hold articles: WACZ, a web archive in a zip, and docx, a draft. Any other is refused by its kind."""

import gzip
import io
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, cast

from accordingto.errors import InputError
from accordingto.pages.options import PageOptions
from accordingto.types import Page, Refusal

_KINDS = (
    ("xl/", "a spreadsheet"),
    ("ppt/", "slides"),
    ("content.xml", "an OpenDocument file"),
    ("META-INF/container.xml", "an e-book"),
    ("classes.dex", "a program"),
)
_MOST_NAMES = 100_000
_PIECE = 1 << 20
_LARGEST_PIPED = 4 << 30
"""A zip has its list of contents at the end, so one that is piped in is put aside first, up to this size."""


def pages_from_zip(
    stream: io.BufferedReader, origin: tuple[str, str | None], options: PageOptions
) -> Iterator[Page | Refusal]:
    """The articles in a zip file; an InputError that says what it is where it holds none that can be read."""
    source = origin[0]
    with _seekable(stream, source) as file:
        try:
            with zipfile.ZipFile(file) as archive:
                yield from _articles(archive, origin, options)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error, EOFError, gzip.BadGzipFile) as error:
            raise InputError(
                f"expected a whole zip file, found a damaged or locked one in {source} ({error}); copy it again",
                "damaged",
            ) from error


def _articles(
    archive: zipfile.ZipFile, origin: tuple[str, str | None], options: PageOptions
) -> Iterator[Page | Refusal]:
    source = origin[0]
    names = archive.namelist()
    if len(names) > _MOST_NAMES:
        raise InputError(f"expected a zip file of some articles, found {len(names):,} files in {source}", "too-large")
    archives = [name for name in names if name.startswith("archive/") and name.endswith((".warc", ".warc.gz"))]
    if archives:
        yield from _archived(archive, archives, source, options)
    elif "word/document.xml" in names:
        from accordingto.pages.docx import draft_in
        from accordingto.pages.exchange import pages_of

        yield from pages_of(iter([draft_in(archive, source, options.max_bytes)]), origin, options)
    else:
        kind = next((kind for sign, kind in _KINDS if any(name.startswith(sign) for name in names)), "a zip archive")
        raise InputError(
            f"expected a page or a text, found {kind} in {source}; save it as HTML, docx or text, or unpack it",
            "binary",
        )


def _archived(
    archive: zipfile.ZipFile, names: list[str], source: str, options: PageOptions
) -> Iterator[Page | Refusal]:
    from accordingto.pages.warc import pages_from_warc

    for name in names:
        with archive.open(name) as member:
            stream: IO[bytes] = io.BufferedReader(cast("io.RawIOBase", member))
            if name.endswith(".gz"):
                stream = cast("IO[bytes]", gzip.GzipFile(fileobj=stream))
            try:
                yield from pages_from_warc(stream, f"{source}#{name}", options)
            except InputError as refused:
                yield Refusal(f"{source}#{name}", refused.code, str(refused))


def _seekable(stream: io.BufferedReader, source: str) -> IO[bytes]:
    """The stream itself where one can go back in it, else a copy of it."""
    if stream.seekable():
        return stream
    copy = tempfile.TemporaryFile()  # noqa: SIM115 - the caller closes it
    size = 0
    while piece := stream.read(_PIECE):
        size += len(piece)
        if size > _LARGEST_PIPED:
            copy.close()
            raise InputError(f"expected a smaller zip file, found more than {size:,} bytes in {source}", "too-large")
        copy.write(piece)
    copy.seek(0)
    return cast("IO[bytes]", copy)
