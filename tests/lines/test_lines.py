"""Independent lines: counted on the graph, with a range where the words leave it open."""

from dataclasses import replace

import pytest

from accordingto.lines import count_lines
from accordingto.lines.houses import aliases
from accordingto.lines.infer import completed, renamed
from accordingto.types import Carrier, Hop, Lines, SourceKind, Span, Statement

PERSON, BODY, AGENCY, OUTLET = SourceKind.PERSON, SourceKind.ORGANIZATION, SourceKind.AGENCY, SourceKind.OUTLET
UNNAMED, NOBODY = SourceKind.UNNAMED, SourceKind.NOBODY
REUTERS, AFP = Hop("Reuters", AGENCY), Hop("AFP", AGENCY)
TAL, ROE = Hop("Mira Tal", PERSON), Hop("Ada Roe", PERSON)
MINISTRY = Hop("Harbor Ministry", BODY)


def lines(*chains: tuple[Hop, ...], outlets: str = "") -> Lines:
    """The lines of a claim with these chains, one article each."""
    members = [member(number, *chain) for number, chain in enumerate(chains)]
    names = outlets.split(",") if outlets else [f"Paper {number}" for number in range(len(chains))]
    return count_lines(members, [Carrier(f"p{number}", name) for number, name in enumerate(names)])


def member(number: int, *chain: Hop, words: str = "the port will open") -> Statement:
    """A statement of article ``p<number>``."""
    return Statement(f"p{number}", number, (Span(0, 1),), words, chain)


def test_ten_papers_with_one_dispatch_are_one_line() -> None:
    """Agency and minister stand in every chain: all of it passes them."""
    found = lines(*[(REUTERS, TAL)] * 10)

    assert (found.low, found.high) == (1, 1)
    assert found.bottlenecks == ("Reuters", "Mira Tal")
    assert found.origins == ("Mira Tal",)


def test_sources_that_share_nothing_are_lines_each_and_their_paths_are_shown() -> None:
    """Every line goes from an origin to an article."""
    found = lines((REUTERS, TAL), (AFP, ROE), (MINISTRY,))

    assert (found.low, found.high) == (3, 3)
    assert found.bottlenecks == ()
    assert ("Mira Tal", "Reuters", "p0") in found.paths


def test_one_speaker_through_three_agencies_is_one_line() -> None:
    """The ways part behind the origin."""
    found = lines((REUTERS, TAL), (AFP, TAL), (TAL,))

    assert (found.low, found.high) == (1, 1)
    assert found.bottlenecks == ("Mira Tal",)


def test_two_origins_through_one_agency_are_one_line() -> None:
    """They share the agency."""
    assert lines((REUTERS, TAL), (REUTERS, ROE)).high == 1


def test_who_has_it_from_somebody_is_no_origin() -> None:
    """A page that leaves the minister out does not make the agency another line."""
    found = lines((REUTERS, TAL), (REUTERS,), (TAL,))

    assert (found.low, found.high) == (1, 1)


def test_unnamed_sources_of_two_outlets_leave_it_open() -> None:
    """They may be the same people."""
    found = lines((REUTERS, Hop("three people", UNNAMED)), (AFP, Hop("sources", UNNAMED)))

    assert (found.low, found.high) == (1, 2)


def test_unnamed_sources_that_differ_by_what_they_are_called_are_apart() -> None:
    """A French official and an Indian one are not one person."""
    found = lines((REUTERS, Hop("a French official", UNNAMED)), (AFP, Hop("an Indian official", UNNAMED)))

    assert (found.low, found.high) == (2, 2)


def test_a_hidden_source_opens_no_line_beside_a_named_one() -> None:
    """Who hides a source may have it from the one whom others name; alone, the hidden may be one or several."""
    found = lines((TAL,), (Hop("nobody", NOBODY),))
    hidden = lines((Hop("nobody", NOBODY),), (Hop("nobody", NOBODY),))

    assert (found.low, found.high) == (1, 1)
    assert (hidden.low, hidden.high) == (1, 2)
    assert "some articles hide who says so" in found.reasons


def test_papers_own_voices_count_only_where_nobody_else_is_named() -> None:
    """Beside a named source they have told no source; alone, they may have it from one another."""
    assert (lines((TAL,), ()).low, lines((TAL,), ()).high) == (1, 1)
    assert (lines((), ()).low, lines((), ()).high) == (1, 2)
    assert (lines((REUTERS,), ()).low, lines((REUTERS,), ()).high) == (1, 2)


def test_titles_of_one_outlet_are_one() -> None:
    """BBC News and BBC Verify are the BBC, by the registry."""
    assert lines((), (), outlets="CNN,CNN").high == 1


def test_media_that_cite_one_another_are_a_circle() -> None:
    """A has it from B, and B from A."""
    found = lines((Hop("CNN", OUTLET),), (Hop("Reuters", AGENCY),), outlets="Reuters,CNN")

    assert found.circles == (("CNN", "Reuters"),)


