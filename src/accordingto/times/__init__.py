"""Expressions of time, and the days they mean: a small grammar of composable rules. ``grammar.py`` is its list."""

from accordingto.times.find import find_times
from accordingto.times.read import read_times
from accordingto.times.reference import day_of, reference_of

__all__ = ["day_of", "find_times", "read_times", "reference_of"]
