"""Which of the many Fridays, Marches and quarters is meant."""

from datetime import date

import pytest

from accordingto.times import read_times
from accordingto.types import Span, TimeExpression

WRITTEN = date(2026, 11, 18)
"""A Wednesday."""


def only(sentence: str, today: date = WRITTEN) -> TimeExpression:
    """The last expression of a sentence."""
    return read_times(sentence, [Span(0, len(sentence))], today)[-1]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The cabinet met on Friday.", "2026-11-13"),
        ("The cabinet will meet on Friday.", "2026-11-20"),
        ("The cabinet resigned Wednesday.", "2026-11-18"),
        ("The vote had been due to take place on Friday.", "2026-11-13"),
        ("On Friday, the cabinet will decide.", "2026-11-20"),
        ("The mayor will appeal the ruling, announced Monday, that closed the port.", "2026-11-16"),
        ("The port burned in March.", "2026-03"),
        ("The port will close in March.", "2027-03"),
        ("The port will be closed by Jan. 9.", "2027-01-09"),
        ("It lost money in the fourth quarter.", "2026-Q4"),
        ("It will pay in the second quarter.", "2027-Q2"),
        ("In 1998, after the fire in March, it closed.", "1998-03"),
        ("It opened last October.", "2026-10"),
        ("It opens next March.", "2027-03"),
        ("It opened last Wednesday.", "2026-11-11"),
        ("It opened in October of last year.", "2025-10"),
        ("It fell in the first half of 2024.", "2024-H1"),
        ("It closed on Friday, Nov. 6.", "2026-11-06"),
        ("The case will be heard in the week of January 4.", "2027-W01"),
        ("In July, the yard brought in a new chief.", "2026-07"),
        ("It must pay down the loan by February.", "2027-02"),
        ("A few days later, it sank.", "PXD"),
        ("It burned on Tuesday last week.", "2026-11-10"),
        ("They last met at last Christmas.", "2025-12-25"),
        ("It closed a year and a half ago.", "2025-05"),
        ("It closed the week before last.", "2026-W45"),
        ("It was a day after the launch.", "P1D"),
    ],
)
def test_the_sentence_tells_which_one_is_meant(sentence: str, value: str) -> None:
    """Verbs look back or ahead; *last*, *next* and a year that is named say it outright."""
    assert only(sentence).value == value


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("early 2026", ("2026-01-01", "2026-04-30")),
        ("mid-2026", ("2026-05-01", "2026-08-31")),
        ("late October", ("2026-10-21", "2026-10-31")),
        ("the end of 2026", ("2026-09-01", "2026-12-31")),
        ("the last quarter of 2025", ("2025-10-01", "2025-12-31")),
        ("this winter", ("2026-12-01", "2027-02-28")),
        ("the 1990s", ("1990-01-01", "1999-12-31")),
        ("2024-25", ("2024-01-01", "2025-12-31")),
        ("Nov. 3-5", ("2026-11-03", "2026-11-05")),
        ("over the next five years", ("2026-11-18", "2031-11-18")),
        ("this weekend", ("2026-11-21", "2026-11-22")),
        ("recently", (None, "2026-11-18")),
        ("soon", ("2026-11-18", None)),
        ("three weeks", (None, None)),
    ],
)
def test_the_first_and_last_day(words: str, days: tuple[str | None, str | None]) -> None:
    """Thirds of a period are its early, middle and late part; open ends have no day."""
    time = only(f"It will be so in {words}.")

    assert (time.earliest, time.latest) == days


def test_a_clock_finds_its_day() -> None:
    """A time and the day beside it are one; a time without a day is on the day spoken of."""
    assert only("The vote is at 5 p.m. on Friday, and will end.").value == "2026-11-20"
    assert only("They will vote Friday morning.").value == "2026-11-20TMO"
    assert only("They met on Monday, at noon.").value == "2026-11-16T12:00"


def test_a_range_shares_its_year_and_its_day() -> None:
    """What closes a range says it for what opens it."""
    text = "It ran from March to May 2024, and from 9 a.m. to 5 p.m. on Friday."
    found = [time.value for time in read_times(text, [Span(0, len(text))], WRITTEN)]

    assert found == ["2024-03", "2024-05", "2026-11-13T09:00", "2026-11-13T17:00", "2026-11-13"]


def test_later_is_counted_from_the_day_last_spoken_of() -> None:
    """*Two days later* begins at the day before it, and not at the day of writing."""
    text = "The ferry sank on March 4, 2024. Two days later, divers found it."

    assert read_times(text, [Span(0, len(text))], WRITTEN)[-1].value == "2024-03-06"


def test_a_quarter_is_compared_with_the_same_one_of_the_year_before() -> None:
    """Beside the third quarter, *a year earlier* is the third quarter of the year before."""
    assert only("It earned $4 million in the third quarter, up from $3 million a year earlier.").value == "2025-Q3"


def test_ages_are_no_times() -> None:
    """How old somebody is says nothing of when."""
    text = "A 23-year-old sailor, a boy aged five years and a man who was 82 years old were hurt."

    assert read_times(text, [Span(0, len(text))], WRITTEN) == ()


def test_what_is_stated_is_kept_apart_from_what_is_implied() -> None:
    """*March 4* states month and day; the year is filled in, and the note says how."""
    time = only("It burned on March 4.")

    assert time.stated == ("month", "day")
    assert time.implied == ("year",)
    assert "nearest" in time.evidence.note


def test_without_a_day_of_writing_nothing_is_made_up() -> None:
    """A relative expression keeps its unknown parts."""
    (time,) = read_times("It burned on Friday.", [Span(0, 20)], None)

    assert (time.value, time.edtf, time.earliest, time.latest) == ("XXXX-WXX-5", None, None, None)


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("It took ", "at least three weeks"),
        ("It took ", "more than four hours"),
        ("It closed ", "nearly two years ago"),
        ("It opens in ", "the early 1980s"),
        ("It opened ", "earlier this month"),
        ("It opened ", "late on Monday"),
        ("It closed at ", "the end of October"),
        ("It will take ", "the next year or so"),
    ],
)
def test_words_that_modify_belong_to_the_expression(before: str, words: str) -> None:
    """So TimeML has it: *about two weeks* is one expression."""
    text = f"{before}{words}."

    assert [time.span.of(text) for time in read_times(text, [Span(0, len(text))], WRITTEN)] == [words]
