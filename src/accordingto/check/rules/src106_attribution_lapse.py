"""SRC106: a quotation that runs over paragraphs, and its speaker is not named again."""

from accordingto.check.draft import Draft
from accordingto.check.quotations import Quotation
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.check.words import REPORTING
from accordingto.types import Span

_PARAGRAPHS = 3


def find(draft: Draft) -> Hits:
    """From the third paragraph of one quotation on, where no paragraph after the first says who speaks."""
    opening = {q.paragraph: q for q in draft.quotations if q.span.start == draft.paragraphs[q.paragraph].span.start}
    unclosed = {q.paragraph: q for q in draft.quotations if not q.closed}
    running = 1
    for paragraph in range(1, len(draft.paragraphs)):
        goes_on = paragraph - 1 in unclosed and paragraph in opening and not _tells(draft, opening[paragraph])
        running = running + 1 if goes_on else 1
        if running == _PARAGRAPHS:
            start = opening[paragraph].span.start
            yield Hit(
                Span(start, min(start + 60, opening[paragraph].span.end)),
                "the quotation runs into its third paragraph, and its speaker was named only in the first",
                "name the speaker again, or break the quotation off and tell the rest",
            )


def _tells(draft: Draft, quotation: Quotation) -> bool:
    """Do the paragraph's own words say who speaks?"""
    block = draft.paragraphs[quotation.paragraph].span
    own = "".join(draft.text[start] for start in range(quotation.span.end, block.end) if not draft.is_quoted(start))
    return REPORTING.search(own) is not None


RULE = Rule(
    code="SRC106",
    name="attribution-lapse",
    severity=Severity.WARNING,
    summary="a quotation of three paragraphs or more whose speaker is named once",
    rationale="After two paragraphs a reader no longer knows whose words these are.",
    guide="AP Stylebook",
    bad="The yard of Kesten closes\n\nIlse Brandt said on Monday: “The yard has been empty since the owners left "
    "us in the spring.\n\n“The cranes were sold to a firm in Osmere, and nobody asked us what they were worth "
    "to the town.\n\n“The men have gone to Sollund, where the pay is better and the boats are new and the "
    "quays are dry.”",
    good="The yard of Kesten closes\n\nIlse Brandt said on Monday: “The yard has been empty since the owners left "
    "us in the spring.\n\n“The cranes were sold to a firm in Osmere, and nobody asked us what they were worth "
    "to the town,” Brandt said.",
    wrong_when="a speech or a letter is printed in full.",
    find=find,
)
