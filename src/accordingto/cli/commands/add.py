"""``accordingto add``: articles into the library."""

import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from accordingto.cli.base import DONE, SOME_REFUSED, Command
from accordingto.cli.console import Progress, complain, note, show_crash
from accordingto.cli.library import opened, settle
from accordingto.errors import UsageError
from accordingto.model.choice import model_names
from accordingto.types import Page, Reading, Refusal

if TYPE_CHECKING:
    from accordingto.library import Store
    from accordingto.pages.courtesy import Marks
    from accordingto.pipeline import Reader

UNCHANGED = "unchanged"
"""What a server is said to answer where nothing is new; to be told as done."""

EXAMPLES = """\
examples:
  accordingto add articles.jsonl
  accordingto add saved-pages/ https://example.org/story
  accordingto add https://example.org/feed.xml archive.warc.gz
  accordingto add --follow https://example.org/story
  accordingto --library harbour.db add page.html --outlet "The Example"
  accordingto add --again

An article is on the disk when its line is printed. After an interruption, the same command goes on where it stopped.
"""

DESCRIPTION = """\
Read articles into the library and match what they say with what is there.
A page whose address is known becomes a new version; what is there already is not read again.
Feeds, archives and news messages are added article by article. Servers are asked politely: as their
robots.txt allows, one request after another, again later when they are busy, and only for what changed.
"""


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``add``."""
    parser.add_argument("inputs", nargs="*", metavar="INPUT", help="a file, a folder, a URL, or - for standard input")
    parser.add_argument(
        "--again",
        action="store_true",
        help="read everything again that another model, or an older version of this program, has read",
    )
    parser.add_argument(
        "--outlet", metavar="NAME", help="who published the articles, if the pages do not say or say it wrong"
    )
    parser.add_argument("--model", choices=model_names(), metavar="NAME", help="the model that reads")
    parser.add_argument("--follow", action="store_true", help="add the pages too that an article links as its sources")
    parser.add_argument(
        "--delay",
        metavar="SECONDS",
        type=float,
        default=1.0,
        help="between two requests to one host (default: 1; more where its robots.txt asks for it)",
    )
    parser.add_argument(
        "--allow-private", action="store_true", help="fetch URLs on this machine and in private networks too"
    )


def run(options: Namespace) -> int:
    """Add every article of every input; 3 if any could not be read."""
    if not options.inputs and not options.again:
        raise UsageError("expected an input, found none; name a file, a folder or an address, or say --again")
    with opened(options, create=True) as store:
        work = _Work(store, options)
        try:
            work.add(_inputs(options.inputs))
            if options.again:
                work.read_again()
        finally:
            work.clear()
        compared = settle(store)
    work.summarise(compared)
    return SOME_REFUSED if work.counts["refused"] else DONE


class _Work:
    """One run over the inputs: keeps each article, tells each refusal, and goes on."""

    def __init__(self, store: "Store", options: Namespace) -> None:
        from accordingto.pages import PageOptions
        from accordingto.pages.courtesy import Courtesy

        self._store = store
        self._options = options
        self._courtesy = Courtesy(self._marks, options.delay)
        self._pages = PageOptions(outlet=options.outlet, allow_private=options.allow_private, courtesy=self._courtesy)
        self._progress = Progress(shown=not sys.stdout.isatty())
        self.counts: Counter[str] = Counter()
        self._reasons: Counter[str] = Counter()
        self._source = ""
        self._followed: list[tuple[Page, Reading]] = []

    def add(self, inputs: Iterator[str]) -> None:
        """Read what is not known, and keep it."""
        from accordingto.pages import read_pages

        reader = self._reader()
        for source in inputs:
            self._source, refused = source, self.counts["refused"]
            for page in read_pages(source, self._pages):
                if isinstance(page, Refusal):
                    self._refuse(page)
                else:
                    self._add_page(reader, page)
            if source in self._courtesy.marks and self.counts["refused"] == refused:
                self._store.remember(source, self._courtesy.marks[source])

    def read_again(self) -> None:
        """Read with the present model and rules what others have read; what is done already is not done twice."""
        from accordingto.pipeline import shared_model

        reader, model = self._reader(), shared_model(self._options.model).name
        self._progress.of(self._store.count_stale(model))
        for page in self._store.stale(model):
            self._read(reader, page)
            self._keep_followed()

    def _marks(self, address: str) -> "Marks | None":
        """What an input's server called the version that is kept; a page that is followed is wanted in any case."""
        return self._store.marks(address) if address == self._source else None

    def _add_page(self, reader: "Reader", page: Page) -> None:
        known = self._store.known(page)
        if known is not None:
            self._tell(known.value, page.id)
        else:
            self._read(reader, page)
            self._keep_followed()

    def _keep_followed(self) -> None:
        """Add the pages that the last article links as its sources, which were read on the way."""
        for page, reading in self._followed:
            known = self._store.known(page)
            self._tell((known or self._store.add(page, reading)).value, page.id)
        self._followed.clear()

    def _reader(self) -> "Reader":
        from accordingto.pipeline import Reader, ReadingOptions, refuse_crash

        def told(article: str, crash: Exception) -> Refusal:
            show_crash(crash)
            return refuse_crash(article, crash)

        def followed(page: Page, reading: Reading) -> None:
            self._followed.append((page, reading))

        options = ReadingOptions(self._options.model, follow=int(self._options.follow))
        return Reader(self._pages, options, on_crash=told, on_followed=followed)

    def _read(self, reader: "Reader", page: Page) -> None:
        reading = reader.read_page(page)
        if isinstance(reading, Refusal):
            self._refuse(reading)
        else:
            self._tell(self._store.add(page, reading).value, page.id)

    def _tell(self, what: str, article: str) -> None:
        self.counts[what] += 1
        self._progress.clear()
        print(f"{what}\t{article}", flush=True)
        self._progress.step()

    def _refuse(self, refusal: Refusal) -> None:
        if refusal.code == UNCHANGED:
            self._tell(refusal.code, refusal.id)
            return
        self.counts["refused"] += 1
        self._reasons[refusal.code] += 1
        self._progress.clear()
        complain(f"{refusal.id}: {refusal.reason} [{refusal.code}]")
        self._store.refuse(refusal)

    def clear(self) -> None:
        """Take the progress off the screen."""
        self._progress.clear()

    def summarise(self, compared: int) -> None:
        """What became of the articles, and of those that were refused, why."""
        parts = [f"{count} {what}" for what, count in self.counts.items()]
        note(f"{', '.join(parts) or 'nothing to do'}; {compared} compared with the others")
        if self._reasons:
            note(f"refused: {', '.join(f'{count} {code}' for code, count in self._reasons.most_common())}")


def _inputs(given: list[str]) -> Iterator[str]:
    """The inputs, folders replaced by the files below them that are not hidden."""
    for source in given:
        folder = Path(source)
        if "://" in source or source == "-" or not folder.is_dir():
            yield source
            continue
        for path in sorted(folder.rglob("*")):
            inside = path.relative_to(folder).parts
            if path.is_file() and not any(part.startswith(".") for part in inside):
                yield str(path)


COMMAND = Command(
    name="add",
    summary="add articles to the library",
    description=DESCRIPTION,
    examples=EXAMPLES,
    add_arguments=add_arguments,
    run=run,
)
