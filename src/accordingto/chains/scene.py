"""An act of telling with the sentence around it, and the media that the sentence names."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from accordingto.chains.names import bare, runs
from accordingto.chains.resolved import MEDIA, Resolved, of_entry
from accordingto.chains.resolver import Resolver
from accordingto.registry import lookup
from accordingto.text.sentences import split_sentences
from accordingto.types import Attribution, Document, Evidence, Ground, Hyperlink, SourceKind, Span, Spans
from accordingto.types.document import TELLING_ROLES

_CLASS = (
    r"(?:(?:[A-Z]\w+\s)?(?:state|local|national|regional|international|foreign)(?:[ -](?:run|owned|controlled))?\s"
    r"(?:news\s)?(?:media|press|newspapers|"
    r"(?:television|TV|radio|broadcaster|newspaper|news agency)"
    r"(?!\s(?!Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[“\"]?[A-Z])))"
)
_POINTING = (
    r"(?:the|The)\s(?:same\s)?(?:news\s)?"
    r"(?:agency|outlet|network|newspaper|paper|website|site|channel|magazine|broadcaster|publication|station)"
    r"(?!\s[“\"‘]?[A-Z])"
)
_NAMED = (
    r"(?:(?:[A-Z][\w.&’'-]*\s){0,4}(?:Times|Post|News|Herald|Tribune|Gazette|TV|Radio|Magazine|Journal|Daily|Star|Chronicle|"
    r"Observer|Press|Telegraph|Courier|Globe|Dispatch|Examiner|Register|Inquirer|Sentinel|Standard|Broadcasting|Podcast|"
    r"Show|Mail|Review|Echo|Argus|Bulletin|Independent|Weekly|Today|Television))"
)
_NUMBERED = r"(?:(?:Channel|Radio|TV)\s(?:\d+|One|Two|Three|Four|Five)|Radio\s[A-Z]\w+)"
_SITE = r"(?:[A-Za-z][\w-]*\.(?:com|org|net|tv|info|news|co\.uk|ru))"
_UNLISTED = re.compile(rf"\b(?:({_CLASS})|({_POINTING})|({_NUMBERED}|{_NAMED}|{_SITE}))\b(?!['’]\w\w)")
_OWN = re.compile(
    r"\b(?:told|tells|telling|interview with|spoke to|spoke with|speaking to|speaking with|to)\s"
    r"(this (?:newspaper|paper|reporter|magazine|website|site|correspondent|newsroom|outlet)|"
    r"our (?:correspondent|reporter|newspaper|newsroom))\b"
)
_INTRODUCED = re.compile(
    r"\b(?:(?P<surely>as quoted by|as reported by|reported by|carried by|newspaper|magazine|network|website|"
    r"broadcaster|tabloid|"
    r"news agency|news site|radio station|podcast)|"
    r"told|tells|telling|interview (?:with|over|on)|[Ii]n an?|speaking to)\s"
)
_ACRONYM = re.compile(r"[a-z]{0,2}[A-Z]{2,5}")
_TOLD = frozenset(["told ", "tells ", "telling ", "interview with ", "interview over ", "interview on "])
_NO_MEDIA = frozenset(
    """NATO UN EU FBI CIA WHO IMF US UK USA UAE FIFA UEFA OPEC IAEA NASA NHS OSCE ASEAN ICC IOC NSA DHS DEA ATF EPA FDA
    CDC GOP DNC RNC MP MPS NGO NGOS UNHCR UNESCO ICE IRS FAA NTSB SEC FCC TSA NYPD LAPD""".split()
)
"""Acronyms after *told* that are no medium's."""
_OWNER_BEFORE = re.compile(r"(?:['’]s?)?,?\s[“\"'‘]{0,2}")
_MORE_NAME = re.compile(
    r"\s(?:Politics|Sports?|Business|International|Television|Philippines|Magazine|Persian|Arabic|Africa)\b|-TV\b"
)
_LONGEST_SENTENCE = 700
"""Characters of a sentence that are looked at before and after a telling: a bound for text without full stops."""
_NEAR = 40
"""Characters between neighbouring sentences."""
_MOST_MEDIA = 12
"""Of one stretch: a bound for lists of them."""


class Medium(NamedTuple):
    """A medium that a frame names, and the stretch of the frame it stands in."""

    start: int
    end: int
    who: Resolved
    bounds: tuple[int, int]


