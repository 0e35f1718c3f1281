"""The dateline: where a report was written, and for which agency, before its first sentence."""

import re
from collections.abc import Sequence

from accordingto.types import Block, Role, Span

_PLACE = r"[A-ZÀ-ÞĀ-ŽА-ЯΑ-Ω][^\W\d_]{1,20}(?:[ .'’/-]{1,2}[^\W\d_]{1,20}){0,4}"
_DATELINE = re.compile(
    rf"\(?(?P<line>{_PLACE}(?:,\s{_PLACE}){{0,2}}(?:,?\s(?:[^\W\d_]{{3,9}}\.?\s)?\d{{1,2}}(?:\.?\s[^\W\d_]{{3,9}})?)?"
    r"(?:\s?[(/]\s?[^()\n]{2,40}\)?)?)\)?\s{0,2}(?:[–—]|--|\s-|\.-)\s"
)
_MOST = 120
_FIRST = 3
"""Paragraphs that may hold it."""


def dateline_of(text: str, blocks: Sequence[Block]) -> Span | None:
    """Its place in the text; None where the first paragraphs begin with none.

    A place in capitals, or one that an agency in brackets follows: any other name before a dash may begin a sentence.
    """
    told = [block for block in blocks if block.role in (Role.PARAGRAPH, Role.STANDFIRST)]
    for block in told[:_FIRST]:
        found = _DATELINE.match(text, block.span.start, min(block.span.end, block.span.start + _MOST))
        if found is None:
            continue
        place = re.split(r"[,(/]", found["line"])[0].strip()
        if place.isupper() or "(" in found["line"]:
            return Span(*found.span("line"))
    return None
