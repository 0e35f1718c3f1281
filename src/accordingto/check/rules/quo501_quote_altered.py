"""QUO501: off, since it compares with other articles."""

from accordingto.check.rule import OFF, Need, Rule, Severity

RULE = Rule(
    code="QUO501",
    name="quote-altered",
    severity=Severity.ERROR,
    summary="a quotation differs from the one in the article that it is taken from",
    rationale="Quotation marks promise the very words.",
    guide="Wikipedia, Manual of Style; Lauf 2013",
    bad="“We will never leave Kesten,” where the cited article has “We will not leave Kesten now”.",
    good="“We will not leave Kesten now,” as the cited article has it.",
    wrong_when="the other article is the one that changed the words.",
    needs=Need.LIBRARY,
    off=OFF,
)
