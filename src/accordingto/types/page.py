"""What came in: bytes made text, with what is known of where they are from."""

from dataclasses import dataclass
from enum import StrEnum


class PageForm(StrEnum):
    """What kind of input a page is, by its content."""

    HTML = "html"
    TEXT = "text"
    MARKDOWN = "markdown"
    FEED = "feed"
    """An entry of RSS, Atom or JSON Feed."""
    NINJS = "ninjs"
    NEWSML = "newsml"
    """NewsML-G2, and NITF inside it or alone."""
    DOCX = "docx"


@dataclass(frozen=True, slots=True)
class Envelope:
    """What a feed, a wire's message or a draft's properties state of the article inside; ``by`` names them."""

    by: str
    authors: tuple[tuple[str, str | None], ...] = ()
    """Names, each with a role where one is stated."""
    category: str | None = None
    language: str | None = None
    summary: str | None = None
    published: str | None = None
    updated: str | None = None
    outlet: str | None = None
    """Whose article it is: an entry's ``source`` where it has one, else the feed's own title."""
    carried_by: str | None = None
    """The feed that carries an entry of another source."""


@dataclass(frozen=True, slots=True)
class Page:
    """One article as it came in. ``outlet``, ``published`` and ``title`` are what the user or the envelope states."""

    id: str
    form: PageForm
    content: str
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    envelope: Envelope | None = None
    """The content is then the article's own HTML and nothing else."""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input that could not be read: a stable code and one line that says what was expected, found, and to try."""

    id: str
    code: str
    reason: str
