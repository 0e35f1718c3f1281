"""The kinds of change between two tellings, each told only where both are about the same."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from accordingto.text.wordings import AHEAD, HEDGES, hedges_in, plain, quotations_in, tells_who
from accordingto.text.words import Figure, Words, stem, words_of
from accordingto.types import DriftKind, Hop, SourceKind, Stance, Statement

SOFT = frozenset(map(stem, HEDGES))
"""Hedges as terms: that one is missing does not make it another claim."""
Changed = tuple[DriftKind, str, str, str]
"""The kind, both wordings, and what became of what."""
_BOUNDS = {"": "no bound", "most": "at most", "least": "at least", "about": "about"}
_MEDIA = frozenset({SourceKind.AGENCY, SourceKind.OUTLET, SourceKind.STATE_MEDIA})
_VAGUE = frozenset({SourceKind.UNNAMED, SourceKind.NOBODY})
_NEAR = 0.5
"""The share of a quotation's words that must be in the other for both to be the same quotation."""
_FRAME, _FRAMED = 0.6, 3
"""The share of the words around quotations, and the words, that must be the same for one to stand for the other."""
_SAME_WORDS = 0.8
"""The share of all words from which on one telling is the other's, with little changed."""
_KEPT = 5
"""Words other than names that the two must share for the others to be additions."""
_DETAIL = 3
"""New telling words from which on something was added."""
_LIGHT = frozenset(
    map(stem, "go take place start begin get make mean set put come give have hold keep see do use".split())
)
_TIMES = frozenset(
    map(
        stem,
        """last next week day month year ago time today yesterday tomorrow monday tuesday wednesday thursday friday
        saturday sunday earlier later early late morning evening night""".split(),
    )
)
_TELLING = 100
"""A figure of this size counts the same whatever word stands behind it."""
_LOOSE = 0.4
"""The share of all words for a hedge in the cue, which is said of all that is told."""
_TOLD, _CLOSE, _CLOSER = 3, 0.6, 0.7
"""Words other than names that both have, and the share that they have of all words; more where hardly any tell."""
_SOURCED = 2
"""Of the same words, so many at least for one telling to lack the other's source."""
_ANOTHER = frozenset("another second again other".split())
"""Words that tell one event from the one before."""
_COVERED = 0.8
"""The share of the earlier telling's words that must stand in the later one for the others to be additions."""
_SHORT = 6
"""Words below which even the same words are not one's taken from the other."""
_AROUND = 8
"""Words beside a hedge among which something that both tell must stand."""
_RANGE = re.compile(r"\d\s?(?:[-–—]|to|and)\s?\d")
_SHARE = re.compile(r"percent|per cent|%|majorit|voters|poll|survey", re.IGNORECASE)
_TITLE = re.compile(r"\b[A-Z][\w-]*\s[A-Z][\w-]+")
_PROPER = re.compile(r"\b[A-Z][\w-]{2,}")


class Side(NamedTuple):
    """One telling with its words, and its article's telling that knows most of where it comes from."""

    told: Statement
    words: Words
    deepest: Statement


def changes(one: Side, other: Side, text: str = "", later: str = "") -> Iterator[Changed]:
    """What changed from one telling to the other; ``text`` and ``later`` are the whole articles of both."""
    if _is_measured_again(one.words, other.words) or len({_ANOTHER & set(s.words.runs) for s in (one, other)}) > 1:
        return
    same = _is_same(one.words, other.words)
    yield from _quotations(one.told, other.told, text, same=same)
    yield from _hedges(one, other, same=same)
    yield from _sources(one, other, (text, later), same=same)
    if (same or _is_part(one.words, other.words)) and not _of_others(one.deepest, other.deepest):
        yield from _stances(one.told, other.told)
    yield from _figures(one, other, same=same)
    yield from _details(one, other, text)


def _is_same(one: Words, other: Words) -> bool:
    """Are the two close enough for a hedge, a source or a verb to be missing from one of them?"""
    mine, theirs = ({t for t in words.terms if not t[0].isdigit()} - SOFT for words in (one, other))
    shared, whole = mine & theirs, len(mine | theirs)
    told = _common(one, other)
    return (
        one.runs == other.runs
        or (told >= _TOLD and len(shared) >= _CLOSE * whole)
        or (told > 0 and len(shared) >= _CLOSER * whole)
    )


def _of_others(one: Statement, other: Statement) -> bool:
    """Are both the word of somebody who is named, and not of the same? Two institutes may measure differently."""
    if not one.chain or not other.chain or _is_vague(one.chain[-1]) or _is_vague(other.chain[-1]):
        return False
    names = [{*words_of(hop.name).terms, *words_of(hop.shown).terms} for hop in (one.chain[-1], other.chain[-1])]
    return not names[0] & names[1]


def _is_part(one: Words, other: Words) -> bool:
    """Does the one tell all that the other does?"""
    mine, theirs = set(one.terms), set(other.terms)
    return (mine <= theirs or theirs <= mine) and _common(one, other) >= _SOURCED


