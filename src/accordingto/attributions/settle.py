"""What the model found and what the rules found, made one: ``docs/decisions/0033`` tells why so.

The model is the better reader of most news. Where it found something, a rule is heard only if the model was less sure
than the rule asks (``beats``); where it found nothing, the rule fills in. What the one tells on of the other is
no contradiction.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from accordingto.attributions.found import Found, Pair, Pairs
from accordingto.attributions.plain import Plain
from accordingto.model.decode import Linked


class Settled(NamedTuple):
    """The outermost layer, and the rules' tellings that stand inside one of it, with its number."""

    outer: list[Found]
    inside: list[tuple[Found, int]]


def settle_outer(told: Sequence[Found], plain: Sequence[Found]) -> Settled:
    """The outermost layer of both: what the model told, and what the rules found."""
    outer = list(told)
    stretches = [_stretch(one.linked) for one in told]
    gone: set[int] = set()
    inside: list[tuple[Found, int]] = []
    for one in plain:
        rivals = [n for n in _near(stretches, one) if n not in gone and _meet(one.linked, told[n].linked)]
        around = max(
            (n for n in rivals if _tells_on(told[n].linked, one.linked)),
            key=lambda n: told[n].probability,
            default=None,
        )
        free = around is None and not _is_shy(one)
        held = [n for n in rivals if _holds(one.linked, told[n].linked)] if free else []
        beaten = [n for n in rivals if n != around and n not in held]
        if not _beats(one, [told[n] for n in beaten]):
            continue
        gone.update(beaten)
        if around is None:
            for n in held:
                inner = _within(outer[n].linked, one.linked.content)
                outer[n] = replace(outer[n], linked=inner, depth=1, parent=len(outer))
            outer.append(one)
        else:
            outer[around] = replace(outer[around], linked=_holding(outer[around].linked, one.linked))
            inside.append((one, around))
    new = {old: number for number, old in enumerate(n for n in range(len(outer)) if n not in gone)}
    kept = [replace(outer[n], parent=None if (up := outer[n].parent) is None else new[up]) for n in new]
    return Settled(kept, [(one, new[n]) for one, n in inside if n in new])


def settle_inside(found: Sequence[Found], inside: Sequence[tuple[Found, int]]) -> tuple[list[Found], set[int]]:
    """All layers of both, and the numbers of those that go: the model's inner tellings that a rule knows better."""
    result, gone = list(found), set[int]()
    stretches = [_stretch(one.linked) for one in found] if inside else []
    for one, parent in inside:
        within = [n for n in _near(stretches, one) if n not in gone and parent in _above(found, n)]
        rivals = [n for n in within if _meet(one.linked, found[n].linked)]
        if not _beats(one, [found[n] for n in rivals]):
            continue
        gone.update(rivals)
        gone.update(n for n in within if not gone.isdisjoint(_above(found, n)))
        result.append(replace(one, window=found[parent].window, depth=found[parent].depth + 1, parent=parent))
    return result, gone


def _is_shy(one: Found) -> bool:
    """Does it speak only where the model is silent?"""
    return isinstance(one.linked, Plain) and not one.linked.rule.beats


def _beats(one: Found, rivals: Sequence[Found]) -> bool:
    """Is the model less sure of each of its own than the rule asks?"""
    return isinstance(one.linked, Plain) and all(rival.probability < one.linked.rule.beats for rival in rivals)


def _above(found: Sequence[Found], number: int) -> list[int]:
    """Those in whose contents it stands, the nearest first."""
    above = []
    parent = found[number].parent
    while parent is not None:
        above.append(parent)
        parent = found[parent].parent
    return above


def _stretch(linked: Linked | Plain) -> Pair:
    """From its first word to its last."""
    spans = (*linked.source, *linked.cue, *linked.content)
    return min(s for s, _ in spans), max(e for _, e in spans)


def _near(stretches: Sequence[Pair], one: Found) -> list[int]:
    """Those that may share words with it."""
    start, end = _stretch(one.linked)
    return [n for n, (s, e) in enumerate(stretches) if s < end and start < e]


def _within(linked: Linked | Plain, around: Pairs) -> Linked | Plain:
    """The telling with what of its content stands in another's."""
    cut = tuple((max(s, x), min(e, y)) for s, e in linked.content for x, y in around if s < y and x < e)
    return replace(linked, content=cut) if isinstance(linked, Linked) else linked._replace(content=cut)


def _meet(one: Linked | Plain, other: Linked | Plain) -> bool:
    """Do both speak of the same words, or one of the other's verb?"""
    return touch((*one.cue, *one.content), (*other.cue, *other.content))


def _tells_on(other: Linked | Plain, one: Linked | Plain) -> bool:
    """Does the other tell this telling on: do its source and cue stand outside, and this one's cue in its content?"""
    teller = (*other.source, *other.cue)
    return bool(other.cue) and touch(one.cue, other.content) and not touch((_stretch(one),), teller)


def _holds(one: Linked | Plain, other: Linked | Plain) -> bool:
    """Does this telling hold the other: its source and cue in the content, and nothing of it outside of all?"""
    (start, end), (first, last) = _stretch(one), _stretch(other)
    own = all(any(x <= s and e <= y for x, y in one.content) for s, e in (*other.source, *other.cue))
    return bool(other.cue) and own and start <= first and last <= end and touch(one.content, other.content)


def _holding(other: Linked | Plain, one: Linked | Plain) -> Linked | Plain:
    """The other with all of this telling in its content: no part of it stays outside."""
    start, end = _stretch(one)
    if any(s <= start and end <= e for s, e in other.content):
        return other
    touched = [(s, e) for s, e in other.content if s <= end and start <= e]
    apart = [pair for pair in other.content if pair not in touched]
    joined = min([start, *(s for s, _ in touched)]), max([end, *(e for _, e in touched)])
    content: Pairs = tuple(sorted([*apart, joined]))
    return replace(other, content=content) if isinstance(other, Linked) else other._replace(content=content)


def held_cues(found: Sequence[Found]) -> dict[int, Pairs]:
    """The cues of the tellings that stand in another's content already, by its number."""
    cues: dict[int, Pairs] = {}
    for one in found:
        if one.parent is not None:
            cues[one.parent] = (*cues.get(one.parent, ()), *one.linked.cue)
    return cues


def touch(a: Pairs, b: Pairs) -> bool:
    """Do any two of them share a character?"""
    return any(s < y and x < e for s, e in a for x, y in b)
