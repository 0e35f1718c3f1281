import json
from typing import Any

import pytest

from accordingto.documents import build_document
from accordingto.pages import page_from_bytes
from accordingto.types import Document, Page, PageForm, Refusal, Role

NINJS_3: dict[str, Any] = {
    "uri": "urn:arda:1",
    "type": "text",
    "language": "en",
    "versionCreated": "2031-06-03T09:00:00+02:00",
    "copyrightHolder": "Ardapress",
    "by": "Nadia Fenwick",
    "headlines": [{"role": "main", "value": "Dam holds"}],
    "bodies": [
        {"role": "text", "contentType": "text/plain", "value": "Short."},
        {
            "role": "html",
            "contentType": "text/html",
            "value": "<p>The dam holds, <a href='https://a.example/'>Veld</a> said.</p>",
        },
    ],
    "associations": [
        {
            "type": "picture",
            "uri": "urn:arda:2",
            "by": "Jonas Feld",
            "copyrightHolder": "Ardapress",
            "descriptions": [{"role": "caption", "value": "The dam at noon."}],
        }
    ],
}

G2 = """<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:arda:3" xml:lang="en">
<itemMeta><itemClass qcode="ninat:text"/><provider><name>Ardapress</name></provider>
<versionCreated>2031-06-03T09:00:00+02:00</versionCreated></itemMeta>
<contentMeta><headline>Dam holds</headline><infoSource><name>Veldner Bote</name></infoSource></contentMeta>
<contentSet><inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
<body.head><byline>By Nadia Fenwick, <byttl>Staff Reporter</byttl></byline></body.head>
<body.content><p>The dam holds, <a href="https://a.example/">Veld</a> said.</p></body.content></body></nitf></inlineXML>
</contentSet></newsItem>"""


def article(content: str) -> Document:
    """The one article of a message."""
    (page,) = page_from_bytes(content.encode(), id="wire")
    assert isinstance(page, Page)
    document = build_document(page)
    assert isinstance(document, Document)
    return document


def body(document: Document) -> list[str]:
    """Its paragraphs."""
    return [block.span.of(document.text) for block in document.blocks if block.role is Role.PARAGRAPH]


def test_ninjs_3() -> None:
    """The HTML body of version 3, with its headline, author, agency and address."""
    found = article(json.dumps(NINJS_3))
    assert (found.id, found.form, found.title, found.outlet) == ("urn:arda:1", PageForm.NINJS, "Dam holds", "Ardapress")
    assert body(found) == ["The dam holds, Veld said."]
    assert [byline.name for byline in found.bylines] == ["Nadia Fenwick"]


def test_ninjs_pictures() -> None:
    """An associated picture's caption and both of its credits."""
    found = article(json.dumps(NINJS_3))
    (image,) = found.images
    assert {credit.name for credit in image.credits} == {"Ardapress", "Jonas Feld"}


def test_ninjs_1_text() -> None:
    """The plain body of version 1, a paragraph a line."""
    found = article(
        json.dumps({"uri": "urn:arda:4", "headline": "Dam", "body_text": "It holds, Veld said.\nNo, said Brann."})
    )
    assert body(found) == ["It holds, Veld said.", "No, said Brann."]


def test_newsml_g2() -> None:
    """NITF inside a news item: its paragraphs with links, who wrote it as what, and whose report it is."""
    found = article(G2)
    assert (found.id, found.form, found.outlet) == ("urn:arda:3", PageForm.NEWSML, "Veldner Bote")
    assert body(found) == ["The dam holds, Veld said."]
    assert [(byline.name, byline.role) for byline in found.bylines] == [("Nadia Fenwick", "Staff Reporter")]
    assert [link.href for block in found.blocks for link in block.hyperlinks] == ["https://a.example/"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ('{"uri": "urn:arda:5", "type": "text"}', "no-article"),
        ("<conceptItem guid='urn:arda:6'><concept><name>Dam</name></concept></conceptItem>", "no-article"),
        ("<kml><Placemark/></kml>", "form"),
        ('{"some": {"other": "data"}}', "form"),
    ],
)
def test_refused_with_a_reason(content: str, code: str) -> None:
    """What holds no article, or is another form, is refused by name."""
    result = next(page_from_bytes(content.encode(), id="wire"))
    refusal = build_document(result) if isinstance(result, Page) else result
    assert isinstance(refusal, Refusal)
    assert refusal.code == code


def test_a_text_that_begins_with_a_bracket_is_a_text() -> None:
    """Only what is XML to its end is taken for another form of XML."""
    found = article("<Veld> said that the dam holds.\n\nBrann said that it does not hold at all, and left.")
    assert found.form is PageForm.TEXT
