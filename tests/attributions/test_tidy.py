"""What is taken from an attribution because it cannot belong to it."""

from accordingto.attributions.tidy import is_passive, tidied
from accordingto.model.confidence import Signs
from accordingto.model.decode import Linked

TEXT = "Dam to close\n\nThe dam will close, an aide said.\n\nRain is near, Tal added. The mayor left."
SIGNS = Signs(1.0, 1.0, 0.0, 1.0, 1.0, 1.0, 1.0, 0.0, 0.0)
STARTS = [0, TEXT.index("The dam"), TEXT.index("Rain")]


def at(words: str) -> tuple[int, int]:
    """Where words stand."""
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_a_part_in_another_paragraph_belongs_to_another_telling() -> None:
    """Unless it is quoted, as a speech of several paragraphs is."""
    linked = Linked((at("an aide"),), (at("said"),), (at("Dam to close"), at("The dam will close")), SIGNS)
    assert tidied(TEXT, linked, STARTS).content == (at("The dam will close"),)


def test_a_source_in_a_later_sentence_is_another_telling_s() -> None:
    """Who spoke is then left to be found."""
    linked = Linked((at("The mayor"),), (at("added"),), (at("Rain is near"),), SIGNS)
    assert tidied(TEXT, linked, STARTS).source == ()


def test_what_is_in_its_place_stays() -> None:
    """Nothing is taken from an attribution within a sentence."""
    linked = Linked((at("Tal"),), (at("added"),), (at("Rain is near"),), SIGNS)
    assert tidied(TEXT, linked, STARTS) == linked


def linked_in(text: str, *parts: tuple[str, ...]) -> Linked:
    """Source, cue and the parts of the content, each given in words."""
    spans = [tuple((text.index(words), text.index(words) + len(words)) for words in part) for part in parts]
    return Linked(spans[0], spans[1], spans[2], SIGNS)


def test_a_clause_on_the_source_is_no_content() -> None:
    """*According to five officials, who spoke apart, the dam broke*: only the last is told."""
    text = "According to five officials, who spoke apart and unnamed, the dam broke."
    linked = linked_in(text, ("five officials",), ("According to",), ("who spoke apart and unnamed, the dam broke",))
    start = text.index("the dam broke")
    assert tidied(text, linked, [0]).content == ((start, start + len("the dam broke")),)


def test_a_pronoun_left_over_is_no_content() -> None:
    """*Which* begins what somebody else says of the content."""
    text = "The Courier holds that the dam broke, which Tal denies."
    linked = linked_in(text, ("The Courier",), ("holds",), ("that the dam broke", "which"))
    assert [text[s:e] for s, e in tidied(text, linked, [0]).content] == ["that the dam broke"]


def test_a_dateline_is_no_content() -> None:
    """Where it was written is not what was said."""
    text = "VELDEN - The dam broke, Tal said."
    linked = linked_in(text, ("Tal",), ("said",), ("VELDEN -", "The dam broke"))
    assert [text[s:e] for s, e in tidied(text, linked, [0]).content] == ["The dam broke"]


def test_a_preposition_stays_with_its_words() -> None:
    """A content is not broken behind its first word."""
    text = "Two divers told of a crack."
    linked = linked_in(text, ("Two divers",), ("told",), ("of", "a crack"))
    assert [text[s:e] for s, e in tidied(text, linked, [0]).content] == ["of a crack"]


def test_what_is_issued_in_a_headline_tells_nothing() -> None:
    """*Flood alert issued* is a passive; officials who warned are somebody."""
    for text, source, expected in (
        ("Quake hits Velden, flood alert issued", "flood alert", True),
        ("Quake may hit Velden, officials warned", "officials", False),
    ):
        head, cue = text.split(", ")[0], text.split()[-1]
        assert is_passive(text, linked_in(text, (source,), (cue,), (head,)), (0, len(text))) is expected


def test_what_is_told_of_the_telling_is_no_content() -> None:
    """Who would not be named says so of themselves: that part goes, and what they told stays."""
    text = "The sluice is shut, a keeper, who did not want to be named, said."
    linked = linked_in(text, ("a keeper",), ("said",), ("The sluice is shut", "who did not want to be named"))
    assert tidied(text, linked, [0]).content == ((0, len("The sluice is shut")),)
