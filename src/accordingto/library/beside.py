"""The articles of a library that tell the story of one which need not be in it, to be held against it word for word."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from accordingto.library.codec import address_of, unpack
from accordingto.matching.kin import CROWDED, MARKS, rarity, terms_of
from accordingto.types import Reading
from accordingto.types.document import TELLING_ROLES

MOST = 30
"""Articles that are held against one; those with most telling words in common."""
_VOTES = 0.05
"""The share of its telling words that an article must have in common with another."""


class Told(NamedTuple):
    """A claim of an article: its words, and the names of its chain, nearest first."""

    words: str
    chain: tuple[str, ...]


class Beside(NamedTuple):
    """An article of the library."""

    id: str
    outlet: str
    address: str
    published: str
    text: str
    told: tuple[Told, ...]


def beside(connection: sqlite3.Connection, reading: Reading) -> tuple[Beside, ...]:
    """Those that share its telling words or that it links to, nearest first. Itself is none of them."""
    document = reading.document
    linked = {address_of(link.href) for block in document.blocks for link in block.hyperlinks} - {None}
    own = (document.id, address_of(document.url))
    found = [*_linked(connection, linked), *_alike(connection, reading)]
    articles = (_article(connection, number) for number in dict.fromkeys(found))
    return tuple(one for one in articles if one.id != own[0] and (not one.address or one.address != own[1]))[:MOST]


def _linked(connection: sqlite3.Connection, addresses: Iterable[str | None]) -> list[int]:
    found = (connection.execute("SELECT id FROM article WHERE address = ?", (address,)) for address in addresses)
    return sorted(int(row[0]) for rows in found for row in rows)


def _alike(connection: sqlite3.Connection, reading: Reading) -> list[int]:
    """By the telling words that few articles have."""
    document = reading.document
    terms = terms_of("\n".join(b.span.of(document.text) for b in document.blocks if b.role in TELLING_ROLES))
    size = int(connection.execute("SELECT count(*) FROM vector").fetchone()[0])
    known: dict[str, int] = {}
    for word in terms:
        row = connection.execute("SELECT articles FROM term WHERE word = ?", (word,)).fetchone()
        known[word] = int(row[0]) if row else 0
    weight = {word: rarity(word, known[word], size) for word in terms}
    best = sorted(terms, key=lambda word: (-weight[word] * terms[word], word))[:MARKS]
    votes: dict[int, float] = {}
    for word in best:
        if 1 <= known[word] <= CROWDED:
            for (article,) in connection.execute("SELECT article FROM mark WHERE word = ?", (word,)):
                votes[article] = votes.get(article, 0.0) + weight[word]
    least = _VOTES * sum(weight[word] for word in best)
    return sorted((number for number in votes if votes[number] >= least), key=lambda one: (-votes[one], one))


def _article(connection: sqlite3.Connection, number: int) -> Beside:
    name, outlet, address, published, record = connection.execute(
        "SELECT article.name, article.outlet, article.address, article.published, reading.record FROM article"
        " JOIN version ON version.article = article.id JOIN reading ON reading.version = version.id"
        " WHERE article.id = ? ORDER BY version.id DESC LIMIT 1",
        (number,),
    ).fetchone()
    told = []
    for statement, words in connection.execute(
        "SELECT id, words FROM statement WHERE article = ? ORDER BY number", (number,)
    ).fetchall():
        chain = connection.execute(
            "SELECT source.name FROM link JOIN source ON source.id = link.source WHERE statement = ? ORDER BY place",
            (statement,),
        )
        told.append(Told(words, tuple(row[0] for row in chain)))
    text = str(unpack(record)["text"])
    return Beside(name, outlet or "", address or "", published or "", text, tuple(told))
