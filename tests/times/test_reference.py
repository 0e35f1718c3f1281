"""The day from which relative expressions are reckoned."""

from accordingto.times import find_times, reference_of
from accordingto.types import Block, Document, Ground, Role, Span


def article(text: str, published: str | None) -> Document:
    """An article of one paragraph."""
    return Document(id="x", text=text, blocks=(Block(Role.PARAGRAPH, Span(0, len(text))),), published=published)


def test_it_is_the_page_s_own_date() -> None:
    """With its own zone, not ours."""
    reference = reference_of(article("The port is open.", "2026-11-18T23:30:00-05:00"))

    assert (reference.day, reference.evidence.ground) == ("2026-11-18", Ground.METADATA)


def test_the_dateline_s_city_tells_the_day() -> None:
    """What New York publishes on Thursday evening was written in Seoul on Friday."""
    document = article("SEOUL, South Korea — The port opened today.", "2026-11-19T20:00:00-05:00")
    reference, times = find_times(document)

    assert reference.day == "2026-11-20"
    assert "Seoul" in reference.evidence.note
    assert [time.value for time in times] == ["2026-11-20"]


def test_a_page_without_a_zone_is_left_as_it_is() -> None:
    """Nothing says where its clock hangs."""
    assert reference_of(article("SEOUL (Ardapress) — It opened.", "2026-11-19")).day == "2026-11-19"


def test_a_page_without_a_date_has_no_day() -> None:
    """And the evidence says so."""
    reference = reference_of(article("The port is open.", None))

    assert reference.day is None
    assert reference.evidence.note == "the page gives no date"


def test_promotion_and_navigation_have_no_times() -> None:
    """Only what the story tells is read."""
    text = "It opened today.\nSubscribe today!"
    blocks = (Block(Role.PARAGRAPH, Span(0, 16)), Block(Role.PROMOTION, Span(17, len(text))))
    document = Document(id="x", text=text, blocks=blocks, published="2026-11-18")

    assert [time.span.start for time in find_times(document)[1]] == [10]
