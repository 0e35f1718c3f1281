"""Who was cited and named so far in an article: what *he*, *the agency* and *the source* can mean."""

import re
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from accordingto.chains.mentions import Mentions
from accordingto.chains.resolved import Resolved
from accordingto.chains.salience import CLOSE, Salience
from accordingto.types import SourceKind

_RECENT = 1500
"""Characters: a pronoun or a definite description looks no further back."""
_KEPT = 40
"""Sources remembered: a bound for long pages with many."""
_MANY = re.compile(
    r"(?:the\s)?(?:two|three|four|five|six|several|some|many|most|other|both|all|dozens|votes)\b|people\b|\w+s$|"
    r"(?:[\w’'-]+\s){1,3}\w+s(?:\s(?:of|in|from|at|close|familiar|who)\b|$)",
    re.IGNORECASE,
)
"""Words for more than one without a name."""
_PAPER = re.compile(
    r"\b(?:in|on|by|through|via|issued|released|published|wrote|writes|sent|posted|filed)\s(?:an?|the|its|his|her|their)\s"
    r"(?:[\w-]+\s){0,3}?(statement|letter|e-?mail|post|tweet|message|memo|release|report|filing|complaint|lawsuit|"
    r"affidavit|indictment|study|survey|poll|advisory|bulletin|speech|video|notice|announcement|document|article|book|memoir|column|essay)\b",
    re.IGNORECASE,
)
_NOUNS = r"(statement|letter|e-?mail|post|message|memo|release|report|notice|bulletin|advisory|communiqu[eé])"
_OWN_PAPER = re.compile(
    rf"\b{_NOUNS}\s(?:from|by|of|issued\sby)\b|['’]s?\s(?:[a-z-]+\s){{0,2}}{_NOUNS}\b|\bthe\s[a-z]+\s{_NOUNS}\b",
    re.IGNORECASE,
)


class Candidate(NamedTuple):
    """Somebody who may be meant, and how much speaks for them."""

    who: Resolved
    weight: float


class Memory:
    """Sources in the order in which they were cited, and people by how present they are."""

    def __init__(self, text: str, mentions: Mentions, sentence: Callable[[int], int]) -> None:
        self._salience = Salience(text, mentions.people(), mentions.genders, sentence)
        self._people: dict[str, Resolved] = {}
        self._media: list[tuple[int, Resolved]] = []
        self._papers: dict[str, tuple[int, Resolved]] = {}
        self._history: list[tuple[int, Resolved]] = []

    def remember(self, at: int, who: Resolved) -> None:
        """Note that a source was cited here."""
        if who.kind is SourceKind.PERSON or (who.kind is SourceKind.UNNAMED and not _MANY.match(who.name)):
            self._people.setdefault(who.name, who)
            self._salience.hear(at, who.name)
        if who.kind is not SourceKind.NOBODY:
            self._history.append((at, who))
            del self._history[:-_KEPT]

    def note_paper(self, at: int, words: str, who: Resolved) -> None:
        """Note what somebody is said to have issued, by the words around the telling: "said in a statement"."""
        for match in _PAPER.finditer(words):
            self._papers[match.group(1).lower()] = at, who

    def note_own_paper(self, at: int, source: str, who: Resolved) -> None:
        """Note what the words of a source call the paper: "a statement from the board"."""
        if who.kind is SourceKind.DOCUMENT:
            return
        for match in _OWN_PAPER.finditer(source):
            self._papers[(match[1] or match[2] or match[3]).lower()] = at, who

    def last_paper(self, at: int, heads: Collection[str] = ()) -> Resolved | None:
        """Who issued a paper of one of those names last; of any name where none is given."""
        known = (self._papers[head] for head in heads or self._papers if head in self._papers)
        found = max((one for one in known if one[0] < at <= one[0] + _RECENT), default=None, key=lambda one: one[0])
        return found[1] if found else None

    def note_medium(self, at: int, who: Resolved) -> None:
        """Note that a medium carried something here; "the station" may mean it later."""
        self._media.append((at, who))
        del self._media[:-_KEPT]

    def last_medium(self, at: int, kinds: frozenset[SourceKind]) -> tuple[int, Resolved] | None:
        """The medium of some kinds that carried or told something last, and where."""
        carried = next(((s, m) for s, m in reversed(self._media) if s < at <= s + _RECENT and m.kind in kinds), None)
        told = self.last_at(at, lambda r: r.kind in kinds)
        return max(filter(None, (carried, told)), default=None, key=lambda pair: pair[0])

    def people(self, at: int, gender: str = "", but: Resolved | None = None) -> Iterator[Candidate]:
        """The people who may be meant at a place, the likeliest first."""
        for found in self._salience.candidates(at, gender, but.name if but is not None else ""):
            yield Candidate(self._people.get(found.name, Resolved(found.name, SourceKind.PERSON)), found.weight)

    def somebody(self, at: int, gender: str, but: Resolved | None = None) -> Resolved | None:
        """Whom *he* or *she* means, with the runner-up as another reading where it comes close."""
        found = list(self.people(at, gender, but))
        if not found:
            return None
        close = len(found) > 1 and found[1].weight >= CLOSE * found[0].weight
        return found[0].who._replace(other=found[1].who if close else None)

    def subject_of_sentence(self, at: int, start: int) -> Resolved | None:
        """Who was cited last in the sentence that began at ``start``, or else was named in it as a subject."""
        spoke = self.last_at(at, lambda _: True)
        if spoke is not None and spoke[0] >= start:
            return spoke[1]
        return self.subject_named(at, start)

    def subject_named(self, at: int, start: int) -> Resolved | None:
        """Who was named last as a subject between two places."""
        name = self._salience.subject_since(start, at)
        return self._people.get(name, Resolved(name, SourceKind.PERSON)) if name else None

    def last(self, at: int, fits: Callable[[Resolved], bool] = lambda _: True) -> Resolved | None:
        """Who was cited last before a place, if that is not long ago."""
        found = self.last_at(at, fits)
        return found[1] if found else None

    def last_at(self, at: int, fits: Callable[[Resolved], bool]) -> tuple[int, Resolved] | None:
        """The same, with the place."""
        for where, who in reversed(self._history):
            if where < at and at - where < _RECENT and fits(who):
                return where, who
        return None
