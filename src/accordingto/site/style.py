"""Style sheets made small: without comments and needless blanks, and without rules for what our pages do not have."""

import re
from collections.abc import Sequence

_COMMENT = re.compile(r"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/")
_BLANKS = re.compile(r"\s*\n\s*")
_RULE = re.compile(r"(?<=[}{;\n])([^{}@;]{1,2000})\{([^{}]{0,4000})\}")
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_AIR = re.compile(r"(\"[^\"\n]*\")|([:;,])[ \t]+")
_ATTRIBUTE = re.compile(r'class="([^"]*)"')
_WORD = re.compile(r"[\w-]+")
_MADE = ("k-", "o-")
"""Beginnings of classes that templates put together."""


def squeezed(style: str, templates: Sequence[str] | None = None) -> str:
    """The style sheet; where templates are given, selectors whose classes none of them names are left out."""
    small = "\n" + _BLANKS.sub("\n", _COMMENT.sub("", style))
    small = _AIR.sub(lambda found: found[1] or found[2], small)
    if templates is None:
        return small.strip()
    used = {word for text in templates for held in _ATTRIBUTE.findall(text) for word in _WORD.findall(held)}

    def kept(rule: re.Match[str]) -> str:
        selectors = [one.strip() for one in rule[1].split(",")] if "(" not in rule[1] else [rule[1].strip()]
        left = [one for one in selectors if all(c in used or c.startswith(_MADE) for c in _CLASS.findall(one))]
        return f"{','.join(left)}{{{rule[2].strip()}}}" if left else ""

    return _BLANKS.sub("\n", _RULE.sub(kept, small)).strip()
