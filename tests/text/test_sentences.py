"""Where sentences end."""

import sys
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.text import sentences
from accordingto.text.sentences import split_sentences


def split(text: str) -> list[str]:
    """The words of the sentences."""
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. It stopped.", ["It rained.", "It stopped."]),
        ("“It rained.” She left.", ["“It rained.”", "She left."]),
        ("Is it over? Yes! Good…  Then go.", ["Is it over?", "Yes!", "Good…", "Then go."]),
        ("Mr. Lanning met Gov. Brann. They spoke.", ["Mr. Lanning met Gov. Brann.", "They spoke."]),
        ("J. Feld took it. It sold.", ["J. Feld took it.", "It sold."]),
        ("The U.S. Treasury agreed.", ["The U.S. Treasury agreed."]),
        ("It cost 3.5 crowns. Cheap.", ["It cost 3.5 crowns.", "Cheap."]),
        ("He left. and came back.", ["He left. and came back."]),
        ("  No stop at the end  ", ["No stop at the end"]),
        ("", []),
        (" \n\t ", []),
    ],
)
def test_sentences_of_news_english(text: str, expected: list[str]) -> None:
    """Closing marks belong to their sentence; abbreviations, initials and numbers do not end one."""
    assert expected == split(text)


@given(st.text(st.sampled_from('aB.!?… ”"\n’)Mr'), max_size=80))
def test_sentences_cover_the_text_in_order(text: str) -> None:
    """Sentences follow one another without overlap, and what lies between them is white space."""
    at = 0
    for start, end in split_sentences(text):
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


@given(st.text(st.sampled_from("aB.!? \n"), max_size=60), st.data())
def test_a_stretch_is_split_like_a_text_of_its_own(text: str, data: st.DataObject) -> None:
    """Between two offsets the same sentences are found as in the slice, except for what the words before tell."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    for begin, stop in split_sentences(text, start, end):
        assert start <= begin < stop <= end


def steps(text: str) -> int:
    """How many lines of the module run while a text is split."""
    count = 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        if frame.f_code.co_filename != sentences.__file__:
            return None
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        for _ in split_sentences(text):
            pass
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("piece", ["A b. ", ". ", ".", " ", "a. b ", "“A.” ", "...\n"])
def test_the_work_grows_with_the_text_and_no_faster(piece: str) -> None:
    """Twice the text is at most twice the work."""
    assert steps(piece * 400) <= 2 * steps(piece * 200) + 50
