"""What goes into the library: articles with their versions, readings and statements, each whole or not at all."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from accordingto.exports.records import reading_record
from accordingto.library.codec import address_of, digest, pack, pack_numbers, page_of, page_record, spans_json, unpack
from accordingto.library.database import connect, writing
from accordingto.library.dues import keep_forward
from accordingto.library.grouping import Grouping
from accordingto.library.versions import changes
from accordingto.matching import statements_of
from accordingto.matching.copies import credited
from accordingto.matching.kin import MARKS, is_word, rarity, runs_in, terms_in
from accordingto.text.words import words_of
from accordingto.types import Copy, Hop, Page, PageForm, Reading, Refusal, SourceKind, Span, Spans, Statement
from accordingto.types.document import TELLING_ROLES

RULES = "6"
"""What statements are made by; another number has every article read again by ``add --again``."""
_STALE = (
    "FROM article JOIN version ON version.article = article.id JOIN reading ON reading.version = version.id"
    " WHERE version.id = (SELECT max(id) FROM version AS v WHERE v.article = article.id) AND (model <> ? OR rules <> ?)"
)


class Kept(StrEnum):
    """What became of an article that was to be added."""

    ADDED = "added"
    CHANGED = "changed"
    """Its address was known with another content: a new version."""
    READ_AGAIN = "read-again"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    """The same content of the same outlet is there under another name."""


class _Row(NamedTuple):
    id: int
    name: str


class Store:
    """An open library. Everything that writes does so in one transaction."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        self.connection: sqlite3.Connection = connect(path, create=create)
        self.grouping = Grouping(self.connection)

    def close(self) -> None:
        """Let the file go."""
        self.connection.close()

    def known(self, page: Page, model: str | None = None) -> Kept | None:
        """Why a page needs no reading: it is there as it is, read by this model; None where it does."""
        seen = digest(page)
        row = self._article(page)
        if row is None:
            same = self.connection.execute("SELECT 1 FROM version WHERE digest = ?", (seen,)).fetchone()
            # A page says itself whose it is; words alone may be another outlet's too.
            tells_whose = page.outlet is not None or page.form is not PageForm.TEXT
            return Kept.DUPLICATE if same and tells_whose else None
        current = self.connection.execute(
            "SELECT version.digest, reading.model FROM version JOIN reading ON reading.version = version.id"
            " WHERE version.article = ? ORDER BY version.id DESC LIMIT 1",
            (row.id,),
        ).fetchone()
        same = current is not None and current[0] == seen and model in (None, current[1])
        return Kept.UNCHANGED if same else None

    def add(self, page: Page, reading: Reading) -> Kept:
        """Keep an article with its reading. When this returns, it is on the disk."""
        statements, carried = statements_of(reading), credited(reading)
        embeddings = _embeddings(statements)
        story = _telling(reading)
        with writing(self.connection):
            row = self._article(page)
            kept = Kept.ADDED if row is None else Kept.CHANGED
            article = self._new_article(page, reading) if row is None else row.id
            if row is not None:
                kept = self._renew_article(article, page, reading)
            version = self._version(article, page, reading)
            self.connection.execute(
                "INSERT OR REPLACE INTO reading VALUES (?, ?, ?, ?, ?)",
                (version, reading.model, RULES, _now(), pack(reading_record(reading))),
            )
            numbers = self._statements(article, statements, embeddings, carried)
            keep_forward(self.connection, reading, numbers)
            self._index(article, story)
            self.connection.execute("DELETE FROM refusal WHERE input = ?", (page.id,))
        return kept

    def refuse(self, refusal: Refusal) -> None:
        """Remember what could not be read, and why."""
        with writing(self.connection):
            self.connection.execute(
                "INSERT OR REPLACE INTO refusal VALUES (?, ?, ?, ?)",
                (refusal.id, refusal.code, refusal.reason, _now()),
            )

    def remember(self, address: str, marks: tuple[str, str]) -> None:
        """Keep a server's marks (ETag, Last-Modified) of an address, all of whose articles are kept."""
        with writing(self.connection):
            self.connection.execute("INSERT OR REPLACE INTO fetched VALUES (?, ?, ?, ?)", (address, *marks, _now()))

    def marks(self, address: str) -> tuple[str, str] | None:
        """The marks of an address, where it was fetched before."""
        row = self.connection.execute("SELECT etag, modified FROM fetched WHERE address = ?", (address,)).fetchone()
        return (str(row[0]), str(row[1])) if row else None

    def stale(self, model: str) -> Iterator[Page]:
        """The pages of articles whose reading is by another model or by other rules, to be read again."""
        after = 0
        while True:
            row = self.connection.execute(
                f"SELECT article.id, version.page {_STALE} AND article.id > ? ORDER BY article.id LIMIT 1",
                (model, RULES, after),
            ).fetchone()
            if row is None:
                return
            after = row[0]
            yield page_of(unpack(row[1]))

    def count_stale(self, model: str) -> int:
        """How many those are."""
        return int(self.connection.execute(f"SELECT count(*) {_STALE}", (model, RULES)).fetchone()[0])

    def _article(self, page: Page) -> _Row | None:
        address = address_of(page.url)
        row = self.connection.execute(
            "SELECT id, name FROM article WHERE address = ? OR name = ? ORDER BY address IS ? DESC LIMIT 1",
            (address, page.id, address),
        ).fetchone()
        return _Row(*row) if row else None

    def _new_article(self, page: Page, reading: Reading) -> int:
        document = reading.document
        made = self.connection.execute(
            "INSERT INTO article (name, address, outlet, title, published, added) VALUES (?, ?, ?, ?, ?, ?)",
            (page.id, address_of(page.url), document.outlet, _title(reading), document.published, _now()),
        )
        return _made(made)

    def _renew_article(self, article: int, page: Page, reading: Reading) -> Kept:
        """Take out what the last reading said; its place in groups is found again when it is settled."""
        latest = self.connection.execute(
            "SELECT digest FROM version WHERE article = ? ORDER BY id DESC LIMIT 1", (article,)
        ).fetchone()
        self.grouping.forget(article)
        self._unindex(article)
        document = reading.document
        self.connection.execute(
            "UPDATE article SET outlet = ?, title = ?, published = ?, settled = 0 WHERE id = ?",
            (document.outlet, _title(reading), document.published, article),
        )
        return Kept.READ_AGAIN if latest and latest[0] == digest(page) else Kept.CHANGED

    def _version(self, article: int, page: Page, reading: Reading) -> int:
        seen = digest(page)
        row = self.connection.execute(
            "SELECT version.id, version.digest, reading.record FROM version LEFT JOIN reading ON reading.version ="
            " version.id WHERE article = ? ORDER BY version.id DESC LIMIT 1",
            (article,),
        ).fetchone()
        if row is not None and row[1] == seen:
            return int(row[0])
        changed = changes(unpack(row[2]), reading) if row is not None and row[2] else []
        # A page that went back to what it was is the latest version again.
        self.connection.execute("DELETE FROM version WHERE article = ? AND digest = ?", (article, seen))
        made = self.connection.execute(
            "INSERT INTO version (article, digest, seen, page, changed) VALUES (?, ?, ?, ?, ?)",
            (article, seen, _now(), pack(page_record(page)), json.dumps(changed)),
        )
        return _made(made)

    def _statements(
        self, article: int, statements: Sequence[Statement], embeddings: Sequence[bytes], carried: Iterable[Copy]
    ) -> dict[Spans, list[tuple[Span, int]]]:
        """Keep the statements of an article, each a claim of its own so far.

        Returns for each claim's content where the statements stand that it is cut into, and their numbers.
        """
        row = self.connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'statement'").fetchone()
        numbered = list(enumerate(statements, (row[0] if row else 0) + 1))
        self.connection.executemany(
            "INSERT INTO statement (id, article, number, words, content, form, stance, act, cue, lead, heading, claim,"
            " embedding) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    n,
                    article,
                    s.number,
                    s.words,
                    spans_json(s.content),
                    s.form,
                    s.stance,
                    s.act,
                    s.cue,
                    s.lead,
                    s.heading,
                    n,
                    embedding,
                )
                for (n, s), embedding in zip(numbered, embeddings, strict=True)
            ],
        )
        copies = list(carried)
        sources = self._sources([*(hop for s in statements for hop in s.chain), *(copy.source for copy in copies)])
        self.connection.executemany(
            "INSERT INTO link VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (n, place, sources[hop.name, hop.kind], hop.shown, hop.inferred, hop.speaks_for, hop.why)
                for n, s in numbered
                for place, hop in enumerate(s.chain)
            ],
        )
        self.connection.executemany(
            "INSERT OR IGNORE INTO carried VALUES (?, ?, ?, ?)",
            [(article, sources[c.source.name, c.source.kind], c.source.shown, c.basis) for c in copies],
        )
        numbers: dict[Spans, list[tuple[Span, int]]] = {}
        for n, s in numbered:
            numbers.setdefault(s.whole or s.content, []).append((s.content[0], n))
        return numbers

    def _sources(self, hops: Iterable[Hop]) -> dict[tuple[str, SourceKind], int]:
        """The numbers of sources, new ones made."""
        wanted = list(dict.fromkeys((hop.name, hop.kind) for hop in hops))
        self.connection.executemany("INSERT OR IGNORE INTO source (name, kind) VALUES (?, ?)", wanted)
        query = "SELECT id FROM source WHERE name = ? AND kind = ?"
        return {source: int(self.connection.execute(query, source).fetchone()[0]) for source in wanted}

    def _index(self, article: int, story: str) -> None:
        words = words_of(story)
        terms = terms_in(words)
        self.connection.executemany(
            "INSERT INTO term VALUES (?, 1) ON CONFLICT (word) DO UPDATE SET articles = articles + 1",
            [(word,) for word in sorted(terms)],
        )
        self.connection.execute(
            "INSERT INTO vector VALUES (?, ?, ?)", (article, pack(terms), pack_numbers(runs_in(words)))
        )
        kindred = self.grouping.kindred
        size, having, day = kindred.size(), kindred.articles_with(terms), kindred.day_of(article)
        weight = {word: rarity(word, having[word], size) * terms[word] for word in terms if is_word(word)}
        best = sorted(weight, key=lambda word: (-weight[word], word))[:MARKS]
        self.connection.executemany(
            "INSERT INTO mark VALUES (?, ?, ?)", [(word, day, article) for word in sorted(best)]
        )

    def _unindex(self, article: int) -> None:
        row = self.connection.execute("SELECT terms FROM vector WHERE article = ?", (article,)).fetchone()
        words = [(word,) for word in unpack(row[0])] if row else []
        self.connection.executemany("UPDATE term SET articles = articles - 1 WHERE word = ?", words)
        self.connection.execute("DELETE FROM vector WHERE article = ?", (article,))
        self.connection.execute("DELETE FROM mark WHERE article = ?", (article,))


def _title(reading: Reading) -> str | None:
    return reading.document.title


def _embeddings(statements: Sequence[Statement]) -> list[bytes]:
    """What statements mean. The encoder takes its time to load, and whoever only asks does not need it."""
    from accordingto.model.embedding import encoder

    return encoder().encode([statement.words for statement in statements])


def _made(cursor: sqlite3.Cursor) -> int:
    if cursor.lastrowid is None:
        raise RuntimeError("an insertion gave no row")
    return cursor.lastrowid


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _telling(reading: Reading) -> str:
    """The words of the story, without what else the page holds."""
    document = reading.document
    return "\n".join(block.span.of(document.text) for block in document.blocks if block.role in TELLING_ROLES)
