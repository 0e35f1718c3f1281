"""Links and claims that are found twice, made one."""

from accordingto.types import Claim, Link


def joined(links: tuple[Link, ...]) -> tuple[Link, ...]:
    """The links, each source once: where it comes again, its evidence joins the first."""
    kept: list[Link] = []
    for link in links:
        place = next((n for n, other in enumerate(kept) if other.source == link.source), None)
        if place is None:
            kept.append(link)
            continue
        first = kept[place]
        both = (*first.evidence, *(e for e in link.evidence if e not in first.evidence))
        kept[place] = Link(link.source, both, first.inferred and link.inferred, link.venue or first.venue)
    return tuple(kept)


def without_doubles(claims: list[Claim]) -> tuple[Claim, ...]:
    """Claims without those whose content and chain another one says at least as fully."""
    kept: list[Claim] = []
    for claim in claims:
        for place in range(len(kept) - 1, max(-1, len(kept) - 6), -1):
            other = kept[place]
            if claim.image is not None or other.image is not None or not _same_content(claim, other):
                continue
            mine, theirs = _names(claim), _names(other)
            if mine == theirs[: len(mine)] or theirs == mine[: len(theirs)]:
                kept[place] = claim if len(mine) > len(theirs) else other
                break
        else:
            kept.append(claim)
    return tuple(kept)


def _names(claim: Claim) -> list[int]:
    return [link.source for link in claim.chain.links]


def _same_content(one: Claim, other: Claim) -> bool:
    a, b = (one.content[0].start, one.content[-1].end), (other.content[0].start, other.content[-1].end)
    common = min(a[1], b[1]) - max(a[0], b[0])
    return common >= 0.9 * max(a[1] - a[0], b[1] - b[0])
