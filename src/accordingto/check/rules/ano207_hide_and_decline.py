"""ANO207: a body speaks without a name, and declines to comment with one."""

import re

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.check.words import HIDING
from accordingto.types import SourceKind, Span

_DECLINED = re.compile(
    r"\b(?:[Aa] |[Tt]he )?(?P<body>[A-Z][\w&'’-]{1,30}(?: (?:of|the|for|and|[A-Z][\w&'’-]{1,30})){0,6})"
    r"(?: spokes\w{3,6}| officials?| representatives?)? (?:has |have |had |also ){0,2}(?:declined|refused) "
    r"(?:to (?:comment|discuss|answer|speak)|comment|an? (?:request|interview)|requests? for)"
)
_SMALL = frozenset("of the for and a an".split())


def find(draft: Draft) -> Hits:
    """An unnamed official of a body whose name also stands before *declined to comment*."""
    declined = [
        (match, {word for word in match["body"].split() if word.casefold() not in _SMALL})
        for block in draft.paragraphs
        for match in _DECLINED.finditer(draft.text, block.span.start, block.span.end)
    ]
    for told in draft.tellings:
        if told.origin is None or told.origin.kind is not SourceKind.UNNAMED or not told.attribution.source:
            continue
        if not HIDING.search(told.source):
            continue
        words = set(re.findall(r"[\w&'’-]+", told.source))
        for match, names in declined:
            if names <= words:
                yield Hit(
                    Span(*match.span()),
                    f"{match['body']} declines to comment, while “{told.source}” speaks",
                    "do not tell the reader that a body was silent whose people spoke",
                    related=told.attribution.source,
                )
                return


RULE = Rule(
    code="ANO207",
    name="hide-and-decline",
    severity=Severity.ERROR,
    summary="the body of an unnamed source is said to have declined to comment",
    rationale="It lets a body speak and be silent at once, and misleads the reader about who talked.",
    guide="AP, statement on anonymous sources",
    bad="The quays are unsafe, two Harbour Office officials said. The Harbour Office declined to comment.",
    good="The quays are unsafe, two people who inspected them said. The Harbour Office declined to comment.",
    wrong_when="a large body is meant, and another part of it.",
    find=find,
)
