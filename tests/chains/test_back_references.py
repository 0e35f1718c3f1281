"""Whom pronouns and descriptions point back at, in sentences of our own."""

import pytest

from tests.chains.helper import Say, names, trace

P = "rain was near"

HE = [
    pytest.param(
        "The minister met Ilan Roth. Jonas Feld, who has led the union since May, left early. He said rain was near.",
        "He",
        "Jonas Feld",
        id="subject-over-object",
    ),
    pytest.param(
        "Jonas Feld left early. The Bode called Ilan Roth’s plan a joke. Feld smiled. He said rain was near.",
        "He",
        "Jonas Feld",
        id="named-again",
    ),
    pytest.param(
        "Thomas Feld met Maria Roth. She smiled at him. She said rain was near.", "She", "Maria Roth", id="first-name"
    ),
    pytest.param("President Veld opened the dam. He said rain was near.", "He", "Veld", id="title-and-surname-alone"),
    pytest.param(
        "Jonas Feld left. “Ilan Roth will stay,” Feld wrote. He said rain was near.",
        "He",
        "Jonas Feld",
        id="in-quotation",
    ),
]


@pytest.mark.parametrize(("text", "source", "name"), HE)
def test_a_pronoun_means_who_is_most_present(text: str, source: str, name: str) -> None:
    """Subjects, whom the article names again, and whom no first name or title forbids."""
    says = [Say("Feld", "wrote", "“Ilan Roth will stay,”")] if "wrote" in text else []
    assert names(trace(text, *says, Say(source, "said", P))) == [name]


def test_a_runner_up_is_another_reading() -> None:
    """Where two are as present as each other, both readings are kept."""
    text = "Jonas Feld left; Ilan Roth stayed. He said rain was near."
    traced = trace(text, Say("He", "said", P))
    by_id = {source.id: source.name for source in traced.sources}
    claim = traced.claims[-1]

    assert names(traced) == ["Ilan Roth"]
    assert [[by_id[link.source] for link in chain.links] for chain in claim.alternatives] == [["Jonas Feld"]]


DESCRIPTIONS = [
    pytest.param(
        "The Odrin Information Center closed. The centre said rain was near.",
        "The centre",
        ["Odrin Information Center"],
        id="either-spelling",
    ),
    pytest.param(
        "Mira Tal, the Velden senator, met the miner Ilan Roth. The Velden senator said rain was near.",
        "The Velden senator",
        ["Mira Tal"],
        id="what-the-article-calls-them",
    ),
    pytest.param(
        "President Tomas Veld met Senator Mira Tal. Tal smiled. The president said rain was near.",
        "The president",
        ["Tomas Veld"],
        id="office",
    ),
    pytest.param(
        "A report by the Odrin Institute came out. The report said rain was near.",
        "The report",
        ["Odrin Institute"],
        id="issuer",
    ),
    pytest.param("Mira Tal spoke. Her campaign said rain was near.", "Her campaign", ["Tal campaign"], id="owned-body"),
    pytest.param("Mira Tal spoke. Her book said rain was near.", "Her book", ["Mira Tal"], id="owned-word"),
    pytest.param(
        "The Odrin Dam Board met the Velden Rail Union. The latter said rain was near.",
        "The latter",
        ["Velden Rail Union"],
        id="latter",
    ),
    pytest.param(
        "Boats left, the Odrin Herald wrote. The paper said rain was near.", "The paper", ["Odrin Herald"], id="paper"
    ),
    pytest.param(
        "Critics from across Velden said rain was near.", "Critics from across Velden", ["Critics"], id="across"
    ),
    pytest.param(
        "A CNN reporter in Odrin said rain was near.", "A CNN reporter in Odrin", ["CNN", "CNN reporter"], id="where"
    ),
    pytest.param(
        "A newly released letter said rain was near.",
        "A newly released letter",
        ["A newly released letter"],
        id="newly",
    ),
    pytest.param(
        "Le Monde printed it. The French newspaper said rain was near.",
        "The French newspaper",
        ["Le Monde"],
        id="nation",
    ),
    pytest.param(
        "The Marland News Agency (MNA) met TASS. MNA said rain was near.", "MNA", ["Marland News Agency"], id="acronym"
    ),
    pytest.param(
        "The Council for Rivers and Dams (CRD) met. CRD said rain was near.",
        "CRD",
        ["Council for Rivers and Dams"],
        id="acronym-over-and",
    ),
    pytest.param(
        "Mira Tal, the envoy to Odrin, said rain was near.", "the envoy to Odrin,", ["Mira Tal"], id="apposition-before"
    ),
    pytest.param(
        "His wife, longtime adviser Mira Tal, said rain was near.", "His wife", ["Mira Tal"], id="apposition-behind"
    ),
    pytest.param(
        "Dr. Mira Tal of Odrin University said rain was near.",
        "Dr. Mira Tal of Odrin University",
        ["Mira Tal"],
        id="of-a-body",
    ),
    pytest.param(
        "Secretary of State Mira Tal said rain was near.", "Secretary of State Mira Tal", ["Mira Tal"], id="of-state"
    ),
]


@pytest.mark.parametrize(("text", "source", "chain"), DESCRIPTIONS)
def test_a_description_means_whom_it_fits(text: str, source: str, chain: list[str]) -> None:
    """What the article says of people and bodies tells which is meant."""
    assert names(trace(text, Say(source, "said", P))) == chain


