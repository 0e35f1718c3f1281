"""Expressions of time, and the days they mean: a small grammar of composable rules. ``grammar.py`` is its list."""

from accordingto.times.read import read_times

__all__ = ["read_times"]
