"""An attribution on its way from the model or a rule to the reading."""

from dataclasses import dataclass

from accordingto.attributions.plain import Plain
from accordingto.model.decode import Linked

Pair = tuple[int, int]
Pairs = tuple[Pair, ...]


@dataclass(slots=True)
class Found:
    """With the window it was found in and its parent's number."""

    linked: Linked | Plain
    probability: float
    window: int
    depth: int
    parent: int | None
