"""What a page that an article links to says of one of its claims."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What came of looking a claim up on the page that is linked."""

    SAYS = "says"
    SAYS_LIKE = "says_like"
    """It says something in partly other words."""
    SILENT = "silent"
    """The page was read, and does not say it."""
    UNREAD = "unread"
    """The page could not be had, or holds no article."""


class ChangeKind(StrEnum):
    """What became another on the way."""

    NUMBER = "number"
    HEDGE = "hedge"
    NEGATION = "negation"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between a claim's words here and there; what one of them lacks is empty."""

    kind: ChangeKind
    here: str = ""
    there: str = ""


@dataclass(frozen=True, slots=True)
class Upstream:
    """A linked page and a claim: does it say so, on whose word, and what changed.

    ``words`` are the linked page's own; ``chain`` names whom it has them from, nearest first, and is empty where it
    speaks for itself. ``reason`` says why a page was not read. ``hop`` counts pages from the one that was read.
    """

    href: str
    outcome: Outcome
    outlet: str | None = None
    title: str | None = None
    words: str = ""
    chain: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    reason: str = ""
    hop: int = 1
