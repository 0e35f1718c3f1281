"""Who speaks where the telling names nobody: who stands beside it, who spoke last, or nobody at all."""

import re
from typing import NamedTuple

from accordingto.chains.resolved import Resolved, because
from accordingto.chains.resolver import Resolver
from accordingto.chains.scene import Telling, anchor
from accordingto.chains.subjects import SAYS, subject_after, subject_before
from accordingto.chains.swallowed import quoted_passively
from accordingto.types import SourceKind, Span, Spans

NOBODY = Resolved("nobody", SourceKind.NOBODY)
HIDES = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|purportedly|rumou?red|(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+)?(?:reported|said|"
    r"alleged|believed|thought|claimed|told|suggested|announced|expected|reputed|accused|described|known|understood|considered)|"
    r"alleged|reported|accused|suspected|is that)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be)\s(?:\w+ly\s)?\w+(?:ed|en)\Z", re.IGNORECASE)
"""*A halt was agreed*: nobody does it."""
_REDUCED = re.compile(
    r"(?:\w+ly\s)?(?:expected|feared|believed|thought|considered|understood|estimated|deemed|hoped|scheduled|slated)",
    re.IGNORECASE,
)
"""*A congress expected in May*: whose expectation it is stands nowhere."""
_LETS_KNOW = re.compile(r"\s(?:has\s|have\s|had\s|\w+ly\s)*lets?\s(?:it\s)?\Z")
_LETS = re.compile(r"(?:has\s|have\s|had\s)?lets?\sit\sbe\s")
_FINITE = frozenset("reported alleged claimed suspected".split())
"""With a subject before them these hide nobody."""
_ACTIVE = re.compile(
    r"\b(?:said|says|saying|adding|added|noting|noted|claiming|stating|arguing|writing|wrote|telling|told|calling|called|"
    r"explaining|insisting|suggesting|warning|asking|citing|\w+ing|\w+ed)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"^(?:to\s|\w*?(?:adding|saying|noting|claiming|stating|arguing|writing|telling|calling|warning|insisting|explaining|asking|announcing|confirming|citing))\b",
    re.IGNORECASE,
)


class Speaker(NamedTuple):
    """A resolved source with the words that prove it."""

    who: Resolved
    proof: Spans
    inferred: bool = False
    note: str = ""


def unsaid(telling: Telling, resolver: Resolver, outer: Resolved | None) -> Speaker:
    """Who speaks where the source is left out: who stands beside, whoever spoke last, or nobody."""
    attribution = telling.attribution
    cue = telling.words(attribution.cue)
    goes_on = bool(cue) and (_GOES_ON.search(cue) is not None or _follows_and(telling))
    passive = quoted_passively(telling)
    if passive is not None:
        note = "the words that were quoted are said to be theirs"
        return Speaker(resolver.resolve(passive.speaker), (passive.speaker, *attribution.cue), note=note)
    lets = _lets_know(telling)
    if lets is not None:
        return Speaker(resolver.resolve(lets, outer), (lets, *attribution.cue), note="these let it be known")
    if not cue or (not HIDES.search(cue) and not _is_reduced(telling)) or cue.lower() in _FINITE:
        beside = _named_by_cue(telling, resolver) or (
            None if goes_on else subject_of(telling, resolver, outer) or speaker_beside(telling, resolver)
        )
        if beside is not None:
            return Speaker(beside[0], (beside[1],), note=f"the sentence says that {beside[0].name} says so")
    last = outer if outer is not None and not cue else resolver.memory.last(anchor(attribution))
    if goes_on and outer is None:
        last = resolver.memory.subject_of_sentence(anchor(attribution), telling.sentence[0]) or last
    elif goes_on and telling.frame:
        last = resolver.memory.subject_named(anchor(attribution), telling.frame[0][0]) or outer
    hides = bool(cue) and HIDES.search(cue) is not None and not cue.lower().endswith("ing")
    hides = hides or _is_passive(telling) or _is_reduced(telling)
    if last is not None and (not cue or (_ACTIVE.search(cue) and not hides)):
        note = f"the words name no speaker; {last.name} spoke last"
        proof = attribution.cue or attribution.content[:1]
        return Speaker(because(last, "same-speaker", attribution.content[0], note), proof, inferred=True, note=note)
    return Speaker(
        NOBODY, attribution.cue or attribution.content[:1], note="the text says that somebody said so, and not who"
    )


def _lets_know(telling: Telling) -> Span | None:
    """*Tal has let it be understood that …*: the subject of *let*."""
    cue = telling.attribution.cue
    if not cue:
        return None
    text, start = telling.document.text, telling.sentence[0]
    if _LETS.match(telling.words(cue)):
        return subject_before(text, start, cue[0].start)
    lets = _LETS_KNOW.search(text, max(start, cue[0].start - 30), cue[0].start)
    return subject_before(text, start, lets.start()) if lets else None


