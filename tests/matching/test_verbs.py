"""What somebody does by words is told with its verb, and what is denied is not said."""

import pytest

from accordingto.matching.pairs import Compared, ties_between
from accordingto.matching.verbs import is_denied, with_its_verb
from accordingto.text.words import words_of
from accordingto.types import Act, Attribution, Relation, Span


def _told(text: str, cue: str, content: str) -> str:
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in (cue, content)]
    return with_its_verb(text, Attribution((spans[1],), cue=(spans[0],)), spans[1]).of(text)


@pytest.mark.parametrize(
    ("text", "cue", "content", "told"),
    [
        ("Red Dawn claimed the blast.", "claimed", "the blast", "claimed the blast"),
        ("The firm has issued a quick patch.", "has issued", "a quick patch", "has issued a quick patch"),
        ("Hall rejected the plan for the dam.", "rejected", "the plan for the dam", "rejected the plan for the dam"),
    ],
)
def test_a_thing_is_told_with_its_verb(text: str, cue: str, content: str, told: str) -> None:
    """Without its verb it would not be known what is said of it."""
    assert _told(text, cue, content) == told


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Hall said the dam holds.", "said", "the dam holds"),
        ("Hall denied that the dam broke.", "denied", "that the dam broke"),
        ("Hall confirmed the dam was sound.", "confirmed", "the dam was sound"),
        ("The dam holds, Hall insisted.", "insisted", "The dam holds"),
        ("Hall called it “a sound dam”, the board", "called it", "“a sound dam”"),
    ],
)
def test_a_clause_stands_alone(text: str, cue: str, content: str) -> None:
    """A clause has a verb of its own, words behind their cue and a quotation are whole."""
    assert _told(text, cue, content) == content


def test_who_denies_does_not_say() -> None:
    """One who denies what another says is a denial, and two who deny it say the same."""
    words = words_of("the dam above Osmere broke in the night of the storm")
    says, denies, too = (Compared(n, words, "", n, denied=n > 1) for n in (1, 2, 3))

    assert [tie.relation for tie in ties_between([says], [denies])] == [Relation.DENIAL]
    assert [tie.relation for tie in ties_between([denies], [too])] == [Relation.SAME]


def test_words_with_their_verb_deny_by_themselves() -> None:
    """What begins with *denied* has it among its words."""
    assert is_denied("that the dam broke", Act.DENY, "denied")
    assert not is_denied("denied responsibility for the dam", Act.DENY, "denied")
    assert not is_denied("The board denied any fault in the dam", Act.DENY, "denied")
    assert not is_denied("that the dam broke", Act.ASSERT, "said")
