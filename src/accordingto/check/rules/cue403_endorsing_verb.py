"""CUE403: *pointed out*, which says that it is so."""

import re

from accordingto.check.cues import cue_of, fixed, said_for
from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.types import SourceKind

_VERB = re.compile(
    r"\b(?:point(?:s|ed|ing) out|not(?:es|ed|ing)|reveal(?:s|ed|ing)?|remind(?:s|ed|ing))\b", re.IGNORECASE
)


def find(draft: Draft) -> Hits:
    """The writer's own cue, of people and bodies; a document may note what stands in it."""
    for told in draft.tellings:
        place = cue_of(draft, told, _VERB)
        if (
            place is None
            or told.origin is None
            or told.origin.kind is SourceKind.DOCUMENT
            or not told.attribution.source
        ):
            continue
        words = place.of(draft.text)
        yield Hit(
            place,
            f"“{words}” vouches for what {told.source} says",
            f"write “{said_for(words)}”, unless it is known to be so",
            fix=fixed(draft, told, place),
        )


RULE = Rule(
    code="CUE403",
    name="endorsing-verb",
    severity=Severity.WARNING,
    summary="“pointed out”, “noted” or “revealed” of what a source says",
    rationale="It makes the source's view the paper's: what is pointed out is there.",
    guide="QUT, guide to attributive verbs; Wikipedia, Words to watch",
    bad="The owners never cared about safety, Ilse Brandt pointed out.",
    good="The owners never cared about safety, Ilse Brandt said.",
    wrong_when="what is told is not disputed, such as a date or a count that anybody can look up.",
    find=find,
)
