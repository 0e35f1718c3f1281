"""Every way in which sentences speak of what is to come has two sentences: one that it fits, one that looks like it."""

import re

import pytest

from accordingto.when.look import look_ahead
from accordingto.when.signs import SIGNS, Sign

NAMES = [sign.name for sign in SIGNS]
CASES = {
    "promised": ("the cabinet pledged to rebuild the quay", "pledged delegates were counted in the hall"),
    "threatened": ("dockers threatened to block the port", "the threatened strike was called off"),
    "scheduled": ("the trial is set to begin in Kesten", "the delay was due to fog"),
    "planned": ("the yard plans to hire forty welders", "the planned yard was never built"),
    "expected": ("the ferry is expected to return", "the ferry was as good as any"),
    "forecast": ("grain prices are likely to fall", "a likely story was told"),
    "deadline": ("the permit expires in spring", "the permit was old"),
    "will": ("the minister will open the bridge", "the miller left a will and a boat"),
    "going-to": ("the minister is going to open the bridge", "sailors were going to the dance"),
    "would": ("the minister would open the bridge", "the bridge was built by a man that would listen"),
    "might": ("he might sell the yard", "the yard may have burned"),
}


def seen(words: str) -> str | None:
    """The name of the sign that a content shows, if any."""
    look = look_ahead(words, direct=False)
    return look.sign.name if look else None


def test_every_sign_has_its_sentences() -> None:
    """Whoever adds a sign adds a sentence that it fits and one that it does not."""
    assert sorted(NAMES) == sorted(CASES)


@pytest.mark.parametrize("name", NAMES)
def test_a_sign_fits_its_sentence(name: str) -> None:
    """The sign that is shown is the one that the sentence was written for."""
    assert seen(CASES[name][0]) == name


@pytest.mark.parametrize("name", NAMES)
def test_what_only_looks_like_it_is_no_sign(name: str) -> None:
    """Not every *will* is to come."""
    assert seen(CASES[name][1]) != name


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign.name)
def test_a_sign_explains_itself(sign: Sign) -> None:
    """Readers are shown a sentence; names are stable."""
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", sign.name)
    assert sign.note
    assert not sign.note.endswith(".")
