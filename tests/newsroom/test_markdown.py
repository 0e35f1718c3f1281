"""A draft's body as blocks of words: what is kept, what is left out, and where it stands in the file."""

import time

import pytest

from accordingto.site.markdown import Stretch, stretches_of, without_comments


def stretches(text: str) -> list[Stretch]:
    """The stretches of a text that has no fault."""
    found, faults = stretches_of(text, 0)
    assert faults == []
    return found


def test_every_kind_of_block_has_its_role() -> None:
    """Headings, paragraphs, lists of both kinds, quotations."""
    found = stretches("## Head\n\nWords\nand more.\n\n- one\n- two\n\n1. first\n\n> said\n")

    assert [(s.role.value, s.text, s.ordered) for s in found] == [
        ("subheading", "Head", False),
        ("paragraph", "Words and more.", False),
        ("list_item", "one", False),
        ("list_item", "two", False),
        ("list_item", "first", True),
        ("quote", "said", False),
    ]


def test_emphasis_links_and_notes_are_kept_beside_the_words() -> None:
    """The words are plain; what holds for them says from where to where."""
    (found,) = stretches('So *much* for [the log](https://x.example/a){how="read"} of **Brenn**.')
    held = [(found.text[m.start : m.end], m.tag, m.href, dict(m.notes)) for m in found.marks]

    assert found.text == "So much for the log of Brenn."
    assert held == [
        ("much", "em", "", {}),
        ("the log", "", "https://x.example/a", {"how": "read"}),
        ("Brenn", "strong", "", {}),
    ]


def test_comments_are_no_words_and_everything_else_keeps_its_place() -> None:
    """Also over several lines, beside words, and without an end."""
    text = "One <!-- not\nthis --> two.\n\n<!-- a --> Three.\n\nFour <!-- five"
    kept = without_comments(text)

    assert [stretch.text for stretch in stretches(text)] == ["One two.", "Three.", "Four <!-- five"]
    assert len(kept) == len(text)
    assert kept.count("\n") == text.count("\n")


@pytest.mark.parametrize("text", ["A &amp; B said *it*.", "He said \\*so\\*, then &quot;no&quot;.", "> a\n> b c"])
def test_words_are_found_again_in_the_file(text: str) -> None:
    """Each pair names the same characters here and there."""
    (found,) = stretches(text)

    assert found.pairs
    assert [p for p in found.pairs if found.text[p[0] : p[0] + p[2]] != text[p[1] : p[1] + p[2]]] == []


def test_a_picture_is_a_block_of_its_own() -> None:
    """Also where it stands within a paragraph."""
    found = stretches('Before ![a keel](k.jpg "The keel."){credit="Ivo"} after.')

    assert [(s.role.value, s.text) for s in found] == [("paragraph", "Before  after."), ("caption", "")]
    assert found[1].shot
    assert (found[1].shot.src, found[1].shot.caption, found[1].shot.credit) == ("k.jpg", "The keel.", "Ivo")


@pytest.mark.parametrize(
    "tower", ["[" * 60_000, "*" * 60_000, "> " * 30_000, "<!--" * 15_000, "![" * 30_000, "[a](" * 15_000]
)
def test_hostile_texts_end(tower: str) -> None:
    """A paragraph that is too long is a fault, with its line; those that are not take a second at most."""
    begun = time.process_time()
    _, faults = stretches_of(f"One.\n\n{tower}", 0)
    stretches_of(tower[:19_000], 0)

    assert [line for line, _ in faults] == [3]
    assert time.process_time() - begun < 5
