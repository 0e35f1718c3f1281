"""Whom an article calls somebody of a medium: "Velden News's Ilan Roth", "CNN anchor Mira Tal"."""

import re
from collections.abc import Iterator

from accordingto.chains.mentions import Mentions
from accordingto.chains.names import bare, runs, without_titles
from accordingto.chains.resolved import MEDIA, Resolved, of_entry
from accordingto.types import Span

WORK = (
    r"(?:reporter|journalist|correspondent|host|anchor|columnist|contributor|analyst|editor|commentator|writer|moderator|"
    r"presenter|blogger|pundit|critic|photographer|bureau chief)"
)
JOURNALIST = rf"\b{WORK}s?\b"
FORMER = re.compile(r"\b(?:former|ex|late|board|once)\b", re.IGNORECASE)
_HEADS = frozenset("president executive ceo founder owner chairman chairwoman spokesman spokeswoman chief".split())
"""Who speaks for a medium or leads it is no journalist of it."""
_NAME_BEHIND = re.compile(rf"['’]s?\s(?:[a-z-]+\s){{0,3}}|\s(?:[a-z-]+\s){{0,2}}{WORK}\s")


def journalists(mentions: Mentions) -> dict[str, tuple[Span, Resolved]]:
    """By full name: where the article says for whom somebody works, and for whom."""
    found: dict[str, tuple[Span, Resolved]] = {}
    for s, e, entry in _owners(mentions):
        match = _NAME_BEHIND.match(mentions.text, e, min(len(mentions.text), e + 60))
        if match is None or FORMER.search(mentions.text, max(0, s - 20), match.end()):
            continue
        run = next(runs(mentions.text, match.end(), min(len(mentions.text), match.end() + 50)), None)
        if run is None or run[0] != match.end():
            continue
        name = without_titles(bare(mentions.text[slice(*run)]))
        if mentions.is_person(name) and not mentions.about.get(name, set()) & _HEADS:
            found.setdefault(name, (Span(s, run[1]), entry))
    return found


def _owners(mentions: Mentions) -> Iterator[tuple[int, int, Resolved]]:
    for s, e, entry in mentions.media:
        end = e - 2 if mentions.text[e - 2 : e] in ("'s", "’s") else e
        if entry.kind in MEDIA:
            yield s, end, of_entry(entry, Span(s, e), mentions.text[s:e])
