"""The steps behind a speaker: whom a medium cites, and who speaks in what it reports."""

import re

from accordingto.chains.journalists import JOURNALIST
from accordingto.chains.resolved import MEDIA, Resolved
from accordingto.chains.resolver import Resolver
from accordingto.chains.scene import Telling
from accordingto.chains.step import Step
from accordingto.chains.subjects import names_somebody
from accordingto.chains.swallowed import Swallowed, behind_citing, swallowed
from accordingto.chains.unsaid import speaker_beside
from accordingto.types import Attribution, SourceKind, Span

_CITING = re.compile(
    r"\b(?:[Cc]iting|[Qq]uoting|quoted|quotes|cited|cites|attributing (?:it|this|that) to|"
    r"with (?:a )?reference to|ha[sd] it from|(?:which|who) (?:spoke|talked) (?:to|with))\s+([^,.;:“”\"\n]{3,90})"
)
_CITED_END = re.compile(
    r"\s(?:as\s\w+ing|who|that|which|saying|in\b(?!\sthe\s[a-z])|(?<!briefed\s)on\b|when|said|at a|ha(?:ve|s|d))\b"
)
_AS_SHOWING = re.compile(r"\sas\s\w+ing\b")
_QUOTED_THING = re.compile(r"^(?:from\s|by\s|a (?:line|passage)|the (?:line|passage))")
_MEDIA_LIKE = re.compile(
    r"\b(?:outlets?|media|reports?|newspapers?|press|agency|channel|broadcaster|website|network|magazine)\b",
    re.IGNORECASE,
)
_JOURNALIST = re.compile(rf"{JOURNALIST}|\b(?:bureau|editorial) chief\b")
_NOBODY_CITED = frozenset("it that this as him her them".split())
_ONLY_CITES = re.compile(r"citing|quoting|cites|cited", re.IGNORECASE)
_FEW_WORDS = 8
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|could|should|that|said|says)\b|[“”\"]")
_NOTHING = re.compile(
    r"(?:to (?:immediately )?(?:comment|be (?:named|identified|quoted)|respond to (?:an?|requests?|questions?|calls?))|"
    r"not to be (?:named|identified|quoted)|to (?:remain|stay) (?:anonymous|unnamed)|anonymity|comment)\b|"
    r"(?:it|him|her|them)\sas\s(?:saying|telling|stating)(?:\sso)?[.,;]?\Z",
    re.IGNORECASE,
)
_QUOTES = re.compile(r"\bquot(?:es|ed|ing)\b|\bcit(?:es|ed|ing)\b|\bwith\sreference\sto\b", re.IGNORECASE)
_RELAYS = re.compile(r"\bquot(?:es|ed|ing)\b|\bwith (?:a )?reference to\b|\bha[sd] it from\b")
"""Who does so relays, whether known as a medium or not."""


def only_names(text: str, attribution: Attribution) -> bool:
    """Is it no telling at all, but the words "citing two officials" of one?"""
    cue = " ".join(s.of(text) for s in attribution.cue)
    content = attribution.content
    return (
        len(content) == 1
        and _ONLY_CITES.fullmatch(cue) is not None
        and len(content[0].of(text).split()) <= _FEW_WORDS
        and not _VERB.search(content[0].of(text))
        and not _AS_SHOWING.search(content[0].of(text))
        and names_somebody(text, content[0])
    )


def held_by(telling: Telling, speaker: Resolved) -> Swallowed | None:
    """The speaker inside a content, where who tells it is one that tells of others' words."""
    tells_of_others = speaker.kind in MEDIA or _MEDIA_LIKE.search(speaker.name)
    if tells_of_others or _QUOTES.search(telling.words(telling.attribution.cue)):
        return swallowed(telling)
    return behind_citing(telling)


def says_nothing(text: str, attribution: Attribution) -> bool:
    """Is it only that somebody would not speak, or not be named: "declined to comment"?"""
    return len(attribution.content) == 1 and _NOTHING.match(attribution.content[0].of(text)) is not None


def inner_steps(telling: Telling, speaker: Resolved, resolver: Resolver, held: Swallowed | None) -> list[Step]:
    """Whom a medium cites: "Reuters reported …, citing two officials" goes on to the officials."""
    if held is not None:
        who = resolver.resolve(held.speaker)
        proof = tuple(sorted({*telling.attribution.cue, held.speaker}))
        held_step = Step(who, proof, "citing", note=f"{speaker.name} cites {who.name}")
        by_way = _whom_cited(telling, speaker, resolver)
        between = [by_way] if by_way and by_way.who.kind in MEDIA and by_way.who.name != who.name else []
        return [*between, held_step] if who.name != speaker.name else between
    cue = telling.words(telling.attribution.cue)
    quotes = _JOURNALIST.search(telling.words(telling.attribution.source)) or _RELAYS.search(cue)
    if speaker.kind not in (*MEDIA, SourceKind.DOCUMENT) and not _MEDIA_LIKE.search(speaker.name) and not quotes:
        return []
    step = _whom_cited(telling, speaker, resolver)
    if step is not None:
        return [step]
    return _speaks_beside(telling, speaker, resolver) if speaker.kind in MEDIA else []


def _whom_cited(telling: Telling, speaker: Resolved, resolver: Resolver) -> Step | None:
    """The first that the sentence around the telling says is cited."""
    for stretch in telling.frame:
        for match in _CITING.finditer(telling.document.text, *stretch):
            step = _cited(match, telling, speaker, resolver)
            if step is not None:
                return step
    return None


def _cited(match: re.Match[str], telling: Telling, speaker: Resolved, resolver: Resolver) -> Step | None:
    """The step to whoever stands behind *citing*, if it is somebody and this telling's."""
    words = match.group(1)
    end = _CITED_END.search(words)
    words = words[: end.start()] if end else words
    if not words.strip() or _QUOTED_THING.match(words) or words.split()[0].lower() in _NOBODY_CITED:
        return None
    span = Span(match.start(1), match.start(1) + len(words.rstrip()))
    if span.start == telling.attribution_start:
        return None
    if any(match.start() < c.end and c.start < match.end() for other in telling.others for c in other.cue):
        return None  # another telling's cue
    who = resolver.resolve(span)
    finite = match.group().split()[0] in ("quoted", "quotes", "cited", "cites")
    shown = _AS_SHOWING.match(telling.document.text, span.end) is not None
    if who.name == speaker.name or who.kind is SourceKind.NOBODY:
        return None
    if finite and who.kind is SourceKind.DOCUMENT and not shown:
        return None
    return Step(who, (Span(match.start(), span.end),), "citing", note=f"{speaker.name} cites {who.name}")


def _speaks_beside(telling: Telling, speaker: Resolved, resolver: Resolver) -> list[Step]:
    """As in "…," Tal said, according to the Herald: the sentence names the speaker whom the medium heard."""
    beside = speaker_beside(telling, resolver)
    if beside is None or beside[0].name == speaker.name or (beside[0].kind in MEDIA and not telling.told_behind):
        return []
    note = f"the same sentence says that {beside[0].name} says so"
    return [Step(beside[0], (beside[1],), "speaker-beside", note=note)]
