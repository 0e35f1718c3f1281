"""The steps between the page and a speaker, and those behind: mechanisms that read the sentence around a telling."""

import re
from collections.abc import Callable
from typing import NamedTuple

from accordingto.chains.mentions import Resolved, of_entry
from accordingto.chains.relays import IN_INTERVIEW, MEDIUM_TELLS, REPORTED_BY, TOLD_OUTLET, Relay, read_relay
from accordingto.chains.resolver import MEDIA, Resolver
from accordingto.chains.scene import Medium, Telling, anchor, media_in_frame
from accordingto.registry import lookup_domain
from accordingto.types import Attribution, SourceKind, Span, Spans

# A pattern that few articles need is compiled when one does.
_JOURNALIST = (
    r"\b(?:reporter|journalist|correspondent|host|anchor|columnist|contributor|analyst|editor|commentator|writer|moderator|"
    r"presenter|blogger|pundit|critic|photographer|bureau chief)s?\b"
)
_OWNS = re.compile(r"^['’]s?\s|^\s[A-Z]")
# A pattern that few articles need is compiled when one does.
_STAFF = r"\b(?:spokes\w+|president|executive|CEO|founder|owner|chairman|director)\b"
_FORMER = re.compile(r"\b(?:former|ex|late|board|once)\b", re.IGNORECASE)
_OF_MEDIUM = re.compile(r"\b(?:of|at|from|with|for|in)\s+(?:the\s)?$", re.IGNORECASE)


class Step(NamedTuple):
    """One source of a chain on its way: who, the words that prove it, and the rule."""

    who: Resolved
    proof: Spans
    by: str
    inferred: bool = False
    note: str = ""


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
    best: tuple[bool, int, Step] | None = None
    place = anchor(telling.attribution)
    for medium in media_in_frame(telling.document.text, telling.frame, resolver):
        if medium.who.name == speaker.name or _in_gap(telling, medium):
            continue
        found = read_relay(telling.document.text, (medium.start, medium.end), medium.bounds)
        if found is None:
            continue
        relay, start, end = found
        if _anothers(telling, medium, Span(start, end)) or _other_clause(telling, medium, relay):
            continue
        if relay is MEDIUM_TELLS and speaker.kind in MEDIA and telling.told_behind and medium.start < place:
            continue
        if telling.in_source(medium.start, medium.end) and (
            relay not in _IN_SOURCE or start <= telling.attribution.source[0].start
        ):
            continue
        step = Step(medium.who, (Span(start, end),), relay.name, note=relay.note)
        rank = relay not in _SPOKEN_TO, abs(medium.start - place), step
        if best is None or rank[:2] < best[:2]:
            best = rank
    return [best[2]] if best is not None else []


_SPOKEN_TO = (TOLD_OUTLET, IN_INTERVIEW)
"""Surer than what else the sentence names."""
_IN_SOURCE = (TOLD_OUTLET, IN_INTERVIEW, REPORTED_BY)
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
    ends = max(s.end for s in (*telling.attribution.content, *telling.attribution.cue))
    return medium.start >= ends and _CLAUSE_BREAK.search(telling.document.text, ends, medium.start) is not None


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
            if _same_words(telling, other):
                continue
            return True
        if low < other.cue[0].start < high or any(s.touches(proof) for s in other.cue):
            return True
    return False


def _same_words(telling: Telling, other: Attribution) -> bool:
    mine, theirs = telling.attribution.content, other.content
    return mine[0].start < theirs[-1].end and theirs[0].start < mine[-1].end


def by_employer(telling: Telling, speaker: Resolved, resolver: Resolver) -> list[Step]:
    """A medium within or behind the speaker's own name: "Fox News's Ed Henry", "Ann Lee of the Herald"."""
    source = telling.attribution.source
    if not source or speaker.kind not in (SourceKind.PERSON, SourceKind.UNNAMED):
        return []
    text = telling.document.text
    start, end = source[0].start, source[-1].end
    tail = re.match(r",?\s(?:(?:a|an|the|of|at|from|for|in|writing)\s)?[^,.;:“”\"\n]{0,60}", text[end : end + 70])
    reach = end + (tail.end() if tail and end < telling.sentence[1] else 0)
    for s, e, entry in resolver.mentions.media_in(start, min(reach, telling.sentence[1])):
        who, around = of_entry(entry, Span(s, e)), text[max(start, s - 40) : e + 60]
        if (
            who.kind not in MEDIA
            or who.name == speaker.name
            or re.search(_STAFF, text[start:reach], re.IGNORECASE)
            or _FORMER.search(text[start:s])
        ):
            continue
        inside = e <= end
        owns = inside and _OWNS.match(text[e : min(end, e + 3)]) and text[e:end].strip("'’s ")[:1].isupper()
        behind = _OF_MEDIUM.search(text[max(start, s - 12) : s])
        if owns or behind or re.search(_JOURNALIST, around, re.IGNORECASE):
            return [Step(who, (Span(s, e),), "journalist-of", note=f"{speaker.name} works for {who.name}")]
    return []


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


Mechanism = Callable[[Telling, Resolved, Resolver], list[Step]]

MECHANISMS: tuple[Mechanism, ...] = (by_relay, by_employer, by_address)
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


_ELSEWHERE = re.compile(
    r"\b(?:wrote|tweeted|posted|testified|rally|conference|autobiography|book|tweets?|debate|hearing|speech|statement|"
    r"Senate floor|press release|memo|letter|previously|in separate|[Ss]eparately|earlier this|last (?:year|month)|later|"
    r"repeatedly)\b"
)
_CARRIES = 1200
"""Characters: the next words of a speaker stand no farther from the last ones."""


class CarriedOn:
    """A speaker's later words from the same interview keep the medium, and the link is shown as inferred."""

    def __init__(self) -> None:
        self._by_speaker: dict[str, tuple[int, list[Step]]] = {}

    def note(self, place: int, speaker: Resolved, steps: list[Step]) -> None:
        """Remember by whose hands somebody's words came who was cited."""
        self._by_speaker[speaker.name] = place, steps

    def carry(self, telling: Telling, speaker: Resolved, steps: list[Step], *, stop: bool) -> list[Step]:
        """The speaker's steps, their own or those of shortly before."""
        place = anchor(telling.attribution)
        if steps:
            self._by_speaker[speaker.name] = place, steps
            return steps
        known = self._by_speaker.get(speaker.name)
        if any(_ELSEWHERE.search(telling.document.text, s, e) for s, e in telling.frame):
            return []
        if known is None or stop or not 0 <= place - known[0] < _CARRIES:
            self._by_speaker.pop(speaker.name, None)
            return []
        self._by_speaker[speaker.name] = place, known[1]
        names = " ← ".join(step.who.name for step in known[1])
        note = f"{speaker.name} spoke by way of {names} shortly before; this is read as the same"
        return [Step(step.who, step.proof, "carried-on", inferred=True, note=note) for step in known[1]]
