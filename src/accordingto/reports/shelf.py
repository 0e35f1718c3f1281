"""Which block of the page something stands in, found without looking at every block."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import TypeVar

from accordingto.types import Block, Claim, Span

T = TypeVar("T")


class Shelf:
    """The blocks of a page by their place. Blocks do not overlap; their order does not matter."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._order = sorted(range(len(blocks)), key=lambda index: blocks[index].span)
        self._starts = [blocks[index].span.start for index in self._order]
        self._ends = [blocks[index].span.end for index in self._order]

    def sort(self, things: Iterable[tuple[T, Span]]) -> dict[int, list[T]]:
        """For the index of each block, what touches it, in the order given."""
        sorted_things: dict[int, list[T]] = {}
        for thing, span in things:
            for place in range(bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)):
                sorted_things.setdefault(self._order[place], []).append(thing)
        return sorted_things

    def homes(self, claims: Sequence[Claim]) -> dict[int, list[int]]:
        """For the index of each block, the numbers of the claims that begin in it, or after it and before the next."""
        homes: dict[int, list[int]] = {}
        for number, claim in enumerate(claims, 1):
            place = max(0, bisect_right(self._starts, claim.content[0].start) - 1)
            if self._order:
                homes.setdefault(self._order[place], []).append(number)
        return homes
