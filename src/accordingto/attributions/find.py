"""Read a document's blocks with the model: the outermost layer first, then speech inside each content.

The second pass reads the same paragraphs again with the contents in focus (see ``model/features.py``), and so on until
nothing new is found. An inner attribution keeps the index of the one whose content it stands in.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from accordingto.attributions.cues import act_of, stance_of
from accordingto.attributions.forms import form_of
from accordingto.model.decode import Bools, Linked, decode
from accordingto.model.features import Window, make_windows
from accordingto.model.runtime import Model, Scores
from accordingto.types.attribution import Attribution
from accordingto.types.document import TELLING_ROLES, Document
from accordingto.types.span import Span, Spans

DEEPEST = 3
"""No deeper layer than this is looked for: real news hardly has more, and hostile text must end."""

_WORTH_A_LOOK = 0.005
"""Probability of a cue. On articles of the training data a second look at the other contents found one in twenty of the
inner attributions and cost a third more time."""
_SHORTEST_CONTENT = 24
"""Characters; a shorter content holds no speech of its own."""

_Pairs = tuple[tuple[int, int], ...]


@dataclass(slots=True)
class _Found:
    """An attribution on its way, with the window it was found in and its parent's number."""

    linked: Linked
    window: int
    depth: int
    parent: int | None


def find_attributions(document: Document, model: Model) -> tuple[Attribution, ...]:
    """All attributions of the blocks that tell, outer before inner, in the order of the text.

    Every span lies within one block of the document.
    """
    blocks = [(b.span.start, b.span.end) for b in document.blocks if b.role in TELLING_ROLES]
    windows = list(make_windows(model.tokenizer, document.text, blocks, model.max_pieces))
    scores = model.read(windows, [None] * len(windows))
    found = [
        _Found(linked, number, 0, None)
        for number, (window, score) in enumerate(zip(windows, scores, strict=True))
        for linked in decode(window, score)
    ]
    layer = [i for i, f in enumerate(found) if _may_hold_speech(f, windows, scores)]
    for depth in range(1, DEEPEST + 1):
        if not layer:
            break
        before = len(found)
        found += _read_inside(windows, found, layer, depth, model)
        layer = [i for i in range(before, len(found)) if _length(found[i].linked.content) >= _SHORTEST_CONTENT]
    return _in_order(document.text, found)


def _length(content: _Pairs) -> int:
    return sum(e - s for s, e in content)


def _words_in(window: Window, content: _Pairs) -> Bools:
    """Which words of the window lie in the content."""
    starts = window.starts[window.heads]
    inside = np.zeros(len(starts), dtype=bool)
    for s, e in content:
        inside |= (starts >= s) & (starts < e)
    return inside


def _may_hold_speech(found: _Found, windows: Sequence[Window], scores: Sequence[Scores]) -> bool:
    """Did the first pass see as much as a trace of a cue inside the content?"""
    content = found.linked.content
    if _length(content) < _SHORTEST_CONTENT:
        return False
    window = windows[found.window]
    inside = window.heads[_words_in(window, content)]
    traces = np.exp(scores[found.window].tags[inside][:, 3])
    return bool(len(traces)) and float(traces.max()) >= _WORTH_A_LOOK


def _read_inside(
    windows: Sequence[Window], found: Sequence[_Found], layer: Sequence[int], depth: int, model: Model
) -> Iterator[_Found]:
    """Attributions inside the contents of one layer; all contents of a window are in focus together."""
    by_window: dict[int, list[int]] = {}
    for i in layer:
        by_window.setdefault(found[i].window, []).append(i)
    numbers = sorted(by_window)
    zones = {n: [_words_in(windows[n], found[i].linked.content) for i in by_window[n]] for n in numbers}
    focuses = []
    for n in numbers:
        focus = np.zeros(len(windows[n]), dtype=np.int64)
        for i in by_window[n]:
            for s, e in found[i].linked.content:
                focus[(windows[n].starts >= s) & (windows[n].starts < e)] = 1
        focuses.append(focus)
    answers = model.read([windows[n] for n in numbers], focuses)
    for n, score in zip(numbers, answers, strict=True):
        for i, zone in zip(by_window[n], zones[n], strict=True):
            outer = found[i].linked.content
            for linked in decode(windows[n], score, allowed=zone):
                if linked.cue and not _same(linked.content, outer):
                    yield _Found(linked, n, depth, i)


def _same(inner: _Pairs, outer: _Pairs) -> bool:
    """Is the inner content the outer one over again?"""
    return _length(inner) >= 0.95 * _length(outer)


def _in_order(text: str, found: Sequence[_Found]) -> tuple[Attribution, ...]:
    """Sorted by where each attribution begins, outer ones first, with parents renumbered."""

    def place(i: int) -> tuple[int, int, int]:
        linked = found[i].linked
        begin = min(s for spans in (linked.source, linked.cue, linked.content) for s, _ in spans)
        return (begin if found[i].depth == 0 else found[i].linked.content[0][0], found[i].depth, i)

    order = sorted(range(len(found)), key=place)
    new = {old: number for number, old in enumerate(order)}
    result = []
    for old in order:
        f = found[old]
        content, cue = _spans(f.linked.content), _spans(f.linked.cue)
        words = " ".join(s.of(text) for s in cue)
        result.append(
            Attribution(
                content=content,
                cue=cue,
                source=_spans(f.linked.source),
                depth=f.depth,
                parent=None if f.parent is None else new[f.parent],
                form=form_of(text, content),
                stance=stance_of(words),
                act=act_of(words),
                score=round(f.linked.score, 4),
            )
        )
    return tuple(result)


def _spans(pairs: _Pairs) -> Spans:
    return tuple(Span(s, e) for s, e in pairs)
