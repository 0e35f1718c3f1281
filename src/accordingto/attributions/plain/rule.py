"""What a rule is."""

from typing import NamedTuple

from accordingto.attributions.plain.shapes import Shape

RARE = 0.73
"""The precision of a rule that found fewer than twenty tellings where precision was measured: of all rules together."""


class Rule(NamedTuple):
    """One kind of plain telling: the words to look for, and what they make of the sentence."""

    name: str
    note: str
    """What the words show, for people."""
    words: frozenset[str]
    """In small letters: where none of them stands in a sentence, the pattern need not be tried."""
    shape: Shape
    written: str
    """The pattern, with the classes of ``words.py`` called by their names."""
    precision: float
    """The share of what it finds that is right, its probability; ``benchmarks/RESULTS.md`` tells on what."""
    beats: float = 0.5
    """It takes the place of what the model found there with less probability."""
    counts: bool = False
    """It needs a number."""


def any_of(words: str) -> frozenset[str]:
    """The words, of which one must stand in the sentence."""
    return frozenset(words.split())
