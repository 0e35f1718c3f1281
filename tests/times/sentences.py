"""Sentences for property tests: pieces that expressions of time are made of, in any order."""

from datetime import date

from hypothesis import strategies as st

from accordingto.times.words import _CLASSES, CLOCK_UNITS, DAYPART, MONTH, ORDINAL, SEASON, UNITS, WEEKDAY

WORDS = sorted(
    {word for words in _CLASSES.values() for word in words.split()}
    | {*UNITS, *CLOCK_UNITS, *DAYPART, *ORDINAL, *SEASON, *(w.title() for w in (*MONTH, *WEEKDAY))}
    | set("2031 1998 3 30 12 31 99 1,500 2.5 10:35 5 p.m. EST 1990s '80s 20th Q3 - – , . of twenty nineteen".split())
    | {"9999", "1000", "0", "said", "will", "was", "Osmere", "ferries"}
)
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join)
DAYS = st.dates(date(1000, 1, 1), date(2500, 12, 31))
