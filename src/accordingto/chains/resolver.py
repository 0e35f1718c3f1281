"""Who a source phrase means: a name within the article, an entry of the registry, or the phrase itself.

Every answer says why, as evidence with the rule's name. An answer holds at a place: *he* is somebody else later.
"""

import re
from bisect import bisect_left
from collections.abc import Callable

from accordingto.chains.mentions import Mentions, Resolved, of_entry
from accordingto.chains.names import ROLES, bare, head_of, runs, without_titles
from accordingto.registry import kind_of, lookup
from accordingto.types import Evidence, Ground, SourceKind, Span

MEDIA = frozenset({SourceKind.AGENCY, SourceKind.OUTLET, SourceKind.STATE_MEDIA})
_HE = frozenset("he him his himself".split())
_SHE = frozenset("she her herself".split())
_THEY = frozenset("they them their we us our who".split())
_IT = frozenset(["it", "its"])
_SELF = frozenset("i we me us my our myself".split())
_MEDIA_NOUNS = frozenset(
    """agency outlet network newspaper paper website site channel magazine broadcaster publication tabloid daily weekly
    portal station""".split()
)
_SPEECH_NOUNS = frozenset(
    """statement statements tweet tweets speech remarks comments comment letter post posts message words testimony address
    op-ed interview answer response announcement claim claims assertion quote quotes email argument""".split()
)
_SPEECH = re.compile(r"(.{2,80}?)(?:['’]s|(?<=s)['’])\s+(?:[\w-]+\s+){0,2}([\w-]+)$")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_RECENT = 1500
"""Characters: a pronoun or a definite description looks no further back."""
_KEPT = 40
"""Sources remembered: a bound for long pages with many."""
_SHORT_PHRASE = 3
"""Words of a description that points back: "the news agency", "the ministry"."""