@pytest.mark.parametrize(
    ("one", "other", "certain", "why"),
    [
        (Hop("Roe", PERSON), ROE, True, "surname"),
        (Hop("Kim Jong-un", PERSON), Hop("Kim Jong Un", PERSON), True, "same name"),
        (Hop("HHB", BODY), Hop("Harth Harbor Board", BODY), True, "first letters"),
        (Hop("Harbor Board at Harth", BODY), Hop("Harbor Board", BODY), True, "where it is"),
        (Hop("Mira Tal", PERSON, speaks_for="Harbor Ministry"), MINISTRY, True, "speaks for"),
        (Hop("Norway", BODY), Hop("Norwegian Harbor Service", BODY), True, "speaks for the state"),
        (Hop("Norwegian Coast Guard", BODY), Hop("Norway’s harbor ministry", BODY), False, "one state"),
        (Hop("Harth Tide Warning Center", BODY), Hop("Tide Warning System", BODY), False, "called"),
        (Hop("the ministry", BODY), MINISTRY, True, "the only one called"),
        (Hop("Republic of Somaliland", BODY), Hop("Somaliland Coast Guard", BODY), True, "speaks for the state"),
        (Hop("Norway's harbor guard", BODY), Hop("Norwegian Harbor Guard Service", BODY), True, "harbor guard of one"),
        (Hop("USGS", BODY), Hop("US harbor office", BODY), False, "one state"),
        (
            Hop("Mira Tal", PERSON, speaks_for="Harbor Guard"),
            Hop("Royal Harbor Guard", BODY),
            True,
            "speaks for Harbor Guard",
        ),
    ],
)
def test_names_of_one_house_are_joined_with_a_reason(one: Hop, other: Hop, certain: bool, why: str) -> None:  # noqa: FBT001
    """What is certain joins them, what is not leaves a range; both say why."""
    (alias,) = aliases([one, other])

    assert alias.certain is certain
    assert why in alias.why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (TAL, ROE),
        (Hop("Norwegian Coast Guard", BODY), Hop("Danish Coast Guard", BODY)),
        (REUTERS, AFP),
        (Hop("Ada Roe", PERSON), Hop("Roe Harbor Board", BODY)),
    ],
)
def test_other_names_are_other_houses(one: Hop, other: Hop) -> None:
    """States tell bodies apart; a surname in a body's name makes nobody its speaker."""
    assert list(aliases([one, other])) == []


def test_one_source_has_one_name() -> None:
    """The name by which it is called most; what the article calls it is kept beside it."""
    full, short = Hop("Harbor Board", BODY, shown="Harbor Board"), Hop("Harbor Board at Harth", BODY, shown="x")
    members = renamed([member(0, full), member(1, full), member(2, short)])

    assert [m.chain[0].name for m in members] == ["Harbor Board"] * 3
    assert members[2].chain[0].shown == "x"


def test_an_article_that_cites_one_agency_alone_has_its_own_words_from_it() -> None:
    """Where others have the same from that agency, the link is inferred."""
    told, own = completed([member(0, REUTERS, TAL), member(1)], {"p1": frozenset({"Reuters"})})

    assert [hop.name for hop in own.chain] == ["Reuters", "Mira Tal"]
    assert all(hop.inferred for hop in own.chain)
    assert not any(hop.inferred for hop in told.chain)


@pytest.mark.parametrize("vague", ["another official", "sources"])
def test_further_sources_come_by_way_of_what_the_article_leans_on(vague: str) -> None:
    """*Another official*, of whom the agency told, is no line beside it."""
    hop = Hop(vague, UNNAMED)
    _, own = completed([member(0, REUTERS, TAL), member(1, hop)], {"p1": frozenset({"Reuters"})})

    assert own.chain[0].name == "Reuters"
    assert own.chain[1:] == (hop,)


def test_a_hidden_source_gives_way_to_whom_the_medium_names() -> None:
    """*Reportedly*, in an article that leans on an agency: the agency's source, and inferred."""
    _, own = completed([member(0, REUTERS, TAL), member(1, Hop("nobody", NOBODY))], {"p1": frozenset({"Reuters"})})

    assert [(hop.name, hop.inferred) for hop in own.chain] == [("Reuters", True), ("Mira Tal", True)]


def test_an_article_that_carries_an_agency_has_its_source_too() -> None:
    """Where it leaves out whom the agency has it from, another article of the same text tells."""
    carried = replace(REUTERS, inferred=True)
    _, own = completed([member(0, REUTERS, TAL), member(1, carried)], {})

    assert [(hop.name, hop.inferred) for hop in own.chain] == [("Reuters", True), ("Mira Tal", True)]


def test_letters_name_a_body_and_descriptions_are_spelled_one_way() -> None:
    """*US Geological Survey* is *USGS* where an article calls it so; *two U.S. officials* are *two US officials*."""
    survey, letters = Hop("US Geological Survey", BODY), Hop("USGS", BODY)
    dotted, plain = Hop("two U.S. officials", UNNAMED), Hop("two US officials", UNNAMED)
    members = renamed([member(0, survey), member(1, letters), member(2, plain), member(3, plain), member(4, dotted)])

    assert [m.chain[0].name for m in members] == ["USGS", "USGS", *["two US officials"] * 3]


