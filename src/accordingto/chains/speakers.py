"""Who speaks: the source of an attribution, split where two speak, supplied where the text leaves it out."""

import re
from typing import NamedTuple

from accordingto.chains.joint import joint_parts
from accordingto.chains.names import ROLES, bare, runs
from accordingto.chains.resolved import MEDIA, Resolved, because, by_look, looks_like_a_medium, of_entry
from accordingto.chains.resolver import Resolver
from accordingto.chains.scene import Telling, anchor
from accordingto.chains.subjects import SAYS, subject_after, subject_before
from accordingto.chains.swallowed import quoted_passively
from accordingto.registry import kind_of, lookup_domain
from accordingto.types import Evidence, Ground, SourceKind, Span, Spans

NOBODY = Resolved("nobody", SourceKind.NOBODY)
_HIDES = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|purportedly|rumou?red|(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+)?(?:reported|said|"
    r"alleged|believed|thought|claimed|told|suggested|announced|expected|reputed|accused|described|known|understood|considered)|"
    r"alleged|reported|accused|suspected|is that)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be)\s(?:\w+ly\s)?\w+(?:ed|en)\Z", re.IGNORECASE)
"""*A halt was agreed*: nobody does it."""
_FINITE = frozenset("reported alleged claimed suspected".split())
"""With a subject before them these hide nobody."""
_HEARSAY = frozenset("reportedly allegedly supposedly purportedly".split())
_ACTIVE = re.compile(
    r"\b(?:said|says|saying|adding|added|noting|noted|claiming|stating|arguing|writing|wrote|telling|told|calling|called|"
    r"explaining|insisting|suggesting|warning|asking|citing|\w+ing|\w+ed)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"^(?:to\s|\w*?(?:adding|saying|noting|claiming|stating|arguing|writing|telling|calling|warning|insisting|explaining|asking|announcing|confirming|citing))\b",
    re.IGNORECASE,
)
_REPORT = frozenset(
    "article report story interview piece investigation account editorial transcript column reporting profile".split()
)
_VAGUE = frozenset("report reports article story it media source sources newspaper paper outlet one".split())


class Speaker(NamedTuple):
    """A resolved source with the words that prove it."""

    who: Resolved
    proof: Spans
    inferred: bool = False
    note: str = ""


def speakers_of(telling: Telling, resolver: Resolver, outer: Resolved | None) -> tuple[Speaker, ...]:
    """The speakers of an attribution, at least one; ``outer`` is who says the words it stands in."""
    attribution = telling.attribution
    if not attribution.source:
        return (_unsaid(telling, resolver, outer),)
    source = Span(attribution.source[0].start, attribution.source[-1].end)
    source = _up_to_cue(telling, _beside_others(telling, source, resolver.mentions.whole(source)))
    if _impersonal(telling) or _apart(telling):
        return (Speaker(NOBODY, attribution.source + attribution.cue, note="the text hides who says so"),)
    linked = _by_address(telling)
    if linked is not None:
        return (linked,)
    parts = joint_parts(telling, source)
    proof = _ordered(attribution.source, attribution.cue)
    return tuple(
        Speaker(_one(telling, part, resolver, outer), _ordered((part,), attribution.cue) if len(parts) > 1 else proof)
        for part in parts
    )


def _beside_others(telling: Telling, source: Span, whole: Span) -> Span:
    """A name made whole ends where the cue or the content begins: headlines write verbs as they write names."""
    others = (*telling.attribution.cue, *telling.attribution.content)
    end = min((s.start for s in others if source.end <= s.start), default=whole.end)
    start = max((s.end for s in others if s.end <= source.start), default=whole.start)
    return Span(max(whole.start, start), max(source.end, min(whole.end, end)))


_NEXT_WORD = re.compile(r"\s([a-z]+)\b")
_LONGEST_REST = 40
"""Characters of a source that what found it may have left off."""
_NOUNS_ONLY = re.compile(
    r"(?:\s(?!(?:who|which|that|has|have|had|also|later|then|was|were|is|are|will|would|on|in|at|and|of|to)\b|\w+ly\b)"
    r"[\w’'-]+){1,4}\s$"
)


