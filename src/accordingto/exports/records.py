"""Readings as plain values that JSON can carry. Spans are pairs ``[start, end]`` into ``text``."""

from collections.abc import Mapping

from accordingto.exports.time_records import forward_records, reference_record, time_record
from accordingto.exports.values import Record, evidence_record, pair, pairs, probability_value
from accordingto.types import Attribution, Chain, Claim, ClaimTimes, Document, Reading, Source, Summary, Upstream

SCHEMA = "accordingto/reading/1"

__all__ = ["SCHEMA", "Record", "evidence_record", "pairs", "reading_record"]


def reading_record(reading: Reading) -> Record:
    """The whole reading, as ``schemas/reading-1.json`` describes it."""
    document = reading.document
    sources = {source.id: source for source in reading.sources}
    placed = reading.claim_times or (ClaimTimes(),) * len(reading.claims)
    return {
        "schema": SCHEMA,
        "id": document.id,
        **_about(document),
        "text": document.text,
        "blocks": [_block(document, index) for index in range(len(document.blocks))],
        "images": [_image(document, index) for index in range(len(document.images))],
        "attributions": [_attribution(attribution) for attribution in reading.attributions],
        "sources": [_source(source) for source in reading.sources],
        "claims": [_claim(claim, sources, times) for claim, times in zip(reading.claims, placed, strict=True)],
        "reference": reference_record(reading.reference),
        "times": [time_record(time) for time in reading.times],
        "forward": forward_records(reading),
        "wire": list(reading.wire),
        "summary": _summary(reading.summary, sources),
        "metadata": [{"field": field, "evidence": evidence_record(evidence)} for field, evidence in document.evidence],
        "model": reading.model,
        "warnings": list(dict.fromkeys((*document.warnings, *reading.warnings))),
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
        "dateline": pair(document.dateline),
        "language": document.language,
        "byline": [
            {"name": byline.name, "role": byline.role, "is_agency": byline.is_agency, "span": pair(byline.span)}
            for byline in document.bylines
        ],
    }


def _block(document: Document, index: int) -> Record:
    block = document.blocks[index]
    return {
        "role": block.role.value,
        "span": pair(block.span),
        "hyperlinks": [{"span": pair(link.span), "href": link.href} for link in block.hyperlinks],
        "evidence": evidence_record(block.evidence) if block.evidence else None,
    }


def _image(document: Document, index: int) -> Record:
    image = document.images[index]
    return {
        "caption": pair(image.caption),
        "credit": [{"name": credit.name, "span": pair(credit.span)} for credit in image.credits],
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
        "probability": probability_value(attribution.probability),
        "evidence": evidence_record(attribution.evidence) if attribution.evidence else None,
    }


def _source(source: Source) -> Record:
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind.value,
        "mentions": pairs(source.mentions),
        "speaks_for": source.speaks_for,
        "state": source.state,
        "role": source.role,
        "affiliation": source.affiliation,
        "basis": source.basis,
        "anonymity": source.anonymity,
        "evidence": [evidence_record(evidence) for evidence in source.evidence],
    }


def _claim(claim: Claim, sources: Mapping[int, Source], times: ClaimTimes) -> Record:
    return {
        "content": pairs(claim.content),
        "chain": _chain(claim.chain, sources),
        "alternatives": [_chain(chain, sources) for chain in claim.alternatives],
        "attribution": claim.attribution,
        "image": claim.image,
        "first_hand": claim.first_hand,
        "certainty": {
            "degree": claim.certainty.degree.value,
            "evidence": evidence_record(claim.certainty.evidence) if claim.certainty.evidence else None,
        },
        "upstream": [_upstream(upstream) for upstream in claim.upstream],
        "saying_times": list(times.saying),
        "content_times": list(times.content),
    }


def _upstream(upstream: Upstream) -> Record:
    return {
        "href": upstream.href,
        "outcome": upstream.outcome.value,
        "outlet": upstream.outlet,
        "title": upstream.title,
        "words": upstream.words,
        "chain": list(upstream.chain),
        "changes": [{"kind": c.kind.value, "here": c.here, "there": c.there} for c in upstream.changes],
        "reason": upstream.reason,
        "hop": upstream.hop,
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
