"""Which statements are one matched claim: groups made anew where few hang together, joined one by one where many do."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from accordingto.library.kindred import chunks
from accordingto.matching.linkage import grouped, joined
from accordingto.matching.same import SAME
from accordingto.types import Relation, Tie

CROWD = 500
"""Statements that are grouped anew together at most."""


class Regrouping:
    """Keeps the number of the matched claim of each statement."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def place(self, seeds: Sequence[int], ties: Sequence[Tie], claims: Mapping[int, int], *, all_told: bool) -> None:
        """Group new statements with those that they are tied to.

        ``claims`` says to which matched claim each of the others belongs with which they were compared; ``all_told``
        that these are all that could be the same. Where that is so and few hang together, their groups are made anew;
        else each new one joins the claim that it is likest to, and what was grouped before stays so: what one article
        costs then does not grow with how many tell its story.
        """
        near = sorted({claims[n] for tie in ties for n in (tie.one, tie.other) if n in claims and is_same(tie)})
        together = self._members(near, CROWD) if all_told else None
        if together is not None and len(together) + len(seeds) <= CROWD:
            self.anew([*together, *seeds])
            return
        self._claim(joined(seeds, ties_of(ties), claims, SAME))

    def anew(self, together: Sequence[int]) -> None:
        """Group these statements by the ties between them."""
        inside = set(together)
        pairs = [
            (one, other, score)
            for chunk in chunks(sorted(inside))
            for one, other, score in self._db.execute(
                "SELECT one, other, score FROM tie WHERE relation = ?"  # noqa: S608 - only places
                f" AND one IN ({','.join('?' * len(chunk))})",
                (Relation.SAME, *chunk),
            )
            if other in inside
        ]
        groups = grouped(pairs, SAME, self._homes(together))
        self._claim({number: number for number in together} | {n: group[0] for group in groups for n in group})

    def _homes(self, statements: Sequence[int]) -> dict[int, int]:
        """The article of each statement."""
        return {
            number: article
            for chunk in chunks(statements)
            for number, article in self._db.execute(
                f"SELECT id, article FROM statement WHERE id IN ({','.join('?' * len(chunk))})",  # noqa: S608
                chunk,
            )
        }

    def claims_of(self, article: int) -> list[int]:
        """The claims that an article's statements are in."""
        rows = self._db.execute("SELECT DISTINCT claim FROM statement WHERE article = ?", (article,))
        return [claim for (claim,) in rows]

    def claims_in(self, articles: Sequence[int]) -> dict[int, int]:
        """The claim of every statement of some articles."""
        marks = ",".join("?" * len(articles))
        return dict(self._db.execute(f"SELECT id, claim FROM statement WHERE article IN ({marks})", articles))  # noqa: S608

    def mend(self, claims: Iterable[int]) -> None:
        """Group anew what is left of claims; one of very many only gets another number where its first is gone."""
        for claim in claims:
            left = self._members([claim], CROWD)
            if left is not None:
                self.anew(left)
                continue
            first = self._db.execute("SELECT min(id) FROM statement WHERE claim = ?", (claim,)).fetchone()[0]
            self._db.execute("UPDATE statement SET claim = ? WHERE claim = ? AND claim <> ?", (first, claim, first))

    def _members(self, claims: Sequence[int], most: int) -> list[int] | None:
        """The statements of claims; None where there are more than so many."""
        found: list[int] = []
        for claim in claims:
            rows = self._db.execute("SELECT id FROM statement WHERE claim = ? LIMIT ?", (claim, most + 1 - len(found)))
            found += [row[0] for row in rows]
            if len(found) > most:
                return None
        return found

    def _claim(self, claims: Mapping[int, int]) -> None:
        self._db.executemany(
            "UPDATE statement SET claim = ? WHERE id = ? AND claim <> ?", [(c, n, c) for n, c in claims.items()]
        )


def is_same(tie: Tie) -> bool:
    """Does it say, and surely enough, that both say the same?"""
    return tie.relation is Relation.SAME and tie.score >= SAME


def ties_of(ties: Iterable[Tie]) -> list[tuple[int, int, float]]:
    """The ties of those that say the same, as pairs."""
    return [(tie.one, tie.other, tie.score) for tie in ties if tie.relation is Relation.SAME]
