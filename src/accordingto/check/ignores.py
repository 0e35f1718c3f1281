"""``accordingto: ignore CODE -- reason``: one place excused, with a reason that the next reader can judge.

In Markdown and HTML it stands in a comment, in plain text on a line of its own, in a Word file in a paragraph of its
own. Beside other words it excuses its own line, alone on a line the line that follows.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from accordingto.types import PageForm, Span

_CODES = r"(?P<codes>[A-Za-z]{3}\d{0,3}(?:\s?,\s?[A-Za-z]{3}\d{0,3}){0,20})"
_WORDS = (
    r"accordingto:\s{0,4}ignore[ \t]{1,4}"
    + _CODES
    + r"(?:[ \t]{0,4}(?:--|–|—)[ \t]{0,4}(?P<reason>(?:(?!-->|</)[^\n]){0,300}))?"
)
"""Word makes one dash of two."""
_COMMENT = re.compile(r"<!--\s{0,4}" + _WORDS + r"\s{0,4}-->")
_LINE = re.compile(r"^[ \t]{0,8}(?:#|//)?[ \t]{0,4}" + _WORDS + r"[ \t]{0,8}$", re.MULTILINE)
_PARAGRAPH = re.compile(r"(?<=<p>)[ \t]{0,8}" + _WORDS + r"[ \t]{0,8}(?=</p>)")


_PATTERNS = {
    PageForm.HTML: (_COMMENT,),
    PageForm.MARKDOWN: (_COMMENT, _LINE),
    PageForm.TEXT: (_COMMENT, _LINE),
    PageForm.DOCX: (_PARAGRAPH,),
}


@dataclass(frozen=True, slots=True)
class Ignore:
    """An excuse: whose codes, why, where it stands in the input, and the stretch of the input that it excuses."""

    codes: tuple[str, ...]
    reason: str
    span: Span
    covers: Span

    def excuses(self, code: str, start: int) -> bool:
        """Does it excuse a finding of that code that begins there in the input?"""
        return bool(self.reason) and self.covers.start <= start < self.covers.end and code.startswith(self.codes)


def find_ignores(page: str, form: PageForm) -> tuple[Ignore, ...]:
    """The excuses of an input, in order."""
    patterns = _PATTERNS.get(form, ())
    if "accordingto:" not in page:
        return ()
    found = [_ignore(page, match) for pattern in patterns for match in pattern.finditer(page)]
    return tuple(sorted(found, key=lambda ignore: ignore.span))


def masked(page: str, ignores: Sequence[Ignore]) -> str:
    """The input with spaces where excuses stand, so that nothing is read in them and every offset stays."""
    pieces, at = [], 0
    for ignore in ignores:
        start = max(at, ignore.span.start)
        pieces += [page[at:start], " " * (ignore.span.end - start)]
        at = max(at, ignore.span.end)
    return "".join([*pieces, page[at:]])


def _ignore(page: str, match: re.Match[str]) -> Ignore:
    start, end = page.rfind("\n", 0, match.start()) + 1, _line_end(page, match.end())
    if not (page[start : match.start()] + page[match.end() : end]).strip():
        start = end
        while start < len(page) and page[start].isspace():
            start += 1
        end = _line_end(page, start)
    codes = tuple(code.strip().upper() for code in match["codes"].split(","))
    return Ignore(codes, (match["reason"] or "").strip(" -"), Span(*match.span()), Span(start, max(end, start + 1)))


def _line_end(page: str, start: int) -> int:
    end = page.find("\n", start)
    return len(page) if end < 0 else end
