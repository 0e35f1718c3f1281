"""Who speaks: the source of an attribution, split where two speak, supplied where the text leaves it out."""

import re
from typing import NamedTuple

from accordingto.chains.mentions import Resolved, of_entry
from accordingto.chains.names import runs
from accordingto.chains.resolver import MEDIA, Resolver, because
from accordingto.chains.scene import Telling, anchor
from accordingto.registry import kind_of, lookup, lookup_domain
from accordingto.types import Evidence, Ground, SourceKind, Span, Spans

NOBODY = Resolved("nobody", SourceKind.NOBODY)
_HIDES = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|purportedly|rumou?red|(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+)?(?:reported|said|"
    r"alleged|believed|thought|claimed|told|suggested|announced|expected|reputed|accused|described|known|understood|considered)|"
    r"alleged|reported|accused|suspected|is that)\b",
    re.IGNORECASE,
)
_ACTIVE = re.compile(
    r"\b(?:said|says|saying|adding|added|noting|noted|claiming|stating|arguing|writing|wrote|telling|told|calling|called|"
    r"explaining|insisting|suggesting|warning|asking|citing|\w+ing|\w+ed)\b",
    re.IGNORECASE,
)
_AND = re.compile(r",?\s(?:and|&|as well as)\s(?:the\s)?")
_JOINT = re.compile(r"\b(?:joint|jointly|together)\b")
_REPORT = frozenset(
    "article report story interview piece investigation account editorial transcript column reporting profile".split()
)
_VAGUE = frozenset("report reports article story it media source sources newspaper paper outlet one".split())
_SPLITS = frozenset(
    {SourceKind.PERSON, SourceKind.ORGANIZATION, SourceKind.AGENCY, SourceKind.OUTLET, SourceKind.STATE_MEDIA}
)


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
    source = resolver.mentions.whole(Span(attribution.source[0].start, attribution.source[-1].end))
    if _impersonal(telling):
        return (Speaker(NOBODY, attribution.source + attribution.cue, note="the text hides who says so"),)
    linked = _by_address(telling)
    if linked is not None:
        return (linked,)
    parts = _joint(telling, source)
    proof = _ordered(attribution.source, attribution.cue)
    return tuple(
        Speaker(_one(telling, part, resolver, outer), _ordered((part,), attribution.cue) if len(parts) > 1 else proof)
        for part in parts
    )


def _one(telling: Telling, source: Span, resolver: Resolver, outer: Resolved | None) -> Resolved:
    """Who a source span means; the article of a medium is the medium's word."""
    text = telling.document.text
    words = source.of(text)
    who = resolver.resolve(source, outer)
    if who.kind in (SourceKind.DOCUMENT, SourceKind.UNNAMED) and _REPORT & set(words.lower().split()):
        named = next(iter(resolver.mentions.media_in(source.start, source.end)), None)
        if named is not None:
            medium = of_entry(named[2], Span(named[0], named[1]))
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


def _unsaid(telling: Telling, resolver: Resolver, outer: Resolved | None) -> Speaker:
    """Who speaks where the source is left out: nobody, or whoever spoke last."""
    attribution = telling.attribution
    place = anchor(attribution)
    cue = telling.words(attribution.cue)
    if not cue or not _HIDES.search(cue):
        beside = speaker_beside(telling, resolver)
        if beside is not None:
            return Speaker(beside[0], (beside[1],), note=f"the sentence says that {beside[0].name} says so")
    if outer is not None and cue and telling.frame and telling.frame[0][0] < place:
        subject = next(runs(telling.document.text, telling.frame[0][0], place), None)
        if subject is not None:
            who = resolver.resolve(Span(*subject), outer)
            note = f"the words name no speaker; {who.name} is the first named in what is told"
            return Speaker(who, attribution.cue, inferred=True, note=note)
    last = outer if outer is not None and not attribution.cue else resolver.last_speaker(place)
    hides = not cue or (_HIDES.search(cue) is not None and not cue.lower().endswith("ing"))
    goes_on = attribution.cue and _ACTIVE.search(cue) and not hides
    if not attribution.cue and last is not None:
        goes_on = True
    if goes_on and last is not None:
        note = f"the words name no speaker; {last.name} spoke last"
        return Speaker(
            because(last, "same-speaker", attribution.content[0], note),
            attribution.cue or attribution.content[:1],
            inferred=True,
            note=note,
        )
    return Speaker(
        NOBODY, attribution.cue or attribution.content[:1], note="the text says that somebody said so, and not who"
    )


_SAYS = (
    r"(?:said|says|told|tells|tweeted|wrote|writes|added|stated|explained|announced|noted|confirmed|argued|warned|claimed|"
    r"observed|remarked|replied|declared|insisted|recalled|commented|called)"
)
_AFTER = re.compile(
    r"[\s,”\"’']{0,4}((?:[A-Z][\w.’'-]*\s?){1,5}|he|she|they)(?:,\s[^,“”\"\n]{2,80},)?\s" + _SAYS + r"\b"
)
_BEFORE = re.compile(
    r"((?:[A-Z][\w.’'-]*\s?){1,5}|\b[Hh]e|\b[Ss]he|\b[Tt]hey)(?:,\s[^,“”\"\n]{2,80},)?\s(?:also\s|later\s|on\s\w+day\s)?"
    + _SAYS
    + r"\b[^“”\"]{0,80}$"
)


def speaker_beside(telling: Telling, resolver: Resolver) -> tuple[Resolved, Span] | None:
    """Who says so right before or after the content, where the telling itself does not name them."""
    text = telling.document.text
    taken = [s for other in telling.others for s in other.source]
    for s, e in telling.frame:
        behind = s >= telling.attribution.content[0].end
        start = s if behind else max(s, e - 250)
        match = _AFTER.match(text, s, e) if behind else _BEFORE.search(text[start:e])
        if match is None:
            continue
        offset = 0 if behind else start
        span = Span(offset + match.start(1), offset + match.start(1) + len(match.group(1).rstrip()))
        words = match.group(1).strip()
        if words.lower() not in ("he", "she", "they") and not list(runs(words)):
            continue
        if any(span.touches(t) for t in taken) or any(span.touches(t) for t in telling.attribution.source):
            continue
        return resolver.resolve(span), span
    return None


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


def _joint(telling: Telling, source: Span) -> tuple[Span, ...]:
    """The parts of a source that names two or more who each speak; the whole where it names one."""
    text = telling.document.text
    words = source.of(text)
    if lookup(words) is not None or _JOINT.search(telling.words(telling.attribution.cue)) or len(words) > 200:  # noqa: PLR2004
        return (source,)
    parts, at = [], source.start
    for match in re.finditer(r",\s(?=(?:the\s)?[A-Z])|" + _AND.pattern, text[source.start : source.end]):
        parts.append((at, source.start + match.start()))
        at = source.start + match.end()
    parts.append((at, source.end))
    if len(parts) == 1 or not _AND.search(words) or not all(_stands_alone(text[s:e]) for s, e in parts):
        return (source,)
    return tuple(Span(s, e) for s, e in parts)


def _stands_alone(part: str) -> bool:
    """Could the words be a source by themselves: a name with kind, nothing hanging on it?"""
    bare_part = part.strip()
    found = list(runs(bare_part))
    if not found or (" of " in bare_part and not bare_part[0].isupper()):
        return False
    return kind_of(bare_part)[0] in _SPLITS or lookup(bare_part) is not None
