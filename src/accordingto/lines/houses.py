"""Which names of sources are one house: surely, or perhaps; always with the reason."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from accordingto.lines.names import (
    ANY_BODY,
    MEDIA,
    SMALL,
    Name,
    field_of,
    first_words,
    goes_on,
    is_acronym,
    is_body_unnamed,
    is_description,
    is_of_state,
    is_one_person,
    is_unnamed,
    name_of,
    uncounted,
    without_form,
)
from accordingto.registry import lookup
from accordingto.registry.entries import fold
from accordingto.registry.states import is_state, seat_of, state_of
from accordingto.types import Alias, Hop, SourceKind


def aliases(hops: Sequence[Hop]) -> Iterator[Alias]:
    """Pairs of names that are, or may be, one source."""
    named = {hop.name: hop for hop in hops if hop.kind is not SourceKind.NOBODY and not is_unnamed(hop)}
    named |= {hop.name: hop for hop in hops if is_unnamed(hop) and is_body_unnamed(hop)}
    written = _written_out(hops)
    parties = [_Party(hop, name_of(written.get(key, hop)), _state(hop)) for key, hop in sorted(named.items())]
    for place, one in enumerate(parties):
        for other in parties[place + 1 :]:
            certain = _surely(one, other)
            certain = certain or next(filter(None, (told(one, other, parties) for told in _POINTING)), "")
            why = certain or _perhaps(one, other)
            if why:
                yield Alias(one.hop.name, other.hop.name, certain=bool(certain), why=why)
    for people in {hop.name: hop for hop in hops if is_unnamed(hop)}.values():
        body = next((party.hop for party in parties if _is_staff(people, party)), None)
        if body is not None:
            yield Alias(people.name, body.name, certain=True, why=f"{people.name} are of {body.name}")


def _written_out(hops: Sequence[Hop]) -> dict[str, Hop]:
    """For a name of letters the longest that an article writes for it, by which it is compared."""
    found: dict[str, Hop] = {}
    for hop in hops:
        if hop.name.isupper() and len(hop.shown) > len(found.get(hop.name, hop).name):
            found[hop.name] = replace(hop, name=hop.shown)
    return found


def one_name(hops: Sequence[Hop]) -> dict[str, str]:
    """For names that are one name written in several ways, the one by which it is called most; letters before all.

    Of people without a name, those described in the same words, however these are written ("U.S.", "US"), are one.
    """
    counts = Counter(hop.name for hop in hops)
    meant = _one_description(hops, counts)
    known = {hop.name: hop for hop in hops if hop.kind is not SourceKind.NOBODY and not is_unnamed(hop)}
    written = _written_out(hops)
    parties = [_Party(hop, name_of(written.get(name, hop)), _state(hop)) for name, hop in sorted(known.items())]
    order = sorted(parties, key=lambda party: _rank(party.hop.name, counts))
    for place, other in enumerate(order):
        for one in order[:place]:
            if one.hop.name not in meant and (_named_alike(one, other) or _phrase(one, other, parties)):
                meant[other.hop.name] = one.hop.name
                break
    return meant


def _rank(name: str, counts: Counter[str]) -> tuple[bool, bool, bool, int, int, str]:
    """What a name is called by goes first: letters, then a name before a description ("the Norland army")."""
    letters = name.isupper() and len(name) > 1 and " " not in name
    described = (name.split() or [name])[-1].islower()
    return name.islower(), not letters, described, -counts[name], len(name), name


def _one_description(hops: Sequence[Hop], counts: Counter[str]) -> dict[str, str]:
    """People without a name by what they are called, without the words that count them beside others of an article."""
    unnamed = {hop.name for hop in hops if hop.kind is SourceKind.UNNAMED}
    alike: dict[tuple[str, ...], set[str]] = {}
    for name in unnamed:
        alike.setdefault(first_words(uncounted(name)), set()).add(name)
    meant: dict[str, str] = {}
    for names in alike.values():
        one = min(map(uncounted, names), key=lambda name: (not name[:1].islower(), _rank(name, counts)))
        meant.update((name, one) for name in names if name != one)
    return meant


class _Party(NamedTuple):
    hop: Hop
    name: Name
    state: str


_HANGING = re.compile(r"\s(?:of|for|in|at)\s")
_OWNERS = ("its ", "their ", "his ", "her ", "a ", "an ")
_OFFICES = frozenset("ministry defence defense army military government foreign".split())
"""Of these a capital has its state's."""
_KINDS_OF_BODIES = frozenset(
    "company firm club group agency body organisation organization team union airline bank".split()
)
_ONLY = "the only one called"


