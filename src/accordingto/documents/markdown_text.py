"""Markdown."""

from accordingto.documents.copied_text import read_copied_text
from accordingto.types import Document, Page, Refusal


def read_markdown(page: Page) -> Document | Refusal:
    """The article of a Markdown text."""
    return read_copied_text(page)
