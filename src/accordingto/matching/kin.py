"""Articles that are alike: by their telling words, and by the sentences that they share."""

import math
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from zlib import crc32

from accordingto.text.words import words_of

MARKS = 60
"""Telling words of an article that stand in the index of candidates."""
ALIKE_NEAR, ALIKE_UNDATED, ALIKE_FAR = 0.06, 0.09, 0.35
"""Cosine from which on two articles are compared statement by statement: of the same weeks, undated, of other times.

Two quakes a year apart are told in much the same words."""
NEAR_DAYS = 30
NEAREST = 60
"""Articles that one is compared with at most, the likest ones."""
RARE, CROWDED = 60, 1500
"""A word of few articles leads to all of them; one of more only to those of the same weeks, and to so many at most.

This keeps the search from growing with the library."""
STORY = 0.25
"""Average likeness from which on articles tell one story."""
_NAMES = 4
_RUN = 5


def terms_of(text: str) -> dict[str, int]:
    """The words of an article with their counts; names count more, since they tell one event from its like."""
    words = words_of(text)
    return {word: count * (_NAMES if word in words.names else 1) for word, count in Counter(words.terms).items()}


def vector(terms: Mapping[str, int], telling: Callable[[str], float]) -> dict[str, float]:
    """The words with their weights, scaled to length 1. ``telling`` says how rare a word is."""
    weights = {word: (1 + math.log(count)) * telling(word) for word, count in terms.items()}
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {word: weight / length for word, weight in weights.items()} if length else {}


COMMON_WORDS = Path(__file__).parent / "data" / "common_words.txt"
"""How many of a thousand news articles have each common word."""
_PRIOR = 400
"""Articles that the list of common words counts for: a library of few articles has no common words of its own."""
_RARE = 0.002
"""The share of articles that have a word which is not in the list."""


@cache
def _shares() -> dict[str, float]:
    lines = COMMON_WORDS.read_text(encoding="utf-8").split("\n")
    pairs = (line.split(" ") for line in lines if line)
    return {word: int(count) / 1000 for word, count in pairs}


def rarity(word: str, articles: int, of: int) -> float:
    """How telling a word is that so many articles of the library have."""
    expected = _PRIOR * _shares().get(word, _RARE)
    return max(0.0, math.log((of + _PRIOR) / (articles + expected)))


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How alike two vectors of length 1 are, between 0 and 1."""
    few, many = sorted((one, other), key=len)
    return sum(weight * many.get(word, 0.0) for word, weight in few.items())


def least_alike(one: str | None, other: str | None) -> float:
    """How alike two articles must be to be compared, by when they were published."""
    days = [_day(published) for published in (one, other)]
    if days[0] is None or days[1] is None:
        return ALIKE_UNDATED
    return ALIKE_NEAR if abs((days[0] - days[1]).days) <= NEAR_DAYS else ALIKE_FAR


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def runs_of(text: str) -> frozenset[int]:
    """The text's runs of five words as numbers, by which copied sentences are known; quotations are left out."""
    words = words_of(text).unquoted
    runs = (" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))
    return frozenset(crc32(run.encode()) for run in runs)


def copied(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of the shorter text's runs that the other has too."""
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0
