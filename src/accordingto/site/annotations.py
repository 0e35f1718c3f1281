"""The claims as W3C Web Annotations: each points at its words on the page by quoting them, and tells its chain."""

from typing import Any

from accordingto.site.paper import Paper
from accordingto.types import Span

Node = dict[str, Any]
AROUND = 32
"""Characters before and after the words, so that a client finds the right place."""


def annotation_page(paper: Paper) -> Node:
    """One page of annotations, one for each claim."""
    address = paper.url.removesuffix(".html") + ".annotations.jsonld"
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": address,
        "type": "AnnotationPage",
        "items": [_annotation(number, paper, address) for number in range(1, len(paper.reading.claims) + 1)],
    }


def _annotation(number: int, paper: Paper, address: str) -> Node:
    claim = paper.reading.claims[number - 1]
    shown = paper.view.report.claims[number - 1]
    chain = " ← ".join((paper.view.report.outlet, *(station.name for station in shown.stations)))
    targets = [_target(span, paper) for span in claim.content]
    return {
        "id": f"{address}#{number}",
        "type": "Annotation",
        "motivation": "describing",
        "body": {"type": "TextualBody", "value": chain, "format": "text/plain", "purpose": "describing"},
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _target(span: Span, paper: Paper) -> Node:
    text = paper.reading.document.text
    selector = {
        "type": "TextQuoteSelector",
        "exact": span.of(text),
        "prefix": text[max(0, span.start - AROUND) : span.start],
        "suffix": text[span.end : span.end + AROUND],
    }
    return {"source": paper.url, "selector": selector}
