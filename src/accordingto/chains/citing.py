"""The steps behind a speaker: whom a medium cites, and who speaks in what it reports."""

import re

from accordingto.chains.journalists import JOURNALIST
from accordingto.chains.resolved import MEDIA, Resolved
from accordingto.chains.resolver import Resolver
from accordingto.chains.scene import Telling
from accordingto.chains.step import Step
from accordingto.chains.subjects import names_somebody, subject_before
from accordingto.chains.swallowed import Swallowed, behind_citing, swallowed
from accordingto.chains.unsaid import speaker_beside
from accordingto.types import Attribution, SourceKind, Span

_CITING = re.compile(
    r"\b(?:[Cc]iting|[Qq]uoting|quoted|quotes|cited|cites|attributing (?:it|this|that) to|"
    r"with (?:a )?reference to|ha[sd] it from|"
    r"(?:which|who|that|having|after)\s(?:ha[sd]\s)?(?:spoke|spoken|speaking|talked|talking)\s(?:to|with))"
    r"\s+([^,.;:“”\"\n]{3,90})"
)
_RELATIVE = re.compile(r",?\s(?:which|who|that)\s(?:ha[sd]\s|also\s|in\sturn\s)?\Z")
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|(?:has|have|had)\sbeen)\s(?:\w+ly\s)?(?:quoted|cited)(?:\sas\ssaying)?\sby\s(?:the\s)?(?:\w+\s){0,2}\Z"
)
_PERSON_CITES = re.compile(
    r"\b(?:[Cc]iting|[Qq]uoting|who\s(?:cited|quoted|cites|quotes))\s"
    r"(?:(?:an?\s|the\s)?(?:[a-z]+\s)?(?:reports?|figures|information|accounts?|data|word)\s(?:from|by|of)\s)?(?P<who>[^,;:“”\"\n]{3,80}),"
)
_NO_NAMES = frozenset(
    "it that this as for in on to by from at of with about when where what how them him her these those such".split()
)
"""Behind *quoted* these begin no name: *was quoted as saying*, *cited in the report*."""
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
_ONLY_CITES = re.compile(r"citing|quoting|cites|cited", re.IGNORECASE)
_FEW_WORDS = 8
_NEXT = 24
"""Characters between a source and the verb of the clause that hangs on it."""
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|could|should|that|said|says)\b|[“”\"]")
_NOTHING = re.compile(
    r"(?:to (?:immediately )?(?:comment|be (?:named|identified|quoted)|respond to (?:an?|requests?|questions?|calls?))|"
    r"not to be (?:named|identified|quoted)|to (?:remain|stay) (?:anonymous|unnamed)|anonymity|comment)\b|"
    r"(?:it|him|her|them)\sas\s(?:saying|telling|stating)(?:\sso)?[.,;]?\Z",
    re.IGNORECASE,
)
_NOBODY_AT_ALL = re.compile(r"(?:no(?!\s\d)|nobody|none)\b(?!\.)", re.IGNORECASE)
"""*No group claimed the attack.*"""
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
    """Is it only that somebody would not speak, or not be named: "declined to comment", or that nobody says it?"""
    if attribution.source and _NOBODY_AT_ALL.match(attribution.source[0].of(text)):
        return True
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
    passive = _quoted_by(telling)
    if passive is not None:
        who = resolver.resolve(passive)
        note = f"{who.name} is said to be quoted by {speaker.name}"
        return [Step(who, (passive,), "quoted-by", note=note)] if who.name != speaker.name else []
    cue = telling.words(telling.attribution.cue)
    quotes = _JOURNALIST.search(telling.words(telling.attribution.source)) or _RELAYS.search(cue)
    if speaker.kind not in (*MEDIA, SourceKind.DOCUMENT) and not _MEDIA_LIKE.search(speaker.name) and not quotes:
        return _cited_by_person(telling, speaker, resolver)
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
    if not words.strip() or _QUOTED_THING.match(words) or words.split()[0].lower() in _NO_NAMES:
        return None
    span = Span(match.start(1), match.start(1) + len(words.rstrip()))
    if span.start == telling.attribution_start:
        return None
    if any(
        match.start() < c.end and c.start < match.end() and not _tells_on(telling, other)
        for other in telling.others
        for c in other.cue
    ):
        return None  # another telling's cue
    who = resolver.resolve(span)
    finite = match.group().split()[0] in ("quoted", "quotes", "cited", "cites")
    shown = _AS_SHOWING.match(telling.document.text, span.end) is not None
    if who.name == speaker.name or who.kind is SourceKind.NOBODY:
        return None
    if finite and who.kind is SourceKind.DOCUMENT and not shown:
        return None
    return Step(who, (Span(match.start(), span.end),), "citing", note=f"{speaker.name} cites {who.name}")


def _quoted_by(telling: Telling) -> Span | None:
    """*Officials were quoted by the Bode as saying …*: whom the telling of the Bode quotes."""
    cue, source = telling.attribution.cue, telling.attribution.source
    if not cue or not source or source[0].start < cue[0].start:
        return None
    text, start = telling.document.text, telling.sentence[0]
    verb = _PASSIVE.search(text, max(start, source[0].start - 60), source[0].start)
    return subject_before(text, start, verb.start()) if verb else None


def _cited_by_person(telling: Telling, speaker: Resolved, resolver: Resolver) -> list[Step]:
    """*Citing the police, the mayor said …*: from whom somebody has it; a paper proves."""
    if speaker.kind is not SourceKind.PERSON or not telling.attribution.cue:
        return []
    text, (start, end) = telling.document.text, telling.sentence
    cue = telling.attribution.cue[0].start
    first = telling.attribution.source[0].start if telling.attribution.source else cue
    for match in _PERSON_CITES.finditer(text, max(start, first - 120), min(end, cue)):
        span = Span(*match.span("who"))
        who = resolver.resolve(span)
        if who.kind in (*MEDIA, SourceKind.ORGANIZATION, SourceKind.UNNAMED) and who.name != speaker.name:
            return [Step(who, (Span(*match.span()),), "citing", note=f"{speaker.name} cites {who.name}")]
    return []


def _tells_on(telling: Telling, other: Attribution) -> bool:
    """*According to the Bode, which quoted two officials as saying …*: is it the clause on the source?"""
    if not telling.attribution.source or not other.cue:
        return False
    start, text = telling.attribution.source[-1].end, telling.document.text
    return (
        start < other.cue[0].start <= start + _NEXT
        and _RELATIVE.fullmatch(text[start : other.cue[0].start]) is not None
    )


def _speaks_beside(telling: Telling, speaker: Resolved, resolver: Resolver) -> list[Step]:
    """As in "…," Tal said, according to the Herald: the sentence names the speaker whom the medium heard."""
    beside = speaker_beside(telling, resolver)
    if beside is None or beside[0].name == speaker.name or (beside[0].kind in MEDIA and not telling.told_behind):
        return []
    note = f"the same sentence says that {beside[0].name} says so"
    return [Step(beside[0], (beside[1],), "speaker-beside", note=note)]
