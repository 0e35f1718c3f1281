"""What later statements say of what was to come."""

import pytest

from accordingto.types import Fate
from accordingto.when.fate import apart, fate_of, to_come

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


LAYOFFS = to_come("Harth Mills will cut 900 jobs in Osmere this spring", "this spring")


@pytest.mark.parametrize(
    "later",
    [
        "Harth Mills cut 900 jobs in Osmere",
        "In all, 900 jobs were cut in Osmere by Harth Mills",
        "Harth Mills, the largest miller in Osmere, has cut 900 jobs",
    ],
)
def test_the_same_do_it_to_the_same(later: str) -> None:
    """In the order of an active or of a passive, with a remark between the two."""
    judged = fate_of(LAYOFFS, later, even)

    assert judged is not None
    assert judged.fate is Fate.KEPT


@pytest.mark.parametrize(
    "later",
    [
        "Osmere Steel cut 900 jobs while Harth Mills hired",
        "Harth Mills cut its prices in Osmere, where 900 jobs are",
        "Harth Mills cut 40 jobs in Osmere",
        "if Harth Mills had cut 900 jobs in Osmere",
        "Harth Mills has again cut 900 jobs in Osmere",
        "Harth Mills is cutting the 900 jobs in Osmere",
        "the cut jobs of Harth Mills in Osmere",
        "Harth Mills’ rival cut 900 jobs in Osmere",
    ],
)
def test_another_doer_or_another_thing_is_no_sequel(later: str) -> None:
    """Words in common are not enough: who stands before the verb, and what behind it."""
    assert fate_of(LAYOFFS, later, even) is None


def test_who_tells_it_is_who_does_it() -> None:
    """*I will accept* is kept by *I accepted* of the same speaker, and of no other."""
    promise = to_come("she will accept the advice of the harbour board", "", "Mira Tal")
    later = "I received and accepted the advice of the harbour board"

    kept = fate_of(promise, later, even, by="Mira Tal")
    assert kept is not None
    assert kept.fate is Fate.KEPT
    assert fate_of(promise, later, even, by="Tomas Veld") is None


def test_a_promise_told_again_is_not_kept_by_that() -> None:
    """*will not* is what was promised, not what came of it."""
    promise = to_come("the council will not sell the grain port")

    assert fate_of(promise, "the council said it will not sell the grain port", even) is None


@pytest.mark.parametrize(
    "words", ["the grain port at Osmere could reopen", "whether the grain port at Osmere will reopen"]
)
def test_what_might_come_is_neither_kept_nor_broken(words: str) -> None:
    """Nor what is only asked."""
    assert fate_of(to_come(words), "The grain port at Osmere reopened on Monday", even) is None


@pytest.mark.parametrize(
    "later",
    [
        "the council pushed back on the reopening of the grain port at Osmere",
        "the council voted to cancel a festival beside the grain port at Osmere",
        "Ms Delay spoke of the reopening of the grain port at Osmere",
        "the reopening of the grain port at Osmere was not postponed",
    ],
)
def test_what_is_not_put_off_is_no_move(later: str) -> None:
    """A word of delay is about what stands beside it, and may be a name or denied."""
    assert fate_of(PORT, later, even) is None


def test_another_particle_is_another_verb() -> None:
    """*call on* somebody is not to *call* somebody."""
    promise = to_come("Mira Tal will not call on Piet Lanning to resign")

    assert fate_of(promise, "Mira Tal called Piet Lanning after the vote", even) is None


@pytest.mark.parametrize(
    ("words", "when", "by", "later", "fate"),
    [
        ("he would resign by Monday", "by Monday", "Tomas Veld", "Tomas Veld resigned on Sunday", Fate.KEPT),
        ("the company will pay dockers", "", "Harth Mills", "Harth Mills paid dockers on Friday", Fate.KEPT),
        ("The ship will be launched in June", "in June", "", "The launch of the ship slipped to May", Fate.MOVED),
        ("talks will be held in Osmere", "", "", "Ardania said it would delay the talks in Osmere", Fate.MOVED),
        ("to rebuild the bridge at Osmere", "", "", "The bridge at Osmere has still not been rebuilt", Fate.BROKEN),
    ],
)
def test_who_and_what_may_be_told_in_other_places(words: str, when: str, by: str, later: str, fate: Fate) -> None:
    """By a pronoun, a body's own noun, the noun of the verb, or what is put off by another."""
    judged = fate_of(to_come(words, when, by), later, even)

    assert judged is not None
    assert judged.fate is fate


def test_who_is_only_spoken_for_is_not_the_doer() -> None:
    """A name before the verb is who does it, not the noun that goes with it."""
    promise = to_come("the candidate will be attending the grain fair in Osmere")
    later = "Mira Tal, a speaker for the candidate, will not be attending the grain fair in Osmere"

    assert fate_of(promise, later, even) is None


def test_a_day_inside_the_window_is_no_move() -> None:
    """*in March* is only made narrower by *on 5 March*; of two last days, the other one is a move."""
    assert not apart(("2027-03-01", "2027-03-31"), ("2027-03-05", "2027-03-05"))
    assert apart(("2027-03-01", "2027-03-31"), ("2027-05-05", "2027-05-05"))
    assert apart((None, "2027-03-31"), (None, "2027-05-31"))


def test_what_is_about_a_person_is_given_up_only_with_its_verb() -> None:
    """A vow to vote for somebody is not broken because others leave a party for that somebody."""
    vow = to_come("that he would vote for Mira Tal", "would")
    later = "that households have abandoned the harbour party, led by Piet Lanning, in favour of Mira Tal"

    assert fate_of(vow, later, even) is None
