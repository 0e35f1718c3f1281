"""The first, cheap look at a text: its words and signs, each with the letter of its class.

What follows reads the string of letters, which is many times shorter than the text, and the text only where a rule has
found something. The cost is one pass, whatever the text is.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from accordingto.times.words import ZONES, classes, letter_of
from accordingto.types import Span

_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_YEAR = 4
"""Figures of a year."""


class Tokens(NamedTuple):
    """Words and signs by their offsets in the text, and the letters of their classes as one string."""

    text: str
    starts: list[int]
    ends: list[int]
    letters: str

    def word(self, place: int) -> str:
        """One word or sign, in lower case."""
        return self.text[self.starts[place] : self.ends[place]].lower()

    def is_a(self, place: int, *names: str) -> bool:
        """Does the word belong to one of the classes? There is none before the first and after the last."""
        return 0 <= place < len(self.letters) and self.letters[place] in _letters(names)


@cache
def _letters(names: tuple[str, ...]) -> str:
    """The letters of some classes."""
    return "".join(letter_of()[name] for name in names)


@cache
def _token() -> re.Pattern[str]:
    """Compiled when the first text is read. No part of it repeats what another part could take; words come first."""
    return re.compile(
        r"(?P<word>[AaPp]\.[Mm]\.?(?!\w)|[Oo]['’]clock\b"
        r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs)?|Fri)\.|(?![QH][1-4]\b)[^\W\d_]+)"
        r"|(?P<gap>\n[ \t\r]*\n)"
        r"|(?P<numeric_date>\d{4}-\d\d-\d\d(?!\d)|\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?!\d))"
        r"|(?P<clock_digits>\d{1,2}:\d\d(?::\d\d)?(?!\d))"
        r"|(?P<decade_digits>(?:['’‘]|\b)(?:\d{3}0|\d0)['’]?s\b)"
        r"|(?P<ordinal_digits>\d{1,2}(?:st|nd|rd|th)\b)"
        r"|(?P<fraction>\d/\d(?!\d))"
        r"|(?P<large>\d{1,3}(?:,\d{3})+(?!\d)|\d{5,})"
        r"|(?P<decimal>\d{1,4}\.\d+)"
        r"|(?P<digits>\d{1,4})"
        r"|(?P<quarter_code>[QH][1-4]\b)"
        r"|(?P<sign>[^\w\s])"
    )


def scan(text: str, blocks: Iterable[Span]) -> Tokens:
    """The words and signs of a text's blocks; between blocks stands a gap, which no rule reads over."""
    starts: list[int] = []
    ends: list[int] = []
    letters: list[str] = []
    gap = letter_of()["gap"]
    for block in blocks:
        first = block.start
        for begin, stop, letter in _scan(text[first : block.end]):
            starts.append(first + begin)
            ends.append(first + stop)
            letters.append(letter)
        starts.append(block.end)
        ends.append(block.end)
        letters.append(gap)
    return Tokens(text, starts, ends, "".join(letters))


@lru_cache(maxsize=512)
def _scan(block: str) -> tuple[tuple[int, int, str], ...]:
    """The words and signs of one block, from its own beginning; remembered, since a draft is read again and again."""
    return tuple(_words_and_signs(block))


def _words_and_signs(block: str) -> Iterator[tuple[int, int, str]]:
    known = classes()
    sign_or_other, capital = letter_of()["other"], _capital()
    for match in _token().finditer(block):
        shape, (begin, stop) = match.lastgroup, match.span()
        if shape == "word":
            word = match.group()
            letter = known.get(word) if word.islower() else capital(word)
            yield begin, stop, letter or sign_or_other
        elif shape == "sign":
            yield begin, stop, known.get(match.group(), sign_or_other)
        else:
            yield begin, stop, _figure(shape or "other", match.group())


def _figure(shape: str, word: str) -> str:
    """The letter of what begins with a digit: four of them are mostly a year."""
    if shape == "digits" and len(word) == _YEAR and _FIRST_YEAR <= int(word) <= _LAST_YEAR:
        shape = "year_digits"
    return letter_of()[shape]


@cache
def _capital() -> Callable[[str], str]:
    """Letters of words with a capital: months and weekdays have one, zones have nothing else."""
    letters, known = letter_of(), classes()
    name, zone = letters["name"], letters["zone"]

    def letter(word: str) -> str:
        found = known.get(word) or known.get(word.lower().replace("’", "'"), name)
        return name if found == zone and word not in ZONES else found

    return letter
