"""Whose word a statement is, in sentences of our own."""

import pytest

from tests.chains.helper import Say, names, trace

P = "the sluice would hold"
Q = "“The sluice will hold,”"

CASES = [
    pytest.param(
        f"Four men fell, according to a statement from the Marland government. {Q} the statement said.",
        [
            Say("a statement from the Marland government", "according to", "Four men fell"),
            Say("the statement", "said", Q),
        ],
        ["Marland government"],
        id="the-statement-from",
    ),
    pytest.param(
        f"The Water Board said it rained. {Q} a statement said.",
        [Say("The Water Board", "said", "it rained"), Say("a statement", "said", Q)],
        ["Water Board"],
        id="a-statement",
    ),
    pytest.param(
        f"Mira Oss said she was tired. {Q} a statement said.",
        [Say("Mira Oss", "said", "she was tired"), Say("a statement", "said", Q)],
        ["a statement"],
        id="behind-a-person-a-statement-is-anybodys",
    ),
    pytest.param(
        f"Velden's Finance Ministry rose early. The ministry statement said {P}.",
        [Say("The ministry statement", "said", P)],
        ["Finance Ministry"],
        id="the-ministry-statement",
    ),
    pytest.param(
        f"The Water Board said in a statement it rained. {Q} the release added.",
        [Say("The Water Board", "said in a statement", "it rained"), Say("the release", "added", Q)],
        ["Water Board"],
        id="words-for-one-paper",
    ),
    pytest.param(
        f"In a letter the Water Board said it rained. The document says {P}.",
        [Say("the Water Board", "said", "it rained"), Say("The document", "says", P)],
        ["Water Board"],
        id="any-paper-is-a-document",
    ),
    pytest.param(
        f"Dravoss, the sluice corporation, said it had lost a gate. {Q} it said in a statement.",
        [Say("Dravoss, the sluice corporation,", "said", "it had lost a gate"), Say("it", "said in a statement", Q)],
        ["Dravoss"],
        id="it-is-nobody-but-a-body",
    ),
    pytest.param(
        "Oss of the lake agency Dravoss spoke on Rossiya 24. The signal broke off, according to the agency.",
        [Say("the agency", "according to", "The signal broke off")],
        ["Dravoss"],
        id="an-agency-that-is-no-medium",
    ),
]


@pytest.mark.parametrize(("text", "says", "chain"), CASES)
def test_a_paper_is_the_word_of_whoever_issued_it(text: str, says: list[Say], chain: list[str]) -> None:
    """Statements, releases and documents without an owner are read by what was said before."""
    assert names(trace(text, *says)) == chain
