"""ANO203: a source is called senior or reliable, and not what makes them know."""

import re

from accordingto.check.anonymous import anonymous_tellings, first_of_each
from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity

_PRAISED = re.compile(
    r"(?:(?:an?|the|one|two|three|four|several|multiple|some|another|other) )?"
    r"(?:(?:senior|top|high-ranking|high-level|well-placed|well-informed|reliable|credible|trusted|informed|anonymous|"
    r"unnamed|unidentified|key|independent|different|separate|additional),? ){1,3}(?:sources?|persons?|people|"
    r"insiders?|individuals?)|"
    r"(?:(?:an?|one|two|three|several|some) )?(?:insiders?)",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(r"\s(?:familiar|close|in|inside|at|within|with|from|who|near|briefed|involved|connected|of)\b")
_BARE = re.compile(r"(?:anonymous|unnamed|unidentified) sources?\Z", re.IGNORECASE)


def find(draft: Draft) -> Hits:
    """Praise and no position. What has neither is ANO201's."""
    for told in first_of_each(anonymous_tellings(draft)):
        place = draft.ends(told.attribution.source)
        words = place.of(draft.text).strip()
        if not _PRAISED.fullmatch(words) or _BARE.search(words) or _DESCRIBED.match(draft.text, place.end):
            continue
        yield Hit(
            place,
            f"“{words}” does not say how they would know",
            "say what puts them in a position to know: what they saw, read, or took part in",
        )


RULE = Rule(
    code="ANO203",
    name="no-position-to-know",
    severity=Severity.WARNING,
    summary="an unnamed source who is praised, and not placed",
    rationale="*Senior* and *reliable* are the paper's praise; what counts is how the source comes to know.",
    guide="AP, statement on anonymous sources; NPR Ethics Handbook",
    bad="The harbour will be closed in May, a reliable source said.",
    good="The harbour will be closed in May, said a person who took part in the talks.",
    wrong_when="the position is told in another sentence.",
    find=find,
)
