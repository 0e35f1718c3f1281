"""Goes through the sentences of some blocks with the rules."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from accordingto.attributions.plain.rule import Rule
from accordingto.attributions.plain.shapes import Pairs, Parts, Place
from accordingto.attributions.plain.table import RULES
from accordingto.attributions.plain.tellers import Tellers
from accordingto.attributions.plain.words import pattern
from accordingto.text.sentences import split_sentences

_LONGEST = 700
"""Characters of a sentence; longer ones are lists or junk."""
_MOST_MATCHES = 4
"""Of one rule in a sentence."""
_WORD = re.compile(r"[a-z]+")
_MARKS = re.compile(r"[“”\"]")


class Plain(NamedTuple):
    """A telling, with offsets into the text, and the rule that found it."""

    source: Pairs
    cue: Pairs
    content: Pairs
    rule: Rule


def plain_tellings(text: str, blocks: Iterable[tuple[int, int]]) -> Iterator[Plain]:
    """What the rules find, sentence by sentence; no two of them share a cue or nest."""
    tellers = Tellers(text)
    for block in blocks:
        counted, marks = block[0], 0
        for start, end in split_sentences(text, *block):
            marks += len(_MARKS.findall(text, counted, start))
            counted = start
            if end - start <= _LONGEST:
                place = Place(text[start:end], tellers)
                for parts, rule in _in_sentence(place, quoted=marks % 2 == 1):
                    source, cue, content = (tuple((s + start, e + start) for s, e in spans) for spans in parts)
                    yield Plain(source, cue, content, rule)


def _in_sentence(place: Place, *, quoted: bool) -> Iterator[tuple[Parts, Rule]]:
    taken: list[tuple[int, int]] = []
    words = set(_WORD.findall(place.text.lower()))
    number = pattern("<<NUMBER>>").search(place.text) is not None
    for rule in RULES:
        if words.isdisjoint(rule.words) or (rule.counts and not number):
            continue
        for tries, found in enumerate(pattern(rule.written).finditer(place.text)):
            if tries >= _MOST_MATCHES:
                break
            parts = rule.shape(place, found)
            if parts is None or _quoted(place.text, parts) != quoted:
                continue
            stretch = (min(s for spans in parts for s, _ in spans), max(e for spans in parts for _, e in spans))
            if any(s < stretch[1] and stretch[0] < e for s, e in taken):
                continue
            taken.append(stretch)
            yield parts, rule


def _quoted(sentence: str, parts: Parts) -> bool:
    """Do source and cue stand in quotation marks, as somebody's own words?"""
    first = min(s for s, _ in (*parts.source, *parts.cue))
    return len(_MARKS.findall(sentence[:first])) % 2 == 1


def prepare() -> None:
    """Compile what the first article would have to wait for."""
    for rule in RULES:
        pattern(rule.written)
