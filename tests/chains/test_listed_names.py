"""Names of bodies with a comma or an *and* inside are one name; two bodies that tell together are two."""

import time

import pytest

from accordingto.chains.listed_names import listed_names
from tests.chains.helper import Say, trace

P = "the dam would hold"

ONE = [
    "National Flood Risk Reduction and Management Council",
    "Norland Atmospheric, Geophysical and Hydrological Services Administration",
    "Norland Food and Harvest Organization",
    "Ministry of Health and Family Welfare",
    "Ministry of Health, Labour and Welfare",
    "Department for Environment, Food and Rural Affairs",
    "Harth Centre for Dams, Rivers and Ports",
    "Science, Space and Technology Committee",
]


@pytest.mark.parametrize("name", ONE)
def test_a_list_inside_a_name_is_part_of_it(name: str) -> None:
    """What the body is for may be a list; it tells as one and goes by the whole name."""
    traced = trace(f"The {name} said {P}.", Say(f"The {name}", "said", P))
    assert [source.name for source in traced.sources] == [name]


def test_a_source_that_breaks_off_inside_a_name_is_made_whole() -> None:
    """What finds sources may stop at the comma."""
    text = f"{P}, according to the Norland Atmospheric, Geophysical and Hydrological Services Administration."
    traced = trace(text, Say("the Norland Atmospheric", "according to", P))
    assert [source.name for source in traced.sources] == [ONE[1]]


def test_letters_stand_for_a_name_with_a_list() -> None:
    """Behind its letters the body is found again."""
    text = f"The {ONE[0]} (NFRRMC) met. The NFRRMC said {P}."
    traced = trace(text, Say("The NFRRMC", "said", P))
    assert [source.name for source in traced.sources] == [ONE[0]]


def test_the_council_is_the_one_with_a_list() -> None:
    """A later *the council* is found by the last word of the whole name."""
    text = f"The {ONE[0]} met on Friday. The council said {P}."
    traced = trace(text, Say("The council", "said", P))
    assert [source.name for source in traced.sources] == [ONE[0]]


@pytest.mark.parametrize("voice", ["'s head, Ed Roe", " spokesman Ed Roe"])
def test_somebody_of_such_a_body_speaks_for_it(voice: str) -> None:
    """The person is the source, the whole name is whom they speak for."""
    traced = trace(f"The {ONE[0]}{voice} said {P}.", Say(f"The {ONE[0]}{voice}", "said", P))
    assert [(source.name, source.speaks_for) for source in traced.sources] == [("Ed Roe", ONE[0])]


def test_where_a_body_is_is_no_part_of_its_name() -> None:
    """*The council in Odrin, Norland* is the council."""
    source = f"The {ONE[0]} in Odrin, Norland"
    assert [who.name for who in trace(f"{source} said {P}.", Say(source, "said", P)).sources] == [ONE[0]]


def test_when_it_told_is_no_part_of_a_name() -> None:
    """*The council late on Friday* is the council."""
    traced = trace(f"The {ONE[0]} late said {P}.", Say(f"The {ONE[0]} late", "said", P))
    assert [source.name for source in traced.sources] == [ONE[0]]


@pytest.mark.parametrize(
    "text",
    [
        "the Senate and House Committee",
        "the FBI and Justice Department",
        "Ann Lee and Odrin Police",
        "the White House and State Department",
        "the Dam Board and Water Office",
        "the Ministry of Health and Kofi Boateng",
        "the Ministry of Health and Odrin Police",
        "Bank of Velden and Barclays",
        "the Bureau of Investigation and Ann Lee",
        "Mayor Mira Tal and Governor Ilan Roth",
    ],
)
def test_two_names_are_no_list(text: str) -> None:
    """Where a part is a body or a person by itself, *and* joins two."""
    assert list(listed_names(text)) == []


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("Police and the prosecutor's office", ["Police", "prosecutor's office"]),
        ("Harth police and prosecutors", ["Harth police", "prosecutors"]),
        ("The army and the interior ministry", ["The army", "interior ministry"]),
        ("Odrin police, firefighters and the coast guard", ["Odrin police", "firefighters", "coast guard"]),
    ],
)
def test_forces_that_tell_together_are_two_sources(source: str, names: list[str]) -> None:
    """Each has a chain and a name of its own, and the words that are told are the same."""
    traced = trace(f"{source} said {P}.", Say(source, "said", P))
    assert [traced.sources[claim.chain.links[-1].source].name for claim in traced.claims] == names


@pytest.mark.parametrize(
    "source",
    [
        "the police and crime commissioner",
        "the head of the army and the police",
        "the interior and defence ministries",
        "researchers and officials",
    ],
)
def test_one_who_is_over_two_is_one_source(source: str) -> None:
    """*And* inside what somebody heads, or between people whom nothing tells apart, joins nothing that tells."""
    assert len(trace(f"According to {source}, {P}.", Say(source, "According to", P)).claims) == 1


def test_hostile_capitals_end_quickly() -> None:
    """Lists of capitals without an end cost no more than their length."""
    started = time.perf_counter()
    for text in (
        "The A, B " * 9000,
        "Aa of Ba " * 9000,
        "Ministry of Aa, Bb and " * 4000,
        "The Aa Bb Cc and Dd " * 4000,
    ):
        list(listed_names(text))
    assert time.perf_counter() - started < 5
