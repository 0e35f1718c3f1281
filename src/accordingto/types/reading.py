"""All that was understood of one article."""

from dataclasses import dataclass

from accordingto.types.attribution import Attribution
from accordingto.types.chain import Claim, Source
from accordingto.types.document import Document
from accordingto.types.forward import ForwardClaim
from accordingto.types.time import ClaimTimes, Reference, TimeExpression


@dataclass(frozen=True, slots=True)
class OriginCount:
    """How many claims rest on one origin in the end."""

    source: int
    claims: int


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts over a reading's claims; no verdict and no score."""

    claims: int
    pictures: int
    origins: tuple[OriginCount, ...]
    """Most claims first; ties in the order of the text."""
    relayed: int
    """Claims whose chain has two links or more."""
    deepest: int
    """The longest chain, in links."""
    through_state_media: int
    unnamed: int
    """Claims whose origin is unnamed."""
    nobody: int
    """Claims for which the text says that somebody said so, and not who."""
    first_hand: int
    inferred: int
    """Claims with at least one inferred link."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One article, read: its document, attributions, sources, claims in the order of the text, and a summary."""

    document: Document
    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    summary: Summary
    model: str
    """Name and version of the attribution model."""
    wire: tuple[int, ...] = ()
    """Ids of sources that stand behind the whole piece: an agency at the head, in the byline or at the foot."""
    warnings: tuple[str, ...] = ()
    reference: Reference | None = None
    """The day of writing, and where it was found."""
    times: tuple[TimeExpression, ...] = ()
    """Expressions of time in the body and the captions, in the order of the text."""
    claim_times: tuple[ClaimTimes, ...] = ()
    """For each claim, when it was said and when what it tells of was."""
    forward: tuple[ForwardClaim, ...] = ()
    """The claims about what is to come, in the order of the claims."""
