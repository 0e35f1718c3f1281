"""What a rule is: a name, a pattern over classes of words, and what it makes of the words that fit."""

import re
from collections.abc import Callable
from typing import NamedTuple

from accordingto.times.meanings import Meaning
from accordingto.times.scan import Tokens
from accordingto.times.words import NUMBER, TENS, letter_of

_MACROS = {
    "AMOUNT": "(?:(?:digits|decimal|large|number|tens(?: hyphen? number)?)(?: (?:and a? half|and? fraction|"
    "hyphen? half))?"
    "|a? few of?|(?:a|another) few?|half a|fraction|a? hundred|a? large)",
    "DET": "(?:the|own)",
}
_NAME = re.compile(r"[a-z_]{2,}|\ba\b|\bs\b|\bo\b")


class Draft(NamedTuple):
    """An expression on its way: tokens ``[first, last)``, what they mean, and the rule that says so."""

    first: int
    last: int
    meaning: Meaning
    rule: str
    mod: str | None = None


class Cut(NamedTuple):
    """The tokens that fit a rule's pattern."""

    tokens: Tokens
    first: int
    last: int

    def at(self, *names: str) -> int | None:
        """The place of the first word of one of the classes."""
        return next((i for i in range(self.first, self.last) if self.tokens.is_a(i, *names)), None)

    def has(self, *names: str) -> bool:
        """Is there a word of one of the classes?"""
        return self.at(*names) is not None

    def word(self, *names: str) -> str:
        """The first word of one of the classes, in lower case; empty where there is none."""
        place = self.at(*names)
        return "" if place is None else self.tokens.word(place)

    def before(self, *names: str, steps: int = 1) -> bool:
        """Does a word of one of the classes stand so many places before it?"""
        return self.tokens.is_a(self.first - steps, *names)

    def after(self, *names: str, steps: int = 1) -> bool:
        """Does a word of one of the classes stand so many places after it?"""
        return self.tokens.is_a(self.last - 1 + steps, *names)

    def amount(self) -> float | None:
        """How many: a number; None where the words leave it open (*a few*)."""
        total, seen = 0.0, False
        for place in range(self.first, self.last):
            word = self.tokens.word(place)
            if self.tokens.is_a(place, "half"):
                total, seen = total + 0.5, True
            elif self.tokens.is_a(place, "fraction"):
                above, below = word.split("/")
                total, seen = total + int(above) / max(1, int(below)), True
            elif self.tokens.is_a(place, "digits", "year_digits", "decimal"):
                total, seen = total + float(word), True
            elif self.tokens.is_a(place, "large"):
                total, seen = total + float(word.replace(",", "")), True
            elif self.tokens.is_a(place, "number", "tens"):
                total, seen = total + NUMBER.get(word, TENS.get(word, 0)), True
            elif self.tokens.is_a(place, "hundred"):
                total, seen = (total or 1) * 100, True
            elif self.tokens.is_a(place, "few"):
                return 2.0 if word == "couple" else None
        halves_only = self.has("half") and self.has("a") and total == 0.5 and not self.tokens.is_a(self.first, "half")  # noqa: PLR2004 - a year and a half
        return total + halves_only if seen else 1.0 if self.has("a", "another") else None


class Rule(NamedTuple):
    """One idea of how time is said. ``make`` returns None where the words fit and do not mean time."""

    name: str
    pattern: str
    make: Callable[[Cut], Meaning | None]

    def compiled(self) -> re.Pattern[str]:
        """The pattern over the letters of the classes."""
        pattern = self.pattern
        for name, expanded in _MACROS.items():
            pattern = pattern.replace(name, expanded)
        letters = letter_of()
        return re.compile(_NAME.sub(lambda found: letters[found.group()], pattern).replace(" ", ""))
