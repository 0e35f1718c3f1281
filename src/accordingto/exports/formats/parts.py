"""``parts``: what the page consists of, told apart; for measuring."""

from collections.abc import Container

from accordingto.exports.base import Exporter
from accordingto.exports.lines import line_writer
from accordingto.exports.records import Record
from accordingto.types import Document, Reading, Role

BODY = frozenset({Role.STANDFIRST, Role.PARAGRAPH, Role.SUBHEADING, Role.LIST_ITEM, Role.QUOTE, Role.TABLE})


def parts_record(reading: Reading) -> Record:
    """The parts of one article as text, each as the page has it."""
    document = reading.document
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
                "credit": [credit.name for credit in image.credits],
            }
            for image in document.images
        ],
        "promotion": _words(document, {Role.PROMOTION}),
        "related": _words(document, {Role.RELATED}),
    }


def _words(document: Document, roles: Container[Role]) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks if block.role in roles]


EXPORTER = Exporter(
    name="parts",
    media_type="application/jsonl",
    summary="headline, authors, body, captions with credits, promotion, related items",
    each=line_writer(parts_record),
)
