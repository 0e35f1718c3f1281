"""Reuters reported P, citing two officials: what is cited stands behind who cites. So does who is quoted as saying it."""

import re

from accordingto.chains.story import Draft, Step, Story, words_evidence
from accordingto.types import SourceKind, Span

_CITING = re.compile(r"\b(?:citing|quoting|(?:which|who|that|and)\s+(?:cited|quoted)|based on)\s+")
_AS_SAYING = re.compile(r"\b(?:cited|quoted|quotes|cites|citing|quoting)\s+([^,.;\0\n]{2,90}?)\s+as\s+(?:having\s+)?(?:say|tell|stat|writ|add|said|claim|warn)")
_END = re.compile(r"[,.;:\0\n]|\s(?:that|as|who|which|said|says|saying|reported|on|in the)\s|[”\"]")
_LONGEST = 110


def apply(draft: Draft, story: Story) -> None:
    """Add the source that is cited or quoted in the frame, where it is not the attribution's own."""
    start, frame = story.frame(draft.number)
    last = draft.attribution.content[-1]
    tail = story.text[last.end - min(160, len(last)) : last.end]
    inside = re.search(r",\s+(?=(?:citing|quoting)\s)", tail)
    places = [(start + m.end(), "\0") for m in _CITING.finditer(frame)]
    if inside is not None:
        cited = _CITING.match(tail, inside.end())
        if cited is not None:
            places.append((last.end - len(tail) + cited.end(), ""))
    for at, _ in places[:1]:
        end = _END.search(story.text, at, at + _LONGEST)
        _add(draft, story, at, end.start() if end else at + _LONGEST)
    quoted = _AS_SAYING.search(frame)
    if quoted is not None and not places:
        _add(draft, story, start + quoted.start(1), start + quoted.end(1))


def _add(draft: Draft, story: Story, start: int, end: int) -> None:
    end = min(end, len(story.text))
    while end > start and story.text[end - 1].isspace():
        end -= 1
    if end <= start:
        return
    span = Span(start, end)
    if any(span.touches(o) for o in draft.attribution.source):
        return
    who = story.resolver.resolve(span)
    if who.kind is SourceKind.NOBODY:
        return
    story.resolver.remember(start, who)
    draft.add_inner(Step(who, (words_evidence([span], "citing"), *who.evidence)))
