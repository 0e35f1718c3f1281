"""Who speaks where the telling does not say so plainly, and by way of whom, in sentences of our own."""

import pytest

from accordingto.types import SourceKind
from tests.chains.helper import Say, names, trace

P = "the dam would hold"
Q = "“The dam will hold,”"

SPEAKERS = [
    pytest.param(
        f"{Q} said the head of the Dam Board, Mira Tal.", Say("", "said", Q), ["Mira Tal"], id="behind-the-verb"
    ),
    pytest.param(
        f"An engineer told us and the city council found {P}.", Say("", "found", P), ["the city council"], id="body"
    ),
    pytest.param(f"Mira Tal rose and said {P}.", Say("", "said", P), ["Mira Tal"], id="and-said"),
    pytest.param(f"{Q} [Reuters]", Say("", "Reuters", Q), ["Reuters"], id="name-for-a-cue"),
    pytest.param(f"Ilan Roth of the Dam Board said {P}.", Say("", "said", P), ["Ilan Roth"], id="of-a-body"),
    pytest.param(f"Then Odrin Lines (OL) found {P}.", Say("", "found", P), ["Odrin Lines"], id="brackets"),
    pytest.param(f"According to the Dam Board, {P}.", Say("", "", P), ["Dam Board"], id="according-to"),
    pytest.param(f"Ilan Roth was told by Mira Tal {P}.", Say("", "", P), ["Mira Tal"], id="told-by"),
    pytest.param(f"“Dam safe,” by CNN’s Ilan Roth: {P}.", Say("", "", P), ["CNN", "Ilan Roth"], id="by-line"),
    pytest.param(f"The engineer Mira Tal told us {P}.", Say("", "Mira", P), ["Mira Tal"], id="part-of-a-name"),
    pytest.param(
        f"Ilan Roth was quoted as saying {P}.",
        Say("", "was quoted", ("Ilan Roth", f"as saying {P}")),
        ["Ilan Roth"],
        id="passive",
    ),
]


@pytest.mark.parametrize(("text", "say", "chain"), SPEAKERS)
def test_the_noun_beside_the_verb_speaks(text: str, say: Say, chain: list[str]) -> None:
    """A telling without a source has its subject in the sentence."""
    assert names(trace(text, say)) == chain


SWALLOWED = [
    pytest.param(
        f"{Q} Mira Tal said, according to Reuters.", Say("Reuters", "according to", f"{Q} Mira Tal"), Q, id="behind"
    ),
    pytest.param(
        "Mira Tal called the dam “a jewel,” Reuters reported.",
        Say("Reuters", "reported", ("Mira Tal", "the dam “a jewel,”")),
        "the dam “a jewel,”",
        id="subject-apart",
    ),
    pytest.param(
        f"Reuters cited Mira Tal as saying {P}.", Say("Reuters", "cited", f"Mira Tal as saying {P}"), P, id="cited"
    ),
    pytest.param(
        f"Reuters, which cited Mira Tal, said {P}.",
        Say("Reuters", "cited", f"Mira Tal, said {P}"),
        f"said {P}",
        id="comma",
    ),
]


@pytest.mark.parametrize(("text", "say", "content"), SWALLOWED)
def test_a_speaker_inside_the_content_is_a_link(text: str, say: Say, content: str) -> None:
    """The name stands in the chain and no longer in what is said."""
    traced = trace(text, say)
    assert names(traced) == ["Reuters", "Mira Tal"]
    assert traced.claims[0].content[0].of(text) == content


def test_who_is_cited_is_no_claim() -> None:
    """*Citing two officials* is part of a telling, and tells nothing itself."""
    text = f"Reuters reported {P}, citing two officials."
    traced = trace(text, Say("Reuters", "reported", P), Say("Reuters", "citing", "two officials"))
    assert (len(traced.claims), names(traced)) == (1, ["Reuters", "two officials"])


@pytest.mark.parametrize("words", ["to comment", "to be named", "to respond to requests for comment"])
def test_silence_is_no_claim(words: str) -> None:
    """Who declines to comment says nothing."""
    assert trace(f"Mira Tal declined {words}.", Say("Mira Tal", "declined", words)).claims == ()


RELAYED = [
    pytest.param(f"Mira Tal told the radio host Ilan Roth that {P}.", ["Ilan Roth", "Mira Tal"], id="host"),
    pytest.param(f"Mira Tal told NVT that {P}.", ["NVT", "Mira Tal"], id="acronym"),
    pytest.param(f"Mira Tal told Channel 7 that {P}.", ["Channel 7", "Mira Tal"], id="channel"),
    pytest.param(f"Mira Tal told MSNBC’s Morning Joe that {P}.", ["MSNBC", "Mira Tal"], id="programme"),
    pytest.param(f"In an interview with magazine The Lock, Mira Tal said {P}.", ["Lock", "Mira Tal"], id="the-in-name"),
    pytest.param(f"Mira Tal said {P}, but CNN reported rain.", ["Mira Tal"], id="other-clause"),
    pytest.param(f"Mira Tal, referring to a CNN interview, said {P}.", ["Mira Tal"], id="referring-to"),
    pytest.param(f"Mira Tal told NATO that {P}.", ["Mira Tal"], id="no-medium"),
]


