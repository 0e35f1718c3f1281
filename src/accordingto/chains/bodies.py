"""The bodies that an article names, by their last words, and those whose names have a comma or an *and* inside."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterator

from accordingto.chains.listed_names import listed_names

_BODY_OF = re.compile(
    r"(Ministry|Department|University|Office|Bureau|Institute|Bank|Court|Board|Council|Commission|Committee|Academy|Embassy|"
    r"Association|Union|Federation|Party|Church)\s(?:of|for)\s(?:the\s)?[A-Z][\w-]+(?:(?:\sand|\sof|,)?\s[A-Z][\w-]+){0,4}"
)
_SPELLED = {"center": "centre"}
_TRIES = 20
"""Bodies looked at on the way back."""


class Bodies:
    """Filled with the runs of capitals of one article."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._listed = list(listed_names(text))
        self._listed_at = [s for s, _ in self._listed]
        self._by_last: dict[str, list[tuple[int, str]]] = {}
        for s, e in self._listed:
            self._add(text[s:e].rsplit(maxsplit=1)[-1], s, text[s:e])

    def add(self, start: int, end: int, run: str) -> None:
        """Note a run of capitals, and the body of which it is the first part: *Ministry* of Health."""
        self._add(run.rsplit(maxsplit=1)[-1], start, run)
        of = _BODY_OF.match(self._text, start, min(len(self._text), end + 60))
        if of:
            self._add(of.group(1), start, of.group())

    def last_named(self, head: str, at: int) -> str | None:
        """The body with that last word which was last named before a place: *the ministry* → the Finance Ministry."""
        known = self._by_last.get(_SPELLED.get(head, head), [])
        before = bisect_left(known, (at, ""))
        return next((name for _, name in reversed(known[max(0, before - _TRIES) : before]) if " " in name), None)

    def listed_names(self) -> Iterator[str]:
        """The names with a comma or an *and* inside."""
        return (self._text[s:e] for s, e in self._listed)

    def listed_at(self, start: int, end: int) -> tuple[int, int] | None:
        """Such a name that shares words with a stretch."""
        before = bisect_left(self._listed_at, end)
        found = self._listed[before - 1] if before else None
        return found if found is not None and found[1] > start else None

    def _add(self, last: str, at: int, name: str) -> None:
        low = last.lower()
        insort(self._by_last.setdefault(_SPELLED.get(low, low), []), (at, name))
