"""An agency that stands behind the whole piece: in the byline, in the dateline at the head, or at the foot."""

import re
from collections.abc import Iterator

from accordingto.chains.resolved import Resolved, of_entry
from accordingto.chains.scene import is_own
from accordingto.chains.shelf import Shelf
from accordingto.chains.signed import signatures
from accordingto.registry import find_names, lookup
from accordingto.types import Document, Evidence, Ground, Link, Role, SourceKind, Span, Spans

AGENCIES = frozenset({SourceKind.AGENCY, SourceKind.STATE_MEDIA})
_DATELINE = re.compile(r"[^\n()]{0,60}?\(([^()\n]{2,40})\)\s?(?:[-–—]|--|:)")
_HEAD = re.compile(r"^(?:By\s[^\n]{0,60}?\s)?\(?(?:Source: )?([A-Z][\w .’'-]{1,40}?)\)?\s?[-–—]{1,2}\s")
_PLACED = re.compile(r"(?:By\s)?([A-Z][\w.’'-]{1,20}(?:\s[A-Z][\w.’'-]{1,20}){0,3})\sin\s[A-Z][\w .’'-]{2,30}\Z")
"""A line of its own: *Agence France-Presse in Velden*."""
_FOOT = re.compile(
    r"\b(?:contributed (?:to|reporting)|additional sources?\b|additional reporting by|with (?:additional |further )?"
    r"(?:files|reporting|inputs?|material|information) (?:from|by|of))\s?",
    re.IGNORECASE,
)
_FIRST = 6
"""Blocks at the head in which a dateline may stand."""
_LAST = 4
"""Blocks at the foot that may name a contributing agency."""

Wire = tuple[Resolved, Spans, Evidence]


def find_wire(document: Document) -> list[Wire]:
    """The agencies behind the piece, each once, with the place and the reason."""
    found: dict[str, Wire] = {}
    for who, spans, evidence in (*_bylines(document), *_datelines(document), *_signed(document), *_foot(document)):
        found.setdefault(who.name, (who, spans, evidence))
    return list(found.values())


def wire_links(document: Document, shelf: Shelf, wire: list[Wire]) -> tuple[Link, ...]:
    """The link with which every chain of another outlet's page begins: the agency whose dispatch it prints.

    An agency that only contributed, by a line at the foot, may or may not have told what a claim says: it is no link.
    """
    if not document.outlet:
        return ()
    for who, spans, evidence in wire:
        if evidence.by != "wire-foot":
            return () if is_own(document.outlet, who) else (Link(shelf.add(who, spans), (evidence,)),)
    return ()


def _wire(who: Resolved, span: Span | None, rule: str, note: str) -> Wire:
    spans = (span,) if span else ()
    evidence = Evidence(Ground.WORDS if span else Ground.METADATA, rule, spans, note=note)
    return Resolved(who.name, who.kind, (evidence, *who.evidence), who.entry), spans, evidence


def _bylines(document: Document) -> Iterator[Wire]:
    for byline in document.bylines:
        entry = lookup(byline.name)
        if entry is not None and entry.kind in AGENCIES:
            yield _wire(of_entry(entry), byline.span, "wire-byline", f"the byline is {entry.name}'s")
        elif byline.is_agency:
            who = Resolved(byline.name, SourceKind.AGENCY)
            yield _wire(who, byline.span, "wire-byline", f"the byline is {byline.name}'s")


def _datelines(document: Document) -> Iterator[Wire]:
    paragraphs = [b for b in document.blocks if b.role in (Role.PARAGRAPH, Role.STANDFIRST, Role.BYLINE)]
    for block in paragraphs[:_FIRST]:
        for pattern in (_DATELINE, _HEAD, _PLACED):
            match = pattern.match(document.text, block.span.start, min(block.span.end, block.span.start + 120))
            entry = lookup(match.group(1)) if match else None
            if match and entry is not None and entry.kind in AGENCIES:
                span = Span(*match.span(1))
                yield _wire(of_entry(entry, span), span, "wire-dateline", f"the dateline is {entry.name}'s")


def _signed(document: Document) -> Iterator[Wire]:
    """A credit that names several leaves open whose words a claim has: those only contributed."""
    for entry, span, alone in signatures(document):
        rule = "wire-credit" if alone else "wire-foot"
        note = f"the piece is {entry.name}'s by the credit at its end" if alone else f"{entry.name} is one of several"
        yield _wire(of_entry(entry, span), span, rule, note)


def _foot(document: Document) -> Iterator[Wire]:
    telling = [b for b in document.blocks if b.role in (Role.PARAGRAPH, Role.FOOTER, Role.LIST_ITEM)]
    for block in telling[-_LAST:]:
        words = block.span.of(document.text)[:400]
        if not _FOOT.search(words):
            continue
        for s, e, entry in find_names(words):
            if entry.kind in AGENCIES:
                span = Span(block.span.start + s, block.span.start + e)
                yield _wire(of_entry(entry, span), span, "wire-foot", f"{entry.name} contributed")