def _state(hop: Hop) -> str:
    if hop.kind in MEDIA:
        return ""
    seat = seat_of(hop.name) if _OFFICES & set(fold(hop.name).split()) else ""
    return state_of(hop.name) or state_of(hop.speaks_for or "") or seat


def _surely(one: _Party, other: _Party) -> str:
    return _named_alike(one, other) or _speaking_alike(one, other)


def _named_alike(one: _Party, other: _Party) -> str:
    bare = [{word for word in party.name.words if word not in SMALL} for party in (one, other)]
    if one.name.whole == other.name.whole:
        return "the same name"
    if len(bare[0]) > 1 and bare[0] == bare[1]:
        return "the same words"
    if one.hop.kind is other.hop.kind is SourceKind.PERSON:
        return "the same surname" if is_one_person(one.name, other.name) else ""
    return _one_body(one, other)


def _one_body(one: _Party, other: _Party) -> str:
    if without_form(one.name.words) == without_form(other.name.words):
        return "the same firm"
    for a, b in ((one, other), (other, one)):
        if is_acronym(a.name, b.name):
            return f"{a.name.whole.upper()} are its first letters"
        if SourceKind.PERSON not in (a.name.kind, b.name.kind) and goes_on(a.name, b.name):
            return "the same name, with where it is"
    return ""


def _speaking_alike(one: _Party, other: _Party) -> str:
    for a, b in ((one, other), (other, one)):
        if _is_named_at_length(a.name, b.name):
            return "the same name, with whose it is"
        body = a.hop.speaks_for
        if body and (_is_body(name_of(Hop(body, b.hop.kind)), b.name) or _is_told_as(body, b)):
            return f"{a.hop.name} speaks for {body}"
        if a.state and a.state == b.state and is_state(a.hop.name) and b.hop.kind not in MEDIA:
            return f"{b.hop.name} speaks for the state"
    branch = _branch(one, other)
    if branch:
        return f"both are the {branch} of one state: {one.state}"
    bodies = [fold(party.hop.speaks_for or "") for party in (one, other)]
    if bodies[0] and bodies[0] == bodies[1]:
        return f"both speak for {one.hop.speaks_for}"
    return ""


def _is_named_at_length(short: Name, long: Name) -> bool:
    """A body's name with its state before it, an office with more of the name of whose it is."""
    if SourceKind.PERSON in (short.kind, long.kind) or len(short.words) < 2:  # noqa: PLR2004 - one word may be anybody's
        return False
    is_office = short.words[-1] == "office" and short.words[-2:] == long.words[-2:]
    return is_office or is_of_state(short, long)


def _is_told_as(body: str, party: _Party) -> bool:
    """Do a body's name and a longer or shorter one of it share what tells it from others, two words at least?"""
    telling = [{w for w in words if w not in SMALL | ANY_BODY} for words in (first_words(body), party.name.words)]
    few = min(map(len, telling))
    common = len(telling[0] & telling[1])
    return party.hop.kind is not SourceKind.PERSON and common >= 2 and 2 * common > few  # noqa: PLR2004


def _branch(one: _Party, other: _Party) -> str:
    """What of their state two bodies are: "Norway's military intelligence" and the "Norwegian Intelligence Service"."""
    if not one.state or one.state != other.state or SourceKind.PERSON in (one.hop.kind, other.hop.kind):
        return ""
    telling = [
        [word for word in party.name.words if word not in SMALL | ANY_BODY and not state_of(word) and not seat_of(word)]
        for party in (one, other)
    ]
    named = all(any(map(state_of, party.name.words)) or seat_of(party.hop.name) for party in (one, other))
    few, many = sorted(telling, key=len)
    return " ".join(few) if named and few and set(few) <= set(many) else ""


