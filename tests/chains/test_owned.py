"""Whose somebody or something is, in sentences of our own."""

import pytest

from accordingto.types import SourceKind
from tests.chains.helper import Say, names, trace

P = "rain was near"

OWNED = [
    pytest.param(
        "Boats left, the Odrin Herald wrote. The paper's spokesperson said rain was near.",
        "The paper's spokesperson",
        ["Odrin Herald spokesperson"],
        id="person-of-a-medium",
    ),
    pytest.param(
        "The Odrin Dam Board met. The board's lawyer said rain was near.",
        "The board's lawyer",
        ["Odrin Dam Board lawyer"],
        id="person-of-a-body",
    ),
    pytest.param(
        "The Odrin Dam Board met. The board's report said rain was near.",
        "The board's report",
        ["Odrin Dam Board"],
        id="paper-of-a-body",
    ),
    pytest.param(
        "The Odrin Weather Institute saw clouds, and its team wrote that rain was near.",
        "its team",
        ["Odrin Weather Institute"],
        id="team",
    ),
    pytest.param(
        "A team of the Odrin Weather Institute in Velden, with Mira Tal, saw clouds; its preprint said rain was near.",
        "its preprint",
        ["Odrin Weather Institute"],
        id="paper-of-a-team",
    ),
    pytest.param(
        "Odrin Dam Board spokesman Ilan Roth left. The board's spokesman said rain was near.",
        "The board's spokesman",
        ["Ilan Roth"],
        id="role-with-a-name",
    ),
    pytest.param(
        "Mira Tal, of the VWB's dam panel, met the press; its analysis said rain was near.",
        "its analysis",
        ["VWB"],
        id="body-named-last",
    ),
]


@pytest.mark.parametrize(("text", "source", "chain"), OWNED)
def test_what_is_a_bodys_is_called_by_its_name(text: str, source: str, chain: list[str]) -> None:
    """Papers and staff are the body's word, one person of it is somebody of the body."""
    assert names(trace(text, Say(source, "wrote" if "wrote that" in text else "said", P))) == chain


def test_somebodys_description_is_not_a_person_of_another_sentence() -> None:
    """The paper's spokesperson is nobody who spoke before."""
    text = "General Ilan Roth told deputies the dam held. “Rain is near,” the paper's spokesperson said."
    traced = trace(
        text,
        Say("General Ilan Roth", "told", "the dam held"),
        Say("the paper's spokesperson", "said", "“Rain is near,”"),
    )

    assert names(traced) == ["the paper's spokesperson"]


def test_who_leads_a_body_speaks_for_it() -> None:
    """Named behind "its head", the person is the link, and the body is kept."""
    text = "The Odrin Dam Board met. Its head, Mira Tal, said rain was near."
    traced = trace(text, Say("Its head, Mira Tal,", "said", P))

    assert names(traced) == ["Mira Tal"]
    assert traced.sources[-1].speaks_for == "Odrin Dam Board"


def test_a_body_and_its_head_are_no_two_links() -> None:
    """What the head writes of the body's finding is one telling."""
    text = "The Odrin Dam Board confirms that rain was near, its head, Mira Tal, wrote to Reuters."
    traced = trace(
        text,
        Say("Mira Tal,", "wrote to", "The Odrin Dam Board confirms that rain was near"),
        Say("The Odrin Dam Board", "confirms", "that rain was near", within=0),
    )

    assert names(traced) == ["Reuters", "Mira Tal"]


def test_a_state_is_its_service_inside_that_services_words() -> None:
    """Where a state says so is told by whom the medium cites."""
    text = "Norway has confirmed the flood, Reuters reported, citing the Norwegian Water Service."
    traced = trace(
        text,
        Say("Reuters", "reported", "Norway has confirmed the flood"),
        Say("Norway", "has confirmed", "the flood", within=0),
    )

    assert names(traced) == ["Reuters", "Norwegian Water Service"]


def test_a_person_of_a_body_stays_unnamed() -> None:
    """With the body as whom they speak for."""
    traced = trace(
        "Boats left, the Odrin Herald wrote. The paper's spokesperson said rain was near.",
        Say("The paper's spokesperson", "said", P),
    )

    assert traced.sources[-1].kind is SourceKind.UNNAMED
    assert traced.sources[-1].speaks_for == "Odrin Herald"


PERSONS = [
    pytest.param(
        "Mira Tal, the Odrin mayor, slept. The mayor's spokesman said rain was near.",
        "The mayor's spokesman",
        ["Mira Tal's spokesman"],
        id="spokesman-of-a-person",
    ),
    pytest.param(
        "Tal's wife, longtime Odrin Bode aide Mira Roth, said rain was near.",
        "Tal's wife, longtime Odrin Bode aide Mira Roth,",
        ["Mira Roth"],
        id="kin-by-name",
    ),
    pytest.param("Tal's mother, Anwen, said rain was near.", "Tal's mother, Anwen,", ["Anwen"], id="kin-by-first-name"),
    pytest.param("Mira Tal's brief said rain was near.", "Mira Tal's brief", ["Mira Tal"], id="brief"),
    pytest.param(
        "Mira Tal slept. Her submission to the court said rain was near.",
        "Her submission to the court",
        ["Mira Tal"],
        id="paper-to-somebody",
    ),
    pytest.param(
        "Their school, Odrin College, said rain was near.", "Their school, Odrin College,", ["Odrin College"], id="body"
    ),
]


@pytest.mark.parametrize(("text", "source", "chain"), PERSONS)
def test_what_is_a_persons(text: str, source: str, chain: list[str]) -> None:
    """Their papers are their word, their kin and their staff are somebody else."""
    assert names(trace(text, Say(source, "said", P))) == chain


def test_a_role_is_not_that_of_somebody_who_is_called_another() -> None:
    """The prosecutor is nobody whom the article calls a minister."""
    text = "The minister, Ilan Roth, said all was well. The prosecutor said rain was near."
    traced = trace(text, Say("The minister, Ilan Roth,", "said", "all was well"), Say("The prosecutor", "said", P))
    assert names(traced) == ["The prosecutor"]


def test_a_mediums_own_tally_is_its_word() -> None:
    """What it counted itself."""
    assert names(
        trace("Gold rose, according to a Reuters tally.", Say("a Reuters tally", "according to", "Gold rose"))
    ) == ["Reuters"]
