"""CUE401: *claimed*, where *said* would do."""

import re

from accordingto.check.cues import cue_of, fixed, said_for
from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.check.words import COUNTERED, LAW

_VERB = re.compile(r"\b(?:claim(?:s|ed|ing)?|alleg(?:es|ed|ing)|purports?|purported)\b", re.IGNORECASE)
_OTHER_SENSE = re.compile(
    r"(?:responsibility|credit|victory|asylum|benefits|(?:a|the) (?:right|share|title|crown|throne|record|prize)s?\b|"
    r"(?:(?:the|more than|at least|some|about|over|an estimated|[\d,.]{1,12}|[a-z-]{2,12}) ){0,4}lives?)\b",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(r"\s(?:ties|links|connections|role|involvement in)\b")
"""*Has alleged ties* tells of ties that others allege."""


def find(draft: Draft) -> Hits:
    """The writer's own cue, not where law is spoken, and not where the text tells what speaks against the words."""
    for told in draft.tellings:
        place = cue_of(draft, told, _VERB)
        if place is None or not told.attribution.source:
            continue
        near = draft.sentences_near(place.start, 1, 1)
        if _OTHER_SENSE.match(told.content) or LAW.search(near) or COUNTERED.search(near):
            continue
        if place.of(draft.text).lower() == "alleged" and _ADJECTIVE.match(draft.text, place.end):
            continue
        words = place.of(draft.text)
        yield Hit(
            place,
            f"“{words}” casts doubt on {told.source}",
            f"write “{said_for(words)}”, or tell what speaks against it",
            fix=fixed(draft, told, place),
        )


RULE = Rule(
    code="CUE401",
    name="doubting-verb",
    severity=Severity.WARNING,
    summary="“claimed” or “alleged” where “said” is meant",
    rationale="It tells the reader not to believe the source, and gives no reason.",
    guide="Oxford University Press, verbs to avoid; Wikipedia, Words to watch",
    bad="The yard had no other choice, Ilse Brandt claimed.",
    good="The yard had no other choice, Ilse Brandt said.",
    wrong_when="a court or a complaint speaks, or the article shows that the words are false.",
    find=find,
    default=True,
)
