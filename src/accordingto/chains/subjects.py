"""The noun phrase that stands right before or after a verb of saying, where a telling names no source itself."""

import re

from accordingto.chains.names import bare, runs
from accordingto.registry import kind_of
from accordingto.types import SourceKind, Span

SAYS = (
    r"(?:said|says|told|tells|tweeted|wrote|writes|added|stated|explained|announced|noted|confirmed|argued|warned|claimed|"
    r"observed|remarked|replied|declared|insisted|recalled|commented|called)"
)
_DETERMINER = re.compile(
    r"\b(?:an?|the|its|his|her|their|some|several|many|most|two|three|four|five|one|another|other|both|various|local|"
    r"this|these|those)\s",
    re.IGNORECASE,
)
# What may stand between a noun and its verb: adverbs and helping verbs, an apposition, a remark on time.
_LOOSE_END = re.compile(
    r"(?:(?:^|\s)(?:also|then|later|now|once|again|still|first|has|have|had|is|was|were|will|would|publicly|who|which|that|"
    r"yesterday|today|earlier|\w+ly|on\s\w+day))+\s*$"
)
_BRACKET = re.compile(r"\s\([^()\n]{1,40}\)\s*$")
_APPOSED = re.compile(r",\s([^,.;:“”\"\n]{2,120}),\s*$")
_PRONOUN = re.compile(r"\b(?:he|she|they|I|we)$", re.IGNORECASE)
_OF = re.compile(r"\s(?:of|for|at|from|in|with)\s(?:[Tt]he\s)?$")
_OWNED = re.compile(r"\b[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3}['’]s?\s(?:[a-z-]+\s){0,3}[a-z-]+$")
_LONGEST = 160
"""Characters of a sentence before or after a verb that may be its subject."""
_STOPS = re.compile(
    r"[.;:!?“”\"\n]|,\s(?:who|which|as|after|when|while|but|and|adding|referring|reports|reported|according)\b|\s(?:that|when|after|while)\s"
)
_FAR = 7
"""Words between an article and the name that its phrase ends in."""
_SOMEBODY = frozenset(SourceKind) - {SourceKind.NOBODY}


def subject_before(text: str, start: int, end: int) -> Span | None:
    """Whom the words before a verb name: "…, an official in Odrin, also | said"."""
    start = max(start, end - _LONGEST)
    words = text[start:end]
    loose = _LOOSE_END.search(words)
    words = words[: loose.start()] if loose else words
    bracket = _BRACKET.search(words)
    words = words[: bracket.start()] if bracket else words
    apposed = _APPOSED.search(words)
    if apposed is not None:
        # "the prosecutor, Mira Tal," and "Mira Tal, the prosecutor,": both belong to the subject.
        before = _phrase_ending(text, start, start + apposed.start())
        if before is not None and names_somebody(text, before):
            return Span(before.start, start + apposed.end(1))
    whole = _phrase_ending(text, start, start + len(words.rstrip(" ,—–-")))
    return whole if whole is not None and names_somebody(text, whole) else None


def subject_after(text: str, start: int, end: int) -> Span | None:
    """Whom the words after a verb name: "said | the mayor of Odrin, Mira Tal."."""
    end = min(end, start + _LONGEST)
    while start < end and text[start] in " ,":
        start += 1
    stop = _STOPS.search(text, start, end)
    words = text[start : stop.start() if stop else end].rstrip(" ,")
    if not words:
        return None
    first = next(runs(words), None)
    if not _DETERMINER.match(words) and (first is None or first[0] > 0):
        return None
    span = Span(start, start + len(words))
    return span if names_somebody(text, span) else None


def _phrase_ending(text: str, start: int, end: int) -> Span | None:
    """The noun phrase that ends at a place."""
    words = text[start:end]
    pronoun = _PRONOUN.search(words)
    if pronoun is not None:
        return Span(start + pronoun.start(), end)
    names = [(s, e) for s, e in runs(words) if e == len(words)]
    begin = names[0][0] if names else None
    if begin is not None and (joint := _OF.search(words[:begin])):
        owner = [s for s, e in runs(words[: joint.start()]) if e == joint.start()]
        begin = owner[0] if owner else begin
    for match in reversed(list(_DETERMINER.finditer(words))):
        between = words[match.end() :]
        if re.search(r"[,;:]", between):
            break
        if _OF.search(words[: match.start()]):
            continue
        if begin is not None and match.start() < begin and len(between.split()) > len(words[begin:].split()) + _FAR:
            break
        begin = match.start() if begin is None or match.start() < begin else begin
        break
    if begin is None:
        plural = _OWNED.search(words) or re.search(
            r"(?:\b[A-Z]\w+\s|\b[a-z-]+(?:al|ic|ry|ed|or)\s)?\b[a-z]+(?:s|ce|le)$", words
        )
        if plural is None or kind_of(plural.group())[0] not in (SourceKind.UNNAMED, SourceKind.ORGANIZATION):
            return None
        begin = plural.start()
    return Span(start + begin, end) if begin < len(words) else None


def names_somebody(text: str, span: Span) -> bool:
    """Is the phrase one that could speak: a name, a role, a body, a medium, a document?"""
    words = bare(span.of(text)).strip()
    if _PRONOUN.fullmatch(words):
        return True
    kind, why = kind_of(words)
    return kind in _SOMEBODY and bool(why)
