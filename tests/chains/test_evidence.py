"""Every link can be checked: spans that stand in the text, addresses, rules."""

from hypothesis import given
from hypothesis import strategies as st

from accordingto.chains import trace_chains
from accordingto.types import Attribution, Block, Byline, Credit, Ground, Hyperlink, Image, Role, Span
from tests.chains.helper import Say, article, attributions, names, span, trace

WORDS = "Reuters told CNN said “ ” Mira Tal , . the agency according to KCNA citing two officials who (AP) –\n\n".split(
    " "
)


@given(st.lists(st.sampled_from(WORDS), min_size=3, max_size=60), st.data())
def test_spans_of_evidence_stand_in_the_text(words: list[str], data: st.DataObject) -> None:
    """Whatever the text and its attributions, no evidence points outside, and every link has some."""
    text = " ".join(words) + "."
    place = st.integers(0, len(text) - 1)

    def some() -> Span:
        start = data.draw(place)
        return Span(start, data.draw(st.integers(start + 1, len(text))))

    told = tuple(Attribution((some(),), (some(),), (some(),)) for _ in range(data.draw(st.integers(0, 4))))
    document = article(text.replace("\n\n", "  "))
    traced = trace_chains(document, told)
    for claim in traced.claims:
        assert claim.chain.links
        for link in claim.chain.links:
            assert link.evidence
            assert all(s.end <= len(text) for evidence in link.evidence for s in evidence.spans)


def test_stated_links_show_their_words() -> None:
    """The proof of a relay is the words that say so."""
    text = "Mira Tal told Reuters the dam would hold."
    traced = trace(text, Say("Mira Tal", "told", "the dam would hold"))
    first = traced.claims[0].chain.links[0].evidence[0]
    assert (first.ground, first.by, [s.of(text) for s in first.spans]) == (
        Ground.WORDS,
        "told-outlet",
        ["told Reuters"],
    )


def test_an_address_on_the_words_is_evidence() -> None:
    """What the page links to is kept with the link."""
    text = "The dam would hold, Reuters reported."
    link = Hyperlink(span(text, "Reuters reported"), "https://www.reuters.com/world/dam")
    document = article(text, blocks=(Block(Role.PARAGRAPH, Span(0, len(text)), (link,)),))
    traced = trace_chains(document, attributions(text, Say("Reuters", "reported", "The dam would hold")))
    assert link.href in {evidence.href for evidence in traced.claims[0].chain.links[0].evidence}


def test_an_address_names_a_vague_source() -> None:
    """*One report* with an address on it is that address's owner."""
    text = "The dam would hold, one report said."
    link = Hyperlink(span(text, "report"), "https://www.reuters.com/world/dam")
    document = article(text, blocks=(Block(Role.PARAGRAPH, Span(0, len(text)), (link,)),))
    traced = trace_chains(document, attributions(text, Say("one report", "said", "The dam would hold")))
    assert names(traced) == ["Reuters"]


def test_a_credited_picture_is_a_claim() -> None:
    """A caption has the picture's own chain, as often as it stands."""
    text = "The dam at dawn (Source: KCNA)"
    caption, credit = span(text, "The dam at dawn"), Credit("KCNA", span(text, "KCNA"))
    document = article(text, blocks=(), images=(Image(caption, (credit,)), Image(caption, (credit,))))
    traced = trace_chains(document, ())
    assert [(c.image, len(c.chain.links)) for c in traced.claims] == [(0, 1), (1, 1)]


def test_a_picture_without_credit_is_none() -> None:
    """The paper's own picture is its own word."""
    text = "The dam at dawn"
    document = article(text, blocks=(), images=(Image(Span(0, len(text))),))
    assert trace_chains(document, ()).claims == ()


def test_a_dateline_is_wire() -> None:
    """The agency at the head stands behind the whole piece."""
    traced = trace("ODRIN (Reuters) – The dam would hold.")
    assert [traced.sources[number].name for number in traced.wire] == ["Reuters"]


def test_an_agency_in_the_byline_is_wire() -> None:
    """A byline that names an agency says whose the piece is."""
    traced = trace_chains(article("The dam would hold.", bylines=(Byline("Reuters", is_agency=True),)), ())
    assert [traced.sources[number].name for number in traced.wire] == ["Reuters"]


def test_an_agency_at_the_foot_is_wire() -> None:
    """So does a line at the foot."""
    traced = trace("The dam would hold.\n\nReuters contributed to this report.")
    assert [traced.sources[number].name for number in traced.wire] == ["Reuters"]


def test_nothing_told_traces_nothing() -> None:
    """An article in the paper's own voice has no claims."""
    assert trace("The dam would hold.").claims == ()


DISPATCH = "ODRIN (Reuters) – Mira Tal said the dam would hold."


def test_wire_comes_first_on_another_outlets_page() -> None:
    """What a paper prints of an agency's dispatch came by the agency."""
    traced = trace(DISPATCH, Say("Mira Tal", "said", "the dam would hold"), outlet="Velden Bode")
    assert names(traced) == ["Reuters", "Mira Tal"]


def test_wire_is_no_link_on_its_own_page() -> None:
    """On the agency's own page its dateline says nothing new."""
    traced = trace(DISPATCH, Say("Mira Tal", "said", "the dam would hold"), outlet="Reuters")
    assert names(traced) == ["Mira Tal"]


def test_a_contribution_at_the_foot_is_no_link() -> None:
    """Who only contributed may not have told this claim: kept with the article, in no chain."""
    text = "Mira Tal said the dam would hold.\n\nReuters contributed to this report."
    assert names(trace(text, Say("Mira Tal", "said", "the dam would hold"))) == ["Mira Tal"]
