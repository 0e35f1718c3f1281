"""ANO205: somebody unnamed speaks ill of somebody."""

import re

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.check.words import HIDING
from accordingto.types import Form, SourceKind

_ABUSE = re.compile(
    r"\b(?:liars?|crooks?|idiots?|idiotic|fools?|foolish|morons?|stupid|incompetent|incompetence|clowns?|cowards?|cowardly|disgrace\w*|"
    r"disgusting|pathetic|clueless|lazy|corrupt|dishonest|unhinged|unstable|reckless|disaster|catastroph\w+|embarrass\w+|"
    r"ridiculous|insane|crazy|nuts|delusional|hypocrit\w+|fraud|narcissis\w+|bully|tyrant|toxic|arrogant|hopeless|useless|"
    r"a joke|a mess|nightmare|terrible|awful|horrible|thugs?)\b",
    re.IGNORECASE,
)


def find(draft: Draft) -> Hits:
    """Quoted words of abuse by one who could be named."""
    for told in draft.tellings:
        attribution = told.attribution
        if told.origin is None or told.origin.kind is not SourceKind.UNNAMED or attribution.form is Form.INDIRECT:
            continue
        if not HIDING.search(told.source):
            continue
        for span in attribution.content:
            match = _ABUSE.search(draft.text, span.start, span.end)
            if match and draft.is_quoted(match.start()):
                yield Hit(
                    span,
                    f"“{told.source}” passes judgement (“{match.group()}”) without a name",
                    "leave the judgement out, or have it said by somebody who stands to it",
                    related=attribution.source,
                )
                break


RULE = Rule(
    code="ANO205",
    name="anonymous-attack",
    severity=Severity.ERROR,
    summary="an unnamed source quoted with abuse or a verdict",
    rationale="Anonymity is for information; it is no shield for an attack that nobody answers for.",
    guide="AP, statement on anonymous sources; NPR Ethics Handbook; Guardian editorial code",
    bad="“He is an incompetent fool,” a former aide said of the harbour master.",
    good="The harbour master missed three inspections, a former aide said, and showed the letters that asked for them.",
    wrong_when="the words describe an event, and no person.",
    find=find,
)
