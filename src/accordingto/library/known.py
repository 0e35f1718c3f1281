"""What is known beside the statements of a library: its articles, what sources are called, whose text an article is.

Each is looked up when it is first asked for: one claim of a large library needs little of it.
"""

import sqlite3
from collections import Counter
from collections.abc import Callable
from typing import Generic, TypeVar

from accordingto.matching.copies import MATCHED, matched
from accordingto.matching.shown import is_letters
from accordingto.types import Carrier, Copy, CopyBasis, Hop, SourceKind

K = TypeVar("K")
V = TypeVar("V")
_MOST = 300_000
"""Answers that are remembered."""


class Asked(Generic[K, V]):
    """A mapping whose values are asked for once; None is kept as the answer that there is none."""

    def __init__(self, ask: Callable[[K], V | None]) -> None:
        self._ask = ask
        self._known: dict[K, V | None] = {}

    def find(self, key: K) -> V | None:
        """The value, or None where there is none."""
        if key not in self._known:
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[key] = self._ask(key)
        return self._known[key]

    def __getitem__(self, key: K) -> V:
        found = self.find(key)
        if found is None:
            raise KeyError(key)
        return found


class Known:
    """Answers out of one library. Articles are asked for by number, copies by an article's name."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self.carriers: Asked[int, Carrier] = Asked(self._carrier)
        self.copies: Asked[str, Copy] = Asked(self._copy)
        self._credits: Asked[int, Copy] = Asked(self._credit)
        self._names: Asked[str, tuple[str, str | None]] = Asked(self._called)

    def called(self, name: str) -> str:
        """What the articles call a source: by letters where one does (KCNA), else as most of them word it."""
        return self._names[name][0]

    def speaks_for(self, name: str) -> str | None:
        """For whom somebody speaks, by the article that says so most; other articles leave it out."""
        return self._names[name][1]

    def all_copies(self) -> list[Copy]:
        """The articles that carry another's text, those with a credit first."""
        names = [
            *self._db.execute("SELECT name FROM carried JOIN article ON article.id = carried.article"),
            *self._db.execute(
                "SELECT name FROM article WHERE id IN"
                " (SELECT one FROM kin WHERE copied >= ? UNION SELECT other FROM kin WHERE copied >= ?) ORDER BY id",
                (MATCHED, MATCHED),
            ),
        ]
        found = (self.copies.find(name) for (name,) in dict.fromkeys(names))
        return [copy for copy in found if copy is not None]

    def _carrier(self, article: int) -> Carrier | None:
        row = self._db.execute(
            "SELECT name, outlet, published, address, title FROM article WHERE id = ?", (article,)
        ).fetchone()
        return Carrier(row[0], row[1] or "", *row[2:]) if row else None

    def _called(self, name: str) -> tuple[str, str | None]:
        shown: Counter[str] = Counter()
        bodies: Counter[str] = Counter()
        for table, body in (("link", "speaks_for"), ("carried", "NULL")):
            rows = self._db.execute(
                f"SELECT shown, {body}, count(*) FROM {table} JOIN source ON source.id = {table}.source"  # noqa: S608 - ours
                " WHERE source.name = ? GROUP BY source.id, 1, 2",
                (name,),
            )
            for words, speaks_for, count in rows:
                shown[words] += count
                if speaks_for is not None:
                    bodies[speaks_for] += count
        best = min(bodies, key=lambda body: (-bodies[body], body), default=None)
        letters = Counter({words: count for words, count in shown.items() if words != name and is_letters(words)})
        return next((words for words, _ in (letters or shown).most_common(1)), name), best

    def _copy(self, name: str) -> Copy | None:
        row = self._db.execute("SELECT id FROM article WHERE name = ?", (name,)).fetchone()
        if row is None:
            return None
        credit = self._credits.find(row[0])
        if credit is not None:
            return credit
        rows = self._db.execute(
            "SELECT other, copied FROM kin WHERE one = ?1 AND copied >= ?2"
            " UNION ALL SELECT one, copied FROM kin WHERE other = ?1 AND copied >= ?2 ORDER BY 1",
            (row[0], MATCHED),
        )
        near: dict[int, float] = dict(rows.fetchall())
        carriers = {other: self.carriers[other] for other in near}
        credits = {carriers[other].id: found for other in near if (found := self._credits.find(other)) is not None}
        titles = {carrier.id: carrier.outlet or carrier.id for carrier in carriers.values()}
        return matched(name, credits, [(carriers[other].id, share) for other, share in near.items()], titles)

    def _credit(self, article: int) -> Copy | None:
        row = self._db.execute(
            "SELECT article.name, source.name, source.kind, shown, basis FROM carried"
            " JOIN article ON article.id = carried.article JOIN source ON source.id = carried.source"
            " WHERE carried.article = ? ORDER BY source.id DESC LIMIT 1",
            (article,),
        ).fetchone()
        if row is None:
            return None
        name, source, kind, shown, basis = row
        return Copy(name, Hop(self.called(source), SourceKind(kind), shown=shown), CopyBasis(basis))
