"""Where the words of an HTML page's document stand in its markup.

The markup is looked through once for the characters that show; then each block of the document, white space aside, is
looked for among them, in order. Of an article that came out of a container, only what shows is kept, each paragraph
on a line: nobody has seen its markup.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import pairwise

from accordingto.types import Document

_RAW = re.compile(r"<(script|style|template|title|noscript|textarea|iframe)\b", re.IGNORECASE)
_TAG = re.compile(r"""</?[A-Za-z](?:[^>"'=]++|=\s*+(?:"[^"]{0,5000}+"|'[^']{0,5000}+'|)|["'])*+>""")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_MOST_FAILURES = 200
"""Tags that do not end as tags do; after so many, each is taken to end at the next bracket."""
_FARTHEST = 200
"""Blocks that are looked for from the beginning again; a page made to have more must end."""

_NEXT = re.compile(r"<[A-Za-z/!?]|&")
_PARTS = re.compile(
    r"</?(?:p|h[1-6]|li|ul|ol|dl|dt|dd|div|section|article|aside|header|footer|main|blockquote|figure|figcaption|table|"
    r"caption|t[dhr]|thead|tbody|tfoot|pre|hr|body)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_END = "\u2029"
"""Where a paragraph ends. It is white space, which no alignment looks at."""

Pairs = tuple[tuple[int, int, int], ...]


def pairs_of(markup: str, document: Document) -> Pairs:
    """Runs of the document that stand as they are in the markup, in the order of the document."""
    return _aligned(*_shown(_pieces(markup)), document)


def paragraphs_of(markup: str, document: Document) -> tuple[str, Pairs]:
    """What the markup shows, each paragraph with words on a line of its own, and how the document stands in it."""
    shown = "".join(words for _, words, _ in _pieces(markup)).split(_END)
    lines = (" ".join(part.split("\n")).replace("\r", " ").strip() for part in shown)
    content = "\n".join(line for line in lines if line)
    return content, _aligned(*_shown([(0, content, False)]), document)


def _aligned(shown: str, offsets: list[int], document: Document) -> Pairs:
    """Each block of the document, looked for among the characters that show."""
    pairs: list[tuple[int, int, int]] = []
    at, again = 0, 0
    for block in document.blocks:
        places = [place for place in range(block.span.start, block.span.end) if not document.text[place].isspace()]
        key = "".join(document.text[place] for place in places)
        found = shown.find(key, at)
        if found < 0 and again < _FARTHEST:
            again += 1
            found = shown.find(key)
        if found < 0:
            continue
        at = found + len(key)
        pairs.extend(_runs(places, offsets[found : found + len(key)]))
    return tuple(sorted(pairs))


def _runs(places: list[int], offsets: list[int]) -> Iterator[tuple[int, int, int]]:
    """Characters that follow each other in both, as runs."""
    if not places:
        return
    begin = 0
    for number, ((place, next_place), (offset, next_offset)) in enumerate(
        zip(pairwise(places), pairwise(offsets), strict=True), 1
    ):
        if next_place - place != next_offset - offset:
            yield places[begin], offsets[begin], place - places[begin] + 1
            begin = number
    yield places[begin], offsets[begin], places[-1] - places[begin] + 1


def _shown(pieces: Iterable[tuple[int, str, bool]]) -> tuple[str, list[int]]:
    """The characters that show, white space aside, and where each stands."""
    characters: list[str] = []
    offsets: list[int] = []
    for start, words, is_entity in pieces:
        for number, character in enumerate(words):
            if not character.isspace():
                characters.append(character)
                offsets.append(start if is_entity else start + number)
    return "".join(characters), offsets


def _pieces(markup: str) -> Iterator[tuple[int, str, bool]]:
    """Text between tags, with where it stands; entities one by one; ends of paragraphs and of lines as white space."""
    at, failures = 0, 0
    while match := _NEXT.search(markup, at):
        start = match.start()
        yield at, markup[at:start], False
        if markup[start] == "&":
            entity = _ENTITY.match(markup, start)
            at = entity.end() if entity else start + 1
            yield start, unescape(markup[start:at]), entity is not None
            continue
        if white := _END if _PARTS.match(markup, start) else " " if _BREAK.match(markup, start) else "":
            yield start, white, True
        tag = _TAG.match(markup, start) if failures < _MOST_FAILURES else None
        failures += tag is None
        at = tag.end() if tag else markup.find(">", start) + 1
        if markup.startswith("<!--", start):
            at = markup.find("-->", start) + 3
            at = 0 if at < start else at
        elif raw := _RAW.match(markup, start):
            close = re.compile(rf"</{raw[1]}\b", re.IGNORECASE).search(markup, max(at, start))
            at = close.start() if close else 0
        if at <= start:
            return
    yield at, markup[at:], False
