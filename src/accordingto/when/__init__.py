"""When each claim was said, when what it tells of was, and what is to come: promises, plans, threats and the like.

``signs.py`` lists the ways in which sentences speak of what is to come.
"""

from accordingto.when.find import find_forward
from accordingto.when.look import look_ahead
from accordingto.when.place import Placed, place_claims

__all__ = ["Placed", "find_forward", "place_claims", "prepare"]


def prepare() -> None:
    """Compile what the first article would have to wait for."""
    from accordingto.times import read_times
    from accordingto.types import Span

    sample = "It will open on Friday, he said."
    read_times(sample, [Span(0, len(sample))], None)
    look_ahead(sample, direct=False)
