"""The article for machines: schema.org's NewsArticle, each claim with the chain that it is based on.

A claim ``isBasedOn`` what its nearest source told, which is based on what the next one told, out to the origin.
``documents/html_stated.py`` reads it back.
"""

from collections.abc import Iterator
from typing import Any

from accordingto.documents.html_stated import FIRST_HAND, GAP, INFERRED, KIND, PLAIN_KINDS
from accordingto.site.newsroom import Author, Newsroom
from accordingto.site.paper import Paper
from accordingto.types import Claim, Evidence, Form, Ground, Link, Source, SourceKind

Node = dict[str, Any]
_TYPES = {
    SourceKind.PERSON: "Person",
    SourceKind.ORGANIZATION: "Organization",
    SourceKind.AGENCY: "NewsMediaOrganization",
    SourceKind.OUTLET: "NewsMediaOrganization",
    SourceKind.STATE_MEDIA: "NewsMediaOrganization",
    SourceKind.DOCUMENT: "DigitalDocument",
    SourceKind.SOCIAL: "Organization",
    SourceKind.UNNAMED: "Person",
    SourceKind.NOBODY: "Thing",
}
_STATES = "the writer states: "


def article_node(paper: Paper, newsroom: Newsroom) -> Node:
    """The article's JSON-LD."""
    document = paper.reading.document
    publisher = {"@type": "NewsMediaOrganization", "name": newsroom.settings["name"], "url": newsroom.base}
    own = document.outlet == newsroom.settings["name"]
    cited = cited_addresses(paper)
    node: Node = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": paper.url,
        "url": paper.url,
        "mainEntityOfPage": paper.url,
        "headline": paper.title,
        "description": paper.standfirst,
        "articleSection": paper.draft.category,
        "inLanguage": document.language,
        "datePublished": paper.draft.values["published"],
        "dateModified": paper.draft.values.get("updated") or paper.draft.values["published"],
        "isAccessibleForFree": True,
        "timeRequired": f"PT{document.reading_minutes}M",
        "author": [_author(author, newsroom) for author in paper.authors],
        "publisher": publisher if own else {"@type": "NewsMediaOrganization", "name": document.outlet},
        "sdPublisher": publisher,
        "sdDatePublished": paper.draft.values.get("updated") or paper.draft.values["published"],
        "image": [
            {
                "@type": "ImageObject",
                "url": newsroom.base + paper.photos[stretch.shot.src].largest.path,
                "width": paper.photos[stretch.shot.src].largest.width,
                "height": paper.photos[stretch.shot.src].largest.height,
                "caption": stretch.shot.caption,
                "creditText": stretch.shot.credit,
            }
            for stretch in paper.sheet.stretches
            if stretch.shot
        ],
        "correction": [
            {"@type": "CorrectionComment", "datePublished": correction["date"], "text": correction["text"]}
            for correction in paper.draft.values.get("corrections", ())
        ],
        "citation": [{"@type": "CreativeWork", "url": address} for address in cited],
        "isBasedOn": cited,
        "mentions": [_source(source) for source in used_sources(paper)],
        "hasPart": [claim_node(number, paper) for number in range(1, len(paper.reading.claims) + 1)],
    }
    return {key: value for key, value in node.items() if value not in ([], None)}


def words_of(claim: Claim, text: str) -> str:
    """A claim's words, its pieces joined where something stands between them."""
    return GAP.join(span.of(text) for span in claim.content)


def used_sources(paper: Paper) -> list[Source]:
    """The sources that stand in a chain."""
    used = {link.source for claim in paper.reading.claims for link in claim.chain.links}
    return [source for source in paper.reading.sources if source.id in used]


def cited_addresses(paper: Paper) -> list[str]:
    """The addresses on which claims rest, each once, in the order of the claims."""
    found = (
        evidence.href
        for claim in paper.reading.claims
        for link in claim.chain.links
        for evidence in link.evidence
        if evidence.href and evidence.href.startswith("http")
    )
    return list(dict.fromkeys(found))


def claim_node(number: int, paper: Paper) -> Node:
    """A claim with its words, its origin and its chain. ``number`` counts from 1."""
    reading = paper.reading
    claim = reading.claims[number - 1]
    links = claim.chain.links
    attribution = reading.attributions[claim.attribution] if claim.attribution is not None else None
    quoted = attribution is not None and attribution.form is Form.DIRECT
    node: Node = {
        "@type": ["Claim", "Quotation"] if quoted else "Claim",
        "@id": f"#w{number}",
        "text": words_of(claim, reading.document.text),
    }
    if links:
        origin = {"@id": source_id(links[-1].source)}
        node |= {"spokenByCharacter" if quoted else "author": origin, "isBasedOn": _chain(links)}
    if claim.first_hand:
        node["creativeWorkStatus"] = FIRST_HAND
    return node


def notes_of(link: Link) -> Iterator[str]:
    """What the writer states of a link, in the writer's words."""
    for evidence in link.evidence:
        if is_stated(evidence) and evidence.note.startswith(_STATES):
            yield evidence.note.removeprefix(_STATES)


def is_stated(evidence: Evidence) -> bool:
    """Did the writer state it?"""
    return evidence.ground is Ground.METADATA and evidence.by == "writer"


def source_id(number: int, url: str = "") -> str:
    """How a source of the article is called in all its data files; on the page itself, relative to it."""
    return f"{url}#s{number}"


def _chain(links: tuple[Link, ...]) -> Node:
    """From the last link inwards."""
    told: Node = {}
    for link in reversed(links):
        node: Node = {"@type": "CreativeWork", "creator": {"@id": source_id(link.source)}}
        if link.inferred:
            node["creativeWorkStatus"] = INFERRED
        if notes := list(notes_of(link)):
            node["description"] = notes
        if told:
            node["isBasedOn"] = told
        told = node
    return told


def _source(source: Source) -> Node:
    node: Node = {
        "@type": _TYPES[source.kind],
        "@id": source_id(source.id),
        "name": source.name,
    }
    if source.kind not in PLAIN_KINDS.values():
        node["additionalType"] = KIND + source.kind.value
    if source.role and source.kind is SourceKind.PERSON:
        node["jobTitle"] = source.role
    return node


def _author(author: Author, newsroom: Newsroom) -> Node:
    url = f"{newsroom.base}authors/{author.slug}.html"
    if author.is_agency:
        return {"@type": "NewsMediaOrganization", "name": author.name, "url": url}
    return {"@type": "Person", "name": author.name, "jobTitle": author.role, "url": url}
