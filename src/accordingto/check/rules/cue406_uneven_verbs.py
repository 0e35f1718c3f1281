"""CUE406: one side *said*, the other *claimed*."""

import re
from collections import defaultdict

from accordingto.check.cues import cue_of
from accordingto.check.draft import Draft, Telling
from accordingto.check.rule import Hit, Hits, Rule, Severity

_CLAIMED = re.compile(r"\b(?:claim(?:s|ed|ing)?|insist(?:s|ed|ing)?|maintain(?:s|ed)?|alleg(?:es|ed))\b", re.IGNORECASE)
_SAID = re.compile(r"\b(?:said|says)\b", re.IGNORECASE)
_OFTEN = 2


def find(draft: Draft) -> Hits:
    """A named source with nothing but doubting verbs, twice or more, beside one who *said* as often."""
    by_source: dict[int, list[Telling]] = defaultdict(list)
    for told in draft.tellings:
        if told.is_named and told.origin and told.attribution.cue and told.attribution.depth == 0:
            by_source[told.origin.id].append(told)
    calm = [
        all(_SAID.search(told.cue) for told in tellings) and len(tellings) >= _OFTEN for tellings in by_source.values()
    ]
    if not any(calm):
        return
    other = next(tellings[0] for tellings, said in zip(by_source.values(), calm, strict=True) if said)
    for tellings in by_source.values():
        places = [cue_of(draft, told, _CLAIMED) for told in tellings]
        if len(tellings) >= _OFTEN and all(places):
            first = next(place for place in places if place)
            yield Hit(
                first,
                f"{tellings[0].source} only ever “{first.of(draft.text)}”, while {other.source} “{other.cue}”",
                "give both sides the same verbs",
                related=(other.attribution.cue[0],),
            )


RULE = Rule(
    code="CUE406",
    name="uneven-verbs",
    severity=Severity.INFO,
    summary="one source only says, another only claims",
    rationale="The distance that the verbs keep should not depend on whose side somebody is on.",
    guide="Gender Gap Tracker; White 2006",
    bad="The quays are safe, Tomas Veld said. The cranes will stay, Tomas Veld said. The quays are rotten, Ilse "
    "Brandt claimed. The cranes were sold, Ilse Brandt claimed.",
    good="The quays are safe, Tomas Veld said. The cranes will stay, Tomas Veld said. The quays are rotten, Ilse "
    "Brandt said. The cranes were sold, Ilse Brandt said.",
    wrong_when="one side was shown to be wrong.",
    find=find,
)
