"""The sources of one article, each once, with an id, a kind and where it is meant."""

from accordingto.chains.resolved import Resolved
from accordingto.types import Source, Span, Spans

_MOST_MENTIONS = 200
"""Kept for one source: a bound for long pages."""


class Shelf:
    """Gives every source an id at its first mention and gathers the others."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._who: list[Resolved] = []
        self._mentions: list[set[tuple[int, int]]] = []

    def add(self, who: Resolved, spans: Spans = ()) -> int:
        """The id of a source; its mentions are noted."""
        key = who.name.lower()
        number = self._numbers.setdefault(key, len(self._who))
        if number == len(self._who):
            self._who.append(who)
            self._mentions.append(set())
        elif self._who[number].speaks_for is None and who.speaks_for is not None:
            self._who[number] = who
        if len(self._mentions[number]) < _MOST_MENTIONS:
            self._mentions[number].update((s.start, s.end) for s in spans)
        return number

    def sources(self) -> tuple[Source, ...]:
        """All of them, in the order in which they were first met."""
        return tuple(self._source(number) for number in range(len(self._who)))

    def _source(self, number: int) -> Source:
        who = self._who[number]
        mentions: list[Span] = []
        for s, e in sorted(self._mentions[number]):
            if not mentions or mentions[-1].end <= s:
                mentions.append(Span(s, e))
        return Source(
            id=number,
            name=who.name,
            kind=who.kind,
            mentions=tuple(mentions),
            speaks_for=who.speaks_for,
            state=who.entry.state if who.entry else None,
            evidence=who.evidence,
        )