@pytest.mark.parametrize(("text", "chain"), RELAYED)
def test_who_was_told_stands_nearer(text: str, chain: list[str]) -> None:
    """A host, a station, a network; and no body that is none of these."""
    cue = "said" if "said" in text else "told"
    assert names(trace(text, Say("Mira Tal", cue, P))) == chain


def test_hearsay_hides_who_reports_it() -> None:
    """*Tal reportedly said*: nobody stands between, and without it the chain is another reading."""
    traced = trace(f"Mira Tal reportedly said {P}.", Say("Mira Tal", "reportedly said", P))
    assert names(traced) == ["nobody", "Mira Tal"]
    assert traced.sources[traced.claims[0].chain.links[0].source].kind is SourceKind.NOBODY
    assert len(traced.claims[0].alternatives) == 1


def test_the_sentence_before_says_to_whom() -> None:
    """Words after an interview that is mentioned came by it, as an inferred link."""
    text = f"Mira Tal spoke to Reuters on Monday. {Q} she said."
    traced = trace(text, Say("she", "said", Q))
    assert names(traced) == ["Reuters", "Mira Tal"]
    assert [link.inferred for link in traced.claims[0].chain.links] == [True, False]


def test_what_was_said_later_is_not_carried_on() -> None:
    """Another time is another telling."""
    text = f"Mira Tal told Reuters {P}. Tal later said rain was near."
    traced = trace(text, Say("Mira Tal", "told", P), Say("Tal", "later said", "rain was near"))
    assert names(traced, 1) == ["Mira Tal"]


def test_a_journalist_keeps_the_medium() -> None:
    """Introduced once as a medium's, a journalist stands behind it later on, as an inferred link."""
    text = f"CNN’s Ilan Roth came. Rain fell on the town for days and nobody left the house. Roth said {P}."
    traced = trace(text, Say("Roth", "said", P))
    assert names(traced) == ["CNN", "Ilan Roth"]
    assert traced.claims[0].chain.links[0].inferred


def test_a_journalist_told_another_medium() -> None:
    """By whom it was heard, whose journalist it is, and who."""
    text = f"Ilan Roth of Reuters told NPR {P}."
    assert names(trace(text, Say("Ilan Roth of Reuters", "told", P))) == ["NPR", "Reuters", "Ilan Roth"]


def test_who_told_the_medium_stands_between() -> None:
    """*Tal said …, an official told Reuters*: the official carried Tal's words."""
    text = f"Mira Tal said {P}, an official told Reuters."
    assert names(trace(text, Say("Mira Tal", "said", P))) == ["Reuters", "an official", "Mira Tal"]


def test_a_source_cut_short_is_made_whole() -> None:
    """The noun that what found it left off belongs to the source."""
    text = f"A Western diplomat, who stood nearby, said {P}."
    assert names(trace(text, Say("A Western", "said", P))) == ["Western diplomat"]


def test_a_chain_names_nobody_twice() -> None:
    """Whoever was taken to go on stands further ahead already."""
    text = f"Reuters cited Mira Tal as saying {P}."
    traced = trace(text, Say("Reuters", "cited", P), Say("", "as saying", P, within=0))
    assert names(traced) == ["Reuters", "Mira Tal"]


@pytest.mark.parametrize(
    "text",
    ["told the " * 4000, "Tal (" * 4000, "Mira Tal, " * 4000, "he said she said " * 4000, "A News Agency " * 4000],
    ids=lambda text: text[:12],
)
def test_hostile_text_ends(text: str) -> None:
    """Towers of one thing cost no more than in step with their length."""
    content = text[-40:]
    trace(text, Say(text.split(maxsplit=1)[0], text.split()[1], content))


