import json
from typing import Any

from accordingto.exports import load_exporter
from accordingto.exports.base import PLAIN
from tests.exports.sample import sample_reading


def record(name: str) -> dict[str, Any]:
    """What a measuring format prints of the sample."""
    loaded: dict[str, Any] = json.loads(load_exporter(name).each(sample_reading(), PLAIN))
    return loaded


def claim(words: str) -> dict[str, Any]:
    """The claim of ``chains`` whose content is these words."""
    text = sample_reading().document.text
    found: list[dict[str, Any]] = [c for c in record("chains")["claims"] if words in text[slice(*c["content"][0])]]
    return found[0]


def test_spans_holds_every_level() -> None:
    """Speech within speech is listed with its depth, and a missing source is an empty list."""
    spans = record("spans")

    assert list(spans) == ["id", "attributions"]
    assert [attribution["depth"] for attribution in spans["attributions"]] == [0, 0, 1, 0, 0, 0, 0, 0]
    assert spans["attributions"][-1]["source"] == []


def test_chains_names_the_nearest_source_first() -> None:
    """The page's own outlet is left out, the origin stands last."""
    assert claim("no island")["chain"] == ["Lantern News Agency"]
    assert [c["chain"] for c in record("chains")["claims"]][3] == ["Lantern News Agency", "VNA", "Marshal Oru"]


def test_chains_says_nobody_where_the_text_hides_who() -> None:
    """``nobody`` is a name of its own."""
    assert claim("a second yard")["chain"] == ["nobody"]


def test_chains_calls_unnamed_sources_by_their_words() -> None:
    """Who is not named is called what the text calls them."""
    assert claim("the steel")["chain"] == ["two people familiar with the contracts"]


def test_chains_marks_inferred_links_and_lists_what_else_is_defensible() -> None:
    """``inferred`` is as long as the chain; ``alternatives`` are chains."""
    keels = claim("the keels")

    assert keels["chain"] == ["Lantern News Agency", "VNA"]
    assert keels["inferred"] == [True, False]
    assert keels["alternatives"] == [["VNA"], ["Lantern News Agency"]]


def test_chains_lists_joint_sources_as_two_claims() -> None:
    """Two papers that carry one statement are two lines of one content."""
    chains = [c["chain"] for c in record("chains")["claims"] if c["content"] == claim("treaty")["content"]]

    assert chains == [["Corriere Alto", "Ministry of Straits"], ["Radio Nord", "Ministry of Straits"]]


def test_parts_tells_the_parts_of_the_page_apart() -> None:
    """Body without promotion and captions, captions with their credits, promotion and related items by themselves."""
    parts = record("parts")

    assert parts["title"].startswith("Velden Reopens")
    assert parts["byline"] == [{"name": "Mira Tolland", "role": "Harbour Correspondent"}]
    assert parts["published"] == "2031-03-04T09:30:00+01:00"
    assert "A treaty in doubt\n\nThe Ministry" in parts["body"]
    assert "Good maps" not in parts["body"]
    assert parts["images"][1] == {"caption": "Empty cranes at dusk.", "credit": ["Jonas Ek", "Norrlight"]}
    assert parts["promotion"] == ["Good maps cost money. Become a friend of The Tidewater Post for two crowns a month."]
    assert parts["related"] == ["Read more: Who owns the strait?"]
