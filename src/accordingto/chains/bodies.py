"""The bodies that an article names, by their last words, and those whose names have a comma or an *and* inside."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterator

from accordingto.chains.listed_names import listed_names
from accordingto.chains.names import bare, runs

_BODY_OF = re.compile(
    r"(Ministry|Department|University|Office|Bureau|Institute|Bank|Court|Board|Council|Commission|Committee|Academy|Embassy|"
    r"Association|Union|Federation|Party|Church)\s(?:of|for)\s(?:the\s)?[A-Z][\w-]+(?:(?:\sand|\sof|,)?\s[A-Z][\w-]+){0,4}"
)
_BODY_NOUN = (
    r"(?:agency|corporation|company|firm|carmaker|retailer|conglomerate|airline|charity|operator|manufacturer|regulator|bank|"
    r"giant|start-?up|lender|insurer|utility|watchdog|maker)"
)
_CALLED = re.compile(rf"\b(?!news\b|press\b|wire\b)(?:[a-z-]+)\s(?P<noun>{_BODY_NOUN})\s(?=[A-Z])")
_CALLED_BEHIND = re.compile(
    rf",\s(?:an?|the|[A-Z][a-z]+['’]s)\s(?:(?!(?:in|of|at|for|with|from|and|to|on|by)\b)[\w-]+\s){{1,4}}(?P<noun>{_BODY_NOUN})\b(?:\s(?:that|which|behind|of)\b|,)"
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
        self.called: dict[str, str] = {}
        """Names of one word that the article calls a body's, by what it calls them: Roscosmos is an *agency*."""
        for s, name, noun in _called(text):
            if " " not in name:
                self.called.setdefault(name, noun)
                self._add(noun, s, name)
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
        last = reversed(known[max(0, before - _TRIES) : before])
        return next((name for _, name in last if " " in name or name in self.called), None)

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


def _called(text: str) -> Iterator[tuple[int, str, str]]:
    """Names of one word behind or before what they are: "space agency | Arda", "Arda, the state space corporation,"."""
    for match in _CALLED.finditer(text):
        run = next(runs(text, match.end(), min(len(text), match.end() + 40)), None)
        if run is not None and run[0] == match.end():
            yield match.start(), bare(text[slice(*run)]), match["noun"]
    for match in _CALLED_BEHIND.finditer(text):
        near = [(s, e) for s, e in runs(text, max(0, match.start() - 40), match.start()) if e == match.start()]
        if near:
            yield near[0][0], bare(text[slice(*near[0])]), match["noun"]
