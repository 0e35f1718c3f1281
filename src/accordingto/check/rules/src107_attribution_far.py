"""SRC107: a quotation whose speaker stands in another sentence."""

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.types import Form

_SHORT = 40
"""Characters: “… trial.” Oru said. is one sentence with a full stop too many."""


def find(draft: Draft) -> Hits:
    """A quotation all of whose sentences are closed before the one begins that says who speaks."""
    for told in draft.tellings:
        attribution = told.attribution
        if attribution.form is Form.INDIRECT or attribution.depth or not attribution.cue or not attribution.source:
            continue
        quoted = attribution.content[0]
        if not draft.is_quoted(quoted.start):
            continue
        cue = draft.sentence_at(attribution.cue[0].start)
        content = draft.sentence_at(quoted.end - 1)
        if cue is None or content is None or cue.span.start <= content.span.start:
            continue
        if cue.span.end - quoted.end < _SHORT:
            continue
        yield Hit(
            quoted,
            "the words stand in one sentence, and who speaks them in a later one",
            "name the speaker in the sentence that first quotes them",
            related=(attribution.cue[0],),
        )


RULE = Rule(
    code="SRC107",
    name="attribution-far",
    severity=Severity.INFO,
    summary="a quotation whose speaker is named in a later sentence",
    rationale="The source belongs beside the first use of its words, where a reader asks who says so.",
    guide="AP Stylebook",
    bad="“Nobody will be left behind when the yard closes.” That is what Tomas Veld told the dockers in May.",
    good="“Nobody will be left behind when the yard closes,” Tomas Veld told the dockers in May.",
    wrong_when="the distance is meant, as in the opening of a long feature.",
    find=find,
)
