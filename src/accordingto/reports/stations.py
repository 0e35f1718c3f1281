"""Chains as a reader sees them: each link a station with a name, a kind and what proves it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from accordingto.reports.labels import label_of
from accordingto.reports.report import Proof, Station, Why
from accordingto.types import Chain, Evidence, Ground, Link, Source, SourceKind, Span

ELLIPSIS = " … "
KIND_NAMES = {SourceKind.NOBODY: "nobody"}


def stations_of(chain: Chain, sources: Mapping[int, Source], text: str) -> tuple[Station, ...]:
    """The stations of a chain, nearest to the page first."""
    return tuple(_station(link, sources[link.source], text) for link in chain.links)


_WEAK: tuple[tuple[str, Callable[[Station], bool]], ...] = (
    ("the text does not say who", lambda station: station.kind is SourceKind.NOBODY),
    ("not named", lambda station: station.kind is SourceKind.UNNAMED),
    ("inferred, not stated", lambda station: station.inferred),
)
"""What makes a link weak, the weakest first."""


def weakest_of(stations: Sequence[Station]) -> str:
    """The weakest of several links with the reason, or nothing."""
    if len(stations) > 1:
        for reason, is_weak in _WEAK:
            for station in stations:
                if is_weak(station):
                    return f"{station.name}, {reason}"
    return ""


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
        proofs=tuple(_proofs(link, source, text)),
        venue=link.venue,
        speaks_for=source.speaks_for,
        about=about(source),
        why=tuple(_why(piece, text) for piece in dict.fromkeys(link.evidence)),
    )


def _why(evidence: Evidence, text: str) -> Why:
    return Why(evidence.ground, evidence.by, clean(evidence.note), quote(text, evidence.spans))


def about(source: Source) -> tuple[str, ...]:
    """The article's own words about a source, for people."""
    role = clean(source.role or "")
    if source.affiliation and source.affiliation not in role and source.affiliation != source.speaks_for:
        role = f"{role} · {clean(source.affiliation)}" if role else clean(source.affiliation)
    said = (
        role if role.casefold() != source.name.casefold() else "",
        f"how it can know: “{clean(source.basis)}”" if source.basis and source.basis not in source.name else "",
        f"why it is not named: “{clean(source.anonymity)}”" if source.anonymity else "",
    )
    return tuple(line for line in said if line)


def _proofs(link: Link, source: Source, text: str) -> Iterator[Proof]:
    """One proof for all the words that prove a link, then one for each address, rule or field of the page."""
    spans = merged((span for piece in link.evidence if piece.ground is Ground.WORDS for span in piece.spans), text)
    linked = {piece.spans for piece in link.evidence if piece.ground is Ground.HYPERLINK and safe_href(piece.href)}
    if spans and tuple(spans) not in linked:
        yield Proof(words=quote(text, spans))
    others = [piece for piece in link.evidence if piece.ground not in (Ground.WORDS, Ground.MODEL)]
    for piece in dict.fromkeys(others):
        if piece.ground is Ground.RULE and (piece in source.evidence or not link.inferred):
            if piece.note and _is_telling(piece, source, text):
                yield Proof(note=piece.note)
        else:
            yield _other_proof(piece, text)


def _is_telling(evidence: Evidence, source: Source, text: str) -> bool:
    """Is the reason for a name worth a line? It is where the text has no name (*she*, *the agency*) and we give one.

    Why *Reuters* is an agency, or whose surname it is, needs no line below every claim; the JSON has it.
    """
    if source.kind is SourceKind.NOBODY:
        return False
    words = quote(text, evidence.spans).split()
    name = source.name.casefold().split()
    if not words or words[0].casefold() in name:
        return not words
    is_acronym = words[0].isupper() and len(words[0]) > 1
    return not is_acronym and not any(word[0].isupper() for word in words[1:])


def _other_proof(evidence: Evidence, text: str) -> Proof:
    words = quote(text, evidence.spans)
    if evidence.ground is Ground.HYPERLINK:
        return Proof(words=words, note=evidence.note, href=safe_href(evidence.href))
    if evidence.ground is Ground.METADATA:
        note = evidence.note or f"the page’s own “{evidence.by}” says so"
        return Proof(words=words, note=note, href=safe_href(evidence.href))
    return Proof(words=words, note=evidence.note or f"inferred by the rule “{evidence.by}”")
