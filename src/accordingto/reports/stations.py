"""Chains as a reader sees them: each link a station with a name, a kind and what proves it."""

import re
from collections.abc import Iterable, Mapping, Sequence

from accordingto.reports.labels import label_of
from accordingto.reports.report import Proof, Station
from accordingto.types import Chain, Evidence, Ground, Link, Source, SourceKind, Span

ELLIPSIS = " … "
KIND_NAMES = {SourceKind.NOBODY: "nobody"}


def stations_of(chain: Chain, sources: Mapping[int, Source], text: str) -> tuple[Station, ...]:
    """The stations of a chain, nearest to the page first."""
    return tuple(_station(link, sources[link.source], text) for link in chain.links)


def station_of(source: Source) -> Station:
    """A source by itself, outside any chain."""
    return Station(name=name_of(source), kind=source.kind, label=label_of(source), speaks_for=source.speaks_for)


def safe_href(href: str | None) -> str | None:
    """The address if a reader may follow it: http and https only, so that no page can smuggle a script in."""
    if href is None or not re.match(r"https?://[^\s/]", href, re.IGNORECASE):
        return None
    return href


def name_of(source: Source) -> str:
    """The name on one line; ``nobody`` where the text hides who."""
    return clean(source.name) or KIND_NAMES.get(source.kind, "somebody")


def clean(words: str) -> str:
    """The words on one line, runs of white space made one blank."""
    return " ".join(words.split())


def quote(text: str, spans: Sequence[Span]) -> str:
    """The words of the spans, joined by an ellipsis where something stands between them."""
    pieces = [clean(span.of(text)) for span in spans]
    joined = ""
    for index, piece in enumerate(pieces):
        gap = text[spans[index - 1].end : spans[index].start] if index else ""
        joined += (ELLIPSIS if gap.strip() else " " if joined else "") + piece
    return joined


def merged(spans: Iterable[Span], text: str) -> list[Span]:
    """The spans in the order of the text, those that overlap or have only blanks between them made one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _station(link: Link, source: Source, text: str) -> Station:
    return Station(
        name=name_of(source),
        kind=source.kind,
        label=label_of(source),
        inferred=link.inferred,
        proofs=_proofs(link.evidence, text),
        venue=link.venue,
        speaks_for=source.speaks_for,
    )


def _proofs(evidence: Sequence[Evidence], text: str) -> tuple[Proof, ...]:
    """One proof for all the words that prove a link, then one for each address, rule or field of the page."""
    spans = merged((span for piece in evidence if piece.ground is Ground.WORDS for span in piece.spans), text)
    proofs = [Proof(words=quote(text, spans))] if spans else []
    proofs += [_other_proof(piece, text) for piece in evidence if piece.ground not in (Ground.WORDS, Ground.MODEL)]
    return tuple(dict.fromkeys(proof for proof in proofs if proof != Proof()))


def _other_proof(evidence: Evidence, text: str) -> Proof:
    words = quote(text, evidence.spans)
    if evidence.ground is Ground.HYPERLINK:
        return Proof(words=words, note=evidence.note, href=safe_href(evidence.href))
    if evidence.ground is Ground.METADATA:
        return Proof(words=words, note=evidence.note or f"the page’s own “{evidence.by}” says so")
    return Proof(words=words, note=evidence.note or f"inferred by the rule “{evidence.by}”")
