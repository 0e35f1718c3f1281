"""Sources, and the chain by which a claim came to the page."""

from dataclasses import dataclass
from enum import StrEnum

from accordingto.types.evidence import Evidence
from accordingto.types.span import Spans
from accordingto.types.upstream import Upstream


class SourceKind(StrEnum):
    """What a source is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    AGENCY = "agency"
    OUTLET = "outlet"
    STATE_MEDIA = "state_media"
    DOCUMENT = "document"
    SOCIAL = "social"
    UNNAMED = "unnamed"
    NOBODY = "nobody"


class Degree(StrEnum):
    """How certain, in FactBank's degrees."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Certainty:
    """How certain a source is said to be, with the words that lessen it; certain where nothing does."""

    degree: Degree = Degree.CERTAIN
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody on whose word something rests, resolved within the article and against the registry.

    ``mentions`` are where the article names or means it; ``speaks_for`` is the institution of a spokesperson;
    ``state`` is the controlling state of state media; ``evidence`` says why the name and the kind. ``role``,
    ``affiliation``, ``basis`` (how it can know) and ``anonymity`` (why it is not named) are the article's own words.
    """

    id: int
    name: str
    kind: SourceKind
    mentions: Spans = ()
    speaks_for: str | None = None
    state: str | None = None
    evidence: tuple[Evidence, ...] = ()
    role: str | None = None
    affiliation: str | None = None
    basis: str | None = None
    anonymity: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """One step of a chain: a source, why it stands here, and whether the text states it or a rule inferred it."""

    source: int
    """The ``id`` of a source of the reading."""
    evidence: tuple[Evidence, ...]
    inferred: bool = False
    venue: str | None = None
    """Where it was said (a platform, a rally): noted, no link of its own."""


@dataclass(frozen=True, slots=True)
class Chain:
    """From the page outward to the origin: nearest relay first, origin last. The page's own outlet is left out."""

    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One attributed content (or a caption's picture) with its chain, and other readings of that chain.

    ``attribution`` is the index of the attribution it comes from, None for a picture. ``first_hand`` says that the
    source spoke to the page's own outlet.
    """

    content: Spans
    chain: Chain
    attribution: int | None = None
    alternatives: tuple[Chain, ...] = ()
    first_hand: bool = False
    image: int | None = None
    """The index of the picture in the document's images, where the claim is a caption."""
    certainty: Certainty = Certainty()
    upstream: tuple[Upstream, ...] = ()
    """What the pages that stand on this claim say of it, where they were followed."""
