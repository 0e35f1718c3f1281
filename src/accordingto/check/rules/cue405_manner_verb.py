"""CUE405: somebody smiles a sentence."""

import re

from accordingto.check.cues import cue_of, fixed
from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.types import Form

_VERB = re.compile(
    r"\b(?:smiled|smiles|sighed|sighs|laughed|laughs|grinned|grins|shrugged|shrugs|chuckled|chuckles|beamed|nodded|nods|"
    r"frowned|frowns|sobbed|winced)\b",
    re.IGNORECASE,
)


def find(draft: Draft) -> Hits:
    """The only verb of a quotation."""
    for told in draft.tellings:
        place = cue_of(draft, told, _VERB)
        if place is None or told.attribution.form is Form.INDIRECT:
            continue
        if re.search(r"\b(?:said|says|told|asked|replied)\b", told.cue):
            continue
        words = place.of(draft.text)
        yield Hit(
            place,
            f"people speak words; “{words}” describes how, by the writer's ear",
            "write “said”, and describe the manner in a sentence of its own where it matters",
            fix=fixed(draft, told, place),
        )


RULE = Rule(
    code="CUE405",
    name="manner-verb",
    severity=Severity.INFO,
    summary="a gesture or a tone in the place of “said”",
    rationale="It is the writer's impression, and colours what was said.",
    guide="Oxford University Press, verbs to avoid",
    bad="“We will be back by May,” smiled Ilse Brandt.",
    good="“We will be back by May,” said Ilse Brandt.",
    wrong_when="a feature describes a scene that the reporter saw.",
    find=find,
)
