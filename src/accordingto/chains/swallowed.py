"""Contents that hold the words which name the speaker inside them: "… the bill,” Tal | according to the Bode".

A medium's telling of somebody's words has two layers, and what found it may draw the inner layer's speaker, or its
verb, into the outer content. Each shape gives the speaker back, and the content without those words.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from accordingto.chains.names import runs
from accordingto.chains.resolved import MEDIA
from accordingto.chains.scene import Telling
from accordingto.chains.subjects import SAYS, names_somebody, subject_before
from accordingto.registry import lookup
from accordingto.types import Span, Spans


class Swallowed(NamedTuple):
    """Where the inner speaker is named, and what they say."""

    speaker: Span
    content: Spans


_CITES = re.compile(r"\b(?:citing|quoting|cited|quoted|cites|quotes)$", re.IGNORECASE)
_CITING_BEFORE = re.compile(
    r"\b(?:citing|quoting|(?:with|in)\sreference\sto|referring\sto|(?:which|who)\s(?:ha[sd]\s)?(?:cited|cites|quoted|quotes))"
    r"\s\Z"
)
_IS_QUOTED = re.compile(r"\b(?:is|are|was|were|been)\s(?:quoted|cited)\b")
_LONGEST_NAME = 90
"""Characters: more is a clause and no name."""
_NAME_ENDS = re.compile(r"\s(?:as\s(?:saying|telling)|ha(?:ve|s|d)\s\w+|says?|said|reported|indicated)$")
_FEW_WORDS = 7
_SAYS = re.compile(rf"\b(?:{SAYS}|saying|warning|arguing|suggesting|adding|confirms|denies|denied|warns|announces)\b")
_SAYS_NEXT = re.compile(rf",?\s{SAYS}\b")
_BEHIND_QUOTE = re.compile(rf"[,.?!]?(?:[”\"]|'')\s(?P<who>[^“”\"\n]{{2,80}}?)(?:\s{SAYS}\b[^“”\"\n]{{0,80}})?$")
_HANGS = re.compile(r"(?:of|for|in|on|at|to|from|with|by|and|or|as)\s")
_VERB_FIRST = re.compile(rf"{SAYS}\s(?:that\s)?")
_CITED = re.compile(r"(?P<who>[^“”\"\n]{3,90}?)\s(?=that\s|as\s\w+ing\s)")
_UP_TO_COMMA = re.compile(r"(?P<who>[^,“”\"\n]{3,90}),\s")
_AS_SAYING = re.compile(r"as\s\w+ing\s")


def swallowed(telling: Telling) -> Swallowed | None:
    """The speaker whom the content holds, by the first shape that fits."""
    for shape in SHAPES:
        found = shape(telling)
        if found is not None and found.content:
            return found
    return None


def behind_citing(telling: Telling) -> Swallowed | None:
    """*Citing | two officials | the dam would hold*: the part behind the cue is who was cited."""
    attribution, text = telling.attribution, telling.document.text
    if not attribution.cue or len(attribution.content) == 1:
        return None
    cites = _CITES.search(telling.words(attribution.cue)) is not None
    for number, part in enumerate(attribution.content):
        behind = cites and 0 <= part.start - attribution.cue[-1].end <= 1
        behind = behind or _CITING_BEFORE.search(text, max(0, part.start - 28), part.start) is not None
        if behind and len(part) <= _LONGEST_NAME:
            end = _NAME_ENDS.search(part.of(telling.document.text))
            rest = (*attribution.content[:number], *attribution.content[number + 1 :])
            return Swallowed(Span(part.start, part.start + end.start()) if end else part, rest)
    return None


def cited_ahead(telling: Telling) -> Swallowed | None:
    """*The Bode, which cited | two officials, the dam would hold*: the verb stands before the content."""
    text, first = telling.document.text, telling.attribution.content[0]
    if not _CITES.search(text[max(0, first.start - 12) : first.start].rstrip()):
        return None
    match = _UP_TO_COMMA.match(text, first.start, first.end)
    if match is None or match.end() >= first.end:
        return None
    who = Span(*match.span("who"))
    if not names_somebody(text, who):
        return None
    return Swallowed(who, (Span(match.end(), first.end), *telling.attribution.content[1:]))


def quoted_passively(telling: Telling) -> Swallowed | None:
    """*Tal | was quoted | as saying the dam would hold*: the subject and what follows *as saying* are both content."""
    text, attribution = telling.document.text, telling.attribution
    content = attribution.content
    if attribution.source or len(content) == 1 or not _IS_QUOTED.search(telling.words(attribution.cue)):
        return None
    says = _AS_SAYING.match(text, content[1].start, content[1].end)
    start = says.end() if says else content[1].start
    if content[0].end > attribution.cue[0].start or start >= content[1].end or not names_somebody(text, content[0]):
        return None
    return Swallowed(content[0], (Span(start, content[1].end), *content[2:]))


def cited_first(telling: Telling) -> Swallowed | None:
    """*Cited | two officials that the dam would hold*: who was cited opens the only part."""
    attribution = telling.attribution
    first = attribution.content[0]
    if not attribution.cue or not _CITES.search(telling.words(attribution.cue)):
        return None
    if not 0 <= first.start - attribution.cue[-1].end <= 1:
        return None
    match = _CITED.match(telling.document.text, first.start, first.end)
    if match is None:
        return None
    who = Span(*match.span("who"))
    says = _AS_SAYING.match(telling.document.text, match.end())
    start = says.end() if says else match.end()
    if not names_somebody(telling.document.text, who) or start >= first.end:
        return None
    return Swallowed(who, (Span(start, first.end), *attribution.content[1:]))


def subject_apart(telling: Telling) -> Swallowed | None:
    """*Tal | called | the dam safe | according to the Bode*: the subject is a first part, its verb stands between."""
    text, content = telling.document.text, telling.attribution.content
    if len(content) == 1 or len(content[0].of(text).split()) > _FEW_WORDS:
        return None
    if not names_somebody(text, content[0]) or content[0].of(text)[0] in "“\"'":
        return None
    for number in range(len(content) - 1, 0, -1):
        if _SAYS.search(text, content[number - 1].end, content[number].start):
            return Swallowed(content[0], content[number:])
    return None


def behind_quotation(telling: Telling) -> Swallowed | None:
    """*“The dam will hold,” Tal | said, according to the Bode*: the name hangs on a part's end."""
    text, content = telling.document.text, telling.attribution.content
    for number, span in enumerate(content):
        match = _BEHIND_QUOTE.search(text, max(span.start, span.end - 200), span.end)
        if match is None:
            continue
        who = Span(*match.span("who"))
        if not names_somebody(text, who) or len(who.of(text).split()) > _FEW_WORDS or _HANGS.match(who.of(text)):
            continue
        kept = Span(span.start, match.start("who") - 1)
        return Swallowed(who, (*content[:number], kept, *content[number + 1 :]))
    return None


