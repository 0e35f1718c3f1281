import pytest

from accordingto.follow.compare import SAYS, SAYS_LIKE, changes, find_said
from accordingto.types import Block, ChangeKind, Document, Role, Span

PAGE = (
    "The Velden dam will hold until 2040, engineers found in March. It was built by Ardian Works.\n\n"
    "“No village has to leave,” Mira Tal said. Boats may return in May."
)


def page(text: str = PAGE) -> Document:
    """A page of paragraphs."""
    blocks, start = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(Role.PARAGRAPH, Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    return Document("p", text, tuple(blocks))


def share(claim: str) -> float:
    """How much of a claim the page has."""
    found = find_said(claim, page())
    return found.share if found else 0.0


@pytest.mark.parametrize(
    "claim",
    [
        "the dam in Velden will hold until 2040",
        "that engineers found the Velden dam would hold until 2040",
        "“No village has to leave,”",
        "boats may be returning in May",
    ],
)
def test_the_same_in_other_order_is_found(claim: str) -> None:
    """A retelling moves words about and bends them."""
    assert share(claim) >= SAYS


@pytest.mark.parametrize("claim", ["the bridge at Odrin will close in June", "Mira Tal resigned from the cabinet"])
def test_something_else_is_not_found(claim: str) -> None:
    """A shared name is not the same claim."""
    assert share(claim) < SAYS_LIKE


def test_a_claim_of_two_words_is_not_looked_for() -> None:
    """So few words stand anywhere."""
    assert find_said("it held", page()) is None


def test_the_words_are_where_they_stand() -> None:
    """The span is the sentence that says it."""
    found = find_said("the Velden dam will hold until 2040", page())
    assert found is not None
    assert found.span.of(PAGE) == "The Velden dam will hold until 2040, engineers found in March."


@pytest.mark.parametrize(
    ("here", "there", "kind"),
    [
        ("40 boats sank", "14 boats sank", ChangeKind.NUMBER),
        ("the dam is safe", "the dam may be safe", ChangeKind.HEDGE),
        ("the dam is safe", "the dam is not safe", ChangeKind.NEGATION),
        ("he said “all of them will drown”", "he said all will drown", ChangeKind.QUOTATION),
    ],
)
def test_what_became_another_is_told(here: str, there: str, kind: ChangeKind) -> None:
    """Numbers, hedges, negations and quotations are what changes on the way."""
    assert [change.kind for change in changes(here, there, there)] == [kind]


def test_other_marks_are_no_change() -> None:
    """A quotation in other quotation marks is the same quotation."""
    assert changes("“All of them, she said”", "'All of them she said'", "'All of them she said'") == ()


def test_a_long_page_ends() -> None:
    """A hundred thousand sentences take no longer than the first thousands."""
    assert find_said("the bridge will close in June", page("The dam is old. " * 100_000)) is not None
