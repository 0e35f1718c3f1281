"""What falls due in a library: for people, as JSON Lines, and as entries of a calendar."""

from textwrap import wrap

from accordingto.exports.calendar import Entry
from accordingto.exports.values import Record
from accordingto.reports.due import days_label
from accordingto.reports.labels import FORWARD_LABELS
from accordingto.types import DueClaim, Fate, Sequel

_FATES = {Fate.KEPT: "kept", Fate.BROKEN: "broken", Fate.MOVED: "moved", Fate.OPEN: "nothing yet"}


def due_record(due: DueClaim) -> Record:
    """One claim that falls due, as ``schemas/due-1.json`` describes it."""
    return {
        "claim": due.claim,
        "act": due.act.value,
        "content": due.words,
        "article": due.carrier.id,
        "outlet": due.carrier.outlet or None,
        "published": due.carrier.published,
        "chain": list(due.chain),
        "articles": due.articles,
        "condition": due.condition or None,
        "window": {"words": due.when, "edtf": due.edtf, "earliest": due.earliest, "latest": due.latest}
        if due.when
        else None,
        "confirmed": due.confirmed.value if due.confirmed else None,
        "suggestions": [
            {
                "fate": sequel.fate.value,
                "claim": sequel.claim,
                "content": sequel.words,
                "article": sequel.carrier.id,
                "outlet": sequel.carrier.outlet or None,
                "published": sequel.carrier.published,
                "share": sequel.share,
                "why": sequel.why,
            }
            for sequel in due.sequels
        ],
    }


def due_story(due: DueClaim, today: str, width: int = 80) -> str:
    """A claim in the list of what falls due: when, who committed to it, and what became of it."""
    rows = _folded(f"{when_label(due)}  [{due.claim}] {due.words}", width, "")
    rows += _folded(f"{FORWARD_LABELS[due.act]}: {_way(due)}{_first_told(due)}", width, "    ")
    if due.condition:
        rows += _folded(f"on condition: {due.condition}", width, "    ")
    if due.confirmed is not None:
        rows += _folded(f"{_FATES[due.confirmed]}, as confirmed", width, "    ")
    elif not due.sequels:
        is_past = (due.latest or due.earliest or today) < today
        rows += _folded("its day has passed, and no later article tells" if is_past else "nothing yet", width, "    ")
    rows += [row for sequel in due.sequels for row in _sequel_rows(sequel, width)]
    return "\n".join(rows) + "\n"


def _sequel_rows(sequel: Sequel, width: int) -> list[str]:
    where = f"{_day(sequel.carrier.published)}  {sequel.carrier.outlet or sequel.carrier.id} [{sequel.claim}]"
    return [
        *_folded(f"{sequel.fate.value}? {where}: {sequel.words}", width, "    "),
        *_folded(f"– {sequel.why}", width, "      "),
    ]


def when_label(due: DueClaim) -> str:
    """``by 31 March 2027``; ``undated`` where there is no day."""
    return days_label(due.earliest, due.latest, (due.carrier.published or "")[:10])


def _first_told(due: DueClaim) -> str:
    more = f"; {due.articles} articles" if due.articles > 1 else ""
    return f", {_day(due.carrier.published)}{more}"


def _day(published: str | None) -> str:
    return (published or "no date")[:10]


def _way(due: DueClaim) -> str:
    return " ← ".join((due.carrier.outlet or due.carrier.id, *due.chain))


def due_entry(due: DueClaim) -> Entry:
    """The claim as an entry of a calendar; a claim keeps its entry as long as the library keeps its article."""
    became = [f"{_FATES[due.confirmed].capitalize()}, as confirmed"] if due.confirmed else []
    became += [
        f"{s.fate.value.capitalize()}? {_day(s.carrier.published)} {s.carrier.outlet or s.carrier.id}: “{s.words}”"
        for s in due.sequels
    ]
    return Entry(
        key=f"{due.carrier.id}\n{due.words}",
        act=due.act.value,
        who=due.chain[-1] if due.chain else due.carrier.outlet or due.carrier.id,
        words=due.words,
        notes=(
            f"Who says so: {_way(due)}",
            f"When: “{due.when}” ({when_label(due)})" if due.when else "",
            f"On condition: {due.condition}" if due.condition else "",
            f"In: {due.carrier.title or due.carrier.id}, {_day(due.carrier.published)}",
            *became,
        ),
        earliest=due.earliest,
        latest=due.latest,
    )


def _folded(words: str, width: int, indent: str) -> list[str]:
    return wrap(" ".join(words.split()), width, initial_indent=indent, subsequent_indent=indent + "    ")
