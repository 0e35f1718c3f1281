"""What changed between two tellings of one claim, each with both wordings side by side.

Every article is held against one: an article that it takes the claim from, where that is a member, else the one whose
words are nearest among those before it.
"""

import re
from collections.abc import Iterator, Sequence

from accordingto.text.words import Figure, Words, words_of
from accordingto.types import Carrier, Drift, DriftKind, SourceKind, Statement

_HEDGES = re.compile(
    r"\b(?:may|might|could|would|appears?|appeared|seems?|seemed|likely|possibl[ey]|perhaps|probabl[ey]|apparently|"
    r"allegedly|reportedly|suspected|believed|thought to|said to|expected|potential|unconfirmed|preliminary|estimated|"
    r"suggests?|suggested|signal(?:s|led|ed)?|indicat(?:es|ed))\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"]([^“”\"\n]{3,400})[”\"]")
_BOUNDS = {"": "no bound", "most": "at most", "least": "at least", "about": "about"}
_VAGUE = frozenset({SourceKind.UNNAMED, SourceKind.NOBODY})
_MOST = 200
"""Members that are compared: of more, the first."""
_NEAR = 0.5
"""The share of a quotation's words that must be in the other for both to be the same quotation."""
_DETAIL = 3
"""New telling words from which on something was added."""


def find_drift(members: Sequence[Statement], carriers: Sequence[Carrier]) -> Iterator[Drift]:
    """The changes between the members, oldest first."""
    words = [words_of(member.words) for member in members[:_MOST]]
    firsts = _one_an_article(members[:_MOST])
    deepest = _deepest(members)
    for place, after in enumerate(firsts):
        if not place:
            continue
        before = _model(after, firsts[:place], members, words, carriers)
        one, other = members[before], members[after]
        found = [
            *_quotations(one, other),
            *_hedges(one, other),
            *_sources(deepest[one.article], deepest[other.article]),
            *_figures(one, other, words[before], words[after]),
            *_stances(one, other),
            *_details(one, other, words[before], words[after]),
        ]
        for change, was, now, note in found:
            yield Drift(change, before, after, was, now, note)


def _one_an_article(members: Sequence[Statement]) -> list[int]:
    """The fullest member of each article, headlines last, in the order of the articles."""
    best: dict[str, int] = {}
    for place, member in enumerate(members):
        known = best.get(member.article)
        if known is None or _fullness(member) > _fullness(members[known]):
            best[member.article] = place
    return list(best.values())


def _fullness(member: Statement) -> tuple[bool, int]:
    return not member.heading, len(member.words)


def _deepest(members: Sequence[Statement]) -> dict[str, Statement]:
    """For each article the member with the longest chain: an inner telling knows more than the one around it."""
    deepest: dict[str, Statement] = {}
    for member in members:
        known = deepest.get(member.article)
        if known is None or (not member.heading, len(member.chain)) > (not known.heading, len(known.chain)):
            deepest[member.article] = member
    return deepest


def _model(
    after: int,
    earlier: Sequence[int],
    members: Sequence[Statement],
    words: Sequence[Words],
    carriers: Sequence[Carrier],
) -> int:
    """What an article is held against."""
    cited = {hop.name.casefold() for hop in members[after].chain}
    taken = [place for place in earlier if carriers[place].outlet.casefold() in cited]
    terms = set(words[after].terms)

    def nearness(place: int) -> float:
        theirs = set(words[place].terms)
        return len(terms & theirs) / max(1, len(terms | theirs))

    return max(taken or earlier, key=nearness)


def _stances(one: Statement, other: Statement) -> Iterator[tuple[DriftKind, str, str, str]]:
    if one.stance is not other.stance and one.cue and other.cue:
        yield DriftKind.STANCE, one.cue, other.cue, f"{one.stance.value} became {other.stance.value}"


def _details(one: Statement, other: Statement, a: Words, b: Words) -> Iterator[tuple[DriftKind, str, str, str]]:
    known = set(a.terms)
    added = [term for term in dict.fromkeys(b.terms) if term not in known]
    kept = len(known & set(b.terms))
    if len(added) >= _DETAIL and kept >= _DETAIL and len(b.terms) > len(a.terms):
        yield DriftKind.DETAIL, one.words, other.words, f"new: {', '.join(added[:6])}"


def _quotations(one: Statement, other: Statement) -> Iterator[tuple[DriftKind, str, str, str]]:
    theirs = _QUOTED.findall(one.words)
    for quoted in _QUOTED.findall(other.words):
        mine = _plain(quoted)
        near = max(theirs, key=lambda was: _overlap(_plain(was), mine), default=None)
        if near is None:
            if _inside(mine, _plain(one.words)):
                continue
            yield DriftKind.QUOTATION, one.words, f"“{quoted}”", "in quotation marks, and not in the earlier words"
            continue
        was = _plain(near)
        if _overlap(was, mine) >= _NEAR and not _inside(mine, was) and not _inside(was, mine):
            yield DriftKind.QUOTATION, f"“{near}”", f"“{quoted}”", "other words inside the quotation marks"
        elif _overlap(was, mine) < _NEAR and len(mine) > 1:
            yield DriftKind.QUOTATION, f"“{near}”", f"“{quoted}”", "another quotation"


def _hedges(one: Statement, other: Statement) -> Iterator[tuple[DriftKind, str, str, str]]:
    was, now = ({match.casefold() for match in _HEDGES.findall(m.words + " " + m.cue)} for m in (one, other))
    if was and not now:
        yield DriftKind.HEDGE, one.words, other.words, f"lost: {', '.join(sorted(was))}"
    elif now and not was:
        yield DriftKind.HEDGE, one.words, other.words, f"gained: {', '.join(sorted(now))}"


def _sources(one: Statement, other: Statement) -> Iterator[tuple[DriftKind, str, str, str]]:
    stated = [[hop for hop in member.chain if not hop.inferred] for member in (one, other)]
    was, now = (" ← ".join(hop.name for hop in hops) or "the paper’s own voice" for hops in stated)
    if was == now:
        return
    if stated[0] and not stated[1]:
        yield DriftKind.ATTRIBUTION, was, now, "the attribution is gone"
    elif stated[1] and not stated[0]:
        yield DriftKind.ATTRIBUTION, was, now, "an attribution was added"
    elif stated[1][-1].kind in _VAGUE and stated[0][-1].kind not in _VAGUE:
        yield DriftKind.ATTRIBUTION, was, now, "the source lost its name"
    elif len(stated[1]) < len(stated[0]) and {hop.name for hop in stated[1]} < {hop.name for hop in stated[0]}:
        yield DriftKind.ATTRIBUTION, was, now, "a link was dropped"


def _figures(one: Statement, other: Statement, a: Words, b: Words) -> Iterator[tuple[DriftKind, str, str, str]]:
    for was, now in _counting_the_same(a.figures, b.figures):
        if was.value != now.value:
            yield DriftKind.NUMBER, one.words, other.words, f"{was.value:g} became {now.value:g} ({now.unit})"
        elif was.bound != now.bound:
            note = f"{_BOUNDS[was.bound]} became {_BOUNDS[now.bound]} ({now.value:g} {now.unit})".replace(" )", ")")
            yield DriftKind.BOUND, one.words, other.words, note


def _counting_the_same(a: Sequence[Figure], b: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Figures of the same thing: of equal value, else of the same unit."""
    left = list(a)
    for now in b:
        same = [was for was in left if was.value == now.value] or [
            was for was in left if was.unit and was.unit == now.unit and all(f.value != was.value for f in b)
        ]
        if same:
            left.remove(same[0])
            yield same[0], now


def _plain(words: str) -> tuple[str, ...]:
    return words_of(words).runs


def _overlap(one: Sequence[str], other: Sequence[str]) -> float:
    few = min(len(set(one)), len(set(other)))
    return len(set(one) & set(other)) / few if few else 0.0


def _inside(few: Sequence[str], many: Sequence[str]) -> bool:
    """Do the words stand in the others as they are, one after another?"""
    return f" {' '.join(few)} " in f" {' '.join(many)} "
