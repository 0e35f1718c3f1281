"""A medium in the words around a content: "told Reuters", "in an interview with NBC", "according to AFP", "Xinhua reported".

The words to the left of the medium's name say what it does there. A medium that is only talked about ("attacked CNN",
"watched Fox") is no relay.
"""

import re

from accordingto.chains.names import runs
from accordingto.chains.resolver import MEDIA, Resolved, of_entry
from accordingto.chains.story import Draft, Step, Story, anchor, words_evidence
from accordingto.registry import lookup
from accordingto.types import SourceKind, Span

_REACH = 90
"""Characters to the left that say what a medium does."""
_FILL = r"(?:\s+(?:the|a|an|its|his|her|state|news|local|national|official|state-run|government|private|\w+(?:ian|ish|ese)))*\s*"
_TOLD = re.compile(rf"\b(?:told|tells?|telling|informed){_FILL}$")
_IN_SPEECH = re.compile(
    r"\b(?:interview\w*|speaking|spoke|speaks|talking|talked|talks?|statement|comments?|remarks|appear\w*|appearance|op-ed|"
    r"column|essay|article|opinion piece|letter|e-?mail|message|call|conversation|segment|wrote|writing|writes|write|said|"
    r"says|saying|added|answered|called|claimed|explained|published|carried|broadcast|aired|posted|released|quoted|cited|"
    r"reported|reports?|seen|shown|obtained|noted|argued|insisted|repeated|asked|declared|discussing|program|show)"
    r"(?:\s+[\w’'-]+){0,5}?,?\s+(?:with|to|on|by|in|for|from|via|through)" + _FILL + "$"
)
_ON_AIR = re.compile(r"(?:^|\0|,|[“”\"]|\b(?:day|morning|night|week|evening|afternoon|month))\s*(?:[Oo]n|[Ii]n|[Tt]o|[Vv]ia)" + _FILL + "$")
_ACCORDING = re.compile(r"\b(?:[Aa]ccording to|[Aa]s reported (?:by|in)|[Pp]er|[Vv]ia)(?:\s+(?:a|an|the))?(?:\s+[\w-]+){0,2}?\s*$")
_INVERTED = re.compile(rf"\b(?:reports?|reported|says|said|writes|wrote|notes|noted|announced|revealed){_FILL}$")
_CITED = re.compile(rf"\b(?:citing|cited|cites|quoting|quoted|quotes){_FILL}$")
_VERB = re.compile(
    r"(?:['’]s(?:\s+[A-Z][\w’'-]+){1,3})?(?:\s*\([^)]{1,12}\))?,?\s+(?:(?:\w+ly|also|has|had|have|first|later|then|earlier|further)\s+)*"
    r"(?:report(?!er)|said|says|quot|cit|wrote|writes|add(?:s|ed)|claim|announc|carri|publish|air(?:s|ed)|reveal|not(?:es|ed)|"
    r"stat(?:es|ed)|confirm|translat|described|warned|predicted)"
)
_OWN_PAPER = re.compile(r"\btold\s+(?:this|our|the)\s+(?:newspaper|paper|reporter|correspondent|publication|magazine|website|channel)\b|\btold\s+us\b")
_UNKNOWN = re.compile(r"\b(?:told|[Aa]ccording to|as reported by|in an interview with|interview with|speaking to)\s+(?:the\s+)?$")


def apply(draft: Draft, story: Story) -> None:
    """Add the media that relay this attribution, before or behind its own source."""
    start, frame = story.frame(draft.number)
    if _OWN_PAPER.search(frame):
        draft.first_hand = True
    own = [s for s in draft.attribution.source]
    for s, e, who in _media(story, start, frame):
        span = Span(s, e)
        if any(span.touches(o) for o in own) or _nearest(story, draft.number, span) != draft.number:
            continue
        if who.name == (lookup(story.document.outlet or "") or who).name and _is_own(story, who):
            draft.first_hand = draft.first_hand or bool(_TOLD.search(frame[max(0, s - start - _REACH) : s - start]))
            continue
        _place(draft, span, who, frame, start)


def _is_own(story: Story, who: Resolved) -> bool:
    outlet = story.document.outlet
    return outlet is not None and (who.name.lower() == outlet.lower() or (entry := lookup(outlet)) is not None and entry.name == who.name)


def _media(story: Story, start: int, frame: str) -> list[tuple[int, int, Resolved]]:
    """The media named in a frame: those of the registry, and names that are told things as media are."""
    found: list[tuple[int, int, Resolved]] = []
    for s, e, entry in story.resolver.media_in(start, start + len(frame)):
        if "\0" in frame[s - start : e - start]:
            continue
        # "NBC's Meet the Press": the programme belongs to the medium before it.
        if found and re.fullmatch(r"['’]s?\s+[\"“‘']?", story.text[found[-1][1] : s]):
            continue
        found.append((s, e, of_entry(entry, Span(s, e))))
    return found


def _nearest(story: Story, number: int, span: Span) -> int:
    """Which attribution of the sentence a medium's name belongs to: the one whose cue stands nearest."""

    def distance(n: int) -> tuple[int, int]:
        cue = anchor(story.attributions[n])
        gap = span.start - cue.end if cue.end <= span.start else cue.start - span.end + 1
        return (max(0, gap), n)

    return min(story.neighbours(number), key=distance)


def _place(draft: Draft, span: Span, who: Resolved, frame: str, start: int) -> None:
    """Put a medium where the words around it say."""
    at, end = span.start - start, span.end - start
    left, right = frame[max(0, at - _REACH) : at], frame[end : end + _REACH]
    step = Step(who, (words_evidence([span], "relay-in-frame"), *who.evidence))
    a = draft.attribution
    verb = _VERB.match(right) is not None
    if _CITED.search(left) and not re.search(r"\b(?:was|were|been|being|is|are)\s+\w+\s*$", left):
        draft.add_inner(step)
    elif _TOLD.search(left) or _IN_SPEECH.search(left) or _ACCORDING.search(left) or _ON_AIR.search(left):
        draft.add_outer(step)
    elif _INVERTED.search(left) and not verb:
        draft.add_outer(step)
    elif verb:
        # "KCNA said P, Reuters reported": who speaks behind the content relays who spoke before it.
        trailing = a.cue and a.cue[0].start >= a.content[0].start
        if span.start < a.content[0].start and trailing:
            draft.add_inner(step)
        else:
            draft.add_outer(step)
