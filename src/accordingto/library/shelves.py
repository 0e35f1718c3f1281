"""The library to walk along: articles newest first and by category, their versions, and the pages of sources."""

import json
import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

from accordingto.errors import LibraryError
from accordingto.library.codec import digest, page_of, spans_of, unpack
from accordingto.library.database import writing
from accordingto.library.search import Hit
from accordingto.types import Page, SourceKind, Spans

_FILED_AT_ONCE = 500
_NEWEST = "article.published IS NULL, substr(article.published, 1, 10) DESC, article.id DESC"


_CHAIN = "SELECT source.name FROM link JOIN source ON source.id = link.source WHERE statement = ? ORDER BY place"


class Article(NamedTuple):
    """One article in a list, with what its claims rest on."""

    number: int
    name: str
    title: str
    outlet: str
    published: str
    address: str
    category: str
    claims: int
    origins: int
    state_media: int
    unnamed: int
    nobody: int


class Version(NamedTuple):
    """One state of an article, and what changed since the one before."""

    number: int
    seen: str
    changed: tuple[dict[str, str], ...]


class Match(NamedTuple):
    """The matched claim that a claim of an article belongs to, and how many articles carry it."""

    claim: int
    articles: int


class Shelves:
    """Reads from an open library."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def state(self) -> tuple[int, int]:
        """Another pair whenever another connection has changed the library, or this one."""
        return self._db.execute("PRAGMA data_version").fetchone()[0], self._db.total_changes

    def size(self) -> int:
        """How many articles there are."""
        return int(self._db.execute("SELECT count(*) FROM article").fetchone()[0])

    def articles(self, *, category: str = "", outlet: str = "", limit: int = 30, offset: int = 0) -> list[Article]:
        """Articles, newest first."""
        self._file()
        return self._articles(
            "WHERE (? = '' OR category = ?) AND (? = '' OR article.outlet = ?)",
            (category, category, outlet, outlet),
            (limit, offset),
        )

    def article(self, number: int) -> Article:
        """One article; a LibraryError where there is none of that number."""
        self._file()
        found = self._articles("WHERE article.id = ?", (number,), (1, 0))
        if not found:
            raise LibraryError(f"expected the number of an article, found no article {number}")
        return found[0]

    def number_of(self, name: str) -> int | None:
        """The number of the article that formats call so."""
        row = self._db.execute("SELECT id FROM article WHERE name = ?", (name,)).fetchone()
        return int(row[0]) if row else None

    def number_of_page(self, page: Page) -> int | None:
        """The number of the article that a page is, or whose content it has."""
        row = self._db.execute("SELECT article FROM version WHERE digest = ? LIMIT 1", (digest(page),)).fetchone()
        return self.number_of(page.id) or (int(row[0]) if row else None)

    def names(self, names: list[str]) -> dict[str, int]:
        """The numbers of several articles."""
        return {name: number for name in names if (number := self.number_of(name)) is not None}

    def categories(self) -> list[tuple[str, int]]:
        """The categories with how many articles each has, those of most articles first."""
        self._file()
        rows = self._db.execute(
            "SELECT category, count(*) FROM filed WHERE category <> '' GROUP BY category ORDER BY 2 DESC, 1 LIMIT 40"
        )
        return [(category, count) for category, count in rows]

    def outlets(self) -> list[str]:
        """The outlets by name."""
        return [
            name for (name,) in self._db.execute("SELECT DISTINCT outlet FROM article WHERE outlet <> '' ORDER BY 1")
        ]

    def latest(self, number: int) -> int:
        """The number of an article's latest version; a LibraryError where there is no such article."""
        row = self._db.execute("SELECT max(id) FROM version WHERE article = ?", (number,)).fetchone()
        if row[0] is None:
            raise LibraryError(f"expected the number of an article, found no article {number}")
        return int(row[0])

    def made(self, version: int) -> tuple[str, str]:
        """When a version was read, and by which model: another pair where it was read again."""
        row = self._db.execute("SELECT made, model FROM reading WHERE version = ?", (version,)).fetchone()
        return (row[0], row[1]) if row else ("", "")

    def record(self, version: int) -> dict[str, Any]:
        """The reading of a version as a record."""
        row = self._db.execute("SELECT record FROM reading WHERE version = ?", (version,)).fetchone()
        if row is None:
            raise LibraryError(f"expected a version with a reading, found none of number {version}")
        record: dict[str, Any] = unpack(row[0])
        return record

    def versions(self, number: int) -> list[Version]:
        """The versions of an article, the oldest first."""
        rows = self._db.execute("SELECT id, seen, changed FROM version WHERE article = ? ORDER BY id", (number,))
        return [Version(version, seen, tuple(json.loads(changed))) for version, seen, changed in rows]

    def page(self, article: int, version: int) -> Page:
        """The page of a version as it came in."""
        row = self._db.execute("SELECT page FROM version WHERE article = ? AND id = ?", (article, version)).fetchone()
        if row is None:
            raise LibraryError(f"expected a version of article {article}, found none of number {version}")
        return page_of(unpack(row[0]))

    def matches(self, article: int) -> dict[Spans, Match]:
        """For the spans of each claim of an article the matched claim, where other articles carry it too."""
        rows = self._db.execute(
            "SELECT mine.content, mine.claim, count(DISTINCT other.article) AS n FROM statement AS mine"
            " JOIN statement AS other ON other.claim = mine.claim WHERE mine.article = ? GROUP BY mine.id HAVING n > 1",
            (article,),
        )
        return {spans_of(content): Match(claim, count) for content, claim, count in rows}

    def told_most(self, limit: int, offset: int = 0) -> list[int]:
        """The numbers of matched claims that several articles carry, those of most articles first."""
        rows = self._db.execute(
            "SELECT claim FROM statement GROUP BY claim HAVING count(DISTINCT article) > 1"
            " ORDER BY count(DISTINCT article) DESC, max(article) DESC, claim LIMIT ? OFFSET ?",
            (limit, offset),
        )
        return [claim for (claim,) in rows]

    def source(self, number: int) -> tuple[str, SourceKind]:
        """The name and kind of a source; a LibraryError where there is none of that number."""
        row = self._db.execute("SELECT name, kind FROM source WHERE id = ?", (number,)).fetchone()
        if row is None:
            raise LibraryError(f"expected the number of a source, found no source {number}")
        return row[0], SourceKind(row[1])

    def source_number(self, name: str, kind: SourceKind) -> int | None:
        """The number of a source."""
        row = self._db.execute("SELECT id FROM source WHERE name = ? AND kind = ?", (name, kind)).fetchone()
        return int(row[0]) if row else None

    def said_by(self, number: int, limit: int = 200) -> Iterator[Hit]:
        """What a source said or relayed, newest first."""
        rows = self._db.execute(
            "SELECT statement.id, statement.claim, article.name, article.outlet, article.published, statement.words,"  # noqa: S608 - only our own words
            " statement.cue FROM link JOIN statement ON statement.id = link.statement"
            " JOIN article ON article.id = statement.article WHERE link.source = ?"
            f" GROUP BY statement.id ORDER BY {_NEWEST}, statement.id LIMIT ?",
            (number, limit),
        ).fetchall()
        for statement, claim, article, outlet, published, words, cue in rows:
            chain = self._db.execute(_CHAIN, (statement,))
            yield Hit(claim, article, outlet or "", published or "", words, cue, tuple(name for (name,) in chain))

    def _articles(self, where: str, values: tuple[object, ...], part: tuple[int, int]) -> list[Article]:
        rows = self._db.execute(
            "SELECT article.id, name, coalesce(title, ''), coalesce(outlet, ''), coalesce(published, ''),"  # noqa: S608 - only our own words
            " coalesce(address, ''), coalesce(category, ''), claims, origins, state_media, unnamed, nobody"
            f" FROM article JOIN filed ON filed.article = article.id {where} ORDER BY {_NEWEST} LIMIT ? OFFSET ?",
            (*values, *part),
        )
        return [Article(*row) for row in rows]

    def _file(self) -> None:
        """Make the rows of lists for articles that have none yet."""
        while True:
            rows = self._db.execute(
                "SELECT article.id, record FROM article JOIN version ON version.id ="
                " (SELECT max(id) FROM version AS v WHERE v.article = article.id)"
                " JOIN reading ON reading.version = version.id"
                " WHERE NOT EXISTS (SELECT 1 FROM filed WHERE filed.article = article.id) LIMIT ?",
                (_FILED_AT_ONCE,),
            ).fetchall()
            if not rows:
                return
            filed = [_filed(article, unpack(record)) for article, record in rows]
            with writing(self._db):
                self._db.executemany("INSERT OR REPLACE INTO filed VALUES (?, ?, ?, ?, ?, ?, ?)", filed)


def _filed(article: int, record: dict[str, Any]) -> tuple[object, ...]:
    summary = record["summary"]
    return (
        article,
        record["category"] or "",
        summary["claims"],
        len(summary["origins"]),
        summary["through_state_media"],
        summary["unnamed"],
        summary["nobody"],
    )
