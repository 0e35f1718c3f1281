"""What an article itself calls a source: an agency by the letters it uses, a station as it spells it."""

import re
from collections.abc import Iterator

from accordingto.registry import find_names, fold, lookup
from accordingto.registry.lookup import TRADE_WORDS
from accordingto.types import Source, SourceKind

_SHORT_NAME = re.compile(r"(?:the\s+)?([A-Z][A-Z0-9.&]{1,7})")
_WORD = re.compile(r"\w+")
_FEWEST = 3
"""Letters of a body's name."""
_MEDIA = frozenset({SourceKind.AGENCY, SourceKind.OUTLET, SourceKind.STATE_MEDIA})
_LOOKED_AT = 30
"""Mentions of one source."""
_LONGEST = 160
"""Characters of a mention."""


def shown(source: Source, text: str) -> str:
    """The letters that the article uses, else a medium's name as the article words it, else the source's name."""
    wordings: list[str] = []
    for span in source.mentions[:_LOOKED_AT]:
        words = text[span.start : min(span.end, span.start + _LONGEST)]
        short = _SHORT_NAME.fullmatch(words)
        if short is not None:
            entry = lookup(short.group(1))
            is_known = entry is not None and entry.name == source.name
            if (is_known and not _same(short.group(1), source.name)) or _are_initials(short.group(1), source):
                return short.group(1)
        if source.kind in _MEDIA:
            wordings += _worded(words, source.name)
    letters = next((w for w in wordings if _SHORT_NAME.fullmatch(w) and not _same(w, source.name)), None)
    first = next(iter(wordings), source.name)
    return letters or (source.name if _same(first, source.name) else first)


def is_letters(name: str) -> bool:
    """Is it called by letters: *KCNA*?"""
    return _SHORT_NAME.fullmatch(name) is not None


def _worded(words: str, name: str) -> Iterator[str]:
    """The names of a medium in some words, without *the* and the words of its trade."""
    for start, end, entry in find_names(words):
        if entry.name != name:
            continue
        own = words[start:end].split()
        while len(own) > 1 and own[-1] in TRADE_WORDS:
            own.pop()
        yield " ".join(own)


def _same(one: str, other: str) -> bool:
    """Do two names differ by capitals, accents and *the* alone?"""
    return fold(one).strip().removeprefix("the ") == fold(other).strip().removeprefix("the ")


def _are_initials(short: str, source: Source) -> bool:
    """Do letters stand for a body of three words and more: *PTWC* for a Pacific Tsunami Warning Centre?"""
    words = [word for word in _WORD.findall(source.name) if not word.islower()]
    letters = "".join(word if word.isupper() else word[0] for word in words)
    return source.kind is SourceKind.ORGANIZATION and len(letters) >= _FEWEST and letters == short
