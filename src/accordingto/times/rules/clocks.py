"""*5 p.m. EST*, *10:35 a.m.*, *noon*, *midnight*, *five o'clock*, *18:30 GMT*, *4 in the morning*."""

from accordingto.times.meanings import Clock, Meaning
from accordingto.times.rule import Cut, Rule
from accordingto.times.words import NUMBER, ZONES

_HOURS, _MINUTES = 24, 60
_NOON = 12
_ZONE = "(?:open? zone close_bracket?)?"


def _clock(cut: Cut) -> Meaning | None:
    said = cut.word("clock_digits", "digits", "number")
    if said in NUMBER:
        hour, minute = NUMBER[said], ""
    else:
        head, _, tail = said.partition(":")
        hour, minute = int(head), tail
    half = cut.word("ampm") or ("pm" if cut.word("daypart") in ("afternoon", "evening", "night") else "")
    half = half or ("am" if cut.has("daypart") else "")
    if half and not 1 <= hour <= _NOON:
        return None
    if half:
        hour = hour % _NOON + (_NOON if half[0] == "p" else 0)
    if hour >= _HOURS or any(int(part) >= _MINUTES for part in minute.split(":") if part):
        return None
    return Clock(f"T{hour:02}:{minute or '00'}", zone=ZONES.get(cut.word("zone").upper(), ""))


def _plain(cut: Cut) -> Meaning | None:
    """Figures with a colon and nothing else: a clock where the place is one for clocks."""
    return _clock(cut) if cut.has("zone") or cut.before("at", "by", "on", "approx", "before", "after") else None


def _noon(cut: Cut) -> Meaning | None:
    if cut.first and cut.tokens.word(cut.first - 1) == "high":
        return None
    if cut.has("daypart") and cut.word("daypart") != "midday":
        return None
    return Clock("T24:00" if cut.has("midnight") else "T12:00")


def _military(cut: Cut) -> Meaning | None:
    """*0735 GMT*: four figures and a zone."""
    said = cut.word("digits", "year_digits")
    if len(said) != 4 or int(said[:2]) >= _HOURS or int(said[2:]) >= _MINUTES:  # noqa: PLR2004 - hours and minutes
        return None
    return Clock(f"T{said[:2]}:{said[2:]}", zone=ZONES.get(cut.word("zone").upper(), ""))


FOUR_FIGURES = Rule("four-figures", "(?:digits|year_digits) zone", _military)
CLOCK = Rule(
    "clock", f"(?:clock_digits|digits|number) (?:ampm|oclock(?: in the daypart)?|in the daypart) {_ZONE}", _clock
)
PLAIN_CLOCK = Rule("plain-clock", f"clock_digits {_ZONE}", _plain)
NOON = Rule("noon", "noon|midnight|daypart", _noon)