class Sentences:
    """The sentences of a document's telling blocks, by place."""

    def __init__(self, document: Document) -> None:
        blocks = sorted((b.span.start, b.span.end) for b in document.blocks if b.role in TELLING_ROLES)
        self.spans = [s for start, end in blocks for s in split_sentences(document.text, start, end)]
        self._starts = [s for s, _ in self.spans]

    def number(self, at: int) -> int:
        """Which sentence holds a place (or ends last before it)."""
        return max(0, bisect_right(self._starts, at) - 1)

    def at(self, place: int) -> tuple[int, int]:
        """The sentence around a place; where no block holds it, the place alone."""
        number = self.number(place)
        if not self.spans or not self.spans[number][0] <= place < self.spans[number][1]:
            return place, place + 1
        start, end = self.spans[number]
        return max(start, place - _LONGEST_SENTENCE), min(end, place + _LONGEST_SENTENCE)

    def before(self, place: int) -> tuple[int, int] | None:
        """The sentence before the one around a place, if it is near."""
        number = self.number(place) - 1
        if number < 0 or not self.spans or place - self.spans[number][1] > _NEAR:
            return None
        start, end = self.spans[number]
        return max(start, end - _LONGEST_SENTENCE), end

    def around(self, place: int, content: Spans) -> tuple[int, int]:
        """From the sentence around a place on to the end of the one in which a content ends that begins in it."""
        start, end = self.at(place)
        if start <= content[0].start < end < content[-1].end:
            end = min(self.at(content[-1].end - 1)[1], end + _LONGEST_SENTENCE)
        return start, end


def anchor(attribution: Attribution) -> int:
    """Where the telling stands: its cue, else its source, else its content."""
    return (attribution.cue or attribution.source or attribution.content)[0].start


def frame_of(attribution: Attribution, sentence: tuple[int, int], within: Spans = ()) -> list[tuple[int, int]]:
    """The stretches of a sentence around an attribution outside its content; of inner speech, inside the outer."""
    start, end = sentence
    if within:
        start, end = max(start, within[0].start), min(end, within[-1].end)
    pieces, at = [], start
    for span in attribution.content:
        if span.start > at:
            pieces.append((at, min(span.start, end)))
        at = max(at, span.end)
    if at < end:
        pieces.append((at, end))
    return [(s, e) for s, e in pieces if s < e]


def media_in_frame(text: str, frame: list[tuple[int, int]], resolver: Resolver) -> Iterator[Medium]:
    """Every medium that a frame names: of the registry, by the look of its name, or by pointing at one."""
    for stretch in frame:
        taken: list[tuple[int, int]] = []
        for start, end, who, owned in (*_listed(text, stretch, resolver), *_unlisted_in(text, stretch, resolver)):
            behind_owner = owned and any(b <= start and _OWNER_BEFORE.fullmatch(text[b:start]) for _, b in taken[-1:])
            if any(a < end and start < b for a, b in taken):
                continue
            taken.append((start, end))
            if who is not None and not behind_owner:
                yield Medium(start, end, who, stretch)


_Found = tuple[int, int, Resolved | None, bool]
"""Where a medium is named, who it is, and whether an owner right before it ("ABC's …") is meant in its place."""


def _listed(text: str, stretch: tuple[int, int], resolver: Resolver) -> Iterator[_Found]:
    """Media of the registry; other names in it are places where nothing else is looked for."""
    for start, end, entry in resolver.mentions.media_in(*stretch)[:_MOST_MEDIA]:
        more = _MORE_NAME.match(text, end, min(stretch[1], end + 20))
        whole = more.end() if more else end
        is_medium = entry.kind in MEDIA
        yield start, whole, of_entry(entry, Span(start, end), text[start:whole]) if is_medium else None, True


def _unlisted_in(text: str, stretch: tuple[int, int], resolver: Resolver) -> Iterator[_Found]:
    """Media that the registry does not know."""
    for start, end, name in resolver.mentions.called_in(*stretch)[:_MOST_MEDIA]:
        yield start, end, resolver.mentions.called_so(name, Span(start, end)), False
    for start, end, who in islice(_introduced(text, stretch), _MOST_MEDIA):
        yield start, end, who, False
    for match in islice(_UNLISTED.finditer(text, *stretch), _MOST_MEDIA):
        unlisted = _unlisted(match, resolver)
        if unlisted is not None:
            yield *match.span(), unlisted, True


