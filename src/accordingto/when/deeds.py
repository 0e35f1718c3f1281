"""Who does what to whom, clause by clause, as far as word order tells it: whether two clauses tell of one deed.

Shared words alone do not make a later sentence the sequel of a promise: *Mr Harl's wife did not speak* says nothing of
whether Mr Tal's wife will. So the words before the verb are held against the words before it, and those behind it
against those behind it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from accordingto.text.words import STOP, stem

_PIECE = re.compile(r"[^\W_]{1,40}(?:['’][^\W_]{1,10}|(?<=s)['’](?=\s))?|[.;:!?—–()“”\"\n,]")
_STOPS = frozenset('.;:!?—–()“”"\n')
_OPENERS = frozenset(
    """because while after when if although though since but before until unless whether that what why how once as
    than where""".split()
)
_SUPPOSING = frozenset("if whether unless until before".split())
_FINITE = frozenset(
    """is are was were has have had does do did will would can could may might should must said says told thinks
    thought believes believed""".split()
)
_HELPING = frozenset(
    """is are was were be been being has have had did do does will would shall may might can could must should cannot
    not never also now just finally since then already ever once still yet to failed fails fail refused refuses
    refuse""".split()
)
_LINKS = frozenset("of for in at on to with from by about over into under during against between among and or".split())
_ARTICLES = frozenset("a an the its his her their our my your this these those such more most very other".split())
_NOTHING = frozenset("nothing nobody none everything everybody something somebody people".split())
BODIES = frozenset(
    map(
        stem,
        """company firm group bank airline club team union party government ministry agency army military council court
        organization organisation association university church bureau commission board department""".split(),
    )
)
"""What a body calls itself; as a part of a name it tells it from no other."""
_PARTICLES = frozenset("on off out up down back away over".split())
_PAST = frozenset("spent made had done gone come said told won lost run led met paid sold sent kept built left".split())
_PRONOUNS = frozenset("he she they it we i".split())
_LEFT, _RIGHT = 16, 18
"""Words before and behind a verb that are looked at."""
_DAY = re.compile(r"(?:\w+day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\Z")
_NAMED = re.compile(r"[A-Z]")


class Side(NamedTuple):
    """The words on one side of a verb, as stems, with what they are headed by and whom they name."""

    terms: frozenset[str] = frozenset()
    head: str = ""
    names: frozenset[str] = frozenset()
    pronoun: bool = False
    particle: str = ""
    """*on* of "call on": with it the verb is another one."""

    @property
    def empty(self) -> bool:
        """Does nothing in it tell who or what?"""
        return not self.terms


class Deed(NamedTuple):
    """A verb with what stands before and behind it, and with the words that help it: *has not*, *will be*."""

    verb: str
    before: Side
    behind: Side
    helping: tuple[str, ...]
    opener: str = ""
    by: Side = Side()
    """Who is named behind a passive's *by*."""
    next_verb: bool = False
    """A past form stands right behind it."""
    adjective: bool = False
    """*the blocked supplies*, *supplies blocked by Iraq*: nothing is told as done by it."""

    @property
    def passive(self) -> bool:
        """*was opened*, *to be opened*."""
        return bool({"be", "been", "being", "was", "were", "is", "are"} & set(self.helping[-2:]))

    @property
    def helps(self) -> bool:
        """*had spent* is no *had*."""
        return self.verb in ("had", "has", "have", "did", "do") and self.next_verb

    @property
    def supposed(self) -> bool:
        """*if it opened* tells of nothing."""
        return self.opener in _SUPPOSING


def pieces(words: str) -> list[str]:
    """Words and marks, in order."""
    return [match.group() for match in _PIECE.finditer(words)]


def deed_at(tokens: list[str], at: int) -> Deed:
    """The deed whose verb stands at a place."""
    start = at
    while start and _helps(tokens[start - 1]):
        start -= 1
    helping = tuple(token.casefold().replace("’", "'") for token in tokens[start:at])
    first, opener = _clause_start(tokens, start)
    first = _nearest(tokens, first, start)
    end = _clause_end(tokens, at + 1)
    behind = tokens[at + 1 : end]
    lowered = [token.casefold() for token in behind]
    by = lowered.index("by") if "by" in lowered else len(behind)
    return Deed(
        tokens[at].casefold(),
        side_of(tokens[first:start]),
        side_of(behind),
        helping,
        opener,
        side_of(behind[by + 1 :]),
        _is_verb(next((low for low in lowered if not _helps(low)), "")),
        start == at and (by == 0 or (at > 0 and tokens[at - 1].casefold() in _ARTICLES | _LINKS - {"and", "or"})),
    )


def _helps(token: str) -> bool:
    low = token.casefold().replace("’", "'")
    return low in _HELPING or low.endswith("n't") or (low.endswith("ly") and low[:1] == token[:1] and len(low) > 4)  # noqa: PLR2004 - *only* is the shortest


