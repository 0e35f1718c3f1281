"""REL306: “as reported earlier”, with no date and no link by which to find it."""

import re

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.check.words import DATE

_BACK = re.compile(
    r"\b(?:(?:previously|earlier) (?:reported|announced|stated|promised|claimed|disclosed|published)|"
    r"(?:reported|announced|disclosed|told \w{2,20}|said) (?:previously|earlier)(?! (?:this|that|today|on|in|than|"
    r"he|she|they|was|were|it)\b)|"
    r"as (?:we |previously |earlier |already )reported|(?:has|have|had) previously (?:said|stated|told|reported|"
    r"denied|claimed))\b"
)


def find(draft: Draft) -> Hits:
    """Not where the sentence has a date or an address."""
    for span, words in draft.own_words(_BACK):
        sentence = draft.sentence_at(span.start)
        if sentence is None or draft.links_on(sentence.span) or DATE.search(sentence.span.of(draft.text)):
            continue
        yield Hit(span, f"“{words}”: neither when nor where", "say when it was, or link to it")


RULE = Rule(
    code="REL306",
    name="undated-backref",
    severity=Severity.INFO,
    summary="a reference to something said or reported before, without a date or a link",
    rationale="A reader who wants to follow it cannot find it.",
    guide="SIFT (trace claims to their origin); AP",
    bad="The ministry had previously said that the harbour was safe.",
    good="The ministry had said on May 3 that the harbour was safe.",
    wrong_when="what is meant was told with its date higher up.",
    find=find,
)
