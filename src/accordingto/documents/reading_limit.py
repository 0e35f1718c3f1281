"""How much of one article is read for claims, so that no input takes the reader longer than a very long article does.

The model's time grows with its word pieces. They are estimated here without it: a word is a piece for every
twelve letters or digits. A mark, a letter that stands alone, or one of a script that the model hardly knows, is two:
prose has few of them, and what is made of little else is halved. Letters without sense
come to many pieces a word, so characters are limited as well.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from accordingto.types import Block, Document, Evidence, Ground, Role, Span
from accordingto.types.document import TELLING_ROLES

MOST_PIECES = 31_000
"""By this estimate. English news has about 1.5 a word (median of 51 pages), so that is some 21,000 words: the longest
of long reads are read whole, and what is densest in marks or in speech still ends within some seconds."""
MOST_CHARACTERS = 150_000
"""News has six a word, with the spaces."""
RULE = "beyond-limit"

_PIECE = re.compile(r"[A-Za-z0-9]{2,12}|(\S)")
_WARNING = (
    "the text is longer than one article is read: its last {left:,} of {all:,} characters were not read for claims"
)


def limit_reading(document: Document, most: int = MOST_PIECES) -> Document:
    """The same document, read up to ``most`` pieces: what comes after stays in the text, as a foot that tells nothing.

    The block that the limit falls into is parted there, after its last whole word. A warning says how much was left.
    """
    if len(document.text) <= most // 2:  # no character is more than two pieces
        return document
    left, told, unread = most, 0, 0
    blocks: list[Block] = []
    for block in document.blocks:
        if block.role not in TELLING_ROLES:
            blocks.append(block)
            continue
        end, used = _reach(document.text, block.span, left, MOST_CHARACTERS - told)
        left -= used
        told += len(block.span)
        unread += block.span.end - end
        blocks += _parted(block, end, document.text)
        if end < block.span.end:
            left = 0
    if not unread:
        return document
    warning = _WARNING.format(left=unread, all=told)
    return replace(document, blocks=tuple(blocks), warnings=(*document.warnings, warning))


def _reach(text: str, span: Span, most: int, longest: int) -> tuple[int, int]:
    """Up to where a span holds at most so many pieces and characters, and how many pieces these are."""
    used = 0
    stop = span.start + max(longest, 0)
    for piece in _PIECE.finditer(text, span.start, span.end):
        cost = 2 if piece.lastindex else 1
        if used + cost > most or piece.end() > stop:
            return _between_words(text, span.start, piece.start()), used
        used += cost
    return span.end, used


def _between_words(text: str, start: int, end: int) -> int:
    """The last place up to ``end`` that is in no word; ``end`` itself in a word that is longer than words are."""
    for place in range(end, max(start, end - 40), -1):
        if not text[place - 1 : place + 1].isalnum():
            return place
    return start if end - start < 40 else end  # noqa: PLR2004 - as above


def _parted(block: Block, end: int, text: str) -> Iterator[Block]:
    """The block, or what of it is read and what is not."""
    if end == block.span.end:
        yield block
        return
    begin = end
    while begin < block.span.end and text[begin].isspace():
        begin += 1
    while end > block.span.start and text[end - 1].isspace():
        end -= 1
    if end > block.span.start:
        read = Span(block.span.start, end)
        yield replace(block, span=read, hyperlinks=tuple(h for h in block.hyperlinks if h.span.end <= end))
    if begin == block.span.end:
        return
    rest = Span(begin, block.span.end)
    links = tuple(h for h in block.hyperlinks if h.span.start >= begin)
    yield Block(Role.FOOTER, rest, links, Evidence(Ground.RULE, RULE, (rest,)))
