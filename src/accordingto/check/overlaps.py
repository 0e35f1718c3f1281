"""What lies over a place, without looking at all that lies anywhere."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, TypeVar

from accordingto.types import Span

T = TypeVar("T")


class Overlaps(Generic[T]):
    """Spans with what they belong to, asked by place."""

    def __init__(self, held: Iterable[tuple[Span, T]]) -> None:
        self._held = sorted(held, key=lambda pair: (pair[0].start, pair[0].end))
        self._starts = [span.start for span, _ in self._held]
        self._reach = list(accumulate((span.end for span, _ in self._held), max))
        """How far those up to each one reach: before the first that reaches a place, none does."""

    def touching(self, span: Span) -> Iterator[T]:
        """What touches a span, in the order of the text."""
        first = bisect_right(self._reach, span.start)
        for number in range(first, bisect_left(self._starts, max(span.end, span.start + 1))):
            if self._held[number][0].touches(span):
                yield self._held[number][1]
