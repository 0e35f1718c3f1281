"""Where one content says two things: "After A fired, B was hurt", "A was closed; B stays open", "that A and that B".

A matched claim is one thing that several articles say. An article often says two of them in one breath, and then
either would draw the other's company to itself. Only the plain joints are cut, outside quotation marks, and only where
both sides have a verb.
"""

import re

from accordingto.types import Span

_FEWEST = 3
"""Words of a clause."""
_LONGEST = 1500
"""Characters: what is longer is no sentence of news."""
_JOINT = re.compile(
    r";\s{1,3}(?:and\s{1,3}|but\s{1,3})?"
    r"|,?\s{1,3}(?:and|but)\s{1,3}that\s{1,3}"
    r"|,\s{1,3}(?:and|but|while|whereas|although|though)\s{1,3}"
    r"|,?\s{1,3}adding\s{1,3}that\s{1,3}"
    r"|\s{1,3}and\s{1,3}(?=[a-z]+(?<!e)ed\b(?:\s{1,3}[\w’'-]+){2}|[a-z]+s\s(?:out\s)?that\b)"
)
_LED = re.compile(
    r"(?:that\s{1,3})?(?:after|before|while|although|though|because)\s{1,3}[^,;]{12,160}(,\s{1,3})", re.IGNORECASE
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|does|did|do|says?|said|"
    r"fell|took|made|went|came|saw|gave|left|lost|won|met|held|led|kept|got|began|became|broke|brought|built|bought|cut|"
    r"drew|drove|felt|found|flew|fought|grew|hit|hurt|knew|laid|let|meant|paid|put|ran|rose|sank|sent|set|shot|shut|sold|"
    r"spent|spoke|stood|struck|sought|told|threw|thought|wrote|\w{3,}(?<!e)(?<!hundr)ed)\b"
)
_WORD = re.compile(r"\w+")
_OPENS, _CLOSES = ("“", "„", "«", "``"), ("”", "»", "''")


def clauses_of(text: str, span: Span) -> list[Span]:
    """The clauses of a stretch of text in order; the stretch itself where it is one."""
    if span.end - span.start > _LONGEST:
        return [span]
    cuts = [(m.start(), m.end()) for m in _JOINT.finditer(text, span.start, span.end)]
    led = _LED.match(text, span.start, span.end)
    if led is not None:
        cuts.append(led.span(1))
    found: list[Span] = []
    start = span.start
    for before, after in sorted(cuts):
        if before < start or _in_quotation(text, span.start, before):
            continue
        if _is_clause(text, start, before) and _is_clause(text, after, span.end):
            found.append(Span(start, before))
            start = after
    return [*found, Span(start, span.end)]


def _is_clause(text: str, start: int, end: int) -> bool:
    words = _WORD.findall(text, start, end)
    return len(words) >= _FEWEST and _VERB.search(text, start, end) is not None


def _in_quotation(text: str, start: int, place: int) -> bool:
    before = text[start:place]
    return before.count('"') % 2 == 1 or sum(map(before.count, _OPENS)) > sum(map(before.count, _CLOSES))
