"""REL308: sentences that stand word for word in another outlet's article, and no credit."""

from typing import TYPE_CHECKING

from accordingto.check.compared import bare, plain, stands_in
from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Need, Rule, Severity
from accordingto.check.words import MEDIA_KINDS
from accordingto.types import Span

if TYPE_CHECKING:
    from accordingto.library.beside import Beside

_FEWEST = 10
"""Words of a sentence that two do not write alike by chance."""
_TWO, _LONG = 2, 25


def find(draft: Draft) -> Hits:
    """Two sentences of the writer's own, or one long one; once for each article that has them."""
    own = {bare(name) for name in (draft.document.outlet or "", *draft.settings.outlet_names)}
    sentences = [(sentence.span, _own_words(draft, sentence.span)) for sentence in draft.sentences]
    long = [(span, words) for span, words in sentences if len(words) >= _FEWEST]
    for other in draft.others:
        if (other.outlet and bare(other.outlet) in own) or _is_later(draft, other) or _is_credited(draft, other):
            continue
        theirs = plain(other.text)
        copied = [(span, words) for span, words in long if stands_in(words, theirs)]
        if len(copied) >= _TWO or any(len(words) >= _LONG for _, words in copied):
            more = f", and {len(copied) - 1} more" if len(copied) > 1 else ""
            yield Hit(
                copied[0][0],
                f"this sentence{more}, word for word in {other.outlet or other.id}, which is not credited",
                f"credit {other.outlet or other.id}, or tell it in words of your own",
                related=tuple(span for span, _ in copied[1:]),
            )


def _own_words(draft: Draft, span: Span) -> list[str]:
    """The words of a sentence that quotes nobody; none where it does."""
    return [] if draft.quotations_over(span) else plain(span.of(draft.text))


def _is_later(draft: Draft, other: "Beside") -> bool:
    mine = draft.document.published
    return bool(mine and other.published and other.published[:10] > mine[:10])


def _is_credited(draft: Draft, other: "Beside") -> bool:
    """Does the draft name the outlet, or an agency that the other article names too?"""
    text = draft.text.casefold()
    if other.outlet and (bare(other.outlet) in text or other.outlet.casefold() in text):
        return True
    media = (source.name for source in draft.reading.sources if source.kind.value in MEDIA_KINDS)
    return any(name in other.text for name in media)


RULE = Rule(
    code="REL308",
    name="uncredited-reuse",
    severity=Severity.ERROR,
    summary="the text matches another article that it does not credit",
    rationale="What others wrote is credited, a rival's and an agency's too.",
    guide="Reuters Handbook; METER",
    bad="The harbour of Kesten was closed for nine weeks after the cranes had failed in the storm. Nobody has said "
    "yet who will pay for the new cables and the quays.",
    good="The harbour of Kesten was closed for nine weeks after the cranes had failed in the storm, The Sollund "
    "Courier reported. Nobody has said yet who will pay for the new cables and the quays.",
    beside="The Sollund Courier: The harbour of Kesten was closed for nine weeks after the cranes had failed in the "
    "storm. Nobody has said yet who will pay for the new cables and the quays.",
    wrong_when="the two share an official name or the words of a law alone.",
    find=find,
    needs=Need.LIBRARY,
)
