"""What is known of time, as plain values that JSON can carry."""

from collections.abc import Mapping

from accordingto.exports.values import Record, evidence_record, pair, pairs
from accordingto.types import ForwardClaim, Reading, Reference, Source, SourceKind, TimeExpression, Window


def time_record(time: TimeExpression) -> Record:
    """One expression of time with its days, and what was stated against what was implied."""
    return {
        "span": pair(time.span),
        "type": time.type.value,
        "value": time.value,
        "mod": time.mod,
        "edtf": time.edtf,
        "earliest": time.earliest,
        "latest": time.latest,
        "stated": list(time.stated),
        "implied": list(time.implied),
        "evidence": evidence_record(time.evidence),
    }


def reference_record(reference: Reference | None) -> Record | None:
    """The day of writing."""
    return None if reference is None else {"day": reference.day, "evidence": evidence_record(reference.evidence)}


def forward_records(reading: Reading) -> list[Record]:
    """The claims about what is to come."""
    sources = {source.id: source for source in reading.sources}
    return [_forward(forward, reading, sources) for forward in reading.forward]


def _forward(forward: ForwardClaim, reading: Reading, sources: Mapping[int, Source]) -> Record:
    claim = reading.claims[forward.claim]
    return {
        "claim": forward.claim,
        "content": pairs(claim.content),
        "act": forward.act.value,
        "by": None if forward.by is None else {"source": forward.by, "name": _name(sources[forward.by])},
        "chain": [_name(sources[link.source]) for link in claim.chain.links],
        "condition": pair(forward.condition),
        "window": None if forward.window is None else _window(forward.window, reading.document.text),
        "undated": forward.window is None or forward.window.edtf is None,
        "evidence": evidence_record(forward.evidence),
    }


def _window(window: Window, text: str) -> Record:
    return {
        "span": pair(window.span),
        "words": window.span.of(text),
        "edtf": window.edtf,
        "earliest": window.earliest,
        "latest": window.latest,
        "time": window.time,
    }


def _name(source: Source) -> str:
    return "nobody" if source.kind is SourceKind.NOBODY else source.name
