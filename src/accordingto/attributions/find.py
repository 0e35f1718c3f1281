"""Read a document's blocks with the model: the outermost layer first, then speech inside each content.

The second pass reads the sentences of a content again with the content in focus (see ``model/features.py``), and so
on until nothing new is found. An inner attribution keeps the index of the one whose content it stands in.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice

import numpy as np

from accordingto.attributions.cues import act_of, stance_of
from accordingto.attributions.forms import form_of
from accordingto.attributions.found import Found, Pair, Pairs
from accordingto.attributions.plain import Plain, plain_tellings
from accordingto.attributions.settle import held_cues, settle_inside, settle_outer, touch
from accordingto.attributions.tidy import is_passive, tidied
from accordingto.model.decode import Bools, Linked, decode
from accordingto.model.features import FIRST_BLOCK, SECOND_BLOCK, Ints, Window, cut_window, make_windows
from accordingto.model.runtime import Layer, Model, Scores
from accordingto.text.sentences import sentences_around
from accordingto.types.attribution import Attribution
from accordingto.types.document import TELLING_ROLES, Document, Role
from accordingto.types.evidence import Evidence, Ground
from accordingto.types.span import Span, Spans

DEEPEST = 3
"""No deeper layer than this is looked for: real news hardly has more, and hostile text must end."""

_MOST_AGAIN = 500
"""Contents of one layer that are read again; no article has more, and text made to have more must end."""
_MOST_PLAIN = 500
"""Tellings of one article that rules find; likewise."""
_SHORTEST_CONTENT = 24
"""Characters; a shorter content holds no speech of its own."""

_WORD = re.compile(r"[a-z]+")


def find_attributions(document: Document, model: Model, threshold: float | None = None) -> tuple[Attribution, ...]:
    """All attributions of the blocks that tell, outer before inner, in the order of the text.

    Every span lies within one block of the document. What is less probable than ``threshold`` (from 0 to 1) is left
    out, and with it what stands inside; by default the thresholds are the model's own, one a layer.
    """
    telling = [b for b in document.blocks if b.role in TELLING_ROLES]
    blocks = [(b.span.start, b.span.end) for b in telling]
    headed = len(telling) > 1 and telling[0].role is Role.HEADLINE
    first = FIRST_BLOCK if headed else SECOND_BLOCK
    starts = sorted(start for start, _ in blocks)
    least = model.outer.threshold if threshold is None else threshold
    windows = list(make_windows(model.tokenizer, document.text, blocks, model.max_pieces, first))
    scores = model.read(windows, [None] * len(windows))
    told = [
        Found(tidied(document.text, linked, starts), probability, number, 0, None)
        for number, (window, score) in enumerate(zip(windows, scores, strict=True))
        for linked, probability in _probable(decode(window, score, model.outer.lean), model.outer, least)
    ]
    headline = blocks[0] if headed else None
    told = [one for one in told if not is_passive(document.text, one.linked, headline)]
    found, inside = settle_outer(told, _plain(document.text, blocks, windows, least))
    held = held_cues(found)
    before = 0
    for _ in range(DEEPEST):
        contents = ((i, found[i].linked.content) for i in range(before, len(found)))
        layer = [i for i, content in contents if _may_hold_speech(document.text, content, model.cue_words)]
        if not layer:
            break
        before = len(found)
        for window, proposed in _read_inside(document.text, windows, found, layer[:_MOST_AGAIN], model):
            windows.append(window)
            found += [
                Found(linked, probability, len(windows) - 1, found[i].depth + 1, i)
                for i, inner in proposed
                for linked, probability in _probable(inner, model.inner, threshold)
                if not touch(linked.cue, held.get(i, ()))
            ]
    return _in_order(document.text, *settle_inside(found, inside))


def _plain(text: str, blocks: Sequence[Pair], windows: Sequence[Window], least: float) -> list[Found]:
    """What the rules find, each with the window that it stands in."""
    if not windows:
        return []
    begins = [int(window.starts[1]) for window in windows]
    return [
        Found(one, one.rule.precision, max(0, bisect_right(begins, one.content[0][0]) - 1), 0, None)
        for one in islice(plain_tellings(text, blocks), _MOST_PLAIN)
        if one.rule.precision >= least
    ]


def _probable(proposed: Iterable[Linked], layer: Layer, threshold: float | None) -> Iterator[tuple[Linked, float]]:
    """Those that reach the threshold, with their probabilities."""
    least = layer.threshold if threshold is None else threshold
    for linked in proposed:
        probability = layer.confidence.probability(linked.signs)
        if probability >= least:
            yield linked, probability


def _length(content: Pairs) -> int:
    return sum(e - s for s, e in content)


def _words_in(window: Window, content: Pairs) -> Bools:
    """Which words of the window lie in the content."""
    starts = window.starts[window.heads]
    inside = np.zeros(len(starts), dtype=bool)
    for s, e in content:
        inside |= (starts >= s) & (starts < e)
    return inside


def _may_hold_speech(text: str, content: Pairs, cue_words: AbstractSet[str]) -> bool:
    """Is it long enough, and does a word of it often tell? See ``docs/decisions/0007``."""
    if _length(content) < _SHORTEST_CONTENT:
        return False
    return any(not cue_words.isdisjoint(_WORD.findall(text[s:e].lower())) for s, e in content)


def _read_inside(
    text: str, windows: Sequence[Window], found: Sequence[Found], layer: Sequence[int], model: Model
) -> Iterator[tuple[Window, list[tuple[int, list[Linked]]]]]:
    """What the contents of one layer may hold, each read in its own sentences alone.

    Contents of the same sentences are in focus together. Yields the window that was read, and for each content in it
    its number and its proposals.
    """
    by_block: dict[tuple[int, int], list[int]] = {}
    cuts: dict[tuple[int, int], Window] = {}
    for i in layer:
        content = found[i].linked.content
        cut = cut_window(windows[found[i].window], *sentences_around(text, content[0][0], content[-1][1]))
        key = (int(cut.starts[1]), int(cut.ends.max()))
        cuts.setdefault(key, cut)
        by_block.setdefault(key, []).append(i)
    focuses = [_focus(cuts[key], [found[i].linked.content for i in members]) for key, members in by_block.items()]
    answers = model.read([cuts[key] for key in by_block], focuses)
    for (key, members), score in zip(by_block.items(), answers, strict=True):
        window = cuts[key]
        yield window, [(i, _inner(window, score, found[i].linked.content, model)) for i in members]


def _inner(window: Window, score: Scores, outer: Pairs, model: Model) -> list[Linked]:
    """Proposals inside an outer content that are not that content over again."""
    proposed = decode(window, score, model.inner.lean, allowed=_words_in(window, outer))
    return [linked for linked in proposed if linked.cue and not _same(linked.content, outer)]


def _focus(window: Window, contents: Sequence[Pairs]) -> Ints:
    """One for each piece of the contents, zero elsewhere."""
    focus = np.zeros(len(window), dtype=np.int64)
    for content in contents:
        for s, e in content:
            focus[(window.starts >= s) & (window.starts < e)] = 1
    return focus


def _same(inner: Pairs, outer: Pairs) -> bool:
    """Is the inner content the outer one over again?"""
    return _length(inner) >= 0.95 * _length(outer)


def _in_order(text: str, found: Sequence[Found], gone: AbstractSet[int]) -> tuple[Attribution, ...]:
    """Sorted by where each attribution begins, outer ones first, with parents renumbered, without those that go."""

    def place(i: int) -> tuple[int, int, int]:
        linked = found[i].linked
        begin = min(s for spans in (linked.source, linked.cue, linked.content) for s, _ in spans)
        return (begin if found[i].depth == 0 else found[i].linked.content[0][0], found[i].depth, i)

    order = sorted((n for n in range(len(found)) if n not in gone), key=place)
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
                probability=round(f.probability, 4),
                evidence=_evidence(f.linked, (*cue, *_spans(f.linked.source))),
            )
        )
    return tuple(result)


def _evidence(linked: Linked | Plain, proof: Spans) -> Evidence | None:
    """The rule, where one found it."""
    if isinstance(linked, Linked):
        return None
    rule = linked.rule
    return Evidence(Ground.RULE, rule.name, tuple(sorted(proof)), note=rule.note, probability=rule.precision)


def _spans(pairs: Pairs) -> Spans:
    return tuple(Span(s, e) for s, e in pairs)
