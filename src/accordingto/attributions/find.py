"""Read a document's blocks with the model: the outermost layer first, then speech inside each content.

The second pass reads the sentences of a content again with the content in focus (see ``model/features.py``), and so
on until nothing new is found. An inner attribution keeps the index of the one whose content it stands in.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from accordingto.attributions.cues import act_of, stance_of
from accordingto.attributions.forms import form_of
from accordingto.model.decode import Bools, Linked, decode
from accordingto.model.features import FIRST_BLOCK, SECOND_BLOCK, Ints, Window, cut_window, make_windows
from accordingto.model.runtime import Model, Scores
from accordingto.text.sentences import split_sentences
from accordingto.types.attribution import Attribution, Form
from accordingto.types.document import TELLING_ROLES, Document, Role
from accordingto.types.span import Span, Spans

DEEPEST = 3
"""No deeper layer than this is looked for: real news hardly has more, and hostile text must end."""

_WORTH_A_LOOK = 0.01
"""Probability of a cue: a content without as much of a trace of one is not read again (docs/decisions/0007)."""
_MOST_AGAIN = 500
"""Contents of one layer that are read again; no article has more, and text made to have more must end."""
_FARTHEST = 600
"""Characters before and after a content where its sentence is looked for."""
_LEAST_SURE = 0.1
"""Of what the model is less sure of, six in seven are wrong (articles of PolNeAR that it was not trained on)."""
_KEENER = np.asarray([-1.0, 1.5, 1.5, 0.0, 0.0, 0.0, 0.0], dtype=np.float32)
"""Added to the tags' scores (O, then B and I of source, cue, content) inside a content: few examples of inner speech
make the model shy of it and of its sources, and what it finds there is mostly right."""
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
    telling = [b for b in document.blocks if b.role in TELLING_ROLES]
    blocks = [(b.span.start, b.span.end) for b in telling]
    headed = len(telling) > 1 and telling[0].role is Role.HEADLINE
    first = FIRST_BLOCK if headed else SECOND_BLOCK
    windows = list(make_windows(model.tokenizer, document.text, blocks, model.max_pieces, first))
    scores = model.read(windows, [None] * len(windows))
    found = [
        _Found(linked, number, 0, None)
        for number, (window, score) in enumerate(zip(windows, scores, strict=True))
        for linked in decode(window, score)
        if linked.score >= _LEAST_SURE
    ]
    layer = [i for i, f in enumerate(found) if _may_hold_speech(document.text, f, windows, scores)]
    for _ in range(DEEPEST):
        if not layer:
            break
        before = len(found)
        found += _read_inside(document.text, windows, found, layer[:_MOST_AGAIN], model)
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


def _may_hold_speech(text: str, found: _Found, windows: Sequence[Window], scores: Sequence[Scores]) -> bool:
    """Did the first pass see a trace of a cue inside? Of a content that holds a quotation, less of one is enough."""
    content = found.linked.content
    if _length(content) < _SHORTEST_CONTENT:
        return False
    least = _WORTH_A_LOOK / 3 if form_of(text, _spans(content)) is Form.MIXED else _WORTH_A_LOOK
    window = windows[found.window]
    inside = window.heads[_words_in(window, content)]
    traces = np.exp(scores[found.window].tags[inside][:, 3])
    return bool(len(traces)) and float(traces.max()) >= least


def _read_inside(
    text: str, windows: list[Window], found: Sequence[_Found], layer: Sequence[int], model: Model
) -> Iterator[_Found]:
    """Attributions inside the contents of one layer, each read in its own sentences alone.

    Contents of the same sentences are in focus together. These are kept as windows of their own, at the end.
    """
    by_block: dict[tuple[int, int], list[int]] = {}
    cuts: dict[tuple[int, int], Window] = {}
    for i in layer:
        content = found[i].linked.content
        cut = cut_window(windows[found[i].window], *_sentences_around(text, content))
        key = (int(cut.starts[1]), int(cut.ends.max()))
        cuts.setdefault(key, cut)
        by_block.setdefault(key, []).append(i)
    focuses = [_focus(cuts[key], [found[i].linked.content for i in members]) for key, members in by_block.items()]
    answers = model.read([cuts[key] for key in by_block], focuses)
    for (key, members), score in zip(by_block.items(), answers, strict=True):
        window = cuts[key]
        windows.append(window)
        for i in members:
            outer = found[i].linked.content
            for linked in decode(window, _keener(score), allowed=_words_in(window, outer)):
                if linked.cue and not _same(linked.content, outer):
                    yield _Found(linked, len(windows) - 1, found[i].depth + 1, i)


def _keener(score: Scores) -> Scores:
    """The same scores, leaning towards inner speech."""
    return Scores(score.tags + _KEENER, score.to_cue, score.to_source)


def _sentences_around(text: str, content: _Pairs) -> tuple[int, int]:
    """From the beginning of the first sentence that a content stands in to the end of its last one."""
    start, end = content[0][0], content[-1][1]
    before = max(text.rfind("\n", 0, start) + 1, start - _FARTHEST)
    behind = text.find("\n", end)
    behind = min(len(text) if behind < 0 else behind, end + _FARTHEST)
    around = [(s, e) for s, e in split_sentences(text, before, behind) if s < end and start < e]
    return min(start, around[0][0]), max(end, around[-1][1])


def _focus(window: Window, contents: Sequence[_Pairs]) -> Ints:
    """One for each piece of the contents, zero elsewhere."""
    focus = np.zeros(len(window), dtype=np.int64)
    for content in contents:
        for s, e in content:
            focus[(window.starts >= s) & (window.starts < e)] = 1
    return focus


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
