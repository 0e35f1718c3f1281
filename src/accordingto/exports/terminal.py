"""The page in a terminal's colours. The only user of rich, which is not imported where nothing is coloured."""

from collections.abc import Iterable
from io import StringIO

from accordingto.exports.paper import Line, set_lines

STYLES = {
    "": "",
    "title": "bold underline",
    "strong": "bold",
    "quiet": "dim",
    "link": "cyan",
    "warn": "bold yellow",
    "proof": "italic",
    "head": "bold cyan",
}
"""Colour never stands alone: every styled word says by itself what it is."""


def coloured(lines: Iterable[Line], width: int) -> str:
    """The page with the terminal's escapes. Text is never read as markup."""
    from rich.console import Console
    from rich.text import Text

    console = Console(file=StringIO(), force_terminal=True, width=width, highlight=False, emoji=False, markup=False)
    with console.capture() as capture:
        for row in set_lines(lines, width):
            text = Text(no_wrap=True, overflow="ignore")
            for run in row:
                text.append(run.text, STYLES.get(run.style, ""))
            text.rstrip()
            console.print(text, soft_wrap=True)
    return capture.get()
