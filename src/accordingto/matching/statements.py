"""A reading cut into statements: its claims, and what the article says in its own voice beside them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from accordingto.matching.affiliations import affiliations
from accordingto.matching.clauses import clauses_of
from accordingto.matching.shown import shown
from accordingto.matching.verbs import with_its_verb
from accordingto.text.sentences import split_sentences
from accordingto.types import Claim, Hop, Link, Reading, Role, Source, Span, Statement
from accordingto.types.document import TELLING_ROLES

_WORD = re.compile(r"\w+")
_FEWEST = 4
"""Words: less of a sentence is no statement of its own."""
_LONGEST = 700
"""Characters: what is longer is no sentence, and is cut."""
_FEWEST_SMALL = 2
_QUESTION = re.compile(
    r"[“\"]?(?:how|what|why|when|where|which\s\w+)\s(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|"
    r"should)\s(?:you|your|the|a|an|he|she|they|we|it|this|these|that|those)\b",
    re.IGNORECASE,
)
_JOINT_BEFORE = re.compile(r"[\s,;:–—-]{0,9}(?:(?:and|but|which|who)\b\s{0,3})?")
_JOINT_AFTER = re.compile(r"[\s,;:–—-]{0,9}(?:(?<!\w)(?:and|but)\s{0,3})?\Z")
_LONGEST_LEAD = 160


def statements_of(reading: Reading) -> tuple[Statement, ...]:
    """The statements of an article in the order of its text; of equal places the outer one comes first."""
    found = [*_claims(reading), *_own_voice(reading)]
    found.sort(key=lambda pair: (pair[0].start, -pair[0].end, len(pair[1].chain)))
    return tuple(replace(statement, number=number) for number, (_, statement) in enumerate(found))


def _claims(reading: Reading) -> Iterator[tuple[Span, Statement]]:
    document, text = reading.document, reading.document.text
    sources = {source.id: source for source in reading.sources}
    speaks_for = affiliations(reading)
    heads = [b.span for b in document.blocks if b.role is Role.HEADLINE]
    for claim in reading.claims:
        extent = Span(claim.content[0].start, claim.content[-1].end)
        if claim.attribution is None or _asks(extent.of(text)):
            continue
        attribution = reading.attributions[claim.attribution]
        content = claim.content
        if len(content) == 1 and content[0] != with_its_verb(text, attribution, extent):
            extent = with_its_verb(text, attribution, extent)
            content = (extent,)
        whole = Statement(
            article=document.id,
            number=0,
            content=content,
            words=" ".join(extent.of(text).split()),
            whole=claim.content if content != claim.content else (),
            chain=tuple(_hop(link, sources[link.source], text, speaks_for) for link in claim.chain.links),
            heading=any(head.holds(extent) for head in heads),
            cue=" ".join(span.of(text) for span in attribution.cue),
            form=attribution.form,
            stance=attribution.stance,
            act=attribution.act,
            lead=_lead(text, extent.start),
        )
        yield from _by_clause(text, whole)


def _by_clause(text: str, whole: Statement) -> Iterator[tuple[Span, Statement]]:
    """One statement for each thing that is said."""
    extent = Span(whole.content[0].start, whole.content[-1].end)
    clauses = clauses_of(text, extent) if len(whole.content) == 1 else [extent]
    if len(clauses) == 1:
        yield extent, whole
        return
    for clause in clauses:
        words = " ".join(clause.of(text).split())
        yield clause, replace(whole, content=(clause,), words=words, whole=whole.whole or whole.content)


def _lead(text: str, start: int) -> str:
    """The words of the sentence before a place."""
    begin = max(text.rfind("\n", 0, start) + 1, start - _LONGEST_LEAD)
    sentence = [s for s, _ in split_sentences(text, begin, start)]
    return " ".join(text[sentence[-1] : start].split()) if sentence and text[start - 1 : start].isspace() else ""


def _hop(link: Link, source: Source, text: str, speaks_for: dict[int, str]) -> Hop:
    why = next((e.note or e.by for e in link.evidence if link.inferred), "")
    return Hop(
        source.name,
        source.kind,
        link.inferred,
        shown(source, text),
        source.speaks_for or speaks_for.get(source.id),
        why,
    )


def _own_voice(reading: Reading) -> Iterator[tuple[Span, Statement]]:
    """Sentences, and what is left of sentences, that no claim covers."""
    document, text = reading.document, reading.document.text
    taken = sorted(_taken(reading.claims, reading))
    at = 0
    for block in sorted(document.blocks, key=lambda block: block.span.start):
        if block.role not in TELLING_ROLES:
            continue
        for start, end in split_sentences(text, block.span.start, block.span.end):
            while at < len(taken) and taken[at][1] <= start:
                at += 1
            for piece in _left(text, start, min(end, start + _LONGEST), taken, at):
                words = " ".join(piece.of(text).split())
                if _is_scrap(words):
                    continue
                statement = Statement(document.id, 0, (piece,), words, heading=block.role is Role.HEADLINE)
                yield from _by_clause(text, statement)


def _is_scrap(words: str) -> bool:
    """A remark in brackets, a dateline, a credit, a question: no statement."""
    if _asks(words):
        return True
    if words.startswith("(") and words.rstrip(".").endswith(")"):
        return True
    small = [word for word in _WORD.findall(words) if word.islower()]
    return len(small) < _FEWEST_SMALL


def _asks(words: str) -> bool:
    """Is it a question, with its mark or by how it begins?"""
    return words.rstrip("\"'”’)").endswith("?") or _QUESTION.match(words) is not None


def _taken(claims: tuple[Claim, ...], reading: Reading) -> Iterator[tuple[int, int]]:
    """What belongs to claims: their content, their cue, and who says it."""
    for claim in claims:
        if claim.attribution is None:
            continue
        attribution = reading.attributions[claim.attribution]
        spans = (*claim.content, *attribution.cue, *attribution.source)
        yield from ((span.start, span.end) for span in spans)


def _left(text: str, start: int, end: int, taken: list[tuple[int, int]], at: int) -> Iterator[Span]:
    """What of a sentence nothing covers, as far as it is clauses of their own."""
    place = start
    for low, high in taken[at : at + 50]:
        if low >= end:
            break
        if low > place:
            yield from _clause(text, Span(place, low), (start, end))
        place = max(place, high)
    if place < end:
        yield from _clause(text, Span(place, end), (start, end))


def _clause(text: str, piece: Span, sentence: tuple[int, int]) -> Iterator[Span]:
    """The piece without what joins it to its neighbours; nothing where it is cut out of the middle of a clause."""
    words = piece.of(text)
    before = _JOINT_BEFORE.match(words)
    lead = len(before.group()) if before else 0
    after = _JOINT_AFTER.search(words, lead)
    tail = len(after.group()) if after else 0
    begins = piece.start == sentence[0] or bool(words[:lead].strip())
    ends = piece.end == sentence[1] or bool(words[len(words) - tail :].strip())
    start, end = piece.start + lead, piece.end - tail
    # What follows a cue to the end of the sentence says how it was said: "… told reporters on the quay".
    is_tail = piece.end == sentence[1] and not begins
    if ends and not is_tail and len(_WORD.findall(text, start, end)) >= _FEWEST:
        yield Span(start, end)
