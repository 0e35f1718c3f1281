"""What changed between two tellings of one claim, each with both wordings side by side.

Every article is held against one: an article that it takes the claim from, where that is a member, else the one whose
words are nearest among those before it. Only tellings that have most of the shorter one's words in common are held side
by side: of two sentences that are merely about the same, every difference would look like a change.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import product
from typing import NamedTuple

from accordingto.drift.changes import SOFT, Side, changes
from accordingto.text.words import Words, words_of
from accordingto.types import Carrier, Drift, Statement

_MOST = 200
"""Members that are compared: of more, the first."""
_SAME, _MOSTLY, _INSIDE = 0.4, 0.5, 0.8
"""The share that both have of all words; where they tell little; of the shorter one's, where that is a part."""
_ONE_WORDING = 0.66
"""The share from which on even one word beside the names is enough."""
_FEWEST, _FEWEST_INSIDE = 2, 6
"""Words other than names that both have; all words, where one is a part of the other."""
_LONG = timedelta(days=3)
"""Between articles that lie further apart a change is news, and no drift."""
_Texts = Callable[[str], str]
"""The text of an article by its id."""


class _Pair(NamedTuple):
    before: int
    after: int


class Tellings(NamedTuple):
    """The members of a matched claim, each with its words and its article."""

    members: Sequence[Statement]
    words: Sequence[Words]
    carriers: Sequence[Carrier]

    def side(self, place: int, places: Sequence[int]) -> Side:
        """One of them, beside the one of its article that knows most of where it comes from."""
        alike = [other for other in places if other == place or _likeness(self.words[other], self.words[place])]
        deepest = max((self.members[other] for other in alike), key=lambda m: (not m.heading, len(m.chain)))
        return Side(self.members[place], self.words[place], deepest)


def find_drift(
    members: Sequence[Statement], carriers: Sequence[Carrier], text_of: _Texts | None = None, *, ever: bool = False
) -> Iterator[Drift]:
    """The changes between the members, oldest first.

    With ``text_of`` what stands elsewhere in the earlier article is not told as new; with ``ever`` it does not matter
    how many days lie between two articles.
    """
    members = members[:_MOST]
    all_told = Tellings(members, [words_of(member.words) for member in members], carriers)
    places: dict[str, list[int]] = {}
    for place, member in enumerate(members):
        places.setdefault(member.article, []).append(place)
    earlier: list[list[int]] = []
    for own in places.values():
        pair = _nearest(all_told, earlier, own, ever=ever)
        earlier.append(own)
        if pair is not None:
            before, after = (all_told.side(place, places[members[place].article]) for place in pair)
            texts = [text_of(side.told.article) if text_of is not None else "" for side in (before, after)]
            for change, was, now, note in changes(before, after, texts[0], texts[1]):
                yield Drift(change, pair.before, pair.after, was, now, note)


def _nearest(told: Tellings, earlier: Sequence[Sequence[int]], own: Sequence[int], *, ever: bool) -> _Pair | None:
    """The telling of an article, and that of one before it, that are held side by side."""
    cited = {hop.name.casefold() for place in own for hop in told.members[place].chain}
    taken = [places for places in earlier if told.carriers[places[0]].outlet.casefold() in cited]
    best: tuple[tuple[bool, float], _Pair] | None = None
    for places in taken or earlier:
        if not ever and not _near_in_time(told.carriers[places[0]], told.carriers[own[0]]):
            continue
        for before, after in product(places, own):
            if any(told.members[place].words.rstrip("”\"’'").endswith("?") for place in (before, after)):
                continue  # A question says nothing.
            share = _likeness(told.words[before], told.words[after])
            rank = (not told.members[before].heading and not told.members[after].heading, share)
            if share and (best is None or rank > best[0]):
                best = rank, _Pair(before, after)
    return best[1] if best else None


def _near_in_time(one: Carrier, other: Carrier) -> bool:
    try:
        days = [date.fromisoformat((carrier.published or "")[:10]) for carrier in (one, other)]
    except ValueError:
        return True
    return abs(days[1] - days[0]) <= _LONG


def _likeness(one: Words, other: Words) -> float:
    """How much of the words both have; 0 where they do not tell the same.

    Names alone, however many, tell nothing: "the Republican candidate Mira Tal" may be in any two sentences.
    """
    mine, theirs = set(one.terms) - SOFT, set(other.terms) - SOFT
    # A figure that changed does not make it another claim.
    changed = {term for term in mine ^ theirs if term[0].isdigit()}
    mine, theirs = mine - changed, theirs - changed
    shared = mine & theirs
    common, whole, few = len(shared), len(mine | theirs), min(len(mine), len(theirs))
    told = len(shared - one.names - other.names)
    if common > 1 and common == whole and told:
        return 1.0
    if common < _FEWEST + 1 or not told:
        return 0.0
    if common >= _ONE_WORDING * whole or (common == few and told >= _FEWEST):
        return common / whole
    if told < _FEWEST or (common < _SAME * whole and (common < _FEWEST_INSIDE or common < _INSIDE * few)):
        return 0.0
    return common / whole if told > _FEWEST or common >= _MOSTLY * whole else 0.0
