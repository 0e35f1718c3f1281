"""Average linkage over a sparse graph: what is likest is joined first, as long as whole groups are alike on average."""

import heapq
from collections import Counter
from collections.abc import Iterable, Mapping

Pair = tuple[int, int, float]
"""Two things and how alike they are; pairs that are not given are not alike at all."""


def grouped(pairs: Iterable[Pair], threshold: float, homes: Mapping[int, int] | None = None) -> list[list[int]]:
    """The groups of two and more, each sorted. Costs grow with the pairs and not with the square of the things.

    Things of one of the ``homes`` are not compared with one another, and do not count against each other.
    """
    return _Groups(pairs, threshold, homes or {}).joined()


class _Groups:
    """Groups on their way. A group goes by its first thing; between two stands the sum of how alike they are."""

    def __init__(self, pairs: Iterable[Pair], threshold: float, homes: Mapping[int, int]) -> None:
        self._threshold = threshold
        self._sums: dict[int, dict[int, float]] = {}
        for one, other, score in pairs:
            self._sums.setdefault(one, {})[other] = score
            self._sums.setdefault(other, {})[one] = score
        self._members = {thing: [thing] for thing in self._sums}
        self._homes = {thing: Counter([homes[thing]] if thing in homes else []) for thing in self._sums}
        self._queue: list[tuple[float, int, int]] = []

    def joined(self) -> list[list[int]]:
        """Join until no two groups are alike enough."""
        for one, near in self._sums.items():
            for other in near:
                # The smaller number first: equal scores are then joined in the same order on every machine.
                if one < other:
                    self._offer(one, other)
        while self._queue:
            score, one, other = heapq.heappop(self._queue)
            here = one in self._members and other in self._members
            if here and other in self._sums[one] and self._average(one, other) == -score:
                self._join(one, other)
        return sorted(sorted(group) for group in self._members.values() if len(group) > 1)

    def _offer(self, one: int, other: int) -> None:
        score = self._average(one, other)
        if score >= self._threshold:
            heapq.heappush(self._queue, (-score, one, other))

    def _average(self, one: int, other: int) -> float:
        few, many = sorted((self._homes[one], self._homes[other]), key=len)
        apart = sum(count * many[home] for home, count in few.items())
        compared = len(self._members[one]) * len(self._members[other]) - apart
        return self._sums[one][other] / compared if compared else 0.0

    def _join(self, one: int, other: int) -> None:
        """Put ``other`` into ``one``."""
        gone = self._sums.pop(other)
        row = self._sums[one]
        for third, total in gone.items():
            del self._sums[third][other]
            if third != one:
                row[third] = row.get(third, 0.0) + total
        self._members[one] += self._members.pop(other)
        self._homes[one] += self._homes.pop(other)
        for third in row:
            self._sums[third][one] = row[third]
            self._offer(min(one, third), max(one, third))


def components(pairs: Iterable[Pair]) -> list[list[int]]:
    """What hangs together by any pair, each sorted."""
    root: dict[int, int] = {}

    def top(thing: int) -> int:
        while root.setdefault(thing, thing) != thing:
            root[thing] = root[root[thing]]
            thing = root[thing]
        return thing

    for one, other, _ in pairs:
        a, b = top(one), top(other)
        root[max(a, b)] = min(a, b)
    together: dict[int, list[int]] = {}
    for thing in sorted(root):
        together.setdefault(top(thing), []).append(thing)
    return sorted(together.values())


def joined(new: Iterable[int], pairs: Iterable[Pair], groups: Mapping[int, int], threshold: float) -> dict[int, int]:
    """For each new thing the group that it is likest to on average, or its own number where none is alike enough.

    ``groups`` has the group of everything that the new things were compared with: what stands in no pair there is not
    alike at all, and what does not stand there does not count.
    """
    sizes = Counter(groups.values())
    alike: dict[int, dict[int, float]] = {thing: {} for thing in new}
    for one, two, score in pairs:
        for thing, other in ((one, two), (two, one)):
            if thing in alike and other in groups:
                group = groups[other]
                alike[thing][group] = alike[thing].get(group, 0.0) + score
    found = {}
    for thing, sums in alike.items():
        best = max(((total / sizes[group], -group) for group, total in sums.items()), default=(0.0, 0))
        found[thing] = -best[1] if best[0] >= threshold else thing
    return found
