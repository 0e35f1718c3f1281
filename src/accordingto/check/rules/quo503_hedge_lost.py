"""QUO503: off, and its page says why."""

from accordingto.check.rule import Need, Rule, Severity

RULE = Rule(
    code="QUO503",
    name="hedge-lost",
    severity=Severity.WARNING,
    summary="a “may”, a “not” or a number was lost or changed on the way from the article that is cited",
    rationale="It is the commonest way in which quotations go wrong.",
    guide="Lauf 2013; Simmons 2011",
    bad="The yard will close, where the cited article has that it may close.",
    good="The yard may close, as the cited article has it.",
    wrong_when="the source said it both ways.",
    needs=Need.LIBRARY,
    off="no way to tell a hedge that was lost from one that the source never had is good enough yet; "
    "accordingto trace shows both wordings side by side",
)