def _is_staff(people: Hop, body: _Party) -> bool:
    """Are people without a name called by a body's whole name: "Osmere Telecom engineers"? A state is many bodies."""
    if body.hop.kind in MEDIA | {SourceKind.PERSON} or is_description(body.hop):
        return False
    words, size = name_of(people).words, len(body.name.words)
    return len(words) > size and words[:size] == body.name.words and not is_state(body.hop.name)


def _is_body(one: Name, other: Name) -> bool:
    """Is it one body, by its whole name or with where or whose it is?"""
    return one.whole == other.whole or goes_on(one, other) or goes_on(other, one)


def _perhaps(one: _Party, other: _Party) -> str:
    if MEDIA & {one.hop.kind, other.hop.kind} or (one.state and other.state and one.state != other.state):
        return ""
    words = [{word for word in party.name.words if word not in SMALL} for party in (one, other)]
    if SourceKind.PERSON not in (one.name.kind, other.name.kind):
        common = words[0] & words[1]
        if len(common) >= 2 or (common and min(map(len, words)) == 1):  # noqa: PLR2004 - two words are no chance
            return f"both are called {' '.join(sorted(common))}"
    for party, theirs in ((one, words[1]), (other, words[0])):
        if set(fold(party.hop.speaks_for or "").split()) & theirs - SMALL:
            return f"{party.hop.name} speaks for {party.hop.speaks_for}"
    if one.state and one.state == other.state:
        return f"both are of one state: {one.state}"
    return ""


def _phrase(one: _Party, other: _Party, parties: Sequence[_Party]) -> str:
    """Such as "the ministry" beside the name of one ministry, or "police" beside the one who speaks for some police."""
    for phrase, body in ((one, other), (other, one)):
        is_phrase = is_description(phrase.hop) or phrase.name.words == ("office",)
        if not is_phrase or phrase.hop.name.startswith(_OWNERS) or not phrase.name.words:
            continue
        head = first_words(_HANGING.split(phrase.hop.name, maxsplit=1)[0])[-1:]
        bodies = [party for party in parties if not is_description(party.hop) and party is not phrase]
        fitting = [party for party in bodies if head and head[0] in party.name.words]
        if fitting == [body]:
            return f"{_ONLY} {head[0]}"
        speaking = [p for p in bodies if head and head[0] in first_words(p.hop.speaks_for or "")]
        if not fitting and speaking == [body]:
            return f"{_ONLY} {head[0]}, for whom {body.hop.name} speaks"
    return ""


def _only_body(one: _Party, other: _Party, parties: Sequence[_Party]) -> str:
    """Such as "the club" beside the only body that has a name."""
    for phrase, body in ((one, other), (other, one)):
        if is_description(phrase.hop) and _KINDS_OF_BODIES & set(phrase.name.words[-1:]):
            named = [p for p in parties if p.hop.kind is SourceKind.ORGANIZATION and not is_description(p.hop)]
            if [p for p in named if not is_state(p.hop.name)] == [body]:
                return f"the only body that is named, and so the {phrase.name.words[-1]}"
    return ""


def _of_one_field(one: _Party, other: _Party, parties: Sequence[_Party]) -> str:
    """Such as "the weather bureau" beside "state forecasters", or beside the only weather service that has its name."""
    field = field_of(one.name)
    if not field or field != field_of(other.name) or (one.state and other.state and one.state != other.state):
        return ""
    if SourceKind.PERSON in (one.hop.kind, other.hop.kind):
        return ""
    named = [party for party in parties if field_of(party.name) == field and not is_description(party.hop)]
    described = is_description(one.hop) or is_description(other.hop)
    return f"there is one body for {field}" if described and len(named) <= 1 else ""


def house_of_outlet(outlet: str) -> str:
    """The outlet that a title belongs to: a group's titles are one."""
    entry = lookup(outlet) if outlet else None
    if entry is None:
        return outlet
    return entry.part_of or entry.name


_POINTING = (_phrase, _of_one_field, _only_body)
"""How a description points at who is named beside it."""
