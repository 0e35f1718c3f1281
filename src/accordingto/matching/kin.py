"""Articles that are alike: by their telling words, and by the sentences that they share."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from accordingto.text.words import words_of

MARKS = 40
"""Telling words of an article that stand in the index of candidates."""
ALIKE_NEAR, ALIKE_UNDATED, ALIKE_FAR = 0.08, 0.12, 0.35
"""Cosine from which on two articles are compared statement by statement: of the same weeks, undated, of other times.

Two quakes a year apart are told in much the same words."""
NEAR_DAYS = 30
NEAREST = 60
"""Articles that one is compared with at most, the likest ones."""
CROWDED = 1500
"""A word that stands in more articles leads to none: this keeps the search from growing with the library."""
STORY = 0.2
"""Average likeness from which on articles tell one story."""
_SHINGLE = 5


def terms_of(text: str) -> dict[str, int]:
    """The words of an article with their counts."""
    return dict(Counter(words_of(text).terms))


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


def shingles(statements: Iterable[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """Runs of five words, by which copied sentences are known."""
    return {words[i : i + _SHINGLE] for words in statements for i in range(len(words) - _SHINGLE + 1)}


def copied(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> float:
    """The share of the shorter text's runs that the other has too."""
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0
