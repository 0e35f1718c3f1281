"""The words that expressions of time are made of: each belongs to one class, and most words to none.

Patterns of rules are written in the names of the classes (``rule.py``), so a rule never spells a word twice.
"""

from functools import cache

_UNITS = "year years yr yrs|quarter quarters|month months|week weeks|fortnight fortnights|day days|decade decades|"
_UNITS += "century centuries|weekend weekends"
UNITS = {word: group.split()[0] for group in _UNITS.split("|") for word in group.split()} | {
    "yr": "year",
    "yrs": "year",
}
CLOCK_UNITS = {
    word: group.split()[0]
    for group in ("hour hours hr hrs", "minute minutes min mins", "second seconds")
    for word in group.split()
}
MONTHS = (
    "january jan jan.|february feb feb.|march mar mar.|april apr apr.|may|june jun jun.|july jul jul.|august aug aug.|"
    "september sep sept sep. sept.|october oct oct.|november nov nov.|december dec dec."
)
MONTH = {word: n for n, names in enumerate(MONTHS.split("|"), 1) for word in names.split()}
WEEKDAYS = (
    "monday mon mon.|tuesday tue tues tue. tues.|wednesday wed wed.|thursday thu thurs thu. thurs.|friday fri fri.|"
    "saturday|sunday"
)
WEEKDAY = {word: n for n, names in enumerate(WEEKDAYS.split("|")) for word in names.split()}
SEASON = {"winter": 0, "spring": 1, "summer": 2, "fall": 3, "autumn": 3}
_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
NUMBER = {word: n for n, word in enumerate(f"{_ONES} seventeen eighteen nineteen".split())}
TENS = {w: n * 10 for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
ORDINAL = {
    word: n
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
}
DAYPART = {
    "morning": "MO",
    "mornings": "MO",
    "dawn": "MO",
    "afternoon": "AF",
    "afternoons": "AF",
    "evening": "EV",
    "evenings": "EV",
    "night": "NI",
    "nights": "NI",
    "nighttime": "NI",
    "daytime": "DT",
    "midday": "MI",
}
DECADE = {f"{w}s".replace("ys", "ies"): n for w, n in TENS.items() if n >= 20}  # noqa: PLR2004 - the twenties
ZONES = {
    "EST": "-05:00",
    "EDT": "-04:00",
    "CST": "-06:00",
    "CDT": "-05:00",
    "MST": "-07:00",
    "MDT": "-06:00",
    "PST": "-08:00",
    "PDT": "-07:00",
    "GMT": "+00:00",
    "UTC": "+00:00",
    "BST": "+01:00",
    "CET": "+01:00",
    "CEST": "+02:00",
    "KST": "+09:00",
    "JST": "+09:00",
    "IST": "+05:30",
    "ET": "",
    "CT": "",
    "MT": "",
    "PT": "",
}
"""Zones of the clock; a few letters mean more than one, and then none is given."""

_CLASSES = {
    "the": "the",
    "own": "its their his her our my your",
    "a": "a an",
    "this": "this",
    "that": "that",
    "these": "these",
    "last": "last",
    "past": "past",
    "next": "next",
    "coming": "coming upcoming",
    "following": "following ensuing",
    "previous": "previous preceding prior",
    "latest": "latest",
    "current": "current",
    "same": "same",
    "recent": "recent",
    "future": "future",
    "few": "few several couple many",
    "some": "some",
    "half": "half",
    "early": "early",
    "late": "late",
    "mid": "mid middle",
    "earlier": "earlier",
    "later": "later",
    "ago": "ago",
    "before": "before",
    "after": "after",
    "end": "end",
    "start": "beginning start",
    "approx": "about around approximately roughly nearly almost",
    "fiscal": "fiscal",
    "full": "full entire whole",
    "every": "every each",
    "today": "today",
    "yesterday": "yesterday",
    "tomorrow": "tomorrow",
    "tonight": "tonight",
    "overnight": "overnight",
    "noon": "noon",
    "midnight": "midnight",
    "now": "now",
    "present": "currently nowadays presently",
    "recently": "recently lately",
    "soon": "soon shortly",
    "ampm": "a.m. p.m. a.m p.m am pm",
    "oclock": "o'clock",
    "adverb": "daily weekly monthly quarterly yearly annually hourly nightly biweekly",
    "of": "of",
    "in": "in",
    "on": "on",
    "at": "at",
    "to": "to",
    "for": "for",
    "within": "within",
    "over": "over during through throughout",
    "since": "since",
    "from": "from",
    "by": "by until till",
    "and": "and",
    "or": "or",
    "more": "more",
    "less": "less fewer",
    "than": "than",
    "least": "least",
    "most": "most",
    "no": "no",
    "old": "old age",
    "aged": "aged",
    "period": "period",
    "term": "term",
    "time": "time",
    "hundred": "hundred",
    "thousand": "thousand",
    "near": "near foreseeable",
    "long": "long short",
    "ahead": "ahead",
    "another": "another additional extra",
    "only": "just only",
    "times": "times",
    "once": "once twice",
    "eve": "eve",
    "day_of": "election thanksgiving christmas independence labor labour memorial veterans valentine boxing easter",
    "new": "new",
    "s": "s",
    "o": "o",
    "moment": "moment",
    "sometime": "sometime",
    "as": "as",
    "possible": "possible",
}
_SIGNS = {
    ",": "comma",
    "-": "hyphen",
    "–": "hyphen",
    "—": "dash",
    ".": "dot",
    ":": "colon",
    "/": "slash",
    "$": "money",
    "£": "money",
    "€": "money",
    "¥": "money",
    "%": "percent",
    "(": "open",
    ")": "close_bracket",
    "'": "tick",
    "’": "tick",
    "`": "tick",
    "‘": "tick",
    ";": "semicolon",
}
_SHAPES = (
    "digits year_digits ordinal_digits decade_digits clock_digits numeric_date decimal large fraction quarter_code"
)


def _tables() -> dict[str, str]:
    """Every word with the name of its class; the later ones win."""
    table = {word: name for name, words in _CLASSES.items() for word in words.split()}
    for name, words in (
        ("number", NUMBER),
        ("tens", TENS),
        ("ordinal", ORDINAL),
        ("unit", UNITS),
        ("clock_unit", CLOCK_UNITS),
        ("month", MONTH),
        ("weekday", WEEKDAY),
        ("season", SEASON),
        ("daypart", DAYPART),
        ("decade", DECADE),
    ):
        table |= dict.fromkeys(words, name)
    table |= {f"{day}s": "weekdays" for day in WEEKDAY if day.endswith("day")}
    table |= {"second": "second", "may": "may", "march": "march_word", "seconds": "clock_unit"}
    table |= dict.fromkeys((zone.lower() for zone in ZONES), "zone")
    return table | _SIGNS


_CAPITAL = ("month", "may", "march_word", "weekday", "weekdays", "zone")
"""Classes whose words mean time only with a capital."""


@cache
def classes() -> dict[str, str]:
    """For every word and sign the letter that stands for its class; names of months and days have a capital."""
    letters = letter_of()
    table = {}
    for word, name in _tables().items():
        for form in (word.capitalize(), word.upper()) if name in _CAPITAL else (word,):
            table[form] = letters[name]
    return table


@cache
def letter_of() -> dict[str, str]:
    """For the name of every class its letter. ``other`` is any other word, ``gap`` the end of a paragraph."""
    names = dict.fromkeys(["other", "gap", "name", *_SHAPES.split(), *_tables().values()])
    return {name: chr(0x100 + place) for place, name in enumerate(names)}
