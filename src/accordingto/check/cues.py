"""The writer's verbs of telling, and what stands in their place."""

import re

from accordingto.check.draft import Draft, Telling
from accordingto.types import Fix, Form, Span

_PRESENT = frozenset(
    "claims alleges admits concedes confesses notes reveals smiles sighs laughs grins shrugs chuckles nods "
    "reminds".split()
)
_BEFORE = re.compile(
    r"\b(?:has|have|had|also|later|then|further|to|not|n['’]t|be|been|is|was|were|are|being)\s\Z", re.IGNORECASE
)
_CLAUSE = re.compile(r"that\s\w")


_OWNER = re.compile(r"(?:\w['’]s?|\b(?:his|her|their|its|my|our|your|whose))\s*\Z", re.IGNORECASE)
_OF_NOUN = re.compile(r"\s(?:of|as|by|about|against|made|were|are|was|is)\b")


def cue_of(draft: Draft, told: Telling, verb: re.Pattern[str]) -> Span | None:
    """The verb in the cue of a telling, where the writer uses it; None where the cue is another, or is quoted.

    What belongs to somebody, as in *his claim that*, or has parts or authors, as in *claims of*, is a noun.
    """
    if _OWNER.search(told.source):
        return None
    for part in told.attribution.cue:
        match = verb.search(draft.text, part.start, part.end)
        if match is None or _OF_NOUN.match(draft.text, match.end()):
            continue
        if not draft.is_quoted(match.start()) and draft.sentence_at(match.start()):
            return Span(*match.span())
    return None


def said_for(verb: str) -> str:
    """*said* in the form of a verb."""
    first = verb.split(maxsplit=1)[0].casefold()
    said = "saying" if first.endswith("ing") else "says" if first in _PRESENT or first == "points" else "said"
    return said.capitalize() if verb[:1].isupper() else said


def fixed(draft: Draft, told: Telling, place: Span) -> Fix | None:
    """*said* in its place, where the sentence stays whole: a quotation, or a clause with *that*, and no second verb."""
    words = place.of(draft.text)
    plain = words.split()[0].casefold().endswith("ed") or words.split()[0].casefold() in _PRESENT | {"points"}
    if not plain or _BEFORE.search(draft.text[max(0, place.start - 10) : place.start]):
        return None
    spoken = told.attribution.form is Form.DIRECT and told.content[:1] in "“\"'‘"
    clause = _CLAUSE.match(told.content) is not None and told.start >= place.end
    closing = told.attribution.content[-1].end <= place.start and not draft.text.startswith(" to ", place.end)
    return Fix(place, said_for(words)) if spoken or clause or closing else None
