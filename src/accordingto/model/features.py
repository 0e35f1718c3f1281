"""Text → windows of word pieces, exactly as the model was trained on them.

A window holds whole blocks (paragraphs) where they fit, each closed by ``[SEP]``; a block that is too long is cut at
the ends of sentences. Beside each piece stand four small features: how its word is written (case), whether it stands
in quotation marks, where its block stands in the article, and whether it lies in the focus. The focus marks the
content that is read again for speech inside it; where nothing is in focus the outermost layer is read.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from accordingto.text.sentences import split_sentences

CLS, SEP, MASK = 101, 102, 103
MAX_PIECES = 192
"""Pieces in a window, ``[CLS]`` and ``[SEP]`` included. Longer windows than those seen in training cost quality."""

LOWER, TITLE, UPPER, OTHER = range(4)
OUTSIDE, INSIDE, MARK = range(3)
FIRST_BLOCK, SECOND_BLOCK, LATER_BLOCK = range(3)

_CLOSERS = {
    "“": ("”", '"'),
    "„": ("“", "”"),
    "«": ("»",),
    "»": ("«",),
    '"': ('"', "”"),
    "''": ("''",),
    "``": ("''",),
    "‘": ("’",),
}
"""What may close a quotation, by what opened it."""
_MARKS = frozenset('“”„«»"') | {"''"}
_SINGLE_END = re.compile(r"[.,?!…]’(?!\w)")

_SMALL_WORD, _FEWEST_WORDS, _NEARLY_ALL = 3, 4, 0.9

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces that are read together. All arrays have one entry a piece.

    ``starts`` and ``ends`` are offsets into the text (-1 for ``[CLS]`` and ``[SEP]``); ``heads`` lists the positions
    of the pieces that begin a word, which are the ones that carry tags.
    """

    pieces: Ints
    case: Ints
    quote: Ints
    place: Ints
    starts: Ints
    ends: Ints
    heads: Ints

    def __len__(self) -> int:
        return len(self.pieces)


MOST_BLOCKS = 512
"""Blocks that are remembered as they were cut: a long draft has some hundreds."""


@dataclass(slots=True)
class _Run:
    """Consecutive pieces of one block (or of a part of one)."""

    pieces: list[int]
    case: list[int]
    quote: list[int]
    starts: list[int]
    ends: list[int]
    head: list[bool]
    place: int


def case_of(word: str) -> int:
    """How a word is written: lower, Title, UPPER or anything else (digits, marks)."""
    if word.islower():
        return LOWER
    if word.isupper():
        return UPPER if len(word) > 1 else TITLE
    if word[:1].isupper():
        return TITLE
    return OTHER


