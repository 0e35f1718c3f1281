"""What machines get: JSON-LD, PROV, annotations, feeds and maps, parsed by other people's programs."""

import json
import re
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import pytest
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import PROV, RDF

from tests.published import Site

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # theirs
SCHEMA = Namespace("https://schema.org/")
PAGE = "valley/audit-warned.html"
URL = URIRef("https://orla-courier.example/valley/audit-warned.html")


def structured(markup: str) -> dict[str, Any]:
    """The JSON-LD of a page."""
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', markup, re.DOTALL)
    assert found
    value: dict[str, Any] = json.loads(found[1])
    return value


def test_the_article_is_a_graph_for_others(site: Site) -> None:
    """Its reader finds the article, its claims with their origins, and who answers for the data."""
    data = structured(site.page(PAGE))
    assert data["@context"] == "https://schema.org"
    data["@context"] = {"@vocab": str(SCHEMA)}  # what stands at that address, which tests do not fetch
    graph = Graph().parse(data=json.dumps(data), format="json-ld", publicID=str(URL))
    claims = set(graph.objects(URL, SCHEMA.hasPart))
    names = {str(name) for name in graph.objects(None, SCHEMA.name)}

    assert (URL, RDF.type, SCHEMA.NewsArticle) in graph
    assert len(claims) == len(data["hasPart"]) > 15
    assert all(list(graph.objects(claim, SCHEMA.isBasedOn)) for claim in claims)
    assert any((claim, RDF.type, SCHEMA.Quotation) in graph for claim in claims)
    assert {"Estpress", "Birgit Naess", "The Orla Courier"} <= names
    assert list(graph.objects(URL, SCHEMA.sdPublisher))
    assert "kolb-naess-brenn.txt" in str(list(graph.objects(URL, SCHEMA.citation)) + data["isBasedOn"])


def test_provenance_needs_no_network_to_be_understood(site: Site) -> None:
    """Its reader follows every claim to an agent or a document."""
    graph = Graph().parse(site.folder / PAGE.replace(".html", ".prov.jsonld"), format="json-ld")
    claims = list(graph.subjects(PROV.value, None))

    assert (URL, RDF.type, PROV.Entity) in graph
    assert len(claims) > 15
    for claim in claims:
        origin = next(graph.objects(claim, PROV.hadPrimarySource))
        behind = [*graph.objects(origin, PROV.wasAttributedTo), *graph.objects(origin, PROV.wasDerivedFrom)]
        assert behind


def test_annotations_quote_words_of_the_page(site: Site) -> None:
    """Each target's words stand in the page, once its markup is taken away."""
    page = json.loads((site.folder / PAGE.replace(".html", ".annotations.jsonld")).read_text(encoding="utf-8"))
    text = " ".join(re.sub(r"<[^>]+>", "", site.page(PAGE)).split())
    targets = [
        t for item in page["items"] for t in (item["target"] if isinstance(item["target"], list) else [item["target"]])
    ]

    assert page["type"] == "AnnotationPage"
    assert all({"id", "type", "motivation", "body", "target"} <= item.keys() for item in page["items"])
    assert all(target["source"] == str(URL) for target in targets)
    assert [t for t in targets if t["selector"]["exact"] not in text] == []


def test_the_atom_feed_is_well_formed_and_newest_first(site: Site) -> None:
    """Its reader finds no fault in it."""
    feed = feedparser.parse((site.folder / "atom.xml").read_bytes())

    assert feed.bozo is False
    assert feed.version == "atom10"
    assert len(feed.entries) == 12
    assert feed.entries[0].title.startswith("Herring Quota")
    assert all(e.id == e.link and e.author and e.published and e.updated and e.summary for e in feed.entries)


def test_the_json_feed_has_what_version_1_1_asks_for(site: Site) -> None:
    """Whole addresses, ids that are addresses, dates with zones."""
    feed = json.loads((site.folder / "feed.json").read_text(encoding="utf-8"))

    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "https://orla-courier.example/feed.json"
    assert len({item["id"] for item in feed["items"]}) == 12
    assert all(re.search(r"\+\d\d:\d\d$", item["date_published"]) for item in feed["items"])


def test_the_maps_name_every_article_and_what_is_news(site: Site) -> None:
    """The news map reaches back two days from the newest article."""
    loc = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
    whole = {e.text for e in ET.parse(site.folder / "sitemap.xml").iter(loc)}  # noqa: S314 - our own file
    news = [e.text for e in ET.parse(site.folder / "news-sitemap.xml").iter(loc)]  # noqa: S314 - our own file

    assert str(URL) in whole
    assert len(whole) == 12 + 6
    assert [address.rsplit("/", 1)[1] for address in news if address] == [
        "herring-quota.html", "choir-festival.html", "gates-promise.html",
    ]  # fmt: skip


def test_a_shared_page_has_a_picture_and_words(site: Site) -> None:
    """OpenGraph, with whole addresses."""
    markup = site.page(PAGE)

    assert '<meta property="og:type" content="article">' in markup
    assert re.search(
        r'<meta property="og:image" content="https://orla-courier.example/pictures/report-\w+-1440.jpg">', markup
    )
