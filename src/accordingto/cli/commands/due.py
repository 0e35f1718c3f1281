"""``accordingto due``: what falls due, what later articles say of it, and what users confirm."""

from argparse import ArgumentParser, Namespace
from datetime import date
from typing import TYPE_CHECKING

from accordingto.cli.base import DONE, Command
from accordingto.cli.library import day, opened, terminal_width
from accordingto.cli.output import open_output
from accordingto.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from accordingto.types import DueClaim, Fate

EXAMPLES = """\
examples:
  accordingto due
  accordingto due --since 2026-12-01 --until 2026-12-31 --who Marenko
  accordingto due --ics -o due.ics
  accordingto due --confirm 17 kept
  accordingto due --confirm 17 open
"""

DESCRIPTION = """\
List the promises, plans, threats, forecasts and scheduled events of the library by the day on which
they fall due. What later articles say of them (kept, broken, moved) is suggested with the
words that it rests on; --confirm keeps your word on it, and --confirm N open takes it back.
"""


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``due``."""
    from accordingto.types import Fate

    parser.add_argument("--since", metavar="DAY", type=day, help="what falls due on this day or later")
    parser.add_argument("--until", metavar="DAY", type=day, help="what falls due on this day or before")
    parser.add_argument("--who", metavar="NAME", default="", help="somebody of this name stands in the chain")
    parser.add_argument("--unconfirmed", action="store_true", help="only what nobody has confirmed yet")
    parser.add_argument("--undated", action="store_true", help="what has no day too, behind the others")
    parser.add_argument("--limit", metavar="N", type=int, help="at most so many (default: 50; all with json and ics)")
    parser.add_argument(
        "--confirm",
        nargs=2,
        metavar=("CLAIM", "FATE"),
        help=f"keep what became of a claim, by its number: {', '.join(Fate)} (open takes an earlier word back)",
    )
    parser.add_argument("--today", metavar="DAY", type=day, help="the day by which days have passed (default: today)")
    parser.add_argument("--format", choices=("text", "json", "ics"), default="text", help="text (default), json or ics")
    parser.add_argument("--ics", action="store_const", const="ics", dest="format", help="the same as --format ics")
    parser.add_argument("-o", "--output", metavar="PATH", help="write to a file, which is replaced when all is done")


def run(options: Namespace) -> int:
    """Write what falls due; or keep what became of one claim, and write that."""
    from accordingto.exports import due as exports
    from accordingto.exports.calendar import FOOT, HEAD, event
    from accordingto.exports.lines import as_line
    from accordingto.library.dues import DueQuery, Dues

    today = options.today or date.today().isoformat()  # noqa: DTZ011 - the reader's own day
    written: dict[str, Callable[[DueClaim], str]] = {
        "text": lambda due: exports.due_story(due, today, terminal_width()),
        "json": lambda due: as_line(exports.due_record(due)),
        "ics": lambda due: event(exports.due_entry(due)),
    }
    limit = options.limit if options.limit is not None else 50 if options.format == "text" else -1
    query = DueQuery(
        since=options.since or "",
        until=options.until or "",
        who=options.who,
        unconfirmed=options.unconfirmed,
        undated=options.undated,
        limit=limit,
    )
    with opened(options) as store, open_output(options.output) as output:
        dues = Dues(store.connection)
        found = [dues.confirm(*_confirmation(options.confirm))] if options.confirm else dues.all(query)
        output.write(HEAD if options.format == "ics" else "")
        for due in found:
            output.write(written[options.format](due))
        output.write(FOOT if options.format == "ics" else "")
    return DONE


def _confirmation(given: list[str]) -> "tuple[int, Fate]":
    from accordingto.types import Fate

    number, fate = given
    if not number.isdecimal():
        raise UsageError(f"expected the number of a claim, found {number!r}; accordingto due lists them")
    if fate not in tuple(Fate):
        raise UsageError(f"expected one of {', '.join(Fate)}, found {fate!r}")
    return int(number), Fate(fate)


COMMAND = Command(
    name="due",
    summary="list what falls due, and keep what became of it",
    description=DESCRIPTION,
    examples=EXAMPLES,
    add_arguments=add_arguments,
    run=run,
)
