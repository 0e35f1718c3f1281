"""From a text's blocks to its expressions of time."""

from collections.abc import Sequence
from datetime import date

from accordingto.text.sentences import split_sentences
from accordingto.times.grammar import draft_times
from accordingto.times.meanings import Relation
from accordingto.times.period import Period, third
from accordingto.times.places import Scene
from accordingto.times.resolve import Meant, resolve
from accordingto.times.rule import Draft
from accordingto.times.scan import scan
from accordingto.times.tense import tense_at
from accordingto.types import Evidence, Ground, Span, TimeExpression, TimexType

_REMEMBERED = 12
"""So many periods are kept of what was spoken of."""


def read_times(text: str, blocks: Sequence[Span], today: date | None) -> tuple[TimeExpression, ...]:
    """The expressions of time in the blocks of a text, in its order, reckoned from the day of writing."""
    tokens = scan(text, blocks)
    sentences = _Sentences(text, blocks)
    spoken: list[Period] = []
    here: list[Period] = []
    found: list[TimeExpression] = []
    sentence = (0, 0)
    for draft in draft_times(tokens):
        start, end = tokens.starts[draft.first], tokens.ends[draft.last - 1]
        before, sentence = sentence, sentences.at(start)
        here = here if sentence == before else []
        tense = 0 if isinstance(draft.meaning, Relation) else tense_at(text, sentence, start, end)
        meant = resolve(draft.meaning, Scene(today, tense, tuple(spoken), tuple(here)))
        if meant is None:
            continue
        if meant.period is not None and not getattr(draft.meaning, "compares", False):
            spoken = [*spoken[1 - _REMEMBERED :], meant.period]
            here = [*here[1 - _REMEMBERED :], meant.period]
        found.append(_expression(draft, meant, Span(start, end)))
    return tuple(found)


class _Sentences:
    """The sentences of a text's blocks, found block by block as they are asked for."""

    def __init__(self, text: str, blocks: Sequence[Span]) -> None:
        self._text = text
        self._blocks = blocks
        self._block = 0
        self._found: list[tuple[int, int]] | None = None
        self._number = 0

    def at(self, place: int) -> tuple[int, int]:
        """The sentence that a place stands in; places must be asked for in their order."""
        while place >= self._blocks[self._block].end:
            self._block, self._found, self._number = self._block + 1, None, 0
        if self._found is None:
            block = self._blocks[self._block]
            self._found = list(split_sentences(self._text, block.start, block.end))
        while self._number + 1 < len(self._found) and self._found[self._number + 1][0] <= place:
            self._number += 1
        return self._found[self._number]


def _expression(draft: Draft, meant: Meant, span: Span) -> TimeExpression:
    first, last = meant.first, meant.last
    edtf = _edtf(meant)
    period = meant.period if meant.type == "DATE" else None
    if period is not None and period.unit != "day" and draft.mod in ("START", "MID", "END"):
        first, last = third(period, draft.mod)
        edtf = f"{first.isoformat()}/{last.isoformat()}"
    return TimeExpression(
        span=span,
        type=TimexType(meant.type),
        value=meant.value,
        evidence=Evidence(Ground.RULE, draft.rule, (span,), note=meant.note),
        edtf=edtf,
        earliest=first.isoformat() if first else None,
        latest=last.isoformat() if last else None,
        mod=draft.mod,
        stated=meant.stated,
        implied=meant.implied,
    )


def _edtf(meant: Meant) -> str | None:
    if meant.period is not None:
        if meant.until is not None:
            return f"{meant.period.edtf}/{meant.until.edtf}"
        return meant.period.edtf
    if meant.first is None and meant.last is None:
        return None
    first = meant.first.isoformat() if meant.first else ".."
    last = meant.last.isoformat() if meant.last else ".."
    return first if first == last else f"{first}/{last}"
