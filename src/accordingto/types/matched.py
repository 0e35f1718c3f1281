"""What statements of several articles share, and how many independent lines stand behind it."""

from dataclasses import dataclass
from enum import StrEnum

from accordingto.types.statement import Carrier, Relation, Statement


@dataclass(frozen=True, slots=True)
class Alias:
    """Two names that are, or may be, one source, and why."""

    one: str
    other: str
    certain: bool
    why: str


@dataclass(frozen=True, slots=True)
class Lines:
    """How many independent lines there are, at least and at most, with the paths of the largest count.

    Each path goes from an origin to the article that carries it; no two share a source. ``bottlenecks`` are the
    sources that every line passes; ``circles`` are sources that cite one another round about.
    """

    low: int
    high: int
    paths: tuple[tuple[str, ...], ...] = ()
    origins: tuple[str, ...] = ()
    bottlenecks: tuple[str, ...] = ()
    circles: tuple[tuple[str, ...], ...] = ()
    aliases: tuple[Alias, ...] = ()
    reasons: tuple[str, ...] = ()


class DriftKind(StrEnum):
    """What became of a wording on its way from one article to another."""

    QUOTATION = "quotation"
    """Words inside quotation marks are not the same."""
    HEDGE = "hedge"
    """A hedge was lost or added."""
    ATTRIBUTION = "attribution"
    """A source was lost, gained or made vaguer."""
    NUMBER = "number"
    """A figure changed."""
    BOUND = "bound"
    """A figure's bound changed: *as many as* became *more than*."""
    STANCE = "stance"
    """The verb doubts or vouches where the other did not."""
    DETAIL = "detail"
    """Something was added."""


@dataclass(frozen=True, slots=True)
class Drift:
    """One change between two statements of a matched claim, with both wordings."""

    kind: DriftKind
    before: int
    """The place of the earlier statement among the members."""
    after: int
    was: str
    now: str
    note: str


@dataclass(frozen=True, slots=True)
class MatchedClaim:
    """What statements of one or more articles share; members stand oldest first."""

    id: int
    members: tuple[Statement, ...]
    carriers: tuple[Carrier, ...]
    """The article of each member."""
    lines: Lines
    drift: tuple[Drift, ...] = ()
    linked: tuple[tuple[Relation, int], ...] = ()
    """Matched claims that deny or update this one, or are about the same."""
