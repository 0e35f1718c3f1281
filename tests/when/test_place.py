"""Claims on the calendar: when said, when it happened, when it falls due, and who commits to it."""

from datetime import date

import pytest

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
    ForwardClaim,
    Ground,
    Link,
    Reference,
    Role,
    Span,
    Window,
)
from accordingto.when import Placed, place_claims

WRITTEN = date(2026, 11, 18)
REFERENCE = Reference(WRITTEN.isoformat(), Evidence(Ground.METADATA, "published"))


def place(sentence: str, *, act: Act = Act.ASSERT, form: Form = Form.INDIRECT) -> tuple[str, Placed]:
    """One claim: its cue stands between stars, its content between bars."""
    text = sentence.replace("*", "").replace("|", "")
    spans = {}
    for sign in "*|":
        other = "|" if sign == "*" else "*"
        _, words, *_ = sentence.replace(other, "").split(sign)
        start = sentence.replace(other, "").split(sign)[0]
        spans[sign] = (Span(len(start), len(start) + len(words)),)
    document = Document(id="x", text=text, blocks=(Block(Role.PARAGRAPH, Span(0, len(text))),))
    attribution = Attribution(spans["|"], spans["*"], act=act, form=form)
    claim = Claim(spans["|"], Chain((Link(7, ()),)), attribution=0)
    times = read_times(text, [Span(0, len(text))], WRITTEN)
    return text, place_claims(document, [attribution], [claim], (REFERENCE, times))


def ahead(sentence: str, **more: object) -> tuple[str, ForwardClaim]:
    """What a claim says of days to come."""
    text, placed = place(sentence, **more)  # type: ignore[arg-type]
    (forward,) = placed.forward
    return text, forward


def window(sentence: str, **more: object) -> tuple[str, Window]:
    """When it falls due, with the words that say so."""
    text, forward = ahead(sentence, **more)
    assert forward.window is not None
    return forward.window.span.of(text), forward.window


def test_the_time_of_the_saying_is_kept_apart_from_the_time_of_what_is_said() -> None:
    """*said on Monday* that something happened *last month*."""
    text, placed = place("The mayor *said* on Monday |that the silo burned last month|.")
    times = read_times(text, [Span(0, len(text))], WRITTEN)
    (found,) = placed.times

    assert [times[i].span.of(text) for i in found.saying] == ["Monday"]
    assert [times[i].span.of(text) for i in found.content] == ["last month"]


def test_what_has_happened_is_not_to_come() -> None:
    """Most claims look back."""
    assert place("The mayor *said* |that the silo burned last month|.")[1].forward == ()


def test_the_origin_of_the_chain_commits_to_it() -> None:
    """By the id of its source."""
    assert ahead("The mayor *said* |the port will open|.")[1].by == 7


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("She *said*: |“We will rebuild the quay”|.", "promise"),
        ("The mayor *said* |she would resign|.", "plan"),
        ("The mayor *said* |the yard plans to hire welders|.", "plan"),
        ("The mayor *said* |the repairs will cost a million crowns|.", "forecast"),
        ("The mayor *said* |the council will meet on Friday|.", "schedule"),
        ("The mayor *said* |the trial is scheduled for May|.", "schedule"),
        ("The mayor *said* |the yard is expected to close|.", "expectation"),
        ("The mayor *said* |the permit expires on Friday|.", "deadline"),
        ("The mayor *said* |dockers threatened to block the port|.", "threat"),
    ],
)
def test_acts_are_told_apart(sentence: str, act: str) -> None:
    """By the sign, by the verb that follows it, and by whose doing it is."""
    assert ahead(sentence)[1].act == act


