"""The steps between the page and a speaker, and those behind: mechanisms that read the sentence around a telling."""

import re
from collections.abc import Callable

from accordingto.chains.employers import by_employer
from accordingto.chains.names import runs
from accordingto.chains.relays import (
    BRACKETED,
    IN_INTERVIEW,
    MEDIUM_TELLS,
    ON_AIR,
    REPORTED_BY,
    SAID_TO,
    TOLD_OUTLET,
    Relay,
    read_relay,
)
from accordingto.chains.resolved import MEDIA, Resolved, of_entry
from accordingto.chains.resolver import Resolver
from accordingto.chains.scene import Medium, Telling, anchor, media_in_frame
from accordingto.chains.step import Step
from accordingto.chains.subjects import subject_before
from accordingto.chains.unsaid import NOBODY
from accordingto.registry import lookup_domain
from accordingto.types import Attribution, SourceKind, Span


def outer_steps(telling: Telling, speaker: Resolved, resolver: Resolver) -> list[Step]:
    """What stands between the page and the speaker, by the first mechanism that finds it."""
    for mechanism in MECHANISMS:
        steps = mechanism(telling, speaker, resolver)
        if steps:
            own = by_employer(telling, speaker, resolver) if mechanism is by_relay else []
            return [*steps, *(step for step in own if step.who.name != steps[0].who.name)]
    return []


def by_relay(telling: Telling, speaker: Resolved, resolver: Resolver) -> list[Step]:
    """A medium that the sentence shows as the one who was told, who reported or who carried it."""
    best: tuple[bool, int, list[Step]] | None = None
    place = anchor(telling.attribution)
    for medium in media_in_frame(telling.document.text, telling.frame, resolver):
        if medium.who.name == speaker.name or _in_gap(telling, medium):
            continue
        found = read_relay(telling.document.text, (medium.start, medium.end), medium.bounds)
        if found is None:
            continue
        relay, start, end = found
        if _is_behind(telling, speaker, medium, (relay, start)):
            continue
        if _anothers(telling, medium, Span(start, end)) or _other_clause(telling, medium, relay):
            continue
        if relay is MEDIUM_TELLS and speaker.kind in MEDIA and telling.told_behind and medium.start < place:
            continue
        if telling.in_source(medium.start, medium.end) and (
            relay not in _IN_SOURCE or start <= telling.attribution.source[0].start
        ):
            continue
        steps = [Step(medium.who, (Span(start, end),), relay.name, note=relay.note)]
        if relay is TOLD_OUTLET:
            steps += _who_told(telling, medium, start, (speaker, resolver))
        rank = relay not in _SPOKEN_TO, abs(medium.start - place), steps
        if best is None or rank[:2] < best[:2]:
            best = rank
    return best[2] if best is not None else []


def _is_behind(telling: Telling, speaker: Resolved, medium: Medium, found: tuple[Relay, int]) -> bool:
    """Does the medium stand behind the speaker: *Tal said, citing the Bode*, *Tal tweeted on a talk at the Bode*?"""
    relay, start = found
    if relay is BRACKETED and _DATELINE.match(telling.document.text, medium.end):
        return True  # "ODRIN (Reuters) –" stands behind the whole piece
    if _CITES.match(telling.document.text, start):
        return speaker.kind is SourceKind.PERSON
    return relay in _TALKED and _TWEETS.search(telling.words(telling.attribution.cue)) is not None


def _who_told(telling: Telling, medium: Medium, verb: int, who: tuple[Resolved, Resolver]) -> list[Step]:
    """*Tal said the dam held, an official told Reuters*: the medium has Tal's words from somebody else."""
    speaker, resolver = who
    start = max(medium.bounds[0], telling.attribution.content[-1].end)
    if verb <= start or any(s.touches(Span(verb, medium.start)) for s in telling.attribution.cue):
        return []
    subject = subject_before(telling.document.text, start, verb)
    if subject is None or any(subject.touches(s) for s in telling.attribution.source):
        return []
    teller = resolver.resolve(subject)
    if teller.name in (speaker.name, medium.who.name):
        return []
    return [Step(teller, (subject,), "told-on", note=f"{teller.name} told {medium.who.name} what {speaker.name} said")]


