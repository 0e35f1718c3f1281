"""Attributions as the shipped model finds them, in sentences of our own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accordingto.attributions import find_attributions
from accordingto.model.runtime import Model, load_model
from accordingto.types import Attribution, Block, Document, Form, Role, Span


@pytest.fixture(scope="module")
def model() -> Model:
    """The model that ships."""
    return load_model()


def document(*paragraphs: str, role: Role = Role.PARAGRAPH) -> Document:
    """Paragraphs as a document, all of one role."""
    text, blocks = "", []
    for paragraph in paragraphs:
        start = len(text) + 2 if text else 0
        text = f"{text}\n\n{paragraph}" if text else paragraph
        blocks.append(Block(role, Span(start, start + len(paragraph))))
    return Document(id="ours", text=text, blocks=tuple(blocks))


def words(doc: Document, found: Attribution) -> tuple[str, str, str]:
    """Source, cue and content of an attribution as they stand in the text."""
    parts = (found.source, found.cue, found.content)
    source, cue, content = (" … ".join(s.of(doc.text) for s in spans) for spans in parts)
    return source, cue, content


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The bridge over the Sarn will stay closed until spring, Transport Minister Ilva Brandt said on Tuesday.",
            ("Transport Minister Ilva Brandt", "said", "The bridge over the Sarn will stay closed until spring"),
        ),
        (
            "According to the harbour office, three ferries were damaged in the storm.",
            ("the harbour office", "According to", "three ferries were damaged in the storm"),
        ),
        (
            "“We have never seen the river this high,” said Tomas Verrin, who farms near Oldmark.",
            ("Tomas Verrin, who farms near Oldmark", "said", "“We have never seen the river this high,”"),
        ),
    ],
)
def test_who_said_what(model: Model, sentence: str, expected: tuple[str, str, str]) -> None:
    """Source, cue and content of plain attributions, to the letter."""
    doc = document("Floods close roads in Velden", sentence)
    (found,) = find_attributions(doc, model)
    assert words(doc, found) == expected


def test_speech_inside_speech_has_a_parent(model: Model) -> None:
    """What a relayed report quotes is an attribution of its own, inside the report's content."""
    doc = document(
        "Velden tests a new ferry",
        "The Velden Courier reported that harbor master Ilva Brandt said the new ferry was unsafe.",
    )
    found = find_attributions(doc, model)
    inner = [a for a in found if a.depth == 1]
    assert len(inner) == 1
    assert "the new ferry was unsafe" in words(doc, inner[0])[2]
    assert inner[0].parent is not None
    outer = found[inner[0].parent]
    assert outer.content[0].holds(inner[0].content[0])


def test_nobody_is_named_for_a_report(model: Model) -> None:
    """Where the text only says that it was reported, there is a cue and no source."""
    doc = document("Dam work halted", "Earlier, it was reported that work on the dam had been halted.")
    (found,) = find_attributions(doc, model)
    assert found.source == ()
    assert "reported" in words(doc, found)[1]


@pytest.mark.parametrize("role", [Role.PROMOTION, Role.NAVIGATION, Role.RELATED, Role.CAPTION])
def test_promotion_never_speaks(model: Model, role: Role) -> None:
    """Words of promotion, navigation and the like are no attributions."""
    doc = document("The minister said that the bridge would stay closed.", role=role)
    assert find_attributions(doc, model) == ()


def test_quotation_is_direct(model: Model) -> None:
    """A content wholly in quotation marks is direct speech."""
    doc = document("Storm", "“The sea took everything,” the fisherman said.")
    (found,) = find_attributions(doc, model)
    assert found.form is Form.DIRECT


def test_no_text_no_attributions(model: Model) -> None:
    """A document without blocks that tell has none."""
    assert find_attributions(document(), model) == ()


@settings(max_examples=25)
@given(
    pieces=st.lists(
        st.sampled_from(
            [
                "“We will",
                "the ministry said",
                ", ",
                "Reuters reported",
                "\n\n",
                "that",
                "”",
                "according to",
                "it was",
                "ü",
            ]
        ),
        min_size=1,
        max_size=30,
    )
)
def test_spans_lie_in_their_block_and_parents_hold_children(model: Model, pieces: list[str]) -> None:
    """Each span lies within one block; a child's content lies within its parent's and comes later in the list."""
    doc = document(*[p for p in " ".join(pieces).split("\n\n") if p.strip()])
    found = find_attributions(doc, model)
    for number, a in enumerate(found):
        for span in (*a.source, *a.cue, *a.content):
            assert any(block.span.holds(span) for block in doc.blocks)
        if a.parent is not None:
            assert a.parent < number
            assert found[a.parent].depth == a.depth - 1
            assert all(any(outer.holds(s) for outer in found[a.parent].content) for s in a.content)


def test_a_rule_says_that_it_found_it(model: Model) -> None:
    """The rule, its proof and how often it is right stand beside what it found; the model's own have no rule."""
    doc = document(
        "Quake shakes Velden",
        "The harbour town shook for a minute. The Tarvo Seismic Centre put it at 6.1 and 12 km.",
        "The sluice will stay shut, the harbour office said.",
    )
    ruled, read = find_attributions(doc, model)
    assert words(doc, ruled) == ("The Tarvo Seismic Centre", "put", "it at 6.1 and 12 km")
    assert ruled.evidence is not None
    assert (ruled.evidence.ground.value, ruled.evidence.by) == ("rule", "figure-put")
    assert [span.of(doc.text) for span in ruled.evidence.spans] == ["The Tarvo Seismic Centre", "put"]
    assert ruled.probability == ruled.evidence.probability
    assert read.evidence is None


def test_a_threshold_above_a_rule_s_precision_silences_it(model: Model) -> None:
    """The user's threshold holds for rules as for the model."""
    doc = document("Quake shakes Velden", "The Tarvo Seismic Centre put it at 6.1 and 12 km.")
    assert find_attributions(doc, model, 0.99) == ()
