"""How certain a source is said to be, in sentences of our own."""

import pytest

from accordingto.types import Degree, SourceKind
from tests.chains.helper import Say, trace

CASES = [
    ("Mira Tal", "said", "the dam will hold", Degree.CERTAIN, None),
    ("Mira Tal", "said", "the dam may hold", Degree.POSSIBLE, "may"),
    ("Mira Tal", "said", "the dam could break", Degree.POSSIBLE, "could"),
    ("Mira Tal", "said", "engineers could not reach the dam", Degree.CERTAIN, None),
    ("Mira Tal", "said", "the dam opened in May", Degree.CERTAIN, None),
    ("Mira Tal", "said", "the dam will probably hold", Degree.PROBABLE, "probably"),
    ("Mira Tal", "believes", "the dam will hold", Degree.PROBABLE, "believes"),
    ("Mira Tal", "suspects", "the dam will hold", Degree.POSSIBLE, "suspects"),
    ("Mira Tal", "was not sure", "the dam will hold", Degree.POSSIBLE, "not sure"),
    ("Mira Tal", "believes", "the dam might hold", Degree.POSSIBLE, "might"),
]


@pytest.mark.parametrize(("source", "cue", "content", "degree", "words"), CASES)
def test_the_words_that_lessen_it_decide(
    source: str, cue: str, content: str, degree: Degree, words: str | None
) -> None:
    """The least certain word counts, and is the evidence."""
    text = f"{source} {cue} {content}."
    certainty = trace(text, Say(source, cue, content)).claims[0].certainty

    assert certainty.degree is degree
    assert (certainty.evidence.spans[0].of(text) if certainty.evidence else None) == words


def test_what_others_say_inside_counts_for_them() -> None:
    """Tal is certain of what an engineer thinks possible."""
    text = "Mira Tal said an engineer told her the dam might break."
    traced = trace(
        text,
        Say("Mira Tal", "said", "an engineer told her the dam might break"),
        Say("an engineer", "told", "the dam might break", within=0),
    )
    assert [claim.certainty.degree for claim in traced.claims] == [Degree.CERTAIN, Degree.POSSIBLE]


PEOPLE = [
    ("Water Minister Mira Tal", "Water Minister", None),
    ("Dam Board engineer Mira Tal", "Dam Board engineer", "Dam Board"),
    ("Mira Tal, a researcher at the Odrin Institute,", "a researcher", "Odrin Institute"),
    ("Mira Tal", None, None),
]


@pytest.mark.parametrize(("source", "role", "affiliation"), PEOPLE)
def test_a_person_is_described_as_the_article_does(source: str, role: str | None, affiliation: str | None) -> None:
    """Title, role and body are the article's own words."""
    traced = trace(f"{source} said rain was near.", Say(source, "said", "rain was near"))
    assert (traced.sources[0].role, traced.sources[0].affiliation) == (role, affiliation)


def test_a_spokesman_without_a_name_speaks_for_a_body() -> None:
    """Whom they speak for is kept."""
    source = "A spokesman for the Dam Board"
    traced = trace(f"{source} said rain was near.", Say(source, "said", "rain was near"))
    assert traced.sources[0].speaks_for == "Dam Board"


def test_how_it_can_know_and_why_it_has_no_name() -> None:
    """Position and reason are the article's own words."""
    who = "A Dam Board official briefed on the talks, who asked not to be named because they are secret,"
    text = f"{who} said rain was near."
    traced = trace(text, Say("A Dam Board official", "said", "rain was near"))
    source = traced.sources[0]

    assert source.kind is SourceKind.UNNAMED
    assert (source.affiliation, source.basis) == ("Dam Board", "briefed on the talks")
    assert source.anonymity == "asked not to be named because they are secret"


def test_another_sentence_describes_nobody_here() -> None:
    """What the next sentence says of somebody else is not taken."""
    text = "Prosecutor Mira Tal left. An official familiar with the case said rain was near."
    traced = trace(text + " Tal said no.", Say("Tal", "said", "no"))
    assert traced.sources[0].basis is None
