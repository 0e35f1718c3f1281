"""Whom and what an article names, and where: people by surname and role, bodies, acronyms and media."""

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Sequence

from accordingto.chains import acronyms
from accordingto.chains.bodies import Bodies
from accordingto.chains.called import called_media
from accordingto.chains.first_names import HE_NAMES, SHE_NAMES
from accordingto.chains.names import ROLES, bare, runs, titles_of, without_titles
from accordingto.chains.resolved import MEDIA, Resolved, by_look, looks_like_a_medium, of_entry
from accordingto.chains.salience import Mention, weight_of
from accordingto.registry import Entry, find_names, fold, kind_of, lookup
from accordingto.types import Evidence, Ground, SourceKind, Span

_AFTER = re.compile(r",\s(?:the|a|an|his|her)?\s?([^,.;\n]{0,60})")
GENDERS = {
    **dict.fromkeys("mr sir lord father king prince spokesman chairman congressman councilman".split(), "he"),
    **dict.fromkeys(
        "mrs ms miss lady dame queen princess spokeswoman chairwoman congresswoman councilwoman".split(), "she"
    ),
}
_PARTY = re.compile(r",?\s\(?([RD])-[A-Z]")
_PARTIES = {"R": "republican", "D": "democrat"}
_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])
_SHORT_NAMES = frozenset(
    "Times Post Journal Herald Tribune News Mail Star Guardian Telegraph Globe Standard Examiner Beast".split()
)
_SITE_BEFORE = re.compile(r"\b[A-Z]\w{1,18}\.\Z")
_RECENT = 1500
"""Characters: a definite description looks no further back."""
_TRIES = 12
"""Media looked at on the way back."""
_LONGEST_NAME = 100
"""Characters: longer runs of capitals are headlines or junk."""
_OF_PLACES = frozenset("New South North East West San Los Las Saint United Supreme Democratic Republican Saudi".split())
"""First words of places and bodies that look like people's names."""
_FULL = range(2, 5)
"""Words of a full name."""


def _of_place(run: str) -> bool:
    """Do the words look like a person's name and are a place's or a party's?"""
    words = run.split()
    return words[0] in _OF_PLACES or words[-1] in _OF_PLACES


