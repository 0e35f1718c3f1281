"""The stages in their order, from an input to its readings. Start reading here.

    read_pages → build_document → find_attributions → trace_chains → find_times → place_claims (→ follow_up) → summarise

Stages do not know each other; this module is the only one that knows them all. Each is imported when the first article
reaches it, so that a refused input costs no model.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from threading import Thread
from typing import TYPE_CHECKING

from accordingto.errors import InputError, ModelError, UsageError
from accordingto.types import Page, Reading, Refusal

if TYPE_CHECKING:
    from accordingto.check.draft import Shelf
    from accordingto.check.run import Checked
    from accordingto.check.settings import Settings
    from accordingto.model.runtime import Model
    from accordingto.pages import PageOptions
    from accordingto.types import Document

OnCrash = Callable[[str, Exception], Refusal]
"""What becomes of an article that a stage fails on by a mistake of ours: its id and the exception make a refusal."""

OnFollowed = Callable[[Page, Reading], None]
"""What is done with each page that was followed, and its reading."""

THREADS = 2
"""For the model. Two shorten the wait for one article and take no more processor time; more help little."""


def refuse_crash(article: str, crash: Exception) -> Refusal:
    """One line instead of a traceback, so that the other articles are read."""
    said = " ".join(str(crash).split()) or "no message"
    reason = (
        f"this is a fault of accordingto, not of the input ({type(crash).__name__}: {said[:200]}); please report it"
    )
    return Refusal(id=article, code="crash", reason=reason)


def raise_crash(_article: str, crash: Exception) -> Refusal:
    """For callers who would rather see where it happened."""
    raise crash


@cache
def shared_model(name: str | None = None) -> "Model":
    """A model that ships, loaded when the first article needs it, and once for all that a program reads."""
    from accordingto.model.runtime import load_model

    return load_model(name, threads=THREADS)


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How an article is read: by which model (None: the default one), and what is too improbable to be told.

    ``threshold`` is a probability between 0 and 1; None leaves it to the model. ``follow`` says how far addresses that
    stand on claims are followed: not at all, one page, or two.
    """

    model: str | None = None
    threshold: float | None = None
    follow: int = 0

    def __post_init__(self) -> None:
        if self.model is not None:
            from accordingto.model.choice import folder_of

            folder_of(self.model)
        if self.threshold is not None and not 0 <= self.threshold <= 1:
            raise UsageError(f"expected a threshold between 0 and 1, found {self.threshold}")


@cache
def _prepare() -> None:
    """What is read by patterns is imported and compiled while the model loads, which leaves Python idle."""

    def prepare() -> None:
        from accordingto import attributions, when

        attributions.prepare()
        when.prepare()

    Thread(target=prepare, daemon=True).start()


class Reader:
    """Reads inputs one after another with the options that it was given."""

    def __init__(
        self,
        options: "PageOptions | None" = None,
        reading: ReadingOptions | None = None,
        *,
        on_crash: OnCrash = refuse_crash,
        model: "Model | None" = None,
        on_followed: OnFollowed | None = None,
    ) -> None:
        """``model`` reads in place of the one that the options name; ``on_followed`` gets pages that are followed."""
        self._on_followed = on_followed
        self._model = model
        self._options = options
        self._reading = reading or ReadingOptions()
        self._on_crash = on_crash

    def read_articles(self, source: str) -> Iterator[Reading | Refusal]:
        """The articles of a file, a URL or ``-``, each a reading or the reason why it is none, as they come."""
        for page in self.pages(source):
            yield page if isinstance(page, Refusal) else self.read_page(page)

    def read_page(self, page: Page) -> Reading | Refusal:
        """One article through all stages."""
        try:
            reading = self._through_stages(page)
            return self._followed(reading) if self._reading.follow and isinstance(reading, Reading) else reading
        except InputError as refused:
            return Refusal(id=page.id, code=refused.code, reason=str(refused))
        except (ModelError, UsageError):
            raise
        except Exception as crash:  # noqa: BLE001 - one article's failure must not take the others with it
            return self._on_crash(page.id, crash)

    def _through_stages(self, page: Page) -> Reading | Refusal:
        from accordingto.documents import build_document

        document = build_document(page)
        return document if isinstance(document, Refusal) else self.read_document(document)

    def read_document(self, document: "Document") -> Reading:
        """An article whose parts are known already, through the stages that read it."""
        from accordingto.attributions import find_attributions
        from accordingto.chains import trace_chains
        from accordingto.reports import summarise

        _prepare()
        model = self._model or shared_model(self._reading.model)
        attributions = find_attributions(document, model, self._reading.threshold)
        traced = trace_chains(document, attributions)
        from accordingto.times import find_times
        from accordingto.when import place_claims

        reference, times = find_times(document)
        placed = place_claims(document, attributions, traced.claims, (reference, times))
        return Reading(
            document=document,
            attributions=attributions,
            sources=traced.sources,
            claims=traced.claims,
            summary=summarise(traced.sources, traced.claims),
            model=model.name,
            wire=traced.wire,
            reference=reference,
            times=times,
            claim_times=placed.times,
            forward=placed.forward,
        )

    def _followed(self, reading: Reading) -> Reading:
        """The reading with what the pages that it links to say of its claims."""
        from accordingto.follow import follow_up
        from accordingto.reports import summarise

        followed = follow_up(reading, self._read_address, self._reading.follow)
        return replace(followed, summary=summarise(followed.sources, followed.claims))

    def _read_address(self, address: str) -> Reading | Refusal:
        """The first article of an address, fetched as any other; what the user said of the input is not said of it."""
        options = replace(self._options, outlet=None, published=None) if self._options else None
        reader = Reader(options, replace(self._reading, follow=0), on_crash=self._on_crash)
        nothing = Refusal(address, "no-article", f"expected an article at {address}, found none")
        page = next(reader.pages(address), nothing)
        if isinstance(page, Refusal):
            return page
        reading = reader.read_page(page)
        if self._on_followed is not None and isinstance(reading, Reading):
            self._on_followed(page, reading)
        return reading

    def check_page(self, page: Page, settings: "Settings", shelf: "Shelf | None" = None) -> "Checked | Refusal":
        """What the rules of ``check`` find in one article, or why it cannot be read."""
        from accordingto.check.run import check_reading, prepared

        reading = self.read_page(prepared(page))
        if isinstance(reading, Refusal):
            return reading
        try:
            return check_reading(reading, page, settings, shelf=shelf)
        except UsageError:
            raise
        except Exception as crash:  # noqa: BLE001 - as for reading
            return self._on_crash(page.id, crash)

    def pages(self, source: str) -> Iterator[Page | Refusal]:
        """The pages of an input; where the reading of it breaks off, the ones before are kept."""
        from accordingto.pages import PageOptions, read_pages

        try:
            yield from read_pages(source, self._options or PageOptions())
        except InputError as refused:
            yield Refusal(id=source, code=refused.code, reason=str(refused))
        except UsageError:
            raise
        except Exception as crash:  # noqa: BLE001 - as for one article
            yield self._on_crash(source, crash)


