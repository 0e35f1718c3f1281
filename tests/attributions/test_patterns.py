"""Ways in which news tells who says what, in sentences of our own, all found by the model that ships.

What is expected is the least that a reader needs: that some attribution has a content that covers the words, and a
source that covers its words, or none where the text names nobody.
"""

from typing import NamedTuple

import pytest

from accordingto import read_text


class Pattern(NamedTuple):
    """One way of telling."""

    name: str
    text: str
    source: str
    content: str
    depth: int = 0


PATTERNS = (
    Pattern(
        "unpaired marks over paragraphs",
        "“The dam was never inspected,” Ruza Veldt said.\n“We asked for an engineer in spring.\n"
        "“Nobody came until the water stood in the cellars.”",
        "Ruza Veldt",
        "The dam was never inspected",
    ),
    Pattern(
        "two apostrophes",
        "''The ferry will not sail before Monday,'' said Milan Orsic, who runs the harbor office.",
        "Milan Orsic",
        "The ferry will not sail before Monday",
    ),
    Pattern(
        "German marks",
        "„The ferry will not sail before Monday“, said harbor master Milan Orsic.",
        "Milan Orsic",
        "The ferry will not sail before Monday",
    ),
    Pattern(
        "French marks",
        "« The ferry will not sail before Monday », harbor master Milan Orsic said.",
        "Milan Orsic",
        "The ferry will not sail before Monday",
    ),
    Pattern(
        "single marks",
        "‘The ferry won’t sail before Monday,’ harbor master Milan Orsic said.",
        "Milan Orsic",
        "The ferry won’t sail before Monday",
    ),
    Pattern(
        "typewriter marks",
        '"The ferry will not sail before Monday," harbor master Milan Orsic said.',
        "Milan Orsic",
        "The ferry will not sail before Monday",
    ),
    Pattern(
        "nickname in marks",
        "Josef “Bear” Lindqvist said the team would return to the ice in January.",
        "Lindqvist",
        "the team would return to the ice in January",
    ),
    Pattern(
        "appositive between speaker and verb",
        "Dr. Amina Solberg, a geologist at the University of Tarn who has studied the fault for a decade, said the "
        "slope could move again.",
        "Amina Solberg",
        "the slope could move again",
    ),
    Pattern(
        "inverted order",
        "The slope could move again, warned Amina Solberg, a geologist at the University of Tarn.",
        "Amina Solberg",
        "The slope could move again",
    ),
    Pattern(
        "transcript",
        "MARENKO: We will rebuild the port with our own money.",
        "MARENKO",
        "We will rebuild the port with our own money",
    ),
    Pattern(
        "signature",
        "“The library saved my childhood, and closing it is a disgrace.” — Odile Brandt, reader",
        "Odile Brandt",
        "The library saved my childhood",
    ),
    Pattern(
        "colon",
        "Marenko: “We will rebuild the port with our own money.”",
        "Marenko",
        "We will rebuild the port with our own money",
    ),
    Pattern(
        "said, then a colon",
        "In a statement, the company said: “Production at the plant has stopped.”",
        "the company",
        "Production at the plant has stopped",
    ),
    Pattern(
        "according to, first",
        "According to the ministry, 14 villages had no power on Tuesday.",
        "the ministry",
        "14 villages had no power on Tuesday",
    ),
    Pattern(
        "according to, last",
        "Fourteen villages had no power on Tuesday, according to figures from the grid operator.",
        "grid operator",
        "Fourteen villages had no power on Tuesday",
    ),
    Pattern("reportedly", "The minister reportedly left the country on Sunday.", "", "left the country on Sunday"),
    Pattern(
        "passive without a source",
        "It was reported earlier that the minister had left the country.",
        "",
        "the minister had left the country",
    ),
    Pattern(
        "passive, is said to",
        "The two generals are said to have met in secret in March.",
        "",
        "have met in secret in March",
    ),
    Pattern(
        "pronoun",
        "Orsic took office in May. He insisted that no captain had been pressed to sail.",
        "He",
        "no captain had been pressed to sail",
    ),
    Pattern(
        "attitude",
        "Prosecutors believe the fire was started to hide the theft.",
        "Prosecutors",
        "the fire was started to hide the theft",
    ),
    Pattern(
        "split content",
        "“The ferry,” Orsic said, “will not sail before Monday.”",
        "Orsic",
        "will not sail before Monday",
    ),
    Pattern(
        "split by a clause in the middle",
        "The ferry, Orsic said in an interview on Friday, will not sail before Monday.",
        "Orsic",
        "will not sail before Monday",
    ),
    Pattern(
        "told an outlet",
        "“We are out of medicine,” a nurse at the clinic told Reuters by phone.",
        "a nurse",
        "We are out of medicine",
    ),
    Pattern(
        "nominal cue",
        "The union’s claim that wages fell by a fifth was rejected by the company.",
        "union",
        "that wages fell by a fifth",
    ),
    Pattern(
        "document as source",
        "The report found that the brakes had failed twice before.",
        "The report",
        "the brakes had failed twice before",
    ),
    Pattern(
        "tweeted",
        "“Trains are back from 6 a.m.,” the operator tweeted on Thursday.",
        "the operator",
        "Trains are back from 6 a.m.",
    ),
    Pattern(
        "denial",
        "The embassy denied that its guards had opened fire.",
        "The embassy",
        "its guards had opened fire",
    ),
    Pattern(
        "promise",
        "The prime minister pledged to raise pensions before the winter.",
        "The prime minister",
        "raise pensions before the winter",
    ),
    Pattern(
        "question",
        "Asked whether the talks had failed, Ilse Marenko declined to comment.",
        "Marenko",
        "comment",
    ),
    Pattern(
        "inside a relay: officials",
        "Reuters reported that two officials said the convoy had been turned back at the border.",
        "two officials",
        "the convoy had been turned back at the border",
        1,
    ),
    Pattern(
        "inside a relay: a document",
        "The minister said the report found that the brakes had failed twice before.",
        "the report",
        "the brakes had failed twice before",
        1,
    ),
    Pattern(
        "inside a quotation",
        "“The minister told us that the road would be open by noon,” Lindqvist said.",
        "The minister",
        "the road would be open by noon",
        1,
    ),
    Pattern(
        "inside a relay: denial",
        "State media said the army had denied that any of its helicopters were lost.",
        "the army",
        "any of its helicopters were lost",
        1,
    ),
    Pattern(
        "inside a relay at its end",
        "The convoy was turned back at the border after guards said the papers were false, the news agency Ardapress "
        "reported.",
        "guards",
        "the papers were false",
        1,
    ),
)


@pytest.mark.parametrize("pattern", PATTERNS, ids=[p.name for p in PATTERNS])
def test_pattern_is_found(pattern: Pattern) -> None:
    """Some attribution of the depth covers the content's words, and its source those of the source, or is empty."""
    reading = read_text(pattern.text)
    text = reading.document.text
    found = [
        (" … ".join(s.of(text) for s in a.content), " … ".join(s.of(text) for s in a.source))
        for a in reading.attributions
        if bool(a.depth) == bool(pattern.depth)
    ]
    assert any(
        pattern.content in content and (pattern.source in source if pattern.source else not source)
        for content, source in found
    ), found
