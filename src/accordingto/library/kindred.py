"""Finding the articles that are like one: by an index of telling words, then by all of their words."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from accordingto.library.codec import unpack
from accordingto.matching.kin import (
    CROWDED,
    NEAR_DAYS,
    NEAREST,
    RARE,
    Profile,
    cosine,
    least_alike,
    likeness,
    profile,
    rarity,
    words_vector,
)

_T = TypeVar("_T")
_CANDIDATES = 120
_FAR_CANDIDATES = 12
"""Those of other times among them, which must be much more alike."""
_LOOKED_AT = 6000
"""Places in the index of telling words from which on common words are not looked up any more."""
_VOTES = 0.05
"""The share of its telling words that an article must have in common with a candidate."""
_REMEMBERED = 2000
"""Articles whose words are kept in memory as they are weighed."""
_WORDS_REMEMBERED = 200_000
_GROWN = 1.1
"""How much a library must have grown before words are weighed anew."""
_CHUNK = 500


class Kindred:
    """Finds what is like an article. What it looks at has a bound, however large the library is."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._size = 0
        """The size of the library when words were last weighed."""
        self._rarities: dict[str, float] = {}
        self._vectors: dict[int, dict[str, float]] = {}
        self._profiles: dict[int, Profile] = {}

    def size(self) -> int:
        """How many articles there are, without counting them: their numbers go on without gaps."""
        return int(self._db.execute("SELECT coalesce(max(id), 0) FROM article").fetchone()[0])

    def articles_with(self, words: Iterable[str]) -> dict[str, int]:
        """How many articles have each of the words; at least the one that they are asked for."""
        counts = dict.fromkeys(words, 1)
        for chunk in chunks(list(counts)):
            marks = ",".join("?" * len(chunk))
            counts.update(self._db.execute(f"SELECT word, articles FROM term WHERE word IN ({marks})", chunk))  # noqa: S608
        return counts

    def day_of(self, article: int) -> int:
        """The day of publication as the index of candidates counts it; 0 where it is not known."""
        row = self._db.execute(
            "SELECT coalesce(CAST(julianday(substr(published, 1, 10)) AS INTEGER), 0) FROM article WHERE id = ?",
            (article,),
        ).fetchone()
        return int(row[0]) if row else 0

    def forget(self, article: int) -> None:
        """Its words are no longer what they were."""
        self._vectors.pop(article, None)
        self._profiles.pop(article, None)

    def of(self, article: int) -> list[tuple[int, float]]:
        """The articles that are alike, the likest first, each with how surely it tells the same story."""
        self._weigh_anew_if_grown()
        mine, day = self._vector(article), self._published(article)
        near: list[tuple[float, int, bool]] = []
        for other in self._likely(article):
            then = self._published(other)
            alike = cosine(mine, self._vector(other))
            if alike >= least_alike(day, then):
                near.append((-alike, other, bool(day and then)))
        if not near:
            return []
        told = self._profile(article)
        return [
            (other, likeness(told, self._profile(other), dated=dated)) for _, other, dated in sorted(near)[:NEAREST]
        ]

    def _likely(self, article: int) -> list[int]:
        """Articles that have enough of its telling words, those that have most first.

        Among those of the same weeks any of the words leads to one, among all others the rare ones only, and no word
        that many have: what is looked at does not grow with the library.
        """
        rows = self._db.execute(
            "SELECT mark.word, term.articles FROM mark JOIN term ON term.word = mark.word WHERE mark.article = ?"
            " ORDER BY term.articles, mark.word",
            (article,),
        ).fetchall()
        telling = {word: rarity(word, count, self._size) for word, count in rows}
        day = self.day_of(article)
        votes: dict[int, float] = {}
        days: dict[int, int] = {}
        looked_at = 0
        for word, count in rows:
            if count < 2 or looked_at > _LOOKED_AT:  # noqa: PLR2004 - its own and another
                continue
            found = self._having(word, count, day)
            looked_at += len(found)
            for other, then in found:
                votes[other] = votes.get(other, 0.0) + telling[word]
                days[other] = then
        votes.pop(article, None)
        least = _VOTES * sum(telling.values())
        likely = sorted((v for v in votes if votes[v] >= least), key=lambda other: (-votes[other], other))
        far = [other for other in likely if day and days[other] and abs(days[other] - day) > NEAR_DAYS]
        barred = set(far[_FAR_CANDIDATES:])
        return [other for other in likely if other not in barred][:_CANDIDATES]

    def _having(self, word: str, count: int, day: int) -> list[tuple[int, int]]:
        """Articles that have a telling word, with their days: all if they are few, else those of the same weeks."""
        if count <= RARE or (not day and count <= CROWDED):
            return self._db.execute("SELECT article, day FROM mark WHERE word = ?", (word,)).fetchall()
        weeks = "SELECT article, day FROM mark WHERE word = ? AND day BETWEEN ? AND ? LIMIT ?"
        return [
            *self._db.execute(weeks, (word, day - NEAR_DAYS, day + NEAR_DAYS, CROWDED)),
            *self._db.execute(weeks, (word, 0, 0, RARE)),
        ]

    def _published(self, article: int) -> str | None:
        row = self._db.execute("SELECT published FROM article WHERE id = ?", (article,)).fetchone()
        return str(row[0]) if row and row[0] else None

    def _weigh_anew_if_grown(self) -> None:
        """How rare words are changes slowly: they are weighed again when the library has grown by a tenth."""
        size = self.size()
        if size > _GROWN * self._size:
            self._size = size
            self._rarities.clear()
            self._vectors.clear()
            self._profiles.clear()
        elif len(self._rarities) > _WORDS_REMEMBERED:
            self._rarities.clear()

    def _vector(self, article: int) -> dict[str, float]:
        known = self._vectors.get(article)
        if known is None:
            if len(self._vectors) >= _REMEMBERED:
                self._vectors.clear()
            known = self._vectors[article] = words_vector(self._terms(article), self._rarity)
        return known

    def _profile(self, article: int) -> Profile:
        known = self._profiles.get(article)
        if known is None:
            if len(self._profiles) >= _REMEMBERED:
                self._profiles.clear()
            known = self._profiles[article] = profile(self._terms(article), self._rarity)
        return known

    def _terms(self, article: int) -> dict[str, int]:
        """The terms of an article, all of them weighed."""
        row = self._db.execute("SELECT terms FROM vector WHERE article = ?", (article,)).fetchone()
        terms: dict[str, int] = unpack(row[0])
        counted = self.articles_with(word for word in terms if word not in self._rarities)
        self._rarities.update((word, rarity(word, count, self._size)) for word, count in counted.items())
        return terms

    def _rarity(self, word: str) -> float:
        return self._rarities[word]


def chunks(things: Sequence[_T]) -> Iterator[list[_T]]:
    """Parts that are small enough for one query."""
    for start in range(0, len(things), _CHUNK):
        yield list(things[start : start + _CHUNK])
