"""The first, cheap look at a text: its words and signs, each with the letter of its class.

What follows reads the string of letters, which is many times shorter than the text, and the text only where a rule has
found something. The cost is one pass, whatever the text is.
"""

import re
from functools import cache
from typing import NamedTuple

from accordingto.times.words import ZONES, classes, letter_of

_CAPITAL = ("month", "may", "march_word", "weekday", "weekdays")
"""Classes whose words mean time only with a capital."""
_FIRST_YEAR, _LAST_YEAR = 1000, 2199


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
        letters = letter_of()
        return 0 <= place < len(self.letters) and any(self.letters[place] == letters[name] for name in names)


@cache
def _token() -> re.Pattern[str]:
    """Compiled when the first text is read. No part of it repeats what another part could take."""
    return re.compile(
        r"(?P<gap>\n[ \t\r]*\n)"
        r"|(?P<numeric_date>\d{4}-\d\d-\d\d(?!\d)|\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?!\d))"
        r"|(?P<clock_digits>\d{1,2}:\d\d(?::\d\d)?(?!\d))"
        r"|(?P<decade_digits>(?:['’‘]|\b)(?:\d{3}0|\d0)['’]?s\b)"
        r"|(?P<ordinal_digits>\d{1,2}(?:st|nd|rd|th)\b)"
        r"|(?P<fraction>\d/\d(?!\d))"
        r"|(?P<large>\d{1,3}(?:,\d{3})+(?!\d)|\d{5,})"
        r"|(?P<decimal>\d{1,4}\.\d+)"
        r"|(?P<digits>\d{1,4})"
        r"|(?P<quarter_code>[QH][1-4]\b)"
        r"|(?P<word>[AaPp]\.[Mm]\.?(?!\w)|[Oo]['’]clock\b"
        r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs)?|Fri)\.|[^\W\d_]+)"
        r"|(?P<sign>[^\w\s])"
    )


def scan(text: str, start: int, end: int) -> Tokens:
    """The words and signs between two offsets."""
    letters, known = letter_of(), classes()
    other, capital = letters["other"], {letters[name] for name in _CAPITAL}
    zone, year = letters["zone"], letters["year_digits"]
    starts: list[int] = []
    ends: list[int] = []
    found: list[str] = []
    for match in _token().finditer(text, start, end):
        shape = match.lastgroup
        begin, stop = match.span()
        if shape in ("word", "sign"):
            word = match.group()
            letter = known.get(word.lower().replace("’", "'") if shape == "word" else word, other)
            if letter in capital:
                letter = letter if word[0].isupper() else other
            elif letter == zone and word not in ZONES:
                letter = other
            elif letter == other and word[0].isupper():
                letter = letters["name"]
        elif shape == "digits" and stop - begin == 4 and _FIRST_YEAR <= int(match.group()) <= _LAST_YEAR:  # noqa: PLR2004 - digits of a year
            letter = year
        else:
            letter = letters[shape or "other"]
        starts.append(begin)
        ends.append(stop)
        found.append(letter)
    return Tokens(text, starts, ends, "".join(found))
