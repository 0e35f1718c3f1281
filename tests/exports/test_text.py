import re
from dataclasses import replace

import pytest

from accordingto.exports import load_exporter
from accordingto.exports.base import PLAIN, Surface
from accordingto.exports.paper import columns, line, plain
from accordingto.types import Reading
from tests.exports.sample import sample_reading


def text(reading: Reading | None = None, surface: Surface = PLAIN) -> str:
    """What ``text`` prints."""
    return load_exporter("text").each(reading or sample_reading(), surface)


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_no_line_is_wider_than_the_surface(width: int) -> None:
    """But for addresses, which are kept whole so that they can be followed."""
    lines = [row for row in text(surface=Surface(width)).splitlines() if "https://" not in row]

    assert max(map(columns, lines)) <= width


def test_the_summary_stands_before_the_claims() -> None:
    """Who says so first, then what."""
    printed = text()

    assert printed.index("WHO SAYS SO") < printed.index("WHERE THE CLAIMS COME FROM") < printed.index("CLAIMS, IN")


def test_a_pipe_gets_no_escapes() -> None:
    """Plain output is words and line breaks."""
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", text())


def test_a_terminal_gets_the_same_words_in_colour() -> None:
    """Colour adds escapes and changes no word."""
    coloured = text(surface=Surface(colour=True))

    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == text()


def test_inferred_links_are_told_and_explained() -> None:
    """With another arrow, a word, the rule's sentence, and what the arrow means."""
    printed = text()

    assert "⇠ Lantern News Agency, news agency (inferred)" in printed
    assert "carried on: the sentence before was relayed by Lantern" in printed
    assert "⇠ marks a link that the text does not state" in printed


def test_every_link_shows_the_words_that_prove_it() -> None:
    """Split proofs are joined by an ellipsis."""
    assert "“carried by … Radio Nord”" in text()


def test_alternatives_are_told_as_such() -> None:
    """Other defensible readings stand below the best one."""
    assert "or: ← VNA (Velden’s state media)" in text()


def test_an_article_cannot_steer_the_terminal() -> None:
    """Escapes and marks that turn the direction of writing are replaced."""
    reading = sample_reading()
    printed = text(replace(reading, document=replace(reading.document, title="a\x1b[2Jb\u202ec\x9bd")))

    assert "a\ufffd[2Jb\ufffdc\ufffdd" in printed


def test_a_reading_without_claims_says_so() -> None:
    """The page speaks for itself."""
    reading = sample_reading()
    summary = replace(reading.summary, claims=0, origins=())
    empty = replace(reading, claims=(), claim_times=(), forward=(), summary=summary)

    assert "No attributed claim was found" in text(empty)


def test_words_without_blanks_are_cut_at_the_edge() -> None:
    """Scripts that write no blanks still fit, two columns a letter."""
    assert plain([line("漢" * 9, first="> ")], 12) == "> 漢漢漢漢漢\n  漢漢漢漢\n"