@pytest.mark.parametrize(
    ("text", "says", "chain"),
    [
        pytest.param(
            f"Reuters reported with reference to the Velden Water Board that {P}.",
            [Say("Reuters", "reported", P)],
            ["Reuters", "Velden Water Board"],
            id="with-reference-to",
        ),
        pytest.param(
            f"{P}, 31News reports with reference to the Velden Water Board.",
            [Say("31News", "reports with reference to the Velden Water Board", P)],
            ["31News", "Velden Water Board"],
            id="a-relay-that-no-registry-knows",
        ),
        pytest.param(
            f"{P}, Reuters has it from two officials.",
            [Say("Reuters", "has it from two officials", P)],
            ["Reuters", "two officials"],
            id="has-it-from",
        ),
        pytest.param(
            f"The Washington Post will not yield. According to unnamed sources cited by the Post, {P}.",
            [Say("unnamed sources", "According to", P)],
            ["The Washington Post", "unnamed sources"],
            id="short-name-of-a-medium",
        ),
        pytest.param(
            f"The Velden Water Board said {P}, Reuters quoted it as saying.",
            [Say("The Velden Water Board", "said", P), Say("Reuters", "quoted", "it as saying")],
            ["Reuters", "Velden Water Board"],
            id="quoted-it-as-saying",
        ),
        pytest.param(
            f"Two officials told Reuters the dam was old. Another official said {P}.",
            [Say("Two officials", "told", "the dam was old"), Say("Another official", "said", P)],
            ["Reuters", "Another official"],
            id="one-more-of-them",
        ),
        pytest.param(
            f"The Water Board said the dam was old, according to Reuters. It said {P}.",
            [
                Say("Reuters", "according to", "The Water Board said the dam was old"),
                Say("The Water Board", "said", "the dam was old", within=0),
                Say("It", "said", P),
            ],
            ["Reuters", "Water Board"],
            id="it-is-the-subject",
        ),
        pytest.param(
            f"The Velden Bode reports with reference to Reuters that {P}.",
            [Say("The Velden Bode", "reports", P)],
            ["Reuters"],
            id="own-outlet-is-no-link",
        ),
        pytest.param(
            f'The self-styled "Republic of Odrin" said {P}.',
            [Say('The self-styled "Republic of Odrin', "said", P)],
            ["self-styled Republic of Odrin"],
            id="a-lost-quotation-mark",
        ),
    ],
)
def test_relays_in_the_words_around(text: str, says: list[Say], chain: list[str]) -> None:
    """What stands beside a telling, and what an earlier one shows, is read."""
    assert names(trace(text, *says)) == chain


def test_what_is_agreed_is_nobody_s_word() -> None:
    """A passive has no speaker, whoever spoke last."""
    text = f"The mayor was calm, Mira Tal said. That {P} was agreed, Ilan Roth said."
    traced = trace(
        text,
        Say("Mira Tal", "said", "The mayor was calm"),
        Say("Ilan Roth", "said", f"That {P} was agreed"),
        Say("", "agreed", f"That {P}", within=1),
    )
    assert "Mira Tal" not in names(traced)


def test_a_subject_of_hearsay_does_not_speak() -> None:
    """*The board reportedly plans*: somebody tells of the board."""
    traced = trace(
        "The board reportedly plans to close the dam.", Say("The board", "reportedly", "plans to close the dam")
    )
    assert names(traced) == ["nobody"]


def test_a_page_that_reports_with_reference_to_a_medium_has_whom_that_one_cites() -> None:
    """Both stand in the sentence; what the service says later came the same way."""
    text = (
        "Odrin's water service confirms that the dam broke, Velden Bode reports with reference to Reuters. "
        "The gates held, the service said."
    )
    traced = trace(
        text,
        Say("Velden Bode", "reports with reference to", ("Odrin's water service", "that the dam broke")),
        Say("the service", "said", "The gates held"),
    )
    assert names(traced, 0) == ["Reuters", "Odrin's water service"]
    assert names(traced, 1) == ["Reuters", "Odrin's water service"]


def test_a_source_that_names_medium_and_speaker_is_both() -> None:
    """*According to the agency, Tal said*: the verb behind it is Tal's."""
    source = "news agency Reuters, the head of the dam board of Odrin, Mira Tal,"
    traced = trace(f"According to {source} said {P}.", Say(source, "According to", P))
    assert names(traced) == ["Reuters", "Mira Tal"]


def test_whom_a_person_cites_tells_nobody_of_them() -> None:
    """The paper stands behind, and not before, who quotes it."""
    text = "“The dam is absurd,” Mira Tal tweeted, quoting a Guardian columnist on remarks made on CNN."
    assert names(trace(text, Say("Mira Tal", "tweeted", "“The dam is absurd,”"))) == ["Mira Tal"]


def test_what_is_said_of_a_medium_is_not_said_to_it() -> None:
    """Talk about it is no relay, nor is an article that something is based on."""
    of = "“It helps them,” Mira Tal said of CNN."
    based = "Based on a New York Times article, Mira Tal said the dam held."
    assert names(trace(of, Say("Mira Tal", "said", "“It helps them,”"))) == ["Mira Tal"]
    assert names(trace(based, Say("Mira Tal", "said", "the dam held"))) == ["Mira Tal"]


