"""Average linkage over a sparse graph: what is likest is joined first, as long as whole groups are alike on average."""

import heapq
from collections import Counter
from collections.abc import Iterable, Mapping

Pair = tuple[int, int, float]
"""Two things and how alike they are; pairs that are not given are not alike at all."""


def grouped(pairs: Iterable[Pair], threshold: float) -> list[list[int]]:
    """The groups of two and more, each sorted. Costs grow with the pairs and not with the square of the things."""
    alike: dict[int, dict[int, float]] = {}
    for one, other, score in pairs:
        alike.setdefault(one, {})[other] = score
        alike.setdefault(other, {})[one] = score
    members = {thing: [thing] for thing in alike}
    # The smaller number first: equal scores are then joined in the same order on every machine.
    queue = [(-score, one, other) for one, near in alike.items() for other, score in near.items() if one < other]
    queue = [entry for entry in queue if -entry[0] >= threshold]
    heapq.heapify(queue)
    while queue:
        score, one, other = heapq.heappop(queue)
        if one not in members or other not in members or alike[one].get(other) != -score:
            continue
        for third, joined in _join(alike, members, one, other).items():
            if joined >= threshold:
                heapq.heappush(queue, (-joined, min(one, third), max(one, third)))
    return sorted(sorted(group) for group in members.values() if len(group) > 1)


def _join(alike: dict[int, dict[int, float]], members: dict[int, list[int]], one: int, other: int) -> dict[int, float]:
    """Put ``other`` into ``one``, and return how alike the new group is to its neighbours."""
    sizes = len(members[one]), len(members[other])
    theirs, gone = alike[one], alike.pop(other)
    row: dict[int, float] = {}
    for third in theirs.keys() | gone.keys():
        alike[third].pop(other, None) if third in alike else None
        if third in (one, other):
            continue
        row[third] = (sizes[0] * theirs.get(third, 0.0) + sizes[1] * gone.get(third, 0.0)) / sum(sizes)
        alike[third][one] = row[third]
    alike[one] = row
    members[one] += members.pop(other)
    return row


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