def _introduced(text: str, stretch: tuple[int, int]) -> Iterator[tuple[int, int, Resolved]]:
    """Media by what stands before their names: "told Fox", "the newspaper Velden Bode", "as quoted by the Bode"."""
    for match in _INTRODUCED.finditer(text, *stretch):
        name = next(runs(text, match.end(), min(stretch[1], match.end() + 60)), None)
        if name is None or name[0] - match.end() > len("the "):
            continue
        start, end = name
        words = bare(text[start:end])
        entry = lookup(words) or lookup(f"the {words}") or lookup(f"{words} news")
        span = Span(start, start + len(words))
        if entry is not None and entry.kind in MEDIA:
            yield start, span.end, of_entry(entry, span)
        elif match.group("surely") or (_ACRONYM.fullmatch(words) and match.group() in _TOLD and words not in _NO_MEDIA):
            evidence = Evidence(Ground.RULE, "medium-by-name", (span,), note="called a medium by the words before it")
            yield start, span.end, Resolved(words, SourceKind.OUTLET, (evidence,))


def _unlisted(match: re.Match[str], resolver: Resolver) -> Resolved | None:
    span = Span(*match.span())
    if match.group(2):
        who = resolver.resolve(span)
        return who if who.kind in MEDIA and who.name.lower() != match.group().lower() else None
    if match.group(1):
        state = "state" in match.group().lower()
        kind = SourceKind.STATE_MEDIA if state else SourceKind.UNNAMED
        note = "media without a name"
    elif len(match.group().split()) == 1 and "." not in match.group():
        short = resolver.mentions.medium_ending(match.group(), match.start())
        return of_entry(short, span) if short is not None else None
    elif lookup(match.group()) is not None:
        return resolver.resolve(span)
    else:
        kind, note = SourceKind.OUTLET, "a name like a newspaper's, a station's or a site's"
    return Resolved(bare(match.group()), kind, (Evidence(Ground.RULE, "medium-by-name", (span,), note=note),))


def told_own_outlet(text: str, frame: list[tuple[int, int]]) -> Span | None:
    """The words that say so, as in "told this newspaper"."""
    for s, e in frame:
        match = _OWN.search(text, s, e)
        if match:
            return Span(*match.span())
    return None


def is_own(outlet: str | None, who: Resolved) -> bool:
    """Is the medium the page's own outlet?"""
    if not outlet:
        return False
    entry = lookup(outlet)
    if entry is not None and who.entry is not None:
        return entry.name in (who.entry.name, who.entry.part_of) or entry.part_of == who.entry.name
    mine, theirs = plain(outlet), plain(who.name)
    if who.entry is None and who.name.isupper() and theirs == "".join(word[0] for word in mine.split()):
        return len(theirs) > 1
    return mine == theirs or mine.startswith(f"{theirs} ") or theirs.startswith(f"{mine} ")


def plain(name: str) -> str:
    """A name without its article, in small letters."""
    return name.lower().removeprefix("the ").strip()


class Telling(NamedTuple):
    """One attribution with what is needed to find by whose hands it came."""

    document: Document
    attribution: Attribution
    number: int
    sentence: tuple[int, int]
    frame: list[tuple[int, int]]
    others: tuple[Attribution, ...]
    """The attributions of the same sentence and layer."""
    hyperlinks: tuple[Hyperlink, ...] = ()
    """Those on its source, cue or content."""

    def words(self, spans: Spans) -> str:
        """The words of spans, with single blanks."""
        return " ".join(" ".join(s.of(self.document.text) for s in spans).split())

    @property
    def told_behind(self) -> bool:
        """Does the cue stand behind the content: "…, Reuters reported"?"""
        return bool(self.attribution.cue) and self.attribution.cue[0].start >= self.attribution.content[-1].end

    @property
    def attribution_start(self) -> int:
        """Where the source begins; -1 where it is left out."""
        return self.attribution.source[0].start if self.attribution.source else -1

    def in_source(self, start: int, end: int) -> bool:
        """Does a stretch lie in the source's words?"""
        return any(s.start <= start and end <= s.end for s in self.attribution.source)
