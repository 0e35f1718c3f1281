from collections.abc import Iterator
from functools import cache
from types import SimpleNamespace
from typing import Any

import pytest

import accordingto
from accordingto import pages, pipeline
from accordingto.errors import InputError, ModelError
from accordingto.model import runtime
from accordingto.types import Block, Document, Page, PageForm, Reading, Refusal, Role, Span

DOCUMENTS, ATTRIBUTIONS, CHAINS = "accordingto.documents", "accordingto.attributions", "accordingto.chains"


@pytest.fixture
def stages(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Stand-ins for the stages: pages are the lines of the input, and a test may replace any of them."""
    loaded: dict[str, Any] = {"models": 0}

    def load_model(name: str | None = None, threads: int = 1) -> Any:
        loaded["models"] += 1
        return SimpleNamespace(name="stand-in-1")

    def read_pages(source: str, options: pages.PageOptions) -> Iterator[Page | Refusal]:
        for number, words in enumerate(source.split("|"), 1):
            yield Page(id=f"p{number}", form=PageForm.TEXT, content=words, outlet=options.outlet)

    monkeypatch.setattr(runtime, "load_model", load_model)
    monkeypatch.setattr(pipeline, "shared_model", cache(pipeline.shared_model.__wrapped__))
    monkeypatch.setattr(pages, "read_pages", read_pages)
    monkeypatch.setattr(f"{DOCUMENTS}.build_document", build)
    monkeypatch.setattr(f"{ATTRIBUTIONS}.find_attributions", lambda *_: ())
    traced = SimpleNamespace(sources=(), claims=(), wire=())
    monkeypatch.setattr(f"{CHAINS}.trace_chains", lambda *_: traced)
    return loaded


def build(page: Page) -> Document | Refusal:
    """A document of one paragraph; some words refuse or fail."""
    if page.content == "refuse":
        return Refusal(page.id, "no-article", "no article")
    if page.content == "crash":
        raise KeyError("missing\npiece")
    block = Block(Role.PARAGRAPH, Span(0, len(page.content)))
    return Document(id=page.id, text=page.content, blocks=(block,), outlet=page.outlet)


def kinds(results: Iterator[Reading | Refusal]) -> list[str]:
    """What each result is: its text, or why it was refused."""
    return [r.code if isinstance(r, Refusal) else r.document.text for r in results]


def test_articles_come_in_the_order_of_the_input(stages: dict[str, Any]) -> None:
    """A refusal stands where its article would."""
    assert kinds(pipeline.read_articles("one|refuse|two")) == ["one", "no-article", "two"]


def test_one_article_that_fails_does_not_take_the_others_along(stages: dict[str, Any]) -> None:
    """A fault of ours is a refusal in one line."""
    results = list(pipeline.read_articles("one|crash|two"))

    assert kinds(iter(results)) == ["one", "crash", "two"]
    assert isinstance(results[1], Refusal)
    assert "\n" not in results[1].reason


def test_the_model_is_loaded_once_and_only_when_needed(stages: dict[str, Any]) -> None:
    """A refused input costs no model."""
    reader = pipeline.Reader()

    list(reader.read_articles("refuse"))
    assert stages["models"] == 0
    list(reader.read_articles("one|two"))
    accordingto.read("three")
    assert stages["models"] == 1


def test_a_missing_model_is_no_fault_of_the_article(stages: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """It stops the work: no article could be read."""

    def missing(name: str | None = None, threads: int = 1) -> None:
        raise ModelError("expected the model's files, found none")

    monkeypatch.setattr(runtime, "load_model", missing)

    with pytest.raises(ModelError):
        list(pipeline.read_articles("one"))


def test_an_input_that_breaks_off_keeps_what_came_before(
    stages: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The break is the last result."""

    def broken(source: str, options: pages.PageOptions) -> Iterator[Page]:
        yield Page(id="p1", form=PageForm.TEXT, content="one")
        raise InputError("expected more, found the end", "truncated")

    monkeypatch.setattr(pages, "read_pages", broken)

    assert kinds(pipeline.read_articles("x")) == ["one", "truncated"]


def test_read_gives_the_reading_of_one_article(stages: dict[str, Any]) -> None:
    """With what the caller says of it."""
    reading = accordingto.read("one", outlet="The Post")

    assert (reading.document.text, reading.document.outlet, reading.model) == ("one", "The Post", "stand-in-1")


def test_read_refuses_with_the_stable_code(stages: dict[str, Any]) -> None:
    """The error carries what the refusal says."""
    with pytest.raises(InputError, match="no article") as refused:
        accordingto.read("refuse")

    assert refused.value.code == "no-article"


def test_read_points_to_read_all_where_there_are_several(stages: dict[str, Any]) -> None:
    """One call, one reading."""
    with pytest.raises(InputError, match="read_all"):
        accordingto.read("one|two")

    assert [reading.document.text for reading in accordingto.read_all("one|two")] == ["one", "two"]


def test_a_fault_of_ours_reaches_python_as_it_is(stages: dict[str, Any]) -> None:
    """A caller of the library wants to know where."""
    with pytest.raises(KeyError):
        accordingto.read("crash")


def test_text_is_read_exactly_as_given(stages: dict[str, Any]) -> None:
    """Blanks are not stripped, and the id is the caller’s."""
    reading = accordingto.read_text("  one \n", id="mine", outlet="The Post")

    assert (reading.document.text, reading.document.id) == ("  one \n", "mine")


@pytest.mark.parametrize("wrong", [{"threshold": 1.5}, {"threshold": -0.1}, {"model": "reader-none"}])
def test_wrong_reading_options_are_refused_at_once(wrong: dict[str, Any]) -> None:
    """A threshold outside 0 to 1, or a model that does not ship, is a usage error before anything is read."""
    with pytest.raises(accordingto.UsageError, match="expected"):
        pipeline.ReadingOptions(**wrong)


def test_higher_threshold_tells_less() -> None:
    """What is told at a threshold is told at any lower one, and everything told reaches it."""
    text = "The ferry may not sail, Orsic hinted.\n“It will not sail,” Mira Tal said. Some doubt it."
    told = {
        least: {a.content for a in accordingto.read_text(text, threshold=least).attributions}
        for least in (0.0, 0.6, 1.0)
    }
    assert told[1.0] <= told[0.6] <= told[0.0]
    assert told[0.6]
    assert not told[1.0]
    surest = accordingto.read_text(text, threshold=0.6).attributions
    assert all(a.probability is not None and a.probability >= 0.6 for a in surest)
