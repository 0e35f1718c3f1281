"""The summary of a reading in sentences, for people. Zero is left unsaid, but for the number of claims."""

from accordingto.reports.labels import plural
from accordingto.types import Summary


def summary_sentences(summary: Summary) -> tuple[str, ...]:
    """What the article's claims rest on, the most telling first; one sentence each, without a full stop."""
    if not summary.claims:
        return ("no attributed claim was found: the page speaks for itself",)
    origins = plural(len(summary.origins), "origin")
    spoken = summary.claims - summary.pictures
    pictures = f", {plural(summary.pictures, 'of them a picture', 'of them pictures')}" if summary.pictures else ""
    head = f"{plural(summary.claims, 'claim')} from {origins}{pictures}"
    counted = (
        (summary.relayed, "came through another source", f"the longest chain has {plural(summary.deepest, 'link')}"),
        (summary.through_state_media, "came through state media", ""),
        (summary.unnamed, _verb(summary.unnamed, "rests", "rest") + " on someone whom the text does not name", ""),
        (summary.nobody, _verb(summary.nobody, "rests", "rest") + " on nobody: the text hides who says so", ""),
        (
            summary.first_hand,
            _verb(summary.first_hand, "was", "were") + " told to the page’s own outlet, first-hand",
            "",
        ),
        (summary.inferred, _verb(summary.inferred, "has", "have") + " a link that is inferred, not stated", ""),
    )
    total = summary.claims
    lines = [f"{_of(number, total)} {said}" + (f"; {more}" if more else "") for number, said, more in counted if number]
    if spoken and not summary.relayed:
        lines.insert(0, "none came through another source: every chain has one link")
    return (head, *lines)


def _of(number: int, total: int) -> str:
    return "all" if number == total and total > 1 else f"{number}"


def _verb(number: int, one: str, many: str) -> str:
    return one if number == 1 else many
