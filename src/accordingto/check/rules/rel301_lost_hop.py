"""REL301: what an outlet had from somebody becomes the outlet's own."""

import re
from collections import defaultdict

from accordingto.check.draft import Draft, Telling
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.check.words import MEDIA_KINDS

_WORD = re.compile(r"[^\W\d_]{4,}|\d+")
_SHARED, _FEWEST, _STEM = 0.6, 4, 5


def find(draft: Draft) -> Hits:
    """The same content twice: by a source by way of a medium, and by the medium alone."""
    relayed = [told for told in draft.tellings if len(told.chain) > 1 and told.chain[0].kind.value in MEDIA_KINDS]
    by_outlet: dict[int, list[tuple[Telling, set[str]]]] = defaultdict(list)
    for other in relayed:
        by_outlet[other.chain[0].id].append((other, _stems(other.content)))
    for told in draft.tellings:
        if len(told.chain) != 1 or told.chain[0].kind.value not in MEDIA_KINDS or not told.attribution.source:
            continue
        words = _stems(told.content)
        for other, theirs in by_outlet[told.chain[0].id]:
            if len(words) >= _FEWEST and len(words & theirs) >= _SHARED * len(words) and _are_apart(told, other):
                yield Hit(
                    draft.ends(told.attribution.source),
                    f"{told.chain[0].name} has this from {other.chain[1].name}, who is left out here",
                    f"name {other.chain[1].name} here too",
                    related=(other.attribution.content[0],),
                )
                break


def _are_apart(one: Telling, other: Telling) -> bool:
    parts = ((part, more) for part in one.attribution.content for more in other.attribution.content)
    return not any(part.touches(more) for part, more in parts)


def _stems(words: str) -> set[str]:
    return {word[:_STEM].casefold() for word in _WORD.findall(words)}


RULE = Rule(
    code="REL301",
    name="lost-hop",
    severity=Severity.WARNING,
    summary="an outlet is cited for what it has from another source",
    rationale="An agency that quotes a ministry vouches for the quotation, not for what the ministry says.",
    guide="AP, crediting other organizations; BBC, rule on agencies",
    bad="The Harbour Office said that forty ships were waiting outside Kesten, Reuters reported. Forty ships were "
    "waiting outside Kesten harbour, according to Reuters.",
    good="The Harbour Office said that forty ships were waiting outside Kesten, Reuters reported.",
    wrong_when="the outlet also saw it for itself.",
    find=find,
)
