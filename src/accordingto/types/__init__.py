"""The nouns of the product: frozen, slotted values without behaviour beyond validation and rendering.

What a reading does not need (claims of several articles, findings, what falls due) is imported when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from accordingto.types.attribution import Act, Attribution, Form, Stance
from accordingto.types.chain import Certainty, Chain, Claim, Degree, Link, Source, SourceKind
from accordingto.types.document import Block, Byline, Credit, Document, Image, Role
from accordingto.types.evidence import Evidence, Ground
from accordingto.types.forward import ForwardAct, ForwardClaim, Window
from accordingto.types.page import Envelope, Page, PageForm, Refusal
from accordingto.types.reading import OriginCount, Reading, Summary
from accordingto.types.span import Hyperlink, Span, Spans
from accordingto.types.stated import Stated, StatedClaim, StatedLink, StatedSource
from accordingto.types.time import ClaimTimes, Reference, TimeExpression, TimexType
from accordingto.types.upstream import Change, ChangeKind, Outcome, Upstream

if TYPE_CHECKING:
    from accordingto.types.due import DueClaim, Fate, Sequel
    from accordingto.types.finding import Finding, Fix, Severity
    from accordingto.types.matched import Alias, Drift, DriftKind, Lines, MatchedClaim
    from accordingto.types.statement import Carrier, Copy, CopyBasis, Hop, Relation, Statement, Tie

__all__ = [
    "Act",
    "Alias",
    "Attribution",
    "Block",
    "Byline",
    "Carrier",
    "Certainty",
    "Chain",
    "Change",
    "ChangeKind",
    "Claim",
    "ClaimTimes",
    "Copy",
    "CopyBasis",
    "Credit",
    "Degree",
    "Document",
    "Drift",
    "DriftKind",
    "DueClaim",
    "Envelope",
    "Evidence",
    "Fate",
    "Finding",
    "Fix",
    "Form",
    "ForwardAct",
    "ForwardClaim",
    "Ground",
    "Hop",
    "Hyperlink",
    "Image",
    "Lines",
    "Link",
    "MatchedClaim",
    "OriginCount",
    "Outcome",
    "Page",
    "PageForm",
    "Reading",
    "Reference",
    "Refusal",
    "Relation",
    "Role",
    "Sequel",
    "Severity",
    "Source",
    "SourceKind",
    "Span",
    "Spans",
    "Stance",
    "Stated",
    "StatedClaim",
    "StatedLink",
    "StatedSource",
    "Statement",
    "Summary",
    "Tie",
    "TimeExpression",
    "TimexType",
    "Upstream",
    "Window",
]

_LATER = {
    "DueClaim": "due",
    "Fate": "due",
    "Sequel": "due",
    "Finding": "finding",
    "Fix": "finding",
    "Severity": "finding",
    "Alias": "matched",
    "Drift": "matched",
    "DriftKind": "matched",
    "Lines": "matched",
    "MatchedClaim": "matched",
    "Carrier": "statement",
    "Copy": "statement",
    "CopyBasis": "statement",
    "Hop": "statement",
    "Relation": "statement",
    "Statement": "statement",
    "Tie": "statement",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - any of the names
    """A noun that is imported when it is first used."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
    return found
