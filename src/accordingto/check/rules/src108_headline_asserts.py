"""SRC108: a headline that states as a fact what the article has only on somebody's word."""

import re

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.check.words import REPORTING
from accordingto.types import Act

_WORD = re.compile(r"[^\W\d_]{4,}|\d+")
_DISTANCE = re.compile(r"[“”\"‘:?]|(?<!\w)'|\b(?:may|might|could|likely|suspected|feared|plans?|to)\b", re.IGNORECASE)
_FIRST_PARAGRAPHS = 3
_FEWEST, _SHARED = 4, 0.7
_STEM = 5


def find(draft: Draft) -> Hits:
    """Most of the headline's words stand in one thing that somebody says in the first paragraphs."""
    if draft.headline is None or not draft.paragraphs:
        return
    words = draft.headline.span.of(draft.text)
    wanted = _stems(words)
    if _DISTANCE.search(words) or REPORTING.search(words) or len(wanted) < _FEWEST:
        return
    last = draft.paragraphs[min(_FIRST_PARAGRAPHS, len(draft.paragraphs)) - 1].span.end
    for told in draft.tellings:
        if told.start > last or told.attribution.depth or told.attribution.act is not Act.ASSERT or not told.source:
            continue
        if _stems(told.source) & wanted:
            continue  # what somebody announces of themselves is made true by it
        if len(wanted & _stems(told.content)) >= _SHARED * len(wanted):
            yield Hit(
                draft.headline.span,
                f"the headline states as a fact what the article has from {told.source}",
                "say in the headline whose word it is, or put their words in quotation marks",
                related=(told.attribution.content[0],),
            )
            return


def _stems(words: str) -> set[str]:
    return {word[:_STEM].casefold() for word in _WORD.findall(words)}


RULE = Rule(
    code="SRC108",
    name="headline-asserts",
    severity=Severity.ERROR,
    summary="a headline states as a fact what the article attributes",
    rationale="Many read the headline alone; it needs the caution that the article takes.",
    guide="Daily Herald; BBC Editorial Guidelines 3.3.6",
    bad="Kesten harbour owners knew about rotten cables\n\nThe owners of Kesten harbour knew about the rotten "
    "cables, Ilse Brandt said on Monday. She led the yard for years and left it in the autumn.\n\nThe owners "
    "have an office in Osmere, which was closed on Monday and did not open on Tuesday either.",
    good="Kesten harbour owners knew about rotten cables, foreman says\n\nThe owners of Kesten harbour knew about "
    "the rotten cables, Ilse Brandt said on Monday. She led the yard for years and left it in the "
    "autumn.\n\nThe owners have an office in Osmere, which was closed on Monday and did not open on Tuesday "
    "either.",
    wrong_when="an official announcement is made true by being announced.",
    find=find,
)
