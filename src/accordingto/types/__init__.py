"""The nouns of the product: frozen, slotted values without behaviour beyond validation and rendering."""

from accordingto.types.attribution import Act, Attribution, Form, Stance
from accordingto.types.chain import Chain, Claim, Link, Source, SourceKind
from accordingto.types.document import Block, Byline, Credit, Document, Image, Role
from accordingto.types.evidence import Evidence, Ground
from accordingto.types.matched import Alias, Change, Drift, Lines, MatchedClaim
from accordingto.types.page import Page, PageForm, Refusal
from accordingto.types.reading import OriginCount, Reading, Summary
from accordingto.types.span import Hyperlink, Span, Spans
from accordingto.types.statement import Carrier, Copy, CopyBasis, Hop, Relation, Statement, Tie

__all__ = [
    "Act",
    "Alias",
    "Attribution",
    "Block",
    "Byline",
    "Carrier",
    "Chain",
    "Change",
    "Claim",
    "Copy",
    "CopyBasis",
    "Credit",
    "Document",
    "Drift",
    "Evidence",
    "Form",
    "Ground",
    "Hop",
    "Hyperlink",
    "Image",
    "Lines",
    "Link",
    "MatchedClaim",
    "OriginCount",
    "Page",
    "PageForm",
    "Reading",
    "Refusal",
    "Relation",
    "Role",
    "Source",
    "SourceKind",
    "Span",
    "Spans",
    "Stance",
    "Statement",
    "Summary",
    "Tie",
]
