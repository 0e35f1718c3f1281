"""The page of one reading: the article, its words marked, and the chain of each claim beside them."""

from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from accordingto.exports.view import ArticleView, article_view
from accordingto.library.corrections import Correction, corrected
from accordingto.library.readings import reading_of
from accordingto.library.shelves import Article, Match, Version
from accordingto.reports import compose_report
from accordingto.reports.report import Report
from accordingto.room.pages import html
from accordingto.room.stacks import Opened
from accordingto.types import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_PAGES = 64


class Kept(NamedTuple):
    """An article of the library, as one of its versions was read, with what readers corrected."""

    article: Article
    version: int
    versions: tuple[Version, ...]
    reading: Reading
    corrections: tuple[Correction, ...]
    matches: dict[int, Match]
    """For the number of each claim that other articles carry too."""


def kept(opened: Opened, number: int) -> Kept:
    """An article out of the library; a LibraryError where it is not there."""
    shelves = opened.shelves
    article = shelves.article(number)
    shown = shelves.latest(number)
    corrections = opened.corrections.of(number)
    reading = corrected(reading_of(shelves.record(shown)), corrections)
    spans = shelves.matches(number)
    matches = {at: spans[claim.content] for at, claim in enumerate(reading.claims, 1) if claim.content in spans}
    return Kept(article, shown, tuple(shelves.versions(number)), reading, corrections, matches)


class ReadingPages:
    """Pages of the library's articles; those asked for last are remembered as long as nothing on them changes."""

    def __init__(self) -> None:
        self._pages: dict[tuple[object, ...], bytes] = {}
        self._lock = Lock()

    def page(self, opened: Opened, number: int) -> bytes:
        """The page of an article's latest version."""
        shelves = opened.shelves
        version = shelves.latest(number)
        known = (
            number,
            version,
            shelves.made(version),
            opened.corrections.count(number),
            tuple(shelves.matches(number).values()),
        )
        with self._lock:
            page = self._pages.pop(known, None)
        if page is None:
            page = kept_page(kept(opened, number)).encode("utf-8")
        with self._lock:
            self._pages[known] = page
            while len(self._pages) > MOST_PAGES:
                del self._pages[next(iter(self._pages))]
        return page


def kept_page(shown: Kept) -> str:
    """The page of an article of the library."""
    base = f"/article/{shown.article.number}"
    view = article_view(compose_report(shown.reading), tools=base, matches=shown.matches)
    holding: Sequence[Correction] = [one for one in shown.corrections if one.withdrawn is None]
    return html("reading.html.j2", view=view, base=base, kept=shown, held=None, corrections=holding, csrf="")


def held_view(report: Report, key: str) -> ArticleView:
    """What is shown of a reading that is in no library."""
    return article_view(report, tools=f"/reading/{key}")
