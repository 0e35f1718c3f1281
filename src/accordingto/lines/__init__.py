"""Members of a matched claim → how many independent lines stand behind it, and why. Knows no database."""

from accordingto.lines.count import count_lines

__all__ = ["count_lines"]
