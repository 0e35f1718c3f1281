"""Whose words somebody tells on: *quoted as saying*, *which quoted*, *citing the police*, in sentences of our own."""

import pytest

from tests.chains.helper import Say, names, trace

P = "the sluice would hold"
Q = "“The sluice will hold,”"


def test_a_function_word_is_nobody() -> None:
    """Behind *is quoted* the word *as* begins no name."""
    text = f"Mira Oss, the premier, said {P}. {Q} she is quoted as saying."
    says = Say("Mira Oss, the premier,", "said", P), Say("she", "is quoted as saying", Q)
    assert names(trace(text, *says)) == ["Mira Oss"]


def test_the_medium_of_the_sentence_before_quotes() -> None:
    """Who is quoted as saying so is quoted by the medium that reported what stands before, shown as inferred."""
    text = f"Mira Oss dismissed all fears, Reuters reported. {Q} she was quoted as saying."
    says = Say("Reuters", "reported", "Mira Oss dismissed all fears"), Say("she", "was quoted as saying", Q)
    traced = trace(text, *says)
    assert names(traced) == ["Reuters", "Mira Oss"]
    assert [link.inferred for link in traced.claims[-1].chain.links] == [True, False]


def test_a_medium_far_before_quotes_nobody() -> None:
    """What a medium reported long before says nothing of who quotes."""
    far = "The lake is wide and old and full of fish. " * 15
    text = f"Mira Oss left, Reuters reported. {far}{Q} Mira Oss was quoted as saying."
    says = Say("Reuters", "reported", "Mira Oss left"), Say("Mira Oss", "was quoted as saying", Q)
    assert names(trace(text, *says)) == ["Mira Oss"]


ON_THE_SOURCE = [
    pytest.param("which quoted two engineers as saying that the gate was old", "two engineers", id="quoted"),
    pytest.param("which spoke to a person at the works", "a person at the works", id="spoke-to"),
]


@pytest.mark.parametrize(("clause", "who"), ON_THE_SOURCE)
def test_the_clause_on_a_medium_says_whom_it_cites(clause: str, who: str) -> None:
    """*According to the medium, which quoted …*: those stand behind the medium for what comes before, too."""
    text = f"The sluice broke, according to Reuters, {clause}."
    says = [Say("Reuters", "according to", "The sluice broke")]
    if "quoted" in clause:
        says.append(Say("which", "quoted", "two engineers as saying that the gate was old"))
    assert names(trace(text, *says), 0) == ["Reuters", who]


BY_PERSON = [
    pytest.param(f"Citing reports from village councils, Oss said {P}.", ["Oss", "village councils"], id="ahead"),
    pytest.param(f"Mira Oss, quoting the police, said {P}.", ["Mira Oss", "the police"], id="between"),
    pytest.param(f"Mira Oss, who cited the police, said {P}.", ["Mira Oss", "the police"], id="relative"),
    pytest.param(f"Mira Oss, citing a report, said {P}.", ["Mira Oss"], id="a-paper-proves"),
]


@pytest.mark.parametrize(("text", "chain"), BY_PERSON)
def test_somebody_has_it_from_those_whom_they_cite(text: str, chain: list[str]) -> None:
    """People and bodies that a speaker cites stand behind them; a paper that proves it does not."""
    assert names(trace(text, Say(chain[0], "said", P))) == chain


def test_who_is_quoted_by_a_medium_stands_behind_it() -> None:
    """*Officials were quoted by the medium as saying*: the subject of the passive."""
    text = "Four houses fell, Sarn officials were quoted by Reuters as saying."
    assert names(trace(text, Say("Reuters", "were quoted by", "Four houses fell"))) == ["Reuters", "Sarn officials"]


def test_who_was_cited_behind_which_is_no_content() -> None:
    """*…, which cited | two engineers*: a part of the content that names them is taken off."""
    text = "The sluice broke, according to Reuters, which cited two engineers."
    traced = trace(text, Say("Reuters", "according to", ("The sluice broke", "two engineers")))
    assert names(traced) == ["Reuters", "two engineers"]
    assert len(traced.claims[0].content) == 1
