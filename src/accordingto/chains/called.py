"""Names that an article itself calls a medium's: "State news agency Ardapress", "the Ardapress portal"."""

import re

from accordingto.chains.names import bare, runs
from accordingto.chains.resolved import looks_like_a_medium
from accordingto.registry import lookup
from accordingto.registry.states import state_of
from accordingto.types import SourceKind

_CALLED = re.compile(
    r"\b(?P<state>[Ss]tate(?:[ -](?:run|owned|controlled))?\s)?(?:[Nn]ews agency|[Nn]ewspaper|[Bb]roadcaster|"
    r"[Tt]abloid|[Mm]agazine|(?:[Rr]adio|TV|[Tt]elevision) station|(?:[Tt]elevision|TV|[Nn]ews) channel|"
    r"[Nn]ews (?:site|website|portal|outlet)|"
    r"(?<=[a-z] )(?:daily|weekly)|(?<=[Ss]tate )(?:television|TV|media|agency))\s"
)
_CALLED_BEHIND = re.compile(
    r"\s(?:(?:news|internet|online|web)\s)?(?P<noun>portal|newspaper|news agency|news site|news website|news channel|"
    r"magazine|tabloid|broadcaster|television|TV|radio station|radio|station)\b(?!\s[A-Z“\"])"
)
_LIKE_A_SITE = re.compile(
    r"[a-z]{1,2}[A-Z]{2,6}|[Aa]l-[A-Z]\w+|\d*[A-Z]+[a-z]*[A-Z0-9][\w.]*|\d+[A-Z][a-z]+|\w+\.[a-z]{2,4}"
)
"""One word that no place or person is called: *24Bode*, *ArdaNet*, *arda.net*."""


def called_media(text: str) -> dict[str, SourceKind]:
    """The names with the kind of medium that the article calls them."""
    found: dict[str, SourceKind] = {}
    for match in _CALLED.finditer(text):
        name = next(runs(text, match.end(), min(len(text), match.end() + 60)), None)
        if name is not None and name[0] == match.end():
            agency = SourceKind.AGENCY if "agency" in match.group().lower() else SourceKind.OUTLET
            found.setdefault(bare(text[slice(*name)]), SourceKind.STATE_MEDIA if match.group("state") else agency)
    for match in _CALLED_BEHIND.finditer(text):
        before = _name_before(text, match.start(), match["noun"])
        if before is not None:
            found.setdefault(before, SourceKind.AGENCY if "agency" in match["noun"] else SourceKind.OUTLET)
    return found


def is_called(phrase: str, name: str) -> bool:
    """Is the phrase the name with what it is behind it: "the 24Bode portal"?"""
    _, found, rest = phrase.partition(name)
    return bool(found) and _CALLED_BEHIND.fullmatch(rest) is not None


def _name_before(text: str, end: int, noun: str) -> str | None:
    """The name that ends where the noun begins, if it can be no place: a newspaper may be called by its town."""
    near = [text[s:e] for s, e in runs(text, max(0, end - 60), end) if e == end]
    name = near[0] if near else ""
    if not name or state_of(name) or lookup(name) is not None:
        return None
    several = len(name.split()) > 1 and looks_like_a_medium(name)
    return name if several or _LIKE_A_SITE.fullmatch(name) or noun == "portal" else None
