"""Which names of sources are one house: surely, or perhaps; always with the reason."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from accordingto.registry import lookup
from accordingto.registry.entries import fold
from accordingto.registry.states import is_state, state_of
from accordingto.types import Alias, Hop, SourceKind

_TITLES = frozenset(
    """the a an mr mrs ms dr sir president prime minister secretary senator sen rep gen general governor gov king queen
    pope lt lieutenant maj major col colonel adm admiral vice capt captain sgt professor prof chief director chairman
    spokesman spokeswoman spokesperson former deputy head its his her their self styled so called unrecognised
    unrecognized breakaway""".split()
)
_SMALL = frozenset("of the for and in de on to at".split())
_SPELLING = {"center": "centre", "defense": "defence", "us": "us", "usa": "us", "united": "united"}
_STATES_BY_LETTERS = frozenset("us uk eu un uae".split())
_MEDIA_WORDS = frozenset(
    "outlet outlets media radio paper papers newspaper newspapers station channel press report reports".split()
)
_UNNAMED_COUNT = frozenset(
    """one two three four five six seven eight nine ten several some many multiple another other a an the both few
    unnamed anonymous more dozens dozen senior top certain source sources official officials people person familiar
    with matter knowledge direct of on who anonymity to speak spoke condition briefed talks man woman men women
    """.split()
)
_DETERMINER = re.compile(
    r"\A(?:(?:one|two|three|some|most|both|several)\sof\s(?=(?:the\s)?(?:two|three|four|five|six|several|some)\b)|"
    r"(?:the\s|an?\s)?(?:second|third|fourth|other|further)\s|(?:another|one|an?|the)\s)(?=\w)",
    re.IGNORECASE,
)
_PEOPLE = frozenset(
    "official officials source sources person people man woman men women lawmakers aides witnesses".split()
)
_ANY_BODY = frozenset(
    """ministry department agency service services office forces force officials authorities government state national
    royal federal bureau center centre institute council commission committee administration command system survey
    organization organisation group team board party union company officers sources people official""".split()
)
"""Words that do not tell one body of a state from the next."""
_MEDIA_KINDS = frozenset({SourceKind.AGENCY, SourceKind.OUTLET, SourceKind.STATE_MEDIA})


class Name(NamedTuple):
    """A name as it is compared: its words without titles, spelled one way."""

    whole: str
    words: tuple[str, ...]
    kind: SourceKind


def first_words(text: str) -> tuple[str, ...]:
    """Words spelled one way, without articles and titles."""
    loose = text.replace("U.S.", "US").replace("’s", "").replace("'s", "")
    words = [_SPELLING.get(word, word) for word in fold(loose).split()]
    return tuple(word for word in words if word not in _TITLES) or tuple(words)


def name_of(hop: Hop) -> Name:
    """The name of a hop for comparing."""
    bare = first_words(hop.name)
    return Name(" ".join(bare), bare, hop.kind)


def is_media_phrase(name: Name) -> bool:
    """Media without a name: "other outlets", "local radio"."""
    return name.kind is SourceKind.UNNAMED and bool(_MEDIA_WORDS & set(name.words))


def described_by(name: Name) -> frozenset[str]:
    """What the words for an unnamed source say of them beyond that there are some: "French", "intelligence"."""
    return frozenset(word.rstrip("s") for word in name.words if word not in _UNNAMED_COUNT and not word.isdigit())


def is_unnamed(hop: Hop) -> bool:
    """People or papers without a name; a body that goes by its state ("Norwegian intelligence") has one."""
    if hop.kind is not SourceKind.UNNAMED:
        return False
    name = name_of(hop)
    return not state_of(hop.name) or bool(_PEOPLE & set(name.words)) or is_media_phrase(name)


def aliases(hops: Sequence[Hop]) -> Iterator[Alias]:
    """Pairs of names that are, or may be, one source."""
    named = {hop.name: hop for hop in hops if hop.kind is not SourceKind.NOBODY and not is_unnamed(hop)}
    written = _written_out(hops)
    parties = [_Party(hop, name_of(written.get(key, hop)), _state(hop)) for key, hop in sorted(named.items())]
    for place, one in enumerate(parties):
        for other in parties[place + 1 :]:
            certain = _surely(one, other)
            why = certain or _phrase(one, other, parties) or _perhaps(one, other)
            if why:
                yield Alias(one.hop.name, other.hop.name, certain=bool(certain) or why.startswith(_ONLY), why=why)


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


def uncounted(name: str) -> str:
    """A description without its determiner: *Norland official* of "another Norland official"."""
    return _DETERMINER.sub("", name) or name


class _Party(NamedTuple):
    hop: Hop
    name: Name
    state: str


_HANGING = re.compile(r"\s(?:of|for|in|at)\s")
_OWNERS = ("its ", "their ", "his ", "her ", "a ", "an ")
_STAFF = tuple((word,) for word in "team group researchers scientists staff experts lab laboratory".split())
_ONLY = "the only one called"


def _state(hop: Hop) -> str:
    return "" if hop.kind in _MEDIA_KINDS else state_of(hop.name) or state_of(hop.speaks_for or "")


def _surely(one: _Party, other: _Party) -> str:
    return _named_alike(one, other) or _speaking_alike(one, other)


def _named_alike(one: _Party, other: _Party) -> str:
    if one.name.whole == other.name.whole:
        return "the same name"
    bare = [{word for word in party.name.words if word not in _SMALL} for party in (one, other)]
    if len(bare[0]) > 1 and bare[0] == bare[1]:
        return "the same words"
    for a, b in ((one, other), (other, one)):
        if _is_acronym(a.name, b.name):
            return f"{a.name.whole.upper()} are its first letters"
        if a.hop.kind is b.hop.kind is SourceKind.PERSON and _is_surname(a.name, b.name):
            return "the same surname"
        if SourceKind.PERSON not in (a.name.kind, b.name.kind) and _goes_on(a.name, b.name):
            return "the same name, with where it is"
    return ""


def _speaking_alike(one: _Party, other: _Party) -> str:
    for a, b in ((one, other), (other, one)):
        body = a.hop.speaks_for
        if body and _is_body(name_of(Hop(body, b.hop.kind)), b.name):
            return f"{a.hop.name} speaks for {body}"
        if a.state and a.state == b.state and is_state(a.hop.name) and b.hop.kind not in _MEDIA_KINDS:
            return f"{b.hop.name} speaks for the state"
    branch = _branch(one, other)
    if branch:
        return f"both are the {branch} of one state: {one.state}"
    bodies = [fold(party.hop.speaks_for or "") for party in (one, other)]
    if bodies[0] and bodies[0] == bodies[1]:
        return f"both speak for {one.hop.speaks_for}"
    return ""


def _branch(one: _Party, other: _Party) -> str:
    """What of their state two bodies are: "Norway's military intelligence" and the "Norwegian Intelligence Service"."""
    if not one.state or one.state != other.state or SourceKind.PERSON in (one.hop.kind, other.hop.kind):
        return ""
    telling = [
        [word for word in party.name.words if word not in _SMALL | _ANY_BODY and not state_of(word)]
        for party in (one, other)
    ]
    named = all(any(map(state_of, party.name.words)) for party in (one, other))
    few, many = sorted(telling, key=len)
    return " ".join(few) if named and few and set(few) <= set(many) else ""


def _is_body(one: Name, other: Name) -> bool:
    """Is it one body, by its whole name or with where or whose it is?"""
    return one.whole == other.whole or _goes_on(one, other) or _goes_on(other, one)


def _perhaps(one: _Party, other: _Party) -> str:
    if _MEDIA_KINDS & {one.hop.kind, other.hop.kind} or (one.state and other.state and one.state != other.state):
        return ""
    words = [{word for word in party.name.words if word not in _SMALL} for party in (one, other)]
    if SourceKind.PERSON not in (one.name.kind, other.name.kind):
        common = words[0] & words[1]
        if len(common) >= 2 or (common and min(map(len, words)) == 1):  # noqa: PLR2004 - two words are no chance
            return f"both are called {' '.join(sorted(common))}"
    for party, theirs in ((one, words[1]), (other, words[0])):
        if set(fold(party.hop.speaks_for or "").split()) & theirs - _SMALL:
            return f"{party.hop.name} speaks for {party.hop.speaks_for}"
    if one.state and one.state == other.state:
        return f"both are of one state: {one.state}"
    return ""


def _phrase(one: _Party, other: _Party, parties: Sequence[_Party]) -> str:
    """Such as "the ministry" beside the name of one ministry."""
    for phrase, body in ((one, other), (other, one)):
        if not phrase.hop.name.islower() or phrase.hop.name.startswith(_OWNERS) or not phrase.name.words:
            continue
        head = first_words(_HANGING.split(phrase.hop.name, maxsplit=1)[0])[-1:]
        fitting = [p for p in parties if not p.hop.name.islower() and head and head[0] in p.name.words]
        if fitting == [body]:
            return f"{_ONLY} {head[0]}"
    return ""


def _goes_on(short: Name, long: Name) -> bool:
    """Is the longer name the shorter one with where, whose or who of it: "… at Velden", "Velden's …", "… team"?"""
    size = len(short.words)
    if size < 2:  # noqa: PLR2004 - one word may be anybody's
        return False
    rest = long.words[size:]
    after = long.words[:size] == short.words and (rest[:1] in (("at",), ("in",), ("of",)) or rest in _STAFF)
    return after or (len(long.words) == size + 1 and long.words[1:] == short.words)


def _is_acronym(short: Name, long: Name) -> bool:
    if len(short.words) != 1 or len(long.words) < 2 or not 2 <= len(short.whole) <= 8:  # noqa: PLR2004 - letters
        return False
    letters = "".join(_letters(word) for word in long.words if word not in _SMALL)
    every = "".join(_letters(word) for word in long.words)
    return short.whole in (letters, every)


def _letters(word: str) -> str:
    """What a word gives to an acronym: its first letter, or all of one that is letters itself."""
    return word if word in _STATES_BY_LETTERS else word[0]


def _is_surname(short: Name, long: Name) -> bool:
    """Such as "Hall" and "Ada Hall", or "Kim" before a name of three words."""
    if short.words == long.words[-len(short.words) :]:
        return True
    return len(short.words) == 1 and len(long.words) == 3 and short.words[0] == long.words[0]  # noqa: PLR2004


def house_of_outlet(outlet: str) -> str:
    """The outlet that a title belongs to: a group's titles are one."""
    entry = lookup(outlet) if outlet else None
    if entry is None:
        return outlet
    return entry.part_of or entry.name
