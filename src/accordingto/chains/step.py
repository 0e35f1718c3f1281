"""One source of a chain on its way, before it has an id."""

from typing import NamedTuple

from accordingto.chains.resolved import Resolved
from accordingto.types import Spans


class Step(NamedTuple):
    """One source of a chain on its way: who, the words that prove it, and the rule."""

    who: Resolved
    proof: Spans
    by: str
    inferred: bool = False
    note: str = ""
