"""ANO201: “a source”, and nothing more."""

import re

from accordingto.check.anonymous import BARE, anonymous_tellings
from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity

_DESCRIBED = re.compile(
    r"\s(?:familiar|close|in|inside|at|within|with|from|who|near|briefed|speaking|on|involved|connected|of|there|"
    r"and|told of)\b"
)


def find(draft: Draft) -> Hits:
    """The phrase alone, without anything around it that says what the source is to the story."""
    for told in anonymous_tellings(draft):
        place = draft.ends(told.attribution.source)
        words = place.of(draft.text)
        if not BARE.fullmatch(words.strip()) or _DESCRIBED.match(draft.text, place.end):
            continue
        if re.search(
            r"\w['’]s? \Z|\b(?:[A-Z]\w+|\w+ment|police|\w+ry|news|media) \Z",
            draft.text[max(0, place.start - 12) : place.start],
        ):
            continue
        yield Hit(
            place,
            f"“{words}” says nothing of who it is",
            "say as much as can be said: what the source does, and how they come to know",
        )


RULE = Rule(
    code="ANO201",
    name="bare-source",
    severity=Severity.ERROR,
    summary="“a source” or “sources” without a word about who they are",
    rationale="A reader can make nothing of it: neither how close the source is, nor what they may want.",
    guide="AP, statement on anonymous sources",
    bad="The harbour will be closed in May, sources said.",
    good="The harbour will be closed in May, said an engineer who has seen the plan and asked not to be named "
    "because she works for the port.",
    wrong_when="the source was described a sentence before.",
    find=find,
    default=True,
)
