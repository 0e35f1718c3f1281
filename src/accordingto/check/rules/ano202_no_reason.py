"""ANO202: somebody stays unnamed, and the article does not say why."""

import re

from accordingto.check.anonymous import BARE, anonymous_tellings, first_of_each
from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity

_REASON = re.compile(
    r"\b(?:because|authori[sz]ed|fear\w*|retaliat\w*|reprisals?|safety|(?:not|n['’]t) (?:allowed|permitted|supposed)|"
    r"sensitiv\w+|to (?:discuss|describe|speak|talk|share|avoid|offer|give|reveal|disclose)|protect\w*|jeopardi[sz]\w*|"
    r"confidential\w*|"
    r"not (?:yet )?public|since (?:he|she|they)|as (?:he|she|they) (?:was|were|is|are) not|bound by|ongoing|due to)\b",
    re.IGNORECASE,
)
_RELAYED = 2


def find(draft: Draft) -> Hits:
    """Once for each described source that spoke to this page's outlet, with no reason near. Bare ones are ANO201's."""
    usual = draft.settings.allowed_reasons
    for told in first_of_each(anonymous_tellings(draft)):
        place = draft.ends(told.attribution.source)
        if len(told.chain) >= _RELAYED or BARE.fullmatch(place.of(draft.text).strip()):
            continue
        near = draft.sentences_near(place.start, 1, 2)
        own = any(reason.casefold() in near.casefold() for reason in usual)
        if own or _REASON.search(near) or ("anonymity" in draft.text and _REASON.search(_grant(draft))):
            continue
        yield Hit(
            place,
            f"nothing says why “{place.of(draft.text)}” is not named",
            "say why they would not be named, and why they are heard all the same",
        )


def _grant(draft: Draft) -> str:
    """The words around where the article grants anonymity."""
    at = draft.text.find("anonymity")
    return draft.text[max(0, at - 200) : at + 300]


RULE = Rule(
    code="ANO202",
    name="no-reason",
    severity=Severity.WARNING,
    summary="an unnamed source without a reason for hiding the name",
    rationale="Anonymity is a favour that the reader pays for; why it was granted tells how far to trust it.",
    guide="AP, statement on anonymous sources; NPR Ethics Handbook",
    bad="The harbour will be closed in May, a person familiar with the plan said. No date is set.",
    good="The harbour will be closed in May, said a person familiar with the plan, who asked not to be named "
    "because it is not public.",
    wrong_when="the reason stands elsewhere in the article, in words that the rule does not know (`allowed-reasons`).",
    find=find,
    default=True,
)
