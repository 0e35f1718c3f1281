"""A whole page copied from a browser, menus and all."""

from accordingto.documents import build_document
from accordingto.pages import page_from_text
from accordingto.types import Document, Role

MENU = "\n".join(f"Section {name}" for name in "Abcd Efgh Ijkl Mnop Qrst Uvwx Yzab Cdef Ghij Klmn Opqr Stuv".split())
STORY = [
    "The ferry company will double its fleet before the end of the year, the transport minister said on Tuesday.",
    "Dockers in Osmere doubt it, since the ferry yard has seen two years of delays and has no crane of its own.",
    "The company did not answer questions about the crane by Tuesday evening, and its chairman was abroad.",
]
HEADLINE = "Ferry company doubles its fleet"
OTHERS = "\n".join(f"Another title of the day, number {number}\nYards" for number in range(9))


def copied(*lines: str) -> Document:
    """What is found in such a text."""
    document = build_document(page_from_text("\n".join(lines)))
    assert isinstance(document, Document)
    return document


def whole() -> Document:
    """A page with a menu above, a byline and a date under the headline, and other titles below."""
    return copied(MENU, HEADLINE, "Edda Brann", "Harbour Correspondent", "4. März 2031, 14:05 Uhr", *STORY, OTHERS)


def test_the_story_is_told_from_menus_and_other_titles() -> None:
    """Only the story's paragraphs are paragraphs."""
    found = whole()
    assert [b.span.of(found.text) for b in found.blocks if b.role is Role.PARAGRAPH] == STORY


def test_headline_author_and_date() -> None:
    """What stands between the menu and the story."""
    found = whole()
    assert found.title == HEADLINE
    assert [(byline.name, byline.role) for byline in found.bylines] == [("Edda Brann", "Harbour Correspondent")]
    assert found.published == "2031-03-04T14:05:00"


def test_a_name_and_a_date_in_one_line() -> None:
    """The author's name before or after a date in the same line."""
    for line in ("Von Edda Brann 04.03.2031, 14:05 Uhr", "4 March 2031, 14:05, Edda Brann"):
        found = copied(MENU, HEADLINE, line, *STORY, OTHERS)
        assert [byline.name for byline in found.bylines] == ["Edda Brann"]
        assert (found.published or "")[:10] == "2031-03-04"


def test_every_line_keeps_its_place() -> None:
    """The text is exactly as given, and every line of it is in a block."""
    text = "\n".join([MENU, HEADLINE, *STORY, OTHERS])
    found = copied(text)
    assert found.text == text
    assert [b.span.of(text) for b in found.blocks] == text.split("\n")
