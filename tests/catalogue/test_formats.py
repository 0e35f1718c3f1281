"""Every format can be found, told apart, and read about."""

import pytest

from accordingto.exports import format_names, load_exporter


@pytest.mark.parametrize("name", format_names())
def test_a_format_is_called_as_its_module(name: str) -> None:
    """What ``--format`` takes is what the exporter calls itself."""
    assert load_exporter(name).name == name


@pytest.mark.parametrize("name", format_names())
def test_a_format_says_what_it_is_for(name: str) -> None:
    """One line without a full stop, and a media type."""
    exporter = load_exporter(name)

    assert exporter.summary
    assert not exporter.summary.endswith(".")
    assert "\n" not in exporter.summary
    assert exporter.media_type.count("/") == 1


def test_no_two_formats_promise_the_same() -> None:
    """Each format has a reason of its own."""
    summaries = [load_exporter(name).summary for name in format_names()]

    assert len(summaries) == len(set(summaries))