@pytest.mark.parametrize(
    ("act", "forward"), [(Act.PROMISE, "promise"), (Act.THREATEN, "threat"), (Act.PREDICT, "forecast")]
)
def test_the_cue_tells_what_is_done(act: Act, forward: str) -> None:
    """What is promised is a promise, whatever its verb."""
    assert ahead("The mayor *told of it*, |that the port will open|.", act=act)[1].act == forward


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("on Friday", "2026-11-20"),
        ("by the end of March", "2026-11-18/2027-03-31"),
        ("until December", "2026-11-18/2026-12-31"),
        ("in early 2027", "2027-01-01/2027-04-30"),
        ("over the next five years", "2026-11-18/2031-11-18"),
        ("in six months", "2027-05-01/2027-05-31"),
        ("within two weeks", "2026-11-18/2026-12-02"),
        ("after March 4, 2027", "2027-03-04/.."),
        ("starting in January", "2027-01-01/.."),
    ],
)
def test_a_window_is_read_with_its_preposition(words: str, edtf: str) -> None:
    """*by* a day is any day up to it; the words are the text's own."""
    found, window_found = window(f"The mayor *said* |the yard will close {words}|.")

    assert found == words
    assert window_found.edtf == edtf


def test_a_window_may_be_an_event() -> None:
    """Then it has words and no days."""
    words, found = window("The mayor *said* |the yard will stay closed until the strike ends|.")

    assert words == "until the strike ends"
    assert (found.edtf, found.earliest, found.latest) == (None, None, None)


def test_without_a_time_it_is_undated() -> None:
    """No window is made up; a time that has passed is none."""
    assert ahead("The mayor *said* |the silo that burned in 1998 will be rebuilt|.")[1].window is None


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("the port will open if the senate agrees, and not before", "if the senate agrees"),
        ("the port will open unless the talks fail", "unless the talks fail"),
        ("“If we win, we will rebuild it”", "If we win"),
    ],
)
def test_conditions_are_kept_in_the_text_s_own_words(content: str, words: str) -> None:
    """On what it hangs, up to the next stop."""
    text, forward = ahead(f"The mayor *said* |{content}|.")

    assert forward.condition is not None
    assert forward.condition.of(text) == words


@pytest.mark.parametrize(
    "content", ["he will support the party in the 2028 race", "the yard will get 30 years of trouble"]
)
def test_a_time_that_only_names_something_is_no_window(content: str) -> None:
    """*the 2028 race* says which race; a length without a preposition falls due on no day."""
    assert ahead(f"The mayor *said* |{content}|.")[1].window is None


def test_a_window_stands_in_the_sentence_of_its_sign() -> None:
    """A time of another sentence belongs to something else."""
    assert ahead("She *said*: |“We will be back. It is hot today”|.", form=Form.DIRECT)[1].window is None


@pytest.mark.parametrize("content", ["“My heart was going to stop”", "“I know that he had a will”"])
def test_direct_speech_that_looks_back_is_not_to_come(content: str) -> None:
    """*was going to* tells of what did not come."""
    assert place(f"She *said*: |{content}|.", form=Form.DIRECT)[1].forward == ()


def test_what_is_told_under_an_unreal_condition_is_not_to_come() -> None:
    """*would do it again if she could*."""
    assert place("The mayor *said* |she would do it again if she could|.")[1].forward == ()


@pytest.mark.parametrize(
    ("content", "found"), [("crews might turn the radios off", False), ("the roof might collapse", True)]
)
def test_might_counts_where_it_names_an_outcome(content: str, found: bool) -> None:  # noqa: FBT001 - what is expected is a truth
    """Mostly it says what somebody holds possible."""
    assert bool(place(f"The mayor *said* |{content}|.")[1].forward) is found


def test_what_somebody_would_say_is_not_to_come() -> None:
    """In direct speech *would* and *might* are manners of speaking."""
    assert place("She *said*: |“I would call it odd”|.", form=Form.DIRECT)[1].forward == ()


def test_an_infinitive_after_a_promise_is_to_come() -> None:
    """*promised to rebuild it* has no verb of its own time."""
    assert ahead("The mayor *promised* |to rebuild the quay by May|.", act=Act.PROMISE)[1].act == "promise"


def test_a_day_to_come_in_the_present_tense_is_scheduled() -> None:
    """*is leaving next month*."""
    assert ahead("The mayor *said* |the cook is leaving the ship next month|.")[1].evidence.by == "future-time"
