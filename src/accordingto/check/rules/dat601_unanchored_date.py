"""DAT601: *recently*, which is no date."""

import re

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.check.words import DATE
from accordingto.types import Span

_VAGUE = re.compile(
    r"\b(?<!\bas )(?<!\bmost )(?<!\b[Uu]ntil )(?<!\bquite )(?<!\bmore )(?:[Rr]ecently|(?:some time|"
    r"a while|not long|(?:a )?few (?:days|weeks|months|years)|"
    r"several (?:days|weeks|months|years)) ago|in the (?:near|not too distant) future|the other day|in due course)\b"
)

_BESIDE_NOUN = re.compile(
    r"\b(?:the|an?|of|for|with|by|to|its|his|her|their|our|some|any|many|other|these|those|\w+['’]s) \Z"
)

_NOUN_AFTER = re.compile(r"\s\w+(?:ed|en|lt|nt|wn) (?!as\b|was\b|this\b|his\b|its\b|across\b)[a-z]+s\b")
"""“recently released prisoners” are not said to have been released at some time."""

_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|me|us)\b")
"""Somebody speaks for themselves: an interview, a column."""


def find(draft: Draft) -> Hits:
    """Not where the sentence has a date too, one that the reading knows or one that names a day or a season."""
    for span, words in draft.own_words(_VAGUE):
        sentence = draft.sentence_at(span.start)
        if _BESIDE_NOUN.search(draft.text, max(0, span.start - 14), span.start):
            continue
        if sentence is None or sentence.span.of(draft.text).endswith("?") or _NOUN_AFTER.match(draft.text, span.end):
            continue
        own = sentence.span.of(draft.text).replace(words, "")
        if _FIRST_PERSON.search(own) or _is_dated(draft, sentence.span, span):
            continue
        if not DATE.search(own):
            yield Hit(span, f"“{words}” is no date: who reads this later cannot tell when", "say when, or since when")


def _is_dated(draft: Draft, sentence: Span, vague: Span) -> bool:
    """Does the sentence hold a time whose days the reading knows?"""
    known = (time.span for time in draft.times_in(sentence) if time.earliest is not None)
    return any(sentence.holds(time) and not time.touches(vague) for time in known)


RULE = Rule(
    code="DAT601",
    name="unanchored-date",
    severity=Severity.WARNING,
    summary="“recently”, “some time ago”, “in the near future” without a date",
    rationale="A time that hangs on nothing cannot be checked, and means something else to each day's reader.",
    guide="derived; EDTF",
    bad="The harbour was recently sold to a bank.",
    good="The harbour was sold to a bank in May.",
    wrong_when="the moment does not matter, or was named higher up.",
    find=find,
    default=True,
)
