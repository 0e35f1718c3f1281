"""What is said in one breath is cut into the things that are said."""

import time

import pytest

from accordingto.matching import statements_of
from accordingto.matching.clauses import clauses_of
from accordingto.types import SourceKind, Span
from tests.library.helper import made


@pytest.mark.parametrize(
    "parts",
    [
        ("that the bridge was shut", "and that the ferry would run all night"),
        ("the mill closed in May;", "the workers were sent home"),
        ("After a beam fell on the quay,", "two dockers were taken to hospital"),
        ("the harbour was flooded,", "while the upper town kept its power"),
        ("the council approved the loan", "and ordered a second study of the dam"),
    ],
)
def test_clauses_with_a_verb_each_are_things_of_their_own(parts: tuple[str, str]) -> None:
    """Joints are cut where both sides have a verb, and the words of each stay as they are."""
    text = " ".join(parts)

    found = [span.of(text) for span in clauses_of(text, Span(0, len(text)))]

    assert len(found) == 2
    assert all(words in text for words in found)
    assert found[0].split()[0] == parts[0].split()[0]
    assert found[1].split()[-1] == parts[1].split()[-1]


@pytest.mark.parametrize(
    "text",
    [
        "one docker was killed and four hurt",
        "ships, barges and tugs will wait outside the port",
        "After the flood of last spring, the dam",
        '"The bridge was shut, and that the ferry ran was luck," she said',
        "it is a hundred and speed matters",
    ],
)
def test_what_is_one_thing_stays_whole(text: str) -> None:
    """Lists, phrases without a verb and quotations are not cut."""
    assert clauses_of(text, Span(0, len(text))) == [Span(0, len(text))]


def test_a_claim_of_two_clauses_is_two_statements_with_one_chain() -> None:
    """Each keeps who says it, and knows the claim that it is part of."""
    content = "the mill was shut in May; the workers were sent home by bus"
    _, reading = made("a", f"Mira Tal said {content}.", ((content, (("Mira Tal", SourceKind.PERSON),)),))

    found = [statement for statement in statements_of(reading) if statement.chain]

    assert [statement.words for statement in found] == ["the mill was shut in May", "the workers were sent home by bus"]
    assert {hop.name for statement in found for hop in statement.chain} == {"Mira Tal"}
    assert len({statement.whole for statement in found}) == 1


def test_hostile_joints_end_soon() -> None:
    """A megabyte of joints, and blanks without end."""
    began = time.perf_counter()
    for text in ("it was shut; " * 80_000, "and that " * 110_000, "x" + " " * 1_000_000):
        clauses_of(text, Span(0, len(text)))
        clauses_of(text, Span(0, 1400))

    assert time.perf_counter() - began < 5
