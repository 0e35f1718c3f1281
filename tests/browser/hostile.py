"""Sixty pages that try to run something in the reading room: every part of an article, with every kind of trick."""

import json
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

RUN = "window.pwned=1"
TRICKS = {
    "script": f"<script>{RUN}</script>",
    "closing": f"</title></textarea></script></style><script>{RUN}</script>",
    "handler": f"\"'><img src=x onerror={RUN}><svg onload={RUN}>",
    "address": f'<a href="javascript:{RUN}">x</a> javascript:{RUN}',
    "frame": f"<iframe srcdoc=\"<script>parent.pwned=1</script>\"></iframe><object data='javascript:{RUN}'>",
    "mutation": f'<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror={RUN}&gt;">',
}
STORY = (
    "<p>The port of Osmere will reopen in March, Trade Minister Ilse Marenko said on Monday.</p>"
    "<p>Ardapress reported that nobody was hurt, citing harbor master Piet Lanning.</p>"
)


class Hostile(NamedTuple):
    """One page as a file."""

    part: str
    trick: str
    name: str
    content: str


def hostile_pages() -> Iterator[Hostile]:
    """All sixty: ten parts, six tricks."""
    for trick, words in TRICKS.items():
        for part in (
            "title",
            "byline",
            "caption",
            "credit",
            "json-ld",
            "file name",
            "feed entry",
            "body",
            "link",
            "text",
        ):
            name = f"{words}.html" if part == "file name" else "page.html"
            yield Hostile(part, trick, name, _content(part, words))


def _content(part: str, words: str) -> str:
    raw, safe = words, escape(words)
    if part == "text":
        return f"{words}\n\nThe mayor said “{words}” on Monday, Reuters reported.\n"
    if part == "feed entry":
        entry = f"<item><title>{safe}</title><author>{safe}</author><category>{safe}</category><guid>{safe}</guid>"
        body = f"<description>{escape(STORY + raw)}</description></item>"
        return f"<?xml version='1.0'?><rss version='2.0'><channel><title>{safe}</title>{entry}{body}</channel></rss>"
    data = {"@type": "NewsArticle", "headline": words, "author": {"name": words}, "articleSection": words,
            "publisher": {"name": words}, "image": {"caption": words, "url": f"javascript:{RUN}"}}  # fmt: skip
    held = json.dumps(data).replace("</", "<\\/") if part == "json-ld" else "{}"
    title = safe if part == "title" else "The port will reopen"
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title><meta property='og:title' content=\"{title}\">"
        f"<script type='application/ld+json'>{held}</script></head><body><article><h1>{title}</h1>"
        f"<p class='byline'>By {safe if part == 'byline' else 'Nadia Fenwick'}</p>"
        f"<figure><img src='x.jpg'><figcaption>{safe if part == 'caption' else 'Cranes stand idle.'}"
        f" (Photo: {safe if part == 'credit' else 'Jonas Feld'})</figcaption></figure>"
        f"{STORY}{f'<p>{raw}</p><p>{safe}, the mayor said.</p>' if part == 'body' else ''}"
        + (f'<p><a href="javascript:{RUN}">Reuters reported</a> that {safe} was said.</p>' if part == "link" else "")
        + "</article></body></html>"
    )
