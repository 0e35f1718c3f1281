"""What the acronyms of an article stand for, as it introduces them: "the Velden Water Board (VWB)"."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from accordingto.chains.names import bare

_BRACKETED = re.compile(r"\s\([“\"]?(?P<acronym>[A-Z][A-Za-z&]{1,9})[”\"]?\)")
_LETTERS = re.compile(r"\b[A-Z]{3,8}\b")
_MOST_ACRONYMS = 500
_FEWEST_WORDS = 3
"""Words of a full name: two may have their letters by chance."""
_WORD = re.compile(r"[\w&’'-]+")
_BEFORE = 140
"""Characters before the brackets in which the full name stands."""
_MOST_WORDS = 14
_SMALL = frozenset("of and for the in on to at de la a".split())


def introduced(text: str) -> dict[str, str]:
    """Full names by acronym; the first introduction counts."""
    found: dict[str, str] = {}
    for match in _BRACKETED.finditer(text):
        acronym = match.group("acronym")
        full = _full_name(text[max(0, match.start() - _BEFORE) : match.start()], acronym)
        if full is not None and acronym not in found:
            found[acronym] = full
    return found


def unintroduced(text: str, names: Iterable[str]) -> dict[str, str]:
    """Full names by acronyms that stand in the text without brackets: "the Velden Water Board … VWB"."""
    letters = {match.group() for match in islice(_LETTERS.finditer(text), _MOST_ACRONYMS)}
    found: dict[str, str] = {}
    for name in names if letters else ():
        words = [word for word in _WORD.findall(name) if word not in _SMALL]
        if len(words) < _FEWEST_WORDS:
            continue
        short = "".join(word if word.isupper() else word[0] for word in words)
        if short in letters and short != name:
            found.setdefault(short, name)
    return found


def _full_name(before: str, acronym: str) -> str | None:
    """The shortest words before the brackets whose initials are the acronym's letters; else the capitals before it."""
    words = [(m.start(), m.group()) for m in _WORD.finditer(before)][-_MOST_WORDS:]
    for number in range(len(words) - 1, -1, -1):
        start, word = words[number]
        if word[0].isupper() and any(_fits(letters, acronym) for letters in _initials([w for _, w in words[number:]])):
            return bare(before[start:])
    run: list[int] = []
    for number in range(len(words) - 1, -1, -1):
        start, word = words[number]
        if not word[0].isupper():
            break
        run.append(start)
    return bare(before[run[-1] :]) if len(run) > 1 else None


def _initials(words: list[str]) -> Iterator[str]:
    """The capitals' initials, then those of all words, without and with small ones."""
    yield "".join(w[0] for w in words if w[0].isupper())
    yield "".join(w[0] for w in words if w not in _SMALL)
    yield "".join(w[0] for w in words)


def _fits(letters: str, acronym: str) -> bool:
    return len(letters) > 1 and letters.upper() == acronym.replace("&", "").upper()
