"""Look every claim that stands on an address up on the page that the address leads to.

``read`` fetches and reads one address; this module decides which, compares, and says what was found. Nothing that is
found there changes what is understood here: it extends a chain with links that are marked as found there, and the chain
as the article has it stays beside it.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from accordingto.follow.compare import SAYS, SAYS_LIKE, changes, find_said
from accordingto.follow.extend import Shelf, extended, linked_outlet
from accordingto.types import Claim, Ground, Hyperlink, Outcome, Reading, Refusal, Span, Upstream

Read = Callable[[str], Reading | Refusal]
"""An address becomes a reading, or the reason why it does not."""

MOST_PAGES = 8
"""Of one article: nobody's server should feel it."""
DEEPEST = 2


class _Target(NamedTuple):
    """An address that stands on a claim's words or on what proves its chain, and the words it stands on."""

    href: str
    span: Span


def follow_up(reading: Reading, read: Read, hops: int = 1) -> Reading:
    """The reading with what the linked pages say of its claims; ``hops`` is 1 or 2."""
    return _Follower(read, min(hops, DEEPEST)).follow(reading, hop=1)


class _Follower:
    """Follows the addresses of one article, each page fetched once."""

    def __init__(self, read: Read, hops: int) -> None:
        self._read = read
        self._hops = hops
        self._pages: dict[str, Reading | Refusal] = {}
        self._left_out: set[str] = set()

    def follow(self, reading: Reading, hop: int, only: int | None = None) -> Reading:
        """The reading with its claims, or one of them, looked up."""
        shelf = Shelf(reading.sources)
        claims = list(reading.claims)
        for number, claim in enumerate(reading.claims):
            if only is None or number == only:
                claims[number] = self._looked_up(reading, claim, shelf, hop)
        warnings = reading.warnings
        if self._left_out and hop == 1:
            told = f"{MOST_PAGES} linked pages were followed, and {len(self._left_out)} more were not"
            warnings = (*warnings, told)
        return replace(reading, claims=tuple(claims), sources=shelf.sources(), warnings=warnings)

    def _looked_up(self, reading: Reading, claim: Claim, shelf: Shelf, hop: int) -> Claim:
        for target in _targets(reading, claim):
            page = self._page(target.href)
            if page is None:
                continue
            found, there = self._compare(reading, claim, target, (page, hop))
            claim = replace(claim, upstream=(*claim.upstream, *found))
            if there is not None:
                claim = extended(claim, (target.href, target.span), there, shelf)
        return claim

    def _page(self, href: str) -> Reading | Refusal | None:
        """The page of an address, read at most once; None where enough pages were."""
        if href not in self._pages:
            if len(self._pages) >= MOST_PAGES:
                self._left_out.add(href)
                return None
            self._pages[href] = self._read(href)
        return self._pages[href]

    def _compare(
        self, reading: Reading, claim: Claim, target: _Target, where: tuple[Reading | Refusal, int]
    ) -> tuple[list[Upstream], tuple[Reading, int | None] | None]:
        """What a page says of a claim; and, if it says so, the page's reading and the number of its claim there."""
        page, hop = where
        if isinstance(page, Refusal):
            return [Upstream(target.href, Outcome.UNREAD, reason=f"{page.reason} [{page.code}]", hop=hop)], None
        outlet, title = linked_outlet(target.href, page), page.document.title
        here = " … ".join(span.of(reading.document.text) for span in claim.content)
        found = find_said(here, page.document)
        if found is None or found.share < SAYS_LIKE:
            return [Upstream(target.href, Outcome.SILENT, outlet, title, hop=hop)], None
        number = _claim_at(page, found.span)
        beyond: list[Upstream] = []
        if number is not None and hop < self._hops:
            page = self.follow(page, hop + 1, only=number)
            beyond = list(page.claims[number].upstream)
        names = {source.id: source.name for source in page.sources}
        there = found.span.of(page.document.text)
        said = Upstream(
            href=target.href,
            outcome=Outcome.SAYS if found.share >= SAYS else Outcome.SAYS_LIKE,
            outlet=outlet,
            title=title,
            words=" ".join(there.split()),
            chain=tuple(names[link.source] for link in page.claims[number].chain.links) if number is not None else (),
            changes=changes(here, there, page.document.text),
            hop=hop,
        )
        return [said, *beyond], (page, number)


def _targets(reading: Reading, claim: Claim) -> list[_Target]:
    """The web addresses on the words of a claim and on what proves its chain, each once, in the order of the text."""
    proofs = {
        (e.href, span)
        for link in claim.chain.links
        for e in link.evidence
        if e.ground is Ground.HYPERLINK and e.href
        for span in e.spans
    }
    inside = {
        (h.href, h.span)
        for h in _hyperlinks(reading, claim.content[0].start, claim.content[-1].end)
        if any(h.span.touches(span) for span in claim.content)
    }
    found: dict[str, _Target] = {}
    for href, span in sorted(proofs | inside, key=lambda pair: pair[1]):
        address = href.partition("#")[0]
        if address.startswith(("http://", "https://")) and address != reading.document.url:
            found.setdefault(address, _Target(address, span))
    return list(found.values())


def _hyperlinks(reading: Reading, start: int, end: int) -> list[Hyperlink]:
    blocks = (b for b in reading.document.blocks if b.span.start < end and start < b.span.end)
    return [h for b in blocks for h in b.hyperlinks if h.span.start < end and start < h.span.end]


def _claim_at(page: Reading, span: Span) -> int | None:
    """The number of the claim of a page that covers most of a place; of those that nest, the innermost."""
    best: tuple[int, int, int] | None = None
    for number, claim in enumerate(page.claims):
        if claim.image is not None:
            continue
        common = sum(max(0, min(span.end, s.end) - max(span.start, s.start)) for s in claim.content)
        rank = common, len(claim.chain.links), number
        if common and (best is None or rank[:2] > best[:2]):
            best = rank
    return best[2] if best is not None else None
