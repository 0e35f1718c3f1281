"""POL801: a page that tells nobody how its mistakes are mended."""

import re

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Need, Rule, Severity
from accordingto.types import PageForm

_POLICY = re.compile(
    r"correction|editorial[ _-]?(?:standards?|polic|guideline|code|principle)|ethics|standards|unnamed|"
    r"anonymous[ _-]?source|"
    r"publishingPrinciples|correctionsPolicy|complaint|code[ _-]of[ _-](?:conduct|practice)",
    re.IGNORECASE,
)
_SITE = re.compile(r"<(?:footer|nav)\b", re.IGNORECASE)


def find(draft: Draft) -> Hits:
    """Web pages with their site around them alone: a page saved bare says nothing of its outlet."""
    if draft.document.form is not PageForm.HTML or draft.headline is None or not _SITE.search(draft.page):
        return
    if not _POLICY.search(draft.page):
        yield Hit(
            draft.headline.span,
            "the page has no link to a policy on corrections or on unnamed sources",
            "link to both from every article",
        )


_TEXT = (
    "<p>The harbour of Kesten has been closed since May, Ilse Brandt said on Monday, and nobody knows when it "
    "will open.</p>"
)

RULE = Rule(
    code="POL801",
    name="no-policy-link",
    severity=Severity.INFO,
    summary="a page without a link to a policy on corrections or unnamed sources",
    rationale="Readers trust what they can hold to its own rules.",
    guide="Trust Project; Journalism Trust Initiative, 10 and 12",
    bad=f"<html><body><article><h1>The harbour of Kesten stays "
    f"closed</h1>{_TEXT}</article><footer>Contact</footer></body></html>",
    good=f"<html><body><article><h1>The harbour of Kesten stays closed</h1>{_TEXT}</article>"
    "<footer><a href='/corrections'>Corrections</a></footer></body></html>",
    wrong_when="the policies stand on a page about the outlet that every article links to.",
    find=find,
    needs=Need.PAGE,
)
