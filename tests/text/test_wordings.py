"""What tells one wording from another."""

from accordingto.text.wordings import hedges_in, plain, quotations_in, tells_who
from accordingto.types import ChangeKind, DriftKind


def test_hedges_are_told_once_and_in_order() -> None:
    """Those of numbers only where they are asked for; a month is none."""
    assert hedges_in("It may, perhaps, reopen; it may not") == ["may", "perhaps"]
    assert hedges_in("The port reopens in May") == []
    assert hedges_in("about 40 dockers") == []
    assert hedges_in("about 40 dockers", rough=True) == ["about"]


def test_quotations_of_all_shapes_are_found() -> None:
    """Straight, curly and pointed marks."""
    assert quotations_in('"one way", “another way”, «a third way»') == ["one way", "another way", "a third way"]


def test_marks_are_not_what_is_quoted() -> None:
    """Letters and digits are."""
    assert plain("We’re finished — all 40!") == plain("we're finished, all 40")


def test_a_verb_of_saying_names_that_somebody_said_it() -> None:
    """Whoever that is."""
    assert tells_who("Harth Mills told dockers that it closes")
    assert not tells_who("Harth Mills closes its ovens")


def test_what_both_vocabularies_name_has_one_name() -> None:
    """A change on a followed page and a change between articles are printed with the same words."""
    shared = {"number", "hedge", "quotation"}

    assert shared == {kind.value for kind in ChangeKind} & {kind.value for kind in DriftKind}
