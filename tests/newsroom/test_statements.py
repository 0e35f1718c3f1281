"""What writers and pages state of sources goes into chains, and is told apart from what was read."""

import json
from pathlib import Path

import accordingto
from accordingto.pages.read import page_from_bytes
from accordingto.pipeline import Reader
from accordingto.site.document import sheet_of
from accordingto.site.newsroom import open_newsroom
from accordingto.types import Claim, Page, Reading, SourceKind
from tests.newsroom.conftest import Start

PAGE = """\
<!DOCTYPE html>
<html lang="en"><head><title>Bridge</title><meta property="og:site_name" content="The Town Post">
<script type="application/ld+json">{data}</script></head>
<body><article><h1>Bridge Closed for Repairs in May</h1>
<p>The old bridge will be closed until June, Mayor Ilse Brandt said on Monday, after a meeting of three hours.</p>
<p>The repairs will cost about two million marks, the town council said in a statement to all the papers.</p>
<p>Nobody was on the bridge when the cracks were found, and the ferry runs twice as often as before for now.</p>
</article></body></html>"""


def read_draft(folder: Path) -> Reading:
    """The draft, read as publishing reads it."""
    newsroom = open_newsroom(str(folder))
    return Reader().read_document(sheet_of(newsroom.drafts[0], newsroom).document)


def chain(reading: Reading, claim: Claim) -> list[str]:
    """The names of a chain."""
    return [reading.sources[link.source].name for link in claim.chain.links]


def brandt(reading: Reading) -> Claim:
    """The claim that the mayor makes."""
    return next(claim for claim in reading.claims if "Ilse Brandt" in chain(reading, claim))


def test_front_matter_adds_to_the_source_of_that_name(small: Start) -> None:
    """How, how it can know, why it is not named, and where to read it: evidence that says who states it."""
    more = "sources:\n  - name: Ilse Brandt\n    how: by phone\n    knows: she signed it\n    document: https://x.example/a\n"
    reading = read_draft(small(more=more))
    stated = [e for link in brandt(reading).chain.links for e in link.evidence if e.by == "writer"]

    assert [e.note for e in stated] == [
        "the writer states: by phone",
        "the writer states: how it can know: she signed it",
        "the writer states: this is where it can be read",
    ]
    assert stated[-1].href == "https://x.example/a"


def test_a_note_in_braces_holds_where_it_stands(small: Start) -> None:
    """The claim whose source the words are gets it, and no other does."""
    text = '[Carl Roth]{how="by letter"}, an engineer, said that the cracks were old.'
    reading = read_draft(small(text=text))
    noted = [
        chain(reading, claim)
        for claim in reading.claims
        if any(e.by == "writer" for link in claim.chain.links for e in link.evidence)
    ]

    assert noted == [["Carl Roth"]]


def test_through_makes_the_chain_longer_and_keeps_the_other(small: Start) -> None:
    """The relay that the writer states stands before the source; without it stands among the alternatives."""
    reading = read_draft(small(more="sources:\n  - name: Ilse Brandt\n    through: [Townpress]\n"))
    claim = brandt(reading)

    assert chain(reading, claim) == ["Townpress", "Ilse Brandt"]
    assert not any(link.inferred for link in claim.chain.links)
    assert [[reading.sources[link.source].name for link in c.links] for c in claim.alternatives] == [["Ilse Brandt"]]


def test_a_stated_kind_is_the_source_s(small: Start) -> None:
    """The writer knows that it is a document."""
    reading = read_draft(small(more="sources:\n  - name: Ilse Brandt\n    kind: document\n"))

    assert next(s.kind for s in reading.sources if s.name == "Ilse Brandt") is SourceKind.DOCUMENT


def read_page(claims: object, mentions: object) -> Reading:
    """A page that states these."""
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Bridge Closed for Repairs in May"}
    markup = PAGE.replace("{data}", json.dumps(data | {"hasPart": claims, "mentions": mentions}))
    page = next(iter(page_from_bytes(markup.encode(), id="page.html")))
    assert isinstance(page, Page)
    reading = Reader().read_page(page)
    assert isinstance(reading, Reading)
    return reading


def stated(words: str, *names: str) -> dict[str, object]:
    """A claim as a page states it."""
    told: dict[str, object] = {}
    for name in reversed(names):
        told = {"creator": {"name": name}, **({"isBasedOn": told} if told else {})}
    return {"@type": "Claim", "text": words, "isBasedOn": told}


def test_a_page_s_chain_is_said_to_be_stated_and_the_words_keep_theirs() -> None:
    """A page that says otherwise than its words is shown with both."""
    reading = read_page([stated("The old bridge will be closed until June", "Reuters", "The King")], [])
    claim = next(c for c in reading.claims if "Reuters" in chain(reading, c))

    assert chain(reading, claim) == ["Reuters", "The King"]
    assert all({e.note for e in link.evidence} == {"stated by the page"} for link in claim.chain.links)
    assert [reading.sources[link.source].name for link in claim.alternatives[0].links] == ["Ilse Brandt"]


def test_a_page_that_says_what_its_words_say_adds_only_that() -> None:
    """The chain that was read keeps its evidence."""
    reading = read_page([stated("The old bridge will be closed until June", "Ilse Brandt")], [])
    link = brandt(reading).chain.links[0]

    assert {e.by for e in link.evidence} > {"json-ld", "named"}


def test_words_that_the_page_does_not_show_are_left_out() -> None:
    """Nobody can put a claim into a reading that its reader does not see."""
    reading = read_page([stated("The bridge is safe", "Ilse Brandt")], [])

    assert not any("safe" in span.of(reading.document.text) for claim in reading.claims for span in claim.content)


def test_the_registry_knows_better_than_a_page_what_somebody_is() -> None:
    """A page cannot make an agency a person."""
    source = {"@id": "#s1", "@type": "Person", "name": "Reuters"}
    claim = {
        "@type": "Claim",
        "text": "The old bridge will be closed until June",
        "isBasedOn": {"creator": {"@id": "#s1"}},
    }
    reading = read_page([claim], [source])

    assert next(s.kind for s in reading.sources if s.name == "Reuters") is SourceKind.AGENCY


def test_hostile_statements_end() -> None:
    """Circles, towers and wrong types give a reading all the same."""
    tower: object = {"creator": {"name": "x"}}
    for _ in range(500):
        tower = {"creator": {"name": "x"}, "isBasedOn": tower}
    wrong: list[object] = [
        7, None, [], {"@type": "Claim"}, {"@type": "Claim", "text": 5, "isBasedOn": 5},
        {"@type": ["Claim"], "text": "The old bridge", "isBasedOn": tower},
        {"@type": "Claim", "text": "The old bridge", "isBasedOn": {"creator": {"@id": ["#s1"], "name": {"a": 1}}}},
    ]  # fmt: skip
    reading = read_page(wrong * 300, [{"@id": 5}, "x", {"@id": "#s1"}])

    assert max(len(claim.chain.links) for claim in reading.claims) <= 13
    assert accordingto.Reading is type(reading)
