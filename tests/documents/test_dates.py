import pytest

from accordingto.documents.dates import is_date_line, normalised


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("2031-05-03", "2031-05-03"),
        ("2031-05-03T07:05:00+02:00", "2031-05-03T07:05:00+02:00"),
        ("2031-05-03T07:05:00.000Z", "2031-05-03T07:05:00+00:00"),
        ("2031-05-03 07:05:00 +0200", "2031-05-03T07:05:00+02:00"),
        ("Published May 3, 2031 at 7:05 p.m.", "2031-05-03T19:05:00"),
        ("3 May 2031 07:05 GMT", "2031-05-03T07:05:00+00:00"),
        ("3. 5. 2031", "2031-05-03"),
        ("2031-13-45", None),
        ("some day in May", None),
    ],
)
def test_normalised(said: str, date: str | None) -> None:
    """A date is ISO 8601 with the zone that it names; what is none is None."""
    assert normalised(said) == date


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Saturday, May 3, 2031", True),
        ("Updated: 3 May 2031, 7:05 am", True),
        ("May 3, 2031 | 07:05 GMT", True),
        ("May 3, 2031 was a long day in Velden.", False),
        ("Velden", False),
    ],
)
def test_is_date_line(line: str, *, expected: bool) -> None:
    """Only a line that is a date and nothing else is a date line."""
    assert is_date_line(line) is expected
