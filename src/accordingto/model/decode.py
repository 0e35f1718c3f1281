"""Scores → linked spans: Viterbi over BIO tags, then the two pointers say what belongs together.

More is proposed than is likely: the tags are leaned towards sources, cues and contents, and how probable each
proposal is, is told afterwards from all of its signs together (``confidence.py``).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from accordingto.model.confidence import Signs
from accordingto.model.features import OUTSIDE, Window
from accordingto.model.runtime import TAGS, Floats, Scores

SOURCE, CUE, CONTENT = range(3)
Bools = NDArray[np.bool_]
_IMPOSSIBLE = -1e9

_FLOOR = 1e-3
"""Added to a pointer's probability before its logarithm is taken."""
_UNLINKED = 0.05
"""A pointer that puts less than this on every candidate points at none of them."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of one role: word positions ``[first, last]`` among the window's heads, and how sure its tags are.

    ``sure`` is the mean logarithm of the probability that its words have the role.
    """

    role: int
    first: int
    last: int
    sure: float


@dataclass(frozen=True, slots=True)
class Linked:
    """One attribution of a window, as half-open offsets into the text, and what speaks for it."""

    source: tuple[tuple[int, int], ...]
    cue: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]
    signs: Signs


def best_tags(emissions: Floats, breaks: Bools) -> list[int]:
    """The likeliest allowed BIO sequence (Viterbi). T × 7 log probabilities; where ``breaks``, no span runs on.

    O and B may follow anything, so that only the best of all before counts for them; I follows its own role alone.
    Plain lists: seven numbers are too few for an array.
    """
    total = [0.0] * TAGS
    back: list[list[int]] = []
    begun = False
    for row, cut in zip(emissions.tolist(), breaks.tolist(), strict=True):
        best = max(range(TAGS), key=total.__getitem__)
        now, came = [total[best] + score for score in row], [best] * TAGS
        for inner in (2, 4, 6):
            before = inner if total[inner] >= total[inner - 1] else inner - 1
            came[inner] = before
            now[inner] = total[before] + row[inner] if begun and not cut else _IMPOSSIBLE
        total, begun = now, True
        back.append(came)
    tags = [max(range(TAGS), key=total.__getitem__)]
    for came in back[:0:-1]:
        tags.append(came[tags[-1]])
    return tags[::-1]


def chunks_of(tags: Sequence[int], emissions: Floats) -> list[Chunk]:
    """BIO tags as chunks, in the order of the text."""
    found: list[Chunk] = []
    begin = None
    for t in range(len(tags) + 1):
        tag = tags[t] if t < len(tags) else 0
        if begin is not None and (tag == 0 or tag % 2 == 1):
            role = (tags[begin] - 1) // 2
            own = emissions[begin:t, 1 + 2 * role : 3 + 2 * role]
            found.append(Chunk(role, begin, t - 1, float(np.logaddexp(own[:, 0], own[:, 1]).mean())))
            begin = None
        if tag % 2 == 1:
            begin = t
    return found


class _Array(NamedTuple):
    """An array by its value."""

    kind: str
    data: bytes

    @classmethod
    def of(cls, array: Floats) -> "_Array":
        """The array as it is."""
        return cls(array.dtype.str, array.tobytes())

    def rows(self) -> Floats:
        """The array again, a row for each word."""
        return np.frombuffer(self.data, dtype=self.kind).reshape(-1, TAGS)


@lru_cache(maxsize=512)
def _chunks(leaned: _Array, emissions: _Array, breaks: bytes) -> tuple[Chunk, ...]:
    """The chunks of the likeliest tags; remembered, since a draft is read again at each keystroke."""
    tags = best_tags(leaned.rows(), np.frombuffer(breaks, dtype=bool))
    return tuple(chunks_of(tags, emissions.rows()))


