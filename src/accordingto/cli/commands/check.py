"""``accordingto check``: articles in, findings about their sourcing out."""

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatch
from typing import TYPE_CHECKING

from accordingto.cli.base import DONE, FOUND, SOME_REFUSED, Command
from accordingto.cli.commands.read import given_date, told_crash
from accordingto.cli.console import complain, warn
from accordingto.cli.library import VARIABLE, opened
from accordingto.cli.output import Output, open_output
from accordingto.errors import UsageError
from accordingto.types import Refusal

if TYPE_CHECKING:
    from accordingto.check.draft import Shelf
    from accordingto.check.run import Checked
    from accordingto.check.settings import Settings

EXAMPLES = """\
examples:
  accordingto check draft.md
  accordingto check draft.md --select SRC,ANO --ignore SRC111
  accordingto check draft.md --style reuters
  accordingto check drafts/*.md --format sarif -o sourcing.sarif
  accordingto check draft.md --diff
  accordingto check articles.jsonl --statistics
  accordingto --library desk.db check draft.md --extend-select QUO501,REL308,REL310

settings stand in accordingto.toml, under [check], or in pyproject.toml, under [tool.accordingto.check];
`accordingto: ignore SRC101 -- why` in a comment excuses one place; accordingto rule SRC101 explains a rule
"""

DESCRIPTION = """\
Check the sourcing of articles as an editor would: quotations without speakers, unnamed sources,
reports that nobody reported. Exit code 1 says that something was found.
"""


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``check``."""
    from accordingto.check.names import format_names, style_names

    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="a file, a URL, or - for standard input")
    parser.add_argument("--format", choices=format_names(), default="text", help="text (default), json, sarif, github")
    for name, what in (
        ("select", "run these rules alone, by codes or their beginnings: SRC101,ANO; ALL for every one"),
        ("extend-select", "run these rules too"),
        ("ignore", "do not run these rules"),
    ):
        parser.add_argument(f"--{name}", metavar="CODES", action="append", help=what)
    parser.add_argument("--style", choices=style_names(), help="the default rules and those of a published guide")
    parser.add_argument("--config", metavar="PATH", help="settings of this file, and not of the nearest one")
    parser.add_argument("--fix", action="store_true", help="make the safe fixes in the files")
    parser.add_argument("--diff", action="store_true", help="show the safe fixes as a difference, and change nothing")
    parser.add_argument("--statistics", action="store_true", help="count the findings of each rule instead")
    parser.add_argument("--outlet", metavar="NAME", help="whose articles these are, if they do not say")
    parser.add_argument("--published", metavar="DATE", type=given_date, help="when they were published")
    parser.add_argument("-o", "--output", metavar="PATH", help="write to a file, which is replaced when all is done")


def run(options: Namespace) -> int:
    """Check every input; 3 if any could not be read, else 1 if anything was found."""
    if options.fix and options.diff:
        raise UsageError("expected --fix or --diff, found both; look at --diff first")
    with _shelf(options) as shelf, open_output(options.output) as output:
        work = _Work(options, shelf)
        work.write(output)
    return SOME_REFUSED if work.refused else FOUND if work.found else DONE


@contextmanager
def _shelf(options: Namespace) -> Iterator["Shelf | None"]:
    """The library, where one is named; check looks for none by itself."""
    if not (options.library or os.environ.get(VARIABLE)):
        yield None
        return
    from accordingto.library.beside import beside

    with opened(options) as store:
        yield lambda reading: beside(store.connection, reading)


class _Work:
    """One run over the inputs: tells refusals and warnings, counts, and passes the articles on."""

    def __init__(self, options: Namespace, shelf: "Shelf | None") -> None:
        from accordingto.pages import PageOptions
        from accordingto.pipeline import Reader

        self._options = options
        self._shelf = shelf
        self._reader = Reader(PageOptions(options.outlet, options.published), on_crash=told_crash)
        self._told_off: set[str] = set()
        self.refused = self.found = 0

    def write(self, output: Output) -> None:
        """In the way that was asked for."""
        from accordingto.check.format import load_format
        from accordingto.check.statistics import statistics

        if self._options.diff:
            for source in self._options.inputs:
                output.write(self._difference(source))
        elif self._options.statistics:
            output.write(statistics(self._all())[0])
        else:
            for piece in load_format(self._options.format).write(self._all()):
                output.write(piece)

    def _all(self) -> Iterator["Checked"]:
        for source in self._options.inputs:
            if self._options.fix:
                self._fix(source)
            for article in self._checked(source):
                self.found += len(article.findings)
                for note in article.notes:
                    warn(f"{article.id}: {note}")
                yield article

    def _checked(self, source: str, *, quiet: bool = False) -> Iterator["Checked"]:
        """The articles of an input, each with its findings; refusals are told, unless they will be told again."""
        settings = self._settings(source)
        if settings is None:
            return
        for page in self._reader.pages(source):
            result = page if isinstance(page, Refusal) else self._reader.check_page(page, settings, self._shelf)
            if not isinstance(result, Refusal):
                yield result
            elif not quiet:
                self.refused += 1
                complain(f"{result.id}: {result.reason} [{result.code}]")

    def _settings(self, source: str) -> "Settings | None":
        """What holds for an input: its file's settings, then the command's; None where they exclude it."""
        from accordingto.check.catalogue import chosen, why_off
        from accordingto.check.config import settings_for, with_options

        options = self._options
        settings = settings_for(source, options.config)
        if any(fnmatch(source, pattern) for pattern in settings.exclude):
            return None
        select, extended, ignored = (
            ",".join(codes or ()) for codes in (options.select, options.extend_select, options.ignore)
        )
        settings = with_options(settings, select, extended, ignored, options.style)
        for rule in chosen(settings, with_library=self._shelf is not None)[1]:
            if rule.code not in self._told_off:
                self._told_off.add(rule.code)
                warn(f"{rule.code} {rule.name} is off: {why_off(rule, with_library=self._shelf is not None)}")
        return settings

    def _fix(self, source: str) -> None:
        from accordingto.check.fixes import Fixed, fix_file, write

        articles = list(self._checked(source, quiet=True))
        if any(finding.fix for article in articles for finding in article.findings):
            fixed = fix_file(articles)
            if isinstance(fixed, Fixed):
                write(fixed)
                warn(f"{source}: {fixed.number} fixed")
            else:
                warn(fixed)

    def _difference(self, source: str) -> str:
        from accordingto.check.fixes import Fixed, difference, fix_file

        articles = list(self._checked(source))
        self.found += sum(len(article.findings) for article in articles)
        if not any(finding.fix for article in articles for finding in article.findings):
            return ""
        fixed = fix_file(articles)
        if isinstance(fixed, Fixed):
            return difference(fixed)
        warn(fixed)
        return ""


COMMAND = Command(
    name="check",
    summary="check the sourcing of a draft, as an editor would",
    description=DESCRIPTION,
    examples=EXAMPLES,
    add_arguments=add_arguments,
    run=run,
)
