"""Names that an article itself calls a medium's: "State news agency Ardapress"."""

import re

from accordingto.chains.names import bare, runs
from accordingto.types import SourceKind

_CALLED = re.compile(
    r"\b(?P<state>[Ss]tate(?:[ -](?:run|owned|controlled))?\s)?(?:[Nn]ews agency|[Nn]ewspaper|[Bb]roadcaster|"
    r"[Tt]abloid|[Tt]elevision channel|(?<=[Ss]tate )(?:television|TV|media|agency))\s"
)


def called_media(text: str) -> dict[str, SourceKind]:
    """The names with the kind of medium that the article calls them."""
    found: dict[str, SourceKind] = {}
    for match in _CALLED.finditer(text):
        name = next(runs(text, match.end(), min(len(text), match.end() + 60)), None)
        if name is not None and name[0] == match.end():
            agency = SourceKind.AGENCY if "agency" in match.group().lower() else SourceKind.OUTLET
            found.setdefault(bare(text[slice(*name)]), SourceKind.STATE_MEDIA if match.group("state") else agency)
    return found