def decode(window: Window, scores: Scores, lean: Floats, allowed: Bools | None = None) -> list[Linked]:
    """The attributions that a window may hold; with ``allowed`` (one a word), only among the words it lets through.

    ``lean`` is added to the tags' scores.
    """
    heads = window.heads
    if not len(heads):
        return []
    emissions = scores.tags[heads]
    breaks = np.zeros(len(heads), dtype=bool)
    ends_of_words = np.append(heads[1:], len(window)) - 1
    breaks[1:] = window.starts[ends_of_words[:-1]] < 0  # a [SEP] stands between
    leaned = emissions + lean
    if allowed is not None:
        leaned[~allowed, 1:] = _IMPOSSIBLE
        breaks[1:] |= allowed[1:] != allowed[:-1]
    chunks = _chunks(_Array.of(leaned), _Array.of(emissions), breaks.tobytes())
    by_role = [[c for c in chunks if c.role == role] for role in range(3)]
    return _link(window, scores, by_role)


def _mass(pointers: Floats, heads: NDArray[np.int64], origin: Chunk, goals: Sequence[Chunk]) -> list[float]:
    """The probability that the words of ``origin`` put on each goal, on average."""
    rows = pointers[heads[origin.first : origin.last + 1]].mean(axis=0)
    return [float(rows[heads[g.first : g.last + 1]].sum()) for g in goals]


def _own_mass(pointers: Floats, heads: NDArray[np.int64], chunk: Chunk) -> float:
    where = heads[chunk.first : chunk.last + 1]
    return float(pointers[np.ix_(where, where)].sum(axis=1).mean())


def _link(window: Window, scores: Scores, by_role: list[list[Chunk]]) -> list[Linked]:
    sources, cues, contents = by_role
    heads = window.heads
    members: dict[int, list[Chunk]] = {}
    to_cue: dict[int, float] = {}
    for number, content in enumerate(contents):
        masses = _mass(scores.to_cue, heads, content, cues)
        best = int(np.argmax(masses)) if masses else -1
        # Content that points at no cue stands alone, under a key of its own.
        key = best if masses and masses[best] >= _UNLINKED else -1 - number
        members.setdefault(key, []).append(content)
        to_cue[key] = min(to_cue.get(key, 1.0), masses[best] if key >= 0 else 0.0)
    found = []
    for key, parts in members.items():
        cue = cues[key] if key >= 0 else None
        source, to_source = _source_of(scores, heads, cue, sources)
        found.append(
            Linked(
                source=(_offsets(window, source),) if source else (),
                cue=(_offsets(window, cue),) if cue else (),
                content=tuple(_offsets(window, c) for c in parts),
                signs=_signs(window, (source, cue, parts), (to_cue[key], to_source)),
            )
        )
    return sorted(found, key=lambda a: a.content[0])


def _signs(window: Window, roles: tuple[Chunk | None, Chunk | None, list[Chunk]], links: tuple[float, float]) -> Signs:
    source, cue, parts = roles
    lengths = [c.last - c.first + 1 for c in parts]
    quoted = sum(float((window.quote[window.heads[c.first : c.last + 1]] != OUTSIDE).sum()) for c in parts)
    return Signs(
        content=sum(n * c.sure for n, c in zip(lengths, parts, strict=True)) / sum(lengths),
        length=math.log(sum(lengths)),
        quoted=quoted / sum(lengths),
        has_cue=float(cue is not None),
        cue=cue.sure if cue else 0.0,
        has_source=float(source is not None),
        source=source.sure if source else 0.0,
        to_cue=math.log(links[0] + _FLOOR),
        to_source=math.log(links[1] + _FLOOR),
    )


def _source_of(
    scores: Scores, heads: NDArray[np.int64], cue: Chunk | None, sources: Sequence[Chunk]
) -> tuple[Chunk | None, float]:
    """The source that a cue points at, or none where it points at itself; and how firmly it points there."""
    if cue is None:
        return None, 1.0
    none = _own_mass(scores.to_source, heads, cue)
    masses = _mass(scores.to_source, heads, cue, sources)
    best = int(np.argmax(masses)) if masses else -1
    if masses and masses[best] >= max(none, _UNLINKED):
        return sources[best], masses[best]
    return None, none


def _offsets(window: Window, chunk: Chunk) -> tuple[int, int]:
    """Half-open offsets of a chunk: from its first word to the end of the last piece of its last word."""
    first = int(window.heads[chunk.first])
    following = int(window.heads[chunk.last + 1]) if chunk.last + 1 < len(window.heads) else len(window)
    last = following - 1
    while window.ends[last] < 0:
        last -= 1
    return int(window.starts[first]), int(window.ends[last])
