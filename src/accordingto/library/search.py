"""Finding statements: by words, by who said it, about whom, when, by kind of source and outlet."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from accordingto.drift import find_drift
from accordingto.text.words import words_of
from accordingto.types import Carrier, Drift, DriftKind, SourceKind, Statement


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; what is empty does not matter. Days are ``YYYY-MM-DD``, both included."""

    words: str = ""
    who: str = ""
    about: str = ""
    since: str = ""
    until: str = ""
    kind: SourceKind | None = None
    outlet: str = ""
    oldest: bool = False
    limit: int = 50


class Hit(NamedTuple):
    """A statement that fits, its place in the library, and the names of its chain."""

    claim: int
    article: str
    outlet: str
    published: str
    words: str
    cue: str
    chain: tuple[str, ...]


class SourceRow(NamedTuple):
    """A source of the library: in how many statements and articles it stands, and how often it is their origin."""

    name: str
    kind: SourceKind
    statements: int
    articles: int
    origin: int


def search(connection: sqlite3.Connection, query: Query) -> Iterator[Hit]:
    """The statements that fit, best first; oldest first where asked for, or where no words rank them."""
    for number, claim, article, outlet, published, words, cue in _found(connection, query):
        chain = connection.execute(
            "SELECT source.name FROM link JOIN source ON source.id = link.source WHERE statement = ? ORDER BY place",
            (number,),
        )
        yield Hit(claim, article, outlet or "", published or "", words, cue, tuple(row[0] for row in chain))


def _found(connection: sqlite3.Connection, query: Query) -> list[tuple[Any, ...]]:
    conditions, values = _conditions(query)
    matching = _matching(f"{query.words} {_phrase(query.about)}")
    tables = "statement JOIN article ON article.id = statement.article"
    order = "article.published IS NULL, article.published, statement.id"
    if matching:
        tables = f"found JOIN {tables} AND statement.id = found.rowid"
        conditions.insert(0, "found MATCH ?")
        values.insert(0, matching)
        if not query.oldest:
            order = f"bm25(found), {order}"
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    return connection.execute(
        "SELECT statement.id, statement.claim, article.name, article.outlet, article.published, statement.words,"  # noqa: S608 - only our own words
        f" statement.cue FROM {tables} {where} ORDER BY {order} LIMIT ?",
        (*values, query.limit),
    ).fetchall()


class Turn(NamedTuple):
    """What somebody said, and how it differs from what they had said before."""

    claim: int
    statement: Statement
    carrier: Carrier
    changes: tuple[Drift, ...]
    """Empty for the first; ``was`` and ``now`` are both wordings."""


def turns(connection: sqlite3.Connection, query: Query) -> Iterator[Turn]:
    """What one person said on a topic, oldest first, each beside what they said before; the same words count once.

    Only their own words: ``who`` is the origin of the chain, or whom the origin speaks for. Of each article the fullest
    statement is taken.
    """
    from accordingto.library.claims import Claims

    found = _found(connection, replace(query, oldest=True))
    name = query.who.casefold()
    fullest: dict[str, tuple[int, Statement, Carrier]] = {}
    for claim, statement, carrier in Claims(connection).told([row[0] for row in found]):
        origin = statement.chain[-1] if statement.chain else None
        own = origin is not None and name in f"{origin.name}\n{origin.speaks_for or ''}".casefold()
        known = fullest.get(carrier.id)
        if own and (known is None or len(statement.words) > len(known[1].words)):
            fullest[carrier.id] = (claim, statement, carrier)
    before: tuple[int, Statement, Carrier] | None = None
    for now in fullest.values():
        if before is None:
            yield Turn(*now, ())
        elif words_of(before[1].words).runs == words_of(now[1].words).runs:
            continue
        else:
            changes = find_drift((before[1], now[1]), (before[2], now[2]), ever=True)
            yield Turn(*now, tuple(change for change in changes if change.kind is not DriftKind.ATTRIBUTION))
        before = now


def _conditions(query: Query) -> tuple[list[str], list[object]]:
    conditions: list[str] = []
    values: list[object] = []
    on_chain = (
        "EXISTS (SELECT 1 FROM link JOIN source ON source.id = link.source WHERE link.statement = statement.id AND {})"
    )
    if query.who:
        name = f"%{_literal(query.who)}%"
        conditions.append(on_chain.format("(source.name LIKE ? ESCAPE '!' OR link.speaks_for LIKE ? ESCAPE '!')"))
        values += [name, name]
    if query.kind is not None:
        conditions.append(on_chain.format("source.kind = ?"))
        values.append(query.kind.value)
    if query.outlet:
        conditions.append("article.outlet LIKE ? ESCAPE '!'")
        values.append(f"%{_literal(query.outlet)}%")
    if query.since:
        conditions.append("article.published >= ?")
        values.append(query.since)
    if query.until:
        conditions.append("substr(article.published, 1, 10) <= ?")
        values.append(query.until)
    return conditions, values


def _literal(words: str) -> str:
    """Words that mean themselves in LIKE."""
    for sign in "!%_":
        words = words.replace(sign, f"!{sign}")
    return words


def _phrase(words: str) -> str:
    return '"' + words.replace('"', " ") + '"' if words.strip() else ""


def _matching(words: str) -> str:
    """A full-text query: words that must all be there, and phrases in quotation marks. Nothing in it is an operator."""
    parts = words.split('"')
    wanted = [word for at, part in enumerate(parts) for word in ([part] if at % 2 else part.split())]
    return " ".join(f'"{word}"' for word in wanted if any(map(str.isalnum, word)))


def sources(connection: sqlite3.Connection, kind: SourceKind | None = None, limit: int = 100) -> Iterator[SourceRow]:
    """The sources of the library, those of most statements first."""
    rows = connection.execute(
        "SELECT source.name, source.kind, count(DISTINCT link.statement) AS n, count(DISTINCT statement.article),"
        " sum(link.place = (SELECT max(place) FROM link AS l WHERE l.statement = link.statement))"
        " FROM link JOIN source ON source.id = link.source JOIN statement ON statement.id = link.statement"
        " WHERE ? IS NULL OR source.kind = ? GROUP BY source.id ORDER BY n DESC, source.name LIMIT ?",
        (kind, kind, limit),
    )
    return (SourceRow(name, SourceKind(k), n, articles, origin) for name, k, n, articles, origin in rows)