def read_articles(source: str, options: "PageOptions | None" = None) -> Iterator[Reading | Refusal]:
    """The articles of one input, each a reading or the reason why it is none."""
    return Reader(options).read_articles(source)


def read_all(  # noqa: PLR0913 - options, by keyword
    source: str,
    *,
    outlet: str | None = None,
    published: str | None = None,
    allow_private: bool = False,
    model: str | None = None,
    threshold: float | None = None,
    follow: int = 0,
) -> Iterator[Reading]:
    """The readings of all articles of an input, in its order; an InputError at the first that cannot be read.

    ``follow`` says how far addresses that stand on claims are followed: not at all, one page, or two.
    """
    from accordingto.pages import PageOptions

    pages = PageOptions(outlet=outlet, published=published, allow_private=allow_private)
    reader = Reader(pages, ReadingOptions(model, threshold, follow), on_crash=raise_crash)
    for result in reader.read_articles(source):
        yield _accepted(result)


def read(  # noqa: PLR0913 - options, by keyword
    source: str,
    *,
    outlet: str | None = None,
    published: str | None = None,
    allow_private: bool = False,
    model: str | None = None,
    threshold: float | None = None,
    follow: int = 0,
) -> Reading:
    """The reading of a file, a URL or ``-`` that holds one article; an InputError where it does not.

    ``model`` is one of those that ``accordingto read --help`` names; attributions less probable than ``threshold``
    (between 0 and 1) are left out. ``follow`` says how far addresses that stand on claims are followed.
    """
    readings = read_all(
        source,
        outlet=outlet,
        published=published,
        allow_private=allow_private,
        model=model,
        threshold=threshold,
        follow=follow,
    )
    first = next(readings, None)
    if first is None:
        raise InputError(f"expected an article in {source}, found none", code="no-article")
    if next(readings, None) is not None:
        raise InputError(
            f"expected one article in {source}, found several; read them with accordingto.read_all", "several"
        )
    return first


def read_text(  # noqa: PLR0913 - options, by keyword
    text: str,
    *,
    id: str = "text",  # noqa: A002 - the article's id has this name everywhere
    outlet: str | None = None,
    published: str | None = None,
    model: str | None = None,
    threshold: float | None = None,
) -> Reading:
    """The reading of an article's plain text; an InputError where it is none."""
    from accordingto.pages import PageOptions, page_from_text

    page = page_from_text(text, id=id, options=PageOptions(outlet=outlet, published=published))
    return _accepted(Reader(reading=ReadingOptions(model, threshold), on_crash=raise_crash).read_page(page))


def _accepted(result: Reading | Refusal) -> Reading:
    if isinstance(result, Refusal):
        raise InputError(f"{result.id}: {result.reason}", result.code)
    return result
