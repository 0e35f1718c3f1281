"""SRC104: a quotation that runs on for sentences before its speaker is named."""

from accordingto.check.draft import Draft, Telling
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.types import Form

_MOST = 2
"""Sentences of a quotation that may stand before its speaker; the second is one too many only with a third."""

_FEWEST_WORDS = 18


def find(draft: Draft) -> Hits:
    """Not where the sentence before already named who speaks."""
    for told in draft.tellings:
        attribution = told.attribution
        if attribution.form is not Form.DIRECT or attribution.depth or not attribution.source:
            continue
        named = attribution.source[0].start
        before = draft.whole_sentences(told.start, named)
        here = draft.sentence_at(named)
        words = sum(len(s.span.of(draft.text).split()) for s in before)
        if len(before) < _MOST or words < _FEWEST_WORDS or here is None or _spoke_before(draft, told):
            continue
        yield Hit(
            attribution.source[0],
            f"{len(before)} sentences of the quotation stand before its speaker",
            "name the speaker after the first sentence of the quotation",
            related=(attribution.content[0],),
        )


def _spoke_before(draft: Draft, told: Telling) -> bool:
    """Is the one who spoke last the one who speaks here?"""
    earlier = [other for other in draft.tellings if other.start < told.start and other.attribution.depth == 0]
    if not earlier or earlier[-1].origin is None or told.origin is None:
        return False
    return earlier[-1].origin.id == told.origin.id


RULE = Rule(
    code="SRC104",
    name="late-speaker",
    severity=Severity.WARNING,
    summary="a speaker named only after two sentences of a quotation or more",
    rationale="A reader who does not know who speaks reads the quotation as the paper's, or as the last speaker's.",
    guide="Reuters Handbook; Mongabay",
    bad="“The yard has been empty since May. The cranes were sold to a firm in Osmere in the summer. The men have "
    "gone to Sollund,” Ilse Brandt said.",
    good="“The yard has been empty since May,” Ilse Brandt said. “The cranes were sold to a firm in Osmere in the "
    "summer. The men have gone to Sollund.”",
    wrong_when="the speaker is plain from the paragraph before.",
    find=find,
)
