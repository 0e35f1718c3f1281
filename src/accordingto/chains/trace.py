"""From attributions to claims with chains, in the order of the text."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from accordingto.chains.acts import whole_act
from accordingto.chains.captions import picture_claims
from accordingto.chains.carried import CarriedOn, announced
from accordingto.chains.certainty import certainty_of
from accordingto.chains.citing import held_by, inner_steps, only_names, says_nothing
from accordingto.chains.describe import described
from accordingto.chains.employers import by_known_employer
from accordingto.chains.inside import rests_on_teller, teller_around, without_coordinated
from accordingto.chains.joined import joined, without_doubles
from accordingto.chains.resolved import MEDIA, Resolved
from accordingto.chains.resolver import Resolver
from accordingto.chains.scene import Sentences, Telling, anchor, frame_of, is_own, told_own_outlet
from accordingto.chains.shelf import Shelf
from accordingto.chains.speakers import speakers_of
from accordingto.chains.stated import with_stated
from accordingto.chains.step import Step
from accordingto.chains.steps import outer_steps, platform_of, spoke_before
from accordingto.chains.unsaid import NOBODY, Speaker
from accordingto.chains.wire import Wire, find_wire, wire_links
from accordingto.types import (
    Attribution,
    Chain,
    Claim,
    Document,
    Evidence,
    Ground,
    Hyperlink,
    Link,
    Source,
    SourceKind,
)

_QUOTATION = re.compile(r"(?:[“\"]|''|``)[^“”\"\n]+(?:[”\"]|''|\Z)")
_OPENS = 5
"""Characters before a subject that opens a content."""


class Traced(NamedTuple):
    """Who stands behind what: sources, claims in the order of the text, and who stands behind the whole piece."""

    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    wire: tuple[int, ...] = ()


class _Told(NamedTuple):
    """What became of one attribution: its claims, and its speaker for what stands inside it."""

    claims: tuple[Claim, ...]
    speaker: Resolved
    way: Sequence[Step] = ()
    """From the page to the speaker."""


def trace_chains(document: Document, attributions: tuple[Attribution, ...]) -> Traced:
    """Sources and claims of an article: every attribution and every credited picture with its chain.

    Every link carries evidence; what a rule inferred is marked so, with the rule's name. Costs grow in step with the
    length of the article.
    """
    shelf = Shelf()
    wire = find_wire(document)
    tracer = _Tracer(document, attributions, shelf, wire)
    for number in range(len(attributions)):
        tracer.trace(number)
    claims = [claim for number in range(len(attributions)) for claim in tracer.done[number].claims]
    claims += picture_claims(document, shelf)
    claims.sort(key=lambda claim: (claim.content[0].start, -claim.content[-1].end))
    behind = tuple(shelf.add(who, spans) for who, spans, _ in wire)
    sources = tuple(described(source, document.text) for source in shelf.sources())
    sources, told = with_stated(document, sources, without_doubles(claims), attributions)
    return Traced(sources=sources, claims=told, wire=behind)


def quotations(text: str, attributions: tuple[Attribution, ...]) -> list[tuple[int, int]]:
    """What stands in quotation marks inside the outermost contents."""
    contents = [span for a in attributions if a.parent is None for span in a.content]
    return [match.span() for span in contents for match in _QUOTATION.finditer(text, span.start, span.end)]


class _Tracer:
    """Goes through the attributions of one article, remembering who spoke and by way of whom."""

    def __init__(
        self, document: Document, attributions: tuple[Attribution, ...], shelf: Shelf, wire: list[Wire]
    ) -> None:
        self.document = document
        self.attributions = attributions
        self.done: dict[int, _Told] = {}
        self._shelf = shelf
        self._ways: dict[int, list[Step]] = {}
        self._silent: set[int] = set()
        self._head = wire_links(document, shelf, wire)
        self._sentences = Sentences(document)
        self._resolver = Resolver(
            document.text,
            quotations(document.text, attributions),
            self._sentences.number,
        )
        self._carried = CarriedOn()
        self._links = sorted((h for b in document.blocks for h in b.hyperlinks), key=lambda h: h.span.start)
        self._link_starts = [h.span.start for h in self._links]
        self._no_claims = {
            n for n, a in enumerate(attributions) if only_names(document.text, a) or says_nothing(document.text, a)
        }
        self._by_sentence: dict[int, list[int]] = {}
        self._children: dict[int, list[int]] = {}
        for number, attribution in enumerate(attributions):
            if attribution.parent is not None:
                self._children.setdefault(attribution.parent, []).append(number)
            self._by_sentence.setdefault(self._sentences.number(anchor(attribution)), []).append(number)

    def trace(self, number: int) -> None:
        """Trace one attribution, and before it the one it stands in."""
        if number in self.done:
            return
        parent = self.attributions[number].parent
        if parent is not None:
            self.trace(parent)
        if number in self._no_claims:
            self.done[number] = _Told((), self.done[parent].speaker if parent is not None else NOBODY)
            return
        telling = self._telling(number)
        speakers = speakers_of(telling, self._resolver, self.done[parent].speaker if parent is not None else None)
        claims = tuple(self._claim(number, telling, speaker) for speaker in speakers)
        leads = parent is not None and number not in self._silent and self._leads(number, parent)
        if parent is not None and leads and speakers[-1].who.kind is not SourceKind.PERSON:
            self._resolver.memory.remember(anchor(telling.attribution), speakers[-1].who)
            self._carried.note(anchor(telling.attribution), speakers[-1].who, self.done[parent].way)
        for speaker in speakers:
            if parent is None and not is_own(self.document.outlet, speaker.who):
                self._resolver.memory.remember(anchor(telling.attribution), speaker.who)
                source = telling.words(telling.attribution.source)
                self._resolver.memory.note_own_paper(anchor(telling.attribution), source, speaker.who)
                for stretch in telling.frame:
                    self._resolver.memory.note_paper(
                        anchor(telling.attribution), self.document.text[slice(*stretch)], speaker.who
                    )
        self.done[number] = _Told(claims, speakers[-1].who, self._ways.get(number, []))

    def _leads(self, number: int, parent: int) -> bool:
        """*The board said the dam would hold, according to Ardapress*: *it* is the board afterwards."""
        inner, outer = self.attributions[number], self.attributions[parent]
        return bool(
            outer.parent is None
            and inner.source
            and outer.cue
            and 0 <= inner.source[0].start - outer.content[0].start < _OPENS
            and outer.cue[0].start > inner.content[-1].end - 1
        )

    def _telling(self, number: int) -> Telling:
        attribution = self.attributions[number]
        place = anchor(attribution)
        sentence = self._sentences.around(place, attribution.content)
        parent = attribution.parent
        within = self.attributions[parent].content if parent is not None else ()
        near = self._by_sentence[self._sentences.number(place)][:30]
        near = [n for n in near if n != number and n not in self._no_claims]
        others = tuple(self.attributions[n] for n in near if self.attributions[n].parent == parent)
        frame = frame_of(attribution, sentence, within)
        return Telling(self.document, attribution, number, sentence, frame, others, self._hyperlinks(attribution))

    def _hyperlinks(self, attribution: Attribution) -> tuple[Hyperlink, ...]:
        found = []
        for span in sorted((*attribution.source, *attribution.cue, *attribution.content)):
            first = max(0, bisect_left(self._link_starts, span.start) - 1)
            for hyperlink in self._links[first : first + 6]:
                if hyperlink.span.touches(span) and hyperlink not in found:
                    found.append(hyperlink)
        return tuple(found)

    def _claim(self, number: int, telling: Telling, speaker: Speaker) -> Claim:
        attribution = telling.attribution
        parent = attribution.parent
        if parent is not None and rests_on_teller(telling, speaker.who, self._teller(parent)):
            self._silent.add(number)
            return self._of_teller(number)
        told = self.done[parent].claims if parent is not None else ()
        before = told[0].chain.links if told else self._head
        steps, first_hand = self._outer(telling, speaker)
        before_it = spoke_before(telling, speaker.who, steps)
        steps = [step for step in steps if step not in before_it]
        held = held_by(telling, speaker.who)
        cites = speaker.who
        if cites.kind not in MEDIA and is_own(self.document.outlet, cites):
            cites = cites._replace(kind=SourceKind.OUTLET)
        inner = before_it or inner_steps(telling, cites, self._resolver, held)
        behind = {speaker.who.name, *(step.who.name for step in inner)}
        steps = [step for step in steps if step.who.name not in behind]
        for step in steps:
            if step.who.kind in MEDIA:
                self._resolver.memory.note_medium(anchor(attribution), step.who)
        own = Step(speaker.who, speaker.proof, "named", inferred=speaker.inferred, note=speaker.note)
        # The page's own outlet is no link, where it says from whom it has it.
        ours = parent is None and bool(steps or inner) and is_own(self.document.outlet, speaker.who)
        named = [] if ours else [own]
        for place, step in enumerate(inner if parent is None else ()):
            self._resolver.memory.remember(anchor(attribution), step.who)
            self._carried.note(anchor(attribution), step.who, [*steps, *named, *inner[:place]])
        self._ways[number] = [*steps, *named, *inner]
        venue = platform_of(telling, self._resolver)
        links = [self._link(step, telling) for step in (*steps, *named, *inner)]
        if venue and links:
            links[-1] = Link(links[-1].source, links[-1].evidence, links[-1].inferred, venue)
        chain = Chain(joined((*before, *links)))
        alternatives = self._alternatives(telling, before, (steps, own, inner))
        children = [self.attributions[n] for n in self._children.get(number, ())]
        content = held.content if held is not None else whole_act(telling) or attribution.content
        content = without_coordinated(self.document.text, content, children)
        inside = tuple(span for child in children for span in child.content)
        certainty = certainty_of(self.document.text, attribution, inside)
        return Claim(content, chain, number, alternatives, first_hand, certainty=certainty)

    def _teller(self, number: int) -> Resolved:
        """Who told last by whose hands an attribution came: behind a medium that cites a service, the service."""
        way = self._ways.get(number, [])
        return way[-1].who if way else self.done[number].speaker

    def _of_teller(self, number: int) -> Claim:
        """A claim on the word of whoever tells of it, with the chain that theirs has."""
        around = teller_around(self.attributions, number, self.document.text)
        told = self.done[around].claims
        chain = told[0].chain if told else Chain(self._head)
        attribution = self.attributions[number]
        certainty = certainty_of(self.document.text, attribution)
        return Claim(
            attribution.content, chain, number, first_hand=bool(told) and told[0].first_hand, certainty=certainty
        )

    def _alternatives(
        self, telling: Telling, before: tuple[Link, ...], taken: tuple[list[Step], Step, list[Step]]
    ) -> tuple[Chain, ...]:
        """What else is defensible: without the links that only a rule says, or from whom the words may mean as well."""
        steps, own, inner = taken
        readings = []
        if any(step.inferred or step.by == "hearsay" for step in steps):
            readings.append([own, *inner])
        if own.who.other is not None and not inner:
            note = f"the words may mean {own.who.other.name} as well"
            other = Step(own.who.other, own.proof, "other-reading", inferred=True, note=note)
            readings.append([*(s for s in steps if s.by != "carried-on"), other])
        chains = (Chain(joined((*before, *(self._link(s, telling) for s in r)))) for r in readings)
        return tuple(chain for chain in chains if chain.links)

    def _outer(self, telling: Telling, speaker: Speaker) -> tuple[list[Step], bool]:
        """The relays between the page and the speaker, and whether the speaker spoke to the page itself."""
        steps = outer_steps(telling, speaker.who, self._resolver)
        own = [s for s in steps if is_own(self.document.outlet, s.who)]
        steps = [s for s in steps if s not in own]
        first_hand = bool(own) or told_own_outlet(self.document.text, telling.frame) is not None
        if telling.attribution.parent is None and speaker.who.kind is not SourceKind.NOBODY:
            steps = self._carried.carry(telling, speaker.who, steps, stop=first_hand)
            if not steps and not first_hand:
                steps = self._announced(telling, speaker.who) or by_known_employer(speaker.who, self._resolver)
                steps = steps or self._carried.from_medium(telling, speaker.who, self._resolver)
                steps = steps or self._carried.quoted_by(telling, speaker.who, self._resolver)
                steps = [s for s in steps if not is_own(self.document.outlet, s.who)]
        return steps, first_hand

    def _announced(self, telling: Telling, speaker: Resolved) -> list[Step]:
        before = self._sentences.before(telling.sentence[0])
        if before is None or self._by_sentence.get(self._sentences.number(before[0])):
            return []  # what is quoted there says itself by what way it came, and is carried on
        steps = announced(telling, speaker, self._resolver, before)
        if steps:
            self._carried.note(anchor(telling.attribution), speaker, steps)
        return steps

    def _link(self, step: Step, telling: Telling) -> Link:
        named = tuple(span for span in step.proof if span not in telling.attribution.cue) or step.proof
        source = self._shelf.add(step.who, named[:1])
        ground = Ground.RULE if step.inferred else Ground.WORDS
        note = step.note or f"the text names {step.who.name}"
        evidence = [Evidence(ground, step.by, step.proof, note=note)]
        for hyperlink in telling.hyperlinks:
            if step.proof and any(hyperlink.span.touches(span) for span in step.proof):
                note = "an address stands on these words"
                evidence.append(
                    Evidence(Ground.HYPERLINK, "hyperlink", (hyperlink.span,), href=hyperlink.href, note=note)
                )
        return Link(source, (*evidence, *step.who.evidence), step.inferred)
