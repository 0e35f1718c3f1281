"""REL307: many claims, and one origin behind all of them."""

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.types import SourceKind

_FEWEST = 5


def find(draft: Draft) -> Hits:
    """Five claims or more, all of which end at the same source."""
    tellings = [told for told in draft.tellings if told.attribution.depth == 0]
    if len(tellings) < _FEWEST or any(told.origin is None for told in draft.tellings):
        return
    origins = {told.origin.id: told.origin for told in draft.tellings if told.origin}
    if len(origins) == 1:
        origin = next(iter(origins.values()))
        if origin.kind is SourceKind.NOBODY:
            return
        yield Hit(
            draft.ends(tellings[0].attribution.source or tellings[0].attribution.content),
            f"all {len(tellings)} claims of the article end at {origin.name}",
            "find a second source that does not depend on the first, or say that there is none",
        )


RULE = Rule(
    code="REL307",
    name="single-origin",
    severity=Severity.WARNING,
    summary="every claim of the article ends at one origin",
    rationale="One source that is seen many times is still one; nothing confirms it.",
    guide="BBC Editorial Guidelines 3.3.4; STANAG 2511",
    bad="The yard is lost, Ilse Brandt said on Monday. Brandt said the cranes had been sold. Brandt said the quays "
    "were unsafe. Brandt said nobody had been paid. Brandt said the owners had left.",
    good="The yard is lost, Ilse Brandt said on Monday. Brandt said the cranes had been sold. Brandt said the "
    "quays were unsafe. Brandt said nobody had been paid. Tomas Veld said the owners had left.",
    wrong_when="the article is an interview, a portrait or a report of one speech.",
    find=find,
)
