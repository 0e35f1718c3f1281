"""What a later statement says of what was to come: that it was done, that it was not, that it was put off."""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from accordingto.text.words import STOP, stem, words_of
from accordingto.types import Fate
from accordingto.when.look import look_ahead

_LONGEST = 1000
"""Characters of a statement that are looked at."""
_FEWEST = 3
"""Telling words that both must have; two do where one of them is a name."""
_HELD, _HELD_BY_PLAIN = 0.5, 0.65
"""The share of the telling words that both must have; more where the verb tells little."""
_PLAIN_VERBS = frozenset("be have do get take make go come see give put set keep let hold use continue remain".split())
_TIMES = frozenset(
    """year month week day today tomorrow spring summer autumn fall winter early late end begin next monday tuesday
    wednesday thursday friday saturday sunday january february march april june july august september october november
    december""".split()
)
_TOKEN = re.compile(r"[^\W_]+(?:['’]t)?")
_VERB = re.compile(
    r"[\s,“\"]{0,3}(?P<adverbs>(?:(?:not|never|also|now|soon|then|still|finally|\w{2,12}ly)\s+){0,2})"
    r"(?:to\s+)?(?P<more>(?:not\s+|never\s+)?)(?:be\s+)?(?:\w{2,12}ly\s+)?(?P<verb>[a-z]{2,})"
)
_LAST = re.compile(r"\bto\s([a-z]{2,})\s*\Z")
_TO = re.compile(r"\bto\s")
_NOT = re.compile(r"\b(?:not|never)\b|n['’]t\b")
_IRREGULAR = """
    begin began begun | break broke broken | bring brought | build built | buy bought | catch caught |
    choose chose chosen | come came | cut | deal dealt | do did done | draw drew drawn | drive drove driven |
    fall fell fallen | feel felt | fight fought | find found | fly flew flown | forgive forgave forgiven | get got |
    give gave given | go went gone | grow grew grown | have had | hear heard | hit | hold held | hurt | keep kept |
    know knew known | lay laid | lead led | leave left | lend lent | let | lose lost | make made | meet met |
    pay paid | put | quit | read | rebuild rebuilt | rise rose risen | run ran | see saw seen | seek sought |
    sell sold | send sent | set | shoot shot | show shown | shut | sink sank sunk | sit sat | speak spoke spoken |
    spend spent | split | spread | stand stood | step | strike struck | swear swore sworn | take took taken |
    teach taught | tell told | think thought | undergo underwent undergone | undertake undertook undertaken |
    uphold upheld | win won | withdraw withdrew withdrawn | write wrote written
"""
_AHEAD = frozenset("to can should must be".split())
_TO_COME = frozenset("will would shall may might could".split())
_CLAUSE = 12
"""Words before a verb among which one that looks ahead governs it: *will see 1,600 jobs cut*."""
_NEGATING = frozenset("not never cannot failed fails fail refused refuses refuse unable didn't won't".split())
_NEAR = 4
_BEFORE = 5
"""Characters before a sign in which a "not" may stand."""
_EVER = frozenset("will won't would wouldn't never refused refuses refuse cannot can't".split())
"""With these it can be said before the day that nothing will come of it; "has not" only after it."""


@cache
def _moving() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:postpon(?:e|es|ed|ing)|delay(?:s|ed|ing)?"
        r"|(?:push|put|mov)(?:e[sd]?|es|ed|ing|ting)?\s(?:it\s)?(?:back|off)"
        r"|reschedul(?:e|es|ed|ing)|defer(?:s|red|ring)?|adjourn(?:s|ed)?|brought forward|bring(?:s|ing)? forward"
        r"|(?:moved|shifted) (?:to|until)|extend(?:s|ed|ing)? the deadline|slip(?:s|ped) (?:to|until)|behind schedule"
        r"|later than (?:planned|promised|expected|scheduled))\b",
        re.IGNORECASE,
    )


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:cancel(?:s|led|ed|ling|ing)?|call(?:s|ed|ing)? off|scrap(?:s|ped|ping)?|abandon(?:s|ed|ing)?"
        r"|shelv(?:e|es|ed|ing)|drop(?:s|ped|ping)? (?:its |the |his |her |their )?plans?|renege[sd]?"
        r"|miss(?:es|ed)? (?:its |the |a |their )?(?:deadline|target)"
        r"|br(?:eak|eaks|oke) (?:its |his |her |their |the |a )?(?:promise|pledge|vow|word)"
        r"|rul(?:es|ed) (?:it )?out)\b",
        re.IGNORECASE,
    )


@cache
def _forms() -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    """The past forms of irregular verbs, and the verb of each form."""
    rows = [row.split() for row in _IRREGULAR.split("|")]
    past = {row[0]: frozenset(row[1:] or row) for row in rows}
    return past, {form: row[0] for row in rows for form in row[1:]}


