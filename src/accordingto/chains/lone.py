"""Whom *he* and *she* mean where the article names nobody in full: the lone name that acts as a person does."""

import re
from collections import Counter

from accordingto.chains.mentions import Mentions
from accordingto.chains.names import bare, runs
from accordingto.chains.salience import SUBJECT, weight_of
from accordingto.chains.subjects import SAYS
from accordingto.registry import kind_of, lookup
from accordingto.registry.states import state_of
from accordingto.types import SourceKind

_RECENT = 1500
"""Characters: nobody stays in mind longer."""
_MOST = 60
"""Names that are looked at."""
_OPENS = re.compile(r"(?:^|[.!?:”\"\n])\s*\Z")
_SAYS = re.compile(rf"\s(?:has\s|had\s|also\s)?{SAYS}\b")
_NO_PEOPLE = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)


def lone_name(mentions: Mentions, at: int) -> str | None:
    """The name of one word that was most often a subject before a place; of equals the nearest.

    A capital alone may open a sentence: such a word must be a name elsewhere too, or have said something.
    """
    if mentions.about:
        return None  # those whom the article names in full were weighed already
    text, counts, nearest = mentions.text, Counter[str](), ""
    for s, e in [*runs(text, max(0, at - _RECENT), at)][-_MOST:]:
        word = bare(text[s:e])
        if " " in word or word.isupper() or word.lower() in _NO_PEOPLE or state_of(word) or lookup(word) is not None:
            continue
        if kind_of(word)[0] is not SourceKind.PERSON or weight_of(text, s, e, quoted=False) < SUBJECT:
            continue
        opens = _OPENS.search(text, max(0, s - 3), s) is not None
        if not opens or _SAYS.match(text, e, min(at, e + 30)):
            counts[word] += 1
            nearest = word
    if not counts:
        return None
    most = max(counts.values())
    return nearest if counts[nearest] == most else counts.most_common(1)[0][0]
