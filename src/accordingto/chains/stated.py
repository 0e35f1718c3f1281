"""What a page or its writer states about sources, put beside what was read: as evidence that says who stated it.

A chain that a page states stands first, and what its words say stands among the alternatives. Nothing that is stated
makes a link surer than the statement is: every such link says that it was stated, and by whom.
"""

from collections.abc import Sequence
from dataclasses import replace

from accordingto.registry import kind_of, lookup
from accordingto.types import (
    Attribution,
    Chain,
    Claim,
    Document,
    Evidence,
    Ground,
    Link,
    Source,
    SourceKind,
    Spans,
    StatedClaim,
    StatedLink,
    StatedSource,
)

WORDS = {"json-ld": "stated by the page", "writer": "the writer states"}
_SAME = 0.9
"""Of two contents' common length, so that they are one claim."""


def with_stated(
    document: Document, sources: tuple[Source, ...], claims: tuple[Claim, ...], attributions: Sequence[Attribution]
) -> tuple[tuple[Source, ...], tuple[Claim, ...]]:
    """Sources and claims with what is stated of them."""
    stated = document.stated
    if not stated.claims and not stated.sources:
        return sources, claims
    beside = _Beside(sources, stated.by)
    found = list(claims)
    free = set(range(len(found)))
    for told in stated.claims:
        number = beside.find(told, found, free)
        if number is None:
            found.append(Claim(told.content, beside.chain(told), first_hand=told.first_hand))
        else:
            free.discard(number)
            found[number] = beside.merged(found[number], told)
    for source in stated.sources:
        found = [beside.noted(claim, source, _said(claim, attributions)) for claim in found]
    found.sort(key=lambda claim: (claim.content[0].start, -claim.content[-1].end))
    return tuple(beside.sources), tuple(found)


def is_same_name(one: str, other: str) -> bool:
    """Are these names of one source: equal, or the one the beginning or the end of the other?"""
    a, b = _bare(one), _bare(other)
    short, long = sorted((a, b), key=len)
    return bool(short) and short in (long[-len(short) :], long[: len(short)])


def _bare(name: str) -> list[str]:
    words = name.casefold().split()
    return words[1:] if words and words[0] in ("the", "a", "an") else words


def _said(claim: Claim, attributions: Sequence[Attribution]) -> Spans:
    """The words of a claim and those that attribute it."""
    if claim.attribution is None:
        return claim.content
    attribution = attributions[claim.attribution]
    return (*claim.content, *attribution.source, *attribution.cue)


class _Beside:
    """The sources of an article, those that only statements name among them."""

    def __init__(self, sources: tuple[Source, ...], by: str) -> None:
        self.sources = list(sources)
        self.by = by

    def find(self, told: StatedClaim, claims: Sequence[Claim], free: set[int]) -> int | None:
        """The claim that was read with the same words, by preference the one with the same chain."""
        same = [n for n in sorted(free) if _overlap(claims[n].content, told.content) >= _SAME]
        names = [link.name.casefold() for link in told.links]
        return min(same, key=lambda n: self._names(claims[n].chain) != names, default=None)

    def _names(self, chain: Chain) -> list[str]:
        return [self.sources[link.source].name.casefold() for link in chain.links]

    def chain(self, told: StatedClaim, read: Chain | None = None) -> Chain:
        """The stated chain; links that were read as well keep why."""
        known = {link.source: link for link in read.links} if read else {}
        links = []
        for stated in told.links:
            number = self._add(stated)
            evidence = tuple(self._evidence(note) for note in ("", *stated.notes))
            link = known.get(number)
            if link is None:
                links.append(Link(number, evidence, stated.inferred))
            else:
                links.append(replace(link, evidence=(*link.evidence, *evidence)))
        return Chain(tuple(links))

    def merged(self, claim: Claim, told: StatedClaim) -> Claim:
        """A claim that was read, with the chain that is stated; the chain that was read, where it is another."""
        chain = self.chain(told, claim.chain)
        alternatives = claim.alternatives
        if self._names(chain) != self._names(claim.chain):
            alternatives = (claim.chain, *(other for other in alternatives if self._names(other) != self._names(chain)))
        first_hand = claim.first_hand or told.first_hand
        return replace(claim, content=told.content, chain=chain, alternatives=alternatives, first_hand=first_hand)

    def noted(self, claim: Claim, stated: StatedSource, said: Spans) -> Claim:
        """A claim with what the writer states of one of its sources."""
        links = claim.chain.links
        place = next((n for n, link in enumerate(links) if self._is_meant(link, stated)), None)
        if stated.content and not any(span.touches(other) for span in said for other in stated.content):
            return claim
        if place is None and stated.content and not stated.name and links:
            place = len(links) - 1
        if place is None:
            return claim
        link = links[place]
        number = link.source
        if stated.kind is not None and self.sources[number].kind is not stated.kind:
            why = self._evidence(f"this is a source of the kind “{stated.kind.value}”")
            source = self.sources[number]
            self.sources[number] = replace(source, kind=stated.kind, evidence=(*source.evidence, why))
        evidence = [self._evidence(note, stated.content) for note in stated.notes]
        if stated.href:
            evidence.append(self._evidence("this is where it can be read", stated.content, stated.href))
        before = [self._through(name) for name in stated.through if name.casefold() not in self._names(claim.chain)]
        chain = Chain(
            (*links[:place], *before, replace(link, evidence=(*link.evidence, *evidence)), *links[place + 1 :])
        )
        return replace(
            claim, chain=chain, alternatives=(claim.chain, *claim.alternatives) if before else claim.alternatives
        )

    def _is_meant(self, link: Link, stated: StatedSource) -> bool:
        return bool(stated.name) and is_same_name(self.sources[link.source].name, stated.name)

    def _through(self, name: str) -> Link:
        return Link(self._add(StatedLink(name)), (self._evidence(f"it came through {name}"),))

    def _add(self, stated: StatedLink) -> int:
        """The id of a source by its name; the registry knows better than a page what somebody is."""
        known = next((s.id for s in self.sources if s.name.casefold() == stated.name.casefold()), None)
        if known is not None:
            return known
        entry = lookup(stated.name)
        kind = entry.kind if entry else stated.kind or kind_of(stated.name)[0]
        name = entry.name if entry else stated.name
        source = Source(
            id=len(self.sources),
            name="nobody" if kind is SourceKind.NOBODY else name,
            kind=kind,
            state=entry.state if entry else None,
            evidence=(self._evidence(),),
        )
        self.sources.append(source)
        return source.id

    def _evidence(self, note: str = "", spans: Spans = (), href: str | None = None) -> Evidence:
        words = WORDS[self.by]
        return Evidence(Ground.METADATA, self.by, spans, href=href, note=f"{words}: {note}" if note else words)


def _overlap(one: Spans, other: Spans) -> float:
    low, high = max(one[0].start, other[0].start), min(one[-1].end, other[-1].end)
    return (high - low) / max(one[-1].end - one[0].start, other[-1].end - other[0].start)
