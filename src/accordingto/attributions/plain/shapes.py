"""What a rule's match makes of a sentence: which words are source, cue and content."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from accordingto.attributions.plain.tellers import Tellers

Pairs = tuple[tuple[int, int], ...]

_CLAUSE_ENDS = re.compile(
    r"[;—]\s|\s–\s|:\s[“\"]|,\s(?:and|but|while|whereas|though|although|yet|which|who|where|"
    r"according|after|as|so|unlike|compared|without|despite|amid|not|following|adding|saying|citing|quoting|leaving|making)\b"
)
_RELAY = re.compile(
    r",[”\"]?\s(?=(?:according\sto|citing|quoting)\b|[^,;“”\"]{2,80}\s(?:said|says|wrote|writes|reported|reports|quoted|"
    r"added|told\s[^,;]{2,40})(?:\s(?:it|him|her|them)(?:\sas\ssaying)?|\s(?:on|in|to|with)\s[^,;]{2,60})?[.]?\Z)"
)
"""Where another's telling of the whole begins: *…, Ardapress reported*."""
_DATELINE = re.compile(r"[A-Z][A-Z.'’ -]{2,40}(?:,[^-–—\n]{1,30})?(?:\s?\([^()\n]{1,30}\))?\s?[-–—]{1,2}\s")
"""*ODRIN, May 4 (Reuters) -* is told by nobody."""
_SPACE_AND_MARKS = " \t\r\n.,;:"
_TIME_OR_PLACE = re.compile(
    r"\s(?:on\s(?:\w+day|[A-Z][a-z]+\s\d{1,2})|in\s(?:an?|the|his|her|its|their)\s|at\s(?:an?|the)\s(?:news|press|brief)|late\s|"
    r"early\s|this\s|last\s|yesterday|today|earlier|to\s(?:the\s)?[A-Z])[^,;:]{0,80}\Z"
)
_HEARER = re.compile(r"\sto\s(?:the\s)?(?:reporters|journalists|[A-Z][\w.]{1,20}(?:\s[A-Z][\w.]{1,20}){0,3})[.]?\Z")
"""To whom it was said, at the end."""
_SHORTEST = 2
"""Characters of a content."""


class Parts(NamedTuple):
    """Offsets into the sentence."""

    source: Pairs
    cue: Pairs
    content: Pairs


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence, and who can tell there."""

    text: str
    tellers: Tellers


Shape = Callable[[Place, re.Match[str]], Parts | None]


def subject(place: Place, match: re.Match[str]) -> Parts | None:
    """*The board* **put** *the toll at 12*: the teller before the cue, the content behind it to the clause's end."""
    source = place.tellers.before(place.text, match.start("cue"))
    end = _clause_end(place, match.end())
    heard = _HEARER.search(place.text, match.end(), end)
    content = trimmed(place.text, match.start("content"), heard.start() if heard else end)
    return _parts(source, (match.span("cue"),), content)


def subject_told(place: Place, match: re.Match[str]) -> Parts | None:
    """As ``subject``, and the content runs to the end of the sentence."""
    source = place.tellers.before(place.text, match.start("cue"))
    return _parts(
        source, (match.span("cue"),), trimmed(place.text, match.start("content"), _told_end(place, match.end()))
    )


def behind(place: Place, match: re.Match[str]) -> Parts | None:
    """*The dam holds,* **said** *its head, Ilan Tal*: the content first, the teller behind the cue."""
    start, end = trimmed(place.text, match.end("cue"), match.end()) or (0, 0)
    when = _TIME_OR_PLACE.search(place.text, start, end)
    source = place.tellers.whole(place.text, start, when.start() if when else end)
    return _parts(source, (match.span("cue"),), _before(place, match.start("cue")))


def tail(place: Place, match: re.Match[str]) -> Parts | None:
    """*The dam holds, Ardapress* **reported**: content, teller, cue."""
    comma = place.text.rfind(", ", 0, match.start("cue"))
    while comma > 0:
        source = place.tellers.whole(place.text, *(trimmed(place.text, comma + 1, match.start("cue")) or (0, 0)))
        if source is not None:
            return _parts(source, (match.span("cue"),), _before(place, comma))
        comma = place.text.rfind(", ", max(0, comma - 120), comma)
    return None


def named(place: Place, match: re.Match[str]) -> Parts | None:
    """The match itself holds ``source``, ``cue`` (and ``more``, a second part of it) and ``content``."""
    source = place.tellers.whole(place.text, *_groups(match, "source", "behind")[0])
    cue = [trimmed(place.text, *span) or span for span in _groups(match, "cue", "before", "more")]
    contents = [trimmed(place.text, *span) for span in _groups(match, "content", "rest")]
    kept = tuple(span for span in contents if span is not None)
    if source is None or not kept:
        return None
    return Parts((source,), tuple(cue), kept)


def _groups(match: re.Match[str], *names: str) -> list[tuple[int, int]]:
    """Where those of the groups stand that the pattern has and that took part."""
    return [match.span(name) for name in names if name in match.re.groupindex and match.start(name) >= 0]


def body(place: Place, match: re.Match[str]) -> Parts | None:
    """As ``named``, where the source is a body or a paper: *for Jansen it was 3* is no measuring."""
    return named(place, match) if place.tellers.is_body(match.group("source")) else None


def nobody(place: Place, match: re.Match[str]) -> Parts | None:
    """*According to reports, the dam holds*: the match says who in words that name nobody."""
    source = (match.span("source"),) if match.start("source") >= 0 else ()
    content = trimmed(place.text, *match.span("content"))
    return None if content is None else Parts(source, (match.span("cue"),), (content,))


def _parts(source: tuple[int, int] | None, cue: Pairs, content: tuple[int, int] | None) -> Parts | None:
    if source is None or content is None:
        return None
    return Parts((source,), cue, (content,))


def _before(place: Place, end: int) -> tuple[int, int] | None:
    dateline = _DATELINE.match(place.text, 0, end)
    return trimmed(place.text, dateline.end() if dateline else 0, end)


def _clause_end(place: Place, start: int) -> int:
    found = _CLAUSE_ENDS.search(place.text, start)
    return min(found.start() if found else len(place.text), _told_end(place, start))


def _told_end(place: Place, start: int) -> int:
    found = _RELAY.search(place.text, start)
    return found.start() if found else len(place.text)


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The stretch without white space and marks around it; None where nothing is left."""
    while start < end and text[start] in _SPACE_AND_MARKS:
        start += 1
    while end > start and text[end - 1] in _SPACE_AND_MARKS:
        end -= 1
    return (start, end) if end - start >= _SHORTEST else None
