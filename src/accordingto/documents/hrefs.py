"""Addresses that a page puts on its words: those that lead somewhere, and none that would run something."""

import re
from urllib.parse import urljoin

_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028\u2029]+")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:")
_LEADING = frozenset({"http:", "https:", "mailto:", "tel:", "ftp:"})


def leading(href: str | None, base: str | None = None) -> str | None:
    """The address, made whole by the page's own; None where it leads nowhere else, or is no address but a program."""
    href = (href or "").strip()
    bare = _UNSEEN.sub("", href[:100])
    scheme = _SCHEME.match(bare)
    if not bare or bare.startswith("#") or (scheme and scheme.group().lower() not in _LEADING):
        return None
    try:
        return urljoin(base, href) if base else href
    except ValueError:
        return href
