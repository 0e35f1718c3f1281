"""Comparing articles with those that are like them, and keeping what comes of it: kin, ties, groups."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from accordingto.library.codec import unpack, unpack_numbers
from accordingto.library.database import writing
from accordingto.matching.kin import (
    CROWDED,
    NEAR_DAYS,
    NEAREST,
    RARE,
    STORY,
    Profile,
    copied,
    cosine,
    least_alike,
    likeness,
    profile,
    rarity,
)
from accordingto.matching.linkage import grouped
from accordingto.matching.pairs import Compared, ties_between
from accordingto.matching.same import SAME
from accordingto.text.words import Words, words_of
from accordingto.types import Relation

_T = TypeVar("_T")
_CANDIDATES = 120
_LOOKED_AT = 6000
"""Places in the index of telling words from which on common words are not looked up any more."""
_VOTES = 0.05
"""The share of its telling words that an article must have in common with a candidate."""
_REMEMBERED = 30_000
"""Statements whose words are kept in memory."""
_CHUNK = 500
_CROWD = 3000
"""Statements that hang together: more are only joined where they are surely the same."""
_SURELY = 0.45


class Grouping:
    """Settles articles one by one; each is a transaction of its own, so that the work can stop and go on."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._words: dict[int, Words] = {}
        self._profiles: dict[int, tuple[int, Profile]] = {}
        self._counts: tuple[int, dict[str, int]] = (0, {})
        """How many articles have each word, as counted when the library had so many."""

    def articles_with(self, words: Iterable[str]) -> dict[str, int]:
        """How many articles have each of the words; at least the one that they are asked for."""
        counts = dict.fromkeys(words, 1)
        for chunk in _chunks(list(counts)):
            marks = ",".join("?" * len(chunk))
            counts.update(self._db.execute(f"SELECT word, articles FROM term WHERE word IN ({marks})", chunk))  # noqa: S608
        return counts

    def size(self) -> int:
        """How many articles there are, without counting them: their numbers go on without gaps."""
        return int(self._db.execute("SELECT coalesce(max(id), 0) FROM article").fetchone()[0])

    def pending(self) -> int:
        """How many articles are still to be compared."""
        return int(self._db.execute("SELECT count(*) FROM article WHERE settled = 0").fetchone()[0])

    def settle(self) -> Iterator[int]:
        """Compare every article that is new with those that are like it; yields as each is done."""
        while True:
            row = self._db.execute("SELECT id FROM article WHERE settled = 0 ORDER BY id LIMIT 1").fetchone()
            if row is None:
                return
            with writing(self._db):
                self._settle(int(row[0]))
            yield int(row[0])

    def forget(self, article: int) -> None:
        """Take out an article's statements; those that were grouped with them are grouped anew."""
        left = self._ids(
            "SELECT DISTINCT b.id FROM statement AS a JOIN statement AS b ON a.claim = b.claim"
            " WHERE a.article = ? AND b.article <> ?",
            (article, article),
        )
        self._profiles.pop(article, None)
        self._db.execute("DELETE FROM kin WHERE one = ? OR other = ?", (article, article))
        self._db.execute("DELETE FROM carried WHERE article = ?", (article,))
        self._db.execute("DELETE FROM statement WHERE article = ?", (article,))
        self._regroup(left)

    def _settle(self, article: int) -> None:
        """Another writer may have done it meanwhile; then nothing is left to do."""
        if self._is_settled(article):
            return
        near = self._kin(article)
        mine = self._statements([article])
        # Those that are still to be settled will be compared with this one when their turn comes.
        turn = {other: self._is_settled(other) for other, _ in near}
        theirs = self._statements([other for other in turn if turn[other]])
        beside = self._statements([other for other in turn if not turn[other]])
        runs = self._runs(article)
        for other, score in near:
            share = copied(runs, self._runs(other))
            one, two = sorted((article, other))
            self._db.execute("INSERT OR REPLACE INTO kin VALUES (?, ?, ?, ?)", (one, two, score, share))
        ties = list(ties_between(mine, theirs, beside, dict(near)))
        self._db.executemany(
            "INSERT OR REPLACE INTO tie VALUES (?, ?, ?, ?, ?)",
            [(tie.one, tie.other, tie.relation, round(tie.score, 4), tie.why) for tie in ties],
        )
        self._db.execute("UPDATE article SET settled = 1 WHERE id = ?", (article,))
        self._regroup([statement.id for statement in mine])

    def _is_settled(self, article: int) -> bool:
        row = self._db.execute("SELECT settled FROM article WHERE id = ?", (article,)).fetchone()
        return row is None or bool(row[0])

    def day_of(self, article: int) -> int:
        """The day of publication as the index of candidates counts it; 0 where it is not known."""
        row = self._db.execute(
            "SELECT coalesce(CAST(julianday(substr(published, 1, 10)) AS INTEGER), 0) FROM article WHERE id = ?",
            (article,),
        ).fetchone()
        return int(row[0]) if row else 0

    def _kin(self, article: int) -> list[tuple[int, float]]:
        """The articles that are alike, the likest first, each with how surely it tells the same story."""
        size = self.size()
        likely = self._likely(article, size)
        mine, day = self._profile(article, size), self._published(article)
        near: list[tuple[float, int, float]] = []
        for other in likely:
            theirs, then = self._profile(other, size), self._published(other)
            alike = cosine(mine.words, theirs.words)
            if alike >= least_alike(day, then):
                near.append((-alike, other, likeness(mine, theirs, dated=bool(day and then))))
        return [(other, score) for _, other, score in sorted(near)[:NEAREST]]

    def _likely(self, article: int, size: int) -> list[int]:
        """Articles that have enough of its telling words, those that have most first.

        Among those of the same weeks any of the words leads to one, among all others the rare ones only, and no word
        that many have: what is looked at does not grow with the library.
        """
        rows = self._db.execute(
            "SELECT mark.word, term.articles FROM mark JOIN term ON term.word = mark.word WHERE mark.article = ?"
            " ORDER BY term.articles, mark.word",
            (article,),
        ).fetchall()
        telling = {word: rarity(word, count, size) for word, count in rows}
        day = self.day_of(article)
        votes: dict[int, float] = {}
        looked_at = 0
        for word, count in rows:
            if count < 2 or looked_at > _LOOKED_AT:  # noqa: PLR2004 - its own and another
                continue
            found = self._having(word, count, day)
            looked_at += len(found)
            for other in found:
                votes[other] = votes.get(other, 0.0) + telling[word]
        votes.pop(article, None)
        least = _VOTES * sum(telling.values())
        return sorted((v for v in votes if votes[v] >= least), key=lambda other: (-votes[other], other))[:_CANDIDATES]

    def _having(self, word: str, count: int, day: int) -> list[int]:
        """Articles that have a telling word: all of them if they are few, else those of the same weeks."""
        if count <= RARE or (not day and count <= CROWDED):
            return self._ids("SELECT article FROM mark WHERE word = ?", (word,))
        weeks = "SELECT article FROM mark WHERE word = ? AND day BETWEEN ? AND ? LIMIT ?"
        return [
            *self._ids(weeks, (word, day - NEAR_DAYS, day + NEAR_DAYS, CROWDED)),
            *self._ids(weeks, (word, 0, 0, RARE)),
        ]

    def _published(self, article: int) -> str | None:
        row = self._db.execute("SELECT published FROM article WHERE id = ?", (article,)).fetchone()
        return str(row[0]) if row and row[0] else None

    def _profile(self, article: int, size: int) -> Profile:
        """How the article is compared; made anew when the library has grown by a tenth."""
        made, known = self._profiles.get(article, (0, None))
        if known is not None and size <= 1.1 * made:
            return known
        if len(self._profiles) >= _REMEMBERED // 10:
            self._profiles.clear()
        weighed = self._weighed(article, size)
        self._profiles[article] = (size, weighed)
        return weighed

    def _weighed(self, article: int, size: int) -> Profile:
        terms = unpack(self._db.execute("SELECT terms FROM vector WHERE article = ?", (article,)).fetchone()[0])
        counted, known = self._counts
        if size > 1.1 * counted or len(known) > _REMEMBERED * 10:
            known = {}
            self._counts = (size, known)
        known.update(self.articles_with(word for word in terms if word not in known))
        return profile(terms, lambda word: rarity(word, known[word], size))

    def _statements(self, articles: Sequence[int]) -> list[Compared]:
        found: list[Compared] = []
        for chunk in _chunks(articles):
            marks = ",".join("?" * len(chunk))
            rows = self._db.execute(
                "SELECT statement.id, statement.words, source.name, statement.article FROM statement LEFT JOIN link ON"  # noqa: S608
                " link.statement = statement.id AND link.place = (SELECT max(place) FROM link WHERE statement ="
                " statement.id) LEFT JOIN source ON source.id = link.source"
                f" WHERE statement.article IN ({marks}) ORDER BY statement.id",
                chunk,
            )
            found += [Compared(number, self._words_of(number, w), name or "", home) for number, w, name, home in rows]
        return found

    def _words_of(self, statement: int, text: str) -> Words:
        words = self._words.get(statement)
        if words is None:
            if len(self._words) >= _REMEMBERED:
                self._words.clear()
            words = self._words[statement] = words_of(text)
        return words

    def _runs(self, article: int) -> frozenset[int]:
        row = self._db.execute("SELECT runs FROM vector WHERE article = ?", (article,)).fetchone()
        return unpack_numbers(row[0]) if row else frozenset()

    def _regroup(self, seeds: Sequence[int]) -> None:
        """Group again what hangs together with these statements."""
        together = self._component(seeds, SAME)
        if len(together) > _CROWD:
            together = self._component(seeds, _SURELY)
        inside = set(together)
        pairs = [
            (one, other, score)
            for chunk in _chunks(together)
            for one, other, score in self._db.execute(
                "SELECT one, other, score FROM tie WHERE relation = ?"  # noqa: S608 - only places
                f" AND one IN ({','.join('?' * len(chunk))})",
                (Relation.SAME, *chunk),
            )
            if other in inside
        ]
        groups = grouped(pairs, SAME, self._homes(together))
        claim = {number: number for number in together} | {n: group[0] for group in groups for n in group}
        self._db.executemany(
            "UPDATE statement SET claim = ? WHERE id = ? AND claim <> ?", [(c, n, c) for n, c in claim.items()]
        )

    def _homes(self, statements: Sequence[int]) -> dict[int, int]:
        """The article of each statement."""
        return {
            number: article
            for chunk in _chunks(statements)
            for number, article in self._db.execute(
                f"SELECT id, article FROM statement WHERE id IN ({','.join('?' * len(chunk))})",  # noqa: S608
                chunk,
            )
        }

    def _component(self, seeds: Sequence[int], least: float) -> list[int]:
        """What is reached from the seeds by ties that are sure enough."""
        seen, edge = set(seeds), list(seeds)
        while edge and len(seen) <= 2 * _CROWD:
            reached: set[int] = set()
            for chunk in _chunks(edge):
                marks = ",".join("?" * len(chunk))
                for one, other in (("one", "other"), ("other", "one")):
                    rows = self._db.execute(
                        f"SELECT {other} FROM tie WHERE {one} IN ({marks}) AND relation = ? AND score >= ?",  # noqa: S608
                        (*chunk, Relation.SAME, least),
                    )
                    reached.update(row[0] for row in rows)
            edge = sorted(reached - seen)
            seen |= reached
        return sorted(seen)

    def stories(self) -> list[list[int]]:
        """Articles that tell one story, by their numbers; those that stand alone are left out."""
        return grouped(self._db.execute("SELECT one, other, score FROM kin"), STORY)

    def _ids(self, query: str, values: tuple[object, ...]) -> list[int]:
        return [row[0] for row in self._db.execute(query, values)]


def _chunks(things: Sequence[_T]) -> Iterator[list[_T]]:
    for start in range(0, len(things), _CHUNK):
        yield list(things[start : start + _CHUNK])
