"""One verb for every form of page."""

from accordingto.documents.reading_limit import limit_reading
from accordingto.documents.refuse import refusal_for
from accordingto.types import Document, Page, PageForm, Refusal


def build_document(page: Page) -> Document | Refusal:
    """The page understood as an article, or why it holds none. What the user states wins over what the page says.

    However long the page is, what tells in it is no longer than one article may be.
    """
    refused = refusal_for(page)
    if refused is not None:
        return refused
    document = _read(page)
    return document if isinstance(document, Refusal) else limit_reading(document)


def _read(page: Page) -> Document | Refusal:
    """By the page's form, whose modules are imported when the first page needs them."""
    if page.envelope is not None:
        from accordingto.documents.enveloped import read_enveloped

        return read_enveloped(page, page.envelope)
    if page.form is PageForm.HTML:
        from accordingto.documents.web_page import read_web_page

        return read_web_page(page)
    if page.form is PageForm.MARKDOWN:
        from accordingto.documents.markdown_text import read_markdown

        return read_markdown(page)
    from accordingto.documents.copied_text import read_copied_text

    return read_copied_text(page)
