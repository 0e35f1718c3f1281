"""Scores → linked spans."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from accordingto.model.decode import best_tags, decode
from accordingto.model.features import Window
from accordingto.model.runtime import Scores

TEXT = "Mira Tal said it rained"
WORDS = [(0, 4), (5, 8), (9, 13), (14, 16), (17, 23)]
EVEN = np.zeros(7, dtype=np.float32)
B_SOURCE, I_SOURCE, B_CUE, _, B_CONTENT, I_CONTENT = range(1, 7)


def window() -> Window:
    """The text as one window of one piece a word, between [CLS] and [SEP]."""
    n = len(WORDS) + 2
    filler = np.zeros(n, dtype=np.int64)
    starts = np.array([-1, *(s for s, _ in WORDS), -1])
    ends = np.array([-1, *(e for _, e in WORDS), -1])
    return Window(filler, filler, filler, filler, starts, ends, np.arange(1, n - 1))


def scores(tags: list[int], cue: int, source: int) -> Scores:
    """Sure scores: the given tags, every piece pointing at the given word as its cue and as its source."""
    n = len(WORDS) + 2
    emissions = np.full((n, 7), -20.0, dtype=np.float32)
    for i, tag in enumerate([0, *tags, 0]):
        emissions[i, tag] = 0.0
    pointers = np.zeros((2, n, n), dtype=np.float32)
    pointers[0, :, cue + 1] = 1.0
    pointers[1, :, source + 1] = 1.0
    return Scores(emissions, pointers[0], pointers[1])


def test_content_cue_and_source_are_linked() -> None:
    """What the pointers connect becomes one attribution, with offsets of the words."""
    (found,) = decode(window(), scores([B_SOURCE, I_SOURCE, B_CUE, B_CONTENT, I_CONTENT], cue=2, source=0), EVEN)
    words = {role: [TEXT[s:e] for s, e in getattr(found, role)] for role in ("source", "cue", "content")}
    assert words == {"source": ["Mira Tal"], "cue": ["said"], "content": ["it rained"]}


def test_cue_that_points_at_itself_has_no_source() -> None:
    """A cue may say that the text names nobody."""
    (found,) = decode(window(), scores([B_SOURCE, I_SOURCE, B_CUE, B_CONTENT, I_CONTENT], cue=2, source=2), EVEN)
    assert found.source == ()


def test_two_contents_of_one_cue_are_one_attribution() -> None:
    """Both halves of a split quotation belong together."""
    (found,) = decode(window(), scores([B_CONTENT, I_CONTENT, B_CUE, B_CONTENT, I_CONTENT], cue=2, source=2), EVEN)
    assert found.content == ((0, 8), (14, 23))


def test_nothing_is_found_where_nothing_is_allowed() -> None:
    """Words outside the allowed ones carry no role."""
    allowed = np.zeros(len(WORDS), dtype=bool)
    assert decode(window(), scores([B_SOURCE, I_SOURCE, B_CUE, B_CONTENT, I_CONTENT], 2, 0), EVEN, allowed) == []


def test_leaning_brings_out_what_is_nearly_likely() -> None:
    """Tags that fall short by less than the leaning are proposed."""
    shy = scores([B_SOURCE, I_SOURCE, B_CUE, B_CONTENT, I_CONTENT], cue=2, source=0)
    shy.tags[:, 0] = 0.5
    assert decode(window(), shy, EVEN) == []
    keen = np.array([0, 1, 1, 1, 1, 1, 1], dtype=np.float32)
    (found,) = decode(window(), shy, keen)
    assert found.content == ((14, 23),)


def test_signs_of_a_sure_attribution() -> None:
    """Sure tags and pointers have logarithms of nearly one; the length is that of the content in words."""
    (found,) = decode(window(), scores([B_SOURCE, I_SOURCE, B_CUE, B_CONTENT, I_CONTENT], 2, 0), EVEN)
    signs = found.signs
    assert (signs.has_cue, signs.has_source, signs.quoted) == (1, 1, 0)
    assert max(abs(s) for s in (signs.content, signs.cue, signs.source, signs.to_cue, signs.to_source)) < 0.01
    assert signs.length == pytest.approx(np.log(2))


@settings(max_examples=100, deadline=None)
@given(
    emissions=arrays(np.float32, st.tuples(st.integers(1, 20), st.just(7)), elements=st.floats(-10, 0, width=32)),
    seed=st.integers(0, 9),
)
def test_no_tag_continues_what_did_not_begin(emissions: np.ndarray, seed: int) -> None:
    """An I tag follows a B or an I of its own role, and never stands behind a break."""
    breaks = np.random.default_rng(seed).random(len(emissions)) < 0.3
    breaks[0] = False
    tags = best_tags(emissions, breaks)
    for t, tag in enumerate(tags):
        if tag and tag % 2 == 0:
            assert t > 0
            assert not breaks[t]
            assert tags[t - 1] in (tag, tag - 1)


@pytest.mark.parametrize("bad", ["model.onnx", "config.json", "tokenizer.json"])
def test_missing_file_of_a_model_is_a_clear_error(tmp_path: object, bad: str) -> None:
    """A bundle without one of its files says what was expected and what to try."""
    from pathlib import Path
    from shutil import copytree

    from accordingto.errors import ModelError
    from accordingto.model.choice import DEFAULT, folder_of
    from accordingto.model.runtime import load_model

    bundle = Path(str(tmp_path)) / "broken"
    copytree(folder_of(DEFAULT), bundle)
    (bundle / bad).unlink()
    with pytest.raises(ModelError, match="expected a model in broken/"):
        load_model(bundle)
