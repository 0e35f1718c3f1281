"""One act of telling, as the article reports it (Pareti's PARC 3.0, Newell et al.'s PolNeAR)."""

from dataclasses import dataclass
from enum import StrEnum

from accordingto.types.evidence import Evidence
from accordingto.types.span import Spans


class Form(StrEnum):
    """How the content is given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """The author's distance from what is told (FactBank's sense, by the cue)."""

    NEUTRAL = "neutral"
    DOUBTING = "doubting"
    ENDORSING = "endorsing"


class Act(StrEnum):
    """What the source does."""

    ASSERT = "assert"
    DENY = "deny"
    CONFIRM = "confirm"
    PROMISE = "promise"
    THREATEN = "threaten"
    DEMAND = "demand"
    ASK = "ask"
    REFUSE = "refuse"
    PREDICT = "predict"
    BELIEVE = "believe"


EVEN = 0.5
"""An attribution less probable than this is likelier wrong than right; reports say so."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who (source), by which words (cue), what (content). Source and cue may be missing, content never is.

    ``depth`` is 0 for the outermost layer; ``parent`` is the index, in the document's attributions, of the one whose
    content this one stands in.
    """

    content: Spans
    cue: Spans = ()
    source: Spans = ()
    depth: int = 0
    parent: int | None = None
    form: Form = Form.INDIRECT
    stance: Stance = Stance.NEUTRAL
    act: Act = Act.ASSERT
    probability: float | None = None
    """That content and source are as a careful reader would mark them: between 0 and 1, calibrated (the model card
    tells on what), or how often the rule that found it is right; None where neither did."""
    evidence: Evidence | None = None
    """The rule that found it; None where the model did, which the reading names."""

    @property
    def is_uncertain(self) -> bool:
        """Is it likelier wrong than right?"""
        return self.probability is not None and self.probability < EVEN

    def __post_init__(self) -> None:
        if not self.content:
            raise ValueError("an attribution has a content; found none")
        if (self.depth == 0) != (self.parent is None):
            raise ValueError(
                f"depth 0 has no parent and others have one; found depth {self.depth}, parent {self.parent}"
            )
