"""What no telling is: mended after the model, where the language leaves no doubt.

In PolNeAR's 18,000 linked attributions a source stands in a later sentence than both its cue and its content twice,
and a part of a content that is no quotation stands in another paragraph than its cue in 3 of 1,000.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from accordingto.model.decode import Linked

_QUOTE = re.compile("[“”\"«»]|''|``")
_SENTENCE_ENDS = re.compile(r"[.!?][”\"'’)]{0,2}\s+[“\"'‘(]{0,2}[A-Z]|\n")


def tidied(text: str, linked: Linked, starts: Sequence[int]) -> Linked:
    """The attribution without parts that belong to another; ``starts`` are where the blocks begin, in order."""
    if not linked.cue:
        return linked
    return _own_source(text, _in_paragraph(text, linked, starts))


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
