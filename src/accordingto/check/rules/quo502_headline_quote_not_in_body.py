"""QUO502: quoted in the headline, and nowhere in the text."""

import re

from accordingto.check.draft import Draft
from accordingto.check.quotations import quotations_in
from accordingto.check.rule import Hit, Hits, Rule, Severity

_WORD = re.compile(r"\w+")


def find(draft: Draft) -> Hits:
    """Word for word, whatever the capitals and the marks."""
    if draft.headline is None or not draft.paragraphs:
        return
    body = _plain(" ".join(block.span.of(draft.text) for block in draft.paragraphs))
    for quotation in quotations_in(draft.text, [draft.headline.span]):
        words = _plain(quotation.inner(draft.text))
        if quotation.closed and words.strip() and words not in body:
            yield Hit(
                quotation.span,
                f"{quotation.span.of(draft.text)} stands in the headline and nowhere in the article",
                "quote in the headline what the article quotes, or leave the quotation marks out",
            )


def _plain(words: str) -> str:
    """Words alone, a space around each."""
    return f" {' '.join(_WORD.findall(words.casefold().replace('’', '').replace(chr(39), '')))} "


RULE = Rule(
    code="QUO502",
    name="headline-quote-not-in-body",
    severity=Severity.ERROR,
    summary="words in quotation marks in the headline that the article does not have",
    rationale="Who is quoted in a headline must have said these words; the article has to show where.",
    guide="Studies of quotations in headlines",
    bad="Foreman calls the yard “a floating coffin”\n\nThe yard is in a bad state, foreman Ilse Brandt said on "
    "Monday. She had led it for years and had left it in the autumn, when the cranes were sold.\n\nThe owners "
    "did not answer. Their office in Osmere was closed on Monday and did not open on Tuesday either.",
    good="Foreman calls the yard “a floating coffin”\n\nThe yard is “a floating coffin,” foreman Ilse Brandt said "
    "on Monday. She had led it for years and had left it in the autumn, when the cranes were sold.\n\nThe "
    "owners did not answer. Their office in Osmere was closed on Monday and did not open on Tuesday either.",
    wrong_when="the marks set off a title or a nickname, and quote nobody.",
    find=find,
)
