"""What was to come, as later articles are searched for it: by whom, what verb, to what, and in which words."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from accordingto.text.words import STOP, Figure, stem, words_of
from accordingto.when.deeds import BODIES, Side, meant, pieces, side_of, sides_around
from accordingto.when.look import look_ahead
from accordingto.when.signs import MIGHT

Telling = Callable[[str], float]
"""How rare a word is."""
LONGEST = 1000
"""Characters of a statement that are looked at."""
_FEWEST = 2
"""Telling words that both must have."""
_HELD, _HELD_BY_PLAIN = 0.3, 0.45
"""The share of the telling words that both must have; more where the verb tells little."""
_PLAIN_VERBS = frozenset("be have do get take make go come see give put set keep let hold use continue remain".split())
_TIMES = frozenset(
    """year month week day today tomorrow spring summer autumn fall winter early late end begin next monday tuesday
    wednesday thursday friday saturday sunday january february march april june july august september october november
    december""".split()
)
_VERB = re.compile(
    r"[\s,“\"]{0,3}(?P<adverbs>(?:(?:not|never|also|now|soon|then|still|finally|\w{2,12}ly)\s+){0,2})"
    r"(?:to\s+)?(?P<more>(?:not\s+|never\s+)?)(?:be\s+)?(?:\w{2,12}ly\s+)?(?P<verb>[a-z]{2,})"
)
_BE = re.compile(r"\bbe\s")
_ITSELF = re.compile(r"\b(?:the|our|its|this)\s", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:whether|if|doubt(?:s|ed|ful)?|unless)\b[^.;,]{0,80}\Z", re.IGNORECASE)
_LAST = re.compile(r"\bto\s([a-z]{2,})\s*\Z")
_SIGN = re.compile(r"\b(expected|likely|set|due|poised|bound|sure|ready|slated)\s*\Z")
_TO = re.compile(r"\bto\s")
_NOT = re.compile(r"\b(?:not|never)\b|n['’]t\b")
_NEGATIONS = frozenset("not never cannot failed fails fail refused refuses refuse unable".split())
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
_BEFORE = 5
"""Characters before a sign in which a "not" may stand."""


@cache
def _forms() -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    """The past forms of irregular verbs, and the verb of each form."""
    rows = [row.split() for row in _IRREGULAR.split("|")]
    past = {row[0]: frozenset(row[1:] or row) for row in rows}
    return past, {form: row[0] for row in rows for form in row[1:]}


def past_forms(verb: str) -> frozenset[str]:
    """The past forms of an irregular verb; none of a regular one."""
    return _forms()[0].get(verb, frozenset())


class ToCome(NamedTuple):
    """What was to come as it is looked for: its telling words, the names among them, its verb; was it not to be?"""

    terms: frozenset[str]
    names: frozenset[str]
    verb: str
    negative: bool
    doer: Side = Side()
    """Who or what is named before the verb, or else who told it of itself."""
    thing: Side = Side()
    """What is named behind the verb."""
    passive: bool = False
    figures: tuple[Figure, ...] = ()
    again: bool = False
    teller: Side = Side()
    """Who told it."""
    itself: bool = False
    """Is it *the* company, *our* party that will do it?"""

    def is_doer(self, told: Side) -> bool:
        """Can it be who was to do it? *The company* of a company's own words is that company."""
        own = len(self.doer.terms) == 1 and self.doer.head in BODIES and self.itself
        return meant(self.doer, told) or (own and meant(self.teller, told))

    def share(self, terms: frozenset[str], telling: Telling) -> float | None:
        """How much of what is telling other words have of it; None where that is too little to mean the same."""
        common = self.terms & terms
        whole = sum(map(telling, self.terms))
        share = sum(map(telling, common)) / whole if whole else 0.0
        least = _HELD_BY_PLAIN if self.verb in _PLAIN_VERBS else _HELD
        named = bool(self.names & terms)
        enough = len(common) >= _FEWEST and (named or not self.names)
        return round(share, 3) if enough and share >= least else None

    def same_count(self, figures: Sequence[Figure]) -> bool:
        """Where both count the same, do they count as many?"""
        return not any(
            mine.unit == theirs.unit and all(f.value != mine.value for f in figures)
            for mine in self.figures
            for theirs in figures
            if mine.unit
        )


def to_come(words: str, when: str = "", by: str = "") -> ToCome:
    """What to look for in later articles.

    ``when`` are the words that say when, which do not matter to what; ``by`` is the name of who told it, whom *we* and
    *it* mean.
    """
    words = words[:LONGEST]
    look = look_ahead(words, direct=False) or look_ahead(words, direct=True)
    if look is not None and look.end and (look.sign is MIGHT or _OPEN.search(words, 0, look.start)):
        # What might come, and what is asked or doubted, is neither kept nor broken.
        return ToCome(frozenset(), frozenset(), "", negative=False)
    start, end = (look.start, look.end) if look is not None and look.end else _infinitive(words)
    match = _VERB.match(words, end) if end else None
    around = f"{words[max(0, start - _BEFORE) : end]} {match['adverbs'] + match['more'] if match else ''}"
    verb, behind = (match["verb"], match.end()) if match else ("", end)
    passive = match is not None and _BE.search(match.group()) is not None
    sign = words_of(words[start:end]).terms
    if not verb or (verb in STOP and verb not in _PLAIN_VERBS):
        # Some signs hold the verb: "is due to meet".
        inside = _LAST.search(words, start, end)
        verb, behind = (inside.group(1), end) if inside else ("", end)
        sign = () if inside else sign
    said = words_of(words)
    ignored = frozenset({*words_of(when).terms, *map(stem, _TIMES)})
    terms = frozenset(said.terms) - {*ignored, *sign, *_NEGATIONS}
    sign_too = _SIGN.search(words, 0, start)
    if sign_too is not None:
        terms -= {stem(sign_too.group(1).casefold())}
        start = sign_too.start()
    doer, thing = sides_around(words[:start], words[behind:], ignored)
    teller = side_of(pieces(by))
    if doer.empty and when:
        terms |= teller.terms  # With a day, "to resign by Monday" is enough to go by.
    return ToCome(
        terms,
        said.names & terms,
        _forms()[1].get(verb, verb),
        _NOT.search(around) is not None,
        teller if doer.empty else doer,
        thing,
        passive,
        tuple(figure for figure in said.figures if figure.unit != "day"),
        "again" in said.runs,
        teller,
        _ITSELF.search(words, 0, start) is not None,
    )


def _infinitive(words: str) -> tuple[int, int]:
    match = _TO.search(words)
    return match.span() if match else (0, 0)
