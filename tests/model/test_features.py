"""Text → windows."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accordingto.model import features
from accordingto.model.runtime import Model, load_model


@pytest.fixture(scope="module")
def model() -> Model:
    """The model that ships."""
    return load_model()


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The lines that hold anything, as offsets."""
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((at, at + len(line)))
        at += len(line) + 1
    return found


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=400))
def test_pieces_stand_where_they_say(model: Model, text: str) -> None:
    """Every piece lies inside its block, pieces come in order, and no window is longer than allowed."""
    blocks = paragraphs(text)
    for window in features.make_windows(model.tokenizer, text, blocks, limit=32):
        assert len(window) <= 32
        real = window.starts >= 0
        starts, ends = window.starts[real], window.ends[real]
        assert (ends <= len(text)).all()
        assert (np.diff(starts) >= 0).all()
        assert all(any(b <= s and e <= stop for b, stop in blocks) for s, e in zip(starts, ends, strict=True))


def test_long_block_is_cut_at_ends_of_sentences(model: Model) -> None:
    """A paragraph longer than a window is cut between sentences."""
    sentence = "The harbour of Velmora stayed closed on Monday. "
    text = (sentence * 20).strip()
    windows = list(features.make_windows(model.tokenizer, text, [(0, len(text))], limit=40))
    assert len(windows) > 1
    for window in windows:
        assert text[window.ends.max() - 1] == "."


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("harbour", features.LOWER),
        ("Velmora", features.TITLE),
        ("A", features.TITLE),
        ("UN", features.UPPER),
        ("42", features.OTHER),
    ],
)
def test_case_of_a_word(word: str, case: int) -> None:
    """A word's case is one of four."""
    assert features.case_of(word) == case


@pytest.mark.parametrize("text", ['a "b" c', "a “b” c", "a «b» c", "a ''b'' c"])
def test_words_in_quotation_marks_are_inside(text: str) -> None:
    """Between a pair of marks of any kind a character is inside, before and after it is not."""
    states = features.quote_states(text, 0, len(text))
    assert states[text.index("b")] == features.INSIDE
    assert states[0] == states[-1] == features.OUTSIDE


@pytest.mark.parametrize("text", ["the crews’ boats", "it’s ‘n’ all", "a ‘b’ c, the crews’ boats", "a ` b"])
def test_apostrophes_are_no_quotation_marks(text: str) -> None:
    """Single marks that close behind no sentence mark change nothing."""
    assert set(features.quote_states(text, 0, len(text))) == {features.OUTSIDE}


def test_unclosed_quotation_lasts_to_the_end_of_its_block() -> None:
    """A paragraph of a longer quotation, which closes in a later one, is inside from its first word to its last."""
    text = "“We waited. Nobody came.\nThen it rained."
    states = features.quote_states(text, 0, text.index("\n"))
    assert set(states[1:]) == {features.INSIDE}
