"""When a page says it was published, as ISO 8601 with the page's own time and zone."""

import re
from datetime import datetime

# The beginnings of the months' names, one language a row.
_MONTH_ROWS = """
    jan feb mar apr may jun jul aug sep oct nov dec
    jän feb mär apr mai jun jul aug sep okt nov dez
    janv fév mars avr mai juin juil août sept oct nov déc
    ene feb mar abr mayo jun jul ago sept oct nov dic
    jan fev mar abr maio jun jul ago set out nov dez
    gen feb mar apr mag giu lug ago set ott nov dic
    jan feb maa apr mei jun jul aug sep okt nov dec
    jan feb mars apr maj jun jul aug sep okt nov des
    tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu
    sty lut mar kwi maj cze lip sie wrz paź lis gru
    led úno bře dub kvě čvn čvc srp zář říj lis pro
    oca şub mar nis may haz tem ağu eyl eki kas ara
    янв фев мар апр мая июн июл авг сен окт ноя дек
    січ лют бер кві тра чер лип сер вер жов лис гру
    ян фев мар апр май юни юли авг сеп окт ное дек
    jan feb már ápr máj jún júl aug sze okt nov dec
    ian feb mar apr mai iun iul aug sep oct noi dec
    jan feb mar apr mei jun jul agu sep okt nov des
    ιαν φεβ μαρ απρ μαΐ ιουν ιουλ αυγ σεπ οκτ νοε δεκ
    ינו פבר מרץ אפר מאי יונ יול אוג ספט אוק נוב דצמ
    ينا فبر مار أبر ماي يون يول أغس سبت أكت نوف ديس
"""
_MONTHS = {stem: number for row in _MONTH_ROWS.strip().splitlines() for number, stem in enumerate(row.split(), 1)}
_LONGEST_STEM = max(map(len, _MONTHS))
_MONTH = r"(?P<month>[^\W\d_]{3,12})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_TIME = (
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?!\.?\d)(?::\d\d)?\s?(?P<half>[ap]\.?m\.?)?\s?"
    r"(?P<zone>UTC|GMT|Z|[+-]\d\d:?\d\d)?"
)
_WRITTEN = (
    re.compile(rf"\b{_MONTH}\s{{1,3}}{_DAY},?\s{{1,3}}{_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_DAY}\s{{0,3}}(?:(?:of|de)\s)?{_MONTH},?\s{{1,3}}(?:(?:de|del)\s)?{_YEAR}\b", re.IGNORECASE),
    re.compile(r"\b(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})\b"),
    re.compile(r"\b(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>(?:(?:19|20)\d\d|\d\d))\b(?!\.)"),
    re.compile(r"(?P<year>(?:19|20)\d\d)\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]"),
    re.compile(r"\b(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>(?:19|20)\d\d)\b"),
)
_CLOCK = re.compile(_TIME, re.IGNORECASE)
_CLOCK_FIRST = re.compile(_TIME + r"\s?(?:[A-Z]{2,4}\b)?,?\s{1,3}(?:on\s)?", re.IGNORECASE)
_ISO = re.compile(
    r"\s*(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d{1,9})?\s?(Z"
    r"|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?",
)
_LABELS = (
    r"(?:first |last )?(?:published|updated|posted|created|modified|date|datum|stand|veröffentlicht|erstellt|publié"
    r"|mis à jour|publicado|actualizado|fecha|data|pubblicato|aggiornato|publisert|oppdatert|publicerad|uppdaterad"
    r"|publiceret|gepubliceerd|julkaistu|opublikowano|yayın(?:lanma)?|güncelleme|опубликовано|дата|diterbitkan)"
    r"(?: on| at| am| le| el| il| op)?\s?:?\s{0,3}"
)
_LABEL = re.compile(_LABELS, re.IGNORECASE)
_DATE_LINE = re.compile(
    rf"(?:{_LABELS})?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,3}|[^\W\d_]{2,12}\.?,\s{1,3})?",
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
    found = _written(said)
    return _from_written(found, said) if found else None


def said_by_user(day: str | None) -> str | None:
    """A day that a user or a record names: ISO 8601 stays as it is, "April 5, 2006" becomes it."""
    return day if not day or _ISO.match(day) else normalised(day) or day


def _written(said: str) -> re.Match[str] | None:
    """The first date in words or figures whose month is one."""
    for pattern in _WRITTEN:
        for found in pattern.finditer(said):
            if month_of(found["month"]):
                return found
    return None


def month_of(name: str) -> int | None:
    """The number of a month by its name, or its beginning, in many languages; None where it is no month."""
    if name.isdigit():
        return int(name)
    name = name.casefold()
    return next(
        (_MONTHS[name[:size]] for size in range(min(len(name), _LONGEST_STEM), 1, -1) if name[:size] in _MONTHS), None
    )


def has_date(line: str) -> bool:
    """Does a short line hold a day, month and year?"""
    return len(line) <= 100 and _written(line) is not None  # noqa: PLR2004 - as below


def is_dated_label(line: str) -> bool:
    """A date line that says what the date is: *Published: …*, *Datum …*."""
    return line[:1].isalpha() and _LABEL.match(line) is not None and is_date_line(line)


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
        if found and month_of(found["month"]):
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
    number = month_of(found["month"]) or 0
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
