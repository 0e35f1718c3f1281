"""What came in: bytes made text, with what is known of where they are from."""

from dataclasses import dataclass
from enum import StrEnum


class PageForm(StrEnum):
    """What kind of input a page is, by its content."""

    HTML = "html"
    TEXT = "text"
    MARKDOWN = "markdown"


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
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input that could not be read: a stable code and one line that says what was expected, found, and to try."""

    id: str
    code: str
    reason: str
