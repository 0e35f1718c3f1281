"""ANO208: unnamed sources, and nobody who signs for them."""

from accordingto.check.anonymous import anonymous_tellings
from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Need, Rule, Severity
from accordingto.types import PageForm


def find(draft: Draft) -> Hits:
    """Web pages and Markdown alone: plain text may have been cut out of its page."""
    document = draft.document
    if document.bylines or document.form is PageForm.TEXT:
        return
    first = next(anonymous_tellings(draft), None)
    if first is not None:
        yield Hit(
            draft.ends(first.attribution.source),
            "an unnamed source, and no author who answers for it",
            "sign the article",
        )


RULE = Rule(
    code="ANO208",
    name="anonymous-no-byline",
    severity=Severity.WARNING,
    summary="an article with unnamed sources and without a byline",
    rationale="Where the source is hidden, the reader trusts the writer: somebody must answer for it.",
    guide="AP, statement on anonymous sources",
    bad="# The harbour closes\n\nThe harbour of Kesten will be closed in May, a person familiar with the plan said "
    "on Monday.",
    good="# The harbour closes\n\nBy Mira Tolland\n\nThe harbour of Kesten will be closed in May, a person "
    "familiar with the plan said on Monday.",
    wrong_when="the system that publishes adds the byline.",
    find=find,
    needs=Need.PAGE,
)
