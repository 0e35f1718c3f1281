"""Readings and the pages they link to → for each relayed claim, what the page upstream says of it."""

from accordingto.follow.follow import follow_up

__all__ = ["follow_up"]
