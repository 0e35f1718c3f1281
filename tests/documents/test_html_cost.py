import time

import pytest

from accordingto.documents import build_document
from accordingto.documents.html_cost import is_costly
from accordingto.documents.html_tree import parse
from accordingto.types import Document, Page, PageForm

STORY = "<p>The harbour was closed on Monday, the port authority said after a meeting that took all night long.</p>"
SECONDS = 5.0


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 40 + STORY,
        "<table><tr><td>" * 4 + STORY,
        "<table>" + "<tr><td>a</td><td>b</td></tr>" * 1000 + "</table>",
        STORY * 2000,
    ],
)
def test_what_pages_have_is_not_costly(markup: str) -> None:
    """Depth, tables and length as pages have them, and a good deal more."""
    assert not is_costly(parse(markup))


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 400 + STORY,
        "<table><tr>" * 200 + STORY,
        "<p>a" * 20_000,
        ("<div>a" * 120 + "</div>" * 120) * 50,
        "<table><tr><td>" * 20 + "<table>" + "<tr><td>a" * 1000,
    ],
)
def test_what_no_page_has_is_costly(markup: str) -> None:
    """Nesting and numbers far beyond those of pages, each in its own way."""
    assert is_costly(parse(markup))


@pytest.mark.parametrize("tag", ["<table><tr>", "<table><tr><td>a", "<ul><li>a ", "<div>a ", "<blockquote>a "])
def test_nesting_ends_soon(tag: str) -> None:
    """A page that is nothing but nesting takes no longer than a real one."""
    began = time.process_time()
    build_document(Page("a", PageForm.HTML, f"<html><body>{tag * 3000}{STORY}"))
    assert time.process_time() - began < SECONDS


def test_a_costly_page_is_still_read() -> None:
    """The simpler rule finds the paragraphs of a page that is too nested."""
    document = build_document(Page("a", PageForm.HTML, "<html><body>" + "<div>" * 400 + STORY * 3))
    assert isinstance(document, Document)
    assert document.text.count("harbour") == 3


def test_many_captions_in_one_figure_end_soon() -> None:
    """A figure without a picture is looked through once, however many captions stand in it."""
    captions = "<figcaption>A pier at dusk</figcaption>" * 30_000
    began = time.process_time()
    build_document(Page("a", PageForm.HTML, f"<html><body><figure>{captions}</figure>{STORY}"))
    assert time.process_time() - began < SECONDS


def test_countless_attributes_end_soon() -> None:
    """A tag with more attributes than any page's is read without them, and what stands in it is read."""
    attributes = " ".join(f"a{number}='1'" for number in range(60_000))
    began = time.process_time()
    document = build_document(Page("a", PageForm.HTML, f"<html><body><p {attributes}>{STORY}"))
    assert time.process_time() - began < SECONDS
    assert isinstance(document, Document)
    assert "harbour" in document.text


def test_countless_scripts_end_soon() -> None:
    """No word of a script is read, and the words between scripts stay, however many these are."""
    began = time.process_time()
    scripts = "and <script>secret</script>" * 60_000
    document = build_document(
        Page("a", PageForm.HTML, f"<html><body><p>The harbour was closed {scripts} so it was said.</p>")
    )
    assert time.process_time() - began < SECONDS
    assert isinstance(document, Document)
    assert "secret" not in document.text
    assert document.text.count("and") == 60_000


def test_countless_lines_end_soon() -> None:
    """A page of more lines than any article has is looked at as far as is enough, and says so."""
    began = time.process_time()
    document = build_document(Page("a", PageForm.HTML, f"<html><body>{STORY}{'a<br>' * 500_000}"))
    assert time.process_time() - began < SECONDS
    assert isinstance(document, Document)
    assert any("only its first" in warning for warning in document.warnings)
