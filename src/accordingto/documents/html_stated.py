"""Claims and chains that a page states in its JSON-LD, each set on the words of the page that it is about.

A statement about words that the page does not show is left out: nothing enters that a reader of the page cannot see.
"""

import html
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from accordingto.types import SourceKind, Span, Spans, Stated, StatedClaim, StatedLink

KIND = "urn:accordingto:kind:"
"""Before the kind of a source, in its ``additionalType``."""
PLAIN_KINDS = {
    "Person": SourceKind.PERSON,
    "Organization": SourceKind.ORGANIZATION,
    "DigitalDocument": SourceKind.DOCUMENT,
}
"""The kinds that schema.org has a type for, which need no more."""
INFERRED = "inferred"
FIRST_HAND = "first-hand"
GAP = " … "
"""Between the pieces of a split quotation."""
_MOST_CLAIMS, _MOST_LINKS, _MOST_NOTES = 300, 12, 12
_LONGEST_NAME, _LONGEST_WORDS, _LONGEST_NOTE = 300, 5000, 500
_KINDS = {kind.value: kind for kind in SourceKind}
Node = dict[str, Any]


def stated_in(articles: Sequence[Node], text: str) -> Stated:
    """What the articles' nodes state of words of the text. The sources stand among what an article mentions."""
    mentions = (node for article in articles for node in _list(article.get("mentions")) if isinstance(node, dict))
    known = {node["@id"]: node for node in mentions if isinstance(node.get("@id"), str)}
    claims: list[StatedClaim] = []
    place = 0
    for node in islice(_claim_nodes(articles), _MOST_CLAIMS):
        content = _place(text, node.get("text"), place)
        links = tuple(islice(_links(node.get("isBasedOn"), known), _MOST_LINKS))
        if content is None or not links:
            continue
        place = content[0].start
        claims.append(StatedClaim(content, links, _words(node.get("creativeWorkStatus")) == FIRST_HAND))
    return Stated("json-ld", tuple(claims)) if claims else Stated()


def _claim_nodes(articles: Sequence[Node]) -> Iterator[Node]:
    for article in articles:
        for part in _list(article.get("hasPart")):
            kinds = _list(part.get("@type")) if isinstance(part, dict) else []
            if "Claim" in kinds or "Quotation" in kinds:
                yield part


def _list(value: Any) -> list[Any]:  # noqa: ANN401 - whatever JSON may hold
    return value[: _MOST_CLAIMS * 2] if isinstance(value, list) else [value]


def _place(text: str, said: Any, start: int) -> Spans | None:  # noqa: ANN401 - the same
    """Where the words stand, from a place on, or else anywhere; the pieces of a split quotation one after the other."""
    if not isinstance(said, str) or not 0 < len(said) <= _LONGEST_WORDS:
        return None
    for pieces in ([said], said.split(GAP)):
        for begin in (start, 0):
            spans = _in_order(text, pieces, begin)
            if spans:
                return spans
    return None


def _in_order(text: str, pieces: Sequence[str], start: int) -> Spans:
    spans = []
    for piece in pieces:
        at = text.find(piece, start) if piece else -1
        if at < 0:
            return ()
        start = at + len(piece)
        spans.append(Span(at, start))
    return tuple(spans)


def _links(value: Any, known: dict[str, Node]) -> Iterator[StatedLink]:  # noqa: ANN401 - whatever JSON may hold
    """A claim is based on what its nearest source told, and that on what the next one told."""
    for _ in range(_MOST_LINKS):
        if not isinstance(value, dict):
            return
        creator = value.get("creator")
        if isinstance(creator, dict) and isinstance(creator.get("@id"), str):
            creator = known.get(creator["@id"], creator)
        if not isinstance(creator, dict):
            return
        name = _words(creator.get("name"))
        more = _words(creator.get("additionalType")).removeprefix(KIND)
        kind = _KINDS.get(more) or PLAIN_KINDS.get(_words(creator.get("@type")))
        if name and len(name) <= _LONGEST_NAME:
            notes = tuple(filter(None, (_words(note) for note in _list(value.get("description"))[:_MOST_NOTES])))
            yield StatedLink(name, kind, _words(value.get("creativeWorkStatus")) == INFERRED, notes)
        value = value.get("isBasedOn")


def _words(value: Any) -> str:  # noqa: ANN401 - the same
    return " ".join(html.unescape(value).split())[:_LONGEST_NOTE] if isinstance(value, str) else ""
