"""What comes out of the library: matched claims with their members, lines and drift."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from accordingto.drift import find_drift
from accordingto.errors import LibraryError
from accordingto.library.codec import spans_of, unpack
from accordingto.library.core import core_of
from accordingto.library.known import Known
from accordingto.lines import count_lines
from accordingto.lines.infer import completed, is_vague, renamed, with_wire
from accordingto.lines.names import is_unnamed
from accordingto.types import (
    Act,
    Carrier,
    Copy,
    Form,
    Hop,
    MatchedClaim,
    Relation,
    SourceKind,
    Stance,
    Statement,
)

_COLUMNS = "id, article, number, words, content, form, stance, act, cue, lead, heading, claim"
_MEDIA = (SourceKind.AGENCY, SourceKind.OUTLET, SourceKind.STATE_MEDIA)
_UNDATED = "9999"


class Claims:
    """Reads matched claims; what several of them need is read once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._known = Known(connection)
        self._carriers = self._known.carriers
        self._text = ("", "")
        self._leaning: dict[int, frozenset[str]] = {}
        self._unnamed: dict[int, dict[str, Hop]] = {}

    def all(self, *, fewest: int = 1) -> Iterator[MatchedClaim]:
        """Every matched claim with as many articles at least, in the order in which they came in."""
        rows = self._db.execute(
            "SELECT claim FROM statement GROUP BY claim HAVING count(DISTINCT article) >= ? ORDER BY claim", (fewest,)
        )
        for (claim,) in rows:
            yield self.one(claim)

    def one(self, claim: int) -> MatchedClaim:
        """A matched claim by its number or by that of any of its statements; a LibraryError where there is none."""
        home = self._db.execute("SELECT claim FROM statement WHERE id = ?", (claim,)).fetchone()
        claim = home[0] if home else claim
        rows = self._db.execute(f"SELECT {_COLUMNS} FROM statement WHERE claim = ? ORDER BY id", (claim,)).fetchall()  # noqa: S608
        if not rows:
            raise LibraryError(f"expected the number of a claim, found no claim {claim}; accordingto claims lists them")
        rows.sort(key=lambda row: (self._carriers[row[1]].published or _UNDATED, row[1], row[2]))
        chains = self._chains([row[0] for row in rows])
        statements = [
            with_wire(self._statement(row, chains.get(row[0], ())), self._known.copies.find(self._carriers[row[1]].id))
            for row in rows
        ]
        leaning = {self._carriers[row[1]].id: self._leans_on(row[1]) for row in rows}
        unnamed = {self._carriers[row[1]].id: self._unnamed_at(row[1]) for row in rows}
        members = renamed(completed(statements, leaning, unnamed))
        carriers = tuple(self._carriers[row[1]] for row in rows)
        core = core_of(self._db, {row[0]: row[1] for row in rows})
        counted = {place for place, row in enumerate(rows) if row[0] in core}
        return MatchedClaim(
            id=claim,
            members=members,
            carriers=carriers,
            lines=count_lines(members, carriers, counted),
            drift=tuple(find_drift(members, carriers, self._text_of)),
            linked=tuple(self._linked(claim)),
        )

    def told(self, statements: Sequence[int]) -> list[tuple[int, Statement, Carrier]]:
        """Statements by their numbers, each with its matched claim and its article, in the order asked for."""
        chains = self._chains(statements)
        found = []
        for number in statements:
            row = self._db.execute(f"SELECT {_COLUMNS} FROM statement WHERE id = ?", (number,)).fetchone()  # noqa: S608
            found.append((row[-1], self._statement(row, chains.get(number, ())), self._carriers[row[1]]))
        return found

    def copy_of(self, article: str) -> Copy | None:
        """Whose text an article carries."""
        return self._known.copies.find(article)

    def copies(self) -> list[Copy]:
        """The articles that carry another's text."""
        return self._known.all_copies()

    def _text_of(self, article: str) -> str:
        """The text of an article's last version; that of the one asked for last is at hand."""
        if self._text[0] != article:
            row = self._db.execute(
                "SELECT reading.record FROM article JOIN version ON version.article = article.id"
                " JOIN reading ON reading.version = version.id WHERE article.name = ? ORDER BY version.id DESC LIMIT 1",
                (article,),
            ).fetchone()
            self._text = article, str(unpack(row[0])["text"]) if row else ""
        return self._text[1]

    def _statement(self, row: Sequence[object], chain: tuple[Hop, ...]) -> Statement:
        _, article, number, words, content, form, stance, act, cue, lead, heading, _ = row
        return Statement(
            article=self._carriers[int(str(article))].id,
            number=int(str(number)),
            content=spans_of(str(content)),
            words=str(words),
            chain=chain,
            form=Form(str(form)),
            stance=Stance(str(stance)),
            act=Act(str(act)),
            cue=str(cue),
            lead=str(lead),
            heading=bool(heading),
        )

    def _chains(self, statements: Sequence[int]) -> dict[int, tuple[Hop, ...]]:
        found: dict[int, tuple[Hop, ...]] = {}
        for start in range(0, len(statements), 500):
            chunk = statements[start : start + 500]
            rows = self._db.execute(
                "SELECT statement, source.name, source.kind, inferred, shown, speaks_for, why FROM link JOIN source"  # noqa: S608
                f" ON source.id = link.source WHERE statement IN ({','.join('?' * len(chunk))})"
                " ORDER BY statement, place",
                chunk,
            )
            for statement, name, kind, inferred, shown, speaks_for, why in rows:
                body = speaks_for or self._known.speaks_for(name)
                hop = Hop(self._known.called(name), SourceKind(kind), bool(inferred), shown, body, why)
                found[statement] = (*found.get(statement, ()), hop)
        return found

    def _leans_on(self, article: int) -> frozenset[str]:
        """The media from which an article has what it says itself: all if it cites nobody else, or the only one.

        An article with people of its own whom it does not name may have it from them.
        """
        known = self._leaning.get(article)
        if known is None:
            rows = self._db.execute(
                "SELECT DISTINCT source.name, source.kind, link.shown FROM statement"
                " JOIN link ON link.statement = statement.id AND link.place = 0"
                " JOIN source ON source.id = link.source WHERE statement.article = ? AND statement.heading = 0",
                (article,),
            ).fetchall()
            hops = [Hop(self._known.called(name), SourceKind(kind), shown=shown) for name, kind, shown in rows]
            media = frozenset(hop.name for hop in hops if hop.kind in _MEDIA)
            alone = all(hop.kind in _MEDIA or is_vague([hop]) for hop in hops)
            only = len(media) == 1 and not any(is_unnamed(hop) and not is_vague([hop]) for hop in hops)
            known = self._leaning[article] = media if alone or only else frozenset()
        return known

    def _unnamed_at(self, article: int) -> dict[str, Hop]:
        """By medium: whom without a name the article has it from, where that is the same throughout."""
        known = self._unnamed.get(article)
        if known is None:
            rows = self._db.execute("SELECT id FROM statement WHERE article = ? AND heading = 0", (article,))
            found: dict[str, set[Hop]] = {}
            for chain in self._chains([row[0] for row in rows]).values():
                if chain[0].kind in _MEDIA and len(chain) > 1 and chain[-1].kind is SourceKind.UNNAMED:
                    found.setdefault(chain[0].name, set()).add(replace(chain[-1], inferred=False, why=""))
            known = {name: next(iter(hops)) for name, hops in found.items() if len(hops) == 1}
            self._unnamed[article] = known
        return known

    def _linked(self, claim: int) -> Iterable[tuple[Relation, int]]:
        rows = self._db.execute(
            "SELECT DISTINCT tie.relation, theirs.claim FROM statement AS mine"
            " JOIN tie ON tie.one = mine.id JOIN statement AS theirs ON theirs.id = tie.other"
            " WHERE mine.claim = ? AND theirs.claim <> ? AND relation <> 'same' UNION "
            "SELECT DISTINCT tie.relation, theirs.claim FROM statement AS mine"
            " JOIN tie ON tie.other = mine.id JOIN statement AS theirs ON theirs.id = tie.one"
            " WHERE mine.claim = ? AND theirs.claim <> ? AND relation <> 'same' ORDER BY 2, 1",
            (claim, claim, claim, claim),
        )
        return [(Relation(relation), other) for relation, other in rows]
