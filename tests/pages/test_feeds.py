import json

import pytest

from accordingto.documents import build_document
from accordingto.pages import page_from_bytes
from accordingto.types import Document, Page, PageForm, Refusal, Role

RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Velden Digest</title>
<item><title>Bridge at Osmere closes</title><link>https://digest.example/1</link><guid>d-1</guid>
<pubDate>Tue, 03 Jun 2031 09:00:00 +0200</pubDate>
<source url="https://kurier.example/feed">Osmere Kurier</source><author>desk@kurier.example (Nadia Fenwick)</author>
<description><![CDATA[<p>The bridge will close, <a href="/m">the ministry</a> said.</p>
<script>alert(1)</script>]]></description>
<media:content url="https://digest.example/b.jpg"><media:description>The bridge at dusk.</media:description>
<media:credit>Ardapress</media:credit></media:content></item>
<item><title>Fish &amp;amp; chips</title><description>Plain words of a second entry&nbsp;here.</description></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Relay</title><author><name>Desk</name></author>
<entry><id>tag:relay.example,2031:1</id><title type="html">A &lt;b&gt;bold&lt;/b&gt; title</title>
<link rel="self" href="https://relay.example/self"/><link rel="alternate" href="https://relay.example/1"/>
<published>2031-06-03T09:00:00Z</published><updated>2031-06-03T10:00:00Z</updated>
<source><title>The Harbour Post</title></source>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
<h2>Why</h2><p>Veld <a href="https://a.example/">denied</a> it.</p>
</div></content></entry></feed>"""


def articles(content: str | bytes) -> list[Document]:
    """The articles of a feed, none of them refused."""
    data = content if isinstance(content, bytes) else content.encode()
    documents = [build_document(page) for page in page_from_bytes(data, id="feed") if isinstance(page, Page)]
    assert all(isinstance(document, Document) for document in documents)
    return [document for document in documents if isinstance(document, Document)]


def test_every_entry_is_an_article() -> None:
    """A feed yields its entries in order, each with its own id, else its place in the feed."""
    assert [document.id for document in articles(RSS)] == ["d-1", "feed#2"]


def test_an_entry_keeps_its_source() -> None:
    """The outlet is the source that an entry names; that the feed carried it is kept as evidence."""
    first, second = articles(RSS)
    assert (first.outlet, second.outlet) == ("Osmere Kurier", "Velden Digest")
    assert dict(first.evidence)["outlet"].by == "rss source, carried by Velden Digest"


def test_rss_fields() -> None:
    """Author without address, time with zone, title without entities, form."""
    first, second = articles(RSS)
    assert [byline.name for byline in first.bylines] == ["Nadia Fenwick"]
    assert first.published == "2031-06-03T09:00:00+02:00"
    assert second.title == "Fish & chips"
    assert first.form is PageForm.FEED


def test_links_keep_their_place_in_entries() -> None:
    """An address stands on its words, made whole by the entry's own address."""
    first, _ = articles(RSS)
    links = [link for block in first.blocks for link in block.hyperlinks]
    assert [(link.span.of(first.text), link.href) for link in links] == [("the ministry", "https://digest.example/m")]


def test_media_captions_and_credits() -> None:
    """Media RSS gives a picture's caption and credit."""
    first, _ = articles(RSS)
    (image,) = first.images
    assert image.caption is not None
    assert image.caption.of(first.text) == "The bridge at dusk."
    assert [credit.name for credit in image.credits] == ["Ardapress"]


def test_no_script_of_an_entry_is_text() -> None:
    """Nothing of a script in an entry reaches the text."""
    assert "alert" not in articles(RSS)[0].text


def test_atom_entry() -> None:
    """Atom's XHTML content, titles with markup, both times, source and alternate link."""
    (entry,) = articles(ATOM)
    assert (entry.title, entry.outlet, entry.url) == ("A bold title", "The Harbour Post", "https://relay.example/1")
    assert (entry.published, entry.updated) == ("2031-06-03T09:00:00+00:00", "2031-06-03T10:00:00+00:00")
    assert [block.role for block in entry.blocks] == [Role.HEADLINE, Role.SUBHEADING, Role.PARAGRAPH]


def test_json_feed() -> None:
    """A JSON Feed's items, their authors and addresses."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Velden Notes",
        "items": [
            {
                "id": "7",
                "url": "https://n.example/7",
                "content_text": "The dam holds, Veld said.",
                "authors": [{"name": "Edda Brann"}],
            },
            {"id": "8", "content_html": "<p>It does not.</p>", "date_published": "2031-06-03T09:00:00+02:00"},
        ],
    }
    first, second = articles(json.dumps(feed))
    assert (first.id, first.outlet, [byline.name for byline in first.bylines]) == ("7", "Velden Notes", ["Edda Brann"])
    assert second.published == "2031-06-03T09:00:00+02:00"


@pytest.mark.parametrize(
    "content",
    [
        "<rss><channel><title>Empty</title></channel></rss>",
        '{"version": "https://jsonfeed.org/version/1", "items": []}',
    ],
)
def test_a_feed_without_entries_is_refused(content: str) -> None:
    """A feed that holds nothing is refused with a reason."""
    (refusal,) = page_from_bytes(content.encode(), id="feed")
    assert isinstance(refusal, Refusal)
    assert refusal.code == "no-article"


def test_no_entity_is_expanded() -> None:
    """Entities that a feed defines itself are never expanded: neither files nor bombs."""
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">'
        '<!ENTITY f SYSTEM "file:///etc/hostname">]><rss><channel><item><title>Veld &b; &f;</title>'
        "<description>Said so.</description></item></channel></rss>"
    )
    (entry,) = articles(bomb)
    assert "aaaa" not in entry.text
    assert entry.title is not None
    assert entry.title.startswith("Veld")


def test_an_entry_that_invites_to_subscribe_is_read() -> None:
    """A short summary with an appeal is the article that the feed gives, and no login wall."""
    (entry,) = articles(
        "<rss><channel><item><title>Dam holds</title><description>The dam holds, Veld said. "
        "Subscribe to continue reading</description></item></channel></rss>"
    )
    assert "Veld said" in entry.text


def test_utf_16_without_a_mark() -> None:
    """A feed in UTF-16 that begins with no byte-order mark is read."""
    first = articles(RSS.replace("&nbsp;", " ").encode("utf-16-le"))[0]
    assert first.title == "Bridge at Osmere closes"
