"""Articles for a large library, made of real ones: with other names, numbers, days, words and outlets.

Everything is replaced letter for letter, so that the spans of the one reading hold, and every article is made by its
number alone, so that a run can stop and go on.

``copies``: each of the base articles again and again, with names and numbers of its own, on any of 3,600 days. The
span of time does not grow with the library, so more and more copies of one article fall in the same weeks. No two share
a name.

``news``: a hundred articles a day, in the order of their days, so that the span grows with the library. An event is a
base article with names and numbers of its own out of a limited stock; it is told by one article or by up to 300 (half
of them within a day and a half), a third of them word for word, the others with a third of their words replaced. Many
tell few of the events, and those that more than three tell are made of articles of ordinary length.
"""

import random
import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate
from typing import NamedTuple

from accordingto.types import Page, PageForm, Reading

NAME = re.compile(r"\b[A-Z][a-z]{2,}\b|\d+")
SMALL = re.compile(r"\b[a-z]{4,}\b")
LETTERS = "abcdefghiklmnoprstuvwy"
BEGIN = date(2015, 1, 1)
DAYS = 3600
A_DAY = 100
MOST_TOLD = 300
ORDINARY = 6000
"""Characters of the longest article that a big event is made of."""
STOCK = 4000
"""Names of each length."""


class Telling(NamedTuple):
    """An article of an event: which, made of which base, on which day after the first, and its words' seed."""

    day: float
    event: int
    base: int
    words: int
    """0: those of the event's first article."""


def other(word: str, chance: random.Random) -> str:
    """A word of the same length that nobody has."""
    made = "".join(chance.choice("123456789" if c.isdigit() else LETTERS) for c in word)
    return made if word.isdigit() else made.capitalize()


def changed(reading: Reading, number: int, day: int, change: Callable[[str], str]) -> tuple[Page, Reading]:
    """The article with its words changed, as article of this number."""
    document = reading.document
    text = change(document.text)
    sources = tuple(replace(source, name=change(source.name)) for source in reading.sources)
    published = (BEGIN + timedelta(days=day)).isoformat()
    name, outlet = f"made/{number}", f"Outlet {number % 400}"
    page = Page(name, PageForm.TEXT, text, outlet=outlet, published=published)
    known = replace(document, id=name, text=text, outlet=outlet, published=published, url=None)
    return page, replace(reading, document=known, sources=sources)


class Copies:
    """The first variant."""

    def __init__(self, readings: Sequence[Reading], size: int) -> None:
        self._readings = readings
        self.size = size

    def article(self, number: int) -> tuple[Page, Reading]:
        """The article of this number."""
        chance = random.Random(number)
        known: dict[str, str] = {}

        def name(match: re.Match[str]) -> str:
            word = match.group()
            if word not in known:
                known[word] = other(word, chance)
            return known[word]

        reading = self._readings[number % len(self._readings)]
        return changed(reading, number, chance.randrange(DAYS), lambda text: NAME.sub(name, text))


class News:
    """The second variant."""

    def __init__(self, readings: Sequence[Reading], size: int) -> None:
        self.readings = readings
        self._words = _words_by_length(readings)
        self._names: dict[int, list[str]] = {}
        self.plan = self._planned(size)

    def _planned(self, size: int) -> list[Telling]:
        chance = random.Random(3)
        short = [n for n, reading in enumerate(self.readings) if len(reading.document.text) <= ORDINARY]
        plan: list[Telling] = []
        event, begun = 0, 0.0
        while begun < size / A_DAY + 1:
            told = min(MOST_TOLD, int(chance.random() ** -0.8))
            base = chance.choice(short) if told > 3 else chance.randrange(len(self.readings))
            for telling in range(told):
                late = chance.expovariate(0.5) if telling else 0.0
                words = 0 if not telling or chance.random() < 1 / 3 else chance.randrange(1, 2**30)
                plan.append(Telling(begun + late, event, base, words))
            event += 1
            begun += told / A_DAY
        return sorted(plan)[:size]

    def article(self, number: int) -> tuple[Page, Reading]:
        """The article of this number."""
        telling = self.plan[number]
        names: dict[str, str] = {}
        about = random.Random(telling.event)
        swapped: dict[str, str] = {}
        told = random.Random(telling.words)

        def name(match: re.Match[str]) -> str:
            word = match.group()
            if word not in names:
                names[word] = other(word, about) if word.isdigit() else self._name(len(word), about)
            return names[word]

        def small(match: re.Match[str]) -> str:
            word = match.group()
            if word not in swapped:
                swapped[word] = self._word(len(word), told) if told.random() < 1 / 3 else word
            return swapped[word]

        def change(text: str) -> str:
            text = NAME.sub(name, text)
            return SMALL.sub(small, text) if telling.words else text

        return changed(self.readings[telling.base], number, int(telling.day), change)

    def _name(self, length: int, chance: random.Random) -> str:
        """A name out of the stock; those at its head are in the news most."""
        stock = self._names.get(length)
        if stock is None:
            makes = random.Random(length)
            stock = self._names[length] = [other("x" * length, makes) for _ in range(STOCK)]
        return stock[int(STOCK * chance.random() ** 3)]

    def _word(self, length: int, chance: random.Random) -> str:
        words, upto = self._words[length]
        return words[bisect_right(upto, chance.random() * upto[-1])]


def _words_by_length(readings: Sequence[Reading]) -> dict[int, tuple[list[str], list[int]]]:
    """The words of the base articles by their length, with running sums of how often they stand there."""
    counts: dict[int, dict[str, int]] = {}
    for reading in readings:
        for word in SMALL.findall(reading.document.text):
            known = counts.setdefault(len(word), {})
            known[word] = known.get(word, 0) + 1
    return {length: (list(known), list(accumulate(known.values()))) for length, known in counts.items()}


VARIANTS = {"copies": Copies, "news": News}
