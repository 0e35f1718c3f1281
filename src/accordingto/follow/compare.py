"""Does another page say the same, and what is different? A comparison of words, and no more than that.

Words count by how much they tell: numbers most, then names, then all others; small words do not count. A page says a
claim if some sentence, or two neighbours, has most of its words, and says something like it with half of them.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from accordingto.text.sentences import split_sentences
from accordingto.text.wordings import hedges_in, plain, quotations_in
from accordingto.types import Block, Change, ChangeKind, Document, Span
from accordingto.types.document import TELLING_ROLES

SAYS, SAYS_LIKE = 0.75, 0.5
"""Shares of a claim's words, weighed, that a page must have."""
_NUMBER_WEIGHT, _NAME_WEIGHT = 2.0, 1.5
_LEAST = 3
"""Words that tell something: of fewer nothing can be found."""
_MOST_SENTENCES = 4000
_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*(?:['’][^\W_]+)?")
_SMALL = frozenset(
    """a an the of in on at to for from by with and or but that this these those it its he she they his her their we our
    i you your is are was were be been being has have had do does did will would as than then there here who which
    what when where while if so not no also said says say told according""".split()
)
_NEGATION = re.compile(
    r"\b(?:not|no|never|none|nobody|neither|nor|without|cannot|denied|denies|deny)\b|n['’]t\b", re.IGNORECASE
)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_FEW_WORDS = 3


class Found(NamedTuple):
    """Where a page says it, and how much of the claim it has."""

    span: Span
    share: float


def find_said(claim: str, document: Document) -> Found | None:
    """The place in a page that has the most of a claim's words; None for a claim too short to be found."""
    quoted = _quotation_in(claim, document)
    if quoted is not None:
        return Found(quoted, 1.0)
    wanted = _weights(claim)
    if len(wanted) < _LEAST:
        return None
    best: Found | None = None
    for span in _windows(document):
        share = _share(wanted, {_stem(word) for word in _WORD.findall(span.of(document.text))})
        if best is None or share > best.share + 0.001:
            best = Found(span, share)
    return best


def changes(here: str, there: str, page: str) -> tuple[Change, ...]:
    """What differs between a claim's words here and the place that says it there; ``page`` is the whole text there."""
    found = []
    ours, theirs = set(_NUMBER.findall(here)), set(_NUMBER.findall(there))
    if ours - theirs:
        found.append(Change(ChangeKind.NUMBER, ", ".join(sorted(ours - theirs)), ", ".join(sorted(theirs - ours))))
    hedged_here, hedged_there = hedges_in(here, rough=True), hedges_in(there, rough=True)
    if bool(hedged_here) != bool(hedged_there):
        found.append(Change(ChangeKind.HEDGE, ", ".join(hedged_here), ", ".join(hedged_there)))
    denied_here, denied_there = _NEGATION.search(here), _NEGATION.search(there)
    if bool(denied_here) != bool(denied_there):
        negations = (denied_here.group() if denied_here else "", denied_there.group() if denied_there else "")
        found.append(Change(ChangeKind.NEGATION, *negations))
    whole = plain(page)
    lost = [q for q in quotations_in(here) if len(q.split()) >= _FEW_WORDS and plain(q) not in whole]
    found += [Change(ChangeKind.QUOTATION, quotation) for quotation in lost]
    return tuple(found)


def _weights(claim: str) -> dict[str, float]:
    """The words that tell something, each with what it counts."""
    weights: dict[str, float] = {}
    for word in _WORD.findall(claim):
        if word.lower() in _SMALL:
            continue
        weight = _NUMBER_WEIGHT if word[0].isdigit() else _NAME_WEIGHT if word[0].isupper() else 1.0
        weights[_stem(word)] = max(weight, weights.get(_stem(word), 0.0))
    return weights


def _share(wanted: dict[str, float], there: set[str]) -> float:
    """How much of a claim some words have; who is named alone does not make it the same."""
    share = sum(weight for word, weight in wanted.items() if word in there) / sum(wanted.values())
    plain = [word for word, weight in wanted.items() if weight == 1.0]
    if not plain:
        return share
    return min(share, 2 * sum(word in there for word in plain) / len(plain))


def _stem(word: str) -> str:
    """The word without the endings that a retelling changes."""
    low = re.sub(r"['’]s?$", "", word.lower())
    return re.sub(r"(?:ing|ed|es|s|d)$", "", low) if len(low) > 4 and not low[0].isdigit() else low  # noqa: PLR2004


def _windows(document: Document) -> Iterator[Span]:
    """Every sentence of the parts that tell, and every two neighbours."""
    blocks: list[Block] = [b for b in document.blocks if b.role in TELLING_ROLES]
    sentences: list[tuple[int, int]] = []
    for block in blocks:
        sentences += split_sentences(document.text, block.span.start, block.span.end)
        if len(sentences) > _MOST_SENTENCES:
            break
    yield from (Span(s, e) for s, e in sentences)
    yield from (Span(first[0], second[1]) for first, second in pairwise(sentences))


def _quotation_in(claim: str, document: Document) -> Span | None:
    """Where a claim's own quotation stands word for word."""
    for quotation in quotations_in(claim):
        if len(quotation.split()) < _FEW_WORDS:
            continue
        start = document.text.find(quotation.strip(" ,."))
        if start >= 0:
            return Span(start, start + len(quotation.strip(" ,.")))
    return None
