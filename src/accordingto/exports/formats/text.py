"""``text``: the report for a terminal or a pipe. The summary first, then the claims in the order of the text."""

from collections.abc import Iterator

from accordingto.exports.base import Exporter, Surface
from accordingto.exports.paper import Line, Run, line, plain
from accordingto.reports import compose_report
from accordingto.reports.report import ClaimView, Lookup, Proof, Report, Station
from accordingto.types import Reading, SourceKind

STATED, INFERRED = "← ", "⇠ "
BAR = 20
NARROW = 60
INDENT = "    "
FLAGGED = frozenset({SourceKind.UNNAMED, SourceKind.NOBODY})


def write_text(reading: Reading, surface: Surface) -> str:
    """The report of one article, no line wider than the surface but for addresses."""
    lines = list(report_lines(compose_report(reading), surface.width))
    if surface.number > 1:
        lines = [line(), line(Run("═" * surface.width, "quiet")), line(), *lines]
    if not surface.colour:
        return plain(lines, surface.width)
    from accordingto.exports.terminal import coloured

    return coloured(lines, surface.width)


def report_lines(report: Report, width: int) -> Iterator[Line]:
    """The report as paragraphs."""
    yield from _head(report)
    yield line()
    yield line(Run("WHO SAYS SO", "head"))
    for sentence in report.summary:
        yield line(sentence[0].upper() + sentence[1:] + ".", first="  · ")
    if report.wire:
        names = ", ".join(f"{station.name} ({station.label})" for station in report.wire)
        yield line(f"Behind the whole piece stands {names}.", first="  · ")
    yield from _tallies(report, width)
    if report.claims:
        yield line()
        yield line(Run("CLAIMS, IN THE ORDER OF THE TEXT", "head"))
    for claim in report.claims:
        yield line()
        yield from _claim(claim, report)
    yield from _to_come(report)
    if any(station.inferred for claim in report.claims for station in claim.stations):
        yield line()
        yield line(Run(f"{INFERRED}marks a link that the text does not state: a rule inferred it.", "quiet"))


def _head(report: Report) -> Iterator[Line]:
    minutes = f"{report.minutes} min read" if report.minutes else None
    facts = [fact for fact in (report.outlet, report.category, report.published_label, minutes) if fact]
    yield line(Run(" · ".join(facts), "quiet"))
    yield line(Run(report.headline, "title"))
    authors = [f"{author.name}, {author.role}" if author.role else author.name for author in report.authors]
    if authors:
        yield line(Run("By " + "; ".join(authors), "quiet"))
    if report.url:
        yield line(Run(report.url, "link", whole=True))


def _tallies(report: Report, width: int) -> Iterator[Line]:
    """The origins as a small chart: for each a bar, a number, a name and a kind."""
    if not report.tallies:
        return
    yield line()
    yield line(Run("WHERE THE CLAIMS COME FROM", "head"))
    most = max(tally.claims for tally in report.tallies)
    size = min(BAR, most) if width >= NARROW else min(8, most)
    for tally in report.tallies:
        bar = "█" * max(1, round(size * tally.claims / most))
        style = "warn" if tally.station.kind in FLAGGED else "strong"
        label = f", {tally.station.label}"
        yield line(Run(tally.station.name, style), label, first=f"  {bar:<{size}} {tally.claims:>3}  ")


def _claim(claim: ClaimView, report: Report) -> Iterator[Line]:
    number = f"{claim.number:>3} "
    notes = [note for note in ("a picture" if claim.is_picture else "", claim.manner, claim.doubt) if note]
    yield line(Run(claim.words, "strong"), Run(f" ({'; '.join(notes)})" if notes else "", "quiet"), first=number)
    yield line(Run(report.outlet, "quiet"), first=INDENT)
    for station in claim.stations:
        yield from _station(station)
    if not claim.stations:
        yield line(Run("nobody else: the page speaks for itself", "quiet"), first=INDENT + STATED)
    if claim.weakest:
        yield line(Run(f"weakest link: {claim.weakest}", "quiet"), first=INDENT + "  ")
    if claim.first_hand:
        yield line(Run(f"told to {report.outlet} itself: first-hand", "quiet"), first=INDENT + "  ")
    for other in claim.alternatives:
        names = f" {STATED}".join(f"{station.name} ({station.label})" for station in other) or "nobody else"
        yield line(Run("or: ", "strong"), f"{STATED}{names}", first=INDENT)
    for lookup in claim.lookups:
        yield from _lookup(lookup)


def _lookup(lookup: Lookup) -> Iterator[Line]:
    """What a followed page says."""
    yield line(Run("followed: ", "strong"), lookup.said, first=INDENT)
    inner = INDENT + "    "
    if lookup.words:
        yield line(Run(f"“{lookup.words}”", "proof"), first=inner)
    for change in lookup.changes:
        yield line(Run(change, "warn"), first=inner)
    if lookup.href:
        yield line(Run(lookup.href, "link", whole=True), first=inner)


def _to_come(report: Report) -> Iterator[Line]:
    """What is to come, what falls due first before the rest."""
    if not report.due:
        return
    yield line()
    yield line(Run("WHAT IS TO COME", "head"))
    for due in report.due:
        who = due.stations[-1].name if due.stations else report.outlet
        label = due.label[0].upper() + due.label[1:]
        yield line()
        yield line(Run(due.window_label, "strong"), f" · {label}, {who}", first=f"{due.claim:>3} ")
        yield line(Run(due.words, "quiet"), first=INDENT)
        if due.window_words:
            yield line(Run(f"“{due.window_words}”", "proof"), first=INDENT + "    ")
        if due.condition:
            yield line(Run(f"on condition: “{due.condition}”", "quiet"), first=INDENT + "    ")


def _station(station: Station) -> Iterator[Line]:
    style = "warn" if station.kind in FLAGGED else "strong"
    label = f", {station.label}" + (" (inferred)" if station.inferred else "")
    yield line(Run(station.name, style), label, first=INDENT + (INFERRED if station.inferred else STATED))
    inner = INDENT + "    "
    if station.speaks_for:
        yield line(Run(f"speaks for {station.speaks_for}", "quiet"), first=inner)
    for said in station.about:
        yield line(Run(said, "quiet"), first=inner)
    if station.venue:
        yield line(Run(f"by way of {station.venue}", "quiet"), first=inner)
    for proof in station.proofs:
        yield from _proof(proof, inner)


def _proof(proof: Proof, inner: str) -> Iterator[Line]:
    if proof.words:
        yield line(Run("linked on " if proof.href else "", "quiet"), Run(f"“{proof.words}”", "proof"), first=inner)
    if proof.note:
        yield line(Run(proof.note, "quiet"), first=inner)
    if proof.href:
        yield line(Run(proof.href, "link", whole=True), first=inner)


EXPORTER = Exporter(
    name="text",
    media_type="text/plain",
    summary="a report to read: the summary, then every claim with its chain",
    each=write_text,
)
