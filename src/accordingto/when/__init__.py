"""When each claim was said, when what it tells of was, and what is to come: promises, plans, threats and the like.

``signs.py`` lists the ways in which sentences speak of what is to come.
"""

from accordingto.when.find import find_forward
from accordingto.when.place import Placed, place_claims

__all__ = ["Placed", "find_forward", "place_claims"]
