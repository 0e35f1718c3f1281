"""Where sentences end, as offsets. Linear in the length of the text."""

import re
from collections.abc import Iterator

# A full stop after one of these rarely ends a sentence in news English.
_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof sen rep gov gen lt col sgt maj capt cmdr adm rev hon st sr jr vs etc inc ltd co corp
    jan feb mar apr jun jul aug sep sept oct nov dec no nos vol fig est dept u.s u.k u.n e.u d.c a.m p.m ph.d
    e.g i.e cf al ave blvd mt ft messrs pres sec atty supt brig""".split()
)
# The end of a sentence: its marks, then closing quotation marks or brackets, then white space.
_END = re.compile(r"[.!?…]{1,4}[\"'”’»)\]]{0,3}(?=\s)")
_WORD_BEFORE = re.compile(r"[\w.]{1,12}\Z")


def _is_abbreviation(text: str, stop: int) -> bool:
    """Does the full stop at ``stop`` belong to the word before it?"""
    before = _WORD_BEFORE.search(text, max(0, stop - 12), stop)
    if before is None:
        return False
    word = before.group()
    return word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isupper())


def split_sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the ``(start, end)`` of each sentence between two offsets, without the white space around it."""
    end = len(text) if end is None else end
    begin = start
    for match in _END.finditer(text, start, end):
        after = match.end()
        while after < end and text[after].isspace():
            after += 1
        if after >= end:
            break
        following = text[after]
        if following.islower():
            continue
        if match.group() == "." and _is_abbreviation(text, match.start()):
            continue
        yield from _trimmed(text, begin, match.end())
        begin = after
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


_FARTHEST = 600
"""Characters before and after some words where the bounds of their sentences are looked for."""


def sentences_around(text: str, start: int, end: int) -> tuple[int, int]:
    """From the beginning of the sentence that ``start`` lies in to the end of the one before ``end``; one line only."""
    before = max(text.rfind("\n", 0, start) + 1, start - _FARTHEST)
    behind = text.find("\n", end)
    behind = min(len(text) if behind < 0 else behind, end + _FARTHEST)
    around = [(s, e) for s, e in split_sentences(text, before, behind) if s < end and start < e]
    return min(start, around[0][0]), max(end, around[-1][1])