def _common(one: Words, other: Words) -> int:
    """How many words both have that are neither names nor figures which only one has."""
    return len((set(one.terms) & set(other.terms)) - one.names - other.names)


def _is_measured_again(one: Words, other: Words) -> bool:
    """Do several figures differ? Then it is another measurement, of another hour, and all of it is new."""
    mine, theirs = ({figure.value for figure in words.figures} for words in (one, other))
    fewer, more = sorted((len(mine - theirs), len(theirs - mine)))
    return fewer >= 1 and more > 1


def _stances(one: Statement, other: Statement) -> Iterator[Changed]:
    verbs = all(any(c.isalpha() for c in cue) for cue in (one.cue, other.cue))
    if one.stance is not other.stance and verbs and Stance.NEUTRAL in (one.stance, other.stance):
        yield DriftKind.STANCE, one.cue, other.cue, f"{one.stance.value} became {other.stance.value}"


def _details(one: Side, other: Side, text: str) -> Iterator[Changed]:
    """What stands in the later telling and nowhere in the earlier article."""
    if one.told.heading or (not other.told.chain and tells_who(other.told.words)):
        return  # What is new may be who said so.
    known = {*one.words.terms, *(words_of(text).terms if text else ())}
    figures = [{figure.value for figure in side.words.figures} for side in (one, other)]
    if figures[0] - figures[1] and figures[1] - figures[0]:
        return
    shared = set(one.words.terms) & set(other.words.terms)
    kept = len(shared)
    if len(shared - one.words.names - other.words.names) < _KEPT or kept < _COVERED * len(set(one.words.terms)):
        return  # Said in other words, of which each is new.
    added = [term for term in dict.fromkeys(other.words.terms) if term not in known]
    added = [term for term in added if term not in _TIMES]
    heavy = [term for term in added if term not in _LIGHT and not term[0].isdigit()]
    if max(len(added) - 1, len(heavy)) >= _DETAIL and len(heavy) > 1 and len(other.words.terms) > len(one.words.terms):
        yield DriftKind.DETAIL, one.told.words, other.told.words, f"new: {', '.join(_as_written(other, added)[:6])}"


def _as_written(side: Side, terms: Sequence[str]) -> list[str]:
    """The words that have these stems, as the telling has them."""
    runs = {stem(word): word for word in reversed(side.words.runs)}
    return [runs.get(term, term) for term in terms]


def _quotations(one: Statement, other: Statement, text: str, *, same: bool) -> Iterator[Changed]:
    theirs, known = quotations_in(one.words), plain(f"{text} {one.words}")
    for quoted in quotations_in(other.words):
        mine = plain(quoted)
        if len(mine.split()) == 1 or f" {mine} " in f" {known} ":
            continue
        near = max(theirs, key=lambda was: _overlap(plain(was), mine), default=None)
        if near is None:
            if same and _overlap(mine, plain(one.words)) >= _NEAR:
                yield DriftKind.QUOTATION, one.words, f"“{quoted}”", "in quotation marks, and not in the earlier words"
        elif plain(near) in plain(other.words):
            continue
        elif _overlap(plain(near), mine) >= _NEAR:
            yield DriftKind.QUOTATION, f"“{near}”", f"“{quoted}”", "other words inside the quotation marks"
        elif _same_frame(one, other):
            yield DriftKind.QUOTATION, f"“{near}”", f"“{quoted}”", "another quotation"


def _same_frame(one: Statement, other: Statement) -> bool:
    """Do the same words stand around the quotations?"""
    frames = [set(words_of(" ".join(words_of(m.words).unquoted)).terms) for m in (one, other)]
    few = min(map(len, frames))
    return few >= _FRAMED and len(frames[0] & frames[1]) >= _FRAME * few


def _overlap(one: str, other: str) -> float:
    mine, theirs = set(one.split()), set(other.split())
    few = min(len(mine), len(theirs))
    return len(mine & theirs) / few if few else 0.0


def _hedges(one: Side, other: Side, *, same: bool) -> Iterator[Changed]:
    was, now = (hedges_in(f"{side.told.cue} {side.told.words}") for side in (one, other))
    soft = [AHEAD & set(f"{side.told.cue} {side.told.words}".casefold().split()) for side in (one, other)]
    if was and not now and not soft[1] and _about_the_same(was, one, other, same=same):
        yield DriftKind.HEDGE, one.told.words, other.told.words, f"lost: {', '.join(was)}"
    elif now and not was and not soft[0] and not one.told.heading and _about_the_same(now, other, one, same=same):
        yield DriftKind.HEDGE, one.told.words, other.told.words, f"gained: {', '.join(now)}"


def _about_the_same(hedges: Sequence[str], hedged: Side, other: Side, *, same: bool) -> bool:
    """Does a hedge stand beside what both tell, and not in something that only one of them says?"""
    runs, common = hedged.words.runs, set(hedged.words.terms) & set(other.words.terms)
    whole = len(set(hedged.words.terms) | set(other.words.terms))
    cue = {word.casefold() for word in hedged.told.cue.split() if len(common) >= _LOOSE * whole}
    return any(
        hedge in cue
        or any(
            same and word == hedge and len(common & {stem(w) for w in runs[max(0, at - _AROUND) : at + _AROUND]}) >= 2  # noqa: PLR2004
            for at, word in enumerate(runs)
        )
        for hedge in hedges
    )


