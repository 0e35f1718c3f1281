"""How names of sources are compared."""

import pytest

from accordingto.lines import count_lines
from accordingto.lines.names import field_of, is_description, is_one_person, may_be, name_of, without_form
from accordingto.types import Carrier, Hop, SourceKind, Span, Statement

PERSON, BODY, UNNAMED = SourceKind.PERSON, SourceKind.ORGANIZATION, SourceKind.UNNAMED


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hall", "Ada Hall"),
        ("Ada M. Hall", "Ada Hall"),
        ("Nick Marlow", "Nicholas Marlow II"),
        ("Yury Dorin", "Yuri Dorin"),
        ("Ilya Moskovskij", "Ilya Moskovsky"),
        ("Andrew Welzler", "Andrew Wetzler"),
        ("Oskar Weiß", "Oskar Weiss"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    """A person is the same with a middle initial, a shortened first name, or another spelling."""
    assert is_one_person(name_of(Hop(one, PERSON)), name_of(Hop(other, PERSON)))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ada Hall", "Ida Hall"), ("Ada Hall", "Ada Hill"), ("Marco Dent", "Petra Dent"), ("Jon Reed", "Jan Reed")],
)
def test_two_people(one: str, other: str) -> None:
    """A short name with another letter is another name."""
    assert not is_one_person(name_of(Hop(one, PERSON)), name_of(Hop(other, PERSON)))


def test_legal_form() -> None:
    """A firm is the same with its legal form and without."""
    assert without_form(("osmere", "telecom", "sa")) == ("osmere", "telecom")
    assert without_form(("sa",)) == ("sa",)


@pytest.mark.parametrize("name", ["the company", "The company", "investigators", "it", "Norwegian officials"])
def test_description(name: str) -> None:
    """Words that only say what somebody is are no name, whosever they are."""
    assert is_description(Hop(name, BODY))


@pytest.mark.parametrize("name", ["USGS", "Osmere police", "Norwegian Weather Institute", "DZ"])
def test_no_description(name: str) -> None:
    """Letters, a place and a name in capitals are names."""
    assert not is_description(Hop(name, BODY))


def test_field() -> None:
    """What a body is for is read from the words of its name."""
    bureau = name_of(Hop("the state weather bureau", BODY))
    assert field_of(bureau) == field_of(name_of(Hop("state forecasters", BODY))) == "weather"
    assert not field_of(name_of(Hop("the harbour office", BODY)))


def test_may_be() -> None:
    """Officials may be the one who is named, unless they are of another state or talk of what is not public yet."""
    governor = Hop("Ada Hall", PERSON, speaks_for="Osmere Province")
    assert may_be(Hop("officials", UNNAMED), governor)
    assert may_be(Hop("the statement", UNNAMED), governor)
    assert not may_be(Hop("people familiar with the matter", UNNAMED), governor)
    assert not may_be(Hop("hospital officials", UNNAMED), governor)
    assert not may_be(Hop("French officials", UNNAMED), Hop("Norwegian Weather Institute", BODY))


def _lines(*hops: Hop) -> tuple[int, int]:
    members = [Statement(f"a{n}", 0, (Span(0, 1),), "x", chain=(hop,)) for n, hop in enumerate(hops)]
    found = count_lines(members, [Carrier(member.article, f"Paper {member.article}") for member in members])
    return found.low, found.high


def test_one_weather_bureau() -> None:
    """A state has one weather service: its descriptions are one line, with its name too."""
    described = Hop("national weather agency", BODY), Hop("The weather bureau", BODY), Hop("state forecasters", BODY)
    assert _lines(*described) == (1, 1)
    assert _lines(*described, Hop("Osmere Meteorological Institute", BODY)) == (1, 1)


def test_two_weather_bureaus() -> None:
    """Two services with names are two lines, whichever of them is meant by a description."""
    two = Hop("Osmere Meteorological Institute", BODY), Hop("Belmark Weather Office", BODY)
    assert _lines(*two, Hop("the weather bureau", BODY)) == (2, 3)


def test_police_and_their_speaker() -> None:
    """Where one of those who are named speaks for some police, "police" are theirs."""
    assert _lines(Hop("Police", BODY), Hop("Tom Vane", PERSON, speaks_for="Osmere police")) == (1, 1)


def test_officials_and_a_name() -> None:
    """Officials without a name leave it open whether they are the one who is named."""
    assert _lines(Hop("officials", UNNAMED), Hop("Tom Vane", PERSON, speaks_for="Osmere police")) == (1, 2)


def test_spelling_is_one_line() -> None:
    """One person in two spellings is one line."""
    assert _lines(Hop("Yury Dorin", PERSON), Hop("Yuri Dorin", PERSON)) == (1, 1)


def test_staff_are_their_body() -> None:
    """People who are called by a body's name are its people; those of a state may be anybody's."""
    assert _lines(Hop("Velmar Telecom", BODY), Hop("Velmar Telecom engineers", UNNAMED)) == (1, 1)
    assert _lines(Hop("Norway", BODY), Hop("Norway officials", UNNAMED)) == (1, 2)


def test_a_ministry_in_its_capital() -> None:
    """Is the ministry of that state, and no more than one body of the other."""
    moscow, russia = Hop("Ministry of Defence in Moscow", BODY), Hop("Russia's Defense Ministry", BODY)
    assert _lines(moscow, russia) == (1, 1)
    assert _lines(moscow, Hop("Norway's Defence Ministry", BODY)) == (2, 2)


def test_a_ministry_with_its_state() -> None:
    """The same words with a state before them."""
    assert _lines(Hop("Election Centre", BODY), Hop("Gabonese Election Centre", BODY)) == (1, 1)


def test_a_body_without_a_name() -> None:
    """Of what a state has one, whatever it is called."""
    bodies = Hop("Marland Election Commission", BODY), Hop("the electoral body", UNNAMED)
    assert _lines(*bodies, Hop("The electoral commission", BODY)) == (1, 1)


def test_an_office_and_whose_it_is() -> None:
    """The office is that of the one whose office is named."""
    assert _lines(Hop("Prime Minister's Office", BODY), Hop("Prime Minister Ada Hall's office", BODY)) == (1, 1)
    assert _lines(Hop("Ada Hall's office", BODY), Hop("Prime Minister Hall's office", BODY)) == (1, 1)


def test_the_only_body_is_the_company() -> None:
    """Where one body has a name it is "the company"; of two it may be either."""
    velmar, company = Hop("Velmar Telecom", BODY), Hop("The company", BODY)
    assert _lines(velmar, company) == (1, 1)
    assert _lines(velmar, company, Hop("Harth Airways", BODY)) == (2, 3)


def test_a_speaker_of_a_body_told_at_length() -> None:
    """Who speaks for a command is one with it, however long its name is told."""
    speaker = Hop("Tom Vane", PERSON, speaks_for="MDF's Western Theatre Command")
    assert _lines(speaker, Hop("spokesperson of the Marland Defence Force Western Theater Command", BODY)) == (1, 1)


def test_whom_another_article_names_has_a_name() -> None:
    """Where a description was read as the name that another article gives."""
    assert _lines(Hop("Tom Vane", PERSON), Hop("Tom Vane", UNNAMED, shown="the harbour chief")) == (1, 1)
