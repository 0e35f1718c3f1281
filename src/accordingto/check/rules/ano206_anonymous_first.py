"""ANO206: the first who is quoted has no name."""

from accordingto.check.anonymous import anonymous_tellings
from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.types import Form

_FEWEST = 5


def find(draft: Draft) -> Hits:
    """The first quotation of some words, where one who hides speaks it."""
    hidden = {told.number for told in anonymous_tellings(draft)}
    for told in draft.tellings:
        attribution = told.attribution
        if attribution.form is Form.INDIRECT or len(told.content.split()) < _FEWEST or attribution.depth:
            continue
        if told.number in hidden:
            yield Hit(
                draft.ends(attribution.source),
                "the first words that the article quotes are of somebody whom it does not name",
                "let somebody speak first who speaks on the record",
                related=(attribution.content[0],),
            )
        return


RULE = Rule(
    code="ANO206",
    name="anonymous-first",
    severity=Severity.WARNING,
    summary="the first quotation is an unnamed source's",
    rationale="What comes first carries the story; it should rest on somebody who answers for it.",
    guide="Washington Post ombudsman; BBC Editorial Guidelines 3.3.4",
    bad="“The harbour will be gone by May, all of it,” a person familiar with the plan said.",
    good="“The harbour will be gone by May, all of it,” said Ilse Brandt, the yard's foreman.",
    wrong_when="the story is about the one who cannot be named.",
    find=find,
)
