"""Where each claim comes from, as W3C PROV: the article's claims, what each derives from, and who stands behind it."""

from typing import Any

from accordingto.site.json_ld import notes_of, source_id, used_sources, words_of
from accordingto.site.newsroom import Author, Newsroom
from accordingto.site.paper import Paper
from accordingto.types import SourceKind

Node = dict[str, Any]
CONTEXT = {
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_PEOPLE = frozenset({SourceKind.PERSON, SourceKind.UNNAMED})
_NO_AGENTS = frozenset({SourceKind.DOCUMENT})


def prov_record(paper: Paper, newsroom: Newsroom) -> Node:
    """The provenance of an article, complete in itself: its context needs no network."""
    graph = [_article(paper, newsroom), *_reading(paper), *(_agent(author, newsroom) for author in paper.authors)]
    for source in used_sources(paper):
        kind = "Person" if source.kind in _PEOPLE else "Entity" if source.kind in _NO_AGENTS else "Organization"
        types = [f"prov:{kind}"] if kind == "Entity" else ["prov:Agent", f"prov:{kind}"]
        graph.append({"@id": source_id(source.id, paper.url), "@type": types, "rdfs:label": source.name})
    for number in range(1, len(paper.reading.claims) + 1):
        graph += _claim(number, paper)
    return {"@context": CONTEXT, "@graph": graph}


def _article(paper: Paper, newsroom: Newsroom) -> Node:
    written = [{"@id": f"{newsroom.base}authors/{author.slug}.html"} for author in paper.authors]
    return {
        "@id": paper.url,
        "@type": "prov:Entity",
        "rdfs:label": paper.title,
        "prov:wasAttributedTo": written,
        "prov:generatedAtTime": {"@type": "xsd:dateTime", "@value": paper.draft.values["published"]},
    }


def _reading(paper: Paper) -> list[Node]:
    """Who found the claims: a program, and which model."""
    program = {
        "@id": f"{paper.url}#reader",
        "@type": "prov:SoftwareAgent",
        "rdfs:label": f"accordingto, {paper.reading.model}",
    }
    return [
        {
            "@id": f"{paper.url}#reading",
            "@type": "prov:Activity",
            "prov:used": {"@id": paper.url},
            "prov:wasAssociatedWith": {"@id": program["@id"]},
        },
        program,
    ]


def _agent(author: Author, newsroom: Newsroom) -> Node:
    kind = "prov:Organization" if author.is_agency else "prov:Person"
    return {
        "@id": f"{newsroom.base}authors/{author.slug}.html",
        "@type": ["prov:Agent", kind],
        "rdfs:label": author.name,
    }


def _claim(number: int, paper: Paper) -> list[Node]:
    """The claim, and for each link of its chain what that source told."""
    claim = paper.reading.claims[number - 1]
    name = f"{paper.url}#w{number}"
    links = claim.chain.links
    node: Node = {
        "@id": name,
        "@type": "prov:Entity",
        "prov:value": words_of(claim, paper.reading.document.text),
        "prov:wasGeneratedBy": {"@id": f"{paper.url}#reading"},
    }
    if links:
        node["prov:wasDerivedFrom"] = {"@id": f"{name}-1"}
        node["prov:hadPrimarySource"] = {"@id": f"{name}-{len(links)}"}
    told = []
    documents = {source.id for source in paper.reading.sources if source.kind in _NO_AGENTS}
    for place, link in enumerate(links, 1):
        source = {"@id": source_id(link.source, paper.url)}
        next_one = [{"@id": f"{name}-{place + 1}"}] if place < len(links) else []
        derived = [source, *next_one] if link.source in documents else next_one
        step: Node = {"@id": f"{name}-{place}", "@type": "prov:Entity"}
        if link.source not in documents:
            step["prov:wasAttributedTo"] = source
        if derived:
            step["prov:wasDerivedFrom"] = derived
        comments = [*(["inferred"] if link.inferred else []), *notes_of(link)]
        if comments:
            step["rdfs:comment"] = comments
        told.append(step)
    return [node, *told]
