"""A page understood as an article: its text, and what each part of it is."""

from dataclasses import dataclass
from enum import StrEnum

from accordingto.types.evidence import Evidence
from accordingto.types.page import PageForm
from accordingto.types.span import Hyperlink, Span
from accordingto.types.stated import NOTHING_STATED, Stated


class Role(StrEnum):
    """What a block of the page is."""

    CATEGORY = "category"
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATE = "date"
    READING_TIME = "reading_time"
    PARAGRAPH = "paragraph"
    SUBHEADING = "subheading"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    TABLE = "table"
    PULL_QUOTE = "pull_quote"
    """Words of the story that the page shows a second time."""
    CAPTION = "caption"
    PROMOTION = "promotion"
    RELATED = "related"
    NAVIGATION = "navigation"
    CORRECTION = "correction"
    FOOTER = "footer"
    """Lines at the foot that are not the story: wire contributions, copyright, contacts."""


TELLING_ROLES = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.PARAGRAPH, Role.SUBHEADING, Role.LIST_ITEM, Role.QUOTE})
"""Blocks whose words can be claims. Captions make claims of their own kind; promotion and navigation never do."""


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the page: its role, its place in the text, and the addresses that stand in it."""

    role: Role
    span: Span
    hyperlinks: tuple[Hyperlink, ...] = ()
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Byline:
    """An author as the page names them."""

    name: str
    role: str | None = None
    span: Span | None = None
    is_agency: bool = False
    """The name is an agency's: the page carries wire copy."""


@dataclass(frozen=True, slots=True)
class Credit:
    """Whose picture it is; ``span`` is where the page prints the name."""

    name: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """A picture that the page shows: its caption's words (without the credit) and its credits, nearest first."""

    caption: Span | None
    credits: tuple[Credit, ...] = ()
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """An article. ``text`` is the only coordinate system: every span of every later stage points into it."""

    id: str
    text: str
    blocks: tuple[Block, ...]
    form: PageForm = PageForm.TEXT
    url: str | None = None
    title: str | None = None
    category: str | None = None
    bylines: tuple[Byline, ...] = ()
    published: str | None = None
    """As the page states it, ISO 8601 with its own zone where it has one."""
    updated: str | None = None
    """When it was last changed, as the page states it."""
    reading_minutes: int | None = None
    outlet: str | None = None
    measured_minutes: int | None = None
    """How long its words take, at the pace that is usual for their script."""
    language: str | None = None
    paywalled: bool = False
    """The page says that it is for subscribers, so that what it shows may be only the beginning."""
    dateline: Span | None = None
    """Where the report was written, and for whom, at the head of its first paragraph: *OSMERE (Ardapress)*."""
    images: tuple[Image, ...] = ()
    evidence: tuple[tuple[str, Evidence], ...] = ()
    """For each metadata field (``title``, ``published`` …), where it was found."""
    stated: Stated = NOTHING_STATED
    """What the page or its writer states about its sources."""
    warnings: tuple[str, ...] = ()
