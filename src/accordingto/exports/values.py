"""Small values as JSON carries them."""

from collections.abc import Sequence
from typing import Any

from accordingto.types import Evidence, Span

Record = dict[str, Any]


def pair(span: Span | None) -> list[int] | None:
    """A span as JSON carries it."""
    return [span.start, span.end] if span else None


def pairs(spans: Sequence[Span]) -> list[list[int]]:
    """Spans as JSON carries them."""
    return [[span.start, span.end] for span in spans]


def probability_value(probability: float | None) -> float | None:
    """Four places are more than it means, and keep the output the same on every machine."""
    return None if probability is None else round(float(probability), 4)


def evidence_record(evidence: Evidence) -> Record:
    """One reason, with where it can be checked."""
    return {
        "ground": evidence.ground.value,
        "by": evidence.by,
        "spans": pairs(evidence.spans),
        "href": evidence.href,
        "note": evidence.note,
        "probability": probability_value(evidence.probability),
    }