_CITES = re.compile(r"(?:citing|quoting)\s")
_TALKED = (IN_INTERVIEW, SAID_TO, ON_AIR)
_TWEETS = re.compile(r"\b(?:re)?tweet(?:ed|s|ing)?\b", re.IGNORECASE)
"""What is written there is told to no medium."""
_SPOKEN_TO = (TOLD_OUTLET, IN_INTERVIEW)
"""Surer than what else the sentence names."""
_IN_SOURCE = (TOLD_OUTLET, IN_INTERVIEW, REPORTED_BY)
_DATELINE = re.compile(r"\)\s{0,2}[-–—:]")
_PRONOUN = re.compile(r"(?:he|she|it|they)\s")
_CLAUSE_BREAK = re.compile(r",?\s(?:but|while|whereas|although|though)\s|;\s")


def _in_gap(telling: Telling, medium: Medium) -> bool:
    """Does the medium stand between two parts of the content without the words of the telling: an aside inside it?"""
    content = telling.attribution.content
    if not content[0].start < medium.start < content[-1].start:
        return False
    low, high = medium.bounds
    return not any(low <= s.start < high for s in (*telling.attribution.cue, *telling.attribution.source))


def _other_clause(telling: Telling, medium: Medium, relay: Relay) -> bool:
    """Does a new main clause begin between the telling and a medium that tells something itself?"""
    if relay is not MEDIUM_TELLS and relay is not REPORTED_BY:
        return False
    own = (*telling.attribution.content, *telling.attribution.cue)
    first, last = min(s.start for s in (*own, *telling.attribution.source)), max(s.end for s in own)
    between = (last, medium.start) if medium.start >= last else (medium.end, first)
    if relay is MEDIUM_TELLS and any(_goes_on(telling, other) for other in telling.others if other.cue):
        return False
    return between[0] < between[1] and _CLAUSE_BREAK.search(telling.document.text, *between) is not None


def spoke_before(telling: Telling, speaker: Resolved, steps: list[Step]) -> list[Step]:
    """*The Bode said …, Ardapress reported*: the medium that reports behind the content relays the one before it."""
    attribution = telling.attribution
    if speaker.kind not in MEDIA or not attribution.cue or attribution.cue[0].start < attribution.content[0].start:
        return []
    begins = attribution.content[0].start
    return [step for step in steps if step.by == MEDIUM_TELLS.name and step.proof[-1].end <= begins]


def _anothers(telling: Telling, medium: Medium, proof: Span) -> bool:
    """Does the medium belong to another telling of the sentence, whose cue stands between or on it?"""
    low, high = sorted((anchor(telling.attribution), medium.start))
    own = telling.words(telling.attribution.source).lower()
    for other in telling.others:
        theirs = telling.words(other.source).lower()
        if not other.cue or not theirs or theirs == own:
            continue
        if any(s.touches(Span(medium.start, medium.end)) for s in other.source):
            if _same_words(telling, other) or _goes_on(telling, other):
                continue
            return True
        if low < other.cue[0].start < high or any(s.touches(proof) for s in other.cue):
            return True
    return False


def _goes_on(telling: Telling, other: Attribution) -> bool:
    """*Tal hinted that the dam would break; she toured it in May, the Bode said*: the Bode told all of it."""
    mine, theirs = telling.attribution.content[-1], other.content[0]
    between = telling.document.text[mine.end - 1 : theirs.start] if 0 <= theirs.start - mine.end <= len("; ") else ""
    return (
        ";" in between
        and other.cue[0].start > theirs.start
        and _PRONOUN.match(theirs.of(telling.document.text)) is not None
    )


def _same_words(telling: Telling, other: Attribution) -> bool:
    mine, theirs = telling.attribution.content, other.content
    return mine[0].start < theirs[-1].end and theirs[0].start < mine[-1].end


