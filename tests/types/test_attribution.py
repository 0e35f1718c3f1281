"""Attributions: a content always, a parent exactly where there is depth."""

import pytest

from accordingto.types import Attribution, Span

WORDS = (Span(0, 5),)


def test_an_attribution_without_a_content_is_refused() -> None:
    """Source and cue may be missing, what is told never is."""
    with pytest.raises(ValueError, match="has a content"):
        Attribution(content=(), cue=WORDS, source=WORDS)


def test_source_and_cue_may_be_missing() -> None:
    """The text may tell something without saying on whose word."""
    assert Attribution(content=WORDS).source == ()
    assert Attribution(content=WORDS).cue == ()


@pytest.mark.parametrize(("depth", "parent"), [(0, 3), (1, None), (2, None)])
def test_depth_and_parent_belong_together(depth: int, parent: int | None) -> None:
    """The outermost layer has no parent, every other one has."""
    with pytest.raises(ValueError, match="depth 0 has no parent"):
        Attribution(content=WORDS, depth=depth, parent=parent)
