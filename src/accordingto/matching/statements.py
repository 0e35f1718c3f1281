"""A reading cut into statements: its claims, and what the article says in its own voice beside them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from accordingto.matching.affiliations import affiliations
from accordingto.registry import lookup
from accordingto.text.sentences import split_sentences
from accordingto.types import Claim, Hop, Link, Reading, Role, Source, Span, Statement
from accordingto.types.document import TELLING_ROLES

_WORD = re.compile(r"\w+")
_FEWEST = 4
"""Words: less of a sentence is no statement of its own."""
_LONGEST = 700
"""Characters: what is longer is no sentence, and is cut."""
_MARGIN = re.compile(r"^[\s,;:–—-]*(?:(?:and|but|that|which|who)\b\s*)?|[\s,;:–—-]*(?:\b(?:and|but|that)\s*)?$")
_SHORT_NAME = re.compile(r"(?:the\s+)?([A-Z][A-Z0-9.&]{1,7})")


def statements_of(reading: Reading) -> tuple[Statement, ...]:
    """The statements of an article in the order of its text; of equal places the outer one comes first."""
    found = [*_claims(reading), *_own_voice(reading)]
    found.sort(key=lambda pair: (pair[0].start, -pair[0].end, len(pair[1].chain)))
    return tuple(replace(statement, number=number) for number, (_, statement) in enumerate(found))


def _claims(reading: Reading) -> Iterator[tuple[Span, Statement]]:
    document, text = reading.document, reading.document.text
    sources = {source.id: source for source in reading.sources}
    speaks_for = affiliations(reading)
    heads = [b.span for b in document.blocks if b.role is Role.HEADLINE]
    for claim in reading.claims:
        if claim.attribution is None:
            continue
        extent = Span(claim.content[0].start, claim.content[-1].end)
        attribution = reading.attributions[claim.attribution]
        yield (
            extent,
            Statement(
                article=document.id,
                number=0,
                content=claim.content,
                words=" ".join(extent.of(text).split()),
                chain=tuple(_hop(link, sources[link.source], text, speaks_for) for link in claim.chain.links),
                heading=any(head.holds(extent) for head in heads),
                cue=" ".join(span.of(text) for span in attribution.cue),
                form=attribution.form,
                stance=attribution.stance,
                act=attribution.act,
            ),
        )


def _hop(link: Link, source: Source, text: str, speaks_for: dict[int, str]) -> Hop:
    why = next((e.note or e.by for e in link.evidence if link.inferred), "")
    return Hop(
        source.name,
        source.kind,
        link.inferred,
        _shown(source, text),
        source.speaks_for or speaks_for.get(source.id),
        why,
    )


def _shown(source: Source, text: str) -> str:
    """What the article calls the source: its acronym where it uses one that the registry knows, else its name."""
    for span in source.mentions:
        short = _SHORT_NAME.fullmatch(span.of(text))
        if short is None:
            continue
        entry = lookup(short.group(1))
        if entry is not None and entry.name == source.name:
            return short.group(1)
    return source.name


def _own_voice(reading: Reading) -> Iterator[tuple[Span, Statement]]:
    """Sentences, and what is left of sentences, that no claim covers."""
    document, text = reading.document, reading.document.text
    taken = sorted(_taken(reading.claims, reading))
    at = 0
    for block in sorted(document.blocks, key=lambda block: block.span.start):
        if block.role not in TELLING_ROLES:
            continue
        for start, end in split_sentences(text, block.span.start, block.span.end):
            while at < len(taken) and taken[at][1] <= start:
                at += 1
            for piece in _left(text, start, min(end, start + _LONGEST), taken, at):
                words = " ".join(piece.of(text).split())
                statement = Statement(document.id, 0, (piece,), words, heading=block.role is Role.HEADLINE)
                yield piece, statement


def _taken(claims: tuple[Claim, ...], reading: Reading) -> Iterator[tuple[int, int]]:
    """What belongs to claims: their content, their cue, and who says it."""
    for claim in claims:
        if claim.attribution is None:
            continue
        attribution = reading.attributions[claim.attribution]
        spans = (*claim.content, *attribution.cue, *attribution.source)
        yield from ((span.start, span.end) for span in spans)


def _left(text: str, start: int, end: int, taken: list[tuple[int, int]], at: int) -> Iterator[Span]:
    place = start
    for low, high in taken[at : at + 50]:
        if low >= end:
            break
        if low > place:
            yield from _piece(text, place, low)
        place = max(place, high)
    if place < end:
        yield from _piece(text, place, end)


def _piece(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    margin = _MARGIN.match(words)
    start += margin.end() if margin else 0
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:–—-"):
        end -= 1
    if len(_WORD.findall(text, start, end)) >= _FEWEST:
        yield Span(start, end)
