"""Pages that hold no article, told from those that do."""

import re

from accordingto.types import Document, Page, Refusal, Role
from accordingto.types.document import TELLING_ROLES

# A pattern that few articles need is compiled when one does.
_WALL = (
    r"\b(?:log ?in|sign ?in|subscribe|register|create an account"
    r"|start your free trial|become a (?:member|subscriber))\b"
    r".{0,60}\b(?:to|and) (?:continue|read|view|access|keep reading|unlock)\b"
    r"|\b(?:subscribers?|members?) only\b|\balready a (?:subscriber|member)\b"
    r"|\b(?:please|you must|you need to) (?:log|sign) ?in\b|\b(?:forgot|reset) (?:your )?password\b"
    r"|\benable (?:javascript|cookies)\b|\b(?:are you|not) a robot\b|\baccess denied\b"
)
_WALL_WORDS = 80
"""A page with more words than this holds something to read, whatever else it asks for."""


def refusal_for(page: Page) -> Refusal | None:
    """A refusal where there is nothing at all to read."""
    if page.content.strip() or page.title:
        return None
    return Refusal(page.id, "empty", f"expected an article, found nothing in {page.id}; check what is there")


def refusal_after(document: Document, visible: str) -> Refusal | None:
    """A refusal where the parts that were found make no article; ``visible`` is all the page's words."""
    telling = [block for block in document.blocks if block.role in TELLING_ROLES or block.role is Role.CAPTION]
    words = sum(len(block.span.of(document.text).split()) for block in telling)
    if words < _WALL_WORDS and re.search(_WALL, visible[:20_000], re.IGNORECASE):
        return Refusal(
            document.id,
            "login-wall",
            f"expected an article, found a page that asks to log in, subscribe or prove something in {document.id}; "
            "open it with a browser, save it and read the file",
        )
    if not telling:
        return no_article(document.id)
    return None


def no_article(identifier: str) -> Refusal:
    """The page has words, and none that tell a story."""
    return Refusal(
        identifier,
        "no-article",
        f"expected an article, found no running text in {identifier}; give the address of one article, or its text",
    )
