"""QUO504: a quotation that never ends."""

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.types import Span

_MARKS = "“\"„«'‘`"


def find(draft: Draft) -> Hits:
    """A mark that opens and does not close in its paragraph, where the next paragraph does not open one either."""
    for quotation in draft.quotations:
        if quotation.closed or not quotation.double:
            continue
        following = quotation.paragraph + 1
        goes_on = following < len(draft.paragraphs) and draft.text[draft.paragraphs[following].span.start] in _MARKS
        if not goes_on:
            start = quotation.span.start
            yield Hit(
                Span(start, min(start + 1 + (draft.text[start] == draft.text[start + 1 : start + 2]), quotation.span.end)),
                "the quotation that opens here is not closed",
                "close it where the quoted words end",
            )


RULE = Rule(
    code="QUO504",
    name="unbalanced-quotes",
    severity=Severity.ERROR,
    summary="a quotation mark that opens and does not close",
    rationale="Nobody can tell where the quoted words end and the paper's begin.",
    guide="derived; quotation finders fail on it",
    bad="“The yard is lost, Ilse Brandt said.",
    good="“The yard is lost,” Ilse Brandt said.",
    wrong_when="the mark means inches.",
    find=find,
    default=True,
)
