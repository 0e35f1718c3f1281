"""What rules that hold a draft against other articles look at: words as they are, whatever the marks."""

import re
from collections.abc import Iterable

from accordingto.registry import lookup

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_STEM, _FEWEST, _SHARED = 5, 4, 0.5


def plain(words: str) -> list[str]:
    """The words in lower case, without marks."""
    return [word.casefold().replace("’", "'") for word in _WORD.findall(words)]


def bare(name: str) -> str:
    """A name as it is compared: *KCNA* is *Korean Central News Agency*, *The Tidewater Post* *Tidewater Post*."""
    entry = lookup(name)
    return (entry.name if entry else name).casefold().removeprefix("the ")


def stands_in(few: Iterable[str], many: Iterable[str]) -> bool:
    """Do the words stand in the others one after another?"""
    return f" {' '.join(few)} " in f" {' '.join(many)} "


def is_same(one: str, other: str) -> bool:
    """Do two claims share most of their telling words?"""
    first, second = ({word[:_STEM] for word in plain(words) if len(word) >= _FEWEST} for words in (one, other))
    few = min(len(first), len(second))
    return few >= _FEWEST and len(first & second) >= _SHARED * few
