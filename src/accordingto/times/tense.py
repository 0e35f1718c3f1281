"""Does a sentence look back or ahead? By the verbs around an expression; nothing else is asked of them."""

import re
from functools import cache

AHEAD, BACK, NEITHER = 1, -1, 0
_REACH = 160
_NEAR = 5
"""Characters: what is no farther off stands right before the expression, as in *the vote, delayed on Friday*."""


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(
        r"(?P<back>\b(?:had (?:\w{2,12}ly )?been(?: (?:due|scheduled|expected|set|planned))?(?: to \w{2,12})?|"
        r"has been|have been|previously|was|were|had|did|said|says|told|came|went|began|fell|rose|took|made|got|"
        r"gave|met|won|lost|held|left|saw|found|since|ago|earlier|sent|set off|according)\b)"
        r"|(?P<ahead>\b(?:will|won['’]t|shall|would|going to|gonna|"
        r"(?:is|are|was|were|be) (?:now |also )?(?:due|expected|scheduled|set|planned|slated|likely|poised|"
        r"to be)|plans?|planned|planning to|intends? to|expects?|expected|"
        r"aims? to|hopes? to|wants? to|(?:has |have )?scheduled|set for|ready to|as soon as|"
        r"to (?:begin|start|meet|open|take|hold|vote|go|be|visit|run|return|come|end|expire|appear|decide|face|"
        r"play|leave|travel|attend|launch|"
        r"resume|discuss)|starting|beginning|effective|deadline|expires?|upcoming|begins?|starts?|might|must|"
        r"should|if"
        r"|departing|due)\b|['’]ll\b)"
        r"|(?P<weak>(?P<apart>, )?\b(?:\w{2,20}ed|brought|bought|sold|paid|spoke|stood|drew|flew|grew|threw|"
        r"wrote|built|broke|"
        r"chose|fought|kept|knew|became|put|hit|ran)\b)"
        r"|(?P<limit>\b(?:by|until|before)\s{1,2}\Z)",
        re.IGNORECASE,
    )


@cache
def _next_verb() -> re.Pattern[str]:
    """The verb that stands right behind: *on Sunday issued*, *Friday will decide*."""
    return re.compile(r"\s{1,3}(?:(?P<ahead>will|would|is to|are to)|(?P<back>said|\w{2,20}ed|was|were|had|told))\b")


def tense_at(text: str, sentence: tuple[int, int], start: int, end: int) -> int:
    """Ahead, back, or neither: the verb right behind, else the nearest mark before it, else the first one after it.

    *will be delayed* looks ahead: a form in *-ed* looks back only where nothing before it looks ahead.
    """
    behind = _next_verb().match(text, end, min(len(text), end + 30))
    if behind is not None:
        return AHEAD if behind.lastgroup == "ahead" else BACK
    found = None
    for mark in _marks().finditer(text, max(sentence[0], start - _REACH), start):
        weak = mark.lastgroup == "weak" and not (mark["apart"] and start - mark.end() < _NEAR)
        last = "" if found is None else found.lastgroup
        if (not weak or last != "ahead") and (mark.lastgroup != "limit" or last != "back"):
            found = mark
    if found is None:
        found = _marks().search(text, end, min(sentence[1], end + _REACH // 2))
    if found is None:
        return NEITHER
    return AHEAD if found.lastgroup in ("ahead", "limit") else BACK
