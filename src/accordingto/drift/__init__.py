"""What became of a claim's words from one article to the next."""

from accordingto.drift.find import find_drift

__all__ = ["find_drift"]
