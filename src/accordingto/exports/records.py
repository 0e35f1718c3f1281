"""Readings as plain values that JSON can carry. Spans are pairs ``[start, end]`` into ``text``."""

from collections.abc import Mapping, Sequence
from typing import Any

from accordingto.types import Attribution, Chain, Claim, Document, Evidence, Reading, Source, Span, Summary

SCHEMA = "accordingto/reading/1"

Record = dict[str, Any]


def reading_record(reading: Reading) -> Record:
    """The whole reading, as ``schemas/reading-1.json`` describes it."""
    document = reading.document
    sources = {source.id: source for source in reading.sources}
    return {
        "schema": SCHEMA,
        "id": document.id,
        **_about(document),
        "text": document.text,
        "blocks": [_block(document, index) for index in range(len(document.blocks))],
        "images": [_image(document, index) for index in range(len(document.images))],
        "attributions": [_attribution(attribution) for attribution in reading.attributions],
        "sources": [_source(source) for source in reading.sources],
        "claims": [_claim(claim, sources) for claim in reading.claims],
        "wire": list(reading.wire),
        "summary": _summary(reading.summary, sources),
        "metadata": [{"field": field, "evidence": evidence_record(evidence)} for field, evidence in document.evidence],
        "model": reading.model,
        "warnings": list(dict.fromkeys((*document.warnings, *reading.warnings))),
    }


def pairs(spans: Sequence[Span]) -> list[list[int]]:
    """Spans as JSON carries them."""
    return [[span.start, span.end] for span in spans]


def evidence_record(evidence: Evidence) -> Record:
    """One reason, with where it can be checked."""
    return {
        "ground": evidence.ground.value,
        "by": evidence.by,
        "spans": pairs(evidence.spans),
        "href": evidence.href,
        "note": evidence.note,
        "score": _score(evidence.score),
    }


def _about(document: Document) -> Record:
    return {
        "form": document.form.value,
        "url": document.url,
        "outlet": document.outlet,
        "title": document.title,
        "category": document.category,
        "published": document.published,
        "updated": document.updated,
        "reading_minutes": document.reading_minutes,
        "measured_minutes": document.measured_minutes,
        "paywalled": document.paywalled,
        "dateline": _pair(document.dateline),
        "language": document.language,
        "byline": [
            {"name": byline.name, "role": byline.role, "is_agency": byline.is_agency, "span": _pair(byline.span)}
            for byline in document.bylines
        ],
    }


def _block(document: Document, index: int) -> Record:
    block = document.blocks[index]
    return {
        "role": block.role.value,
        "span": _pair(block.span),
        "hyperlinks": [{"span": _pair(link.span), "href": link.href} for link in block.hyperlinks],
        "evidence": evidence_record(block.evidence) if block.evidence else None,
    }


def _image(document: Document, index: int) -> Record:
    image = document.images[index]
    return {
        "caption": _pair(image.caption),
        "credit": [{"name": credit.name, "span": _pair(credit.span)} for credit in image.credits],
        "address": image.address,
    }


def _attribution(attribution: Attribution) -> Record:
    return {
        "source": pairs(attribution.source),
        "cue": pairs(attribution.cue),
        "content": pairs(attribution.content),
        "depth": attribution.depth,
        "parent": attribution.parent,
        "form": attribution.form.value,
        "stance": attribution.stance.value,
        "act": attribution.act.value,
        "score": _score(attribution.score),
    }


def _source(source: Source) -> Record:
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind.value,
        "mentions": pairs(source.mentions),
        "speaks_for": source.speaks_for,
        "state": source.state,
        "evidence": [evidence_record(evidence) for evidence in source.evidence],
    }


def _claim(claim: Claim, sources: Mapping[int, Source]) -> Record:
    return {
        "content": pairs(claim.content),
        "chain": _chain(claim.chain, sources),
        "alternatives": [_chain(chain, sources) for chain in claim.alternatives],
        "attribution": claim.attribution,
        "image": claim.image,
        "first_hand": claim.first_hand,
    }


def _chain(chain: Chain, sources: Mapping[int, Source]) -> list[Record]:
    return [
        {
            "source": link.source,
            "name": sources[link.source].name,
            "kind": sources[link.source].kind.value,
            "inferred": link.inferred,
            "venue": link.venue,
            "evidence": [evidence_record(evidence) for evidence in link.evidence],
        }
        for link in chain.links
    ]


def _summary(summary: Summary, sources: Mapping[int, Source]) -> Record:
    return {
        "claims": summary.claims,
        "pictures": summary.pictures,
        "origins": [
            {"source": count.source, "name": sources[count.source].name, "claims": count.claims}
            for count in summary.origins
        ],
        "relayed": summary.relayed,
        "deepest": summary.deepest,
        "through_state_media": summary.through_state_media,
        "unnamed": summary.unnamed,
        "nobody": summary.nobody,
        "first_hand": summary.first_hand,
        "inferred": summary.inferred,
    }


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _score(score: float | None) -> float | None:
    """Four places are more than a score means, and keep the output the same on every machine."""
    return None if score is None else round(float(score), 4)
