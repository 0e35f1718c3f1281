"""Spans: what they promise, for every text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.types import Span

spans = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.text(min_size=1), st.data())
def test_slicing_returns_the_words(text: str, data: st.DataObject) -> None:
    """A span of a text is exactly what stands between its offsets, in code points."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = Span(start, end)

    assert text[:start] + span.of(text) + text[end:] == text
    assert len(span) == len(span.of(text))


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 3), (4, 2), (-1, 2), (-3, -1)])
def test_empty_and_backward_spans_are_refused(start: int, end: int) -> None:
    """A span has at least one character, and lies in a text."""
    with pytest.raises(ValueError, match=r"expected 0 <= start < end"):
        Span(start, end)


@given(spans, spans)
def test_touching_is_mutual(one: Span, other: Span) -> None:
    """Two spans touch if some character lies in both, whichever is asked."""
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))

    assert bool(shared) == one.touches(other) == other.touches(one)


@given(spans, spans)
def test_holding_is_being_a_superset(one: Span, other: Span) -> None:
    """A span holds another if every character of the other lies in it."""
    assert (set(range(other.start, other.end)) <= set(range(one.start, one.end))) == one.holds(other)


@given(st.lists(spans))
def test_spans_sort_in_the_order_of_the_text(some: list[Span]) -> None:
    """Sorted spans begin one after another; of two that begin together the shorter comes first."""
    in_order = sorted(some)

    assert [(s.start, s.end) for s in in_order] == sorted((s.start, s.end) for s in some)