def verb_first(telling: Telling) -> Swallowed | None:
    """*Witnesses, according to the Bode, | said the dam broke*: the verb opens the content."""
    text, attribution = telling.document.text, telling.attribution
    first = attribution.content[0]
    verb = _VERB_FIRST.match(text, first.start, first.end)
    if verb is None or not attribution.cue or attribution.cue[0].start > first.start:
        return None
    who = subject_before(text, telling.sentence[0], attribution.cue[0].start)
    if who is None or verb.end() >= first.end:
        return None
    return Swallowed(who, (Span(verb.end(), first.end), *attribution.content[1:]))


def behind_medium(telling: Telling) -> Swallowed | None:
    """*According to the Bode, Mira Tal, the head of the board, | said the dam held*: a source that names both."""
    text, attribution = telling.document.text, telling.attribution
    if not attribution.source:
        return None
    source = attribution.source[0]
    if not text[max(0, source.start - 14) : source.start].lower().endswith("according to "):
        return None
    comma = text.find(", ", source.start, source.end)
    entry = lookup(text[source.start : comma]) if comma > 0 else None
    if entry is None or entry.kind not in MEDIA or not _SAYS_NEXT.match(text, source.end):
        return None
    who = Span(comma + 2, source.end)
    named = names_somebody(text, who) or any(" " in who.of(text)[s:e] for s, e in runs(who.of(text)))
    return Swallowed(who, attribution.content) if named else None


SHAPES: tuple[Callable[[Telling], Swallowed | None], ...] = (
    behind_medium, quoted_passively, behind_citing, cited_first, cited_ahead, subject_apart, behind_quotation,
    verb_first,
)  # fmt: skip
"""In the order in which they are tried."""
