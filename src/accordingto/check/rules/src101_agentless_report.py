"""SRC101: somebody is said to have said so, and nobody is named."""

import re

from accordingto.check.draft import Draft, Telling
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.types import SourceKind

_SAID = r"(?:reported|rumou?red|alleged|believed|understood|thought|claimed|speculated|feared|said)"
_AGENTLESS = re.compile(
    rf"\b(?:[Ii]t (?:is|was|has been|had been) (?:\w+ly |also |now )?{_SAID}(?= (?:that|by some)\b)|"
    rf"(?:is|are|was|were) (?:widely |also |now |generally |commonly )?{_SAID} to(?= (?:be|have)\b)|"
    r"[Rr]eportedly|[Pp]urportedly)\b"
)


def find(draft: Draft) -> Hits:
    """Not where somebody is said to tell it, and not where an address stands on the words."""
    for span, words in draft.own_words(_AGENTLESS):
        sentence = draft.sentence_at(span.start)
        given = any(_is_given(told) for told in draft.tellings_over(span))
        if sentence is None or given or draft.links_on(sentence.span):
            continue
        if (
            "according to" in sentence.span.of(draft.text).lower()
            or f"{words} by" in draft.text[span.start : span.end + 3]
        ):
            continue
        yield Hit(
            span, f"“{words}” hides who says so", "name who reported it, or say that nobody would be named, and why"
        )


def _is_given(told: Telling) -> bool:
    """Does the text say who tells it, by name or not?"""
    unnamed = told.origin is not None and told.origin.kind is SourceKind.UNNAMED and bool(told.source)
    return told.is_named or unnamed


RULE = Rule(
    code="SRC101",
    name="agentless-report",
    severity=Severity.WARNING,
    summary="something is said to have been reported or believed, and not by whom",
    rationale="A reader who is not told who reported it cannot judge where it comes from; the passive hides that "
    "nobody may know.",
    guide="NPR Ethics Handbook; Wikipedia, Words to watch",
    bad="The strait was reportedly mined in the night.",
    good="The strait was mined in the night, the harbour office of Kesten said.",
    wrong_when="the sentence before names who reported it, and this one plainly goes on from there.",
    find=find,
    default=True,
)
