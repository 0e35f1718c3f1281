"""Two who speak as one, and one whose name has an *and*, in sentences of our own."""

import pytest

from accordingto.chains import trace_chains
from tests.chains.helper import Say, article, attributions

P = "the dam would hold"

SOURCES = [
    pytest.param("the 24Bode portal and the press center of the port", ["24Bode", "press center"], id="small"),
    pytest.param("the Odrin Board and Mira Tal", ["Odrin Board", "Mira Tal"], id="names"),
    pytest.param("both Norway and the Odrin Board", ["Norway", "Odrin Board"], id="both"),
    pytest.param("the Search and Rescue Agency", ["Search and Rescue Agency"], id="one-agency"),
    pytest.param("Mira Tal of Odrin Fire and Rescue", ["Mira Tal"], id="of-a-body"),
    pytest.param("Tal & Feld", ["Tal & Feld"], id="a-firm"),
    pytest.param("a report by the engineering firm Tal & Feld", ["Tal & Feld"], id="a-firms-paper"),
    pytest.param("a study by Tal and Feld", ["study by Tal and Feld"], id="two-authors"),
    pytest.param("the Odrin Department of Health and Human Services", ["Odrin Department of Health"], id="of-and"),
    pytest.param("the Odrin Institute of Fire and Floods (OIFF)", ["Odrin Institute of Fire"], id="letters-behind"),
]


@pytest.mark.parametrize(("source", "chains"), SOURCES)
def test_and_joins_sources_and_stands_in_names(source: str, chains: list[str]) -> None:
    """Two tell, each with an own chain; or one does, whose name it is."""
    text = f"According to {source}, {P}."
    traced = trace_chains(article(text), attributions(text, Say(source, "According to", P)))
    found = [traced.sources[claim.chain.links[-1].source].name for claim in traced.claims]

    assert len(found) == len(chains)
    assert all(name.startswith(start) for name, start in zip(found, chains, strict=True))


def test_a_site_goes_by_its_name() -> None:
    """And not by what it is."""
    text = f"The 24Bode news portal said {P}."
    traced = trace_chains(article(text), attributions(text, Say("The 24Bode news portal", "said", P)))
    assert [source.name for source in traced.sources] == ["24Bode"]


def test_a_towns_newspaper_has_no_name_yet() -> None:
    """The town is not what it is called."""
    text = f"The Odrin newspaper said {P}."
    traced = trace_chains(article(text), attributions(text, Say("The Odrin newspaper", "said", P)))
    assert [source.name for source in traced.sources] == ["Odrin newspaper"]
