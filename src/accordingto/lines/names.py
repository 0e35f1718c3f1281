"""How names of sources are compared: their words without titles, one person's or body's name in several spellings."""

import re
from typing import NamedTuple

from accordingto.registry.entries import fold
from accordingto.registry.states import state_of
from accordingto.types import Hop, SourceKind

MEDIA = frozenset({SourceKind.AGENCY, SourceKind.OUTLET, SourceKind.STATE_MEDIA})
NAMELESS = frozenset({SourceKind.UNNAMED, SourceKind.NOBODY})

_TITLES = frozenset(
    """the a an mr mrs ms dr sir president prime minister secretary senator sen rep gen general governor gov king queen
    pope lt lieutenant maj major col colonel adm admiral vice capt captain sgt professor prof chief director chairman
    spokesman spokeswoman spokesperson former deputy head its his her their self styled so called unrecognised
    unrecognized breakaway""".split()
)
SMALL = frozenset("of the for and in de on to at".split())
_SPELLING = {
    "center": "centre",
    "defense": "defence",
    "theater": "theatre",
    "organization": "organisation",
    "labor": "labour",
    "us": "us",
    "usa": "us",
    "united": "united",
}
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
ANY_BODY = frozenset(
    """ministry department agency service services office forces force officials authorities government state national
    royal federal bureau center centre institute council commission committee administration command system survey
    organization organisation group team board party union company officers sources people official""".split()
)
"""Words that do not tell one body of a state from the next."""
_ANYONE = frozenset(
    "it they he she authority firm body ministry spokesman spokeswoman spokesperson statement local".split()
)
_GROUPS = frozenset(
    """police investigators officials authorities witnesses residents survivors prosecutors doctors rescuers scientists
    researchers forecasters critics analysts experts organisers organizers lawyers protesters villagers""".split()
)
"""Words for people and bodies that begin a sentence as they stand inside one."""
_DETERMINER = re.compile(
    r"\A(?:(?:one|two|three|some|most|both|several)\sof\s(?=(?:the\s)?(?:two|three|four|five|six|several|some)\b)|"
    r"(?:the\s|an?\s)?(?:second|third|fourth|other|further)\s|(?:another|one|an?|the)\s)(?=\w)",
    re.IGNORECASE,
)
_PEOPLE = frozenset(
    "official officials source sources person people man woman men women lawmakers aides witnesses".split()
)
_STAFF = tuple((word,) for word in "team group researchers scientists staff experts lab laboratory".split())

_ARTICLE = re.compile(r"\A(?:the|an?|one)\s", re.IGNORECASE)
_INSIDERS = frozenset("source sources familiar insider insiders anonymity".split())
_UNTELLING = _UNNAMED_COUNT | ANY_BODY | _ANYONE
_FIELDS = {
    "weather": "weather meteorological meteorology meteo met forecasters forecaster atmospheric",
    "armed forces": "army military armed troops defence",
    "navy": "navy naval",
    "police": "police cops constabulary gendarmerie gendarmes",
    "coast guard": "coastguard coast",
    "air force": "air airforce",
    "elections": "electoral election elections polling",
    "disasters": "disaster disasters emergency civil rescue",
    "foreign affairs": "foreign external",
    "central bank": "reserve bank monetary",
    "space": "space aerospace",
    "presidency": "presidency presidential kremlin palace",
}
"""Words of bodies of which a state, or a place, has one, by what they are for."""
_FIELD_OF = {word: field for field, words in _FIELDS.items() for word in words.split()}
_GENERATIONS = frozenset("jr sr ii iii iv".split())
_LEGAL_FORMS = frozenset("inc corp ltd limited llc plc sa ag gmbh nv spa pty oyj asa".split())
_TRANSCRIBED = {
    "ij": "i", "iy": "i", "yi": "i", "ii": "i", "y": "i", "j": "i", "kh": "h", "ph": "f", "ou": "u", "w": "v",
    "dzh": "i", "sch": "sh", "tch": "ch", "ck": "k", "c": "k", "q": "k", "x": "ks", "zh": "z", "ae": "e", "oe": "o",
    "ue": "u",
}  # fmt: skip
"""What one letter of another script, or one sound, is written as."""
_LETTERS_OF_SCRIPTS = re.compile("|".join(sorted(_TRANSCRIBED, key=len, reverse=True)))
_DOUBLED = re.compile(r"(\w)\1")
_SHORTENED, _LONG_ENOUGH = 3, 5
"""Letters of a first name that stand for all of it, and of a word that may have one of them wrong."""


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


def uncounted(name: str) -> str:
    """A description without its determiner: *Norland official* of "another Norland official"."""
    return _DETERMINER.sub("", name) or name


def goes_on(short: Name, long: Name) -> bool:
    """Is the longer name the shorter one with where, whose or who of it: "… at Velden", "Velden's …", "… team"?"""
    size = len(short.words)
    if size < 2:  # noqa: PLR2004 - one word may be anybody's
        return False
    rest = long.words[size:]
    after = long.words[:size] == short.words and (rest[:1] in (("at",), ("in",), ("of",)) or rest in _STAFF)
    return after or (len(long.words) == size + 1 and long.words[1:] == short.words)


