"""Names of bodies with a comma or an *and* inside: "the Flood Risk Reduction and Management Council"."""

import re
from collections.abc import Iterator

from accordingto.chains.fields import FIELDS
from accordingto.chains.first_names import HE_NAMES, SHE_NAMES
from accordingto.chains.names import bare, is_title
from accordingto.registry import kind_of, lookup
from accordingto.registry.kind_words import BODIES
from accordingto.types import SourceKind

_HEAD = (
    r"(?:Ministry|Department|Directorate|Secretariat|Bureau|Office|Agency|Institute|Cent(?:er|re)|Council|Commission|"
    r"Committee|Subcommittee|Organi[sz]ation|Association|Federation|Society|Academy|School|Faculty|Board|Authority|Service|"
    r"Administration|Chamber|Inspectorate|Union|Foundation|Fund|Bank|Laboratory|Minister|Secretary|Undersecretary)"
)
_MINISTRY = re.compile(r"\b(?:Ministry|Department|Directorate|Secretariat|Bureau|Minister|Secretary|Undersecretary)\b")
_WORD = r"[A-Z][\w’'-]{1,30}"
_PART = rf"{_WORD}(?:\s(?:(?:of|for|on)\s(?:the\s)?)?{_WORD}){{0,4}}"
_LISTED = re.compile(
    rf"(?P<the>\b[Tt]he\s)?(?P<parts>\b{_PART}(?:,\s{_PART}){{0,4}}),?\s(?:and|&)\s(?P<last>{_WORD}(?:\s{_WORD}){{0,5}})"
)
_OF = re.compile(rf"\b{_HEAD}\s(?:of|for|on)\s(?:the\s)?(?P<first>[A-Z].*)\Z")
_MOST = 200
"""Lists of capitals in one article that are looked at."""


def listed_names(text: str) -> Iterator[tuple[int, int]]:
    """Where such names stand, without their article, half-open."""
    for number, match in enumerate(_LISTED.finditer(text)):
        if number == _MOST:
            return
        end = _end_of_head_last(match) or _end_of_head_first(match)
        if end:
            yield match.start("parts"), match.start("last") + end


def _end_of_head_last(match: re.Match[str]) -> int:
    """*The Food and Harvest Organization*: one noun at the end heads all parts, none of which is a body or a person."""
    words = match["last"].split()
    place = next((n for n, word in enumerate(words) if _heads(bare(word))), None)
    if place is None or (place == 0 and not match["the"] and "," not in match["parts"]):
        return 0
    parts = match["parts"].split(", ")
    fits = not any(map(_is_somebody, parts)) if match["the"] else all(map(_is_subject, parts))
    words[place] = bare(words[place])
    return len(" ".join(words[: place + 1])) if fits and not _is_somebody_else(words[0]) else 0


def _end_of_head_first(match: re.Match[str]) -> int:
    """*Ministry of Health, Labour and Welfare*: what follows *of* is a list of what it is for."""
    head, *parts = match["parts"].split(", ")
    of = _OF.search(head)
    if of is None or _heads(of["first"].split()[-1]):
        return 0
    last: list[str] = []
    words = match["last"].split()
    for word in words:
        if last and (is_title(word) or word.lower() not in FIELDS):
            break
        last.append(word)
    subjects = [of["first"], *parts, " ".join(last)]
    if any(_is_somebody(part) for part in subjects[1:]) or is_title(last[0]):
        return 0
    if not _MINISTRY.search(head) and not _is_subject(subjects[-1]):
        return 0
    if last != words and not _is_subject(subjects[-1]):
        return 0  # "the Ministry of Health and Kofi Boateng"
    return len(subjects[-1])


def _heads(word: str) -> bool:
    """Is it a body's noun, of one body?"""
    return word.lower() in BODIES and not word.endswith("s") and word.lower() not in FIELDS


def _is_subject(part: str) -> bool:
    return any(word.lower() in FIELDS for word in part.split())


def _is_somebody(part: str) -> bool:
    """Is the part a body, a medium or a person by itself?"""
    kind, why = kind_of(part)
    words = part.split()
    by_name = why is not None and "capitals" not in why
    subject = words[-1].lower() in FIELDS and " of " not in part and " for " not in part
    is_body = kind is not SourceKind.PERSON and by_name and not subject
    return is_body or lookup(part) is not None or is_title(words[0]) or _is_somebody_else(words[0])


def _is_somebody_else(word: str) -> bool:
    """Does a person's name begin so?"""
    return word.lower() in HE_NAMES or word.lower() in SHE_NAMES
