"""Pages → documents: what the page says, and what each part of it is."""

from accordingto.documents.build import build_document

__all__ = ["build_document"]
