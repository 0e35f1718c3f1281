"""X said P, according to Y: Y stands nearer than X, whoever Y is."""

import re

from accordingto.chains.resolver import MEDIA
from accordingto.chains.story import Draft, Step, Story, words_evidence
from accordingto.types import SourceKind, Span

_ACCORDING = re.compile(r"\b[Aa]ccording to\s+([^,.;:\0\n]{2,110})")


def apply(draft: Draft, story: Story) -> None:
    """Add whom the frame accords with, where that is not the attribution's own source."""
    a = draft.attribution
    if not a.source:
        return
    start, frame = story.frame(draft.number)
    for match in _ACCORDING.finditer(frame):
        s, e = start + match.start(1), start + match.end(1)
        while e > s and story.text[e - 1].isspace():
            e -= 1
        span = Span(s, e)
        if any(span.touches(o) for o in (*a.source, *a.cue)) or _another_s(story, draft.number, span):
            continue
        who = story.resolver.resolve(span)
        if who.kind not in (SourceKind.NOBODY, *MEDIA):  # media are placed by relay-in-frame
            draft.add_outer(Step(who, (words_evidence([span], "according-to"), *who.evidence)))


def _another_s(story: Story, number: int, span: Span) -> bool:
    """Is it the source of another attribution in the sentence?"""
    return any(span.touches(o) for n in story.neighbours(number) if n != number for o in story.attributions[n].source)
