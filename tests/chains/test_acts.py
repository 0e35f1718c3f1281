"""Acts that are their own claim, in sentences of our own."""

import pytest

from accordingto.types import Span
from tests.chains.helper import Say, names, span, trace

CLAIMED = [
    pytest.param(Say("The Sarn Front", "claimed responsibility for", "the blast"), id="responsibility-for"),
    pytest.param(Say("The Sarn Front", "claimed", "responsibility for the blast"), id="responsibility"),
    pytest.param(Say("The Sarn Front", "has claimed", "a bomb attack in Velden"), id="a-deed"),
    pytest.param(Say("Mira Oss", "claimed", "victory in Velden"), id="victory"),
    pytest.param(Say("The Sarn Front", "took credit for", "the raid"), id="credit"),
]


@pytest.mark.parametrize("say", CLAIMED)
def test_who_claims_a_deed_claims_the_whole_act(say: Say) -> None:
    """The claim runs from who claims to the end of the deed, and its chain is theirs."""
    act = f"{say.source} {say.cue} {say.content}"
    traced = trace(f"{act}, the first this year.", say)
    assert traced.claims[0].content == (Span(0, len(act)),)
    assert len(traced.claims[0].chain.links) == 1


THINGS = [
    pytest.param(Say("Velmora", "has confirmed", "the ceasefire"), id="confirmed"),
    pytest.param(Say("Mira Oss", "denied", "any role in the raid"), id="denied"),
    pytest.param(Say("The Water Board", "ruled out", "a ban on boats"), id="ruled-out"),
]


@pytest.mark.parametrize("say", THINGS)
def test_who_confirms_or_denies_a_thing_says_so_of_it(say: Say) -> None:
    """A thing alone states nothing: the claim is that it is confirmed or denied, and by whom."""
    act = f"{say.source} {say.cue} {say.content}"
    assert trace(f"{act}.", say).claims[0].content == (Span(0, len(act)),)


def test_a_statement_that_is_denied_stays_the_content() -> None:
    """*Denied the sluice was shut*: with a verb of its own it is a statement."""
    text = "Mira Oss denied the sluice was shut."
    traced = trace(text, Say("Mira Oss", "denied", "the sluice was shut"))
    assert traced.claims[0].content == (span(text, "the sluice was shut"),)


def test_what_somebody_claims_to_be_so_stays_the_content() -> None:
    """*Claimed that* tells a statement, which is the claim."""
    text = "Mira Oss claimed that the sluice had been attacked."
    traced = trace(text, Say("Mira Oss", "claimed", "that the sluice had been attacked"))
    assert traced.claims[0].content == (span(text, "that the sluice had been attacked"),)


def test_what_nobody_claimed_is_no_claim() -> None:
    """*No group claimed the attack* tells nothing on anybody's word."""
    text = "No group claimed the attack. Mira Oss said it rained."
    says = Say("No group", "claimed", "the attack"), Say("Mira Oss", "said", "it rained")
    traced = trace(text, *says)
    assert len(traced.claims) == 1
    assert names(traced) == ["Mira Oss"]