def is_of_state(short: Name, long: Name) -> bool:
    """Is the longer name the shorter one with its state before it: "Norwegian Defence Ministry"?"""
    before = long.words[: -len(short.words)]
    return bool(before) and long.words[len(before) :] == short.words and all(map(state_of, before))


def is_acronym(short: Name, long: Name) -> bool:
    """Is the shorter name the first letters of the longer one?"""
    if len(short.words) != 1 or len(long.words) < 2 or not 2 <= len(short.whole) <= 8:  # noqa: PLR2004 - letters
        return False
    letters = "".join(_letters(word) for word in long.words if word not in SMALL)
    every = "".join(_letters(word) for word in long.words)
    return short.whole in (letters, every)


def _letters(word: str) -> str:
    """What a word gives to an acronym: its first letter, or all of one that is letters itself."""
    return word if word in _STATES_BY_LETTERS else word[0]


def is_one_person(one: Name, other: Name) -> bool:
    """Two names of people that are one: the surname alone, with a letter or "Jr." more, in another spelling."""
    short, long = sorted((_given(one), _given(other)), key=len)
    if _is_surname(short, long):
        return True
    if len(short) < 2:  # noqa: PLR2004 - a first name and a surname
        return False
    first, last = (short[0], long[0]), (short[-1], long[-1])
    if last[0] == last[1]:
        return _is_short_for(*sorted(first, key=len)) or _is_spelled(*first)
    return first[0] == first[1] and _is_spelled(*last)


def _given(name: Name) -> tuple[str, ...]:
    """A person's words without letters for middle names and without "Jr."."""
    return tuple(word for word in name.words if len(word) > 1 and word not in _GENERATIONS) or name.words


def _is_surname(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Such as "Hall" and "Ada Hall", or "Kim" before a name of three words."""
    if short == long[-len(short) :]:
        return True
    return len(short) == 1 and len(long) == 3 and short[0] == long[0]  # noqa: PLR2004


def _is_short_for(short: str, long: str) -> bool:
    """Such as "Dan" of "Daniel" and "Nick" of "Nicholas"."""
    return _SHORTENED <= len(short) <= _SHORTENED + 1 and short[:_SHORTENED] == long[:_SHORTENED]


def _is_spelled(one: str, other: str) -> bool:
    """Is it one word in two spellings: of another script, or with a letter that is not the same?"""
    a, b = (_DOUBLED.sub(r"\1", _LETTERS_OF_SCRIPTS.sub(_one_letter, word)) for word in (one, other))
    return a == b or (min(len(a), len(b)) >= _LONG_ENOUGH and a[0] == b[0] and _is_a_letter_off(a, b))


def _one_letter(found: re.Match[str]) -> str:
    return _TRANSCRIBED[found.group()]


def _is_a_letter_off(one: str, other: str) -> bool:
    """Does one letter more, less or another make one word of the other, or two that change places?"""
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    a, b = one[start:], other[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[1::-1] == b[:2] and a[2:] == b[2:])


def without_form(words: tuple[str, ...]) -> tuple[str, ...]:
    """A firm's words without its legal form."""
    return words[:-1] if len(words) > 1 and words[-1] in _LEGAL_FORMS else words


def field_of(name: Name) -> str:
    """What a body is for of which a state has one: "weather"; "" where its name tells nothing of it."""
    fields = {_FIELD_OF[word] for word in name.words if word in _FIELD_OF}
    return fields.pop() if len(fields) == 1 else ""


def is_body_unnamed(hop: Hop) -> bool:
    """Is a body meant of which there is one, although it has no name: "the electoral body", "police officials"?"""
    name = name_of(hop)
    return bool(field_of(name)) and not _INSIDERS & set(name.words)


def is_description(hop: Hop) -> bool:
    """Does a name only say what somebody is, without any name: "the company", "investigators", "state forecasters"?"""
    words = _ARTICLE.sub("", hop.name).split()
    if words and words[0].casefold() in _GROUPS:
        words[0] = words[0].casefold()
    whose = {word for word in words[:-1] if not word.isupper() and state_of(word)}
    return not any(word[:1].isupper() for word in words if word not in whose)


def may_be(vague: Hop, named: Hop) -> bool:
    """May people or a body without a name be the ones that are named, by all that is said of them?"""
    words = name_of(vague).words
    if _INSIDERS & set(words):
        return False  # who talks of what is not public yet is hardly who tells it openly
    states = {state_of(f"{hop.name} {hop.speaks_for or ''}") for hop in (vague, named)} - {""}
    told = {word for word in words if word not in _UNTELLING and not state_of(word)}
    theirs = set(first_words(f"{named.name} {named.speaks_for or ''} {named.shown}"))
    fits = told <= theirs or field_of(name_of(vague)) == field_of(name_of(named)) != ""
    return len(states) < 2 and fits  # noqa: PLR2004 - one of each