def _sources(one: Side, other: Side, texts: tuple[str, str], *, same: bool) -> Iterator[Changed]:
    before, after = ([hop for hop in side.deepest.chain if not hop.inferred] for side in (one, other))
    was, now = (" ← ".join(hop.name for hop in hops) or "the paper’s own voice" for hops in (before, after))
    if was == now or one.deepest.heading or other.deepest.heading:
        return
    text, later = texts
    note = ""
    if before and after and all(map(_is_vague, (before[-1], after[-1]))):
        note = _counted(before[-1].name, after[-1].name)
    elif not same or _common(one.words, other.words) < _SOURCED:
        return
    elif before and not after:
        note = "the attribution is gone" if _is_gone(before, other, later, one) else ""
    elif after and not before:
        note = "an attribution was added" if _is_gone(after, one, text, other) else ""
    elif _is_vague(after[-1]) and not _is_vague(before[-1]):
        lost = before[-1].name not in {hop.name for hop in after} and not _is_named(before[-1], other.told, later)
        note = "the source lost its name" if lost else ""
    elif len(after) < len(before) and {hop.name for hop in after} < {hop.name for hop in before}:
        lost_hops = [hop for hop in before if hop.name not in {h.name for h in after}]
        # Two papers may have one source each on their own: only in the same words is a link lost.
        named = any(_is_named(hop, other.told, later) for hop in lost_hops)
        note = "a link was dropped" if _same_words(one.words, other.words) and not named else ""
    if note:
        yield DriftKind.ATTRIBUTION, was, now, note


def _is_gone(hops: Sequence[Hop], without: Side, text: str, having: Side) -> bool:
    """Does an article that says a thing in its own voice name none of those whom the other one has it from?"""
    if without.deepest.cue or tells_who(without.told.words):
        return False
    # An agency's own background is nobody else's word: only in the same words is its name missing.
    if all(hop.kind in _MEDIA for hop in hops) and not _same_words(without.words, having.words):
        return False
    return not any(_is_named(hop, without.told, text) for hop in hops)


def _counted(was: str, now: str) -> str:
    """Of unnamed sources: are they as many?"""
    if any(_SHARE.search(name) for name in (was, now)):
        return ""  # A share of the asked is no number of sources.
    numbers = [{figure.value for figure in words_of(f"{name} .").figures} for name in (was, now)]
    if not numbers[0] or numbers[0] == numbers[1]:
        return ""
    return "other numbers of sources" if numbers[1] else "how many the sources are is lost"


def _is_vague(hop: Hop) -> bool:
    return hop.kind in _VAGUE and not _TITLE.search(hop.name)


def _is_named(hop: Hop, told: Statement, text: str = "") -> bool:
    """Do the words, or any of the article, name a source, although no attribution was read in them?"""
    names = {*words_of(hop.name).terms, *words_of(hop.shown).terms}
    said = {*words_of(told.words).terms, *words_of(told.lead).terms}
    proper = {stem(name.casefold()) for name in _PROPER.findall(f"{hop.name} {hop.shown}")} or names
    return bool(names & said or proper & set(words_of(text).terms))


def _same_words(one: Words, other: Words) -> bool:
    mine, theirs = set(one.terms), set(other.terms)
    return len(mine & theirs) >= max(_SHORT, _SAME_WORDS * len(mine | theirs))


def _figures(one: Side, other: Side, *, same: bool) -> Iterator[Changed]:
    for was, now in _counting_the_same(one.words.figures, other.words.figures):
        if was.value != now.value:
            if not same or _of_others(one.deepest, other.deepest):
                continue
            yield DriftKind.NUMBER, one.told.words, other.told.words, _became(was, now)
        elif was.bound != now.bound and not (_RANGE.search(one.told.words) or _RANGE.search(other.told.words)):
            note = f"{_BOUNDS[was.bound]} became {_BOUNDS[now.bound]} ({now.value:g} {now.unit})".replace(" )", ")")
            yield DriftKind.BOUND, one.told.words, other.told.words, note


def _became(was: Figure, now: Figure) -> str:
    unit = f" ({now.unit})" if now.unit else ""
    return f"{was.value:g} became {now.value:g}{unit}"


def _counting_the_same(a: Sequence[Figure], b: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Figures of the same thing: of equal value and unit, else the only ones of a unit."""
    units = [[figure.unit for figure in figures] for figures in (a, b)]
    left = list(a)
    for now in b:
        same = [was for was in left if was.value == now.value and (was.unit == now.unit or now.value >= _TELLING)] or [
            was
            for was in left
            if (was.unit == now.unit not in ("", "day") or (not was.unit and len(a) == len(b) == 1))
            and all(side.count(now.unit) == 1 for side in units)
            and all(f.value != was.value for f in b)
        ]
        if same:
            left.remove(same[0])
            yield same[0], now
