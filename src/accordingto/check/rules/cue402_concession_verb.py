"""CUE402: *admitted*, where nothing was denied."""

import re

from accordingto.check.cues import cue_of, fixed, said_for
from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.check.words import LAW

_VERB = re.compile(r"\b(?:admit(?:s|ted|ting)?|conced(?:es|ed|ing|e)|confess(?:es|ed|ing)?)\b", re.IGNORECASE)
_OTHER_SENSE = re.compile(
    r"(?:wrongdoing|defeat|the (?:race|election|point)|guilt|to (?:killing|murder|raping|stealing|hospital))\b",
    re.IGNORECASE,
)


def find(draft: Draft) -> Hits:
    """The writer's own cue, not before a court."""
    for told in draft.tellings:
        place = cue_of(draft, told, _VERB)
        sentence = draft.sentence_at(place.start) if place else None
        if place is None or sentence is None or LAW.search(sentence.span.of(draft.text)):
            continue
        if not told.attribution.source or _OTHER_SENSE.match(told.content):
            continue
        words = place.of(draft.text)
        if re.search(r"(?:\bnot|n['’]t|\bnever|\brefus\w+ to) \Z", draft.text[max(0, place.start - 12) : place.start]):
            continue
        yield Hit(
            place,
            f"“{words}” says that {told.source} had something to hide",
            f"write “{said_for(words)}”, unless it was denied before",
            fix=fixed(draft, told, place),
        )


RULE = Rule(
    code="CUE402",
    name="concession-verb",
    severity=Severity.WARNING,
    summary="“admitted” or “conceded” where “said” is meant",
    rationale="It makes a statement a confession.",
    guide="Oxford University Press, verbs to avoid",
    bad="Ilse Brandt admitted that the yard was short of steel.",
    good="Ilse Brandt said that the yard was short of steel.",
    wrong_when="the same source had denied it, or pleads guilty.",
    find=find,
)
