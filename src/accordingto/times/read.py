"""From a text's blocks to its expressions of time."""

from collections.abc import Iterable, Iterator
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


def read_times(text: str, blocks: Iterable[Span], today: date | None) -> tuple[TimeExpression, ...]:
    """The expressions of time in the blocks of a text, in its order, reckoned from the day of writing."""
    spoken: list[Period] = []
    return tuple(found for block in blocks for found in _read_block(text, block, today, spoken))


def _read_block(text: str, block: Span, today: date | None, spoken: list[Period]) -> Iterator[TimeExpression]:
    tokens = scan(text, block.start, block.end)
    drafts = draft_times(tokens)
    if not drafts:
        return
    sentences = list(split_sentences(text, block.start, block.end))
    number, here = 0, 0
    for draft in drafts:
        start, end = tokens.starts[draft.first], tokens.ends[draft.last - 1]
        while number + 1 < len(sentences) and sentences[number + 1][0] <= start:
            number, here = number + 1, 0
        tense = tense_at(text, sentences[number], start, end) if not isinstance(draft.meaning, Relation) else 0
        scene = Scene(today, tense, tuple(spoken), tuple(spoken[len(spoken) - here :]))
        meant = resolve(draft.meaning, scene)
        if meant is None:
            continue
        if meant.period is not None and not getattr(draft.meaning, "compares", False):
            spoken.append(meant.period)
            here += 1
            del spoken[:-_REMEMBERED]
            here = min(here, len(spoken))
        yield _expression(draft, meant, Span(start, end))


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
