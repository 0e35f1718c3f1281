"""What a page or its writer states about its sources, beside what its words say. It is told, never taken as read."""

from dataclasses import dataclass

from accordingto.types.chain import SourceKind
from accordingto.types.span import Spans


@dataclass(frozen=True, slots=True)
class StatedLink:
    """One source of a stated chain, by name."""

    name: str
    kind: SourceKind | None = None
    inferred: bool = False
    """The page itself says that this link was inferred."""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatedClaim:
    """Words that the page shows, and the chain that it states for them, nearest relay first."""

    content: Spans
    links: tuple[StatedLink, ...]
    first_hand: bool = False


@dataclass(frozen=True, slots=True)
class StatedSource:
    """What the writer states of a source: sentences for people, a document, whom its word came through.

    ``content`` are the words that it was written on; without any it holds for the source of that name everywhere.
    """

    name: str
    notes: tuple[str, ...] = ()
    kind: SourceKind | None = None
    href: str | None = None
    through: tuple[str, ...] = ()
    content: Spans = ()


@dataclass(frozen=True, slots=True)
class Stated:
    """All that is stated of one article; ``by`` names where: ``json-ld``, ``writer``."""

    by: str = ""
    claims: tuple[StatedClaim, ...] = ()
    sources: tuple[StatedSource, ...] = ()


NOTHING_STATED = Stated()