class ToCome(NamedTuple):
    """What was to come as it is looked for: its telling words, the names among them, its verb; was it not to be?"""

    terms: frozenset[str]
    names: frozenset[str]
    verb: str
    negative: bool

    def share(self, terms: frozenset[str], telling: Callable[[str], float]) -> float | None:
        """How much of what is telling other words have of it; None where that is too little to mean the same."""
        common = self.terms & terms
        whole = sum(map(telling, self.terms))
        share = sum(map(telling, common)) / whole if whole else 0.0
        least = _HELD_BY_PLAIN if self.verb in _PLAIN_VERBS else _HELD
        named = bool(self.names & terms)
        enough = len(common) >= _FEWEST - named and (named or not self.names)
        return round(share, 3) if enough and share >= least else None


class Judged(NamedTuple):
    """A suggested fate, how much of the words both have, and why."""

    fate: Fate
    share: float
    why: str


def to_come(words: str, when: str = "") -> ToCome:
    """What to look for in later articles. ``when`` are the words that say when, which do not matter to what."""
    words = words[:_LONGEST]
    look = look_ahead(words, direct=False) or look_ahead(words, direct=True)
    start, end = (look.start, look.end) if look is not None and look.end else _infinitive(words)
    match = _VERB.match(words, end) if end else None
    around = f"{words[max(0, start - _BEFORE) : end]} {match['adverbs'] + match['more'] if match else ''}"
    verb = match["verb"] if match else ""
    sign = words_of(words[start:end]).terms
    if not verb or (verb in STOP and verb not in _PLAIN_VERBS):
        # Some signs hold the verb: "is due to meet".
        inside = _LAST.search(words, start, end)
        verb = inside.group(1) if inside else ""
        sign = () if inside else sign
    said = words_of(words)
    terms = frozenset(said.terms) - {*words_of(when).terms, *sign, *map(stem, _TIMES), *_NEGATING}
    return ToCome(terms, said.names & terms, _forms()[1].get(verb, verb), _NOT.search(around) is not None)


def _infinitive(words: str) -> tuple[int, int]:
    match = _TO.search(words)
    return match.span() if match else (0, 0)


def fate_of(coming: ToCome, later: str, telling: Callable[[str], float], *, over: bool = True) -> Judged | None:
    """What a later statement says became of it; None where it says nothing of it.

    ``telling`` says how rare a word is, ``over`` whether the day had passed when the statement was made.
    """
    later = later[:_LONGEST]
    terms = frozenset(words_of(later).terms)
    share = coming.share(terms, telling)
    if share is None:
        return None
    judged = _moved(coming, later) or _done(coming, later, over=over) or _ended(later)
    if judged is None:
        return None
    fate, why = judged
    both = {word: stem(word) for word in words_of(later).runs if stem(word) in coming.terms}
    shared = ", ".join(sorted(both, key=lambda word: (-telling(both[word]), word))[:5])
    return Judged(fate, share, f"{why}; in common: {shared}")


def _moved(coming: ToCome, later: str) -> tuple[Fate, str] | None:
    """Is it said to be put off? Where it tells of a delay itself, such words say nothing."""
    match = _moving().search(later)
    if match is None or coming.terms & set(words_of(match.group()).terms):
        return None
    return Fate.MOVED, f"it is said to be put off or moved: “{match.group()}”"


def _ended(later: str) -> tuple[Fate, str] | None:
    match = _ending().search(later)
    return (Fate.BROKEN, f"it is said to have been given up: “{match.group()}”") if match else None


def _done(coming: ToCome, later: str, *, over: bool) -> tuple[Fate, str] | None:
    """Is the verb told as done, or as not done?"""
    if not coming.verb:
        return None
    past = _forms()[0].get(coming.verb, frozenset())
    tokens = [token.casefold().replace("’", "'") for token in _TOKEN.findall(later)]
    kept, broken = (Fate.BROKEN, Fate.KEPT) if coming.negative else (Fate.KEPT, Fate.BROKEN)
    for place, token in enumerate(tokens):
        before = tokens[max(0, place - _NEAR) : place]
        is_past = token in past or (token.endswith("ed") and stem(token) == stem(coming.verb))
        negated = any(word in _NEGATING or word.endswith("n't") for word in before)
        if (is_past or token == coming.verb) and negated:
            if over or _EVER & set(before):
                return broken, f"it is said not to be so: “{' '.join((*before, token))}”"
            return None
        ahead = _TO_COME & set(tokens[max(0, place - _CLAUSE) : place]) or _AHEAD & set(before[-2:])
        if is_past and not ahead:
            return kept, f"it is told as done: “{token}”"
    return None
