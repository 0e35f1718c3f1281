"""What holds for every claim about what is to come."""

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from accordingto.times import read_times
from accordingto.types import (
    Act,
    Attribution,
    Block,
    Chain,
    Claim,
    Document,
    Evidence,
    Form,
    Ground,
    Reference,
    Role,
    Span,
)
from accordingto.when import Placed, place_claims
from tests.times.sentences import DAYS, SENTENCES

HEAD = "The mayor said on Monday: "


def place(content: str, today: date | None, form: Form = Form.INDIRECT, act: Act = Act.ASSERT) -> tuple[str, Placed]:
    """One claim with any content."""
    text = HEAD + content
    document = Document(id="x", text=text, blocks=(Block(Role.PARAGRAPH, Span(0, len(text))),))
    attribution = Attribution((Span(len(HEAD), len(text)),), (Span(10, 14),), form=form, act=act)
    claim = Claim(attribution.content, Chain(()), attribution=0)
    reference = Reference(today.isoformat() if today else None, Evidence(Ground.METADATA, "published"))
    times = read_times(text, [Span(0, len(text))], today)
    return text, place_claims(document, [attribution], [claim], (reference, times))


@given(
    content=st.lists(SENTENCES, min_size=1, max_size=3).map(" will ".join),
    today=st.none() | DAYS,
    form=st.sampled_from(Form),
    act=st.sampled_from(Act),
)
def test_windows_are_words_of_the_text_and_days_in_their_order(
    content: str, today: date | None, form: Form, act: Act
) -> None:
    """Spans lie in the text, EDTF parses, the first day is not after the last."""
    text, placed = place(content, today, form, act)
    for forward in placed.forward:
        assert forward.condition is None or forward.condition.of(text).strip()
        window = forward.window
        if window is None:
            continue
        assert window.span.of(text) == window.span.of(text).strip() != ""
        assert (window.earliest or "0001-01-01") <= (window.latest or "9999-12-31")
        assert (window.edtf is None) == (window.earliest is None and window.latest is None)
        if window.edtf is not None:
            parse_edtf(window.edtf)


@pytest.mark.parametrize(
    "piece", ["will ", "if ", "is ", "that ", "who ", "until ", "by Friday ", ", and ", "“", "If a, "]
)
def test_one_word_far_too_often(piece: str) -> None:
    """A content that repeats a piece without end takes time in step with its length."""
    _, placed = place(piece * 20_000, date(2026, 11, 18))

    assert len(placed.forward) <= 1
