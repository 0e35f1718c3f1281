"""When a page says it was published, as ISO 8601 with the page's own time and zone."""

import re
from datetime import datetime

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_TIME = (
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::\d\d)?\s?(?P<half>[ap]\.?m\.?)?\s?(?P<zone>UTC|GMT|Z|[+-]\d\d:?\d\d)?"
)
_WRITTEN = (
    re.compile(rf"\b{_MONTH}\s{{1,3}}{_DAY},?\s{{1,3}}{_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_DAY}\.?\s{{1,3}}(?:of\s)?{_MONTH},?\s{{1,3}}{_YEAR}\b", re.IGNORECASE),
    re.compile(r"\b(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})\b"),
    re.compile(r"\b(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>(?:(?:19|20)\d\d|\d\d))\b(?!\.)"),
)
_CLOCK = re.compile(_TIME, re.IGNORECASE)
_CLOCK_FIRST = re.compile(_TIME + r"\s?(?:[A-Z]{2,4}\b)?,?\s{1,3}(?:on\s)?", re.IGNORECASE)
_ISO = re.compile(
    r"\s*(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d{1,9})?\s?(Z"
    r"|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?",
)
_DATE_LINE = re.compile(
    r"(?:(?:first |last )?(?:published|updated|posted|created|modified|date)(?: on| at)?:?\s{0,3})?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,3})?",
    re.IGNORECASE,
)
_REST = re.compile(
    r"[\s,|·•–—@-]{0,8}(?:at\s)?(?:" + _TIME + r")?\s?(?:[A-Z]{2,4}\b)?[\s.)|·•–—-]{0,6}"
    r"(?:\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?)?(?:\([A-Z]{2,4}\))?\s{0,3}",
    re.IGNORECASE,
)


def normalised(said: str) -> str | None:
    """ISO 8601 of a date or a time as a page writes it, with its zone where it names one; None where it is none."""
    said = said.strip()[:200]
    iso = _ISO.match(said)
    if iso:
        return _from_iso(iso)
    for pattern in _WRITTEN:
        found = pattern.search(said)
        if found:
            return _from_written(found, said)
    return None


def has_date(line: str) -> bool:
    """Does a short line hold a day, month and year?"""
    return len(line) <= 100 and any(pattern.search(line) for pattern in _WRITTEN)  # noqa: PLR2004 - as below


def is_date_line(line: str) -> bool:
    """Is the whole line a date, maybe with a time and a word such as *Published*?"""
    if len(line) > 100:  # noqa: PLR2004 - longer lines say more than a date
        return False
    lead = _DATE_LINE.match(line)
    start = lead.end() if lead else 0
    clock = _CLOCK_FIRST.match(line, start)
    start = clock.end() if clock else start
    for pattern in _WRITTEN:
        found = pattern.match(line, start)
        if found:
            return _REST.fullmatch(line, found.end()) is not None
    return False


def _from_iso(found: re.Match[str]) -> str | None:
    year, month, day, hour, minute, second, zone = found.groups()
    date = f"{year}-{month}-{day}"
    stamp = date if hour is None else f"{date}T{hour}:{minute}:{second or '00'}{_zone(zone)}"
    return _checked(stamp)


def _zone(said: str | None) -> str:
    if not said:
        return ""
    if said.upper() in ("Z", "UTC", "GMT"):
        return "+00:00"
    digits = said[1:].replace(":", "").ljust(4, "0")
    return f"{said[0]}{digits[:2]}:{digits[2:]}"


def _from_written(found: re.Match[str], said: str) -> str | None:
    month = found["month"]
    number = (
        int(month)
        if month.isdigit()
        else next(place for place, name in enumerate(_MONTHS, 1) if name.startswith(month[:3].lower()))
    )
    year = found["year"] if len(found["year"]) > 2 else f"20{found['year']}"  # noqa: PLR2004 - two digits
    date = f"{year}-{number:02}-{int(found['day']):02}"
    clock = _CLOCK.search(said, found.end()) or _CLOCK.search(said[: found.start()])
    if clock is None:
        return _checked(date)
    hour = int(clock["hour"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"][0].lower() == "p" else 0)
    return _checked(f"{date}T{hour:02}:{clock['minute']}:00{_zone(clock['zone'])}") or _checked(date)


def _checked(stamp: str) -> str | None:
    try:
        datetime.fromisoformat(stamp)
    except ValueError:
        return None
    return stamp
