"""Direct, indirect or mixed: how much of a content stands in quotation marks."""

import re

from accordingto.types.attribution import Form
from accordingto.types.span import Spans

_MARKS = '“”„«»"'
_WORD = re.compile(r"\w")


def form_of(text: str, content: Spans) -> Form:
    """The form of a content, by the quotation marks in it. A content cut out of a longer quotation counts as direct."""
    quoted = unquoted = 0
    marks = 0
    for span in content:
        words = span.of(text)
        inside = _opens_inside(words)
        for character in words:
            if character in _MARKS:
                marks += 1
                inside = character in "“„«" or (character == '"' and not inside)
            elif _WORD.match(character):
                quoted += inside
                unquoted += not inside
    if not marks or not quoted:
        return Form.INDIRECT
    return Form.DIRECT if unquoted <= 0.1 * (quoted + unquoted) else Form.MIXED


def _opens_inside(words: str) -> bool:
    """Does the first mark close a quotation that began before?"""
    for character in words:
        if character in _MARKS:
            return character in "”»"
    return False
