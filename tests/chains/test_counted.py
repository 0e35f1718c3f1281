"""Those who are counted beside others without a name, in sentences of our own."""

import pytest

from tests.chains.helper import Say, names, trace

P = "rain was near"
TWO = "Two senior Norland officials told CNN all was well."

COUNTED = [
    pytest.param("Another official", ["CNN", "Another Norland official"], id="another"),
    pytest.param("One official", ["CNN", "One Norland official"], id="one"),
    pytest.param("A third official", ["CNN", "A third Norland official"], id="third"),
    pytest.param("One of them", ["CNN", "one of two senior Norland officials"], id="one-of-them"),
    pytest.param("Another diplomat", ["Another diplomat"], id="another-noun"),
    pytest.param("Another Marland official", ["Another Marland official"], id="described"),
]


@pytest.mark.parametrize(("source", "chain"), COUNTED)
def test_one_more_is_described_as_the_others_are(source: str, chain: list[str]) -> None:
    """And spoke where they spoke; ranks are not handed on, and other words are somebody else's."""
    traced = trace(
        f"{TWO} {source} said {P}.",
        Say("Two senior Norland officials", "told", "all was well"),
        Say(source, "said", P),
    )

    assert names(traced) == chain


def test_two_descriptions_of_one_person_make_one() -> None:
    """Nobody else spoke between them."""
    traced = trace(
        "A top Norland official said all was well. The spy official told CNN that rain was near.",
        Say("A top Norland official", "said", "all was well"),
        Say("The spy official", "told", "that rain was near"),
    )

    assert names(traced) == ["CNN", "Norland spy official"]


def test_an_official_of_somebody_elses_is_not_carried_on() -> None:
    """Words that differ are people that differ."""
    traced = trace(
        f"{TWO} Another Marland official said {P}.",
        Say("Two senior Norland officials", "told", "all was well"),
        Say("Another Marland official", "said", P),
    )

    assert names(traced) == ["Another Marland official"]


def test_the_official_of_two_who_were_cited_is_that_one() -> None:
    """And nobody who spoke before by name."""
    text = (
        "Official Mira Tal said all was well. Reuters, citing a Norland official and two guards, reported it held. "
        f"The official said {P}."
    )
    traced = trace(
        text,
        Say("Official Mira Tal", "said", "all was well"),
        Say("Reuters", "reported", "it held"),
        Say("The official", "said", P),
    )

    assert names(traced)[-1] == "Norland official"


def test_a_group_that_nobody_found_cited_is_read_out_of_the_text() -> None:
    """*One of the people* behind words that say who told it."""
    text = "Two people briefed on the matter told the Odrin Herald all was well. One of the people said rain was near."
    assert names(trace(text, Say("One of the people", "said", P))) == ["one of two people briefed on the matter"]


def test_one_person_is_as_familiar_as_the_others() -> None:
    """Where nothing else is said of them."""
    text = "Two people familiar with the deal told CNN all was well. One person said rain was near."
    traced = trace(text, Say("Two people familiar with the deal", "told", "all was well"), Say("One person", "said", P))
    assert names(traced) == ["CNN", "One person familiar with the deal"]


def test_two_of_the_sources_spoke_where_all_did() -> None:
    """They are a part of those who were cited."""
    text = "Reuters, citing three sources, reported all was well. Two of the sources said rain was near."
    traced = trace(text, Say("Reuters", "reported", "all was well"), Say("Two of the sources", "said", P))
    assert names(traced) == ["Reuters", "two of three sources"]
