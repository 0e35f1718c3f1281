"""Holidays whose day is another one each year."""

from datetime import date, timedelta

_THURSDAY, _MONDAY, _TUESDAY = 3, 0, 1


def day_of(name: str, year: int) -> date:
    """The day of a holiday in a year, as the United States keep it; of Easter, as the western churches do."""
    match name:
        case "thanksgiving":
            return _nth(year, 11, _THURSDAY, 4)
        case "labor" | "labour":
            return _nth(year, 9, _MONDAY, 1)
        case "memorial":
            return _nth(year, 6, _MONDAY, 1) - timedelta(days=7)
        case "election":
            return _nth(year, 11, _MONDAY, 1) + timedelta(days=1)
    return easter(year)


def _nth(year: int, month: int, weekday: int, place: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (place - 1))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Oudin's reckoning)."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = epact - epact // 28 * (1 - 29 // (epact + 1) * ((21 - golden) // 11))
    sunday = moon - (year + year // 4 + moon + 2 - century + century // 4) % 7
    month = 3 + (sunday + 40) // 44
    return date(year, month, sunday + 28 - 31 * (month // 4))
