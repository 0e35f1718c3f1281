"""Titles, offices and bodies before a name: the source is the person, by the name alone."""

import pytest

from accordingto.types import SourceKind
from tests.chains.helper import Say, trace

P = "the dam would hold"

HOLDERS = [
    "Undersecretary Ann Zord",
    "Ombudsman Ann Zord",
    "Vice Chancellor Ann Zord",
    "Press Secretary Ann Zord",
    "Brigadier General Ann Zord",
    "Commodore Ann Zord",
    "Police Chief Superintendent Ann Zord",
    "Seismologist Ann Zord",
    "Minister of Health Ann Zord",
    "Minister of the Interior Ann Zord",
    "Minister of Health and Family Welfare Ann Zord",
    "Interior Minister of the state of Harth Ann Zord",
    "Mayor of Odrin Ann Zord",
    "Governor of New Harth Ann Zord",
    "Secretary of State Ann Zord",
    "Secretary of the Air Force Ann Zord",
    "Chief of Staff Ann Zord",
    "Senior Superintendent of Police Ann Zord",
    "Commissioner for Human Rights Ann Zord",
    "the mayor of Odrin Ann Zord",
]
OF_BODIES = [
    ("Norland Chamber of Commerce in Sudland president Ann Zord", "Norland Chamber of Commerce in Sudland"),
    ("Norland Chamber of Commerce in Sudland's president Ann Zord", "Norland Chamber of Commerce in Sudland"),
    ("University of Harth professor Ann Zord", "University of Harth"),
    ("Harth Corp's chief executive Ann Zord", "Harth Corp"),
    ("Harth Corp chief executive Ann Zord", "Harth Corp"),
]


@pytest.mark.parametrize("source", HOLDERS)
def test_a_name_goes_without_its_office(source: str) -> None:
    """What somebody holds, and of what or where, is no part of the name."""
    traced = trace(f"According to {source}, {P}.", Say(source, "According to", P))
    assert [(who.name, who.kind) for who in traced.sources] == [("Ann Zord", SourceKind.PERSON)]


@pytest.mark.parametrize(("source", "body"), OF_BODIES)
def test_a_name_goes_without_its_body(source: str, body: str) -> None:
    """The person is the source; whose they are is kept, by the whole name."""
    traced = trace(f"According to {source}, {P}.", Say(source, "According to", P))
    assert [(who.name, who.affiliation) for who in traced.sources] == [("Ann Zord", body)]


def test_a_body_with_a_capital_role_is_no_name() -> None:
    """*… in Sudland President Ann Zord* as American papers write it."""
    source = "Norland Chamber of Commerce in Sudland President Ann Zord"
    assert [who.name for who in trace(f"{source} said {P}.", Say(source, "said", P)).sources] == ["Ann Zord"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Ann Zord of the Harth Water Board", "Ann Zord"),
        ("Dr. Ann Zord at the Harth Chief Medical Office", "Ann Zord"),
        ("the governor of New South Harth", "governor of New South Harth"),
        ("the head of the Harth Disaster Team", "head of the Harth Disaster Team"),
        ("the author of Red Harbour Nights", "author of Red Harbour Nights"),
    ],
)
def test_what_follows_an_office_is_no_name_by_itself(source: str, name: str) -> None:
    """Places, teams and books behind an office leave its holder unnamed; a person's body is behind the name."""
    assert [who.name for who in trace(f"{source} said {P}.", Say(source, "said", P)).sources] == [name]
