from dataclasses import replace

import pytest

from accordingto.follow import follow_up
from accordingto.follow.follow import MOST_PAGES
from accordingto.reports import summarise
from accordingto.types import (
    Block,
    Chain,
    Claim,
    Document,
    Evidence,
    Ground,
    Hyperlink,
    Link,
    Outcome,
    Reading,
    Refusal,
    Role,
    Source,
    SourceKind,
    Span,
)

HERE = "The Velden dam will hold until 2040, the Bode reported."
CLAIM = "The Velden dam will hold until 2040"
THERE = "https://bode.example/dam"


def reading(text: str, claim: str, *sources: Source, href: str = "", on: str = "", outlet: str = "Here") -> Reading:
    """An article with one claim, its chain in the order of the sources, and one address on some words."""
    links = (Hyperlink(Span(text.index(on), text.index(on) + len(on)), href),) if href else ()
    document = Document(
        "a", text, (Block(Role.PARAGRAPH, Span(0, len(text)), links),), outlet=outlet, url="https://h.example/a"
    )
    evidence = tuple(Evidence(Ground.HYPERLINK, "hyperlink", (h.span,), href=h.href) for h in links)
    chain = Chain(tuple(Link(source.id, evidence if number == 0 else ()) for number, source in enumerate(sources)))
    start = text.index(claim)
    claims = (Claim((Span(start, start + len(claim)),), chain),)
    return Reading(document, (), tuple(sources), claims, summarise(sources, claims), "m")


BODE = Source(0, "Velden Bode", SourceKind.OUTLET)
MINISTRY = Source(0, "Water Ministry", SourceKind.ORGANIZATION)
LINKED = reading(HERE, CLAIM, BODE, href=THERE, on="reported")
UPSTREAM = reading(
    "The Velden dam will hold until 2040, the Water Ministry said on Monday.", CLAIM, MINISTRY, outlet="Velden Bode"
)


class Asked:
    """Gives one answer to every address, and remembers which were asked for."""

    def __init__(self, answer: Reading | Refusal) -> None:
        self.answer = answer
        self.asked: list[str] = []

    def __call__(self, address: str) -> Reading | Refusal:
        """The answer."""
        self.asked.append(address)
        return self.answer


def names(result: Reading) -> list[str]:
    """The chain of the claim."""
    by_id = {source.id: source.name for source in result.sources}
    return [by_id[link.source] for link in result.claims[0].chain.links]


def test_the_chain_grows_by_what_is_found() -> None:
    """On whose word the linked page has it stands behind that page's outlet, marked as found there."""
    result = follow_up(LINKED, lambda _: UPSTREAM)
    last = result.claims[0].chain.links[-1]

    assert names(result) == ["Velden Bode", "Water Ministry"]
    assert (last.inferred, last.evidence[-1].by, last.evidence[-1].href) == (True, "followed", THERE)


def test_the_articles_own_chain_is_kept() -> None:
    """What the article itself says stands among the others."""
    result = follow_up(LINKED, lambda _: UPSTREAM)

    assert result.claims[0].alternatives == (LINKED.claims[0].chain,)


def test_what_the_page_says_is_told() -> None:
    """Its words, its outlet and whom it has it from."""
    (upstream,) = follow_up(LINKED, lambda _: UPSTREAM).claims[0].upstream

    assert (upstream.outcome, upstream.outlet, upstream.chain) == (Outcome.SAYS, "Velden Bode", ("Water Ministry",))
    assert upstream.words.startswith("The Velden dam will hold")


def test_a_page_that_does_not_say_it_changes_nothing() -> None:
    """The chain stays, and the silence is told."""
    silent = reading("Boats sank at Odrin on Sunday, the mayor said.", "Boats sank at Odrin", MINISTRY)
    result = follow_up(LINKED, lambda _: silent)

    assert (names(result), result.claims[0].upstream[0].outcome) == (["Velden Bode"], Outcome.SILENT)


def test_a_page_that_cannot_be_had_is_told_with_its_reason() -> None:
    """The reader learns why, and the reading is done all the same."""
    result = follow_up(LINKED, lambda address: Refusal(address, "timeout", "expected the page in time"))
    (upstream,) = result.claims[0].upstream

    assert (upstream.outcome, upstream.reason) == (Outcome.UNREAD, "expected the page in time [timeout]")


def test_another_name_does_not_replace_the_articles_own() -> None:
    """Where the two pages name different people, the article's chain stays first and the other is kept beside it."""
    text = "The Velden dam will hold until 2040, Mira Tal told the Bode."
    here = reading(text, CLAIM, BODE, Source(1, "Mira Tal", SourceKind.PERSON), href=THERE, on="told")
    result = follow_up(here, lambda _: UPSTREAM)

    assert names(result) == ["Velden Bode", "Mira Tal"]
    assert len(result.claims[0].alternatives) == 1


def test_what_became_another_is_found() -> None:
    """A number that differs is told."""
    other = reading("The Velden dam will hold until 2060, the Water Ministry said.", "The Velden dam", MINISTRY)
    (upstream,) = follow_up(LINKED, lambda _: other).claims[0].upstream

    assert [(change.here, change.there) for change in upstream.changes] == [("2040", "2060")]


def test_two_hops_follow_the_page_that_is_linked_there() -> None:
    """With two, the addresses on the same claim upstream are followed as well."""
    middle = reading(HERE, CLAIM, BODE, href="https://ministry.example/1", on="reported", outlet="Odrin Post")
    pages = {THERE: middle, "https://ministry.example/1": UPSTREAM}
    near, far = (follow_up(LINKED, pages.__getitem__, hops) for hops in (1, 2))

    assert [upstream.hop for upstream in near.claims[0].upstream] == [1]
    assert [upstream.hop for upstream in far.claims[0].upstream] == [1, 2]


def test_no_page_is_read_twice() -> None:
    """Two claims on one address cost one fetch."""
    pages = Asked(UPSTREAM)
    follow_up(replace(LINKED, claims=LINKED.claims * 2), pages)

    assert pages.asked == [THERE]


def test_an_article_has_few_pages_followed() -> None:
    """Beyond a bound no page is fetched, and a warning says so."""
    text = " ".join(f"Dam {n} will hold until {n}." for n in range(MOST_PAGES + 2))
    base = reading(text, text, BODE)
    hyperlinks = tuple(
        Hyperlink(Span(text.index(f"Dam {n} "), text.index(f"Dam {n} ") + 5), f"https://x.example/{n}")
        for n in range(MOST_PAGES + 2)
    )
    block = replace(base.document.blocks[0], hyperlinks=hyperlinks)
    pages = Asked(Refusal("x", "status", "gone"))
    result = follow_up(replace(base, document=replace(base.document, blocks=(block,))), pages)

    assert len(pages.asked) == MOST_PAGES
    assert result.warnings == (f"{MOST_PAGES} linked pages were followed, and 2 more were not",)


@pytest.mark.parametrize("href", ["file:///etc/passwd", "/etc/passwd", "mailto:a@b.example", "https://h.example/a#top"])
def test_only_other_web_pages_are_followed(href: str) -> None:
    """Neither this machine's files nor the page itself."""
    pages = Asked(UPSTREAM)
    follow_up(reading(HERE, CLAIM, BODE, href=href, on="reported"), pages)

    assert pages.asked == []
