"""A whole page copied from a browser, menus and all: where in its lines the story stands, and its headline."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from accordingto.documents.dates import has_date
from accordingto.documents.furniture import Rule
from accordingto.documents.lines import Line

_SENTENCE = re.compile(r"[.!?…:。！？।؟۔][『』「」）'\"”’»«“)\]]{0,3}\Z")
_WIDE = re.compile(r"[\u0e00-\u0eff\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts that put no space between words, or write a word in one or two characters."""
_WORDS = 12
_GAP = 12
"""So many lines without a sentence part a story from what is no longer it."""
_FEWEST = 30
"""A text of fewer lines is taken as a story that was copied alone."""
_MOST_SENTENCES = 0.5
_MOST_OF_IT = 0.85
_ABOVE = 30
"""How many lines above the story its headline may stand."""


class Stretch(NamedTuple):
    """The places of the first and the last line that are the article's, and of its headline."""

    top: int
    last: int
    headline: int


def article_in(lines: Sequence[Line], rules: Sequence[Rule | None]) -> Stretch | None:
    """Where the article stands in a whole page's lines; None where the text is an article and little else."""
    weights = [_weight(line.text) if rule is None else 0 for line, rule in zip(lines, rules, strict=True)]
    told = sum(weight > 0 for weight in weights)
    if len(lines) < _FEWEST or not told or told > _MOST_SENTENCES * len(lines):
        return None
    first, last = _heaviest(weights)
    headline = _headline(lines, rules, first)
    if headline is None or last - headline > _MOST_OF_IT * len(lines):
        return None
    return Stretch(max(0, headline - 2), last, headline)


def size_in_words(text: str) -> int:
    """Words, counted by characters where the script has no spaces."""
    return max(len(text.split()), len(_WIDE.findall(text)) // 3)


def _weight(text: str) -> int:
    return len(text) if size_in_words(text) >= _WORDS and _SENTENCE.search(text) else 0


def _heaviest(weights: Sequence[int]) -> tuple[int, int]:
    """The run of sentences, with few other lines between them, that holds most."""
    runs: list[list[int]] = []
    for place, weight in enumerate(weights):
        if not weight:
            continue
        if runs and place - runs[-1][-1] <= _GAP:
            runs[-1].append(place)
        else:
            runs.append([place])
    best = max(runs, key=lambda run: sum(weights[place] for place in run))
    return best[0], best[-1]


def _headline(lines: Sequence[Line], rules: Sequence[Rule | None], first: int) -> int | None:
    """The line above the story that is most like a headline.

    It says what the story says, in some words and without an end; a date or a byline stands near; and what is most
    like it stands above captions and standfirsts.
    """
    start = max(0, first - _ABOVE)
    beside = [place for place in range(start, first) if (rule := rules[place]) and rule.name in _BESIDE]
    story = _stems(" ".join(line.text for line in lines[first : first + _READ]))
    best: tuple[float, int] | None = None
    for place in range(start, first):
        text = lines[place].text
        words = size_in_words(text)
        if rules[place] is not None or not _LEAST <= words <= _LONGEST or _NO_TITLE.search(text) or has_date(text):
            continue
        own = _stems(text)
        shared = len(own & story) / len(own) if own else 0.0
        near = any(abs(place - other) <= _NEAR for other in beside)
        score = _SHARED * shared + min(words, _USUAL) * _WORD + (_BONUS if near else 0) + _HIGHER * (first - place)
        if best is None or score > best[0]:
            best = (score, place)
    return best[1] if best else None


def _stems(text: str) -> set[str]:
    """The beginnings of the longer words; pairs of characters where there are no spaces."""
    wide = _WIDE.findall(text)
    if len(wide) * 3 > len(text):
        return {first + second for first, second in pairwise(wide)}
    return {word[:5] for word in _WORD_OF.findall(text.casefold())}


_WORD_OF = re.compile(r"[^\W\d_]{4,}")
_NO_TITLE = re.compile(r"[.。:：|]\s*\Z|\.{3}|\s[|/]\s|©")
_BESIDE = frozenset({"date-line", "by-line", "reading-time", "time-ago"})
_LEAST, _USUAL, _LONGEST = 3, 8, 30
_READ = 12
"""So many lines of the story are compared with what may be its headline."""
_NEAR = 8
_SHARED, _WORD, _BONUS, _HIGHER = 6.0, 0.25, 1.0, 0.05
