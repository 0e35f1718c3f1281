"""``accordingto read``: articles in, reports out."""

import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator

from accordingto.cli.base import DONE, SOME_REFUSED, Command
from accordingto.cli.console import Progress, complain, show_crash, warn
from accordingto.cli.output import open_output
from accordingto.exports import format_names, load_exporter
from accordingto.exports.base import Exporter, Surface
from accordingto.model.choice import model_names
from accordingto.types import Reading, Refusal

EXAMPLES = """\
examples:
  accordingto read article.txt
  accordingto read page.html --format html -o report.html
  accordingto read https://example.org/story --outlet "The Example"
  accordingto read --follow https://example.org/story
  accordingto read articles.jsonl --format chains > chains.jsonl
  accordingto read feed.xml crawl.warc.gz --format parts
  pbpaste | accordingto read - --published 2025-12-26

ACCORDINGTO_DEBUG=1 shows a traceback where accordingto itself fails; NO_COLOR=1 prints without colour.
"""

DESCRIPTION = """\
Read articles and show who says what on whose word: first a summary, then every claim
with the chain of sources by which it came to the page and the words that prove each link.
"""

WIDEST, NARROWEST = 100, 40


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``read``."""
    parser.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help="a file, a URL, or - for standard input: HTML, text, Markdown, JSON Lines, RSS, Atom, JSON Feed, WARC, "
        "WACZ, ninjs, NewsML-G2, docx",
    )
    parser.add_argument(
        "--format",
        choices=format_names(),
        default="text",
        help="text (default), json, html, ics (what falls due), or a format for measuring: spans, chains, parts, times",
    )
    parser.add_argument(
        "--outlet", metavar="NAME", help="who published the article, if the page does not say or says it wrong"
    )
    parser.add_argument(
        "--published", metavar="DATE", type=given_date, help="when, as YYYY-MM-DD or with a time and a zone"
    )
    models = model_names()
    parser.add_argument("--model", choices=models, metavar="NAME", help=f"the model that reads: {', '.join(models)}")
    parser.add_argument(
        "--threshold",
        metavar="P",
        type=_probability,
        help="leave out what is less probable than this, from 0 to 1 (default: the model's own choice)",
    )
    parser.add_argument(
        "-o", "--output", metavar="PATH", help="write to a file, which is replaced only when all is done"
    )
    parser.add_argument(
        "--allow-private", action="store_true", help="fetch URLs on this machine and in private networks too"
    )
    parser.add_argument(
        "--follow",
        "--follow=1",
        dest="follow",
        action="store_const",
        const=1,
        default=0,
        help="also read the pages that stand as addresses on claims, and say whether they say so",
    )
    parser.add_argument(
        "--follow=2", dest="follow", action="store_const", const=2, help="and the pages that those stand on"
    )
    parser.add_argument("--timeout", metavar="SECONDS", type=_seconds, help="give up on a URL after so long")


def run(options: Namespace) -> int:
    """Read every input and write what it says, article by article; 3 if any could not be read."""
    exporter = load_exporter(options.format)
    with open_output(options.output) as output:
        work = _Work(options, exporter, _surface(options))
        for text in work.texts():
            output.write(text)
        if output.kept and exporter.foot:
            output.write(exporter.foot)
    return SOME_REFUSED if work.refused else DONE


class _Work:
    """One run over the inputs: writes each reading, tells each refusal, and goes on."""

    def __init__(self, options: Namespace, exporter: Exporter, surface: Surface) -> None:
        self._options = options
        self._exporter = exporter
        self._surface = surface
        self._progress = Progress(shown=bool(options.output) or not sys.stdout.isatty())
        self.refused = 0

    def texts(self) -> Iterator[str]:
        """What each reading looks like in the format asked for."""
        number = 0
        for result in self._results():
            if isinstance(result, Refusal):
                self._refuse(result)
                continue
            text = self._written(result, number + 1)
            if text is not None:
                number += 1
                yield text
            self._progress.step()
        self._progress.clear()

    def _results(self) -> Iterator[Reading | Refusal]:
        from accordingto.pages import PageOptions
        from accordingto.pipeline import Reader, ReadingOptions

        given = {"outlet": self._options.outlet, "published": self._options.published}
        if self._options.timeout is not None:
            given["timeout"] = self._options.timeout
        reading = ReadingOptions(self._options.model, self._options.threshold, self._options.follow)
        options = PageOptions(allow_private=self._options.allow_private, **given)
        reader = Reader(options, reading, on_crash=told_crash)
        for source in self._options.inputs:
            yield from reader.read_articles(source)

    def _written(self, reading: Reading, number: int) -> str | None:
        from accordingto.reports.compose import all_warnings

        surface = Surface(self._surface.width, self._surface.colour, number)
        try:
            text = self._exporter.each(reading, surface)
        except Exception as crash:  # noqa: BLE001 - the other articles are still to be written
            self._refuse(told_crash(reading.document.id, crash))
            return None
        for warning in all_warnings(reading):
            self._progress.clear()
            warn(f"{reading.document.id}: {warning}")
        return text

    def _refuse(self, refusal: Refusal) -> None:
        self.refused += 1
        self._progress.clear()
        complain(f"{refusal.id}: {refusal.reason} [{refusal.code}]")


def told_crash(article: str, crash: Exception) -> Refusal:
    """A refusal that asks to report the fault, and the traceback where it was asked for."""
    from accordingto.pipeline import refuse_crash

    show_crash(crash)
    return refuse_crash(article, crash)


def _surface(options: Namespace) -> Surface:
    """A terminal as wide as it is, within reason, in colour if it wants any; 80 plain columns elsewhere."""
    if options.output or not sys.stdout.isatty():
        return Surface()
    import shutil

    width = min(WIDEST, max(NARROWEST, shutil.get_terminal_size().columns))
    return Surface(width, colour=not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb")


def given_date(given: str) -> str:
    """A date of the command line, as it was given."""
    from datetime import datetime

    try:
        datetime.fromisoformat(given)
    except ValueError:
        raise ArgumentTypeError(
            f"expected a date such as 2025-12-26 or 2025-12-26T14:05+02:00, found {given!r}"
        ) from None
    return given


def _probability(given: str) -> float:
    try:
        probability = float(given)
    except ValueError:
        probability = -1.0
    if not 0 <= probability <= 1:
        raise ArgumentTypeError(f"expected a probability between 0 and 1, found {given!r}")
    return probability


def _seconds(given: str) -> float:
    try:
        seconds = float(given)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise ArgumentTypeError(f"expected a number of seconds above 0, found {given!r}")
    return seconds


COMMAND = Command(
    name="read",
    summary="read articles and show who says what on whose word",
    description=DESCRIPTION,
    examples=EXAMPLES,
    add_arguments=add_arguments,
    run=run,
)
