"""``parts``: what the page consists of, told apart; for measuring."""

import re
from collections.abc import Container

from accordingto.exports.base import Exporter
from accordingto.exports.lines import line_writer
from accordingto.exports.records import Record
from accordingto.types import Document, Image, Reading, Role

BODY = frozenset({Role.STANDFIRST, Role.PARAGRAPH, Role.SUBHEADING, Role.LIST_ITEM, Role.QUOTE, Role.TABLE})

_WORD = re.compile(r"\w+")
_LONGEST = 200


def parts_record(reading: Reading) -> Record:
    """The parts of one article, as ``schemas/parts-1.json`` describes them."""
    return document_parts(reading.document)


def document_parts(document: Document) -> Record:
    """The parts of one article as text, each as the page has it. No claim is looked at."""
    return {
        "id": document.id,
        "title": document.title,
        "authors": [byline.name for byline in document.bylines],
        "byline": [{"name": byline.name, "role": byline.role} for byline in document.bylines],
        "published": document.published,
        "category": document.category,
        "reading_minutes": document.reading_minutes,
        "outlet": document.outlet,
        "body": "\n\n".join(_words(document, BODY)),
        "images": [
            {
                "caption": image.caption.of(document.text) if image.caption else None,
                "credit": _credit(document, image),
            }
            for image in document.images
        ],
        "promotion": _words(document, {Role.PROMOTION}),
        "related": _words(document, {Role.RELATED}),
    }


def _credit(document: Document, image: Image) -> list[str]:
    """The names, nearest first; last the page's own words where they say more, as *A via B* and *A for B* do."""
    names = [credit.name for credit in image.credits]
    spans = [credit.span for credit in image.credits if credit.span]
    if not spans:
        return names
    printed = document.text[min(span.start for span in spans) : max(span.end for span in spans)]
    said = set(_WORD.findall(" ".join(names)))
    return names if set(_WORD.findall(printed)) <= said or len(printed) > _LONGEST else [*names, printed]


def _words(document: Document, roles: Container[Role]) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks if block.role in roles]


EXPORTER = Exporter(
    name="parts",
    media_type="application/jsonl",
    summary="headline, authors, body, captions with credits, promotion, related items",
    each=line_writer(parts_record),
)
