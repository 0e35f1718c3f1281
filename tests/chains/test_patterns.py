"""Every way in which a sentence shows by whose hands words came, in sentences of our own."""

import pytest

from accordingto.types import SourceKind
from tests.chains.helper import Say, names, trace

P = "the dam would hold"
Q = "“The dam will hold,”"

SENTENCES = [
    pytest.param(f"Mira Tal said {P}.", Say("Mira Tal", "said", P), ["Mira Tal"], id="said"),
    pytest.param(f"Mira Tal told Reuters {P}.", Say("Mira Tal", "told", P), ["Reuters", "Mira Tal"], id="told"),
    pytest.param(
        f"Mira Tal said in an interview with CNN that {P}.",
        Say("Mira Tal", "said", P),
        ["CNN", "Mira Tal"],
        id="interview",
    ),
    pytest.param(
        f"In an interview with the newspaper Odrin Post on Sunday, Mira Tal said {P}.",
        Say("Mira Tal", "said", P),
        ["Odrin Post", "Mira Tal"],
        id="interview-before",
    ),
    pytest.param(
        f"Speaking on CNN, Mira Tal said {P}.", Say("Mira Tal", "said", P), ["CNN", "Mira Tal"], id="speaking-on"
    ),
    pytest.param(
        f"{P.capitalize()}, according to Reuters.",
        Say("Reuters", "according to", "The dam would hold"),
        ["Reuters"],
        id="according-to",
    ),
    pytest.param(
        f"{Q} Mira Tal said, according to Reuters.",
        Say("Mira Tal", "said", Q),
        ["Reuters", "Mira Tal"],
        id="said-according-to",
    ),
    pytest.param(
        f"The ministry said {P}, Reuters reported.",
        Say("The ministry", "said", P),
        ["Reuters", "The ministry"],
        id="reported-behind",
    ),
    pytest.param(
        f"Mira Tal was quoted by Xinhua as saying {P}.",
        Say("Mira Tal", "as saying", P),
        ["Xinhua", "Mira Tal"],
        id="quoted-by",
    ),
    pytest.param(
        f"KCNA cited Mira Tal as saying {P}.",
        Say("Mira Tal", "as saying", P),
        ["Korean Central News Agency", "Mira Tal"],
        id="cited-as-saying",
    ),
    pytest.param(
        f"Reuters reported {P}, citing two officials.",
        Say("Reuters", "reported", P),
        ["Reuters", "two officials"],
        id="citing",
    ),
    pytest.param(
        f"The Water Ministry said {P} in a statement carried by KCNA.",
        Say("The Water Ministry", "said", P),
        ["Korean Central News Agency", "Water Ministry"],
        id="carried-by",
    ),
    pytest.param(
        f"CNN’s Ilan Roth said {P}.", Say("CNN’s Ilan Roth", "said", P), ["CNN", "Ilan Roth"], id="journalist"
    ),
    pytest.param(
        f"Mira Tal told Reuters’ rival, the newspaper Odrin Post, that {P}.",
        Say("Mira Tal", "told", P),
        ["Reuters", "Mira Tal"],
        id="first-medium",
    ),
    pytest.param(f"It was reported that {P}.", Say("It", "was reported", P), ["nobody"], id="it-was-reported"),
    pytest.param(f"Reportedly {P}.", Say("", "Reportedly", P), ["nobody"], id="reportedly"),
    pytest.param(
        f"Officials told state media {P}.", Say("Officials", "told", P), ["state media", "Officials"], id="state-media"
    ),
]


@pytest.mark.parametrize(("text", "say", "chain"), SENTENCES)
def test_chain_of_a_sentence(text: str, say: Say, chain: list[str]) -> None:
    """The chain is what the sentence says, nearest to the page first."""
    traced = trace(text, say)
    assert names(traced) == chain


def test_nested_speech_has_the_longer_chain() -> None:
    """Speech inside speech is a claim of its own, behind the one who tells it."""
    text = "Mira Tal told CNN that witnesses saw a boat."
    traced = trace(
        text, Say("Mira Tal", "told", "that witnesses saw a boat"), Say("witnesses", "saw", "a boat", within=0)
    )
    assert [names(traced, 0), names(traced, 1)] == [["CNN", "Mira Tal"], ["CNN", "Mira Tal", "witnesses"]]


def test_told_the_page_itself_is_first_hand() -> None:
    """The page's own outlet is no link; that the source spoke to it is kept."""
    traced = trace(f"Mira Tal told Reuters {P}.", Say("Mira Tal", "told", P), outlet="Reuters")
    assert (names(traced), traced.claims[0].first_hand) == (["Mira Tal"], True)


def test_told_this_newspaper_is_first_hand() -> None:
    """A paper that speaks of itself as *this newspaper* means itself."""
    traced = trace(f"Mira Tal told this newspaper {P}.", Say("Mira Tal", "told", P))
    assert (names(traced), traced.claims[0].first_hand) == (["Mira Tal"], True)


def test_a_platform_is_a_venue() -> None:
    """Where a post stands is noted on the link, and is no link."""
    traced = trace(f"Mira Tal wrote on Telegram that {P}.", Say("Mira Tal", "wrote", P))
    assert (names(traced), traced.claims[0].chain.links[0].venue) == (["Mira Tal"], "Telegram")


def test_joint_sources_are_two_claims() -> None:
    """Two media that both report are two chains of one content."""
    traced = trace(f"Reuters and CNN both reported that {P}.", Say("Reuters and CNN", "both reported", P))
    assert [names(traced, 0), names(traced, 1)] == [["Reuters"], ["CNN"]]
    assert traced.claims[0].content == traced.claims[1].content