class Resolver:
    """Resolves the source phrases of one article, in the order of its text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.mentions = Mentions(text)
        self._history: list[tuple[int, Resolved]] = []

    def remember(self, at: int, resolved: Resolved) -> None:
        """Note that a source was named or meant here; later pronouns may mean it."""
        if resolved.kind is not SourceKind.NOBODY:
            self._history.append((at, resolved))
            del self._history[:-_KEPT]

    def resolve(self, span: Span, speaker: Resolved | None = None) -> Resolved:
        """Who the words of the span mean; ``speaker`` is who *I* is, inside somebody's speech."""
        phrase = self.text[span.start : span.end].strip(" \n\t,.;:“”\"‘—–-")
        low = phrase.lower()
        for attempt in (self._pronoun, self._medium, self._described):
            answer = attempt(low, phrase, span, speaker)
            if answer is not None:
                return answer
        return self._named(phrase, span)

    def last_speaker(self, at: int) -> Resolved | None:
        """Who was last quoted before a place, if that is not long ago."""
        return self._last(at, lambda _: True)

    def _pronoun(self, low: str, _phrase: str, span: Span, speaker: Resolved | None) -> Resolved | None:
        if low in _SELF and speaker is not None:
            return because(speaker, "speaker-in-quotation", span, f"“{low}” in {speaker.name}'s own words")
        found: Resolved | None = None
        if low in _HE | _SHE:
            found = self._one(span.start, "he" if low in _HE else "she")
        elif low in _THEY | _SELF:
            found = self._last(span.start, lambda r: r.kind is not SourceKind.PERSON) or self.last_speaker(span.start)
        elif low in _IT:
            found = self._last(span.start, lambda r: r.kind not in (SourceKind.PERSON, SourceKind.UNNAMED))
            found = found or self._body_before(span.start)
        if found is None:
            return None
        return because(found, "pronoun", span, f"“{low}” read as the last one named that fits: {found.name}")

    def _one(self, at: int, gender: str) -> Resolved | None:
        """The person whom *he* or *she* means: the last who spoke or was named as a subject, whom no title forbids."""
        genders = self.mentions.genders

        def fits(resolved: Resolved) -> bool:
            return resolved.kind is SourceKind.PERSON and genders.get(resolved.name, gender) == gender

        spoke = self._last_at(at, fits)
        named = self.mentions.subject_before(at, gender)
        if named is not None and (spoke is None or named[0] > spoke[0]):
            return Resolved(named[1], SourceKind.PERSON)
        if spoke is not None:
            return spoke[1]
        unnamed = self._last(at, lambda r: r.kind is SourceKind.UNNAMED)
        person = self.mentions.person_before(at, gender)
        return unnamed or (Resolved(person, SourceKind.PERSON) if person else None)

    def _body_before(self, at: int) -> Resolved | None:
        before = bisect_left(self.mentions.media_at, at)
        if before and at - self.mentions.media_at[before - 1] < _RECENT:
            return of_entry(self.mentions.media[before - 1][2])
        return None

    def _medium(self, low: str, phrase: str, span: Span, _speaker: Resolved | None) -> Resolved | None:
        words = low.split()
        points = bool(words) and words[0] in ("the", "this", "that")
        if points and words[-1] in _MEDIA_NOUNS and len(words) <= _SHORT_PHRASE:
            found = self._last(span.start, lambda r: r.kind in MEDIA) or self._body_before(span.start)
            if found is not None:
                return because(found, "the-medium", span, f"“{phrase}” read as the last medium named: {found.name}")
        entry = lookup(phrase) or lookup(head_of(phrase)[0])
        return of_entry(entry, span) if entry is not None else None

    def _described(self, low: str, phrase: str, span: Span, _speaker: Resolved | None) -> Resolved | None:
        words = low.split()
        if not words or words[0] not in ("the", "his", "her", "their") or not 1 < len(words) <= _SHORT_PHRASE:
            return None
        head = bare(words[-1])
        if head in ROLES and phrase.split()[-1].islower():
            name = self.mentions.with_role(head, span.start)
            if name:
                return self._person(name, "role", span, f"“{phrase}”: so the article calls {name}")
            last = self._last(span.start, lambda r: r.kind is SourceKind.PERSON)
            if last is not None:
                return because(last, "role", span, f"“{phrase}” read as the last person who spoke: {last.name}")
        elif len(words) < _SHORT_PHRASE and phrase[4:].islower():
            name = self.mentions.body(head, span.start)
            if name:
                evidence = Evidence(Ground.RULE, "the-body", (span,), note=f"“{phrase}” read as {name}, named before")
                return Resolved(name, SourceKind.ORGANIZATION, (evidence,))
        return None

    def _named(self, phrase: str, span: Span) -> Resolved:
        head, rest = head_of(phrase)
        speech = _SPEECH.match(head)
        if speech and speech.group(2).lower() in _SPEECH_NOUNS:
            head = speech.group(1)
            entry = lookup(head)
            if entry is not None:
                return of_entry(entry, span)
        kind, why = kind_of(head)
        evidence = (Evidence(Ground.RULE, "kind-by-words", (span,), note=why),) if why else ()
        found = [head[s:e] for s, e in runs(head)]
        apposed = next((rest[s:e] for s, e in runs(rest)), "") if rest else ""
        if kind is SourceKind.UNNAMED and len(apposed.split()) > 1 and rest.startswith(apposed):
            return self._person(without_titles(apposed), "apposition", span, "the name stands beside the role")
        if kind is SourceKind.PERSON and found:
            return self._a_person(head, found, span, evidence)
        full = self.mentions.acronyms.get(_ARTICLE.sub("", head))
        if full:
            note = f"“{head}” stands for {full}"
            return Resolved(full, kind, (Evidence(Ground.RULE, "acronym", (span,), note=note),))
        return Resolved(_ARTICLE.sub("", head) if found else head, kind, evidence)

    def _a_person(self, head: str, found: list[str], span: Span, evidence: tuple[Evidence, ...]) -> Resolved:
        run = found[-1] if head.rstrip("'’s ").endswith(bare(found[-1])) else found[0]
        name = without_titles(bare(run))
        speaks_for = bare(found[0]) if len(found) > 1 and run is found[-1] else None
        full = self.mentions.full_name(name, span.start)
        if full != name:
            note = f"“{name}” is the surname of {full}"
            evidence = (Evidence(Ground.RULE, "surname", (span,), note=note),)
        return Resolved(full, SourceKind.PERSON, evidence, speaks_for=speaks_for)

    def _last(self, at: int, fits: Callable[[Resolved], bool]) -> Resolved | None:
        found = self._last_at(at, fits)
        return found[1] if found else None

    def _last_at(self, at: int, fits: Callable[[Resolved], bool]) -> tuple[int, Resolved] | None:
        for where, resolved in reversed(self._history):
            if where < at and at - where < _RECENT and fits(resolved):
                return where, resolved
        return None

    def _person(self, name: str, rule: str, span: Span, note: str) -> Resolved:
        return Resolved(name, SourceKind.PERSON, (Evidence(Ground.RULE, rule, (span,), note=note),))


def because(found: Resolved, rule: str, span: Span, note: str) -> Resolved:
    """The same source, on the ground of a rule."""
    evidence = Evidence(Ground.RULE, rule, (span,), note=note)
    return Resolved(found.name, found.kind, (evidence,), found.entry, found.speaks_for)
