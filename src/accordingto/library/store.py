"""What goes into the library: articles with their versions, readings and statements, each whole or not at all."""

import difflib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from accordingto.exports.records import reading_record
from accordingto.library.codec import address_of, digest, pack, pack_numbers, page_of, page_record, spans_json, unpack
from accordingto.library.database import connect, writing
from accordingto.library.dues import keep_forward
from accordingto.library.grouping import Grouping
from accordingto.matching import statements_of
from accordingto.matching.copies import credited
from accordingto.matching.kin import MARKS, is_word, rarity, runs_of, terms_of
from accordingto.text.sentences import split_sentences
from accordingto.types import Copy, Hop, Page, PageForm, Reading, Refusal, Span, Spans, Statement
from accordingto.types.document import TELLING_ROLES

RULES = "5"
"""What statements are made by; another number has every article read again by ``add --again``."""
_STALE = (
    "FROM article JOIN version ON version.article = article.id JOIN reading ON reading.version = version.id"
    " WHERE version.id = (SELECT max(id) FROM version AS v WHERE v.article = article.id) AND (model <> ? OR rules <> ?)"
)
_MOST_CHANGES = 40


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
            numbers = self._statements(article, statements, carried)
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
        self, article: int, statements: Sequence[Statement], carried: Iterable[Copy]
    ) -> dict[Spans, list[tuple[Span, int]]]:
        """Keep the statements of an article; returns for each claim's content where they stand and their numbers."""
        numbers: dict[Spans, list[tuple[Span, int]]] = {}
        for s in statements:
            made = self.connection.execute(
                "INSERT INTO statement (article, number, words, content, form, stance, act, cue, lead, heading)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (article, s.number, s.words, spans_json(s.content), s.form, s.stance, s.act, s.cue, s.lead, s.heading),
            )
            number = _made(made)
            numbers.setdefault(s.claim or s.content, []).append((s.content[0], number))
            self.connection.executemany(
                "INSERT INTO link VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    (number, place, self._source(hop), hop.shown, hop.inferred, hop.speaks_for, hop.why)
                    for place, hop in enumerate(s.chain)
                ],
            )
        self.connection.execute("UPDATE statement SET claim = id WHERE article = ?", (article,))
        for copy in carried:
            self.connection.execute(
                "INSERT OR IGNORE INTO carried VALUES (?, ?, ?, ?)",
                (article, self._source(copy.source), copy.source.shown, copy.basis),
            )
        return numbers

    def _source(self, hop: Hop) -> int:
        self.connection.execute("INSERT OR IGNORE INTO source (name, kind) VALUES (?, ?)", (hop.name, hop.kind))
        found = self.connection.execute("SELECT id FROM source WHERE name = ? AND kind = ?", (hop.name, hop.kind))
        return int(found.fetchone()[0])

    def _index(self, article: int, story: str) -> None:
        terms = terms_of(story)
        self.connection.executemany(
            "INSERT INTO term VALUES (?, 1) ON CONFLICT (word) DO UPDATE SET articles = articles + 1",
            [(word,) for word in sorted(terms)],
        )
        self.connection.execute(
            "INSERT INTO vector VALUES (?, ?, ?)", (article, pack(terms), pack_numbers(runs_of(story)))
        )
        size = self.grouping.size()
        having = self.grouping.articles_with(terms)
        weight = {word: rarity(word, having[word], size) * count for word, count in terms.items()}
        best = sorted(filter(is_word, terms), key=lambda word: (-weight[word], word))[:MARKS]
        day = self.grouping.day_of(article)
        self.connection.executemany(
            "INSERT INTO mark VALUES (?, ?, ?)", [(word, day, article) for word in sorted(best)]
        )

    def _unindex(self, article: int) -> None:
        row = self.connection.execute("SELECT terms FROM vector WHERE article = ?", (article,)).fetchone()
        words = [(word,) for word in unpack(row[0])] if row else []
        self.connection.executemany("UPDATE term SET articles = articles - 1 WHERE word = ?", words)
        self.connection.execute("DELETE FROM vector WHERE article = ?", (article,))
        self.connection.execute("DELETE FROM mark WHERE article = ?", (article,))


def changes(before: dict[str, Any], now: Reading) -> list[dict[str, str]]:
    """What changed between two versions: fields, and sentences that went or came."""
    document = now.document
    found = [
        {"field": field, "was": str(before.get(field) or ""), "now": str(value or "")}
        for field, value in (("title", document.title), ("outlet", document.outlet), ("published", document.published))
        if (before.get(field) or None) != value
    ]
    old, new = (_sentences(text) for text in (before["text"], document.text))
    for mark, was_from, was_to, now_from, now_to in _edits(old, new):
        if mark != "equal":
            found.append(
                {"field": "text", "was": " ".join(old[was_from:was_to]), "now": " ".join(new[now_from:now_to])}
            )
    return found[:_MOST_CHANGES]


def _edits(old: list[str], new: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


def _sentences(text: str) -> list[str]:
    """The first sentences of a text: more than a thousand are not compared."""
    lines = [line for line in text.splitlines() if line.strip()]
    return [line[start:end] for line in lines for start, end in split_sentences(line)][:1000]


def _title(reading: Reading) -> str | None:
    return reading.document.title


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
