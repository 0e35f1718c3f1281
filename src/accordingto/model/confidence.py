"""How probable is an attribution that the network proposes? One logistic function of its signs (Platt 1999).

Its weights are fitted on articles that the network was not trained on (``training/calibrate.py``) and stand in the
bundle's ``config.json``. Measured by ``benchmarks/quality/attribution_kinds.py``: reliability and expected
calibration error (Guo et al. 2017).
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple


class Signs(NamedTuple):
    """What speaks for an attribution and against it."""

    content: float
    """Mean logarithm of the probability that the content's words are content; ``cue`` and ``source`` likewise."""
    length: float
    """Logarithm of the number of the content's words."""
    quoted: float
    """Share of the content's words inside quotation marks."""
    has_cue: float
    cue: float
    has_source: float
    source: float
    to_cue: float
    """Logarithm of the probability with which the content points at the cue."""
    to_source: float
    """The same for the cue and the source, or for the cue and itself where there is none."""


@dataclass(frozen=True, slots=True)
class Confidence:
    """The weights of the signs, of the outermost layer or of inner speech."""

    weights: Signs
    bias: float

    @classmethod
    def from_config(cls, table: Mapping[str, float]) -> "Confidence":
        """From a table with one weight a sign, and ``bias``; a KeyError where one is missing."""
        return cls(Signs(*(float(table[name]) for name in Signs._fields)), float(table["bias"]))

    def probability(self, signs: Signs) -> float:
        """Between 0 and 1: of attributions with 0.8, eight in ten have content and source as people mark them."""
        total = self.bias + sum(w * s for w, s in zip(self.weights, signs, strict=True))
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))
