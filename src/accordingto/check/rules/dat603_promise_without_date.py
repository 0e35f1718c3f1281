"""DAT603: a promise, and no day by which to hold somebody to it."""

import re

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.check.words import DATE
from accordingto.types import Act

_WHEN = re.compile(
    r"\b(?:by|before|within|until|in|after|every|each|for|next|first|immediately|always|never|day|days|week|weeks|months?|years?|decades?)\b",
    re.IGNORECASE,
)


def find(draft: Draft) -> Hits:
    """Promises of named sources, in the writer's own words."""
    for told in draft.tellings:
        attribution = told.attribution
        if attribution.act is not Act.PROMISE or attribution.depth or not told.is_named or not attribution.cue:
            continue
        if not re.search(r"promis|pledg|vow", told.cue) or draft.is_quoted(attribution.cue[0].start):
            continue
        sentence = draft.sentence_at(told.start)
        if sentence is None or DATE.search(sentence.span.of(draft.text)) or _WHEN.search(told.content):
            continue
        yield Hit(
            draft.ends(attribution.content),
            f"{told.source} promises, and nothing says by when",
            "ask by when, or say that no date was given",
        )


RULE = Rule(
    code="DAT603",
    name="promise-without-date",
    severity=Severity.INFO,
    summary="a promise without a day by which it is to be kept",
    rationale="A promise without a date can never be followed up.",
    guide="PromiseEval 2025",
    bad="Tomas Veld promised to rebuild the harbour.",
    good="Tomas Veld promised to rebuild the harbour by the end of May.",
    wrong_when="the date stands in the sentence before.",
    find=find,
)
