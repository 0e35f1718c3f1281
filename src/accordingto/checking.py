"""``check`` from Python: a source in, its findings out."""

from itertools import islice

from accordingto.check.config import settings_for, with_options
from accordingto.check.run import Checked
from accordingto.errors import InputError
from accordingto.pages import PageOptions, page_from_bytes
from accordingto.pipeline import Reader, raise_crash
from accordingto.types import Refusal


def check(  # noqa: PLR0913 - options, by keyword
    source: str,
    *,
    select: str = "",
    extend_select: str = "",
    ignore: str = "",
    style: str | None = None,
    config: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
) -> Checked:
    """What the rules of ``check`` find in a file, a URL or ``-`` that holds one article; an InputError where none is.

    Codes are given as on the command line (``"SRC,ANO201"``); settings are those of the nearest file above the source,
    or of ``config``.
    """
    reader = Reader(PageOptions(outlet=outlet, published=published), on_crash=raise_crash)
    pages = list(islice(reader.pages(source), 2))
    if len(pages) != 1:
        found = "none" if not pages else "several"
        code = "no-article" if not pages else "several"
        raise InputError(f"expected one article in {source}, found {found}; check them one by one", code)
    settings = with_options(settings_for(source, config), select, extend_select, ignore, style)
    return _accepted(pages[0] if isinstance(pages[0], Refusal) else reader.check_page(pages[0], settings))


def check_text(  # noqa: PLR0913 - options, by keyword
    text: str,
    *,
    id: str = "draft.md",  # noqa: A002 - the article's id has this name everywhere
    select: str = "",
    extend_select: str = "",
    ignore: str = "",
    style: str | None = None,
    config: str | None = None,
) -> Checked:
    """The same of Markdown, HTML or text that you hold; the ending of ``id`` says which.

    Settings are those of this folder, or of ``config``.
    """
    page = next(page_from_bytes(text.encode("utf-8", "replace"), id=id))
    settings = with_options(settings_for("-", config), select, extend_select, ignore, style)
    return _accepted(page if isinstance(page, Refusal) else Reader(on_crash=raise_crash).check_page(page, settings))


def _accepted(result: Checked | Refusal) -> Checked:
    if isinstance(result, Refusal):
        raise InputError(f"{result.id}: {result.reason}", result.code)
    return result
