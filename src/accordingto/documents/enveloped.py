"""An article that a feed, a wire's message or a draft carries: its own HTML, and what the envelope says of it."""

from itertools import islice

from accordingto.documents.dates import normalised
from accordingto.documents.html_body import Story
from accordingto.documents.html_head import find_headline
from accordingto.documents.html_metadata import Metadata
from accordingto.documents.html_roles import roles_of_leaves
from accordingto.documents.html_tree import Leaf, leaves, parse
from accordingto.documents.refuse import no_article
from accordingto.documents.web_page import MOST_LEAVES, compose
from accordingto.types import Document, Envelope, Page, Refusal

_TITLE_MOST = 120


def read_enveloped(page: Page, envelope: Envelope) -> Document | Refusal:
    """The article: all of its content is story but pictures' words and what its own words say is none."""
    metadata = _metadata(page, envelope)
    root = parse(f"<div>{page.content}</div>")
    if root is None:
        return no_article(page.id)
    seen = list(islice(leaves(root), MOST_LEAVES))
    if not page.title:
        metadata.title.add(_own_title(seen), "heading")
    head = find_headline(metadata, seen)
    found = roles_of_leaves(root, seen, Story(tuple(range(len(seen)))), head[1] if head else None, metadata)
    return compose(page, metadata, found, head)


def _own_title(seen: list[Leaf]) -> str | None:
    """A draft's first line, where it is a heading or a short line over others."""
    if not seen:
        return None
    first = seen[0]
    short = len(seen) > 1 and len(first.text) <= _TITLE_MOST and first.text[-1] not in ".!?…:"
    return first.text if first.element.tag in ("h1", "h2") or short else None


def _metadata(page: Page, envelope: Envelope) -> Metadata:
    """The envelope's statements, each with the form that makes it."""
    by = envelope.by
    said = Metadata(language=envelope.language)
    said.title.add(page.title, by)
    said.section.add(envelope.category, by)
    said.description.add(envelope.summary, by)
    if page.url:
        said.url.add(page.url, by)
    if envelope.outlet:
        said.outlet.add(
            envelope.outlet, f"{by} source, carried by {envelope.carried_by}" if envelope.carried_by else by
        )
    if envelope.published:
        said.published.add(normalised(envelope.published) or envelope.published, by)
    if envelope.updated:
        said.updated.add(normalised(envelope.updated) or envelope.updated, by)
    for name, role in envelope.authors:
        said.authors.append((name, by))
        if role:
            said.roles[name] = role
    return said
