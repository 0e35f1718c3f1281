"""Document → attributions: who is said to have said what, at every level."""

from accordingto.attributions.find import find_attributions
from accordingto.attributions.plain import prepare

__all__ = ["find_attributions", "prepare"]
