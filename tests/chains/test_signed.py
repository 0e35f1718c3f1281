"""A medium that signs the whole piece at its end is the first link of every chain of another outlet's page."""

import time

import pytest

from accordingto.chains import trace_chains
from accordingto.types import Block, Role
from tests.chains.helper import Say, article, names, span, trace

TOLD = "Mira Tal said the dam would hold."
SAY = Say("Mira Tal", "said", "the dam would hold")


@pytest.mark.parametrize(
    "credit",
    [
        " REUTERS",
        " Reuters",
        " (Reuters)",
        " — Reuters",
        " - Reuters",
        "—Reuters",
        " Reuters/mt",
        "\n\nReuters",
        "\n\n(Reuters)",
        "\n\n[Reuters]",
        "\n\n— Reuters",
        "\n\nSource: Reuters",
        "\n\nSOURCE: REUTERS",
        "\n\nSource: Reuters/mt",
        "\n\n(Source: Reuters)",
        "\n\n© Reuters",
        "\n\n© 2031 Thomson/Reuters. All rights reserved.",
        "\n\nSource: Reuters\n\n--Agencies",
        "\n\nReuters\n\n(Reporting by Ann Lee; Editing by Jo Roth)",
    ],
)
def test_an_agency_alone_at_the_end_signs_the_piece(credit: str) -> None:
    """Behind the last sentence or in a line of its own, with a label, a dash, brackets, the desk's mark or none."""
    assert names(trace(TOLD + credit, SAY)) == ["Reuters", "Mira Tal"]


def test_an_agency_signs_behind_a_sentence_that_ends_in_a_letter() -> None:
    """*… on X. REUTERS* ends in a platform and not in an abbreviation."""
    text = "Mira Tal said the dam would hold. She wrote it on X. REUTERS"
    assert names(trace(text, SAY)) == ["Reuters", "Mira Tal"]


def test_rights_at_the_foot_sign_the_piece() -> None:
    """A footer with an agency's rights says whose the text is."""
    text = TOLD + "\n\n© The Associated Press"
    foot = Block(Role.FOOTER, span(text, "© The Associated Press"))
    document = article(text, blocks=(Block(Role.PARAGRAPH, span(text, TOLD)), foot))
    traced = trace_chains(document, ())
    assert [traced.sources[number].evidence[0].by for number in traced.wire] == ["wire-credit"]


def test_a_label_credits_an_outlet_too() -> None:
    """*Source: CNN* under a piece is whose it is."""
    assert names(trace(TOLD + "\n\nSource: CNN", SAY)) == ["CNN", "Mira Tal"]


@pytest.mark.parametrize(
    "end",
    [
        " She told Reuters.",
        " She told Reuters",
        " She worked for the U.S. Reuters",
        " CNN",
        "\n\n--Agencies",
        "\n\nSource: Harbour Office",
        "\n\nSource: Velden Bode",
        "\n\n(AP Photo)",
        "\n\n(Getty Images)",
        "\n\n(With inputs from Reuters)",
        "\n\nWith reporting by AFP",
        "\n\nAdditional sources • AFP",
        "\n\nAFP contributed reporting.",
        "\n\nSource: Reuters, AFP",
        "\n\nAP/Reuters",
        "\n\nSource: Velden Bode and AFP",
        "\n\nSource: Reuters and agencies",
        "\n\nmt/ro (dpa, AFP)",
        "\n\nmt (AFP)",
    ],
)
def test_no_signature(end: str) -> None:
    """A sentence that ends in a name, a picture's credit, a contribution, or one of several is no link."""
    assert names(trace(TOLD + end, SAY)) == ["Mira Tal"]


@pytest.mark.parametrize("end", ["Source: Reuters, AFP", "Reuters/AFP", "mt/ro (Reuters, AFP)", "(Reuters and AFP)"])
def test_several_agencies_are_kept_with_the_article(end: str) -> None:
    """Whose words a claim has is left open, that they wrote it is not."""
    traced = trace(TOLD + "\n\n" + end, SAY)
    assert [traced.sources[number].name for number in traced.wire] == ["Reuters", "Agence France-Presse"]


def test_a_signature_is_no_link_on_the_agencys_own_page() -> None:
    """It says nothing new there."""
    assert names(trace(TOLD + " (Reuters)", SAY, outlet="Reuters")) == ["Mira Tal"]


def test_hostile_feet_end_quickly() -> None:
    """No foot costs more than its length."""
    started = time.perf_counter()
    for end in ("(" * 20000, "Source: " * 9000, "A/" * 20000, "— A. " * 9000, "©" * 20000):
        trace(TOLD + "\n\n" + end, SAY)
    assert time.perf_counter() - started < 5


def test_an_agency_in_a_place_at_the_head_wrote_the_piece() -> None:
    """*Agence France-Presse in Velden* in a line of its own is a byline; in a sentence it is none."""
    head = "The dam will hold\n\nReuters in Velden\n\n"
    assert names(trace(head + TOLD, SAY)) == ["Reuters", "Mira Tal"]
    assert names(trace(f"She met Reuters in Velden on Friday. {TOLD}", SAY)) == ["Mira Tal"]
