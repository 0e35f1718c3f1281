"""What falls due in a library: a claim about what is to come, and what became of it."""

from dataclasses import dataclass
from enum import StrEnum

from accordingto.types.forward import ForwardAct
from accordingto.types.statement import Carrier


class Fate(StrEnum):
    """What became of what was to come."""

    KEPT = "kept"
    BROKEN = "broken"
    MOVED = "moved"
    """It is to come on another day."""
    OPEN = "open"
    """Nothing is known yet."""


@dataclass(frozen=True, slots=True)
class Sequel:
    """What a later article says of it: a suggestion, with the words that it rests on and the reason."""

    fate: Fate
    carrier: Carrier
    claim: int
    """The matched claim that its words belong to."""
    words: str
    why: str
    share: float
    """How much of the telling words of what was to come it has, between 0 and 1."""


@dataclass(frozen=True, slots=True)
class DueClaim:
    """A matched claim about what is to come, as the first article that dates it tells it.

    ``chain`` names whom the article has it from, nearest first; the last one commits to it. Where the words give no
    day, both days are None. ``confirmed`` is what a user said became of it, None where nobody has.
    """

    claim: int
    carrier: Carrier
    words: str
    chain: tuple[str, ...]
    act: ForwardAct
    articles: int
    """How many articles tell it as something to come."""
    condition: str = ""
    when: str = ""
    """The words that say when."""
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    confirmed: Fate | None = None
    sequels: tuple[Sequel, ...] = ()
