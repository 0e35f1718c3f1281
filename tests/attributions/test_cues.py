"""Stance and act, by the words of a cue."""

import pytest

from accordingto.attributions.cues import act_of, stance_of
from accordingto.attributions.forms import form_of
from accordingto.types import Act, Form, Span, Stance


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("said", Stance.NEUTRAL),
        ("claimed", Stance.DOUBTING),
        ("has alleged", Stance.DOUBTING),
        ("pointed out", Stance.ENDORSING),
        ("revealed", Stance.ENDORSING),
        ("according to", Stance.NEUTRAL),
        ("did not confirm", Stance.NEUTRAL),
        ("didn't confirm", Stance.NEUTRAL),
        ("refused to acknowledge", Stance.NEUTRAL),
        ("falsely said", Stance.DOUBTING),
        ("said without evidence", Stance.DOUBTING),
        ("correctly predicted", Stance.ENDORSING),
        ("uncovered", Stance.ENDORSING),
        ("", Stance.NEUTRAL),
    ],
)
def test_stance_of_a_cue(cue: str, stance: Stance) -> None:
    """A cue keeps distance, vouches, or does neither."""
    assert stance_of(cue) is stance


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        ("said", Act.ASSERT),
        ("denied", Act.DENY),
        ("has confirmed", Act.CONFIRM),
        ("vowed", Act.PROMISE),
        ("threatened", Act.THREATEN),
        ("called on", Act.DEMAND),
        ("called", Act.ASSERT),
        ("asked", Act.ASK),
        ("declined to comment", Act.REFUSE),
        ("forecast", Act.PREDICT),
        ("believes", Act.BELIEVE),
        ("does not believe", Act.BELIEVE),
        ("did not deny", Act.ASSERT),
        ("did not confirm", Act.REFUSE),
        ("would not say", Act.REFUSE),
        ("would neither confirm nor deny", Act.REFUSE),
        ("did not immediately respond", Act.REFUSE),
        ("ruled out", Act.DENY),
        ("did not rule out", Act.ASSERT),
        ("pleaded not guilty", Act.DENY),
        ("pleaded with", Act.DEMAND),
        ("warned against", Act.DEMAND),
        ("warned", Act.PREDICT),
        ("agreed", Act.PROMISE),
        ("refused to promise", Act.REFUSE),
    ],
)
def test_act_of_a_cue(cue: str, act: Act) -> None:
    """A cue names what the source does."""
    assert act_of(cue) is act


@pytest.mark.parametrize(
    ("content", "form"),
    [
        ("“The dam will hold,”", Form.DIRECT),
        ("that the dam would hold", Form.INDIRECT),
        ("that the dam was “as good as new” after the work", Form.MIXED),
        ("the dam will hold”", Form.DIRECT),
    ],
)
def test_form_of_a_content(content: str, form: Form) -> None:
    """Quotation marks around all, none or a part of a content make it direct, indirect or mixed."""
    assert form_of(content, (Span(0, len(content)),)) is form
