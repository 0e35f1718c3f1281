"""Which statements of a matched claim say it most plainly: the sources behind these are counted."""

import sqlite3
from collections.abc import Iterator, Mapping

from accordingto.library.kindred import chunks
from accordingto.types import Relation

_AS_ITS_BEST = 0.9
"""How like the others a statement must be beside the likest one of its article: what an article says besides, and is
joined since it is like the others in part, may rest on somebody else."""
_AS_THE_BEST = 0.5
"""The same beside the likest one of all articles."""


def core_of(connection: sqlite3.Connection, homes: Mapping[int, int]) -> frozenset[int]:
    """The statements that count, of those of one claim; ``homes`` has the article of each."""
    others = len(set(homes.values())) - 1
    if others < 1:
        return frozenset(homes)
    likest: dict[int, dict[int, float]] = {statement: {} for statement in homes}
    for one, other, score in _ties(connection, homes):
        for mine, its in ((one, other), (other, one)):
            likest[mine][homes[its]] = max(score, likest[mine].get(homes[its], 0.0))
    alike = {statement: sum(scores.values()) / others for statement, scores in likest.items()}
    best: dict[int, float] = {}
    for statement, score in alike.items():
        best[homes[statement]] = max(score, best.get(homes[statement], 0.0))
    least = _AS_THE_BEST * max(best.values())
    return frozenset(s for s, score in alike.items() if score >= max(least, _AS_ITS_BEST * best[homes[s]]))


def _ties(connection: sqlite3.Connection, homes: Mapping[int, int]) -> Iterator[tuple[int, int, float]]:
    """The ties between statements that say the same."""
    for chunk in chunks(sorted(homes)):
        marks = ",".join("?" * len(chunk))
        rows = connection.execute(
            f"SELECT one, other, score FROM tie WHERE relation = ? AND one IN ({marks})",  # noqa: S608 - only places
            (Relation.SAME, *chunk),
        )
        yield from ((one, other, score) for one, other, score in rows if other in homes)
