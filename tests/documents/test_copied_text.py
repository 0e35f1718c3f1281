import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.documents import build_document
from accordingto.types import Document, Page, PageForm, Refusal, Role

COPIED = """Section
World

Storm Shuts Velden Harbour as Ferry Crews Stay Home for a Third Day

4 min read
Authors
Photo of Ina Moor
Staff Writer
Storm Shuts Velden Harbour as Ferry Crews Stay Home for a Third Day
Waves break over the outer pier of Velden. (Source: Coastwatch)

The harbour of Velden stayed closed on Tuesday after a storm damaged two ferries, the harbour master said, and the \
crews refused to sail.

Independent news needs you. Your donation keeps our reporters on the coast.

JOIN US TODAY

Mayor Tal Brekke told the Velden Post that repairs “will take a week at most,” although the shipyard had spoken of two.

Workers look at the torn hull of a ferry in dry dock. (Photo: Ana Bell/Nordpix)
Workers look at the torn hull of a ferry in dry dock. (Photo: Ana Bell/Nordpix)

See all

Support Velden Post Team

Your contribution pays for our work on the islands. We thank you.
"""

PARTS = st.sampled_from(
    ["By Ana Bell", "2 min read", "Authors", "(Source: X)", "Photo of", "Mayor Brekke said it.", "\r\n", "\n\n",
     "\u2028", "DONATE NOW", "Related", "May 3, 2021", "- a", "Photo: A/B via C", " ", "“So,” she said.",
     "A. B/C", "\x00"]
)  # fmt: skip


def document_of(text: str) -> Document:
    """The text read as a page copied from a browser."""
    document = build_document(Page(id="x", form=PageForm.TEXT, content=text))
    assert isinstance(document, Document)
    return document


def words(document: Document, role: Role) -> list[str]:
    """What stands in the blocks of a role."""
    return [block.span.of(document.text) for block in document.blocks if block.role is role]


def check_blocks(document: Document) -> None:
    """Blocks are in order, do not overlap, and have no white space at their ends."""
    end = 0
    for block in document.blocks:
        shown = block.span.of(document.text)
        assert block.span.start >= end
        assert shown == shown.strip()
        assert len(shown) == len(block.span)
        end = block.span.end
    for image in document.images:
        for credit in image.credits:
            assert credit.span is None or credit.span.of(document.text) == credit.name


@given(st.one_of(st.text(max_size=300), st.lists(PARTS, max_size=30).map("\n".join)))
def test_any_text(text: str) -> None:
    """Any text is a document whose text is the given one, or a refusal."""
    document = build_document(Page(id="x", form=PageForm.TEXT, content=text))
    if isinstance(document, Document):
        assert document.text == text
        check_blocks(document)


class TestCopiedPage:
    """A page with all that stands around its story."""

    def test_story_alone_is_told(self) -> None:
        """The story's paragraphs are the paragraphs, without what stands between them."""
        assert [line.split()[0] for line in words(document_of(COPIED), Role.PARAGRAPH)] == ["The", "Mayor"]

    def test_headline_as_often_as_it_stands(self) -> None:
        """A headline that stands twice is a headline twice."""
        document = document_of(COPIED)
        assert len(words(document, Role.HEADLINE)) == 2
        assert document.title == "Storm Shuts Velden Harbour as Ferry Crews Stay Home for a Third Day"

    def test_author_with_role(self) -> None:
        """The author is named by the portrait's words, the role by the line after it."""
        (byline,) = document_of(COPIED).bylines
        assert (byline.name, byline.role) == ("Ina Moor", "Staff Writer")

    def test_category_and_minutes(self) -> None:
        """The line under a label is its value; the reading time is a number."""
        document = document_of(COPIED)
        assert (document.category, document.reading_minutes) == ("World", 4)

    def test_every_showing_of_a_caption(self) -> None:
        """Each showing of a caption is a picture; its words end with the full stop, before the credit."""
        document = document_of(COPIED)
        captions = [image.caption.of(document.text) for image in document.images if image.caption]
        again = "Workers look at the torn hull of a ferry in dry dock."
        assert captions == ["Waves break over the outer pier of Velden.", again, again]

    def test_credits(self) -> None:
        """Credits are nearest first: the distributor, then the photographer."""
        names = [[credit.name for credit in image.credits] for image in document_of(COPIED).images]
        assert names == [["Coastwatch"], ["Nordpix", "Ana Bell"], ["Nordpix", "Ana Bell"]]

    def test_outlet_by_its_own_voice(self) -> None:
        """The outlet is whom the appeals ask to support."""
        assert document_of(COPIED).outlet == "Velden Post"

    def test_outlet_by_an_appeal_for_a_medium(self) -> None:
        """An appeal for a paper names it; one for a country is no outlet."""
        appeal = "A headline\n\nThe bridge is closed until spring.\n\nSupport {}\n\nYour donation keeps us on the road."
        assert document_of(appeal.format("The Velden Courier")).outlet == "The Velden Courier"
        assert document_of(appeal.format("Ardania")).outlet is None

    def test_promotion(self) -> None:
        """Appeals and buttons are promotion, those beside one another included."""
        starts = [line.split()[0] for line in words(document_of(COPIED), Role.PROMOTION)]
        assert starts == ["Independent", "JOIN", "Support", "Your"]


RUNNING = """Council votes on the old mill.

Partial transcript as follows:

"BREKKE: We will not sell it."

"MOOR: Why not?"

- the roof

Follow the money

The council’s own report said that “your support” was the reason given by the buyers, and the mayor agreed with it.
"""


