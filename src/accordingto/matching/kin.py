"""Articles that are alike: by their telling words, and by the sentences that they share."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from accordingto.text.words import Words, words_of

MARKS = 60
"""Telling words of an article that stand in the index of candidates."""
ALIKE_NEAR, ALIKE_UNDATED, ALIKE_FAR = 0.06, 0.09, 0.35
"""Cosine from which on two articles are compared statement by statement: of the same weeks, undated, of other times.

Two quakes a year apart are told in much the same words."""
NEAR_DAYS = 30
NEAREST = 60
"""Articles that one is kin to at most, the likest ones."""
RARE, CROWDED = 60, 1500
"""A word of few articles leads to all of them; one of more only to those of the same weeks, and to so many at most.

This keeps the search from growing with the library."""
STORY = 0.16
"""Average likeness from which on articles tell one story."""
_NAMES, _NUMBERS, _COUNTED, _DAYS = 4, 2, 2, 4
"""How often names, numbers, numbers with what they count, and days with their month are counted."""
_OTHER_YEAR = 0.7
"""What is left of the likeness of undated articles whose latest years differ: much happens every year."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
_LETTERS = 3
_RUN = 5
_SHORTEST_COPY = 20
"""Runs that a text must have before it is asked how much of it is another's."""


def terms_of(text: str) -> dict[str, int]:
    """The terms of an article's text."""
    return terms_in(words_of(text))


def terms_in(words: Words) -> dict[str, int]:
    """The words of an article with their counts; names count more, since they tell one event from its like.

    A number with what it counts, and a day with its month, are terms of their own, with a space in them.
    """
    found = {word: count * (_NAMES if word in words.names else 1) for word, count in Counter(words.terms).items()}
    joined = [(f"{figure.value:g} {figure.unit}", _COUNTED) for figure in words.figures if figure.unit]
    joined += [(day, _DAYS) for day in _days(words.runs)]
    for term, count in joined:
        found[term] = found.get(term, 0) + count
    return found


def _days(words: Sequence[str]) -> Iterator[str]:
    """Days of a month, such as "mar 11", whichever of the two stands first."""
    for one, other in pairwise(words):
        for month, day in ((one, other), (other, one)):
            if day.isdigit() and month[:_LETTERS] in _MONTHS:
                yield f"{month[:_LETTERS]} {day}"


def is_word(term: str) -> bool:
    """Is it one word, by which other articles are looked up?"""
    return " " not in term


class Profile(NamedTuple):
    """An article as it is compared with others that are alike."""

    story: dict[str, float]
    """Its words, what is counted and on which days, with their weights: these tell one story from the next of its
    kind."""
    year: str
    """The latest year that it names, before which it was hardly written; "" where it names none."""


def profile(terms: Mapping[str, int], telling: Callable[[str], float]) -> Profile:
    """The profile of an article's terms. ``telling`` says how rare one is."""
    counted = {term: count * (_NUMBERS if term.isdigit() else 1) for term, count in terms.items()}
    year = max((word for word in terms if _YEAR.fullmatch(word)), default="")
    return Profile(vector(counted, telling), year)


def words_vector(terms: Mapping[str, int], telling: Callable[[str], float]) -> dict[str, float]:
    """The words of an article with their weights: by these it is found out which others are worth a look."""
    return vector({term: count for term, count in terms.items() if is_word(term)}, telling)


def likeness(one: Profile, other: Profile, *, dated: bool) -> float:
    """How alike two articles are as stories; ``dated`` says that both tell when they were published."""
    found = cosine(one.story, other.story)
    return found if dated or not one.year or not other.year or one.year == other.year else found * _OTHER_YEAR


def vector(terms: Mapping[str, int], telling: Callable[[str], float]) -> dict[str, float]:
    """Terms with their weights, scaled to length 1. ``telling`` says how rare one is."""
    weights = {term: (1 + math.log(count) if count > 1 else 1.0) * telling(term) for term, count in terms.items()}
    length = math.hypot(*weights.values())
    return {term: weight / length for term, weight in weights.items()} if length else {}


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


def share_of(word: str) -> float:
    """The share of news articles that have a word, as far as it is common."""
    return _shares().get(word, _RARE)


def rarity(word: str, articles: int, of: int) -> float:
    """How telling a word is that so many articles of the library have."""
    expected = _PRIOR * _shares().get(word, _RARE)
    return max(0.0, math.log((of + _PRIOR) / (articles + expected)))


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How alike two vectors of length 1 are, between 0 and 1."""
    # The exact sum: it does not depend on the order of a set.
    return math.fsum(one[word] * other[word] for word in one.keys() & other.keys())


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


def runs_in(told: Words) -> frozenset[int]:
    """A text's runs of five words as numbers, by which copied sentences are known; quotations are left out."""
    words = told.unquoted
    runs = (" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))
    return frozenset(crc32(run.encode()) for run in runs)


def copied(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of the shorter text's runs that the other has too; a sentence or two in common are no copy."""
    least = min(len(one), len(other))
    return len(one & other) / least if least >= _SHORTEST_COPY else 0.0
