"""CUE401: *claimed*, where *said* would do."""

import re

from accordingto.check.cues import cue_of, fixed, said_for
from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.check.words import LAW

_VERB = re.compile(r"\b(?:claim(?:s|ed|ing)?|alleg(?:es|ed|ing)|purports?|purported)\b", re.IGNORECASE)
_OTHER_SENSE = re.compile(
    r"(?:responsibility|credit|victory|asylum|benefits|the (?:title|lives?|crown|throne)|lives?)\b", re.IGNORECASE
)


def find(draft: Draft) -> Hits:
    """The writer's own cue, outside of law, and not *claimed responsibility*."""
    for told in draft.tellings:
        place = cue_of(draft, told, _VERB)
        if place is None or not told.attribution.source:
            continue
        sentence = draft.sentence_at(place.start)
        legal = sentence is not None and LAW.search(sentence.span.of(draft.text)) is not None
        if _OTHER_SENSE.match(told.content) or (legal and place.of(draft.text).lower().startswith("alleg")):
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
