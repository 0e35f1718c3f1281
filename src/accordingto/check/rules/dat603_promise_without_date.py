"""DAT603: a promise, and no day by which to hold somebody to it."""

import re

from accordingto.check.cues import cue_of
from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.types import ForwardAct

_CUE = re.compile(r"\b(?:promis(?:es|ed|ing|e)|pledg(?:es|ed|ing|e)|vow(?:s|ed|ing)?)\b", re.IGNORECASE)
_WHEN = re.compile(
    r"\b(?:before|until|after|during|throughout|when|if|once|unless|every|each|immediately|always|never|again|continue\w*|remain\w*|keep)\b",
    re.IGNORECASE,
)
"""Beside what the reading knows as times: events, conditions, and what has no end to wait for."""
_TO_DO = re.compile(r"(?:to|that)\b", re.IGNORECASE)
_NOT = re.compile(r"(?:that \w+ )?(?:not|no|would not|will not|won['’]t|wouldn['’]t)\b", re.IGNORECASE)


def find(draft: Draft) -> Hits:
    """Promises to do something, by named sources, with no time in their sentence. *Not to do* has no day."""
    undated = {claim.claim for claim in draft.reading.forward if claim.window is None and claim.act in _PROMISES}
    promised = {claim.attribution for n, claim in enumerate(draft.reading.claims) if n in undated}
    for told in draft.tellings:
        place = cue_of(draft, told, _CUE)
        sentence = draft.sentence_at(told.start)
        if told.number not in promised or not told.is_named or place is None or sentence is None:
            continue
        if _WHEN.search(told.content) or _NOT.match(told.content) or not _TO_DO.match(told.content):
            continue
        if not draft.times_in(sentence.span):
            yield Hit(
                draft.ends(told.attribution.content),
                f"a promise of {told.source}, and nothing says by when",
                "ask by when, or say that no date was given",
            )


_PROMISES = frozenset({ForwardAct.PROMISE, ForwardAct.PLAN})


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
