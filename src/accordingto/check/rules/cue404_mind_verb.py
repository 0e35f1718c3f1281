"""CUE404: what somebody thinks, as if the writer saw it."""

import re

from accordingto.check.cues import cue_of
from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.types import SourceKind

_VERB = re.compile(
    r"\b(?:believes?|believed|hopes?|hoped|wants?|wanted|thinks?|thought|feels?|felt|fears?|feared|wishes|wished|knows|knew)\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"\b(?:said|says|told|tells|wrote|writes|added|adds|according|asked|statement|interview|poll|survey|tweeted)\b"
)


def find(draft: Draft) -> Hits:
    """A person's mind, in a sentence without any word of speaking."""
    for told in draft.tellings:
        place = cue_of(draft, told, _VERB)
        sentence = draft.sentence_at(place.start) if place else None
        if place is None or sentence is None or _SPOKEN.search(sentence.span.of(draft.text)):
            continue
        if told.origin is None or told.origin.kind is not SourceKind.PERSON or not told.attribution.source:
            continue
        yield Hit(
            place,
            f"only words are known, not what {told.source} “{place.of(draft.text)}”",
            "say by which words, and when, they said so",
        )


RULE = Rule(
    code="CUE404",
    name="mind-verb",
    severity=Severity.INFO,
    summary="“believes”, “hopes” or “wants”, and no word that was spoken",
    rationale="A writer knows what somebody said, never what they think.",
    guide="Oxford University Press, verbs to avoid",
    bad="Ilse Brandt believes that the yard will open again.",
    good="Ilse Brandt said she believed that the yard would open again.",
    wrong_when="the sentence before quotes them.",
    find=find,
)
