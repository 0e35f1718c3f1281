"""SRC103: quoted words that nobody speaks."""

import re

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.check.words import REPORTING
from accordingto.types import Role

_FEWEST = 6
_ENDS = re.compile(r"[.,!?…]\Z")
_MOSTLY = 0.6


def find(draft: Draft) -> Hits:
    """A whole sentence in quotation marks, with no word of telling in it or beside it, and no speaker."""
    for quotation in draft.quotations:
        inner = quotation.inner(draft.text)
        words = inner.split()
        if not quotation.double or len(words) < _FEWEST or not inner[:1].isupper() or not _ENDS.search(inner):
            continue
        if sum(word[0].isupper() for word in words) > _MOSTLY * len(words):
            continue
        block = draft.paragraphs[quotation.paragraph]
        before = draft.text[max(0, quotation.span.start - 2) : quotation.span.start]
        near = draft.sentences_near(quotation.span.start, 1, 1) + draft.sentences_near(quotation.span.end - 1, 0, 1)
        own = near.replace(inner, "")
        if block.role is Role.QUOTE or ":" in before or REPORTING.search(own):
            continue
        if not draft.is_told(quotation.span) and quotation.paragraph - 1 not in draft.open_paragraphs:
            yield Hit(quotation.span, "nobody speaks these words", "say who said this, and to whom")


RULE = Rule(
    code="SRC103",
    name="quote-without-speaker",
    severity=Severity.ERROR,
    summary="a quoted sentence without a speaker",
    rationale="Every quotation needs an owner: without one, nobody can be held to it and nobody can check it.",
    guide="Reuters Handbook; Guardian annotation guide",
    bad="The yard closed in May. “Nobody told us where to go after that.” The gates are rusting now.",
    good="The yard closed in May. “Nobody told us where to go after that,” foreman Ilse Brandt said.",
    wrong_when="the words are a motto, a sign or a line of a song that the text has named.",
    find=find,
)
