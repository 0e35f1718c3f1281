"""The chain of a picture: the credits that its caption prints, nearest first."""

from accordingto.chains.resolved import Resolved, of_entry
from accordingto.chains.shelf import Shelf
from accordingto.registry import kind_of, lookup
from accordingto.types import Chain, Claim, Credit, Document, Evidence, Ground, Link, SourceKind


def picture_claims(document: Document, shelf: Shelf) -> list[Claim]:
    """A claim for every picture that shows a caption and says whose it is."""
    claims = []
    for number, image in enumerate(document.images):
        if image.caption is None or not image.credits:
            continue
        chain = Chain(tuple(_link(credit, shelf) for credit in image.credits))
        claims.append(Claim((image.caption,), chain, image=number))
    return claims


def _link(credit: Credit, shelf: Shelf) -> Link:
    spans = (credit.span,) if credit.span else ()
    ground = Ground.WORDS if credit.span else Ground.METADATA
    evidence = Evidence(ground, "picture-credit", spans, note=f"the picture is credited to {credit.name}")
    return Link(shelf.add(_who(credit.name), spans), (evidence,))


def _who(name: str) -> Resolved:
    entry = lookup(name)
    if entry is not None:
        return of_entry(entry)
    kind, why = kind_of(name)
    kind = SourceKind.UNNAMED if kind is SourceKind.NOBODY else kind
    return Resolved(name, kind, (Evidence(Ground.RULE, "kind-by-words", note=why),) if why else ())
