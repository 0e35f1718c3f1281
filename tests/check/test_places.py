"""Findings point at the user's own file."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.check.html_places import pairs_of
from accordingto.check.places import Places, places_of
from accordingto.check.run import Checked
from accordingto.check.settings import Settings
from accordingto.documents import build_document
from accordingto.pages import page_from_bytes
from accordingto.pipeline import Reader, raise_crash
from accordingto.types import Document, Page

PAGE = """<!doctype html>
<html><head><title>Ferry without licence</title><style>p { color: red }</style></head>
<body><nav><a href="/">News</a></nav>
<article><h1>Ferry without licence</h1>
<p>The ferry had <a href="/x" title="a > b">no licence</a> for the strait,
  &ldquo;as we all knew&rdquo;, Ilse&nbsp;Brandt said&#46; It sank off Kesten in May, in the night.</p>
<!-- <p>It sank off Kesten</p> -->
<p>The owners of the ferry did not answer. Their office in Osmere was closed on Monday.</p>
</article></body></html>
"""


def placed(markup: str) -> tuple[Document, Places]:
    """A page's document and its places."""
    page = next(page_from_bytes(markup.encode(), id="a.html"))
    assert isinstance(page, Page)
    document = build_document(page)
    assert isinstance(document, Document)
    return document, places_of(document, page)


@pytest.mark.parametrize(
    ("words", "line", "source"),
    [
        ("Ferry without licence", 4, "Ferry without licence"),
        ("no licence", 5, "no licence"),
        ("for the strait", 5, "for the strait"),
        ("“as we all knew”", 6, "&ldquo;as we all knew&r"),
        ("It sank off Kesten", 6, "It sank off Kesten"),
        ("Their office", 8, "Their office"),
    ],
)
def test_words_of_a_page_are_found_in_its_markup(words: str, line: int, source: str) -> None:
    """Past tags, entities, comments and the title in the head."""
    document, places = placed(PAGE)
    start = document.text.index(words)
    offset = places.offset(start)

    assert places.at(offset).line == line
    assert places.content.startswith(source[:2], offset)


@given(st.text(alphabet="ab\r\n\u2028 “é\U0001f600"))
def test_every_offset_has_a_line_and_a_column(text: str) -> None:
    """The column counts code points from the line's beginning."""
    places = Places(text)
    for offset in range(len(text) + 1):
        place = places.at(offset)
        assert place.line >= 1
        assert place.column >= 1
        if offset < len(text) and text[offset] not in "\r\n":
            assert places.line(place.line)[place.column - 1] == text[offset]


def test_lines_end_as_editors_end_them() -> None:
    """All three kinds of line ends, and no other character."""
    places = Places("a\nb\r\nc\rd\u2028e")

    assert [places.line(number) for number in range(1, places.line_count + 1)] == ["a", "b", "c", "d\u2028e"]


@pytest.mark.parametrize("piece", ["<!--", "<script>", "<a ", "<a b='", '<a b="x', "&", "<", "<p>x"])
def test_hostile_markup_ends_soon(piece: str) -> None:
    """Markup made to be looked through again and again takes linear time."""
    document, _ = placed(PAGE)
    begin = time.process_time()
    pairs_of(piece * 200_000, document)

    assert time.process_time() - begin < 5


def test_a_text_without_a_headline_begins_with_a_paragraph() -> None:
    """Its first sentences are checked too, and are no headline."""
    text = (
        "The ferry had no licence, Ilse Brandt claimed on Monday. She led the yard for years.\n\n"
        "Nobody at the owners' office in Osmere answered. The quays were empty on Tuesday.\n"
    )
    page = page_from_bytes(text.encode(), id="draft.txt")
    checked = Reader(on_crash=raise_crash).check_page(next(page), Settings(select=("CUE401",)))  # type: ignore[arg-type]

    assert isinstance(checked, Checked)
    assert [checked.words_of(finding) for finding in checked] == ["claimed"]
