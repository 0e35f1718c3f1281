"""Statements of several articles → ties between them → what they share. Knows neither files nor databases."""

from accordingto.matching.statements import statements_of

__all__ = ["statements_of"]
