"""The verbs of the library for programs: what ``accordingto add``, ``claims``, ``search`` and ``due`` do.

>>> import accordingto
>>> with accordingto.open_library("port.db") as library:  # doctest: +SKIP
...     library.add("articles.jsonl")
...     claims = list(library.claims(fewest=2))
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from accordingto.library import Kept, Store, default_path
from accordingto.library.claims import Claims
from accordingto.library.dues import DueQuery, Dues
from accordingto.library.search import Hit, Query, Turn, search, turns
from accordingto.pages import PageOptions
from accordingto.pages.courtesy import DELAY, Courtesy
from accordingto.pipeline import Reader, ReadingOptions, raise_crash
from accordingto.types import DueClaim, Fate, MatchedClaim, Page, Refusal

VARIABLE = "ACCORDINGTO_LIBRARY"


def open_library(path: str | Path | None = None) -> "Library":
    """The library at a path, made where there is none; by default the one that the commands use."""
    return Library(Path(path or os.environ.get(VARIABLE) or default_path()))


class Library:
    """An open library; at the end of a ``with`` block it is closed. Every article that was added is on the disk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._store = Store(path, create=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go."""
        self._store.close()

    def add(
        self,
        source: str,
        *,
        outlet: str | None = None,
        model: str | None = None,
        delay: float = DELAY,
        allow_private: bool = False,
    ) -> dict[str, Kept | Refusal]:
        """Add the articles of a file or an address, and say of each, by its id, what became of it.

        What is known is not read again; servers are asked politely, ``delay`` seconds apart. All of it is compared with
        what is there before this returns.
        """
        courtesy = Courtesy(self._store.marks, delay)
        pages = PageOptions(outlet=outlet, allow_private=allow_private, courtesy=courtesy)
        reader = Reader(pages, ReadingOptions(model), on_crash=raise_crash)
        done = {page.id: self._add(reader, page) for page in reader.pages(source)}
        if source in courtesy.marks and not any(isinstance(result, Refusal) for result in done.values()):
            self._store.remember(source, courtesy.marks[source])
        for _ in self._store.grouping.settle():
            pass
        return done

    def _add(self, reader: Reader, page: Page | Refusal) -> Kept | Refusal:
        if isinstance(page, Refusal):
            if page.code == Kept.UNCHANGED:
                return Kept.UNCHANGED
            self._store.refuse(page)
            return page
        known = self._store.known(page)
        if known is not None:
            return known
        reading = reader.read_page(page)
        if isinstance(reading, Refusal):
            self._store.refuse(reading)
            return reading
        return self._store.add(page, reading)

    def claims(self, *, fewest: int = 1) -> Iterator[MatchedClaim]:
        """The matched claims that so many articles carry at least, with lines and drift."""
        return Claims(self._store.connection).all(fewest=fewest)

    def claim(self, number: int) -> MatchedClaim:
        """One matched claim; a LibraryError where there is none of that number."""
        return Claims(self._store.connection).one(number)

    def search(self, words: str = "", **filters: Any) -> list[Hit]:  # noqa: ANN401 - the fields of Query
        """The statements that fit, best first; ``filters`` are those of ``Query``: who, about, since, until, kind …."""
        return list(search(self._store.connection, Query(words, **filters)))

    def changes(self, words: str, who: str) -> list[Turn]:
        """How somebody's own words on a topic changed, oldest first."""
        return list(turns(self._store.connection, Query(words, who=who, limit=-1)))

    def due(self, *, since: str = "", until: str = "", who: str = "", undated: bool = False) -> Iterator[DueClaim]:
        """What falls due, by its day, with what later articles say of it."""
        query = replace(DueQuery(since, until, who, undated=undated), limit=-1)
        return Dues(self._store.connection).all(query)

    def confirm(self, claim: int, fate: Fate) -> DueClaim:
        """Keep what became of a claim about what was to come; ``Fate.OPEN`` takes an earlier word back."""
        return Dues(self._store.connection).confirm(claim, fate)
