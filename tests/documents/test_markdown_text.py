import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.documents import build_document
from accordingto.types import Document, Page, PageForm, Role

TEXT = """---
title: "Storm shuts Velden harbour"
authors: [Ina Moor, Tal Brekke]
date: 2031-05-03T07:05:00+02:00
category: Islands
outlet: The Island Courier
---

# Storm shuts Velden harbour

The harbour stayed closed, the harbour master [told the Post](https://post.example/a),
after a storm.

![Waves](pier.jpg "Waves break over the pier. (Source: Coastwatch)")

## What comes next

> “We wait,” Brekke said.

- ferries from Friday
"""


def build(text: str) -> Document:
    """The text read as Markdown."""
    document = build_document(Page("x", PageForm.MARKDOWN, text))
    assert isinstance(document, Document)
    return document


@pytest.fixture(scope="module")
def document() -> Document:
    """The text above, read once."""
    return build(TEXT)


def test_text_stays(document: Document) -> None:
    """The text is the one given, marks and all."""
    assert document.text == TEXT


def test_front_matter(document: Document) -> None:
    """Title, date, category, outlet and authors are the front matter's."""
    said = (document.title, document.published, document.category, document.outlet)
    assert said == ("Storm shuts Velden harbour", "2031-05-03T07:05:00+02:00", "Islands", "The Island Courier")
    assert [byline.name for byline in document.bylines] == ["Ina Moor", "Tal Brekke"]


def test_author_spans(document: Document) -> None:
    """Authors stand where the front matter names them."""
    assert [byline.span.of(TEXT) for byline in document.bylines if byline.span] == ["Ina Moor", "Tal Brekke"]


def test_roles(document: Document) -> None:
    """Headings, quotations, list items and pictures are told by their marks."""
    roles = [block.role for block in document.blocks if block.role is not Role.NAVIGATION]
    assert roles == [Role.HEADLINE, Role.PARAGRAPH, Role.CAPTION, Role.SUBHEADING, Role.QUOTE, Role.LIST_ITEM]


def test_link_on_its_words(document: Document) -> None:
    """An address stands on its words, inside the marks."""
    links = [(link.span.of(TEXT), link.href) for block in document.blocks for link in block.hyperlinks]
    assert links == [("told the Post", "https://post.example/a")]


def test_picture(document: Document) -> None:
    """A picture's title is its caption, the credit told from it."""
    (image,) = document.images
    assert image.caption is not None
    assert image.caption.of(TEXT) == "Waves break over the pier."
    assert ([credit.name for credit in image.credits], image.address) == (["Coastwatch"], "pier.jpg")


@given(
    st.lists(
        st.sampled_from(["# a", "---", "title: x", "![a](b)", "[a](b)", "\n", "> q", "- i", "```", "==", "Velden."])
    )
)
def test_any_markdown(pieces: list[str]) -> None:
    """Any Markdown is a document with ordered blocks, or a refusal."""
    text = "\n".join(pieces)
    document = build_document(Page("x", PageForm.MARKDOWN, text))
    if isinstance(document, Document):
        assert document.text == text
        spans = [block.span for block in document.blocks]
        assert all(first.end <= second.start for first, second in pairwise(spans))


def test_a_paragraph_of_countless_lines_ends_soon() -> None:
    """A paragraph is put together once, not again for each of its lines."""
    began = time.process_time()
    document = build_document(
        Page("a", PageForm.MARKDOWN, "# Title\n\n" + "The harbour was closed, he said\n" * 100_000)
    )
    assert time.process_time() - began < 5
    assert isinstance(document, Document)


def test_a_title_in_the_front_matter_leaves_the_first_paragraph_to_the_story() -> None:
    """Without a heading in the text, its first words are no headline."""
    text = (
        "---\ntitle: Bridge Closed\n---\n\nThe old bridge is closed, the mayor said.\n\nIt opens in June, she added.\n"
    )
    document = build_document(Page("a", PageForm.MARKDOWN, text))

    assert isinstance(document, Document)
    assert [block.role for block in document.blocks] == [Role.NAVIGATION, Role.PARAGRAPH, Role.PARAGRAPH]
