"""Acts that are their own claim: *the Front claimed responsibility for the attack* says that the Front did it.

What follows such a verb is a noun, and alone it states nothing: the claim is the whole act. What the attribution's
content is stays as people annotate it.
"""

import re

from accordingto.chains.scene import Telling
from accordingto.registry.kind_words import DEEDS
from accordingto.types import Span, Spans

_CLAIMS = re.compile(
    r"\b(?:claim(?:s|ed)?|tak(?:es?|en)|took)(?:\s(?:responsibility|credit|(?:the\s)?blame|victory)(?:\sfor)?)?\Z",
    re.IGNORECASE,
)
_BARE = re.compile(r"\bclaim(?:s|ed)?\Z", re.IGNORECASE)
_WON = re.compile(r"(?:full\s|sole\s|outright\s)?(?:responsibility|credit|victory)\b")
_DEED = re.compile(rf"(?:an?|the|this|that|both|all)(?:\s[a-z-]{{2,16}}){{0,3}}?\s(?:{'|'.join(sorted(DEEDS))})\b")
_STANDS_ON = re.compile(
    r"\b(?:confirm(?:s|ed)|den(?:ies|ied)|reject(?:s|ed)|dismisse[sd]|dispute[sd]|refute[sd]|ruled?s?\sout|apologi[sz]e[sd]\sfor)\Z",
    re.IGNORECASE,
)
_NOUN_PHRASE = re.compile(
    r"(?:an?|the|this|these|those|its|his|her|their|any|all|reports?|claims?|rumou?rs|charges|allegations)\b"
)
_CLAUSE = re.compile(
    r"[“”\"]|\b(?:that|is|are|was|were|be|has|have|had|will|would|could|can|may|might|should|did|does|do|if|whether|who|which|as)\b"
)
_APART = 40
"""Characters between who claims and the verb: *on Saturday also*."""


def whole_act(telling: Telling) -> Spans | None:
    """From who claims a deed or a victory to the end of what is said of it; None for any other telling."""
    attribution, text = telling.attribution, telling.document.text
    if len(attribution.source) != 1 or not attribution.cue or len(attribution.content) != 1:
        return None
    source, cue, content = attribution.source[0], telling.words(attribution.cue), attribution.content[0]
    behind = 0 <= content.start - attribution.cue[-1].end <= 1
    if not behind or not 0 <= attribution.cue[0].start - source.end <= _APART:
        return None
    if _STANDS_ON.search(cue) is not None and _is_thing(content.of(text)):
        return (Span(source.start, content.end),)
    if _CLAIMS.search(cue) is None:
        return None
    if _BARE.search(cue) and not (_WON.match(text, content.start) or _DEED.match(text, content.start)):
        return None
    return (Span(source.start, content.end),)


def _is_thing(words: str) -> bool:
    """Is it a thing and no statement: *the ceasefire*, *any role in the attack*?"""
    return _NOUN_PHRASE.match(words) is not None and _CLAUSE.search(words) is None
