"""XML as feeds and wires write it: damaged, with entities of HTML, with prefixes that nobody declared.

Nothing outside the text is ever loaded, and no entity is expanded that the text defines itself.
"""

import copy
import html
import re
from collections.abc import Iterator
from html.entities import html5
from typing import Any

Element = Any
"""An element of lxml's tree."""

_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30});")
_OWN = frozenset({"amp", "lt", "gt", "quot", "apos"})
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]{0,300}\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE\b[^<>\[]{0,500}(?:\[[^\]]{0,100000}\]\s{0,20})?>", re.IGNORECASE)
_HEAD = 5000
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def parse_xml(text: str) -> Element:
    """The root element, damage repaired as far as it can be; None where there is none."""
    from lxml import etree

    text = _without_doctype(_DECLARATION.sub("", text, count=1))
    text = _ENTITY.sub(_character, _UNFIT.sub("\ufffd", text))
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None


def _without_doctype(text: str) -> str:
    """Without a document type near the head, and with it without the entities that it defines."""
    place = text[:_HEAD].upper().find("<!DOCTYPE")
    found = _DOCTYPE.match(text, place) if place >= 0 else None
    return text[: found.start()] + text[found.end() :] if found else text


def local(element: Element) -> str:
    """The element's name in lower case, without namespace and prefix."""
    tag = element.tag if isinstance(element.tag, str) else ""
    return tag.rpartition("}")[2].rpartition(":")[2].lower()


def vocabulary(element: Element) -> str:
    """The namespace, or the prefix where none was declared for it."""
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag.startswith("{"):
        return tag[1:].partition("}")[0].lower()
    return tag.rpartition(":")[0].lower()


def text_of(element: Element) -> str:
    """All words inside, as one line; empty for None."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def inner_markup(element: Element) -> str:
    """What an element holds, as HTML without prefixes."""
    from lxml import etree

    pieces = [html.escape(element.text or "", quote=False)]
    for child in element:
        if not isinstance(child.tag, str):  # an entity that nobody defined
            pieces.append(html.escape(child.tail or "", quote=False))
            continue
        bare = copy.deepcopy(child)
        bare.tail = None
        for inner in bare.iter():
            if isinstance(inner.tag, str):
                inner.tag = local(inner) or "span"
        etree.cleanup_namespaces(bare)
        pieces += [etree.tostring(bare, encoding="unicode", method="html"), html.escape(child.tail or "", quote=False)]
    return "".join(pieces)


def descendants(element: Element, *names: str) -> Iterator[Element]:
    """The elements of these names inside, in document order."""
    for inner in element.iterdescendants():
        if local(inner) in names:
            yield inner


def child(element: Element, *names: str) -> Element:
    """The first child of one of the names, the names' order first; None where there is none."""
    for name in names:
        for inner in element:
            if local(inner) == name:
                return inner
    return None


def _character(entity: re.Match[str]) -> str:
    if entity[1] in _OWN:
        return entity.group()
    return html5.get(f"{entity[1]};", entity.group())