class Mentions:
    """The names of one article, found once; every question costs a bounded look around a place."""

    def __init__(self, text: str, quoted: Sequence[tuple[int, int]] = ()) -> None:
        self._quoted = sorted(quoted)
        self.text = text
        self.acronyms = acronyms.introduced(text)
        self.media = [
            (s, e, entry)
            for s, e, entry in find_names(text)
            if (entry.kind in MEDIA or entry.kind is SourceKind.SOCIAL) and self.is_meant(text[s:e], entry)
        ]
        self.media_at = [s for s, _, _ in self.media]
        self.genders: dict[str, str] = {}
        self._names: list[str] = []
        self._by_surname: dict[str, list[tuple[int, str]]] = {}
        self._by_first: dict[str, list[tuple[int, str]]] = {}
        self._by_role: dict[str, list[tuple[int, str]]] = {}
        self._titled: set[str] = set()
        self.about: dict[str, set[str]] = {}
        """What the article calls each person: the words of titles and appositions, in lower case."""
        self._by_last: dict[str, list[tuple[int, Entry]]] = {}
        self.bodies = Bodies(text)
        kinds: dict[str, SourceKind] = dict.fromkeys(self.bodies.listed_names(), SourceKind.ORGANIZATION)
        self._runs = [
            (s, e, bare(text[s:e]))
            for s, e in runs(text)
            if e - s <= _LONGEST_NAME and self.bodies.listed_at(s, e) is None
        ]
        for s, e, run in self._runs:
            if run not in kinds:
                kinds[run] = kind_of(run)[0]
            if kinds[run] is SourceKind.PERSON and not self._in_medium(s, e) and not _of_place(run):
                self._add_person(s, e, run)
            self.bodies.add(s, e, run)
        self.acronyms = acronyms.unintroduced(text, kinds) | self.acronyms
        self._run_ends = [e for _, e, _ in self._runs]
        for s, e, entry in self.media:
            last = text[s:e].rsplit(maxsplit=1)[-1]
            if last in _SHORT_NAMES and len(text[s:e].split()) > 1:
                self._by_last.setdefault(last, []).append((s, entry))
        self.introduced = {run: SourceKind.AGENCY for run, kind in kinds.items() if kind is SourceKind.AGENCY}
        self.introduced |= called_media(text)
        self.introduced |= {a: self.introduced[full] for a, full in self.acronyms.items() if full in self.introduced}
        self._like_media = [
            (s, e, run)
            for s, e, run in self._runs
            if run in self.introduced or (looks_like_a_medium(run) and not self._in_medium(s, e))
        ]
        self._like_media_at = [s for s, _, _ in self._like_media]

    def _add_person(self, s: int, e: int, run: str) -> None:
        name, titles = without_titles(run), titles_of(run)
        words = name.split()
        if len(words) == 1 and titles:
            self._titled.add(name)
        if len(words) not in _FULL:
            return
        surname = words[-2] if words[-1].rstrip(".").lower() in _SUFFIXES and len(words) > 2 else words[-1]  # noqa: PLR2004
        self._by_surname.setdefault(fold(surname).strip(), []).append((s, name))
        self._by_first.setdefault(words[0].lower(), []).append((s, name))
        first = words[0].lower()
        if first in SHE_NAMES or first in HE_NAMES:
            self.genders.setdefault(name, "she" if first in SHE_NAMES else "he")
        before = self.text[max(0, s - 40) : s].split()
        after = _AFTER.match(self.text, e, min(len(self.text), e + 70))
        near = [*titles, *(before[-1:] if before else []), *(after.group(1).split() if after else [])]
        about = self.about.setdefault(name, set())
        about.update(bare(w).lower().strip(",") for w in near)
        party = _PARTY.match(self.text, e)
        about.update([_PARTIES[party.group(1)]] if party else [])
        for role in {bare(w).lower() for w in near} & ROLES:
            self._by_role.setdefault(role, []).append((s, name))
        for word in near:
            gender = GENDERS.get(bare(word).lower())
            if gender:
                self.genders.setdefault(name, gender)

    def people(self) -> list[Mention]:
        """Every place where a person whom the article names is named, with the weight of the place."""
        people = []
        for s, e, run in self._runs:
            words = run.split()
            known = self._by_surname.get(fold(words[-1]).strip())
            titles = titles_of(run)
            if known and (len(words) == 1 or known[0][1].split()[0] in run or titles):
                name = self._nearest(known, s)
            elif words[-1] in self._titled and len(words) == len(titles) + 1:
                name = words[-1]
            else:
                continue
            for role in set(titles) & ROLES if len(words) == len(titles) + 1 else ():
                insort(self._by_role.setdefault(role, []), (s, name))
            title = next((GENDERS[w] for w in titles if w in GENDERS), None)
            if title:
                self.genders.setdefault(name, title)
            people.append(Mention(s, name, weight_of(self.text, s, e, quoted=self._is_quoted(s))))
        return people

    def is_meant(self, words: str, entry: Entry) -> bool:
        """Does the article mean this entry? Not where it introduces the acronym for something else."""
        full = self.acronyms.get(words)
        return full is None or fold(entry.name) == fold(full) or lookup(full) is entry

    def is_person(self, name: str) -> bool:
        """Is this the full name of somebody?"""
        return len(name.split()) in _FULL and kind_of(name)[0] is SourceKind.PERSON

    def is_somebodys(self, name: str) -> bool:
        """Is this the surname of somebody whom the article names in full or with a title?"""
        return fold(name).strip() in self._by_surname or name in self._titled

    def _is_quoted(self, at: int) -> bool:
        """Does a place stand in what somebody says?"""
        before = bisect_left(self._quoted, (at + 1, 0))
        return any(s <= at < e for s, e in self._quoted[max(0, before - 3) : before])

    def run_at(self, end: int) -> tuple[int, int] | None:
        """The name that ends at a place."""
        number = bisect_left(self._run_ends, end)
        if number < len(self._runs) and self._run_ends[number] == end:
            return self._runs[number][0], end
        return None

    def whole(self, span: Span) -> Span:
        """A span that cuts a name in two, made whole."""
        start, end = span.start, span.end
        number = bisect_left(self._run_ends, end)
        if number < len(self._runs) and self._runs[number][0] < end:
            start, end = min(start, self._runs[number][0]), self._runs[number][1]
        site = _SITE_BEFORE.search(self.text, max(0, start - 20), start)
        listed = self.bodies.listed_at(start, end)
        start, end = (min(start, listed[0]), max(end, listed[1])) if listed else (start, end)
        return Span(site.start() if site else start, end)

    def medium_ending(self, word: str, at: int) -> Entry | None:
        """The medium of several words that was last named by a name that ends so: *the Post* → the Velden Post."""
        known = self._by_last.get(word, [])
        before = bisect_left(known, at, key=lambda pair: pair[0])
        return known[before - 1][1] if before else None

    @staticmethod
    def _nearest(known: list[tuple[int, str]], at: int) -> str:
        """The name given last before a place, or first after it."""
        before = bisect_left(known, (at + 1, ""))
        return known[before - 1][1] if before else known[0][1]

    def _in_medium(self, start: int, end: int) -> bool:
        """Does a name share a word with a medium's: *Daily News* of the New York Daily News?"""
        number = bisect_left(self.media_at, end)
        return any(s < end and start < e for s, e, _ in self.media[max(0, number - 2) : number])

    def medium_before(self, at: int, kinds: frozenset[SourceKind]) -> tuple[int, Resolved] | None:
        """The medium of some kinds that was last named before a place, and where, if that is not long ago."""
        found: tuple[int, Entry | str] | None = None
        before = bisect_left(self.media_at, at)
        for s, _, entry in reversed(self.media[max(0, before - _TRIES) : before]):
            if entry.kind in kinds:
                found = s, entry
                break
        before = bisect_left(self._like_media_at, at)
        for s, _, run in reversed(self._like_media[max(0, before - _TRIES) : before]):
            if self.introduced.get(run, SourceKind.OUTLET) in kinds:
                found = (s, run) if found is None or s > found[0] else found
                break
        if found is None or at - found[0] >= _RECENT:
            return None
        place, what = found
        return place, self.called_so(what) if isinstance(what, str) else of_entry(what)

    def called_so(self, name: str, span: Span | None = None) -> Resolved:
        """A medium that the article itself calls one, or that has a name like one."""
        entry = lookup(name)
        if entry is not None and entry.kind in MEDIA and self.is_meant(name, entry):
            return of_entry(entry, span)
        if name not in self.introduced:
            return by_look(name, span)
        spans = (span,) if span else ()
        evidence = Evidence(Ground.RULE, "called-a-medium", spans, note=f"the article calls {name} so")
        return Resolved(self.acronyms.get(name, name), self.introduced[name], (evidence,))

    def called_in(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """The names between two offsets that the article itself calls media's."""
        first = bisect_left(self._like_media_at, start)
        last = bisect_left(self._like_media_at, end)
        return [(s, e, run) for s, e, run in self._like_media[first:last] if e <= end and run in self.introduced]

    def media_in(self, start: int, end: int) -> list[tuple[int, int, Entry]]:
        """The registry's media whose names stand between two offsets."""
        found = []
        for s, e, entry in self.media[bisect_left(self.media_at, start) :]:
            if s >= end:
                break
            if e <= end:
                found.append((s, e, entry))
        return found

    def full_name(self, name: str, at: int, gender: str = "") -> str:
        """The fullest form of a person's name in the article: the one most often given, then the nearest before."""
        own = name.split()
        known = self._by_surname.get(fold(own[-1]).strip(), [])
        if not known and len(own) == 1:  # where the family name comes first, as in Korean or Chinese
            known = self._by_first.get(own[0].lower(), [])
        if gender:
            known = [pair for pair in known if self.genders.get(pair[1], gender) == gender]
        if not known or (len(own) > 1 and own[0] not in {n.split()[0] for _, n in known[:50]}):
            return name
        before = bisect_left(known, (at + 1, ""))
        nearby = [*reversed(known[max(0, before - 50) : before]), *known[before : before + 1]]
        often = Counter(full.split()[0] for _, full in nearby)
        for _, full in sorted(nearby, key=lambda pair: -often[pair[1].split()[0]]):
            if len(full.split()) > len(own) and (len(own) == 1 or full.split()[0] == own[0]):
                return full
        return name

    def with_role(self, role: str, at: int) -> str | None:
        """Whom the article last gave a role before a place."""
        known = self._by_role.get(role, [])
        before = bisect_left(known, (at, ""))
        return known[before - 1][1] if before else None

    def with_role_of(self, role: str, owner: str, at: int) -> str | None:
        """The same for a role of a body, whose last word stands by the name: "Dam Board spokesman Mira Tal"."""
        known = self._by_role.get(role, [])
        before = known[max(0, bisect_left(known, (at, "")) - 10) : bisect_left(known, (at, ""))]
        near = (name for s, name in reversed(before) if owner.lower() in self.text[max(0, s - 60) : s + 90].lower())
        return next(near, None)
