"""One verb for every form of page."""

from accordingto.documents.refuse import refusal_for
from accordingto.types import Document, Page, PageForm, Refusal


def build_document(page: Page) -> Document | Refusal:
    """The page understood as an article, or why it holds none. What the user states wins over what the page says."""
    refused = refusal_for(page)
    if refused is not None:
        return refused
    if page.form is PageForm.HTML:
        from accordingto.documents.web_page import read_web_page

        return read_web_page(page)
    if page.form is PageForm.MARKDOWN:
        from accordingto.documents.markdown_text import read_markdown

        return read_markdown(page)
    from accordingto.documents.copied_text import read_copied_text

    return read_copied_text(page)