def test_a_joint_statement_is_one_claim() -> None:
    """Two people who speak with one voice are not two lines."""
    source = "Mira Tal and Ilan Roth"
    traced = trace(f"{source} said in a joint statement that {P}.", Say(source, "said in a joint statement", P))
    assert len(traced.claims) == 1


def test_later_words_of_an_interview_are_carried_on() -> None:
    """A speaker's next words keep the medium, as an inferred link with a rule, and the shorter chain as alternative."""
    text = f"Mira Tal told Reuters {P}. “We built it well,” Tal said."
    traced = trace(text, Say("Mira Tal", "told", P), Say("Tal", "said", "“We built it well,”"))
    links = traced.claims[1].chain.links
    assert names(traced, 1) == ["Reuters", "Mira Tal"]
    assert [link.inferred for link in links] == [True, False]
    assert links[0].evidence[0].by == "carried-on"
    assert len(traced.claims[1].alternatives[0].links) == 1


def test_another_occasion_is_not_carried_on() -> None:
    """What the speaker wrote elsewhere did not come by the interview."""
    text = f"Mira Tal told Reuters {P}. Tal wrote in her book that dams last."
    traced = trace(text, Say("Mira Tal", "told", P), Say("Tal", "wrote", "that dams last"))
    assert names(traced, 1) == ["Mira Tal"]


def test_a_medium_that_is_talked_about_is_no_link() -> None:
    """To attack a medium is not to speak by it."""
    traced = trace(f"Mira Tal attacked CNN and said {P}.", Say("Mira Tal", "said", P))
    assert names(traced) == ["Mira Tal"]


def test_the_medium_of_another_telling_is_not_taken() -> None:
    """Two tellings of one sentence keep their own media."""
    text = f"Mira Tal told Reuters {P}, and Ilan Roth said the bridge was safe."
    traced = trace(text, Say("Mira Tal", "told", P), Say("Ilan Roth", "said", "the bridge was safe"))
    assert names(traced, 1) == ["Ilan Roth"]


def test_media_reports_are_unnamed() -> None:
    """*Media reports* says that there are some, and not which."""
    traced = trace(f"Media reports said {P}.", Say("Media reports", "said", P))
    assert traced.sources[0].kind is SourceKind.UNNAMED


def test_a_doubled_report_is_one_claim() -> None:
    """The same content told once by its source and once by its relay is one claim with the longer chain."""
    text = f"{Q} Mira Tal said, according to Reuters."
    traced = trace(text, Say("Mira Tal", "said", Q), Say("Reuters", "according to", Q))
    assert (len(traced.claims), names(traced)) == (1, ["Reuters", "Mira Tal"])


RELAYED = "State news agency Ardapress said on Monday that the quays were whole, Reuters reported."


def test_a_medium_told_by_a_medium() -> None:
    """The medium behind the content relays the one before it."""
    traced = trace(RELAYED, Say("Reuters", "reported", "that the quays were whole"))
    assert names(traced) == ["Reuters", "Ardapress"]
    assert traced.sources[-1].kind is SourceKind.STATE_MEDIA


def test_a_relayed_medium_is_carried_on() -> None:
    """What the agency also said came the way of its words before, by inference."""
    text = f"{RELAYED} The state agency also said that work went on."
    says = (
        Say("Reuters", "reported", "that the quays were whole"),
        Say("The state agency", "said", "that work went on"),
    )
    traced = trace(text, *says)
    assert names(traced, 1) == ["Reuters", "Ardapress"]
    assert [link.inferred for link in traced.claims[1].chain.links] == [True, False]


def test_cited_within_a_report_is_three_deep() -> None:
    """Reuters has reported that an agency cited a man: each stands behind the other."""
    text = "Reuters has reported that Ardapress cited Piet Lanning as saying “no one was hurt”."
    traced = trace(
        text,
        Say("Reuters", "has reported", "that Ardapress cited Piet Lanning as saying “no one was hurt”"),
        Say("Ardapress", "cited", ("Piet Lanning as saying", "“no one was hurt”"), within=0),
    )
    assert names(traced, 1) == ["Reuters", "Ardapress", "Piet Lanning"]


def test_who_reports_behind_relays_who_spoke_before() -> None:
    """“Xinhua said …, Reuters reported”: Reuters stands nearer than Xinhua."""
    text = "Xinhua said the dam had been inspected, Reuters reported."
    traced = trace(text, Say("Reuters", "reported", "the dam had been inspected"))
    assert names(traced) == ["Reuters", "Xinhua"]


def test_what_is_said_after_and_is_a_claim_of_its_own() -> None:
    """In “Tal visited the dam and said …” the words said are not part of what is told of the visit."""
    text = "Reuters reported that Mira Tal visited the dam on Monday and said it would hold."
    told = "that Mira Tal visited the dam on Monday and said it would hold"
    traced = trace(text, Say("Reuters", "reported", told), Say("Mira Tal", "said", "it would hold", within=0))
    contents = [claim.content[0].of(text) for claim in traced.claims]
    assert contents == ["that Mira Tal visited the dam on Monday", "it would hold"]


def test_a_family_name_may_come_first() -> None:
    """“Pak” alone is Pak Chol Min where the article gives the full name."""
    text = "Pak Chol Min opened the dam.\n\nPak said it would hold."
    assert names(trace(text, Say("Pak", "said", "it would hold"))) == ["Pak Chol Min"]


def test_another_tellings_citing_is_not_taken() -> None:
    """What a second telling of the sentence cites is no source of the first."""
    text = "Reuters has reported that the dam held and that Xinhua cited Mira Tal as saying the road was open."
    traced = trace(
        text,
        Say("Reuters", "has reported", "that the dam held"),
        Say("Xinhua", "cited", "Mira Tal as saying the road was open"),
    )
    assert names(traced, 0) == ["Reuters"]
