"""Which block of the page something stands in, found without looking at every block."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from accordingto.types import Block, Claim, Span


class Shelf:
    """The blocks of a page by their place. Blocks do not overlap; their order does not matter."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._order = sorted(range(len(blocks)), key=lambda index: blocks[index].span)
        self._starts = [blocks[index].span.start for index in self._order]
        self._ends = [blocks[index].span.end for index in self._order]

    def cut(self, span: Span) -> Iterator[tuple[int, Span]]:
        """The pieces of the span that stand in blocks, each with the index of its block."""
        for place in range(bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)):
            low, high = max(self._starts[place], span.start), min(self._ends[place], span.end)
            yield self._order[place], Span(low, high)

    def sort(self, spans: Iterable[Span]) -> dict[int, list[Span]]:
        """For the index of each block, the pieces of the spans that stand in it."""
        sorted_spans: dict[int, list[Span]] = {}
        for span in spans:
            for block, piece in self.cut(span):
                sorted_spans.setdefault(block, []).append(piece)
        return sorted_spans

    def homes(self, claims: Sequence[Claim]) -> dict[int, list[int]]:
        """For the index of each block, the numbers of the claims that begin in it, or after it and before the next."""
        homes: dict[int, list[int]] = {}
        for number, claim in enumerate(claims, 1):
            place = max(0, bisect_right(self._starts, claim.content[0].start) - 1)
            if self._order:
                homes.setdefault(self._order[place], []).append(number)
        return homes
