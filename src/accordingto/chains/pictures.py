"""A caption's picture is a claim of its own, and its credit is its chain."""

from accordingto.chains.resolver import Resolved, of_entry
from accordingto.chains.shelf import Shelf
from accordingto.registry import kind_of, lookup
from accordingto.types import Chain, Claim, Credit, Document, Evidence, Ground, Link, SourceKind


def picture_claims(document: Document, shelf: Shelf) -> list[Claim]:
    """One claim for each caption that shows and has a credit, as often as it stands."""
    claims = []
    for number, image in enumerate(document.images):
        if image.caption is None or not image.credits:
            continue
        links = tuple(_link(credit, shelf) for credit in image.credits)
        claims.append(Claim(content=(image.caption,), chain=Chain(links), image=number))
    return claims


def _link(credit: Credit, shelf: Shelf) -> Link:
    spans = (credit.span,) if credit.span else ()
    if spans:
        proof = Evidence(Ground.WORDS, "credit", spans)
    else:
        proof = Evidence(Ground.METADATA, "credit", note=f"the page's markup credits {credit.name}")
    entry = lookup(credit.name)
    if entry is not None:
        who = of_entry(entry)
    else:
        kind, _ = kind_of(credit.name)
        who = Resolved(credit.name, SourceKind.PERSON if kind is SourceKind.NOBODY else kind)
    return Link(shelf.id_of(who, (proof,)), (proof, *who.evidence))
