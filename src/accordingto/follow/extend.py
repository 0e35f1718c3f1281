"""A chain made longer by what the page that was followed says: its outlet, and on whose word it has the claim."""

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from accordingto.registry import lookup, lookup_domain
from accordingto.types import Chain, Claim, Evidence, Ground, Link, Reading, Source, SourceKind, Span

There = tuple[Reading, int | None]
"""The page that was followed, and the number of its claim that says the same."""


class Shelf:
    """The sources of a reading, and those that are found elsewhere."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = list(sources)

    def sources(self) -> tuple[Source, ...]:
        """All of them; ids are places."""
        return tuple(self._sources)

    def name(self, number: int) -> str:
        """What a source is called."""
        return self._sources[number].name

    def add(self, source: Source) -> int:
        """The id of a source here that is the same as one there."""
        for known in self._sources:
            if same(known.name, source.name) and source.kind is not SourceKind.UNNAMED:
                return known.id
        number = len(self._sources)
        self._sources.append(replace(source, id=number, mentions=()))
        return number


def same(one: str, other: str) -> bool:
    """Are these names of one source: equal, or the one the end of the other?"""
    a, b = one.casefold().removeprefix("the ").split(), other.casefold().removeprefix("the ").split()
    short, long = sorted((a, b), key=len)
    return bool(short) and long[-len(short) :] == short


def linked_outlet(href: str, page: Reading) -> str:
    """Who published a page: by the registry, by its own word, or its host."""
    entry = lookup_domain(href)
    if entry is not None:
        return entry.name
    return page.document.outlet or urlsplit(href).hostname or href


def extended(claim: Claim, address: tuple[str, Span], there: There, shelf: Shelf) -> Claim:
    """The claim with the longer chain, and with its own chain among the others; unchanged where nothing is added.

    Where the two chains name different people, the article's own stays first.
    """
    href, span = address
    page, number = there
    found = Evidence(
        Ground.HYPERLINK, "followed", (span,), href=href, note="found on the page that the address leads to"
    )
    outlet = _outlet_link(href, page, found, shelf)
    upstream = page.claims[number].chain.links if number is not None else ()
    beyond = tuple(Link(shelf.add(page.sources[link.source]), (found,), inferred=True) for link in upstream)
    links = claim.chain.links
    place = next((n for n, link in enumerate(links) if same(shelf.name(link.source), shelf.name(outlet.source))), None)
    head, rest = (links[: place + 1], links[place + 1 :]) if place is not None else ((outlet,), links)
    if _all_in(rest, beyond, shelf):
        chain, differs = (*head, *_kept(rest, beyond, shelf)), False
    else:
        differs = not _all_in(beyond, rest, shelf)
        chain = (*head, *(beyond if differs else rest))
    if [link.source for link in chain] == [link.source for link in links]:
        return claim
    if differs:
        return replace(claim, alternatives=(*claim.alternatives, Chain(chain)))
    return replace(claim, chain=Chain(chain), alternatives=(claim.chain, *claim.alternatives))


def _outlet_link(href: str, page: Reading, found: Evidence, shelf: Shelf) -> Link:
    name = linked_outlet(href, page)
    entry = lookup_domain(href) or lookup(name)
    kind, state = (entry.kind, entry.state) if entry is not None else (SourceKind.OUTLET, None)
    return Link(shelf.add(Source(0, name, kind, state=state, evidence=(found,))), (found,), inferred=True)


def _all_in(some: Sequence[Link], others: Sequence[Link], shelf: Shelf) -> bool:
    """Does each of some stand among the others?"""
    return all(any(_same(link, other, shelf) for other in others) for link in some)


def _kept(rest: Sequence[Link], beyond: Sequence[Link], shelf: Shelf) -> list[Link]:
    """The links beyond, those that the article states itself in its own words."""
    return [next((link for link in rest if _same(link, other, shelf)), other) for other in beyond]


def _same(one: Link, other: Link, shelf: Shelf) -> bool:
    return one.source == other.source or same(shelf.name(one.source), shelf.name(other.source))
