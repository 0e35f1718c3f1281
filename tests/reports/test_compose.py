from dataclasses import replace

import pytest

from accordingto.reports import compose_report
from accordingto.reports.labels import date_label, label_of, plural, possessive
from accordingto.reports.report import Proof, Station
from accordingto.reports.stations import quote, safe_href, stations_of, weakest_of
from accordingto.types import Chain, Evidence, Ground, Link, Role, Source, SourceKind, Span
from tests.exports.sample import RELAY, sample_reading


def test_every_claim_begins_in_one_part() -> None:
    """Claims stand beside the part in which their words begin, each once."""
    report = compose_report(sample_reading())

    assert sorted(number for part in report.parts for number in part.claims) == list(range(1, 12))
    assert next(part.claims for part in report.parts if part.text == RELAY) == (3, 4, 5)


def test_a_claim_outside_every_part_stands_with_the_part_before() -> None:
    """Nothing is lost where a block is missing."""
    reading = sample_reading()
    blocks = tuple(block for block in reading.document.blocks if block.span.of(reading.document.text) != RELAY)
    report = compose_report(replace(reading, document=replace(reading.document, blocks=blocks)))

    assert sorted(number for part in report.parts for number in part.claims) == list(range(1, 12))


def test_captions_know_their_pictures() -> None:
    """A caption's part points to the picture with its credits."""
    report = compose_report(sample_reading())
    images = [part.image for part in report.parts if part.role is Role.CAPTION]

    assert [report.pictures[image].credits for image in images if image is not None] == [
        ("VNA",),
        ("Jonas Ek", "Norrlight"),
    ]


def test_stations_carry_words_rules_and_addresses() -> None:
    """What proves a link is quoted; what a rule inferred is explained; an address is kept."""
    claims = compose_report(sample_reading()).claims

    assert claims[1].stations[0].proofs == (
        Proof(words="the Lantern News Agency reported on Tuesday"),
        Proof(words="reported on Tuesday", href="https://lantern.example/ferries?id=7"),
    )
    assert claims[4].stations[0].inferred
    assert claims[4].stations[0].proofs[0].note.startswith("carried on")


def test_words_that_carry_their_address_are_shown_once() -> None:
    """The address is the better proof of the two."""
    words = Evidence(Ground.WORDS, "cue", (Span(0, 5),))
    address = Evidence(Ground.HYPERLINK, "href", (Span(0, 5),), href="https://a.example")
    chain = Chain((Link(0, (words, address)),))
    stations = stations_of(chain, {0: Source(0, "A", SourceKind.AGENCY)}, "A said so")

    assert stations[0].proofs == (Proof(words="A sai", href="https://a.example"),)


@pytest.mark.parametrize(
    ("words", "name", "told"),
    [
        ("She", "Ilse Brandt", True),
        ("The agency", "Lantern News Agency", True),
        ("Brandt", "Ilse Brandt", False),
        ("VNA", "Velden News Agency", False),
        ("Trade Minister Ilse Brandt", "Ilse Brandt", False),
        ("two people", "two people", False),
    ],
)
def test_a_name_is_explained_where_the_text_has_none(words: str, name: str, *, told: bool) -> None:
    """Who *she* is must be told with every claim; why a name is that name stands in the JSON."""
    why = Evidence(Ground.RULE, "some-rule", (Span(0, len(words)),), note="because")
    source = Source(0, name, SourceKind.PERSON, evidence=(why,))
    stations = stations_of(Chain((Link(0, (why,)),)), {0: source}, words)

    assert stations[0].proofs == ((Proof(note="because"),) if told else ())


def test_origins_know_their_claims() -> None:
    """A tally leads to the claims that it counts."""
    tallies = {tally.station.name: tally.numbers for tally in compose_report(sample_reading()).tallies}

    assert tallies["Ministry of Straits"] == (8, 9)


def test_a_page_without_title_and_outlet_is_still_called_something() -> None:
    """The first words stand for the headline, ``this page`` for the outlet."""
    reading = sample_reading()
    report = compose_report(replace(reading, document=replace(reading.document, title=None, outlet=None)))

    assert report.headline.startswith("World Velden Reopens")
    assert report.outlet == "this page"


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("HTTP://a.example", "HTTP://a.example"),
        ("javascript:alert(1)", None),
        ("//a.example", None),
        ("https:///x", None),
        ("data:text/html,x", None),
        (None, None),
    ],
)
def test_only_web_addresses_can_be_followed(href: str | None, expected: str | None) -> None:
    """Other schemes could run something."""
    assert safe_href(href) == expected


def test_a_host_is_what_comes_after_an_at_sign() -> None:
    """A well-known name before it deceives."""
    assert Proof(href="https://known.example@other.example/x").host == "other.example"


def test_split_words_are_joined_by_an_ellipsis() -> None:
    """But not where only a blank lies between."""
    assert quote("one two three", [Span(0, 3), Span(4, 7)]) == "one two"
    assert quote("one two three", [Span(0, 3), Span(8, 13)]) == "one … three"


@pytest.mark.parametrize(
    ("source", "label"),
    [
        (Source(0, "VNA", SourceKind.STATE_MEDIA, state="Velden"), "Velden’s state media"),
        (Source(0, "VNA", SourceKind.STATE_MEDIA), "state media"),
        (Source(0, "", SourceKind.NOBODY), "the text does not say who"),
        (Source(0, "A", SourceKind.AGENCY), "news agency"),
    ],
)
def test_kinds_are_called_in_plain_words(source: Source, label: str) -> None:
    """State media with the state that controls it."""
    assert label_of(source) == label


def test_names_on_s_take_an_apostrophe_alone() -> None:
    """English, not a template."""
    assert possessive("the Netherlands") == "the Netherlands’"


def test_nothing_is_counted_as_no() -> None:
    """``no claims``, ``1 claim``, ``2 claims``."""
    assert [plural(number, "claim") for number in (0, 1, 2)] == ["no claims", "1 claim", "2 claims"]


@pytest.mark.parametrize(
    ("published", "label"),
    [
        ("2031-03-04", "4 March 2031"),
        ("2031-03-04T09:30:00+01:00", "4 March 2031, 09:30 UTC+01:00"),
        ("2031-03-04T09:30:00Z", "4 March 2031, 09:30 UTC"),
        ("2031-03-04T09:30", "4 March 2031, 09:30"),
        ("last  Tuesday", "last Tuesday"),
    ],
)
def test_dates_are_told_as_people_tell_them(published: str, label: str) -> None:
    """What is no date stays as it is."""
    assert date_label(published) == label


def test_the_weakest_link_of_a_chain_is_shown() -> None:
    """Who is hidden weighs less than who is not named, and both less than what is inferred; one link has no weakest."""
    nobody = Station("nobody", SourceKind.NOBODY, "")
    unnamed = Station("two officials", SourceKind.UNNAMED, "")
    inferred = Station("Reuters", SourceKind.AGENCY, "", inferred=True)
    plain = Station("Mira Tal", SourceKind.PERSON, "")

    assert weakest_of((inferred, unnamed, nobody)) == "nobody, the text does not say who"
    assert weakest_of((inferred, unnamed)) == "two officials, not named"
    assert weakest_of((inferred, plain)) == "Reuters, inferred, not stated"
    assert weakest_of((unnamed,)) == weakest_of((plain, plain)) == ""
