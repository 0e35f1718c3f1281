"""*The force*, *the 45-year-old*, *police who*: whom short words point at, in sentences of our own."""

import pytest

from tests.chains.helper import Say, names, trace

P = "the sluice would hold"

CASES = [
    pytest.param(
        f"Velden river police sent two boats. Later {P}, the force said.",
        Say("the force", "said", P),
        ["Velden river police"],
        id="the-force",
    ),
    pytest.param(
        f"The coast guard sent two boats. Later {P}, the force said.",
        Say("the force", "said", P),
        ["coast guard"],
        id="the-force-without-a-name",
    ),
    pytest.param(
        f"Mayor Ilan Roth, 45, spoke on Monday. The 45-year-old said {P}.",
        Say("The 45-year-old", "said", P),
        ["Ilan Roth"],
        id="by-age",
    ),
    pytest.param(
        f"She was freed by police who claim {P}.",
        Say("who", "claim", P),
        ["police"],
        id="a-noun-without-an-article",
    ),
    pytest.param(
        f"It was read out by Senator Ilan Roth (R-Odrin), who said {P}.",
        Say("who", "said", P),
        ["Ilan Roth"],
        id="behind-brackets",
    ),
]


@pytest.mark.parametrize(("text", "say", "chain"), CASES)
def test_short_words_point_back(text: str, say: Say, chain: list[str]) -> None:
    """What was named before says who is meant."""
    assert names(trace(text, say)) == chain


@pytest.mark.parametrize("phrase", ["its propaganda arm Sahab", "its Sahab news agency", "its mouthpiece Sahab"])
def test_a_mouthpiece_is_called_by_its_name(phrase: str) -> None:
    """What a body owns and speaks by is a medium of its own, by whose way the body's words come."""
    text = f"The Sarn Front said {P}, according to {phrase}."
    says = (
        Say(phrase, "according to", f"The Sarn Front said {P}"),
        Say("The Sarn Front", "said", P, within=0),
    )
    assert names(trace(text, *says)) == ["Sahab", "Sarn Front"]
