"""A source is called as its article calls it."""

import pytest

from accordingto.matching.shown import shown
from accordingto.types import Source, SourceKind, Span


def source(name: str, kind: SourceKind, text: str, *words: str) -> Source:
    """A source that is mentioned by some words of a text."""
    spans = tuple(Span(text.index(w), text.index(w) + len(w)) for w in words)
    return Source(0, name, kind, spans, None, None, ())


@pytest.mark.parametrize(
    ("name", "words", "expected"),
    [
        ("Agence France-Presse", "told AFP", "AFP"),
        ("Agence France-Presse", "told the AFP news agency", "AFP"),
        ("Agence France-Presse", "Agence France-Presse", "Agence France-Presse"),
        ("Sky TG24", "told the SkyTG24 news channel", "SkyTG24"),
        ("Reuters", "REUTERS", "Reuters"),
        ("Reuters", "told Reuters", "Reuters"),
        ("The Washington Post", "told the Washington Post", "The Washington Post"),
        ("Tasnim News Agency", "Tasnim news agency", "Tasnim"),
        ("Iranian Students' News Agency", "told the student news agency ISNA", "ISNA"),
    ],
)
def test_a_medium_is_shown_as_the_article_words_it(name: str, words: str, expected: str) -> None:
    """By its letters or its own spelling, without article, capitals and words of the trade."""
    text = f"Mira Tal {words} that the dam held."
    assert shown(source(name, SourceKind.AGENCY, text, words), text) == expected


def test_letters_win_over_the_full_name() -> None:
    """Where an article has both it goes by the letters."""
    text = "Agence France-Presse had it first, she told AFP."
    found = source("Agence France-Presse", SourceKind.AGENCY, text, "Agence France-Presse", "told AFP")
    assert shown(found, text) == "AFP"


def test_another_medium_in_the_same_words_is_not_meant() -> None:
    """Only the source's own names count."""
    text = "she told Reuters and AFP"
    assert shown(source("Reuters", SourceKind.AGENCY, text, text), text) == "Reuters"
