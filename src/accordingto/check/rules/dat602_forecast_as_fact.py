"""DAT602: what *will* be, on nobody's word."""

import re

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.check.words import REPORTING
from accordingto.types import Span

_WILL = re.compile(
    r"(?<!\bthe )(?<!\bfree )(?<!\bgood )(?<!\bof )(?<!\bown )\b(?:will|won['’]t)(?= (?:not |also |now |soon |be |"
    r"have |likely |probably |certainly )*[a-z]+)"
)
_CONDITION = re.compile(
    r"\b(?:if|whether|when|unless|until|hopefully|presumably|may|might|If|Whether|When|Unless|Until|Hopefully)\b"
)


def find(draft: Draft) -> Hits:
    """A sentence in the writer's voice without any word of telling, planning or condition, beside none that tells."""
    for span, _ in draft.own_words(_WILL):
        sentence = draft.sentence_at(span.start)
        if sentence is None:
            continue
        words = sentence.span.of(draft.text)
        if words.rstrip().endswith("?") or REPORTING.search(words) or _CONDITION.search(words):
            continue
        if draft.is_told(sentence.span) or draft.links_on(sentence.span) or _is_carried(draft, sentence.span):
            continue
        yield Hit(span, "a plan or a forecast is told as a fact", "say who plans or expects it")


def _is_carried(draft: Draft, sentence: Span) -> bool:
    """Does the sentence before tell on somebody's word, so that this one may go on from it?"""
    before = draft.sentences_near(sentence.start, 1, 0)[: -len(sentence)]
    return REPORTING.search(before) is not None


RULE = Rule(
    code="DAT602",
    name="forecast-as-fact",
    severity=Severity.WARNING,
    summary="“will”, and nobody who plans or expects it",
    rationale="What lies ahead is somebody's plan or somebody's guess, and the reader must know whose.",
    guide="PolNeAR (intends, will); Full Fact",
    bad="The harbour lies empty. It will open again in May with twice as many cranes.",
    good="The harbour lies empty. It will open again in May with twice as many cranes, the port's owners said.",
    wrong_when="it is certain: a law comes into force, an eclipse.",
    find=find,
)
