import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.pages import PageOptions, page_from_bytes, page_from_text, read_pages
from accordingto.types import Page, PageForm, Refusal


def read_bytes(data: bytes, options: PageOptions | None = None) -> list[Page | Refusal]:
    """What comes of some bytes."""
    return list(page_from_bytes(data, id="x", options=options))


def only_page(data: bytes) -> Page:
    """The one page that the bytes are."""
    (page,) = read_bytes(data)
    assert isinstance(page, Page)
    return page


def only_refusal(data: bytes, options: PageOptions | None = None) -> Refusal:
    """The one refusal that comes of the bytes."""
    (refusal,) = read_bytes(data, options)
    assert isinstance(refusal, Refusal)
    return refusal


@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    """Any bytes are pages or refusals, at least one, and never an exception."""
    assert read_bytes(data)


@given(st.text(max_size=200).filter(lambda text: bool(text.strip())))
def test_text_stays(text: str) -> None:
    """A text is kept exactly as given."""
    assert page_from_text(text).content == text.removeprefix("\ufeff")


def test_line_ends_stay() -> None:
    """Line ends and outer white space are the text's own."""
    text = "  Velden.\r\n\rTwo.\n\n"
    assert only_page(text.encode()).content == text


def test_bom_dropped() -> None:
    """A byte-order mark is no part of the text."""
    assert only_page(b"\xef\xbb\xbfVelden.").content == "Velden."


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"<!doctype html><title>a</title><p>b", PageForm.HTML),
        (b"\n<!-- c --><div>b</div>", PageForm.HTML),
        (b"---\ntitle: A\n---\nVelden is calm.", PageForm.MARKDOWN),
        (b"# Velden\n\nThe [port](https://example.org/p) is shut.", PageForm.MARKDOWN),
        (b"Velden is calm.\n\nThe price is <5 crowns.", PageForm.TEXT),
    ],
)
def test_form_by_content(data: bytes, form: PageForm) -> None:
    """The form is told by the content; nothing names it here."""
    assert only_page(data).form is form


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"%PDF-1.7 x", "binary"),
        (b"\x89PNG\r\n", "binary"),
        (b"PK\x03\x04abc", "damaged"),
        (b"abc\x00def", "binary"),
        (gzip.compress(b"Velden is calm.")[:-8], "damaged"),
        (gzip.compress(gzip.compress(b"Velden")), "binary"),
        (b"<?xml version='1.0'?><rss><channel/></rss>", "no-article"),
        (b"filedesc://a.arc 0.0.0.0 2031 text/plain 0", "form"),
        (b'{"a": [1, 2]}', "form"),
    ],
)
def test_no_page(data: bytes, code: str) -> None:
    """What is no page is refused with a stable code, in one line."""
    refusal = only_refusal(data)
    assert (refusal.code, "\n" in refusal.reason) == (code, False)


def test_too_large_after_unpacking() -> None:
    """The size is bounded also after decompression, without holding it all."""
    assert only_refusal(gzip.compress(b"a" * 100_000), PageOptions(max_bytes=5000)).code == "too-large"


def test_declared_charset() -> None:
    """A page's own charset is respected."""
    page = only_page('<html><meta charset="windows-1251"><p>Порт закрыт'.encode("cp1251"))
    assert "Порт закрыт" in page.content


def test_utf8_over_wrong_declaration() -> None:
    """Bytes that are UTF-8 are read so, although the page was saved with another declaration in it."""
    assert "für" in only_page('<html><meta charset="iso-8859-1"><p>für'.encode()).content


def test_undeclared_charset() -> None:
    """Without a declaration the likeliest charset is taken."""
    assert "café" in only_page("Le café du port est fermé à Velden, dit la mairie.".encode("cp1252")).content


def test_replaced_bytes_warn() -> None:
    """Damaged bytes are replaced, and that is told."""
    page = only_page("Ärger in Völlan, größere Schäden über Nacht. ".encode() * 3 + b"\xff")
    assert page.content.endswith("\ufffd")
    assert page.warnings


def test_options_win() -> None:
    """What the user says of outlet and date is kept with the page."""
    (page,) = read_bytes(b"Velden is calm.", PageOptions(outlet="Velden Post", published="2031-02-03"))
    assert isinstance(page, Page)
    assert (page.outlet, page.published) == ("Velden Post", "2031-02-03")


class TestLines:
    """JSON Lines."""

    def test_one_article_a_line(self) -> None:
        """Each line is an article with its own id, form and outlet."""
        rows = [{"id": "a", "text": "One.\r\nTwo."}, {"url": "https://example.org/b", "html": "<p>b", "outlet": "B"}]
        first, second = read_bytes("\n".join(map(json.dumps, rows)).encode())
        assert isinstance(first, Page)
        assert isinstance(second, Page)
        assert (first.id, first.content, first.form) == ("a", "One.\r\nTwo.", PageForm.TEXT)
        assert (second.id, second.form, second.outlet) == ("https://example.org/b", PageForm.HTML, "B")

    def test_bad_line_alone(self) -> None:
        """A bad line is refused with its number, and the others are read."""
        results = read_bytes(b'{"text": "a"}\n\n{"text": \n[1]\n{"title": "t"}\n{"text": "b"}')
        assert [type(result) for result in results] == [Page, Refusal, Refusal, Refusal, Page]
        assert isinstance(results[1], Refusal)
        assert "line 3" in results[1].reason
        assert [result.id for result in results] == ["x#1", "x#2", "x#3", "x#4", "x#5"]

    def test_single_line_keeps_the_path(self) -> None:
        """Where a file holds one article, its id is the path alone."""
        assert read_bytes(b'{"text": "Velden is calm."}')[0].id == "x"

    def test_long_line_skipped(self) -> None:
        """A line beyond the limit is refused and the next one is read."""
        data = b'{"text": "' + b"a" * 9000 + b'"}\n{"text": "b"}\n'
        first, second = read_bytes(data, PageOptions(max_bytes=1000))
        assert isinstance(first, Refusal)
        assert first.code == "too-large"
        assert isinstance(second, Page)

    def test_half_characters_replaced(self) -> None:
        """Halves of surrogate pairs, which no output can hold, are replaced one for one."""
        page = only_page(b'{"text": "a\\ud800b"}')
        assert (page.content, len(page.warnings)) == ("a\ufffdb", 1)


class TestPaths:
    """Files by their paths."""

    def test_gzipped_lines(self, tmp_path: Path) -> None:
        """Compressed JSON Lines are read as they are; ids come from the path as given."""
        path = tmp_path / "a.jsonl.gz"
        path.write_bytes(gzip.compress(b'{"text": "a"}\n{"text": "b"}\n'))
        assert [page.id for page in read_pages(str(path), PageOptions())] == [f"{path}#1", f"{path}#2"]

    def test_missing(self, tmp_path: Path) -> None:
        """A file that is not there is refused."""
        (refusal,) = read_pages(str(tmp_path / "none.txt"), PageOptions())
        assert isinstance(refusal, Refusal)
        assert refusal.code == "missing"

    def test_directory(self, tmp_path: Path) -> None:
        """A directory is refused."""
        (refusal,) = read_pages(str(tmp_path), PageOptions())
        assert isinstance(refusal, Refusal)
        assert refusal.code == "directory"

    def test_odd_path(self) -> None:
        """A name that no file can have is refused like a missing one."""
        (refusal,) = read_pages("a\x00b", PageOptions())
        assert isinstance(refusal, Refusal)
        assert refusal.code == "missing"
