"""Where something was said: a station, an agency or a paper is a link, by its name and not by what it is."""

import pytest

from tests.chains.helper import Say, names, trace

P = "the dam would hold"


@pytest.mark.parametrize(
    ("way", "medium"),
    [
        ("told dzRX", "dzRX"),
        ("told the dzRX radio station", "dzRX"),
        ("told DWRX radio", "DWRX"),
        ("told the student news agency ISNA", "Iranian Students' News Agency"),
        ("told the regional newspaper Harth Bote", "Harth Bote"),
        ("told the local station Radio Harth", "Radio Harth"),
        ("told broadcaster ARD", "ARD"),
        ("said in a release read on state broadcaster CRTX", "CRTX"),
        ("said in a statement aired by state broadcaster CRTX", "CRTX"),
        ("said on state television", "state television"),
        ("said on state television Monday", "state television"),
    ],
)
def test_a_medium_that_was_spoken_to_is_a_link(way: str, medium: str) -> None:
    """By its proper name; without one by what it is called."""
    traced = trace(f"Ann Zord {way} {P}.", Say("Ann Zord", way.split(maxsplit=1)[0], P))
    assert names(traced) == [medium, "Ann Zord"]


def test_an_interview_over_a_station_is_a_link() -> None:
    """As Philippine papers word it."""
    traced = trace(f"Ann Zord, in an interview over dzRX, said {P}.", Say("Ann Zord", "said", P))
    assert names(traced) == ["dzRX", "Ann Zord"]


@pytest.mark.parametrize(("medium", "noun"), [("dzRX", "station"), ("Reuters", "agency")])
def test_the_same_medium_is_the_one_before(medium: str, noun: str) -> None:
    """*Told the same station* points back."""
    text = f"Ann Zord told {medium} the dam was old. Bo Roe told the same {noun} {P}."
    traced = trace(text, Say("Ann Zord", "told", "the dam was old"), Say("Bo Roe", "told", P))
    assert names(traced) == [medium, "Bo Roe"]


@pytest.mark.parametrize(("outlet", "own"), [("Velden Bode", "VB"), ("The New Harth Times", "NHT")])
def test_an_outlets_own_letters_are_no_link(outlet: str, own: str) -> None:
    """On its own page whoever told it told the page."""
    traced = trace(f"Ann Zord told {own} on the phone {P}.", Say("Ann Zord", "told", P), outlet=outlet)
    assert names(traced) == ["Ann Zord"]
    assert traced.claims[0].first_hand


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the student news agency ISNA", "Iranian Students' News Agency"),
        ("Broadcaster ARD", "ARD"),
        ("the Egyptian MENA news agency", "Middle East News Agency"),
        ("the Press Democrat newspaper in Odrin", "The Press Democrat"),
        ("German daily Bild", "Bild"),
        ("the Tasnim news agency", "Tasnim News Agency"),
    ],
)
def test_a_medium_goes_without_what_it_is_and_where(source: str, name: str) -> None:
    """The registry knows it by its name alone."""
    assert names(trace(f"{source} said {P}.", Say(source, "said", P))) == [name]
