"""Counts over a reading's claims: how much is there, and on whose word it rests. No verdict and no score."""

from collections.abc import Sequence

from accordingto.types import Claim, OriginCount, Source, SourceKind, Summary


def summarise(sources: Sequence[Source], claims: Sequence[Claim]) -> Summary:
    """Count the claims by what their best chain ends in and passes through; alternatives do not count."""
    kinds = {source.id: source.kind for source in sources}
    trails = [tuple(link.source for link in claim.chain.links) for claim in claims]
    ends = [kinds[trail[-1]] if trail else None for trail in trails]
    return Summary(
        claims=len(claims),
        pictures=sum(claim.image is not None for claim in claims),
        origins=_count_origins(trails),
        relayed=sum(len(trail) > 1 for trail in trails),
        deepest=max(map(len, trails), default=0),
        through_state_media=sum(any(kinds[source] is SourceKind.STATE_MEDIA for source in trail) for trail in trails),
        unnamed=ends.count(SourceKind.UNNAMED),
        nobody=ends.count(SourceKind.NOBODY),
        first_hand=sum(claim.first_hand for claim in claims),
        inferred=sum(any(link.inferred for link in claim.chain.links) for claim in claims),
    )


def _count_origins(trails: Sequence[tuple[int, ...]]) -> tuple[OriginCount, ...]:
    """The last links, most claims first; the sort is stable, so ties keep the order of the text."""
    counts: dict[int, int] = {}
    for trail in trails:
        if trail:
            counts[trail[-1]] = counts.get(trail[-1], 0) + 1
    ranked = sorted(counts.items(), key=lambda item: -item[1])
    return tuple(OriginCount(source=source, claims=number) for source, number in ranked)