@pytest.mark.parametrize(
    "foot",
    ["© 2031 Velden Post. All rights reserved.", "Copyright 2029-2031 Velden Post", "(c) Velden Post, all rights"],
)
def test_outlet_by_its_foot(foot: str) -> None:
    """The outlet is whose rights the foot claims."""
    assert (
        document_of(f"Velden is calm again, the mayor of the island said on Tuesday.\n\n{foot}").outlet == "Velden Post"
    )


class TestRunningText:
    """A story and nothing else."""

    def test_everything_is_story(self) -> None:
        """Quotations, lists and short lines of running text are all part of the story."""
        told = {Role.HEADLINE, Role.PARAGRAPH, Role.LIST_ITEM, Role.SUBHEADING}
        assert {block.role for block in document_of(RUNNING).blocks} <= told

    def test_hard_wrapped(self) -> None:
        """Paragraphs that were broken at a width are whole again, line ends and all."""
        text = (
            "The harbour of Velden stayed closed on Tuesday, the\nharbour master said, after a storm had hit two of\n"
            "the ferries and a crane.\n\nThe mayor of the island said that the repairs would\ntake a week and that the "
            "crews would be paid in\nfull.\n"
        )
        assert len(document_of(text).blocks) == 2

    def test_party_in_brackets_is_no_credit(self) -> None:
        """What stands in brackets at the end of a sentence is no credit unless it says so."""
        assert not document_of("The vote was close.\n\nShe will face Senator Tal Brekke (V-NK).").images

    def test_first_line_date(self) -> None:
        """A date alone on a line is the publication date."""
        text = (
            "Saturday, May 3, 2031\n\nThe harbour of Velden stayed closed on Saturday, the harbour master said there."
        )
        assert document_of(text).published == "2031-05-03"

    def test_wire_at_the_foot(self) -> None:
        """A wire's contribution is a foot, no story."""
        text = "Velden is calm again, the mayor of the island said on Tuesday.\n\nNordpress contributed to this report."
        assert words(document_of(text), Role.FOOTER) == ["Nordpress contributed to this report."]


AGENCY = """WORLD

Home > World > Islands

Minister denies plan to sell the ferry company

The ministry says the report is wrong, but two officials confirm talks

By TAL BREKKE and INA MOOR
Updated 7:05 PM CEST, May 3, 2031

1 of 3 | Olga Renn speaks in Velden on Tuesday, May 3, 2031. (AP Photo/Lars Holm)

VELDEN (AP) — Olga Renn on Tuesday denied that the state plans to sell its ferries, as the Island Courier had said.

___

More on this story
Who pays for the ferries?
"""


class TestAgencyPage:
    """A page of another outlet, of another make."""

    def test_headline(self) -> None:
        """The headline is neither the section above it nor the path to it."""
        document = document_of(AGENCY)
        assert document.title == "Minister denies plan to sell the ferry company"
        assert document.category == "WORLD"

    def test_standfirst(self) -> None:
        """The line under the headline is a standfirst."""
        assert len(words(document_of(AGENCY), Role.STANDFIRST)) == 1

    def test_authors(self) -> None:
        """A line of names is a byline."""
        assert [byline.name for byline in document_of(AGENCY).bylines] == ["TAL BREKKE", "INA MOOR"]

    def test_date(self) -> None:
        """A date with its time before it is still the date."""
        assert (document_of(AGENCY).published or "").startswith("2031-05-03")

    def test_gallery_count_is_no_caption(self) -> None:
        """A picture's number in a gallery is no part of its caption."""
        document = document_of(AGENCY)
        captions = [image.caption.of(document.text) for image in document.images if image.caption]
        assert captions == ["Olga Renn speaks in Velden on Tuesday, May 3, 2031."]

    def test_related(self) -> None:
        """Titles under a label are related items, questions included."""
        assert words(document_of(AGENCY), Role.RELATED) == ["More on this story", "Who pays for the ferries?"]


def test_user_wins() -> None:
    """Outlet and date that the user states win over the page's."""
    page = Page("x", PageForm.TEXT, "May 3, 2031\n\nVelden is calm.", outlet="Velden Post", published="2031-05-04")
    document = build_document(page)
    assert isinstance(document, Document)
    assert (document.outlet, document.published) == ("Velden Post", "2031-05-04")


@pytest.mark.parametrize(
    ("text", "code"),
    [("DONATE NOW", "no-article"), ("Please log in to continue reading.", "login-wall"), ("  ", "empty")],
)
def test_refused(text: str, code: str) -> None:
    """Text without a story is refused, with the reason."""
    refusal = build_document(Page("x", PageForm.TEXT, text))
    assert isinstance(refusal, Refusal)
    assert refusal.code == code


def test_other_language_warns() -> None:
    """Text that is clearly not English is read with a warning."""
    text = (
        "Der Hafen von Velden blieb am Dienstag geschlossen, und die Fähren fuhren nicht, wie der Bürgermeister sagte. "
        * 4
    )
    (warning,) = document_of(text).warnings
    assert "German" in warning


def test_an_agency_alone_in_brackets_at_the_end_is_no_caption() -> None:
    """It tells whose text it is, and belongs to no picture."""
    page = Page("a", PageForm.TEXT, "Harbour shut\n\nThe harbour is shut, the master said.\n\n(Reuters)\n")
    document = build_document(page)

    assert isinstance(document, Document)
    assert all(block.role is not Role.CAPTION for block in document.blocks)
    assert document.images == ()


def test_a_paragraph_that_tells_and_ends_in_its_agency_is_no_caption() -> None:
    """What somebody said is no picture, though an agency's name stands behind it."""
    told = "The port at Osmere will reopen in March, the harbour board said on Monday. (AFP)"
    document = document_of(f"Grain port of Osmere to reopen in spring\n\n{told}\n\nThe fire burned for four days.\n")

    assert told in words(document, Role.PARAGRAPH)
    assert document.images == ()
