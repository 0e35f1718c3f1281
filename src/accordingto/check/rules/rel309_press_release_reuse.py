"""REL309: off, and its page says why."""

from accordingto.check.rule import Need, Rule, Severity

RULE = Rule(
    code="REL309",
    name="press-release-reuse",
    severity=Severity.INFO,
    summary="a fifth of the text or more is a press release's, and the article does not say so",
    rationale="A reader must see where public relations speak.",
    guide="Churnalism studies; AP",
    bad="Three paragraphs of a company's release, signed by a reporter.",
    good="The same facts, and “the company said in a statement”.",
    wrong_when="the release is quoted in quotation marks.",
    needs=Need.LIBRARY,
    off="a library does not know which of its articles are releases of a press office",
)
