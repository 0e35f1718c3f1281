"""Does a content tell of something to come? The first verb of one of its clauses decides."""

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import NamedTuple

from accordingto.when.signs import Sign, signs_in

_LEAD = 8
"""Characters before a sign where a relative pronoun stands: *a bill that would …* says what the bill is like."""


class Look(NamedTuple):
    """The sign that a content tells of what is to come, and its place in the words that were looked at."""

    sign: Sign
    start: int
    end: int


@cache
def _finite() -> re.Pattern[str]:
    """Verbs that say how it is or was."""
    return re.compile(
        r"\b(?:is|are|was|were|has|have|had|did|does|do|am|isn['’]t|aren['’]t|wasn['’]t|didn['’]t|doesn['’]t|"
        r"don['’]t|can|"
        r"can['’]t|cannot|should|must|said|says|told|thought|knew|went|came|made|took|gave|got|saw|ran|led)\b"
        r"|(?:\b(?:it|he|she|that|there|what|who|here)['’]s|['’](?:re|ve|m))\b(?! (?:not |now |"
        r"also )?(?:going to|gonna|expect|plan|look|consider|\w{2,12}ing to))",
        re.IGNORECASE,
    )


@cache
def _relative() -> re.Pattern[str]:
    return re.compile(r"\b(?:that|which|who) \Z")


@cache
def _was_going() -> re.Pattern[str]:
    """In direct speech, *was going to* tells of what did not come."""
    return re.compile(r"(?:was|were)\s")


@cache
def _unreal() -> re.Pattern[str]:
    """*would do it again if she could*: what is told under such a condition is not to come."""
    return re.compile(r"[^.;”\"]{0,80}\sif\s(?:\w+\s){1,3}(?:had|were|could|did|knew)\b")


@cache
def _starts() -> re.Pattern[str]:
    """Where a clause begins: after a stop, after *and* or *but*, after what somebody thinks or is sure of."""
    return re.compile(
        r"[.!?;:\]][”\"’']{0,2}\s+|\s[“\"]|, (?:who|which)\s[^,]{3,80},|\s(?:and|but)\s"
        r"|,\s+(?:and|but|so|then|which|because|as|since)\s"
        r"|\b(?:I|we|he|she|they)(?: \w{2,12})?[ ](?:think|thinks|thought|believe|believes|believed|know|"
        r"knows|knew|feel|feels|felt|hope|hopes|am sure|presume)\s(?:that\s)?"
        r"|\b(?:confident|certain|sure|convinced|worried|afraid|meaning|confidence|says?|said|warn|telling you|"
        r"tell you|suspect|"
        r"feels)"
        r"\s?,?\s(?:that\s)?"
        r"|(?:^|(?<=[“\"]))(?:\w{2,12}\s)?(?:if|when|for as long as|as long as|so long as|once|after|unless|"
        r"while|as|before)\b"
        r"[^,.]{3,120},\s",
        re.IGNORECASE,
    )


def look_ahead(words: str, *, direct: bool) -> Look | None:
    """The sign of a content, or None where it tells of nothing to come."""
    signs = [found for found in signs_in(words) if not (direct and found[0].reported)]
    if not signs:
        return None
    starts = [0, *(start.end() for start in _starts().finditer(words))]
    verbs = list(_finite().finditer(words))
    begins = [verb.start() for verb in verbs]
    for sign, start, end in signs:
        if start > _LEAD and _relative().search(words, start - _LEAD, start):
            continue
        if (direct and _was_going().match(words, start)) or _unreal().match(words, end):
            continue
        low = starts[bisect_right(starts, start) - 1]
        first = bisect_left(begins, low)
        if first == len(verbs) or verbs[first].end() > start:
            return Look(sign, start, end)
    return None
