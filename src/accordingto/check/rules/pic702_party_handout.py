"""PIC702: a picture that a party to the story gave out."""

import re

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Need, Rule, Severity
from accordingto.types import Image, SourceKind

_SAID = re.compile(
    r"\b(?:hand-?out|provided|released|supplied|courtesy|given out|issued|published|posted|shared|distributed|via)\b",
    re.IGNORECASE,
)
_PARTIES = frozenset({SourceKind.ORGANIZATION, SourceKind.PERSON})


def find(draft: Draft) -> Hits:
    """The credit is one who speaks in the article, and the caption does not say that they gave the picture out."""
    parties = {
        source.name.casefold().removeprefix("the ")
        for told in draft.tellings
        for source in told.chain
        if source.kind in _PARTIES
    }
    for image in draft.document.images:
        for credit in image.credits:
            if credit.span is None or credit.name.casefold().removeprefix("the ") not in parties:
                continue
            if not _SAID.search(_around(draft, image)):
                yield Hit(
                    credit.span,
                    f"{credit.name} is a party to the story, and the caption does not say that the picture is "
                    f"theirs to show",
                    f"write “handed out by {credit.name}”",
                )


def _around(draft: Draft, image: Image) -> str:
    spans = [credit.span for credit in image.credits if credit.span]
    spans += [image.caption] if image.caption else []
    whole = draft.ends(spans)
    return draft.text[whole.start : whole.end + 20]


RULE = Rule(
    code="PIC702",
    name="party-handout",
    severity=Severity.WARNING,
    summary="a picture credited to a party to the story, with a caption that does not say so",
    rationale="Who gives a picture out chose what it shows.",
    guide="Reuters Handbook; IPTC, credit and source",
    bad="# The harbour\n\n![Cranes at work in Kesten on Monday. (Photo: Harbour Ministry)](cranes.jpg)\n\nThe "
    "cranes of Kesten are moving again, the Harbour Ministry said on Monday, four weeks after they had been "
    "stopped.",
    good="# The harbour\n\n![Cranes at work in Kesten on Monday, in a picture released by the ministry. (Photo: "
    "Harbour Ministry)](cranes.jpg)\n\nThe cranes of Kesten are moving again, the Harbour Ministry said on "
    "Monday, four weeks after they had been stopped.",
    wrong_when="the party is a photographer who also speaks.",
    find=find,
    needs=Need.PAGE,
)
