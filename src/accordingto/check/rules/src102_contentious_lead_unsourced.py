"""SRC102: an opening that will be contested, and nobody who vouches for it."""

import re

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.check.words import REPORTING
from accordingto.types import Span

_NUMBER = (
    r"(?:\d[\d,]{0,10}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|"
    r"forty|fifty|sixty|dozens|scores|hundreds|thousands|several|many)"
)
_HARM = r"(?:killed|dead|died|injured|wounded|hurt|missing|displaced|homeless|arrested|detained)"
_CONTENTIOUS = re.compile(
    rf"(?<!\b[Nn]o )(?<!\bof )\b{_NUMBER}"
    rf"(?: [\w'’-]+){{0,5}} (?:(?:were|was|are|is|have been|has been|had been) )?(?:\w+ly )?{_HARM}\b"
    rf"|\b(?:kill|injur|wound|displac|leav|claim)(?:s|ed|es|ing)(?: \w+){{0,3}} {_NUMBER}\b",
    re.IGNORECASE,
)
_LEAD = 2


def find(draft: Draft) -> Hits:
    """Only where neither of the first two sentences has any word of telling, and no address stands on them."""
    lead = draft.sentences[:_LEAD]
    if not lead:
        return
    span = Span(lead[0].span.start, lead[-1].span.end)
    words = span.of(draft.text)
    if REPORTING.search(words) or draft.is_told(span) or draft.links_on(span):
        return
    for match in _CONTENTIOUS.finditer(draft.text, span.start, span.end):
        if not draft.is_quoted(match.start()):
            yield Hit(
                Span(*match.span()),
                "the opening states it as a fact, and neither of its first sentences says who vouches for it",
                "say in the same sentence who counted",
            )
            return


RULE = Rule(
    code="SRC102",
    name="contentious-lead-unsourced",
    severity=Severity.ERROR,
    summary="casualties in the first two sentences, with nobody who says so",
    rationale="What will be contested, and what changes by the hour, carries its source where it is first read.",
    guide="Reuters Handbook; AFP principles of sourcing",
    bad="Forty people were killed when a ferry sank off Kesten on Sunday. The boat went down in minutes.",
    good="Forty people were killed when a ferry sank off Kesten on Sunday, the coast guard said.",
    wrong_when="the reporter saw it, and says so further down.",
    find=find,
)
