"""What falls due: claims about what is to come, what later articles say of them, and what users confirm."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from accordingto.errors import LibraryError
from accordingto.library.database import writing
from accordingto.matching.kin import CROWDED, rarity
from accordingto.text.words import STOP, stem, words_of
from accordingto.types import Carrier, DueClaim, Fate, ForwardAct, Reading, Sequel, SourceKind, Span, Spans
from accordingto.when.fate import Judged, ToCome, another_telling, apart, fate_of, to_come

_DAY = "coalesce(forward.latest, forward.earliest)"
_RAREST = 4
"""Words of a claim by which later statements are looked up."""
_LOOKED_AT = 200
_RELATED = 0.04
"""The share of the telling words of its article that a later article must have to be about the same matter."""
_LONG = timedelta(days=730)
"""How long after the day an article may still tell what became of it."""
_UNDATED = "9999"
_NAMELESS = (SourceKind.UNNAMED, SourceKind.NOBODY)
_MOST = 5
"""Sequels that are told, the likest ones."""


@dataclass(frozen=True, slots=True)
class DueQuery:
    """What is asked for; what is empty does not matter. Days are ``YYYY-MM-DD``, both included."""

    since: str = ""
    until: str = ""
    who: str = ""
    unconfirmed: bool = False
    undated: bool = False
    """Those without a day too, behind the others."""
    limit: int = 50


class _Told(NamedTuple):
    """A statement about what is to come, as the library keeps it."""

    statement: int
    words: str
    carrier: Carrier
    article: int
    act: str
    condition: str
    when: str
    edtf: str | None
    earliest: str | None
    latest: str | None


def keep_forward(
    connection: sqlite3.Connection, reading: Reading, numbers: Mapping[Spans, Sequence[tuple[Span, int]]]
) -> None:
    """Keep what is to come of a reading; ``numbers`` has for each content the statements that it is cut into."""
    text = reading.document.text
    for forward in reading.forward:
        told = numbers.get(reading.claims[forward.claim].content)
        if not told:
            continue
        window = forward.window
        holding = (number for span, number in told if window is not None and span.touches(window.span))
        statement = next(holding, told[0][1])
        connection.execute(
            "INSERT OR IGNORE INTO forward VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                statement,
                forward.act,
                " ".join(forward.condition.of(text).split()) if forward.condition else "",
                " ".join(window.span.of(text).split()) if window else "",
                window.edtf if window else None,
                window.earliest if window else None,
                window.latest if window else None,
            ),
        )


class Dues:
    """Reads and confirms what falls due."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._rarity: dict[str, float] = {}
        self._size: int = connection.execute("SELECT count(*) FROM article").fetchone()[0]

    def all(self, query: DueQuery) -> Iterator[DueClaim]:
        """What fits, what falls due first before the rest; each matched claim once."""
        conditions, values = _conditions(query)
        where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
        rows = self._db.execute(
            f"SELECT statement.claim, min({_DAY}) AS day FROM forward"  # noqa: S608 - only our own words
            f" JOIN statement ON statement.id = forward.statement {where}"
            " GROUP BY statement.claim ORDER BY day IS NULL, day, statement.claim",
            values,
        ).fetchall()
        found = 0
        for claim, _ in rows:
            if found == query.limit:
                return
            told = self._told(claim)
            if not query.unconfirmed or self._confirmed(told) is None:
                found += 1
                yield self._due(claim, told)

    def one(self, claim: int) -> DueClaim:
        """What falls due of a matched claim; a LibraryError where it is not about what is to come."""
        home = self._db.execute("SELECT claim FROM statement WHERE id = ?", (claim,)).fetchone()
        claim = home[0] if home else claim
        told = self._told(claim)
        if not told:
            raise LibraryError(
                f"expected the number of a claim about what is to come, found {claim}; accordingto due lists them"
            )
        return self._due(claim, told)

    def confirm(self, claim: int, fate: Fate) -> DueClaim:
        """Keep what became of it, by the word of a user; ``open`` takes an earlier word back."""
        due = self.one(claim)
        told = self._told(due.claim)[0]
        with writing(self._db):
            self._db.execute(
                "INSERT INTO verdict (article, words, fate, made) VALUES (?, ?, ?, ?)",
                (told.article, told.words, fate, datetime.now(UTC).isoformat(timespec="seconds")),
            )
        return replace(due, confirmed=None if fate is Fate.OPEN else fate)

    def _told(self, claim: int) -> list[_Told]:
        """How articles tell it, the dated ones first, then the oldest."""
        rows = self._db.execute(
            "SELECT statement.id, statement.words, article.id, article.name, article.outlet, article.published,"  # noqa: S608 - ours
            " article.address, article.title, forward.act, condition, said, edtf, earliest, latest FROM forward"
            " JOIN statement ON statement.id = forward.statement JOIN article ON article.id = statement.article"
            f" WHERE statement.claim = ? ORDER BY {_DAY} IS NULL, article.published IS NULL,"
            " article.published, statement.id",
            (claim,),
        )
        return [
            _Told(number, words, Carrier(name, outlet or "", published, address, title), article, *rest)
            for number, words, article, name, outlet, published, address, title, *rest in rows
        ]

    def _due(self, claim: int, told: Sequence[_Told]) -> DueClaim:
        first = told[0]
        chain = self._db.execute(
            "SELECT CASE source.kind WHEN 'nobody' THEN 'nobody' ELSE source.name END FROM link"
            " JOIN source ON source.id = link.source WHERE statement = ? ORDER BY place",
            (first.statement,),
        )
        return DueClaim(
            claim=claim,
            carrier=first.carrier,
            words=first.words,
            chain=tuple(row[0] for row in chain),
            act=ForwardAct(first.act),
            articles=len({one.article for one in told}),
            condition=first.condition,
            when=first.when,
            edtf=first.edtf,
            earliest=first.earliest,
            latest=first.latest,
            confirmed=self._confirmed(told),
            sequels=tuple(self._sequels(first)),
        )

    def _confirmed(self, told: Sequence[_Told]) -> Fate | None:
        """The last word of a user on any of the statements; reading an article again does not lose it."""
        said = [
            row
            for one in told
            for row in self._db.execute(
                "SELECT id, fate FROM verdict WHERE article = ? AND words = ?", (one.article, one.words)
            )
        ]
        fate = Fate(max(said)[1]) if said else Fate.OPEN
        return None if fate is Fate.OPEN else fate

    def _sequels(self, told: _Told) -> list[Sequel]:
        """What articles of later days say of it, the likest first, of each article one."""
        coming = to_come(told.words, told.when, self._teller(told.statement))
        best: dict[str, Sequel] = {}
        for sequel in self._judged(told, coming):
            known = best.get(sequel.carrier.id)
            if known is None or sequel.share > known.share:
                best[sequel.carrier.id] = sequel
        found = sorted(best.values(), key=lambda s: (-s.share, s.carrier.published or "", s.carrier.id))[:_MOST]
        return sorted(found, key=lambda s: (s.carrier.published or "", s.carrier.id))

    def _judged(self, told: _Told, coming: ToCome) -> Iterator[Sequel]:
        sought, last = self._sought(told.words, coming), _last_day(told)
        if not sought or not told.carrier.published or last is None:
            return
        rows = self._db.execute(
            "SELECT statement.claim, statement.words, article.name, article.outlet, article.published, article.address,"
            " article.title, article.id, statement.id, forward.said, forward.earliest, forward.latest FROM found"
            " JOIN statement ON statement.id = found.rowid JOIN article ON article.id = statement.article"
            " LEFT JOIN forward ON forward.statement = statement.id"
            " WHERE found MATCH ? AND article.published BETWEEN ? AND ? ORDER BY bm25(found) LIMIT ?",
            (" OR ".join(f'"{word}"' for word in sought), f"{told.carrier.published[:10]}~", last, _LOOKED_AT),
        ).fetchall()
        related = self._related(told.article, {row[7] for row in rows})
        for claim, words, name, outlet, published, address, title, article, number, *window in rows:
            # The same words on another day are the same article, printed again.
            if article not in related or words == told.words:
                continue
            # Without a day nothing is over: that it "has not" come yet tells nothing.
            over = published[:10] > (told.latest or told.earliest or _UNDATED)
            by = self._teller(number)
            judged = fate_of(coming, words, self._telling, over=over, by=by)
            if judged is None and (window[1] or window[2]):
                judged = self._another_day(told, coming, to_come(words, window[0], by), window)
            if judged is not None:
                carrier = Carrier(name, outlet or "", published, address, title)
                yield Sequel(judged.fate, carrier, claim, words, judged.why, judged.share)

    def _another_day(self, told: _Told, coming: ToCome, other: ToCome, window: Sequence[str | None]) -> Judged | None:
        """The same is told of another day."""
        said, earliest, latest = window
        if not apart((told.earliest, told.latest), (earliest, latest)):
            return None
        share = another_telling(coming, other, self._telling)
        why = f"it is told of another day: “{said}” and not “{told.when}”"
        return Judged(Fate.MOVED, share, why) if share is not None else None

    def _teller(self, statement: int) -> str:
        """Who speaks of themselves in a statement: the name at the end of its chain."""
        row = self._db.execute(
            "SELECT source.name, source.kind FROM link JOIN source ON source.id = link.source WHERE statement = ?"
            " ORDER BY place DESC LIMIT 1",
            (statement,),
        ).fetchone()
        return row[0] if row and row[1] not in _NAMELESS else ""

    def _related(self, article: int, others: set[int]) -> set[int]:
        """Those of the other articles that have enough of the words that tell this one from all others."""
        marks = [row[0] for row in self._db.execute("SELECT word FROM mark WHERE article = ?", (article,))]
        weight = {word: self._telling(word) for word in marks}
        least = _RELATED * sum(weight.values())

        def common(other: int) -> float:
            theirs = self._db.execute("SELECT word FROM mark WHERE article = ?", (other,))
            return sum(weight.get(word, 0.0) for (word,) in theirs)

        return {other for other in others if common(other) >= least}

    def _sought(self, words: str, coming: ToCome) -> list[str]:
        """The rarest of the words that tell what is to come, as the text has them."""
        counts: dict[str, int] = {}
        for word in words_of(words).runs:
            term = stem(word)
            if word not in STOP and term in coming.terms:
                row = self._db.execute("SELECT articles FROM term WHERE word = ?", (term,)).fetchone()
                counts[word] = row[0] if row else 0
        rare = [word for word in counts if counts[word] <= CROWDED]
        return sorted(rare, key=lambda word: (counts[word], word))[:_RAREST]

    def _telling(self, term: str) -> float:
        if term not in self._rarity:
            row = self._db.execute("SELECT articles FROM term WHERE word = ?", (term,)).fetchone()
            self._rarity[term] = rarity(term, row[0] if row else 1, self._size)
        return self._rarity[term]


def _last_day(told: _Told) -> str | None:
    """The last day on which an article may tell what became of it."""
    try:
        day = date.fromisoformat((told.latest or told.earliest or told.carrier.published or "")[:10])
        return f"{(day + _LONG).isoformat()}~"
    except (ValueError, OverflowError):
        return None


def _conditions(query: DueQuery) -> tuple[list[str], list[object]]:
    conditions: list[str] = []
    values: list[object] = []
    if not query.undated:
        conditions.append(f"{_DAY} IS NOT NULL")
    if query.since:
        conditions.append(f"{_DAY} >= ?")
        values.append(query.since)
    if query.until:
        conditions.append(f"{_DAY} <= ?")
        values.append(query.until)
    if query.who:
        conditions.append(
            "EXISTS (SELECT 1 FROM link JOIN source ON source.id = link.source WHERE link.statement = statement.id"
            " AND (instr(lower(source.name), lower(?)) OR instr(lower(coalesce(link.speaks_for, '')), lower(?))))"
        )
        values += [query.who, query.who]
    return conditions, values