def _is_reduced(telling: Telling) -> bool:
    """*A congress expected to be held*, with no more than the participle for a cue."""
    cue = telling.attribution.cue
    if not cue or _REDUCED.fullmatch(telling.words(cue)) is None:
        return False
    return telling.document.text[cue[-1].end : cue[-1].end + 4] == " to "


def _is_passive(telling: Telling) -> bool:
    """*… was agreed*, with the verb in the cue or right before it."""
    cue = telling.attribution.cue
    if not cue:
        return False
    return _PASSIVE.search(telling.document.text, max(telling.sentence[0], cue[-1].start - 12), cue[-1].end) is not None


def _follows_and(telling: Telling) -> bool:
    """*… and said*: the subject stands further ahead."""
    at = telling.attribution.cue[0].start
    return re.search(r"\b(?:and|but)\s(?:also\s|then\s)?$", telling.document.text[max(0, at - 12) : at]) is not None


def _named_by_cue(telling: Telling, resolver: Resolver) -> tuple[Resolved, Span] | None:
    """A cue that is a name and no verb: the bracketed medium of "… [Reuters]", the speaker of "said Tal"."""
    if len(telling.attribution.cue) != 1:
        return None
    cue = telling.attribution.cue[0]
    words = cue.of(telling.document.text)
    named = resolver.mentions.whole(cue) if words[:1].isupper() else cue
    if words[:1].islower() or resolver.mentions.run_at(named.end) is None:
        return None
    span = subject_before(telling.document.text, telling.sentence[0], named.end) or named
    span = span if span.start <= named.start and span.end == named.end else named
    return resolver.resolve(span), span


def subject_of(telling: Telling, resolver: Resolver, outer: Resolved | None) -> tuple[Resolved, Span] | None:
    """The noun phrase before or behind the cue."""
    if not telling.attribution.cue:
        return None
    text, cue = telling.document.text, telling.attribution.cue[0]
    for s, e in telling.frame:
        if not s <= cue.start < e:
            continue
        span = subject_before(text, s, cue.start) or subject_after(text, telling.attribution.cue[-1].end, e)
        if span is not None:
            return resolver.resolve(span, outer), span
    return None


_SAYS = re.compile(rf"\b{SAYS}\b")
_SAYS_AFTER = re.compile(rf"[\s,.?!”\"’']{{0,4}}(?P<verb>{SAYS})\b")
_NAMED_BEFORE = re.compile(
    r"\b(?:[Aa]ccording to|(?:told|informed|warned|assured|advised) by|"
    r"[Ii]n the (?:analysis|opinion|view|words|account) of)"
    r"\s(?=[^“”\"]{3,200}$)|\bby\s(?=[A-Z][^“”\"\n:]{2,60}:\s*$)"
)
"""*In the view of the board, …*: what follows is who says so."""
_TAKES_OBJECT = frozenset(["called", "told", "tells"])
"""What follows these is no subject."""
_SAYS_BEFORE = re.compile(rf"\b{SAYS}\b(?:(?![“”\"]|\b{SAYS}\b).){{0,80}}$", re.DOTALL)


def speaker_beside(telling: Telling, resolver: Resolver) -> tuple[Resolved, Span] | None:
    """Who says so right before or after the content, where the telling itself does not name them."""
    taken = [s for other in telling.others for s in other.source]
    for s, e in telling.frame:
        span = _beside(telling, (s, e))
        if span is None or any(span.touches(t) for t in (*taken, *telling.attribution.source)):
            continue
        return resolver.resolve(span), span
    return None


def _beside(telling: Telling, stretch: tuple[int, int]) -> Span | None:
    """The subject of a verb of saying in a stretch that touches the content."""
    text, (s, e) = telling.document.text, stretch
    if s < telling.attribution.content[0].end:
        named = _NAMED_BEFORE.search(text, max(s, e - 250), e)
        if named is not None:
            return subject_after(text, named.end(), e)
        verb = _SAYS_BEFORE.search(text, max(s, e - 250), e)
        return subject_before(text, s, verb.start()) if verb else None
    inverted = _SAYS_AFTER.match(text, s, e)
    if inverted and inverted["verb"] not in _TAKES_OBJECT:
        return subject_after(text, inverted.end(), e)
    verb = _SAYS.search(text, s, min(e, s + 200))
    if verb is None or re.search(r"[.;“”\"]\s", text[s + 3 : verb.start()]):
        return None
    return subject_before(text, s, verb.start())
