"""REL308: off, since it compares with other articles."""

from accordingto.check.rule import OFF, Need, Rule, Severity

RULE = Rule(
    code="REL308",
    name="uncredited-reuse",
    severity=Severity.ERROR,
    summary="the text matches another article that it does not credit",
    rationale="What others wrote is credited, a rival's and an agency's too.",
    guide="Reuters Handbook; METER",
    bad="A paragraph that stands word for word in an agency's dispatch, without the agency's name.",
    good="The same paragraph, and “Reuters reported” in it.",
    wrong_when="the two share a quotation or an official name alone.",
    needs=Need.LIBRARY,
    off=OFF,
)
