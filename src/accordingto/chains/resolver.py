"""Who a source phrase means: a name within the article, an entry of the registry, or the phrase itself.

Every answer says why, as evidence with the rule's name. An answer holds at a place: *he* is somebody else later.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from accordingto.chains.mentions import GENDERS, Mentions, Resolved, of_entry
from accordingto.chains.names import ROLES, bare, head_of, runs, titles_of, without_titles
from accordingto.chains.salience import Salience
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
    """statement statements tweet tweets speech remarks comments comment letter post posts message words testimony
    address op-ed interview answer response announcement claim claims assertion quote quotes email argument book
    memoir memoirs autobiography account op-ed essay podcast claim argument view""".split()
)
_SPEECH = re.compile(r"(.{2,80}?)(?:['’]s|(?<=s)['’])\s+(?:[\w-]+\s+){0,2}([\w-]+)$")
_PREPOSITION = re.compile(r"\s(?:of|for|at|from|with|in)\s")
_POINTERS = frozenset("the that this his her their".split())
_BODIES = frozenset(
    "company firm group organization organisation union party foundation charity body institute".split()
)
_UNNAMED_HEADS = frozenset(
    "source sources person official officials man woman officer insider individual people".split()
)
# Patterns that few articles need are compiled when one does.
_SOMEBODY = (
    r"(?:\w+(?:ist|eon|ian|crat|man|woman|mogul|star|player|veteran|native|candidate|nominee|frontrunner|front-runner|"
    r"billionaire|politician|businesswoman|author|actor|singer|lawmaker|republican|democrat|leader|boss|manager|striker|"
    r"midfielder|winger|captain|coach|champion|head|incumbent|senator|governor|hopeful|contender|tycoon)|star|mogul)"
)
_MANY = r"(?:two|three|four|several|some|many|most|other)\b|\w+s$|people|(?:\w+\s)+\w+s(?:\s(?:of|in|from|close|familiar|who)\b|$)"
_NEAR_NOUN = r"\b(?:a|an|the|another|two|three|several|some|many|one)\s(?:[\w'’-]+\s){0,4}[\w'’-]+$"
_RELATIVES = frozenset("who which that whose whom".split())
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_COUNTS = frozenset("two three four five six several many some multiple both".split())
_RECENT = 1500
"""Characters: a pronoun or a definite description looks no further back."""
_LONGEST_PHRASE = 300
"""Characters of a source that are read."""
_KEPT = 40
"""Sources remembered: a bound for long pages with many."""
_SHORT_PHRASE = 3
"""Words of a description that points back: "the news agency", "the ministry"."""


class Resolver:
    """Resolves the source phrases of one article, in the order of its text."""

    def __init__(
        self, text: str, quoted: Sequence[tuple[int, int]] = (), sentence: Callable[[int], int] = lambda _: 0
    ) -> None:
        self.text = text
        self.mentions = Mentions(text, quoted)
        self._salience = Salience(text, self.mentions.people(), self.mentions.genders, sentence)
        self._people: dict[str, Resolved] = {}
        self._history: list[tuple[int, Resolved]] = []

    def remember(self, at: int, resolved: Resolved) -> None:
        """Note that a source was named or meant here; later pronouns may mean it."""
        if resolved.kind in (SourceKind.PERSON, SourceKind.UNNAMED):
            self._people.setdefault(resolved.name, resolved)
            self._salience.hear(at, resolved.name)
        if resolved.kind is not SourceKind.NOBODY:
            self._history.append((at, resolved))
            del self._history[:-_KEPT]

    def resolve(self, span: Span, speaker: Resolved | None = None) -> Resolved:
        """Who the words of the span mean; ``speaker`` is who *I* is, inside somebody's speech."""
        phrase = self.text[span.start : min(span.end, span.start + _LONGEST_PHRASE)].strip(' \n\t,.;:“”"‘—–-')
        low = phrase.lower()
        for attempt in (self._relative, self._pronoun, self._medium, self._described):
            answer = attempt(low, phrase, span, speaker)
            if answer is not None:
                return answer
        return self._named(phrase, span)

    def last_speaker(self, at: int) -> Resolved | None:
        """Who was last quoted before a place, if that is not long ago."""
        return self._last(at, lambda _: True)

    def subject_of_sentence(self, at: int, start: int) -> Resolved | None:
        """Who was cited last in the sentence that began at ``start``, or else was named in it as a subject."""
        spoke = self._last_at(at, lambda _: True)
        if spoke is not None and spoke[0] >= start:
            return spoke[1]
        named = self._salience.subject_since(start, at)
        return self._people.get(named, Resolved(named, SourceKind.PERSON)) if named else None

    def _relative(self, low: str, _phrase: str, span: Span, speaker: Resolved | None) -> Resolved | None:
        """*who*, *which*, *that*: what stands right before."""
        if low not in _RELATIVES:
            return None
        before = self.text[max(0, span.start - 120) : span.start].rstrip(" ,—–-")
        end = max(0, span.start - 120) + len(before)
        run = self.mentions.run_at(end)
        if run is None:
            noun = re.search(_NEAR_NOUN, before)
            if noun is None:
                return None
            run = end - len(noun.group()), end
        found = self.resolve(Span(*run), speaker)
        return because(found, "antecedent", span, f"“{low}” read as what stands before it: {found.name}")

    def _pronoun(self, low: str, _phrase: str, span: Span, speaker: Resolved | None) -> Resolved | None:
        if low in _SELF and speaker is not None:
            return because(speaker, "speaker-in-quotation", span, f"“{low}” in {speaker.name}'s own words")
        found: Resolved | None = None
        if low in _HE | _SHE:
            found = self._one(span.start, "he" if low in _HE else "she", speaker)
        elif low in _THEY | _SELF:
            found = self._last(span.start, lambda r: r.kind is not SourceKind.PERSON) or self.last_speaker(span.start)
        elif low in _IT:
            found = self._last(span.start, lambda r: r.kind not in (SourceKind.PERSON, SourceKind.UNNAMED))
            found = found or self._body_before(span.start)
        if found is None:
            return None
        return because(found, "pronoun", span, f"“{low}” read as the last one named that fits: {found.name}")

    def _one(self, at: int, gender: str, but: Resolved | None = None) -> Resolved | None:
        """The person whom *he* or *she* means: the last who spoke or was named as a subject, whom no title forbids."""
        for who in self._salience.candidates(at, gender, but.name if but is not None else ""):
            known = self._people.get(who.name, Resolved(who.name, SourceKind.PERSON))
            if known.kind is SourceKind.PERSON or not re.match(_MANY, known.name):
                return known
        return None

    def _body_before(self, at: int) -> Resolved | None:
        before = bisect_left(self.mentions.media_at, at)
        if before and at - self.mentions.media_at[before - 1] < _RECENT:
            return of_entry(self.mentions.media[before - 1][2])
        return None

    def _medium(self, low: str, phrase: str, span: Span, _speaker: Resolved | None) -> Resolved | None:
        words = low.split()
        points = bool(words) and words[0] in ("the", "this", "that")
        if points and words[-1] in _MEDIA_NOUNS and len(words) <= _SHORT_PHRASE:
            wanted = frozenset({SourceKind.STATE_MEDIA}) if "state" in words else MEDIA
            found = self._last(span.start, lambda r: r.kind in wanted) or self._body_before(span.start)
            if found is not None:
                return because(found, "the-medium", span, f"“{phrase}” read as the last medium named: {found.name}")
        short = self.mentions.medium_ending(bare(phrase.removeprefix("the ").removeprefix("The ")), span.start)
        if short is not None:
            return because(of_entry(short), "short-name", span, f"“{phrase}” is short for {short.name}")
        entry = lookup(phrase) or lookup(head_of(phrase)[0])
        name = next((phrase[s:e] for s, e in runs(phrase) if phrase[s:e] in self.mentions.introduced), None)
        if entry is None and name is not None and phrase.endswith(name):
            note = f"the article calls {name} so"
            evidence = Evidence(Ground.RULE, "called-a-medium", (span,), note=note)
            return Resolved(name, self.mentions.introduced[name], (evidence,))
        return of_entry(entry, span, phrase.removeprefix("the ")) if entry is not None else None

    def _described(self, low: str, phrase: str, span: Span, _speaker: Resolved | None) -> Resolved | None:
        words = low.split()
        if len(words) < 2 or words[0] not in _POINTERS:  # noqa: PLR2004 - a pointer and a noun
            return None
        head = bare(words[-1])
        again = self._again(words, head, phrase, span)
        if again is not None or len(words) > _SHORT_PHRASE:
            return again
        if head in ROLES and phrase.rsplit(maxsplit=1)[-1].islower():
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

    def _again(self, words: list[str], head: str, phrase: str, span: Span) -> Resolved | None:
        """*The source*, *that person*, *the Florida businessman*: somebody who spoke before."""
        if len(words) == 2 and phrase[-1].islower():  # noqa: PLR2004
            last = self._last(span.start, lambda r: len(r.name.split()) > 1 and head in r.name.lower().split())
            last = last or (
                self._last(span.start, lambda r: r.kind is SourceKind.ORGANIZATION) if head in _BODIES else None
            )
            if last is not None:
                return because(last, "the-same", span, f"“{phrase}” read as the one who spoke before: {last.name}")
        if len(words) == 2 and head in _UNNAMED_HEADS and words[0] not in ("his", "her", "their"):  # noqa: PLR2004
            many = head.endswith("s") or head == "people"

            def fits(resolved: Resolved) -> bool:
                name = resolved.name.lower()
                plural = name.split()[0] in _COUNTS or bool(
                    re.search(r"\b(?:\w+s|people)\b(?!['’])", name.split(" of ")[0])
                )
                return resolved.kind is SourceKind.UNNAMED and plural == many and len(name.split()) > 1

            last = self._last(span.start, fits)
            if last is not None:
                return because(last, "the-source", span, f"“{phrase}” read as the last without a name: {last.name}")
        somebody = re.fullmatch(_SOMEBODY, head) is not None and head not in _UNNAMED_HEADS
        if words[0] == "the" and somebody and 1 < len(words) < 7 and not head_of(phrase)[1]:  # noqa: PLR2004
            last = self._one(span.start, "")
            if last is not None and last.kind is SourceKind.PERSON:
                return because(last, "description", span, f"“{phrase}” read as the last person named: {last.name}")
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
        role = kind is SourceKind.UNNAMED or any(w.islower() and w in ROLES for w in head.split())
        if role and len(apposed.split()) > 1 and rest.startswith(apposed) and kind_of(apposed)[0] is SourceKind.PERSON:
            return self._person(without_titles(apposed), "apposition", span, "the name stands beside the role")
        before = head[: hangs.start()] if (hangs := _PREPOSITION.search(head)) else ""
        if kind is not SourceKind.PERSON and len(before.split()) in (2, 3) and [(0, len(before))] == list(runs(before)):
            kind = kind_of(before)[0] if not titles_of(before) else kind
        if kind is SourceKind.PERSON and found:
            return self._a_person(head, found, span, evidence)
        full = self.mentions.acronyms.get(_ARTICLE.sub("", head))
        if full:
            note = f"“{head}” stands for {full}"
            return Resolved(full, kind, (Evidence(Ground.RULE, "acronym", (span,), note=note),))
        return Resolved(_ARTICLE.sub("", head) if found else head, kind, evidence)

    def _a_person(self, head: str, found: list[str], span: Span, evidence: tuple[Evidence, ...]) -> Resolved:
        named = _PREPOSITION.split(head)[0]
        first = [named[s:e] for s, e in runs(named)]
        if first and len(without_titles(first[-1]).split()) > 1:
            head, found = named, first
        run = found[-1] if bare(head).endswith(bare(found[-1])) else found[0]
        name = without_titles(bare(run))
        speaks_for = bare(found[0]) if len(found) > 1 and run is found[-1] else None
        title = next((GENDERS[w] for w in run.lower().replace(".", "").split() if w in GENDERS), "")
        full = self.mentions.full_name(name, span.start, title)
        if full != name:
            note = f"“{name}” is part of the name of {full}"
            evidence = (Evidence(Ground.RULE, "part-of-name", (span,), note=note),)
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
