"""What stands inside somebody's words and is nobody else's, in sentences of our own."""

import pytest

from tests.chains.helper import Say, names, trace

NOBODYS = [
    pytest.param("the dam was expected to break", "was expected", id="expected"),
    pytest.param("the dam was feared to break", "was feared", id="feared"),
    pytest.param("a halt at the dam was agreed", "was agreed", id="agreed"),
    pytest.param("the dam will reportedly break", "reportedly", id="adverb"),
]


@pytest.mark.parametrize(("words", "cue"), NOBODYS)
def test_what_nobody_expects_rests_on_the_teller(words: str, cue: str) -> None:
    """An expectation within somebody's words has no link of its own."""
    traced = trace(
        f"The Dam Board said {words}.",
        Say("The Dam Board", "said", words),
        Say("", cue, words.partition(f" {cue}")[0], within=0),
    )

    assert [names(traced, n) for n in range(len(traced.claims))] == [["Dam Board"]] * len(traced.claims)


def test_a_hidden_teller_within_somebodys_words_is_a_link() -> None:
    """That it was reported says that somebody reported it."""
    words = "it was reported that the dam broke"
    traced = trace(
        f"The Dam Board said {words}.",
        Say("The Dam Board", "said", words),
        Say("", "was reported", "that the dam broke", within=0),
    )

    assert names(traced) == ["Dam Board", "nobody"]


def test_a_plan_is_no_speech() -> None:
    """Whose plan it is does not say so; the board does."""
    words = "Mira Tal plans to leave Odrin"
    traced = trace(
        f"{words}, the Dam Board said.",
        Say("the Dam Board", "said", words),
        Say("Mira Tal", "plans", "to leave Odrin", within=0),
    )

    assert names(traced) == ["Dam Board"]


def test_what_is_expected_of_what_somebody_signs_rests_on_the_teller() -> None:
    """Signing is no speech either: the congress is the agency's word."""
    words = "Mira Tal signed papers for a congress expected to be held in May"
    traced = trace(
        f"{words}, Reuters said.",
        Say("Reuters", "said", words),
        Say("Mira Tal", "signed", "papers for a congress expected to be held in May", within=0),
        Say("", "expected", "to be held in May", within=1),
    )

    assert names(traced) == ["Reuters"]


def test_who_lets_it_be_understood_says_it() -> None:
    """The passive hides nobody there."""
    text = "Mira Tal has let it be understood that the dam would break."
    assert names(trace(text, Say("", "be understood", "that the dam would break"))) == ["Mira Tal"]


def test_who_is_said_to_plan_has_not_spoken_by_that_way() -> None:
    """What the company says later is its own word."""
    text = (
        "Ardamart plans to raise prices, according to Reuters. The company said rain was near. Ardamart said no more."
    )
    traced = trace(
        text,
        Say("Reuters", "according to", "Ardamart plans to raise prices"),
        Say("Ardamart", "plans", "to raise prices", within=0),
        Say("Ardamart", "said", "no more"),
    )

    assert names(traced) == ["Ardamart"]
