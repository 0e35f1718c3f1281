"""The nouns of the product: frozen, slotted values without behaviour beyond validation and rendering."""

from accordingto.types.attribution import Act, Attribution, Form, Stance
from accordingto.types.chain import Chain, Claim, Link, Source, SourceKind
from accordingto.types.document import Block, Byline, Credit, Document, Image, Role
from accordingto.types.evidence import Evidence, Ground
from accordingto.types.finding import Finding, Fix, Severity
from accordingto.types.page import Page, PageForm, Refusal
from accordingto.types.reading import OriginCount, Reading, Summary
from accordingto.types.span import Hyperlink, Span, Spans

__all__ = [
    "Act",
    "Attribution",
    "Block",
    "Byline",
    "Chain",
    "Claim",
    "Credit",
    "Document",
    "Evidence",
    "Finding",
    "Fix",
    "Form",
    "Ground",
    "Hyperlink",
    "Image",
    "Link",
    "OriginCount",
    "Page",
    "PageForm",
    "Reading",
    "Refusal",
    "Role",
    "Severity",
    "Source",
    "SourceKind",
    "Span",
    "Spans",
    "Stance",
    "Summary",
]