def test_citing_may_open_the_sentence() -> None:
    """And stand before the medium that cites."""
    traced = trace(f"Citing local papers, Reuters reports that {P}.", Say("Reuters", "reports", f"that {P}"))
    assert names(traced) == ["Reuters", "local papers"]


def test_a_journalist_cites_as_a_medium_does() -> None:
    """Whom they have it from stands behind them."""
    text = f"“{P.capitalize()},” wrote bureau chief Mira Tal, citing two guards."
    traced = trace(text, Say("bureau chief Mira Tal", "wrote", f"“{P.capitalize()},”"))
    assert names(traced) == ["Mira Tal", "two guards"]


def test_the_statement_is_whoevers_was_said_to_have_provided_it() -> None:
    """And the report published on a day is the medium's that reported."""
    text = f"Roth provided a written statement. The statement said {P}."
    assert names(trace(text, Say("The statement", "said", P))) == ["Roth"]
    text = f"Reuters reported all was well. The report published Tuesday showed {P}."
    traced = trace(text, Say("Reuters", "reported", "all was well"), Say("The report published Tuesday", "showed", P))
    assert names(traced) == ["Reuters"]


def test_a_network_with_its_town_is_told() -> None:
    """What it is called does not hide who was told."""
    text = f"Mira Tal told Odrin-based media network ARDANET {P}."
    assert names(trace(text, Say("Mira Tal", "told", P))) == ["ARDANET", "Mira Tal"]


def test_sources_behind_a_medium_are_that_mediums() -> None:
    """People of whom nobody has heard, right behind what a medium reports: inferred, and carried to the next."""
    text = "Reuters reports all was well. The gates held, sources said. Rain was near, another source said."
    traced = trace(
        text,
        Say("Reuters", "reports", "all was well"),
        Say("sources", "said", "The gates held"),
        Say("another source", "said", "Rain was near"),
    )

    assert names(traced, 1) == ["Reuters", "sources"]
    assert names(traced, 2) == ["Reuters", "another source"]
    assert traced.claims[1].chain.links[0].inferred


def test_an_agency_that_tells_the_second_clause_tells_the_first() -> None:
    """Where a pronoun goes on behind a semicolon; the dateline's brackets are no relay in the sentence."""
    text = "ODRIN (Reuters) - Mira Tal hinted the dam would break; she toured it, the agency Interfax said on Friday."
    traced = trace(
        text,
        Say("Mira Tal", "hinted", "the dam would break;"),
        Say("the agency Interfax", "said", "she toured it"),
    )

    assert names(traced, 0) == ["Reuters", "Interfax", "Mira Tal"]


def test_whom_a_medium_cites_may_be_a_part_of_what_it_tells() -> None:
    """Behind words of citing that stand before the part."""
    text = "Odrin leaves the deal, Reuters reports with reference to two guards."
    traced = trace(text, Say("Reuters", "reports with reference to", ("Odrin leaves the deal", "two guards")))
    assert names(traced) == ["Reuters", "two guards"]
    assert [span.of(text) for span in traced.claims[0].content] == ["Odrin leaves the deal"]


def test_a_radio_by_its_name_was_told() -> None:
    """It need not be in the registry."""
    assert names(trace(f"Mira Tal told Radio Odrin {P}.", Say("Mira Tal", "told", P))) == ["Radio Odrin", "Mira Tal"]


def test_whom_a_body_cites_stands_behind_it() -> None:
    """As with a medium, where the content holds whom."""
    text = "The dam broke at noon, the Odrin Board said, citing the control tower."
    traced = trace(text, Say("the Odrin Board", "said", ("The dam broke at noon", "the control tower")))
    assert names(traced) == ["Odrin Board", "the control tower"]


def test_a_fourth_source_spoke_where_the_three_did() -> None:
    """Whatever those were called."""
    text = "Three delegates told Reuters all was well. Rain was near, a fourth source said."
    traced = trace(
        text, Say("Three delegates", "told", "all was well"), Say("a fourth source", "said", "Rain was near")
    )
    assert names(traced) == ["Reuters", "a fourth source"]


def test_an_engineer_is_quoted_as_saying() -> None:
    """Whoever works may be cited."""
    text = f"Reuters quotes one engineer as saying that {P}."
    assert names(trace(text, Say("Reuters", "quotes", f"one engineer as saying that {P}"))) == [
        "Reuters",
        "one engineer",
    ]


def test_a_paper_cites_a_paper_as_showing() -> None:
    """And people are cited with what they took part in."""
    text = "The report cited an internal inquiry as naming the dam board."
    traced = trace(text, Say("The report", "cited", "an internal inquiry as naming the dam board"))
    assert names(traced)[-1].removeprefix("an ") == "internal inquiry"
    text = f"Reuters reported {P}, citing guests in the hall."
    assert names(trace(text, Say("Reuters", "reported", P))) == ["Reuters", "guests in the hall"]
