"""ANO204: “sources”, of whom there turns out to be one."""

import re

from accordingto.check.anonymous import anonymous_tellings
from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity

_ONE = re.compile(r"\b[Tt]he source (?:said|says|told|added|adds|claimed|claims|continued|explained|confirmed|also)\b")
_INTRODUCED = re.compile(
    r"\b(?:a|an|one|another|second|third|other|each|\w+['’]s?) (?:[\w-]+ ){0,3}source\b", re.IGNORECASE
)
_MANY = re.compile(r"\bsources\b", re.IGNORECASE)


def find(draft: Draft) -> Hits:
    """*Sources* speak first, then *the source*, and nothing between tells one of them from the others."""
    many = next((told for told in anonymous_tellings(draft) if _MANY.search(told.source)), None)
    if many is None:
        return
    first = draft.ends(many.attribution.source)
    for span, words in draft.own_words(_ONE):
        if span.start < first.start:
            continue
        if not _INTRODUCED.search(draft.text, 0, span.start):
            yield Hit(
                span,
                f"“{words}” follows on “{first.of(draft.text)}”: are there several?",
                "write “a source” where there is one",
                related=(first,),
            )
        return


RULE = Rule(
    code="ANO204",
    name="plural-of-one",
    severity=Severity.WARNING,
    summary="“sources” in one place, “the source” in a later one",
    rationale="A plural makes one voice sound like agreement.",
    guide="Reuters Handbook",
    bad="The harbour will be closed in May, sources at the port said. The source said that letters had been sent.",
    good="The harbour will be closed in May, a source at the port said. The source said that letters had been sent.",
    wrong_when="one of several sources is meant, and the text tells which.",
    find=find,
)
