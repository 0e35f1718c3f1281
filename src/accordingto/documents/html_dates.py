"""When a web page was published: as the user says, as its head says, as its lines say, and where these differ."""

from accordingto.documents.dates import has_date, is_date_line, is_dated_label, normalised, said_by_user
from accordingto.documents.html_metadata import Metadata
from accordingto.documents.html_roles import Found
from accordingto.types import Evidence, Ground, Page, Role

_DATED = 12
"""How many leaves from the headline on may hold the date, where nothing else says it."""


def _other_day(metadata: Metadata, found: Found) -> str:
    """A sentence where the page states or shows another day than the one taken."""
    day = metadata.published.values[0][0][:10]
    for value, where in metadata.published.values[1:]:
        if value[:10] != day:
            return f"its {where} says {value}"
    for place, role in sorted(found.roles.items()):
        shown = normalised(found.leaves[place].text) if role is Role.DATE else None
        if shown and len(shown) >= len(day) and shown[:10] != day:
            return f"the page shows {shown}"
    return ""


def find_published(page: Page, metadata: Metadata, found: Found, evidence: dict[str, Evidence]) -> str | None:
    """As the user says, as the page's head says, as a line or a time element near the headline says."""
    if page.published:
        evidence["published"] = Evidence(Ground.METADATA, "user")
        return said_by_user(page.published)
    if metadata.published.first:
        evidence["published"] = Evidence(Ground.METADATA, metadata.published.first[1], note=_other_day(metadata, found))
        return metadata.published.first[0]
    shown = [place for place, role in sorted(found.roles.items()) if role is Role.DATE]
    for place in shown:
        if is_date_line(found.leaves[place].text):
            evidence["published"] = Evidence(Ground.WORDS, "date-line")
            return normalised(found.leaves[place].text)
    headline = next((place for place, role in found.roles.items() if role is Role.HEADLINE), 0)
    near = range(headline, min(headline + _DATED, len(found.leaves)))
    labelled = [place for place, leaf in enumerate(found.leaves) if is_dated_label(leaf.text)]
    for place in (*labelled, *near):
        if has_date(found.leaves[place].text) and found.roles.get(place) not in (Role.PARAGRAPH, Role.CAPTION):
            evidence["published"] = Evidence(Ground.WORDS, "date-near-headline")
            return normalised(found.leaves[place].text)
    return None
