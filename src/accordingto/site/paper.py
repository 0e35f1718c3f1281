"""One article on its way to its page: its sheet, its reading, and all that pages, feeds and data files ask of it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from accordingto.exports.view import ArticleView
from accordingto.reports.labels import date_label
from accordingto.site.document import Sheet
from accordingto.site.newsroom import Author, Draft, slug_of
from accordingto.site.schema import moment
from accordingto.types import Reading


class Rendition(NamedTuple):
    """One width of a picture, as a file of the site."""

    path: str
    width: int
    height: int


class Photo(NamedTuple):
    """A picture of the site in its widths, the narrowest first."""

    renditions: tuple[Rendition, ...]

    @property
    def largest(self) -> Rendition:
        """The widest."""
        return self.renditions[-1]


@dataclass(slots=True)
class Paper:
    """An article that passed the gate."""

    sheet: Sheet
    reading: Reading
    view: ArticleView
    authors: tuple[Author, ...]
    url: str
    photos: dict[str, Photo] = field(default_factory=dict)
    """By the path that the draft names."""

    @property
    def draft(self) -> Draft:
        """Its draft."""
        return self.sheet.draft

    @property
    def title(self) -> str:
        """The headline."""
        return self.reading.document.title or ""

    @property
    def standfirst(self) -> str:
        """The words below the headline."""
        return " ".join(self.draft.values["standfirst"].split())

    @property
    def published(self) -> datetime:
        """When it was published."""
        return moment(self.draft.values["published"])

    @property
    def updated(self) -> datetime:
        """When it was last changed."""
        return moment(self.draft.values.get("updated") or self.draft.values["published"])

    @property
    def published_label(self) -> str:
        """The date for people."""
        return date_label(self.draft.values["published"])

    @property
    def updated_label(self) -> str | None:
        """When it was changed, for people; None where it was not."""
        updated = self.draft.values.get("updated")
        return date_label(updated) if updated else None

    @property
    def category_slug(self) -> str:
        """Its category's page."""
        return slug_of(self.draft.category)

    @property
    def lead(self) -> Photo | None:
        """The lead picture."""
        picture = self.draft.values.get("picture")
        return self.photos.get(picture["src"]) if picture else None

    @property
    def alt(self) -> str:
        """What the lead picture shows."""
        return str(self.draft.values["picture"]["alt"]) if "picture" in self.draft.values else ""
