"""Which statements of one article have to do with which of others, without comparing each with each."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from accordingto.matching.same import Pool, judged
from accordingto.text.words import Words
from accordingto.types import Tie

_COMMON = 0.2
"""The least share of the shorter statement's telling words that two must have in common to be looked at."""


class Compared(NamedTuple):
    """A statement as it is compared: its id in the library, its words, and whom it rests on ("" for nobody)."""

    id: int
    words: Words
    origin: str


def ties_between(
    mine: Sequence[Compared], theirs: Sequence[Compared], beside: Sequence[Compared] = ()
) -> Iterator[Tie]:
    """The ties of the statements of one article with those of others that are alike.

    Those ``beside`` them are not compared, and tell with the others which words are telling.
    """
    pool = Pool.of(statement.words for statement in (*mine, *theirs, *beside))
    places: dict[str, list[int]] = {}
    sizes: list[float] = []
    for place, statement in enumerate(theirs):
        terms = set(statement.words.terms)
        sizes.append(sum(map(pool.weight, terms)))
        for term in terms:
            places.setdefault(term, []).append(place)
    for statement in mine:
        for place in _candidates(statement.words, places, sizes, pool):
            other = theirs[place]
            same_origin = bool(statement.origin) and statement.origin == other.origin
            found = judged(statement.words, other.words, pool, same_origin=same_origin)
            if found is not None:
                one, two = sorted((statement.id, other.id))
                yield Tie(one, two, *found)


def _candidates(words: Words, places: Mapping[str, list[int]], sizes: Sequence[float], pool: Pool) -> list[int]:
    shared: dict[int, float] = {}
    total = 0.0
    for term in set(words.terms):
        weight = pool.weight(term)
        total += weight
        for place in places.get(term, ()):
            shared[place] = shared.get(place, 0.0) + weight
    return sorted(place for place, weight in shared.items() if weight >= _COMMON * min(total, sizes[place]))
