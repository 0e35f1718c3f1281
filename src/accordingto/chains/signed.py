"""A medium that signs the whole piece at its end: "… REUTERS", "(AFP)", "— AP", "Source: Xinhua/mt", "© UPI"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from accordingto.chains.resolved import MEDIA, of_entry
from accordingto.chains.scene import is_own, plain
from accordingto.registry import Entry, lookup
from accordingto.types import Block, Document, Role, SourceKind, Span

_NAMES = r"(?P<names>[^\W\d_][^\n()\[\]:;“”\"?!]{1,58})"
_LABEL = r"(?:source|via|courtesy(?: of)?|credits?)"
_LABELLED = re.compile(rf"(?:--?|[–—])?\s?[(\[]?\s?{_LABEL}\s?:\s?{_NAMES}", re.IGNORECASE)
_RIGHTS = re.compile(
    rf"(?:©|\(c\)|copyright)\s{{0,2}}(?:©|\(c\))?\s?(?:\d{{4}},?\s)?(?:the\s(?=[A-Z]))?{_NAMES}", re.IGNORECASE
)
_ALL_RIGHTS = re.compile(r"[.,]?\sall rights reserved\b.{0,200}", re.IGNORECASE)
_BARE = re.compile(rf"(?:(?:--?|[–—])\s?|[(\[])?{_NAMES}")
_CLOSES = " .)]\t\xa0"
_AT_END = re.compile(
    r"(?<=[.!?”\"'’)…])(?:\s{1,3}|(?=[–—-]))(?P<credit>[(\[][^()\[\]\n]{2,50}[)\]]\.?"
    r"|(?:--?|[–—])\s?[A-Z][\w./, -]{1,40}"
    rf"|{_LABEL}\s?:\s?[^\n:.!?]{{2,50}}\.?|[A-Z][\w/]{{1,20}}(?:\s[A-Z][\w/]{{1,15}}){{0,3}})\Z",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s{0,2}(?:[/,;|&+•]|\band\b|\bwith\b)\s{0,2}")
_INITIALS = re.compile(r"[a-z]{1,3}")
"""The page's own editors, behind a stroke: *Reuters/mt*."""
_PICTURES = re.compile(r"\b(?:images|photos?|pictures|getty)\b", re.IGNORECASE)
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.){2}\Z")
_DESK = re.compile(rf"[a-z]{{2,3}}(?:[/,]\s?[a-z]{{2,3}}){{0,3}}\s[(\[]{_NAMES}")
"""The initials of the page's own desk, which wrote from agencies: *mt/ro (AFP, AP)*."""
_STAFF = re.compile(
    r"[(\[]?(?:additional |further )?(?:report|writ|edit|translat|compil)(?:ing|ed) (?:by|in|and)\b|published in\b"
    r"|\(?(?:with|from)\s(?:an?\s)?(?:inputs?|agenc|files|reporting|syndicated)|(?:--?|[–—])?\s?\(?agencies\b",
    re.IGNORECASE,
)
_TELLING = frozenset({Role.PARAGRAPH, Role.FOOTER, Role.LIST_ITEM})
_AGENCIES = frozenset({SourceKind.AGENCY, SourceKind.STATE_MEDIA})
_OTHERS = frozenset(["agencies", "news agencies", "agency", "wires", "wire services", "staff"])
_LAST = 5
"""Blocks at the foot that may sign the piece."""
_SIGNS = 120
"""Characters: a block up to this length may be nothing but a credit."""
_TAIL = 70


class Signature(NamedTuple):
    """A medium in the credit at the foot; ``alone`` where it is the only one there."""

    entry: Entry
    span: Span
    alone: bool


def signatures(document: Document) -> Iterator[Signature]:
    """Who signs the piece: in lines of their own at its foot, or behind the last sentence of its last paragraph."""
    blocks = [b for b in document.blocks if b.role in _TELLING and b.span.of(document.text).strip()]
    for block in reversed(blocks[-_LAST:]):
        found = _in_line(document, block)
        yield from found
        if not found and not _is_foot(document, block):
            yield from _at_end(document, block)
            return


def _is_foot(document: Document, block: Block) -> bool:
    """Does the block stand below the story: rights, who wrote and edited, where it was published?"""
    words = block.span.of(document.text)
    return block.role is Role.FOOTER or (len(words) < 2 * _SIGNS and _STAFF.match(words.lstrip("-–— ")) is not None)


def _in_line(document: Document, block: Block) -> list[Signature]:
    """A block that is nothing but a credit."""
    if len(block.span) > 2 * _SIGNS:
        return []
    words = block.span.of(document.text)
    rights = _RIGHTS.match(words)
    line = _ALL_RIGHTS.sub("", words) if rights else words
    if len(line) > _SIGNS:
        return []
    return _read(document, (block.span.start, line.rstrip(_CLOSES)))


def _at_end(document: Document, block: Block) -> list[Signature]:
    """What stands behind the last sentence: "… on Friday. REUTERS"."""
    start = max(block.span.start, block.span.end - _TAIL)
    words = document.text[start : block.span.end].rstrip()
    match = _AT_END.search(words)
    if match is None or _ABBREVIATED.search(words, 0, match.start()):
        return []
    return _read(document, (start + match.start("credit"), match["credit"].rstrip(_CLOSES)))


def _read(document: Document, credit: tuple[int, str]) -> list[Signature]:
    """The media of a credit; none where it names anybody else.

    A label, or a medium named alone in capitals or brackets, credits outlets too; rights are an agency's.
    """
    start, words = credit
    for pattern in (_RIGHTS, _LABELLED, _DESK, _BARE):
        match = pattern.fullmatch(words)
        if match is None:
            continue
        kinds = MEDIA if pattern is _LABELLED else _AGENCIES
        found = _media(document, (start + match.start("names"), match["names"]), kinds)
        return [one._replace(alone=False) for one in found] if pattern is _DESK else found
    return []


def _media(document: Document, names: tuple[int, str], kinds: frozenset[SourceKind]) -> list[Signature]:
    start, words = names
    pieces: list[tuple[int, str]] = [(0, words)] if lookup(words) else list(_pieces(words))
    found: list[tuple[Entry, Span]] = []
    others = 0
    for at, piece in pieces:
        entry = lookup(piece)
        if entry is None and _INITIALS.fullmatch(piece) and at and words[at - 1] in "/ ":
            continue
        own = document.outlet or ""
        if piece.lower() in _OTHERS or plain(piece) == plain(own) or (entry and is_own(own, of_entry(entry))):
            others += 1
            continue
        if entry is None or entry.kind not in MEDIA or _PICTURES.search(piece):
            return []
        if entry.kind not in kinds:
            return []
        found.append((entry, Span(start + at, start + at + len(piece))))
    alone = len({entry.name for entry, _ in found}) == 1 and not others
    return [Signature(entry, span, alone) for entry, span in found]


def _pieces(words: str) -> Iterator[tuple[int, str]]:
    at = 0
    for match in [*_SPLIT.finditer(words), None]:
        end = match.start() if match else len(words)
        piece = words[at:end].strip()
        if piece:
            yield words.index(piece, at), piece
        at = match.end() if match else end
