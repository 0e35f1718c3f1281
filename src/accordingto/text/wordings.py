"""What tells one wording from another: words that hedge, words that make a number rough, quotation marks.

One home for what is compared between two tellings, on the page that a link leads to and between articles alike.
"""

import re

HEDGES = frozenset(
    """may might could possible possibly probable probably likely unlikely perhaps apparent apparently reportedly
    allegedly supposedly purportedly suspected believed thought presumed expected unconfirmed
    preliminary estimated appears appear appeared seems seem seemed suggests suggest suggested""".split()
)
"""Words that make a claim less certain."""
AHEAD = frozenset(
    """forecast forecasts predict predicts predicted warn warns warned cautioned feared expect expects expecting
    would can""".split()
)
"""Words that say of what is to come that it is not sure: where one stands, a hedge tells nothing more."""
ROUGH = frozenset("considering nearly almost about around roughly approximately some".split())
"""Words that make a number less exact."""
_TELLING = re.compile(
    r"\b(?:said|says|told|tells|according|reported(?:ly)?|reports|announced|claim(?:s|ed)|stated|confirm(?:s|ed)|declared|"
    r"reference to|points? to|quoted|citing|cited)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_MONTH = re.compile(r"\bMay\b(?!\s(?:be|have|not)\b)")
QUOTED = re.compile(r"[“\"„«‟]([^“”\"„«»\n]{3,400})[”\"»“]")
"""Words inside quotation marks of any shape."""


def hedges_in(words: str, *, rough: bool = False) -> list[str]:
    """The hedges of some words, each once, in the order of the alphabet; with ``rough`` those of numbers too."""
    wanted = HEDGES | ROUGH if rough else HEDGES
    return sorted({word for word in _WORD.findall(_MONTH.sub(" ", words).casefold()) if word in wanted})


def quotations_in(words: str) -> list[str]:
    """What stands in quotation marks."""
    return QUOTED.findall(words)


def plain(words: str) -> str:
    """Letters and digits alone: marks and blanks are not what is quoted."""
    return " ".join(re.findall(r"\w+", words.casefold()))


def tells_who(words: str) -> bool:
    """Do words name by a verb of saying that somebody said it, whoever that is?"""
    return _TELLING.search(words) is not None