def test_the_statement_is_whose_it_was() -> None:
    """A paper that somebody was said to issue is their word."""
    text = "The Dam Board said in a statement that all was well. The statement said rain was near."
    traced = trace(text, Say("The Dam Board", "said", "that all was well"), Say("The statement", "said", P))
    assert names(traced, 1) == ["Dam Board"]


def test_the_source_who_is_close_to_a_minister_is_no_minister() -> None:
    """A word inside a description is not what it describes."""
    text = "Minister Ilan Roth left. A person close to the minister said all was well. The minister said rain was near."
    says = (Say("A person close to the minister", "said", "all was well"), Say("The minister", "said", P))
    assert names(trace(text, *says), 1) == ["Ilan Roth"]


def test_every_reading_says_why() -> None:
    """A resolved pronoun carries the rule and a sentence."""
    traced = trace("Mira Tal left. She said rain was near.", Say("She", "said", P))
    rules = {evidence.by: evidence.note for evidence in traced.claims[0].chain.links[0].evidence}
    assert "Mira Tal" in rules["pronoun"]


@pytest.mark.parametrize(
    ("body", "phrase"),
    [
        pytest.param("USGS", "The agency", id="letters"),
        pytest.param("Velden military intelligence", "The service", id="intelligence-is-a-service"),
        pytest.param("Velden Water Board", "Its press service", id="press-service"),
    ],
)
def test_a_body_that_spoke_is_named_again_by_its_kind(body: str, phrase: str) -> None:
    """By a noun that may stand for it, or as its own voice."""
    text = f"The dam held, {body} said. {phrase} said rain was near."
    assert names(trace(text, Say(body, "said", "The dam held"), Say(phrase, "said", P))) == [body]


def test_he_is_the_lone_name_of_an_article_that_names_nobody_in_full() -> None:
    """A surname that acts as people do; weekdays, places and media are none."""
    text = "Odrin flooded on Monday. The board said Veldar opened the gates. He called it a test."
    assert names(trace(text, Say("He", "called", "it a test"))) == ["Veldar"]


def test_him_whom_a_medium_quoted_is_who_spoke() -> None:
    """Although the page gives the surname alone."""
    text = "Veldar said the dam held, Interfax quoted him."
    assert names(trace(text, Say("Interfax", "said", "the dam held"))) == ["Interfax", "Veldar"]


AGAIN = [
    pytest.param("The centre", ["information center"], id="body-in-small-letters"),
    pytest.param("The rebels", ["rebel forces in Odrin"], id="those-of-a-body"),
]


@pytest.mark.parametrize(("source", "chain"), AGAIN)
def test_a_body_without_a_name_is_named_again(source: str, chain: list[str]) -> None:
    """By its head in either spelling, or by the noun that says who they are."""
    text = f"Rebel forces in Odrin spoke by the city's information center of a halt. {source} said {P}."
    traced = trace(text, Say("Rebel forces in Odrin", "spoke", "a halt"), Say(source, "said", P))
    assert [name.lower() for name in names(traced)] == [name.lower() for name in chain]


def test_a_state_is_no_service_of_its_own() -> None:
    """*The service* is not the state that spoke last."""
    text = "Norway said all was well. The service said rain was near."
    traced = trace(text, Say("Norway", "said", "all was well"), Say("The service", "said", P))
    assert names(traced) == ["The service"]


def test_the_story_is_the_mediums_that_printed_it() -> None:
    """And not that of the medium to which somebody spoke before."""
    text = (
        "The Washington Post stands by it. A guard told CNN all was well. The Post printed that boats left. "
        "Rain was near, according to the story."
    )
    traced = trace(text, Say("A guard", "told", "all was well"), Say("the story", "according to", "Rain was near"))
    assert names(traced) == ["The Washington Post"]


def test_whose_spokesperson_it_is_decides() -> None:
    """*The board's spokesperson* speaks for the board, and is not whoever spoke last."""
    text = "Jonas Feld said the dam was old. The board's spokesperson said rain was near."
    traced = trace(text, Say("Jonas Feld", "said", "the dam was old"), Say("The board's spokesperson", "said", P))
    assert names(traced) == ["The board's spokesperson"]


def test_the_document_is_the_paper_that_was_cited() -> None:
    """Whatever it was called before."""
    text = "An indictment says boats left. The document says rain was near."
    traced = trace(text, Say("An indictment", "says", "boats left"), Say("The document", "says", P))
    assert names(traced, 1) == names(traced, 0)


def test_the_leader_is_whom_it_fits() -> None:
    """Described by the country, as the article described them before."""
    text = "Boats left, Marland's prime minister Mira Tal said. The Marland leader said rain was near."
    traced = trace(
        text, Say("Marland's prime minister Mira Tal", "said", "Boats left"), Say("The Marland leader", "said", P)
    )
    assert names(traced) == ["Mira Tal"]


def test_the_company_is_the_only_name_of_its_sentence() -> None:
    """As whose something opens it; of two names it may be either."""
    text = "Ardamart's profit fell by half, the company said."
    assert names(trace(text, Say("the company", "said", "Ardamart's profit fell by half"))) == ["Ardamart"]
    text = "Ardamart's profit fell in Odrin, the company said."
    assert names(trace(text, Say("the company", "said", "Ardamart's profit fell in Odrin"))) == ["the company"]
