"""Who speaks: the source of an attribution, split where two speak, supplied where the text leaves it out."""

import re

from accordingto.chains.joint import joint_parts
from accordingto.chains.names import ROLES, bare, runs
from accordingto.chains.resolved import MEDIA, Resolved, because, by_look, looks_like_a_medium, of_entry
from accordingto.chains.resolver import Resolver
from accordingto.chains.scene import Telling
from accordingto.chains.subjects import subject_before
from accordingto.chains.unsaid import HIDES, NOBODY, Speaker, unsaid
from accordingto.registry import kind_of, lookup, lookup_domain
from accordingto.types import Evidence, Ground, SourceKind, Span, Spans

_HEARSAY = frozenset("reportedly allegedly supposedly purportedly".split())
_PEOPLE = ROLES | frozenset(["source", "sources", "insider", "employee"])
_REPORT = frozenset(
    """article report story interview piece investigation account editorial transcript column reporting profile tally
    calculation calculations""".split()
)
_PRINTED_IN = re.compile(
    r"\b(?:analysis|study|paper|research|letter|essay|review|article|report|editorial|commentary)\s"
    r"(?:published\s|printed\s)?in\s(?:[Tt]he\s)?(?:journal\s|magazine\s)?([A-Z][\w&]*(?:\s(?:of\s|and\s)?[A-Z][\w&]*){0,5})"
)
"""*A study in Nature* is what that journal prints."""
_VAGUE = frozenset("report reports article story it media source sources newspaper paper outlet one".split())


def speakers_of(telling: Telling, resolver: Resolver, outer: Resolved | None) -> tuple[Speaker, ...]:
    """The speakers of an attribution, at least one; ``outer`` is who says the words it stands in."""
    attribution = telling.attribution
    if not attribution.source:
        return (unsaid(telling, resolver, outer),)
    source = Span(attribution.source[0].start, attribution.source[-1].end)
    source = _up_to_cue(telling, _beside_others(telling, source, resolver.mentions.whole(source)))
    source = _who_told(telling, source)
    if _impersonal(telling) or _apart(telling):
        return (Speaker(NOBODY, attribution.source + attribution.cue, note="the text hides who says so"),)
    linked = _by_address(telling)
    if linked is not None:
        return (linked,)
    parts = joint_parts(telling, source, resolver.mentions.bodies)
    proof = _ordered(attribution.source, attribution.cue)
    return tuple(
        Speaker(_one(telling, part, resolver, outer), _ordered((part,), attribution.cue) if len(parts) > 1 else proof)
        for part in parts
    )


_TELLS = re.compile(r"\b(?:told|tells|informed)\Z")
_HEARER_GAP = 5
"""Characters between *told* and whoever was told."""


def _who_told(telling: Telling, source: Span) -> Span:
    """*Tal told | attorney Ilan Roth*: not who was told, but the subject before the cue."""
    cue, text = telling.attribution.cue, telling.document.text
    if not cue or not 0 < source.start - cue[-1].end <= _HEARER_GAP or not _TELLS.search(cue[-1].of(text)):
        return source
    before = [s.end for s in telling.attribution.content if s.end <= cue[0].start]
    return subject_before(text, max([telling.sentence[0], *before]), cue[0].start) or source


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
    if cue[0].start - source.end == 1 and first and first.group() in _PEOPLE and text[source.end] == " ":
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
    printed = _PRINTED_IN.search(words) if who.kind is SourceKind.DOCUMENT else None
    if printed is not None:
        entry = lookup(printed[1]) or lookup(f"the {printed[1]}") or lookup(f"{printed[1]} journal")
        if entry is not None and entry.kind in MEDIA:
            return because(of_entry(entry), "printed-in", source, f"“{words}” stands in {entry.name}")
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
    return words in {"it", "there", "what"} and bool(HIDES.search(cue))


def _apart(telling: Telling) -> bool:
    """*… according to the police. Reportedly, the dam broke*, *Tal reportedly plans to leave*: of whom it is told.

    The source is another sentence's, or the subject of what is told.
    """
    attribution = telling.attribution
    if telling.words(attribution.cue).lower() not in _HEARSAY:
        return False
    source, cue, content = attribution.source[-1], attribution.cue, attribution.content[0]
    is_subject = source.end <= cue[0].start and 0 <= content.start - cue[-1].end <= 1
    return source.end <= telling.sentence[0] or is_subject


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
