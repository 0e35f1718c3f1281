"""Comparing articles with those that are like them, and keeping what comes of it: kin, ties, groups."""

import sqlite3
from collections.abc import Iterator, Sequence

from accordingto.library.codec import unpack_numbers
from accordingto.library.database import writing
from accordingto.library.kindred import Kindred, chunks
from accordingto.library.regrouping import Regrouping
from accordingto.matching.kin import STORY, copied
from accordingto.matching.linkage import grouped
from accordingto.matching.pairs import Compared, ties_between
from accordingto.matching.verbs import is_denied
from accordingto.text.words import Words, words_of
from accordingto.types import Tie

COMPARED = 12
"""Articles whose statements are compared with those of one, at most: the likest, and of copies of one text only one."""
_ONE_TEXT = 0.9
"""The share of the shorter article's runs from which on two of many are one text."""
_REMEMBERED = 30_000
"""Statements whose words are kept in memory."""


class Grouping:
    """Settles articles one by one; each is a transaction of its own, so that the work can stop and go on."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self.kindred = Kindred(connection)
        self._regrouping = Regrouping(connection)
        self._words: dict[str, Words] = {}
        """Those of statements; copies have the same."""

    def pending(self) -> int:
        """How many articles are still to be compared."""
        return int(self._db.execute("SELECT count(*) FROM article WHERE settled = 0").fetchone()[0])

    def settle(self, at_once: int = 1) -> Iterator[int]:
        """Compare every article that is new with those that are like it; yields when it is kept.

        So many are kept in one transaction: what is lost with an interruption is done again by the next to ask.
        """
        while True:
            rows = self._db.execute("SELECT id FROM article WHERE settled = 0 ORDER BY id LIMIT ?", (at_once,))
            articles = [int(row[0]) for row in rows]
            if not articles:
                return
            with writing(self._db):
                for article in articles:
                    self._settle(article)
            yield from articles

    def forget(self, article: int) -> None:
        """Take out an article's statements; those that were grouped with them are grouped anew."""
        claims = self._regrouping.claims_of(article)
        self.kindred.forget(article)
        self._db.execute("DELETE FROM kin WHERE one = ? OR other = ?", (article, article))
        self._db.execute("DELETE FROM carried WHERE article = ?", (article,))
        self._db.execute("DELETE FROM statement WHERE article = ?", (article,))
        self._regrouping.mend(claims)

    def _settle(self, article: int) -> None:
        """Another writer may have done it meanwhile; then nothing is left to do."""
        if self._is_settled(article):
            return
        near = self.kindred.of(article)
        self._keep_kin(article, near)
        chosen = self._chosen([other for other, _ in near])
        self._db.execute("UPDATE article SET settled = 1 WHERE id = ?", (article,))
        # Those that are still to be settled will be compared with this one when their turn comes.
        settled = [other for other in chosen if self._is_settled(other)]
        if not settled:
            return
        mine, theirs = self._statements([article]), self._statements(settled)
        beside = self._statements([other for other in chosen if other not in settled])
        ties = list(ties_between(mine, theirs, beside, dict(near)))
        self._keep_ties(ties)
        claims = self._regrouping.claims_in(settled)
        self._regrouping.place([s.id for s in mine], ties, claims, all_told=len(chosen) == len(near))

    def _keep_kin(self, article: int, near: Sequence[tuple[int, float]]) -> None:
        runs = self._runs(article) if near else frozenset()
        for other, score in near:
            share = copied(runs, self._runs(other))
            one, two = sorted((article, other))
            self._db.execute("INSERT OR REPLACE INTO kin VALUES (?, ?, ?, ?)", (one, two, score, share))

    def _keep_ties(self, ties: Sequence[Tie]) -> None:
        self._db.executemany(
            "INSERT OR REPLACE INTO tie VALUES (?, ?, ?, ?, ?)",
            [(tie.one, tie.other, tie.relation, round(tie.score, 4), tie.why) for tie in ties],
        )

    def _chosen(self, near: Sequence[int]) -> list[int]:
        """Those of the nearest articles that are compared statement by statement.

        Where there are many, one of the copies of a text stands for the others: what it says they say too.
        """
        if len(near) <= COMPARED:
            return list(near)
        marks = ",".join("?" * len(near))
        copies: dict[int, set[int]] = {}
        for one, other in self._db.execute(
            f"SELECT one, other FROM kin WHERE one IN ({marks}) AND other IN ({marks}) AND copied >= ?",  # noqa: S608
            (*near, *near, _ONE_TEXT),
        ):
            copies.setdefault(one, set()).add(other)
            copies.setdefault(other, set()).add(one)
        chosen: dict[int, None] = {}
        for article in near:
            if copies.get(article, set()).isdisjoint(chosen):
                chosen[article] = None
        return list(chosen)[:COMPARED]

    def _is_settled(self, article: int) -> bool:
        row = self._db.execute("SELECT settled FROM article WHERE id = ?", (article,)).fetchone()
        return row is None or bool(row[0])

    def _statements(self, articles: Sequence[int]) -> list[Compared]:
        found: list[Compared] = []
        for chunk in chunks(articles):
            marks = ",".join("?" * len(chunk))
            rows = self._db.execute(
                "SELECT statement.id, statement.words, source.name, statement.article, embedding, act, cue FROM"  # noqa: S608
                " statement LEFT JOIN link ON"
                " link.statement = statement.id AND link.place = (SELECT max(place) FROM link WHERE statement ="
                " statement.id) LEFT JOIN source ON source.id = link.source"
                f" WHERE statement.article IN ({marks}) ORDER BY statement.id",
                chunk,
            )
            found += [
                Compared(number, self._words_of(words), name or "", home, embedding or b"", is_denied(words, act, cue))
                for number, words, name, home, embedding, act, cue in rows
            ]
        return found

    def _words_of(self, text: str) -> Words:
        words = self._words.get(text)
        if words is None:
            if len(self._words) >= _REMEMBERED:
                self._words.clear()
            words = self._words[text] = words_of(text)
        return words

    def _runs(self, article: int) -> frozenset[int]:
        row = self._db.execute("SELECT runs FROM vector WHERE article = ?", (article,)).fetchone()
        return unpack_numbers(row[0]) if row else frozenset()

    def stories(self) -> list[list[int]]:
        """Articles that tell one story, by their numbers; those that stand alone are left out."""
        return grouped(self._db.execute("SELECT one, other, score FROM kin"), STORY)
