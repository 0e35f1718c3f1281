"""REL302: another outlet's page is linked, and its name is nowhere in the text."""

import re

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Need, Rule, Severity
from accordingto.check.words import MEDIA_KINDS
from accordingto.registry import Entry, find_names, lookup_domain

_ADDRESS = re.compile(r"https?://[^\s)>\]]{1,2000}")


def find(draft: Draft) -> Hits:
    """Each outlet once, where its address stands in the body first. The page's own is no other's."""
    own = {draft.document.outlet or "", *draft.settings.outlet_names}
    home = lookup_domain(draft.document.url or "")
    named: set[str] | None = None
    shown = ""
    seen: set[str] = set()
    for block in draft.paragraphs:
        for link in block.hyperlinks:
            entry = lookup_domain(link.href) if "//" in link.href else None
            if entry is None or entry.kind.value not in MEDIA_KINDS or entry == home or entry.name in own | seen:
                continue
            seen.add(entry.name)
            if named is None:
                shown = _shown(draft)
                named = {found.name for _, _, found in find_names(shown)}
            if entry.name not in named and not _is_written(shown, entry):
                yield Hit(
                    link.span,
                    f"{entry.name} is credited by a link alone",
                    f"name {entry.name} in the sentence: links are lost where the text is copied, printed or read "
                    f"aloud",
                )


def _shown(draft: Draft) -> str:
    """The text without the addresses that stand in it, as those of Markdown do."""
    return _ADDRESS.sub(" ", draft.text)


def _is_written(text: str, entry: Entry) -> bool:
    """Does any name of the outlet stand in the text, however it is written?"""
    text = text.casefold()
    names = (entry.name, *entry.aliases, *(domain.split(".")[0] for domain in entry.domains))
    return any(name.casefold().removeprefix("the ") in text for name in names)


RULE = Rule(
    code="REL302",
    name="credit-by-link-only",
    severity=Severity.WARNING,
    summary="an outlet is linked and not named",
    rationale="A credit belongs in the text: a reader on paper, or of a copy, sees no link.",
    guide="AP, crediting other organizations (2010)",
    bad="The ferry had [failed two inspections](https://www.reuters.com/world/ferry) before it sank off Kesten in May.",
    good="The ferry had [failed two inspections](https://www.reuters.com/world/ferry), Reuters reported, before it "
    "sank off Kesten in May.",
    wrong_when="the link is no source but a further reading.",
    find=find,
    needs=Need.PAGE,
)
