"""QUO501: the cited article has other words inside the quotation marks."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from accordingto.check.compared import bare, plain, stands_in
from accordingto.check.draft import Draft
from accordingto.check.quotations import Quotation, quotations_in
from accordingto.check.rule import Hit, Hits, Need, Rule, Severity
from accordingto.types import Span

if TYPE_CHECKING:
    from accordingto.library.beside import Beside

_FEWEST = 5
_NEAR = 0.6
_MOST = 200
"""Words: what is longer is no quotation but a speech."""
_CUT = re.compile(r"\[[^\]]{0,80}\]|…|\.\s?\.\s?\.")
"""Where a quotation says that it was cut, or put into other words."""
_PARAGRAPH = re.compile(r"[^\n]+")


def find(draft: Draft) -> Hits:
    """Quotations of some words, held against the articles that the draft cites for them and no others."""
    theirs = {other.id: list(_quoted(other.text)) for other in draft.others}
    whole = {other.id: plain(other.text) for other in draft.others}
    for quotation in draft.quotations:
        mine = plain(quotation.inner(draft.text))
        cited = list(_cited(draft, quotation))
        if not quotation.double or not quotation.closed or len(mine) < _FEWEST or not cited:
            continue
        parts = [words for part in _CUT.split(quotation.inner(draft.text)) if (words := plain(part))]
        if any(all(stands_in(part, whole[other.id]) for part in parts) for other in cited):
            continue
        nearest = ((_likeness(mine, plain(said)), other, said) for other in cited for said in theirs[other.id])
        likeness, other, said = max(nearest, key=lambda one: one[0], default=(0.0, cited[0], ""))
        if likeness >= _NEAR:
            yield Hit(
                quotation.span,
                f"{other.outlet or other.id} has other words here: “{said}”",
                "quote the words as they were said, or leave the quotation marks out",
            )


def _cited(draft: Draft, quotation: Quotation) -> Iterator["Beside"]:
    """The articles whose outlet is in the chain of what is quoted, or that the paragraph links to."""
    names = {bare(source.name) for told in draft.tellings_over(quotation.span) for source in told.chain}
    links = {link.href.rstrip("/") for link in draft.paragraphs[quotation.paragraph].hyperlinks}
    for other in draft.others:
        is_linked = bool(other.address) and any(link.endswith(other.address.split("//")[-1]) for link in links)
        if bare(other.outlet) in names or is_linked:
            yield other


def _quoted(text: str) -> Iterator[str]:
    """What an article has in quotation marks."""
    paragraphs = [Span(*match.span()) for match in _PARAGRAPH.finditer(text)]
    for quotation in quotations_in(text, paragraphs):
        yield quotation.inner(text)


def _likeness(one: list[str], other: list[str]) -> float:
    few = min(len(one), len(other), _MOST)
    if not few or len(set(one) & set(other)) < _NEAR * len(set(one)) / 2 or max(len(one), len(other)) > _MOST:
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


RULE = Rule(
    code="QUO501",
    name="quote-altered",
    severity=Severity.ERROR,
    summary="a quotation differs from the one in the article that it is taken from",
    rationale="Quotation marks promise the very words.",
    guide="Wikipedia, Manual of Style; Lauf 2013",
    bad="The harbour will stay, Ilse Brandt said. “We will never leave Kesten in the winter,” Brandt told Reuters.",
    good="The harbour will stay, Ilse Brandt said. “We will not leave Kesten in the winter,” Brandt told Reuters.",
    beside="Reuters: The harbour of Kesten stays open, foreman Ilse Brandt said on Monday. “We will not leave Kesten "
    "in the winter,” Brandt told Reuters.",
    wrong_when="the other article is the one that changed the words.",
    find=find,
    needs=Need.LIBRARY,
)
