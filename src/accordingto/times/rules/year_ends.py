"""*year-end*, *year's end*, *month end*: edges that have a form of their own."""

from accordingto.times.meanings import Meaning, Mentioned
from accordingto.times.rule import Cut, Rule
from accordingto.times.words import UNITS


def _year_end(cut: Cut) -> Meaning | None:
    unit = UNITS[cut.word("unit")]
    return (
        Mentioned(unit) if unit in ("year", "month", "week", "quarter") and not cut.word("unit").endswith("s") else None
    )


YEAR_END = Rule("year-end", "(?:the|this)? unit (?:hyphen end|tick s end|end)", _year_end)
