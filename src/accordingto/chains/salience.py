"""Whom *he* and *she* mean: everybody named so far, weighed by how and how lately they were (Lappin and Leass 1994).

Each mention gives its person a weight by its part in the sentence, which halves with every sentence that follows. Who
is forbidden by a title or a first name is no candidate; a runner-up that comes close is kept as another reading.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple

SUBJECT, OTHER, SPEAKER, QUOTED = 1.0, 0.5, 1.0, 0.2
"""Weights: the subject of a verb, any other part, who is cited, and what stands in somebody's words (a factor)."""
FADES = 0.45
"""What is left of a weight after each sentence."""
AGAIN = 0.2
"""Mentions after the weightiest count so much."""
CLOSE = 0.75
"""A runner-up with this share of the best one's weight is another reading."""
_RECENT = 1500
"""Characters: nobody stays in mind longer."""
_LOOKED_AT = 40
"""Mentions on the way back from a pronoun: a bound."""
_MOST_PRONOUNS = 5000

_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
# What may stand between a name and its verb: brackets, an apposition or a relative clause, adverbs.
_VERB = re.compile(
    r"(?:\s\([^()\n]{1,40}\))?(?:,\s[^.;:“”\"\n]{2,90}?,|\sof\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3})?,?"
    r"(?:\s(?:also|then|later|now|once|again|still|never|often|sometimes|himself|herself|who|\w+ly))*\s[“\"]?"
    r"(?!(?:and|or|of|in|on|at|by|to|for|from|with|as|but|than|that|which|whose|about|into|over|after|before|during|"
    r"while|if|when|because|the|a|an|is|last|this|next)\b)[a-z]+\b"
)
_IS = re.compile(r"\s(?:is|was|has|had|will)\b")
_BEFORE_OBJECT = re.compile(
    r"\b(?:of|to|with|by|from|for|on|at|about|against|over|into|under|than|like|via|and|told|asked|\w+ing|\w+ed)\s\Z"
)


class Mention(NamedTuple):
    """Somebody named at a place, with the weight of the part that they have there; no name for a pronoun."""

    at: int
    name: str
    weight: float
    gender: str = ""


class Candidate(NamedTuple):
    """Somebody whom a pronoun may mean."""

    name: str
    weight: float


def weight_of(text: str, start: int, end: int, *, quoted: bool) -> float:
    """The weight of a name at its place."""
    factor = QUOTED if quoted else 1.0
    if text[max(start, end - 2) : end] in ("'s", "’s") or _BEFORE_OBJECT.search(text, max(0, start - 16), start):
        return factor * OTHER
    reach = min(len(text), end + 130)
    verb = _IS.match(text, end, reach) or _VERB.match(text, end, reach)
    return factor * (SUBJECT if verb else OTHER)


class Salience:
    """The people of one article in the order of its text. Every question costs a bounded look back."""

    def __init__(
        self, text: str, named: Sequence[Mention], genders: dict[str, str], sentence: Callable[[int], int]
    ) -> None:
        self._sentence = sentence
        self._heard: list[Mention] = []
        pronouns = [Mention(m.start(), "", SUBJECT, m.group().lower()) for m in _PRONOUN.finditer(text)][
            :_MOST_PRONOUNS
        ]
        self._coming = sorted((*named, *pronouns), reverse=True)
        self._genders = genders

    def hear(self, at: int, name: str) -> None:
        """Somebody is cited at a place."""
        self._advance(at)
        self._add(Mention(at, name, SPEAKER))

    def candidates(self, at: int, gender: str = "", but: str = "") -> list[Candidate]:
        """Who may be meant at a place, the likeliest first."""
        self._advance(at)
        return self._ranked(at, gender, but)

    def subject_since(self, start: int, at: int) -> str | None:
        """Who was named last as a subject between two places."""
        self._advance(at)
        first = bisect_left(self._heard, start, key=lambda m: m.at)
        near = self._heard[first : first + _LOOKED_AT]
        return next((m.name for m in reversed(near) if m.at < at and m.weight >= SUBJECT), None)

    def _advance(self, at: int) -> None:
        """Take in what is named before a place; a pronoun on the way is one more mention of whom it means."""
        while self._coming and self._coming[-1].at < at:
            mention = self._coming.pop()
            if mention.name:
                self._add(mention)
                continue
            meant = self._ranked(mention.at, mention.gender, "")
            if meant:
                self._add(mention._replace(name=meant[0].name))

    def _add(self, mention: Mention) -> None:
        place = bisect_left(self._heard, mention.at, key=lambda m: m.at)
        self._heard.insert(place, mention)

    def _ranked(self, at: int, gender: str, but: str) -> list[Candidate]:
        before = bisect_left(self._heard, at, key=lambda m: m.at)
        here = self._sentence(at)
        weights: dict[str, tuple[float, float]] = {}
        for mention in reversed(self._heard[max(0, before - _LOOKED_AT) : before]):
            if at - mention.at > _RECENT:
                break
            if mention.name == but or (gender and self._genders.get(mention.name, gender) != gender):
                continue
            weight = mention.weight * FADES ** (here - self._sentence(mention.at))
            best, rest = weights.get(mention.name, (0.0, 0.0))
            weights[mention.name] = max(best, weight), rest + min(best, weight)
        found = [Candidate(name, best + AGAIN * rest) for name, (best, rest) in weights.items()]
        return sorted(found, key=lambda who: -who.weight)
