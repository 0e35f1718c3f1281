"""REL310: off, since it compares with other articles."""

from accordingto.check.rule import OFF, Need, Rule, Severity

RULE = Rule(
    code="REL310",
    name="circular",
    severity=Severity.ERROR,
    summary="the chain returns to an earlier article of the same outlet, or to one that cites it",
    rationale="A claim that comes back to where it began looks confirmed, and is not.",
    guide="STANAG 2511",
    bad="Our article cites a blog, which cites our article of the day before.",
    good="Our article cites the court's ruling, where both have it from.",
    wrong_when="the article is about the circle.",
    needs=Need.LIBRARY,
    off=OFF,
)
