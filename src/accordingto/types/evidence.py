"""What a derived value rests on."""

from dataclasses import dataclass
from enum import StrEnum

from accordingto.types.span import Spans


class Ground(StrEnum):
    """How we come to say it."""

    WORDS = "words"
    """The text says so, in the words of the spans."""
    HYPERLINK = "hyperlink"
    """An address stands on the words of the spans."""
    RULE = "rule"
    """A named rule infers it."""
    MODEL = "model"
    """The model found it, with a probability."""
    METADATA = "metadata"
    """The page's own markup, or the user, states it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason, with the place where a reader can check it.

    ``by`` names the rule (``carried-on``), the model (``reader-1``) or the metadata field; ``note`` is a sentence for
    people; ``probability`` is the model's, calibrated, between 0 and 1.
    """

    ground: Ground
    by: str
    spans: Spans = ()
    href: str | None = None
    note: str = ""
    probability: float | None = None