def is_headline_case(block: str) -> bool:
    """Are Nearly All Words Capitals, so that capitals say nothing about names?"""
    words = [word for word in block.split() if len(word) > _SMALL_WORD and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _FEWEST_WORDS and capitals >= _NEARLY_ALL * len(words)


def quote_states(text: str, start: int, end: int) -> list[int]:
    """For each character of a block: outside quotation marks, inside, or a mark itself.

    „German“, «French», »Danish« and ''typewritten'' marks count like “these” and "these"; ‘single ones’ where they
    close behind a sentence mark, as apostrophes do not. A quotation that is never closed lasts to its block's end.
    """
    states = [OUTSIDE] * (end - start)
    last_single = max((match.end() for match in _SINGLE_END.finditer(text, start, end)), default=0) - 1
    closers: tuple[str, ...] = ()
    for i in range(start, end):
        character = text[i]
        if character in "'`" and text.startswith(character, i + 1):
            character *= 2
        if character == "’" and not _SINGLE_END.match(text, i - 1, end):
            character = ""
        if closers:
            closing = character in closers
            states[i - start] = MARK if closing or character in _MARKS else INSIDE
            closers = () if closing else closers
        elif character in _CLOSERS and (character != "‘" or i < last_single):
            states[i - start] = MARK
            closers = _CLOSERS[character]
        elif character in _MARKS:
            states[i - start] = MARK
    return states


def _run(tokenizer: Tokenizer, text: str, block: tuple[int, int], place: int) -> _Run:
    start, end = block
    read = _read_block(tokenizer, text[start:end])
    starts, ends = [start + s for s in read.starts], [start + e for e in read.ends]
    return _Run(read.pieces, read.case, read.quote, starts, ends, read.head, place)


@lru_cache(maxsize=MOST_BLOCKS)
def _read_block(tokenizer: Tokenizer, text: str) -> _Run:
    """A block, its offsets from its own beginning. Nobody changes it: the next keystroke asks for it again."""
    encoding = tokenizer.encode(text, add_special_tokens=False)
    states = quote_states(text, 0, len(text))
    run = _Run([], [], [], [], [], [], LATER_BLOCK)
    run.pieces = encoding.ids
    shouted = is_headline_case(text)
    previous, word_case = None, OTHER
    words = encoding.word_ids
    offsets = encoding.offsets
    for i, (s, e) in enumerate(offsets):
        head = words[i] != previous
        if head:
            previous = words[i]
            last = i
            while last + 1 < len(words) and words[last + 1] == previous:
                last += 1
            word_case = case_of(text[s : offsets[last][1]])
            if shouted and word_case in (TITLE, UPPER):
                word_case = LOWER
        run.case.append(word_case)
        run.quote.append(states[s] if s < len(states) else OUTSIDE)
        run.starts.append(s)
        run.ends.append(e)
        run.head.append(head)
    return run


def _slice(run: _Run, start: int, end: int) -> _Run:
    return _Run(
        run.pieces[start:end],
        run.case[start:end],
        run.quote[start:end],
        run.starts[start:end],
        run.ends[start:end],
        run.head[start:end],
        run.place,
    )


def _cut(run: _Run, text: str, limit: int) -> Iterator[_Run]:
    """A run as pieces of at most ``limit``, cut at the ends of sentences where one lies in reach."""
    if len(run.pieces) <= limit:
        yield run
        return
    ends = {e for _, e in split_sentences(text, run.starts[0], run.ends[-1])}
    sentence_ends = [i + 1 for i, e in enumerate(run.ends) if e in ends]
    begin = 0
    while len(run.pieces) - begin > limit:
        reachable = [i for i in sentence_ends if begin < i <= begin + limit]
        cut = reachable[-1] if reachable else begin + limit
        while not reachable and cut > begin + 1 and not run.head[cut]:
            cut -= 1
        yield _slice(run, begin, cut)
        begin = cut
    if begin < len(run.pieces):
        yield _slice(run, begin, len(run.pieces))


def _window(runs: Sequence[_Run]) -> Window:
    pieces, case, quote, place = [CLS], [OTHER], [OUTSIDE], [runs[0].place]
    starts, ends, head = [-1], [-1], [False]
    for run in runs:
        pieces += [*run.pieces, SEP]
        case += [*run.case, OTHER]
        quote += [*run.quote, OUTSIDE]
        place += [run.place] * (len(run.pieces) + 1)
        starts += [*run.starts, -1]
        ends += [*run.ends, -1]
        head += [*run.head, False]
    return Window(
        pieces=np.asarray(pieces, dtype=np.int64),
        case=np.asarray(case, dtype=np.int64),
        quote=np.asarray(quote, dtype=np.int64),
        place=np.asarray(place, dtype=np.int64),
        starts=np.asarray(starts, dtype=np.int64),
        ends=np.asarray(ends, dtype=np.int64),
        heads=np.flatnonzero(head),
    )


def cut_window(window: Window, start: int, end: int) -> Window:
    """The pieces of a window that lie in ``[start, end)``, as a window of its own; at least one lies there."""
    inside = np.flatnonzero((window.starts >= start) & (window.starts < end))
    first, last = int(inside[0]), int(inside[-1])
    kept = slice(first, last + 1)
    heads = window.heads[(window.heads >= first) & (window.heads <= last)] - first + 1

    def framed(values: Ints, before: int, after: int) -> Ints:
        return np.concatenate(([before], values[kept], [after]))

    place = int(window.place[first])
    return Window(
        pieces=framed(window.pieces, CLS, SEP),
        case=framed(window.case, OTHER, OTHER),
        quote=framed(window.quote, OUTSIDE, OUTSIDE),
        place=framed(window.place, place, place),
        starts=framed(window.starts, -1, -1),
        ends=framed(window.ends, -1, -1),
        heads=heads,
    )


def make_windows(
    tokenizer: Tokenizer,
    text: str,
    blocks: Iterable[tuple[int, int]],
    limit: int = MAX_PIECES,
    first: int = FIRST_BLOCK,
) -> Iterator[Window]:
    """Yield the windows over ``blocks`` (half-open offsets into ``text``, in order), each at most ``limit`` pieces.

    ``first`` is the place of the first block: ``SECOND_BLOCK`` where no headline stands at the head.
    """
    packed: list[_Run] = []
    used = 1
    for number, block in enumerate(blocks):
        whole = _run(tokenizer, text, block, min(number + first, LATER_BLOCK))
        if not whole.pieces:
            continue
        for run in _cut(whole, text, limit - 2):
            if packed and used + len(run.pieces) + 1 > limit:
                yield _window(packed)
                packed, used = [], 1
            packed.append(run)
            used += len(run.pieces) + 1
    if packed:
        yield _window(packed)
