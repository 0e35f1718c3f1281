"""Pages that were made to break a reader: a reading or a refusal comes out, and nothing that could run."""

import gzip
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accordingto.documents import build_document
from accordingto.documents.hrefs import leading
from accordingto.exports.formats.parts import document_parts
from accordingto.pages import page_from_bytes
from accordingto.types import Document, Page, Refusal

SAID = "<p>The dam at Osmere holds and will hold for years, the minister said on Tuesday after a visit.</p>"
STORY = f"<h1>The dam at Osmere holds</h1>{SAID * 5}"


def results(data: bytes) -> list[Document | Refusal]:
    """All that is read of some bytes."""
    return [build_document(page) if isinstance(page, Page) else page for page in page_from_bytes(data, id="p")]


TOWERS = {
    "divs": "<div>" * 50_000 + SAID,
    "sentences": "<div>The mayor said that the dam holds today." * 20_000,
    "hidden": "<div hidden>" * 20_000 + STORY,
    "buttons": "<button>" * 20_000 + "<figcaption>x</figcaption>" + STORY,
    "figures": "<figure><img src=a><figcaption>The dam. (Photo: X/AFP)" * 10_000,
    "images": "<div><img src=a alt='The dam at noon'><span>The dam at noon</span></div>" * 20_000,
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">" + STORY,
    "classes": "".join(f"<p class='{'nav' * 2000} {n}'>The mayor said that the dam holds.</p>" for n in range(500)),
    "tables": "<table><tr><td>The mayor said that the dam holds." * 5_000,
    "links": "<a href='/x'>The mayor said that the dam holds today.</a>" * 20_000,
    "json": "<script type='application/ld+json'>" + "[" * 50_000 + "</script>" + STORY,
    "doctypes": "<!DOCTYPE a [" * 100_000,
    "entries": "<rss><channel>" + "<item>" * 20_000,
    "entities": "<rss><channel><item><description>"
    + "&nbsp;&lt;p&gt;" * 50_000
    + "</description></item></channel></rss>",
}


@pytest.mark.parametrize("tower", TOWERS)
def test_towers(tower: str) -> None:
    """Nesting, attributes and repetitions beyond any page end in a reading or a refusal."""
    assert results(TOWERS[tower].encode())


def test_a_decompression_bomb_is_refused() -> None:
    """What unpacks beyond the limit is refused before it is held."""
    (refusal,) = results(gzip.compress(b"<html><body><p>" + b"a" * 30_000_000))
    assert isinstance(refusal, Refusal)
    assert refusal.code == "too-large"


@pytest.mark.parametrize(
    "trick",
    [
        "<script>alert(1)</script>",
        "<svg><script>alert(1)</script><style>p{x:expression(alert(1))}</style></svg>",
        "<math><mtext><script>alert(1)</script></mtext></math>",
        "<img src=x onerror=alert(1)>",
        "<a href='javascript:alert(1)'>click here</a>",
        "<a href='JaVa\tScRiPt:alert(1)'>click here</a>",
        "<a href=' &#1;javascript:alert(1)'>click here</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>click here</a>",
        "<noscript><p>alert(1)</p></noscript><template><p>alert(1)</p></template>",
        "<figure><img src='javascript:alert(1)'><figcaption>The dam at noon.</figcaption></figure>",
    ],
)
def test_nothing_that_runs_survives(trick: str) -> None:
    """No script, style or address that would run something is in any part of what was read."""
    (document,) = results(f"<html><body><article>{STORY}{trick}{SAID}</article></body></html>".encode())
    assert isinstance(document, Document)
    addresses = [link.href for block in document.blocks for link in block.hyperlinks]
    told = document.text + json.dumps(document_parts(document)) + "".join(addresses) + str(document.images)
    assert "alert" not in told


@pytest.mark.parametrize("encoding", ["utf-8", "utf-7", "utf-16", "nonsense", "hex", "idna", "unicode_escape"])
def test_broken_encodings(encoding: str) -> None:
    """Bytes that are not what the page declares are replaced, and told."""
    head = f"<html><head><meta charset={encoding}></head><body>".encode()
    (document,) = results(head + STORY.encode() + b"<p>The \xff\xfe\xc3\x28 dam holds.</p></body></html>")
    assert isinstance(document, Document)
    assert "The dam at Osmere holds" in document.text


TAGS = st.sampled_from(
    "p div span h1 h2 li ul table td figure figcaption blockquote a img section article aside".split()
)
NODES = st.recursive(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60),
    lambda inner: st.tuples(TAGS, st.lists(inner, max_size=5)).map(
        lambda node: f"<{node[0]}>{''.join(node[1])}</{node[0]}>"
    ),
    max_leaves=25,
)


@settings(max_examples=150, deadline=None)
@given(nodes=st.lists(NODES, min_size=1, max_size=6))
def test_every_span_holds_its_words(nodes: list[str]) -> None:
    """Blocks stand in order and apart, and every span of a document lies inside its text."""
    content = f"<html><body><article>{STORY}{''.join(nodes)}</article></body></html>"
    for document in results(content.encode()):
        assert isinstance(document, Document)
        ends = [0, *(block.span.end for block in document.blocks)]
        assert all(block.span.start >= end for block, end in zip(document.blocks, ends, strict=False))
        spans = [block.span for block in document.blocks] + [
            image.caption for image in document.images if image.caption
        ]
        spans += [credit.span for image in document.images for credit in image.credits if credit.span]
        spans += [byline.span for byline in document.bylines if byline.span]
        assert all(0 <= span.start <= span.end <= len(document.text) for span in spans)
        assert all(
            credit.span.of(document.text) == credit.name for i in document.images for credit in i.credits if credit.span
        )


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("/2", "https://kurier.example/2"),
        ("mailto:desk@kurier.example", "mailto:desk@kurier.example"),
        ("#top", None),
        ("vbscript:x", None),
        ("javascript\n:x", None),
        ("", None),
    ],
)
def test_addresses(href: str, address: str | None) -> None:
    """Only what leads somewhere is an address."""
    assert leading(href, "https://kurier.example/1") == address
