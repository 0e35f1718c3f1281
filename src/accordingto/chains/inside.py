"""What stands inside somebody's words and is no word of somebody else's, and where such words end.

*Ardapress said the dam was expected to break*, *Ardapress said Tal planned to leave*: the expectation has no holder and
a plan is no speech, so that what is inside rests on whoever tells of it. *Ardapress said it was reported …* hides a
teller, and *… that Tal said* names one: those are links.
"""

import re
from collections.abc import Iterable, Sequence

from accordingto.chains.resolved import Resolved
from accordingto.chains.scene import Telling
from accordingto.registry.states import is_state, state_of
from accordingto.types import Attribution, SourceKind, Span, Spans

_HIDDEN_SAYING = re.compile(
    r"\b(?:reported|reports?|reporting|said|says|heard|alleged|allegations?|rumou?r(?:s|ed)?|claimed|claims|told|"
    r"advised|informed|warned|announced|suggested|speculat(?:ion|ed)|accused|put out|saying)\b",
    re.IGNORECASE,
)
_ATTITUDE = re.compile(
    r"(?:(?:has|have|had|is|are|was|were|also|then|now|already|still|\w+ly)\s)*"
    r"(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|decid(?:es?|ed|ing)|agree(?:s|d|ing)?)\b(?:\s(?:to|on|that))?",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"(?:(?:has|have|had|also|then|now|already|\w+ly)\s)*"
    r"(?:sign|ratif|approv|clear|adopt|launch|inspect|visit|watch|tour|open|clos|cut|start|prepar|plan|intend|decid|agree)"
    r"\w*",
    re.IGNORECASE,
)
_COORDINATED = re.compile(r",?\s+(?:and|but)(?:\s+(?:then|also))?\s+$")
_CLAUSE = 20
"""Characters: what is left is a clause of its own."""


def rests_on_teller(telling: Telling, speaker: Resolved, outer: Resolved) -> bool:
    """Is it an expectation that nobody is said to have, or a plan: nobody's speech inside somebody's words?

    What a body says is the word of whoever speaks for it, and what a state says that of its ministry.
    """
    if speaker.name == outer.speaks_for or _is_state_of(speaker, outer):
        return True
    cue = telling.words(telling.attribution.cue)
    if speaker.kind is SourceKind.NOBODY:
        return _HIDDEN_SAYING.search(cue) is None
    return _ATTITUDE.fullmatch(cue) is not None and telling.words(telling.attribution.content)[:1] not in '“"'


def _is_state_of(speaker: Resolved, outer: Resolved) -> bool:
    """*Marland has confirmed it, the Marland Spy Service said*: the service is where the state says so."""
    return (
        outer.kind is SourceKind.ORGANIZATION
        and is_state(speaker.name)
        and not is_state(outer.name)
        and state_of(speaker.name) == state_of(outer.name)
    )


def teller_around(attributions: Sequence[Attribution], number: int, text: str) -> int:
    """The innermost attribution around another that is speech: of *Ardapress said Tal signed …* the first."""
    around = attributions[number].parent
    while around is not None:
        outer = attributions[around]
        cue = " ".join(s.of(text) for s in outer.cue)
        if outer.parent is None or not _DOES.match(cue):
            return around
        around = outer.parent
    return number


def without_coordinated(text: str, content: Spans, inner: Iterable[Attribution]) -> Spans:
    """*Tal visited the dam and said "…"*: what is said after *and* is a claim of its own and no part of this."""
    last = content[-1]
    for child in inner:
        if not child.cue or child.cue[0].start > child.content[0].start or last.end - child.content[-1].end > 1:
            continue
        start = child.cue[0].start
        before = _COORDINATED.search(text, max(last.start, start - 12), start)
        if before is None:
            continue
        if before.start() - last.start >= _CLAUSE:
            return (*content[:-1], Span(last.start, before.start()))
    return content
