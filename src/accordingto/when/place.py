"""The claims of an article laid on the calendar: when said, when it happened, when it falls due."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from accordingto.text.sentences import split_sentences
from accordingto.times import day_of
from accordingto.types import (
    Attribution,
    Claim,
    ClaimTimes,
    Document,
    ForwardClaim,
    Reference,
    Span,
    TimeExpression,
    TimexType,
)
from accordingto.when.find import find_forward

_REACH = 120
"""Characters between a cue and the time of its saying; what stands farther off belongs to something else."""


class Placed(NamedTuple):
    """For each claim its times, and the claims that look ahead."""

    times: tuple[ClaimTimes, ...]
    forward: tuple[ForwardClaim, ...]


def place_claims(
    document: Document,
    attributions: Sequence[Attribution],
    claims: Sequence[Claim],
    timed: tuple[Reference, Sequence[TimeExpression]],
) -> Placed:
    """When each claim was said and when what it tells of was; and those that tell of what is to come."""
    reference, times = timed
    sayings = _Sayings(document, attributions, times)
    placed = tuple(
        ClaimTimes(
            sayings.of(claim.attribution) if claim.attribution is not None else (),
            tuple(index for span in claim.content for index in sayings.within(span)),
        )
        for claim in claims
    )
    today = day_of(reference)
    return Placed(placed, find_forward(document.text, attributions, claims, (times, placed), today))


class _Sayings:
    """Finds the times that stand beside cues, in the sentences of an article."""

    def __init__(
        self, document: Document, attributions: Sequence[Attribution], times: Sequence[TimeExpression]
    ) -> None:
        self._text = document.text
        self._attributions = attributions
        self._times = times
        self._starts = [time.span.start for time in times]
        self._blocks = sorted(block.span for block in document.blocks)
        self._block_starts = [block.start for block in self._blocks]
        self._sentences: dict[int, list[tuple[int, int]]] = {}

    def within(self, span: Span) -> range:
        """The indexes of the times that begin in a span."""
        return range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))

    def of(self, number: int) -> tuple[int, ...]:
        """The times of the saying: in the cue's sentence, outside every content that the cue does not stand in."""
        attribution = self._attributions[number]
        if not attribution.cue or not self._times:
            return ()
        cue = attribution.cue[0]
        low, high = self._sentence(cue.start)
        near = Span(max(low, cue.start - _REACH), max(cue.end, min(high, cue.end + _REACH)))
        taken = self._others(number, near)
        found = []
        for index in self.within(near):
            time = self._times[index]
            inside = any(span.holds(time.span) for span in taken)
            if time.type in (TimexType.DATE, TimexType.TIME) and not inside:
                found.append(index)
        return tuple(found)

    def _others(self, number: int, near: Span) -> list[Span]:
        """The contents that lie near, but for those that the attribution itself stands in."""
        parents = set()
        parent = self._attributions[number].parent
        while parent is not None:
            parents.add(parent)
            parent = self._attributions[parent].parent
        first = max(0, number - _NEIGHBOURS)
        return [
            span
            for place, other in enumerate(self._attributions[first : number + _NEIGHBOURS], first)
            if place not in parents
            for span in other.content
            if span.touches(near)
        ]

    def _sentence(self, place: int) -> tuple[int, int]:
        block = max(0, bisect_right(self._block_starts, place) - 1)
        if block not in self._sentences:
            span = self._blocks[block] if self._blocks else Span(0, len(self._text))
            self._sentences[block] = list(split_sentences(self._text, span.start, span.end))
        sentences = self._sentences[block]
        at = max(0, bisect_right(sentences, (place, len(self._text))) - 1)
        return sentences[at] if sentences else (place, place)


_NEIGHBOURS = 20
"""Attributions before and after one in which a content that lies near it is looked for."""
