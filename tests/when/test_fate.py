"""What later statements say of what was to come."""

import pytest

from accordingto.types import Fate
from accordingto.when.fate import fate_of, to_come

PORT = to_come("The grain port at Osmere will reopen by the end of March", "by the end of March")


def even(_term: str) -> float:
    """Every word tells as much."""
    return 1.0


@pytest.mark.parametrize(
    ("later", "fate"),
    [
        ("The grain port at Osmere reopened on Monday", Fate.KEPT),
        ("Osmere’s grain port was reopened by the minister", Fate.KEPT),
        ("the grain port at Osmere has not reopened", Fate.BROKEN),
        ("Osmere’s grain port didn’t reopen after all", Fate.BROKEN),
        ("the plan for the grain port at Osmere was scrapped", Fate.BROKEN),
        ("the reopening of the grain port at Osmere was postponed", Fate.MOVED),
    ],
)
def test_a_later_statement_tells_what_became_of_it(later: str, fate: Fate) -> None:
    """With the words that it rests on."""
    judged = fate_of(PORT, later, even)

    assert judged is not None
    assert judged.fate is fate
    assert "“" in judged.why


@pytest.mark.parametrize(
    "later",
    [
        "The grain port at Osmere will reopen in time",
        "the grain port at Osmere is to be reopened",
        "The grain depot at Harth reopened on Monday",
        "The minister spoke of the grain port at Osmere",
    ],
)
def test_what_says_nothing_of_it_is_no_sequel(later: str) -> None:
    """Saying again that it is to come, or that another thing was done, is none."""
    assert fate_of(PORT, later, even) is None


def test_before_its_day_it_is_not_broken_because_it_has_not_come() -> None:
    """*has not reopened* counts after the day only, *will not reopen* at once."""
    assert fate_of(PORT, "the grain port at Osmere has not reopened", even, over=False) is None
    judged = fate_of(PORT, "the grain port at Osmere will not reopen", even, over=False)

    assert judged is not None
    assert judged.fate is Fate.BROKEN


def test_what_was_not_to_be_is_broken_when_it_is_done() -> None:
    """A promise not to do something."""
    promise = to_come("the council will not sell the grain port")
    sold = fate_of(promise, "The council sold the grain port to a bank", even)
    kept = fate_of(promise, "The council did not sell the grain port", even)

    assert sold is not None
    assert sold.fate is Fate.BROKEN
    assert kept is not None
    assert kept.fate is Fate.KEPT


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("that Veld had ordered a second terminal to be built within two years", "build"),
        ("the council is due to meet on Friday in Harth", "meet"),
        ("to raise no taxes on grain", "raise"),
        ("The talks are set for Tuesday", ""),
    ],
)
def test_the_verb_is_what_was_to_be_done(words: str, verb: str) -> None:
    """By its base form; there may be none."""
    assert to_come(words).verb == verb
