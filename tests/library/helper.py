"""Readings made by hand: the library's tests want no model."""

from dataclasses import replace

from accordingto.types import (
    Attribution,
    Block,
    Chain,
    Claim,
    Document,
    Evidence,
    ForwardAct,
    ForwardClaim,
    Ground,
    Link,
    Page,
    PageForm,
    Reading,
    Role,
    Source,
    SourceKind,
    Span,
    Summary,
    Window,
)

SUMMARY = Summary(
    claims=0, pictures=0, origins=(), relayed=0, deepest=0, through_state_media=0, unnamed=0, nobody=0, first_hand=0,
    inferred=0,
)  # fmt: skip
Told = tuple[str, tuple[tuple[str, SourceKind], ...]]
"""A content, and the names and kinds of its chain."""


def made(
    id: str,  # noqa: A002 - the article's id has this name everywhere
    text: str,
    told: tuple[Told, ...] = (),
    *,
    outlet: str | None = None,
    published: str | None = None,
) -> tuple[Page, Reading]:
    """An article of one paragraph a line, and its reading with the claims that are named."""
    page = Page(id, PageForm.TEXT, text, outlet=outlet, published=published)
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Role.PARAGRAPH, Span(at, at + len(line))))
        at += len(line) + 1
    names = list(dict.fromkeys(name for _, chain in told for name in chain))
    sources = tuple(Source(number, name, kind) for number, (name, kind) in enumerate(names))
    attributions: list[Attribution] = []
    claims: list[Claim] = []
    for content, chain in told:
        start = text.index(content)
        spans = (Span(start, start + len(content)),)
        links = tuple(Link(names.index(name), ()) for name in chain)
        claims.append(Claim(spans, Chain(links), len(attributions)))
        attributions.append(Attribution(spans))
    document = Document(id, text, tuple(blocks), outlet=outlet, published=published)
    return page, Reading(document, tuple(attributions), sources, tuple(claims), SUMMARY, model="by-hand")


def coming(name: str, words: str, published: str, *, when: str = "", latest: str | None = None) -> tuple[Page, Reading]:
    """An article with one claim about what is to come."""
    told = (("Ilse Marenko", SourceKind.PERSON),)
    page, reading = made(
        name, f"Ilse Marenko said {words}.", ((words, told),), outlet=f"The {name}", published=published
    )
    text = reading.document.text
    at = text.find(when) if when else -1
    window = Window(Span(at, at + len(when)), f"../{latest}", None, latest) if when else None
    sign = Evidence(Ground.RULE, "will", (reading.claims[0].content[0],))
    return page, replace(reading, forward=(ForwardClaim(0, ForwardAct.PLAN, sign, window=window),))
