import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.documents import build_document
from accordingto.types import Document, Page, PageForm, Refusal, Role

FIRST = (
    "The harbour of Velden stayed closed on Tuesday after a storm damaged two ferries, the harbour master said, and "
    "the crews refused to sail until the pier has been looked at."
)
SECOND = (
    "Mayor Tal Brekke told the Velden Post that repairs will take a week at most, although the shipyard of the island "
    "had spoken of two, and that the crews would be paid in full."
)
LD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "Person", "@id": "#ina", "name": "Ina Moor"},
        {
            "@type": "NewsArticle",
            "headline": "Storm shuts Velden harbour",
            "datePublished": "2031-05-03T07:05:00+02:00",
            "author": [{"@id": "#ina"}],
            "publisher": {"@type": "Organization", "name": "The Island Courier"},
            "articleSection": "Islands",
        },
    ],
}
PAGE = f"""<!doctype html><html lang="en"><head><title>Storm shuts Velden harbour | The Island Courier</title>
<meta property="og:title" content="Storm shuts Velden harbour">
<meta property="og:site_name" content="The Island Courier">
<link rel="canonical" href="https://courier.example/storm">
<script type="application/ld+json">{json.dumps(LD)}</script><style>p {{ color: red }}</style></head>
<body><nav><a href="/">Home</a> <a href="/islands">Islands</a></nav>
<article><h1>Storm shuts Velden harbour</h1>
<div class="byline">By <a href="/author/ina">Ina Moor</a></div>
<p>{FIRST}</p>
<figure><img src="/pier.jpg"><figcaption>Waves break over the pier. <span class="credit">Photo: Ana Bell/Nordpix</span>
</figcaption></figure>
<p>Mayor   Tal Brekke <a href="https://post.example/repairs">told the Velden Post</a>{SECOND.partition("Post")[2]}</p>
<script>var hidden = "never shown";</script>
<p>The ferry company said on its own page that it would carry goods first, and people from Friday on.</p>
</article><footer>© The Island Courier</footer></body></html>"""


def build(content: str, url: str | None = None) -> Document | Refusal:
    """The page read as HTML."""
    return build_document(Page(id="x", form=PageForm.HTML, content=content, url=url))


@pytest.fixture(scope="module")
def document() -> Document:
    """The page above, read once."""
    built = build(PAGE)
    assert isinstance(built, Document)
    return built


def words(document: Document, role: Role) -> list[str]:
    """What stands in the blocks of a role."""
    return [block.span.of(document.text) for block in document.blocks if block.role is role]


def test_body_in_order(document: Document) -> None:
    """The story's paragraphs stand in the page's order, white space as a browser shows it."""
    paragraphs = words(document, Role.PARAGRAPH)
    assert paragraphs[:2] == [FIRST, SECOND]
    assert len(paragraphs) == 3


def test_text_is_its_blocks(document: Document) -> None:
    """The text is the blocks with an empty line between them."""
    assert document.text == "\n\n".join(block.span.of(document.text) for block in document.blocks)


def test_links_keep_their_place(document: Document) -> None:
    """An address stands on its words in the text."""
    links = [(link.span.of(document.text), link.href) for block in document.blocks for link in block.hyperlinks]
    assert ("told the Velden Post", "https://post.example/repairs") in links


def test_relative_links_are_made_whole(document: Document) -> None:
    """Relative addresses are resolved against the page's own."""
    assert "https://courier.example/author/ina" in [link.href for block in document.blocks for link in block.hyperlinks]


def test_metadata(document: Document) -> None:
    """Title, date with its zone, section and outlet are the page's own."""
    said = (document.title, document.published, document.category, document.outlet)
    assert said == ("Storm shuts Velden harbour", "2031-05-03T07:05:00+02:00", "Islands", "The Island Courier")


def test_evidence_for_each_field(document: Document) -> None:
    """Each field says where it was found."""
    assert {"title", "published", "category", "outlet", "bylines"} <= {name for name, _ in document.evidence}


def test_author_by_reference(document: Document) -> None:
    """An author that the metadata refers to is named, and placed where the page shows the name."""
    (byline,) = document.bylines
    assert byline.name == "Ina Moor"
    assert byline.span is not None
    assert byline.span.of(document.text) == "Ina Moor"


def test_caption_and_credits(document: Document) -> None:
    """A caption is told from its credit; credits are nearest first."""
    (image,) = document.images
    assert image.caption is not None
    assert image.caption.of(document.text) == "Waves break over the pier."
    assert [credit.name for credit in image.credits] == ["Nordpix", "Ana Bell"]


def test_no_scripts(document: Document) -> None:
    """No word of a script or a style is ever in the text."""
    assert "never shown" not in document.text
    assert "color" not in document.text


def test_outlet_by_address() -> None:
    """Without a name the outlet is the address's host."""
    built = build(
        f"<html><body><h1>Storm at sea</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>", "https://www.courier.example/a"
    )
    assert isinstance(built, Document)
    assert built.outlet == "courier.example"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("<html><body><h1>Welcome</h1><p>Please log in to continue reading.</p></body></html>", "login-wall"),
        ("<html><body><script>var a = 'some words in a script';</script></body></html>", "no-article"),
        ("<html></html>", "no-article"),
    ],
)
def test_refused(content: str, code: str) -> None:
    """A page without an article is refused, with the reason."""
    refusal = build(content)
    assert isinstance(refusal, Refusal)
    assert refusal.code == code


PIECES = st.sampled_from(
    ["<p>", "</p>", "<div>", "<figure>", "<figcaption>", "<a href='/x'>", "</a>", "<span class=credit>", "<br>", "<h1>",
     f"<p>{FIRST}</p>", "Photo: A/B", "<table><td>", "<script>", "</script>", "&#xd800;", "\x00", "<!--", "By Ina Moor"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_markup(content: str) -> None:
    """Any markup is a document with ordered blocks that hold their links, or a refusal."""
    built = build("<html><body>" + content)
    if isinstance(built, Refusal):
        return
    end = 0
    for block in built.blocks:
        assert block.span.start >= end
        assert all(block.span.holds(link.span) for link in block.hyperlinks)
        end = block.span.end
    assert end <= len(built.text)


def test_deep_nesting() -> None:
    """A page nested beyond all reason is read or refused, soon."""
    start = time.monotonic()
    build("<html><body>" + "<div>" * 20_000 + f"<p>{FIRST}</p>")
    assert time.monotonic() - start < 5
