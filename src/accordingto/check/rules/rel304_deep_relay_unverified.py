"""REL304: passed on from hand to hand, and not a word on whether it could be checked."""

import re

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.check.words import HIDING, MEDIA_KINDS
from accordingto.types import SourceKind

_CHECKED = re.compile(
    r"\b(?:verif\w+|unverified|corroborat\w+|independent(?:ly)? (?:confirm\w*|check\w*|establish\w*)|"
    r"(?:not|n['’]t|never|unable to|yet to) (?:be |been |immediately |independently |yet ){0,3}(?:confirm\w*|reach\w*)|"
    r"unconfirmed|(?:declined|refused) to (?:comment|confirm)|did not (?:respond|comment|immediately)|could not be)\b",
    re.IGNORECASE,
)
_TWO = 2


def find(draft: Draft) -> Hits:
    """Once an article: the first chain of two media, or of a medium and somebody who hides."""
    if any(not draft.is_quoted(match.start()) for match in _CHECKED.finditer(draft.text)):
        return
    for told in draft.tellings:
        kinds = [source.kind for source in told.chain]
        if len(kinds) < _TWO or kinds[0].value not in MEDIA_KINDS or not told.attribution.source:
            continue
        media = sum(kind.value in MEDIA_KINDS for kind in kinds)
        hidden = kinds[-1] is SourceKind.UNNAMED and HIDING.search(told.source) is not None
        if media >= _TWO or hidden:
            way = " from ".join(source.name for source in told.chain)
            yield Hit(
                draft.ends(told.attribution.content),
                f"this comes by way of {way}, and nothing says whether it could be checked",
                "say that it could not be verified, or who has confirmed it",
            )
            return


RULE = Rule(
    code="REL304",
    name="deep-relay-unverified",
    severity=Severity.WARNING,
    summary="a claim passed on through several hands, with no word on whether it was checked",
    rationale="With each hand that it passes through, less is known of it; the reader must be told what was checked.",
    guide="BBC Editorial Guidelines 3.3.6",
    bad="The bridge over the strait had fallen, KCNA said, Reuters reported on Monday.",
    good="The bridge over the strait had fallen, KCNA said, Reuters reported on Monday. The Tidewater Post could "
    "not verify it.",
    wrong_when="the claim is trivial, or the words are published where anybody can look.",
    find=find,
)
