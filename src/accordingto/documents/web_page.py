"""HTML pages."""

from accordingto.documents.refuse import no_article
from accordingto.types import Document, Page, Refusal


def read_web_page(page: Page) -> Document | Refusal:
    """The article of an HTML page."""
    return no_article(page.id)
