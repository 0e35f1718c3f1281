"""A page's own HTML, made harmless by nh3: words, headings, lists and addresses stay, everything else goes."""

from functools import cache

import nh3

TAGS = frozenset(
    "p br h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote q cite em strong b i u s sub sup small abbr time a figure"
    " figcaption table thead tbody tr th td caption pre code hr".split()
)
LONGEST = 2_000_000
"""Letters; a longer page is cut before it is sanitised."""


def sanitised(markup: str) -> str:
    """The page's words in plain HTML: no script, no style, no picture, no form, no address but http and https."""
    return _cleaner().clean(markup[:LONGEST])


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(TAGS),
        clean_content_tags={"script", "style", "template", "svg", "math", "noscript", "iframe"},
        attributes={"a": {"href"}, "time": {"datetime"}},
        url_schemes={"http", "https"},
        link_rel="noopener noreferrer nofollow",
    )
