"""Every way in which texts relay has a name, a sentence for readers, and two sentences: one that it fits, one not."""

import re

import pytest

from accordingto.chains import MECHANISMS, RELAYS
from accordingto.chains.relays import read_relay

NAMES = [relay.name for relay in RELAYS]
CASES = {
    "told-outlet": (
        "The port is open, Tolland told |Reuters| on Monday.",
        "Tolland never listens to |Reuters| at breakfast.",
    ),
    "reported-by": ("The port is open, according to |Reuters|.", "The mayor praised |Reuters|."),
    "interview": (
        "In an interview with |Reuters|, Tolland said the port is open.",
        "Tolland owns shares of |Reuters|.",
    ),
    "said-to": (
        "Tolland called the charge absurd to |Reuters|.",
        "Tolland sold the port to |Reuters|.",
    ),
    "on-air": ("On |Reuters|, Tolland said the port is open.", "Tolland relies upon |Reuters| too much."),
    "medium-tells": ("The port is open, |Reuters| reported.", "|Reuters| moved its office to the harbour."),
    "credit-in-brackets": ("The port is open (|Reuters|).", "Tolland buys |Reuters|."),
}
"""The medium stands between bars."""


def reads(sentence: str) -> str | None:
    """The name of the relay that a sentence shows, if any."""
    before, medium, after = sentence.split("|")
    found = read_relay(before + medium + after, (len(before), len(before + medium)), (0, len(sentence) - 2))
    return found[0].name if found else None


def test_every_relay_has_its_sentences() -> None:
    """Whoever adds a relay adds a sentence that it fits and one that it does not."""
    assert sorted(NAMES) == sorted(CASES)


@pytest.mark.parametrize("name", sorted(CASES))
def test_a_relay_fits_its_sentence(name: str) -> None:
    """The first relay that fits is the one that the sentence was written for."""
    assert reads(CASES[name][0]) == name


@pytest.mark.parametrize("name", sorted(CASES))
def test_a_medium_that_is_talked_about_fits_none(name: str) -> None:
    """Not every medium in a sentence is a link."""
    assert reads(CASES[name][1]) is None


def test_names_are_stable_and_their_own() -> None:
    """Names stand in JSON as ``by``: lower case with hyphens, each once."""
    assert len(NAMES) == len(set(NAMES))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in NAMES)


@pytest.mark.parametrize("relay", RELAYS, ids=lambda relay: relay.name)
def test_a_relay_explains_itself(relay: object) -> None:
    """Readers are shown a sentence, and there is a pattern that can fit."""
    note = getattr(relay, "note", "")

    assert note
    assert not note.endswith(".")
    assert getattr(relay, "before", None) or getattr(relay, "after", None)


@pytest.mark.parametrize("mechanism", MECHANISMS, ids=lambda mechanism: mechanism.__name__)
def test_a_mechanism_explains_itself(mechanism: object) -> None:
    """Its docstring says what it finds."""
    assert (mechanism.__doc__ or "").endswith(".")
