"""SRC110: the outlet has learned, and does not say from whom."""

import re

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.registry import lookup
from accordingto.types import SourceKind, Span

_MEDIUM = (
    r"(?:News|Times|Post|Herald|Tribune|Journal|Gazette|Courier|Chronicle|Radio|Press|Standard|Observer|Star|Mail|"
    r"Telegraph|Guardian|Daily|Weekly|Review|Magazine|Globe|Sun|Examiner|Inquirer|Record|TV)"
)
_LEARNED = re.compile(
    r"\b(?P<who>[Ww]e|[Tt]his (?:newspaper|paper|website|magazine|station|newsroom)|(?:[Tt]he )?[A-Z][\w&.’'-]{1,30}"
    r"(?: [A-Z][\w&.’'-]{1,30}){0,4}) (?:has|have) (?:exclusively |since )?learned\b(?! (?:to|how|from|nothing|"
    r"a lot|much|lessons?)\b)"
)
_MEDIA = frozenset({SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.STATE_MEDIA})


def find(draft: Draft) -> Hits:
    """Media by the registry, by the settings, by what the page calls itself, or by a name as papers have."""
    for block in draft.paragraphs:
        for match in _LEARNED.finditer(draft.text, block.span.start, block.span.end):
            if draft.is_quoted(match.start()) or not _is_medium(draft, match["who"]):
                continue
            if "according to" in draft.sentences_near(match.start()):
                continue
            said = f"“{match.group()}” says that something is known, and not how"
            yield Hit(Span(*match.span()), said, "say from whom, and how they know")


def _is_medium(draft: Draft, who: str) -> bool:
    name = re.sub(r"^[Tt]he ", "", who)
    if who.casefold() == "we" or who.casefold().startswith("this ") or re.search(rf"\b{_MEDIUM}\Z", name):
        return True
    own = {draft.document.outlet or "", *draft.settings.outlet_names}
    entry = lookup(who)
    return name in {re.sub(r"^[Tt]he ", "", outlet) for outlet in own} or (entry is not None and entry.kind in _MEDIA)


RULE = Rule(
    code="SRC110",
    name="self-claim",
    severity=Severity.WARNING,
    summary="“has learned” without from whom",
    rationale="That a newsroom has learned something is no source: a reader must know how it knows.",
    guide="NPR Ethics Handbook",
    bad="The harbour is to be sold to a bank in Osmere, The Tidewater Post has learned.",
    good="The harbour is to be sold to a bank in Osmere, according to a contract that The Tidewater Post has seen.",
    wrong_when="the next sentence tells from whom.",
    find=find,
)
