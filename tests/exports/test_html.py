import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from accordingto.exports import load_exporter
from accordingto.reports import summarise
from accordingto.types import (
    Attribution,
    Block,
    Byline,
    Chain,
    Claim,
    Document,
    Evidence,
    Ground,
    Hyperlink,
    Link,
    Reading,
    Role,
    Source,
    SourceKind,
    Span,
)
from tests.exports.sample import RELAY, sample_reading

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> </style> &amp; \x00\x1b[31m\ud800"
VOID = {"meta", "link", "br", "img", "use", "circle", "path", "rect"}


class Page(HTMLParser):
    """What is on a page: its tags with their attributes, and whether they close in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag."""
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag, which holds nothing."""
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Every end has its beginning."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Gather the words."""
        self.text += data

    def values(self, attribute: str) -> list[str]:
        """All values of an attribute."""
        return [attributes[attribute] or "" for _, attributes in self.tags if attribute in attributes]


def page(*readings: Reading) -> Page:
    """What ``html`` writes."""
    return Page("".join(load_exporter("html").write(readings)))


def hostile_reading() -> Reading:
    """Markup and escapes wherever a page or a user can put words."""
    bad = Hyperlink(Span(0, 8), "javascript:alert(3)")
    document = Document(
        id=HOSTILE,
        text=HOSTILE,
        blocks=(Block(Role.PARAGRAPH, Span(0, len(HOSTILE)), (bad,)),),
        url="javascript:alert(4)",
        title=HOSTILE,
        category=HOSTILE,
        bylines=(Byline(HOSTILE, HOSTILE),),
        published=HOSTILE,
        outlet=HOSTILE,
        warnings=(HOSTILE,),
    )
    linked = Evidence(Ground.HYPERLINK, "href", (Span(0, 8),), href="data:text/html,x", note=HOSTILE)
    sources = (Source(0, HOSTILE, SourceKind.STATE_MEDIA, state=HOSTILE, speaks_for=HOSTILE),)
    link = Link(0, (linked,), venue=HOSTILE, inferred=True)
    claims = (Claim((Span(0, 20),), Chain((link,)), alternatives=(Chain((link,)),), attribution=0),)
    return Reading(document, (Attribution((Span(0, 20),)),), sources, claims, summarise(sources, claims), HOSTILE)


@pytest.mark.parametrize("reading", [sample_reading(), hostile_reading()], ids=["calm", "hostile"])
def test_the_page_asks_nothing_of_any_network_and_runs_nothing(reading: Reading) -> None:
    """No script, no handler, no picture, no font: one file is all."""
    found = page(reading)
    tags = {tag for tag, _ in found.tags}

    assert tags & {"script", "img", "iframe", "object", "embed", "base", "form"} == set()
    assert found.values("src") == []
    assert [name for _, attributes in found.tags for name in attributes if name.startswith("on")] == []
    assert {a["href"] for tag, a in found.tags if tag == "link"} == {"data:,"}
    assert "url(" not in "".join(load_exporter("html").write([reading]))


@pytest.mark.parametrize("reading", [sample_reading(), hostile_reading()], ids=["calm", "hostile"])
def test_addresses_lead_to_the_web_or_to_the_page_itself(reading: Reading) -> None:
    """An address is http, https or an anchor that exists; any other scheme is dropped."""
    found = page(reading)
    anchors = [a["href"] or "" for tag, a in found.tags if tag in ("a", "use")]

    assert [href for href in anchors if not href.startswith(("#", "https://", "http://"))] == []
    assert {href[1:] for href in anchors if href.startswith("#")} <= set(found.values("id"))


@pytest.mark.parametrize("readings", [(sample_reading(),), (hostile_reading(),), (sample_reading(), sample_reading())])
def test_every_tag_closes_and_no_anchor_stands_twice(readings: tuple[Reading, ...]) -> None:
    """The page is well formed, also with several articles."""
    found = page(*readings)
    names = found.values("id")

    assert found.open == []
    assert sorted(set(names)) == sorted(names)


def test_hostile_words_are_shown_and_not_run() -> None:
    """What looks like markup stands on the page as words; what HTML forbids is replaced."""
    found = page(hostile_reading())

    assert "<script>alert(1)</script>" in found.text
    assert not re.search("[\x00\x1b\ud800]", found.text)


def test_the_article_stands_on_the_page_word_for_word() -> None:
    """Marks add numbers and nothing else to the words of a paragraph."""
    words = "".join(load_exporter("html").write([sample_reading()]))
    paragraph = next(cell for cell in re.findall(r'<p class="cell.*?</p>', words) if "cited" in cell)
    paragraph = re.sub(r'<a class="ref".*?</a>', "", paragraph)

    assert re.sub("<.*?>", "", paragraph) == RELAY


def test_marks_nest_as_the_claims_do() -> None:
    """Speech within speech is a mark within a mark, each with its own anchor."""
    words = "".join(load_exporter("html").write([sample_reading()]))

    assert re.search(r'<mark class="w w3[^>]*id="w3">.*?<mark class="w w4[^>]*id="w4">.*?</mark>.*?</mark>', words)


def test_every_claim_has_a_card_and_every_card_its_words() -> None:
    """Words lead to the chain and the chain back to its words."""
    found = page(sample_reading())
    hrefs = {a["href"] for tag, a in found.tags if tag == "a"}

    assert {f"#c{number}" for number in range(1, 12)} | {f"#w{number}" for number in range(1, 12)} <= hrefs


def test_a_claim_whose_words_are_not_shown_leads_nowhere() -> None:
    """No card points to an anchor that is missing."""
    reading = sample_reading()
    blocks = tuple(replace(block, role=Role.NAVIGATION) for block in reading.document.blocks)
    found = page(replace(reading, document=replace(reading.document, blocks=blocks)))

    assert "#w4" not in {a["href"] for tag, a in found.tags if tag == "a"}
    assert "c4" in found.values("id")


def test_promotion_is_named_as_such_and_navigation_left_out() -> None:
    """A reader sees what is no part of the story."""
    reading = sample_reading()
    blocks = tuple(
        replace(block, role=Role.NAVIGATION) if block.role is Role.RELATED else block
        for block in reading.document.blocks
    )
    shown = page(replace(reading, document=replace(reading.document, blocks=blocks))).text

    assert "Promotion, not part of the story" in shown
    assert "Who owns the strait?" not in shown


def test_inferred_links_are_named_and_explained() -> None:
    """Not by the broken line alone."""
    shown = page(sample_reading()).text

    assert "inferred" in shown
    assert "carried on: the sentence before was relayed by Lantern" in shown
