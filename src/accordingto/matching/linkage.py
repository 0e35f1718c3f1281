"""Average linkage over a sparse graph: what is likest is joined first, as long as whole groups are alike on average."""

import heapq
from collections.abc import Iterable

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