def test_people_whom_an_article_brings_in_itself_are_its_own() -> None:
    """They came by way of nobody."""
    leaning = {"p1": frozenset({"Reuters"})}
    _, own = completed([member(0, REUTERS, TAL), member(1, Hop("two dockers", UNNAMED))], leaning)

    assert [hop.name for hop in own.chain] == ["two dockers"]


def test_an_article_with_sources_of_its_own_is_not_completed() -> None:
    """Its own voice stays its own."""
    _, own = completed([member(0, REUTERS, TAL), member(1)], {})

    assert own.chain == ()


def test_words_that_begin_with_a_source_rest_on_it() -> None:
    """Where the same source tells it elsewhere, although no cue was found here."""
    _, named = completed([member(0, TAL), member(1, REUTERS, words="Tal put the opening at the end of March")], {})

    assert [hop.name for hop in named.chain] == ["Reuters", "Mira Tal"]
    assert named.chain[1].inferred


def test_letters_are_compared_as_they_are_written_out() -> None:
    """Where one article writes *PWC* and another what it stands for, its words tell of which house it may be."""
    letters, full = Hop("PWC", BODY, shown="Port Warning Centre"), Hop("Harth Port Warning Office", BODY)

    assert [(a.one, a.other, a.certain) for a in aliases([letters, full])] == [
        ("Harth Port Warning Office", "PWC", False)
    ]


def test_an_unnamed_origin_is_told_in_words() -> None:
    """What it is called, and at whom; nothing that only the counting needs."""
    assert lines((REUTERS, Hop("two dockers", UNNAMED))).origins == ("two dockers at Reuters",)


def test_what_a_source_does_or_owns_is_not_its_word() -> None:
    """Who signs papers, and whose envoy speaks, has said nothing there."""
    norland = Hop("Norland", BODY)
    members = [member(0, TAL), member(1, REUTERS, words="Tal signed papers for an opening at the end of March")]
    owned = [member(0, norland), member(1, words="Norland's envoy points to an opening at the end of March")]
    gunned = [member(0, norland), member(1, words="Norland shot down the port at the end of March")]
    has = [member(0, norland), member(1, words="Norland has the opening at the end of March")]

    assert [hop.name for hop in completed(members, {})[1].chain] == ["Reuters"]
    assert completed(owned, {})[1].chain == completed(gunned, {})[1].chain == ()
    assert [hop.name for hop in completed(has, {})[1].chain] == ["Norland"]


def test_people_without_a_name_go_by_what_they_are_called() -> None:
    """The words that count them beside others of an article are the article's."""
    another, one = Hop("Another U.S. official", UNNAMED), Hop("one US official", UNNAMED)
    of_two = Hop("one of two people familiar with the matter", UNNAMED)
    members = renamed([member(0, another), member(1, one), member(2, of_two)])

    assert [m.chain[0].name for m in members] == ["US official", "US official", "two people familiar with the matter"]


def test_the_unnamed_go_by_the_words_of_the_article() -> None:
    """An article that is completed by another one says itself what it calls a medium's sources."""
    three, sources = Hop("three dockers", UNNAMED), Hop("unnamed sources", UNNAMED)
    members = [member(0, REUTERS, three), member(1, Hop("nobody", NOBODY))]
    _, own = completed(members, {"p1": frozenset({"Reuters"})}, {"p1": {"Reuters": sources}})

    assert [hop.name for hop in own.chain] == ["Reuters", "unnamed sources"]


def test_a_name_goes_before_a_description_and_before_where_it_is() -> None:
    """*Royal Norland Army* is what the army is called; letters are those of a name without a place."""
    royal, army = Hop("Royal Norland Army", BODY), Hop("Norland army", BODY)
    letters = Hop("HFRC", BODY, shown="Harth Flood Relief Centre")
    placed = Hop("Velden's Harth Flood Relief Centre", BODY)
    members = renamed([member(0, army), member(1, army), member(2, royal), member(3, letters), member(4, placed)])

    assert [m.chain[0].name for m in members] == [*["Royal Norland Army"] * 3, "HFRC", "HFRC"]


def test_a_team_of_a_university_is_the_university() -> None:
    """Its staff are no other house."""
    team, school = Hop("Harth Sea University team", BODY), Hop("Harth Sea University", BODY)

    assert [alias.certain for alias in aliases([team, school])] == [True]


def test_a_body_that_goes_by_its_letters_is_named_by_what_they_stand_for() -> None:
    """The words of another article may write it out."""
    letters = Hop("HSS", BODY, shown="Harth Sea Survey")
    _, named = completed([member(0, letters), member(1, words="The Harth Sea Survey puts the opening in March")], {})

    assert [hop.name for hop in named.chain] == ["HSS"]