def _up_to_cue(telling: Telling, source: Span) -> Span:
    """A source that breaks off before its noun, made whole: "A hospital | official told …"."""
    cue = telling.attribution.cue
    if not cue:
        return source
    text = telling.document.text
    first = re.match(r"[a-z]+", cue[0].of(text))
    if cue[0].start - source.end == 1 and first and first.group() in ROLES and text[source.end] == " ":
        return Span(source.start, cue[0].start + first.end())
    noun = _NEXT_WORD.match(text, source.end)
    if noun and noun.group(1).removesuffix("s") in ROLES and noun.end() <= cue[0].start:
        return Span(source.start, noun.end())
    gap = text[source.end : cue[0].start] if source.end < cue[0].start < source.end + _LONGEST_REST else ""
    if _NOUNS_ONLY.fullmatch(gap) and kind_of(gap.split()[-1])[1]:
        return Span(source.start, cue[0].start - 1)
    return source


def _one(telling: Telling, source: Span, resolver: Resolver, outer: Resolved | None) -> Resolved:
    """Who a source span means; the article of a medium is the medium's word."""
    text = telling.document.text
    words = source.of(text)
    who = resolver.resolve(source, outer)
    if who.kind in (SourceKind.DOCUMENT, SourceKind.UNNAMED) and _REPORT & set(words.lower().split()):
        named = next(iter(resolver.mentions.media_in(source.start, source.end)), None)
        longer = resolver.mentions.whole(Span(named[0], named[1])) if named else None
        if (
            named
            and longer is not None
            and longer.end > named[1]
            and not of_entry(named[2]).name.endswith(longer.of(text))
        ):
            return resolver.resolve(longer, outer)
        unlisted = next((words[s:e] for s, e in runs(words) if looks_like_a_medium(words[s:e])), None)
        medium = (
            of_entry(named[2], Span(named[0], named[1])) if named else by_look(bare(unlisted)) if unlisted else None
        )
        if medium is not None:
            return because(medium, "report-of-a-medium", source, f"“{words}” is {medium.name}'s")
    return who


def _ordered(one: Spans, other: Spans) -> Spans:
    """Both, in the order of the text, none overlapping."""
    kept: list[Span] = []
    for span in sorted((*one, *other)):
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return tuple(kept)


def _impersonal(telling: Telling) -> bool:
    """*It was reported that*: the source is an empty subject."""
    words = telling.words(telling.attribution.source).lower()
    cue = telling.words(telling.attribution.cue)
    return words in {"it", "there", "what"} and bool(_HIDES.search(cue))


def _apart(telling: Telling) -> bool:
    """*… according to the police. Reportedly, the dam broke*: the source is another sentence's."""
    cue = telling.words(telling.attribution.cue).lower()
    start, _ = telling.sentence
    return cue in _HEARSAY and telling.attribution.source[-1].end <= start


def _unsaid(telling: Telling, resolver: Resolver, outer: Resolved | None) -> Speaker:
    """Who speaks where the source is left out: who stands beside, whoever spoke last, or nobody."""
    attribution = telling.attribution
    cue = telling.words(attribution.cue)
    goes_on = bool(cue) and (_GOES_ON.search(cue) is not None or _follows_and(telling))
    passive = quoted_passively(telling)
    if passive is not None:
        note = "the words that were quoted are said to be theirs"
        return Speaker(resolver.resolve(passive.speaker), (passive.speaker, *attribution.cue), note=note)
    if not cue or not _HIDES.search(cue) or cue.lower() in _FINITE:
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
    hides = bool(cue) and _HIDES.search(cue) is not None and not cue.lower().endswith("ing")
    hides = hides or _is_passive(telling)
    if last is not None and (not cue or (_ACTIVE.search(cue) and not hides)):
        note = f"the words name no speaker; {last.name} spoke last"
        proof = attribution.cue or attribution.content[:1]
        return Speaker(because(last, "same-speaker", attribution.content[0], note), proof, inferred=True, note=note)
    return Speaker(
        NOBODY, attribution.cue or attribution.content[:1], note="the text says that somebody said so, and not who"
    )


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


def _by_address(telling: Telling) -> Speaker | None:
    """A vague source with an address on it means whom the address belongs to."""
    words = telling.words(telling.attribution.source).lower().split()
    if not words or words[-1] not in _VAGUE:
        return None
    for hyperlink in telling.hyperlinks:
        entry = lookup_domain(hyperlink.href)
        proof = _ordered(telling.attribution.source, telling.attribution.cue)
        if entry is not None and entry.kind in MEDIA and any(hyperlink.span.touches(s) for s in proof):
            note = f"the address on these words is {entry.name}'s"
            ground = Evidence(Ground.HYPERLINK, "address", (hyperlink.span,), href=hyperlink.href, note=note)
            who = of_entry(entry)
            return Speaker(Resolved(who.name, who.kind, (ground, *who.evidence), entry), proof)
    return None
