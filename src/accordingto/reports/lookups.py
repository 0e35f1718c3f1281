"""What followed pages say of a claim, in sentences for people."""

from accordingto.reports.report import Lookup
from accordingto.reports.stations import clean, safe_href
from accordingto.types import Change, ChangeKind, Outcome, Upstream

CHANGES: dict[ChangeKind, str] = {
    ChangeKind.NUMBER: "a number differs",
    ChangeKind.HEDGE: "how certain it is differs",
    ChangeKind.NEGATION: "a negation differs",
    ChangeKind.QUOTATION: "a quotation does not stand there word for word",
}


def lookup_of(upstream: Upstream) -> Lookup:
    """One followed page as a reader is shown it."""
    return Lookup(
        said=_sentence(upstream),
        words=clean(upstream.words),
        href=safe_href(upstream.href),
        changes=tuple(_change(change) for change in upstream.changes),
    )


def _sentence(upstream: Upstream) -> str:
    who = clean(upstream.outlet or "the page that is linked")
    far = "one page further on, " if upstream.hop > 1 else ""
    if upstream.outcome is Outcome.UNREAD:
        return f"{far}the page that is linked was not read: {clean(upstream.reason)}"
    if upstream.outcome is Outcome.SILENT:
        return f"{far}{who} was read, and nothing like this was found there"
    says = "says so" if upstream.outcome is Outcome.SAYS else "says something like it"
    names = [clean(name) or "nobody" for name in upstream.chain]
    word = f", on the word of {' ← '.join(names)}" if names else " itself"
    return f"{far}{who} {says}{word}"


def _change(change: Change) -> str:
    here, there = clean(change.here) or "nothing", clean(change.there) or "nothing"
    if change.kind is ChangeKind.QUOTATION:
        return f"{CHANGES[change.kind]}: “{here}”"
    return f"{CHANGES[change.kind]}: here {here}, there {there}"
