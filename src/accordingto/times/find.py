"""From a document to its expressions of time."""

from accordingto.times.read import read_times
from accordingto.times.reference import day_of, reference_of
from accordingto.types import Document, Reference, Role, TimeExpression
from accordingto.types.document import TELLING_ROLES

TIMED_ROLES = TELLING_ROLES | {Role.CAPTION, Role.TABLE, Role.CORRECTION}
"""Blocks whose times are the story's; the page's own date is where it is reckoned from."""


def find_times(document: Document) -> tuple[Reference, tuple[TimeExpression, ...]]:
    """The day of writing, and the expressions of time in an article's body and captions in the order of the text."""
    reference = reference_of(document)
    blocks = sorted(block.span for block in document.blocks if block.role in TIMED_ROLES)
    return reference, read_times(document.text, blocks, day_of(reference))
