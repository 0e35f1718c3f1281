"""QUO504: a quotation that never ends."""

import re

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.types import Span

_CLOSING = re.compile(r"[”\"]|''")
_MARKS = "“\"„«'‘`"


def find(draft: Draft) -> Hits:
    """A mark that opens and does not close in its paragraph, where the next paragraph does not open one either."""
    for quotation in draft.quotations:
        if quotation.closed or not quotation.double:
            continue
        start = quotation.span.start
        if not draft.text.startswith(("''", "``"), start) and not _goes_on(draft, quotation.paragraph + 1):
            yield Hit(
                Span(
                    start, min(start + 1 + (draft.text[start] == draft.text[start + 1 : start + 2]), quotation.span.end)
                ),
                "the quotation that opens here is not closed",
                "close it where the quoted words end",
            )


def _goes_on(draft: Draft, paragraph: int) -> bool:
    """Does the next paragraph open a quotation again, or close this one?"""
    if paragraph >= len(draft.paragraphs):
        return False
    words = draft.paragraphs[paragraph].span.of(draft.text)
    if _is_broken_line(draft, paragraph):
        return _CLOSING.search(words) is not None or _goes_on(draft, paragraph + 1)
    straight = words.count('"') + words.count("''")
    return words[:1] in _MARKS or straight % 2 == 1 or words.count("”") > words.count("“")


def _is_broken_line(draft: Draft, paragraph: int) -> bool:
    """Does only the end of a line part it from the one before, as where each sentence has its own line?"""
    before, after = draft.paragraphs[paragraph - 1].span.end, draft.paragraphs[paragraph].span.start
    return draft.text.count("\n", before, after) == 1


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
)
