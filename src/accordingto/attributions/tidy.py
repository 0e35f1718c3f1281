"""What no telling is: mended after the model, where the language leaves no doubt.

In PolNeAR's 18,000 linked attributions a source stands in a later sentence than both its cue and its content twice,
and a part of a content that is no quotation stands in another paragraph than its cue in 3 of 1,000.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from accordingto.attributions.plain import Plain
from accordingto.model.decode import Linked
from accordingto.registry import kind_of
from accordingto.types import SourceKind

_QUOTE = re.compile("[“”\"«»]|''|``")
_RELATIVE = re.compile(r"(?:who|which|whose)\b[^,;.“”\"]{2,120},\s(?=\w)")
_PRONOUN = re.compile(r"(?:who|which|that)\Z")
_DATELINE = re.compile(r"[A-Z][A-Z.'’ -]{2,40}(?:,[^-–—\n]{1,30})?(?:\([^()\n]{1,30}\)\s?)?[-–—]{1,2}\Z")
_PREPOSITION = re.compile(r"(?:of|about|for|to|with|on|in|as)\Z")
_PARTICIPLE = re.compile(r"[a-z]{2,14}ed\Z")
_REMARK = re.compile(
    r"(?:who\s(?:did\snot|declined|asked|refused|requested|spoke|wished|wanted)\b[^;.]{0,80}?\b(?:named|identified|quoted|"
    r"anonymity|anonymous|anonymously)\b|(?:declining|refusing|asking)\s(?:not\s)?to\sbe\s(?:named|identified|quoted)\b|"
    r"not\sto\sbe\s(?:named|identified|quoted)\b|speaking\son\s(?:the\s)?condition\b|without\s(?:elaborating|giving|providing)\b)"
)
"""What is told of the telling, and is no part of what is told."""
_SENTENCE_ENDS = re.compile(r"[.!?][”\"'’)]{0,2}\s+[“\"'‘(]{0,2}[A-Z]|\n")


def tidied(text: str, linked: Linked, starts: Sequence[int]) -> Linked:
    """The attribution without parts that belong to another; ``starts`` are where the blocks begin, in order."""
    if not linked.cue:
        return linked
    return _whole(text, _own_source(text, _in_paragraph(text, linked, starts)))


def is_passive(text: str, linked: Linked | Plain, headline: tuple[int, int] | None) -> bool:
    """*Quake hits Velmora, flood alert issued*: what a participle at a headline's end is said of tells nothing."""
    if headline is None or len(linked.source) != 1 or len(linked.cue) != 1:
        return False
    source, cue = linked.source[0], linked.cue[0]
    if cue[1] != headline[1] or source[1] + 1 != cue[0] or not _PARTICIPLE.match(text[cue[0] : cue[1]]):
        return False
    words = text[source[0] : source[1]]
    return words.islower() and kind_of(words) == (SourceKind.UNNAMED, None)


def _whole(text: str, linked: Linked) -> Linked:
    """The content with its preposition; without dateline, clauses on the source and a pronoun left over."""
    content = linked.content
    if len(content) > 1 and _DATELINE.match(text, *content[0]):
        content = content[1:]
    first = content[0]
    if linked.source and 0 < first[0] - linked.source[0][1] <= len(", "):
        clause = _RELATIVE.match(text, *first)
        first = (clause.end(), first[1]) if clause else first
    parts = [first]
    for s, e in content[1:]:
        if s == parts[-1][1] + 1 and _PREPOSITION.match(text, *parts[-1]):
            parts[-1] = (parts[-1][0], e)
        elif _REMARK.match(text, s, e):
            continue
        elif (s, e) != linked.content[-1] or not _PRONOUN.match(text, s, e):
            parts.append((s, e))
    return linked if tuple(parts) == linked.content else replace(linked, content=tuple(parts))


def _in_paragraph(text: str, linked: Linked, starts: Sequence[int]) -> Linked:
    """Without the parts of the content that stand in another paragraph than the cue, unless they are quoted."""
    home = bisect_right(starts, linked.cue[0][0])
    kept = tuple(
        (s, e)
        for s, e in linked.content
        if bisect_right(starts, s) == home or _QUOTE.search(text, max(0, s - 2), min(len(text), e + 2))
    )
    return replace(linked, content=kept) if kept and len(kept) < len(linked.content) else linked


def _own_source(text: str, linked: Linked) -> Linked:
    """Without a source that stands in a later sentence than both the cue and the content."""
    if not linked.source:
        return linked
    told = max(e for _, e in (*linked.cue, *linked.content))
    begins = linked.source[0][0]
    if begins <= told or not _SENTENCE_ENDS.search(text, max(0, told - 2), begins + 1):
        return linked
    return replace(linked, source=())
