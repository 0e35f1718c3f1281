import pytest

from accordingto.documents import build_document
from accordingto.documents.reading_limit import MOST_CHARACTERS, RULE, limit_reading
from accordingto.types import Block, Document, Hyperlink, Page, PageForm, Role, Span
from accordingto.types.document import TELLING_ROLES

SENTENCE = "The harbour was closed on Monday, the port authority said after a long meeting. "
WARNING = "were not read for claims"


def document_of(*paragraphs: str, links: tuple[Hyperlink, ...] = ()) -> Document:
    """Paragraphs with an empty line between them; the addresses stand in the first."""
    blocks: list[Block] = []
    place = 0
    for paragraph in paragraphs:
        blocks.append(Block(Role.PARAGRAPH, Span(place, place + len(paragraph)), links if not blocks else ()))
        place += len(paragraph) + 2
    return Document("a", "\n\n".join(paragraphs), tuple(blocks))


def words_by_reading(document: Document) -> tuple[list[str], list[str]]:
    """The words of the blocks that tell, and of those that the limit cut off."""
    told = [b.span.of(document.text) for b in document.blocks if b.role in TELLING_ROLES]
    left = [b.span.of(document.text) for b in document.blocks if b.evidence and b.evidence.by == RULE]
    return told, left


def test_long_read_is_read_whole() -> None:
    """Twenty thousand words of prose in many paragraphs are one article like any other."""
    text = "\n\n".join([SENTENCE * 5] * 286)
    assert len(text.split()) > 20_000

    document = build_document(Page("a", PageForm.TEXT, text))

    assert isinstance(document, Document)
    assert words_by_reading(document)[1] == []
    assert not [warning for warning in document.warnings if WARNING in warning]


def test_paragraphs_beyond_the_limit_are_kept_unread() -> None:
    """What comes after the limit stays in the text, in its place, and tells nothing."""
    document = document_of("One two three.", "Four five six.", "Seven eight.")

    limited = limit_reading(document, 10)

    assert limited.text == document.text
    assert words_by_reading(limited) == (["One two three.", "Four five six."], ["Seven eight."])


def test_the_limit_parts_a_block_between_words() -> None:
    """A paragraph without end is read up to a whole word."""
    limited = limit_reading(document_of("One two three four."), 3)

    assert words_by_reading(limited) == (["One two three"], ["four."])


def test_nothing_is_read_after_the_limit() -> None:
    """A short paragraph after one that was too long is not read in its stead."""
    limited = limit_reading(document_of("One two thermoelectrically four.", "Five."), 3)

    assert words_by_reading(limited) == (["One two"], ["thermoelectrically four.", "Five."])


def test_addresses_go_with_their_words() -> None:
    """An address stays on the part of a parted paragraph that its words are in."""
    first, last = Hyperlink(Span(0, 3), "/a"), Hyperlink(Span(14, 18), "/b")

    limited = limit_reading(document_of("One two three four.", links=(first, last)), 3)

    assert [block.hyperlinks for block in limited.blocks] == [(first,), (last,)]


def test_a_warning_says_how_much_was_left() -> None:
    """A user is told that the reading is not of the whole, and of how much."""
    limited = limit_reading(document_of("One two three four."), 3)

    assert limited.warnings == (
        "the text is longer than one article is read: its last 5 of 19 characters were not read for claims",
    )


@pytest.mark.parametrize("piece", ["“", "語", "a", "1", ". ", "A said ", "\n"])
def test_no_text_is_read_beyond_the_limit(piece: str) -> None:
    """One thing far too often, with and without words to part at, is bounded too."""
    document = build_document(Page("a", PageForm.TEXT, SENTENCE * 3 + "\n\n" + piece * 300_000))

    assert isinstance(document, Document)
    told, left = words_by_reading(document)
    assert sum(map(len, told)) <= MOST_CHARACTERS
    assert bool(left) == (piece != "\n")
