"""CUE402: *admitted*, where nothing was denied."""

import re

from accordingto.check.cues import cue_of, fixed, said_for
from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.check.words import LAW

_VERB = re.compile(r"\b(?:admit(?:s|ted|ting)?|conced(?:es|ed|ing|e)|confess(?:es|ed|ing)?)\b", re.IGNORECASE)
_OTHER_SENSE = re.compile(
    r"(?:(?:more than |about |some |nearly |over )?[\d.,]{1,12} |wrongdoing|defeat|(?:the|an?|his|her|their) "
    r"(?:race|election|point|seat|bid|contest|match|goal|penalty)|guilt|"
    r"to (?:killing|murder|raping|stealing|hospital))",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)|later (?:admit|conced|confess)\w+|initially|at first|previously|insisted|mistakes?|"
    r"errors?|fault|wrong\w*|l(?:ied|ying)|accus\w+|kidnap\w*|under (?:oath|questioning|pressure))\b",
    re.IGNORECASE,
)
"""Where something was denied, or is laid to somebody's charge, to admit it is the word."""


def find(draft: Draft) -> Hits:
    """The writer's own cue, not before a court, and not of what was denied or charged before."""
    for told in draft.tellings:
        place = cue_of(draft, told, _VERB)
        sentence = draft.sentence_at(place.start) if place else None
        if place is None or sentence is None or LAW.search(draft.sentences_near(place.start, 1, 1)):
            continue
        if _DENIED.search(draft.sentences_near(place.start, 1, 0)) or _DENIED.search(told.content):
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
