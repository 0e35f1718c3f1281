"""Is a page's markup such as pages have, or so large or so nested that the extraction of its story would take long?

trafilatura looks at an element's whole inside again for many of its ancestors, above all for tables, so its time grows
with the square of the nesting. The answer comes from the markup alone, never from a clock: a page reads the same today
and tomorrow. Of 237 real pages the largest has 3,129 elements, the deepest 51 levels, and 345 elements in tables, of
which at most two stand in one another.
"""

from accordingto.documents.html_tree import Element

_MOST_ELEMENTS = 7_000
_DEEPEST = 150
_MOST_IN_TABLES = 12_000
"""Elements in tables, one counted once for every table that it stands in."""
_MOST_LEVELS = 250_000
"""The elements' levels, summed: the pairs of an element and one that it stands in."""


def is_costly(root: Element) -> bool:
    """Would the extraction take longer than for any page that is no attack or accident?"""
    from lxml import etree

    depth = tables = 0
    elements = levels = in_tables = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        step = 1 if event == "start" else -1
        depth += step
        if element.tag == "table":
            tables += step
        if event == "end":
            continue
        elements += 1
        levels += depth
        in_tables += tables
        if elements > _MOST_ELEMENTS or depth > _DEEPEST or levels > _MOST_LEVELS or in_tables > _MOST_IN_TABLES:
            return True
    return False