def by_address(telling: Telling, speaker: Resolved, _resolver: Resolver) -> list[Step]:
    """An address of another medium on the cue: what the page read."""
    for hyperlink in telling.hyperlinks:
        entry = lookup_domain(hyperlink.href)
        if entry is None or entry.kind not in MEDIA or entry.name == speaker.name:
            continue
        if any(hyperlink.span.touches(span) for span in telling.attribution.cue):
            note = f"the address on “{telling.words((hyperlink.span,))}” is {entry.name}'s"
            return [Step(of_entry(entry), (hyperlink.span,), "linked-report", note=note)]
    return []


_HEARSAY = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|purportedly)\b|\b(?:is|are|was|were)\s(?:reported|said|alleged|rumou?red)\sto\s"
)
_HOST = re.compile(
    r"\b(?:told|to|with)\s(?:the\s)?(?:[\w-]+\s){0,4}(?:host|anchor|interviewer|podcaster|presenter|moderator)\s(?=[A-Z])"
)


def by_host(telling: Telling, _speaker: Resolved, resolver: Resolver) -> list[Step]:
    """*Tal told the radio host Ilan Roth*: whoever was told, where no medium is named."""
    text = telling.document.text
    for s, e in telling.frame:
        match = _HOST.search(text, s, e)
        run = next(runs(text, match.end(), min(e, match.end() + 60)), None) if match else None
        if match is None or run is None or run[0] != match.end():
            continue
        who = resolver.resolve(Span(*run))
        if who.kind is SourceKind.PERSON:
            return [Step(who, (Span(match.start(), run[1]),), "told-host", note="the speaker told it to this host")]
    return []


def by_hearsay(telling: Telling, speaker: Resolved, _resolver: Resolver) -> list[Step]:
    """*Tal reportedly said*: somebody stands between, and the text hides who."""
    cue = telling.attribution.cue
    if speaker.kind in (*MEDIA, SourceKind.NOBODY) or not telling.attribution.source or not cue:
        return []
    found = _HEARSAY.search(telling.document.text, max(0, cue[0].start - 15), cue[-1].end)
    if found is None:
        return []
    note = f"that {speaker.name} said so is hearsay, and the text does not say whose"
    return [Step(NOBODY, (Span(*found.span()),), "hearsay", note=note)]


_QUOTED = re.compile(r"\b(?:is|are|was|were|been)\s(?:\w+ly\s|also\s)?quoted\b(?!\s(?:by|in)\b)(?!.*\bby\b)")
_QUOTED_NEAR = 450
"""Characters back to the medium that quotes."""


def by_quoting(telling: Telling, speaker: Resolved, resolver: Resolver) -> list[Step]:
    """*Tal was quoted as saying*, behind what a medium reported: that medium quotes her."""
    cue = telling.attribution.cue
    if not cue or speaker.kind in (*MEDIA, SourceKind.NOBODY) or not _QUOTED.search(telling.words(cue)):
        return []
    last = resolver.memory.last_medium(cue[0].start, frozenset(MEDIA))
    if last is None or cue[0].start - last[0] > _QUOTED_NEAR or last[1].name == speaker.name:
        return []
    note = f"{speaker.name} is quoted by whom the text does not say; {last[1].name} reported last"
    return [Step(last[1], cue, "quoted-before", inferred=True, note=note)]


Mechanism = Callable[[Telling, Resolved, Resolver], list[Step]]

MECHANISMS: tuple[Mechanism, ...] = (by_relay, by_employer, by_address, by_host, by_quoting, by_hearsay)
"""How an outer link is found, in the order in which they are tried; ``relays.RELAYS`` has the patterns of the first."""


def platform_of(telling: Telling, resolver: Resolver) -> str | None:
    """The platform on which it was said: noted, no link of its own."""
    text = telling.document.text
    for s, e in telling.frame:
        for start, _, entry in resolver.mentions.media_in(s, e):
            if entry.kind is SourceKind.SOCIAL and re.search(
                r"\b(?:on|via|to|in an?|his|her|their)\s+$", text[max(s, start - 8) : start]
            ):
                return entry.name
    return None
