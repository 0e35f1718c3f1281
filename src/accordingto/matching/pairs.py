"""Which statements of one article have to do with which of others, without comparing each with each."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from accordingto.matching.same import Beside, Pool, is_telling, judged
from accordingto.text.words import Words
from accordingto.types import Relation, Tie

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_COMMON = 0.2
"""The least share of the shorter statement's telling words that two must have in common to be looked at."""

_NEAR = 0.35
"""Or so much alike they must be in what they mean, as the cosine of their embeddings."""
_LEAST = 1e-9
_AN_ARTICLE = 4
"""Statements of one article with which one is compared: the likest,"""
_IN_ALL = 40
"""and of all articles."""


class _Weighed(Pool):
    """A pool that remembers how telling a word is: it is asked for the same ones again and again."""

    def __init__(self, counts: Mapping[str, int], size: int) -> None:
        super().__init__(counts, size)
        self.weight = cache(super().weight)  # type: ignore[method-assign]


class Compared(NamedTuple):
    """A statement as it is compared: its number, its words, whom it rests on ("" for nobody), its article."""

    id: int
    words: Words
    origin: str
    article: int = 0
    embedding: bytes = b""
    """What it means; empty where that is not known."""
    denied: bool = False
    """Its source says that it is not so."""


class _Shelf(NamedTuple):
    """Statements that others are compared with, by the words that they have."""

    pool: Pool
    homes: list[int]
    places: dict[str, list[int]]
    sizes: list[float]

    @classmethod
    def of(cls, statements: Sequence[Compared], pool: Pool) -> "_Shelf":
        places: dict[str, list[int]] = {}
        sizes: list[float] = []
        for place, statement in enumerate(statements):
            terms = set(statement.words.terms)
            sizes.append(sum(map(pool.weight, terms)))
            for term in terms:
                places.setdefault(term, []).append(place)
        return cls(pool, [statement.article for statement in statements], places, sizes)


def ties_between(
    mine: Sequence[Compared],
    theirs: Sequence[Compared],
    beside: Sequence[Compared] = (),
    alike: Mapping[int, float] | None = None,
) -> Iterator[Tie]:
    """The ties of the statements of one article with those of others that are ``alike``: how surely, by their numbers.

    Those ``beside`` them are not compared, and tell with the others which words are telling.
    """
    # Whoever only asks a library compares nothing, and need not wait for what does.
    from accordingto.model.embedding import likenesses

    shelf = _Shelf.of(theirs, _Weighed.of(statement.words for statement in (*mine, *theirs, *beside)))
    meant = likenesses([s.embedding for s in mine], [s.embedding for s in theirs])
    for statement, meanings in zip(mine, meant, strict=True):
        known: dict[tuple[int, Beside], tuple[Relation, float, str] | None] = {}
        for place in _likest(_candidates(statement.words, shelf, meanings), shelf.homes):
            other = theirs[place]
            same_origin = bool(statement.origin) and statement.origin == other.origin
            story = alike.get(other.article, 0.0) if alike is not None else 1.0
            # Copies have the same words, held once.
            meaning = float(meanings[place]) if statement.embedding and other.embedding else None
            key = id(other.words), Beside(meaning, story, same_origin, statement.denied != other.denied)
            if key not in known:
                known[key] = judged(statement.words, other.words, shelf.pool, key[1])
            found = known[key]
            if found is not None:
                one, two = sorted((statement.id, other.id))
                yield Tie(one, two, *found)


def _candidates(words: Words, shelf: _Shelf, meanings: "NDArray[np.float32]") -> list[tuple[float, int]]:
    """Places of statements that have enough in common, each with how much that is in words and in meaning."""
    shared: dict[int, float] = {}
    total = 0.0
    for term in set(words.terms):
        weight = shelf.pool.weight(term)
        total += weight
        for place in shelf.places.get(term, ()):
            shared[place] = shared.get(place, 0.0) + weight
    found = {place: weight / max(min(total, shelf.sizes[place]), _LEAST) for place, weight in shared.items()}
    telling = {f"{figure.value:g}" for figure in words.figures if is_telling(figure.value)}
    near = {place for figure in telling for place in shelf.places.get(figure, ())}
    near.update((meanings >= _NEAR).nonzero()[0].tolist())
    likely = near.union(place for place, part in found.items() if part >= _COMMON)
    return [(found.get(place, 0.0) + float(meanings[place]), place) for place in likely]


def _likest(candidates: list[tuple[float, int]], homes: Sequence[int]) -> list[int]:
    """The likest of each article, in order: an article says one thing a few times and not a hundred times."""
    taken: dict[int, int] = {}
    kept: list[int] = []
    for _, place in sorted(candidates, key=lambda candidate: (-candidate[0], candidate[1])):
        taken[homes[place]] = taken.get(homes[place], 0) + 1
        if taken[homes[place]] <= _AN_ARTICLE:
            kept.append(place)
            if len(kept) == _IN_ALL:
                break
    return sorted(kept)
