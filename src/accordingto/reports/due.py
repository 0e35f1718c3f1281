"""What is to come as a reader sees it: what falls due first, then what the text gives no day for."""

from collections.abc import Mapping

from accordingto.reports.labels import FORWARD_LABELS, date_label
from accordingto.reports.report import Due
from accordingto.reports.stations import clean, quote, stations_of
from accordingto.types import ForwardClaim, Reading, Source, Window

_NEVER = "9999-12-31"


def dues_of(reading: Reading, sources: Mapping[int, Source]) -> tuple[Due, ...]:
    """The claims about what is to come: dated ones by their last day, then the others in the order of the text."""
    dues = [_due(forward, reading, sources) for forward in reading.forward]
    return tuple(sorted(dues, key=lambda due: due.latest or due.earliest or _NEVER))


def _due(forward: ForwardClaim, reading: Reading, sources: Mapping[int, Source]) -> Due:
    text, window = reading.document.text, forward.window
    claim = reading.claims[forward.claim]
    stations = stations_of(claim.chain, sources, text)
    return Due(
        claim=forward.claim + 1,
        words=quote(text, claim.content),
        act=forward.act,
        label=FORWARD_LABELS[forward.act],
        stations=stations,
        condition=clean(forward.condition.of(text)) if forward.condition else "",
        window_words=clean(window.span.of(text)) if window else "",
        window_label=window_label(window, reading.reference.day if reading.reference else None),
        earliest=window.earliest if window else None,
        latest=window.latest if window else None,
    )


def window_label(window: Window | None, today: str | None) -> str:
    """``by 31 March 2027``, ``1 December 2026 to 10 December 2026``, ``undated``."""
    if window is None or window.edtf is None:
        return "undated"
    return days_label(window.earliest, window.latest, today)


def days_label(first: str | None, last: str | None, today: str | None) -> str:
    """The same by the first and the last day."""
    if first == last and first:
        return date_label(first)
    if last and (first is None or first == today):
        return f"by {date_label(last)}"
    if first and last:
        return f"{date_label(first)} to {date_label(last)}"
    return f"from {date_label(first)} on" if first else "undated"