def _clause_start(tokens: list[str], end: int) -> tuple[int, str]:
    """Where the clause begins whose verb's helpers begin at ``end``, and the word that opens it."""
    place = end
    # What stands before *who*, *which* and a *that* without a subject is what they stand for.
    if place and tokens[place - 1].casefold() in ("who", "which", "that"):
        place -= 1
    while place and end - place < _LEFT:
        low = tokens[place - 1].casefold()
        if low in _STOPS or low in _FINITE or low in ("who", "which"):
            break
        if low in _OPENERS:
            return place, low
        if low == "and" and end > place and _has_verb(tokens[max(0, place - 1 - _LEFT) : place - 1]):
            break
        place -= 1
    return place, ""


def _nearest(tokens: list[str], first: int, end: int) -> int:
    """Behind the last comma, unless it closes a remark: "Than rivals such as Harl, Tal has won"."""
    commas = [place for place in range(first, end - 1) if tokens[place] == ","]
    return commas[-1] + 1 if commas and tokens[end - 1] != "," else first


def _is_verb(low: str) -> bool:
    return low.endswith(("ed", "en")) or low in _PAST


def _has_verb(tokens: list[str]) -> bool:
    """Is there a past form, so that what follows *and* is a clause of its own?"""
    return any(len(token) > 4 and token.endswith("ed") for token in tokens)  # noqa: PLR2004 - *used* is no verb to go by


def _clause_end(tokens: list[str], start: int) -> int:
    place = start
    while place < len(tokens) and place - start < _RIGHT:
        low = tokens[place].casefold()
        if (low in _STOPS and low not in '“”"') or low in _OPENERS or low in ("who", "which"):
            break
        place += 1
    return place


def side_of(tokens: list[str], ignored: frozenset[str] = frozenset()) -> Side:
    """What the words on one side of a verb tell."""
    telling = [token for token in tokens if token[0].isalnum()]
    terms, names, owns = set(), set(), False
    for place in range(len(telling) - 1, -1, -1):
        token, low = telling[place], _plain(telling[place])
        # Whose it is does not do it: "Mira Tal's wife".
        owns = _is_owner(token, place + 1 < len(telling)) or (owns and _NAMED.match(token) is not None)
        if low in STOP or low in _NOTHING or stem(low) in ignored or owns:
            continue
        terms.add(stem(low))
        if _NAMED.match(token):
            names.add(stem(low))
    pronoun = any(token.casefold() in _PRONOUNS for token in telling)
    particle = telling[0].casefold() if telling[1:] and telling[0].casefold() in _PARTICLES else ""
    if particle and (stem(_plain(telling[1])) in ignored or telling[1][0].isdigit() or _DAY.match(telling[1])):
        particle = ""
    return Side(frozenset(terms), _head(telling, ignored), frozenset(names), pronoun, particle)


def _is_owner(token: str, more: bool) -> bool:  # noqa: FBT001 - whether more words follow
    return more and re.search(r"(?:['’]s|s['’])\Z", token) is not None


def _head(tokens: list[str], ignored: frozenset[str]) -> str:
    """The last word of the first group of words: *port* of "the largest grain port in Ardania"."""
    head, last = "", ""
    for token in tokens:
        low = _plain(token)
        if low in _NOTHING or low in STOP or low in _LINKS or stem(low) in ignored:
            if head and low not in _ARTICLES:
                return head
            continue
        if head and last.endswith("s") and low.endswith("ing"):
            return head
        head, last = stem(low), low
    return head


def _plain(token: str) -> str:
    return re.sub(r"['’](?:s|t|re|ve|ll|d|m)?\Z", "", token.casefold())


def meant(wanted: Side, told: Side) -> bool:
    """Can both sides mean the same? They share what the one is headed by, or a name; other names are other people."""
    shared = (wanted.names & told.names) - BODIES
    if wanted.names - BODIES and told.names - BODIES and not shared:
        return False
    # "Mira Tal, who speaks for the candidate" is not the candidate.
    return bool(shared) or (wanted.head != "" and wanted.head in (told.terms if not told.names else {told.head}))


def sides_around(before: str, behind: str, ignored: frozenset[str]) -> tuple[Side, Side]:
    """What stands in one clause before some words and behind them."""
    left, right = pieces(before), pieces(behind)
    first, _ = _clause_start(left, len(left))
    return side_of(left[first:], ignored), side_of(right[: _clause_end(right, 0)], ignored)


def deeds_of(words: str, fits: frozenset[str], stems: str) -> Iterator[Deed]:
    """The deeds of some words whose verb is one of those that fit, or has the stem."""
    tokens = pieces(words)
    for place, token in enumerate(tokens):
        low = token.casefold()
        if low in fits or (low.endswith("ed") and stem(low) == stems):
            yield deed_at(tokens, place)
