"""Pieces of HTML that an exchanged article is made of, and words out of such pieces."""

import html
import re
from collections.abc import Sequence

_LINE = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_END = re.compile(r"[.!?…:;。！？]['\"”’»)\]]{0,2}\Z")
_WIDTH = (50, 100)
_TAG = re.compile(r"<[a-zA-Z/!][^<>]{0,2000}>")


def paragraphs(text: str) -> str:
    """Plain text as HTML, a paragraph for each of its lines, those broken at a width joined again."""
    found: list[str] = []
    open_line = False
    for line in map(str.strip, _LINE.split(text)):
        if line and open_line:
            found[-1] += f" {line}"
        elif line:
            found.append(line)
        open_line = bool(line) and _WIDTH[0] < len(line) < _WIDTH[1] and not _END.search(line)
    return "".join(f"<p>{html.escape(line, quote=False)}</p>" for line in found)


def words_of(markup: str) -> str:
    """The words of a title or a name that may hold markup and entities, as one line."""
    return " ".join(html.unescape(_TAG.sub(" ", html.unescape(markup))).split())


def is_markup(text: str) -> bool:
    """Does a text that should be plain hold tags?"""
    return _TAG.search(text) is not None


def as_markup(text: str) -> str:
    """The text as HTML: itself where it holds tags, else its lines as paragraphs."""
    return text if is_markup(text) else paragraphs(html.unescape(text))


def figure(address: str, caption: str, names: Sequence[str] = ()) -> str:
    """A picture with its caption and its credits; nothing where it has neither."""
    credit = " / ".join(name for name in names if name)
    if not caption and not credit:
        return ""
    printed = f' <span class="credit">{html.escape(credit)}</span>' if credit else ""
    return (
        f'<figure><img src="{html.escape(address)}"><figcaption>{html.escape(caption)}{printed}</figcaption></figure>'
    )
