"""Every rule has a code of its own, says all that it must, and finds what its cases say."""

import contextlib
import re
import tempfile
import tomllib
from collections import Counter
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from accordingto.check import rules as folder
from accordingto.check.catalogue import all_rules, rule_of
from accordingto.check.config import with_list
from accordingto.check.rule import Need, Rule
from accordingto.check.run import Checked
from accordingto.check.settings import Settings
from accordingto.library import Store
from accordingto.library.beside import beside
from accordingto.pages import PageOptions, page_from_bytes, page_from_text
from accordingto.pipeline import Reader, raise_crash
from accordingto.types import Page, Reading

OWN = "The Tidewater Post"
CASES = Path(__file__).parent / "cases"
RULES = all_rules()
ACTIVE = [rule for rule in RULES if rule.find]
ENDINGS = {"text": "draft.txt", "markdown": "draft.md", "html": "draft.html"}


def check(text: str, code: str, form: str, settings: dict[str, Any]) -> Checked:
    """One rule over one text, with a library that holds the articles of ``beside``, each after its outlet's name."""
    page = next(page_from_bytes(text.encode(), id=ENDINGS[form], options=PageOptions(outlet=OWN)))
    assert isinstance(page, Page)
    chosen = Settings(select=(code,))
    for name, values in settings.items():
        chosen = chosen if name == "beside" else with_list(chosen, name, tuple(values))
    reader = Reader(on_crash=raise_crash)
    if rule_of(code).needs is not Need.LIBRARY:
        checked = reader.check_page(page, chosen)
    else:
        with tempfile.TemporaryDirectory() as folder, contextlib.closing(library(Path(folder), settings)) as store:
            checked = reader.check_page(page, chosen, lambda reading: beside(store.connection, reading))
    assert isinstance(checked, Checked)
    return checked


def library(folder: Path, settings: dict[str, Any]) -> Store:
    """A library with some articles."""
    store = Store(folder / "library.db", create=True)
    for number, held in enumerate(settings.get("beside", ())):
        outlet, _, text = held.partition(": ")
        page = page_from_text(text, id=f"article-{number}", options=PageOptions(outlet=outlet))
        reading = Reader(on_crash=raise_crash).read_page(page)
        assert isinstance(reading, Reading)
        store.add(page, reading)
    return store


def found(text: str, code: str, form: str = "text", **settings: Any) -> list[str]:
    """The words that a rule finds, as they stand in the file."""
    checked = check(text, code, form, settings)
    spans = [checked.places.file_span(finding.span) for finding in checked.findings]
    return [checked.page.content[start:end] for start, end in spans]


def form_of(example: str) -> str:
    """The form of an example, by its own marks."""
    return "html" if example.startswith("<") else "markdown" if example.startswith("#") or "](" in example else "text"


def cases(kind: str) -> list[Any]:
    """All cases of a kind, each with its rule's code and its number."""
    return [
        pytest.param(path.stem, case, id=f"{path.stem}-{number}")
        for path in sorted(CASES.glob("*.toml"))
        for number, case in enumerate(tomllib.loads(path.read_text(encoding="utf-8")).get(kind, []), 1)
    ]


def options(case: dict[str, Any]) -> dict[str, Any]:
    """What a case says beside its text."""
    return {name: value for name, value in case.items() if name not in ("text", "words", "why")}


def test_no_code_and_no_name_is_used_twice() -> None:
    """A code means one rule for ever."""
    for of in (lambda rule: rule.code, lambda rule: rule.name):
        assert [value for value, number in Counter(map(of, RULES)).items() if number > 1] == []


def test_there_are_thirty_rules_that_find() -> None:
    """A desk can choose from a catalogue."""
    assert len(ACTIVE) >= 30


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_lies_where_its_code_and_name_say(rule: Rule) -> None:
    """One rule, one file, called for it."""
    names = [path.stem for where in folder.__path__ for path in Path(where).glob("*.py")]

    assert f"{rule.code.lower()}_{rule.name.replace('-', '_')}" in names
    assert re.fullmatch(r"[A-Z]{3}[1-9]\d\d", rule.code)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_all_that_it_must(rule: Rule) -> None:
    """Summary, rationale, guide, two examples, and when it is wrong."""
    for field in fields(Rule):
        value = getattr(rule, field.name)
        if isinstance(value, str) and field.name not in ("off", "beside"):
            assert value.strip() == value
            assert value
    assert rule.rationale.endswith(".")
    assert rule.wrong_when.endswith(".")
    assert not rule.summary.endswith(".")


@pytest.mark.parametrize("rule", ACTIVE, ids=lambda rule: rule.code)
def test_a_rule_has_cases_of_both_kinds(rule: Rule) -> None:
    """Whoever adds a rule adds what it finds and what it lets pass."""
    path = CASES / f"{rule.code}.toml"

    assert path.exists()
    held = tomllib.loads(path.read_text(encoding="utf-8"))
    assert held.get("finds")
    assert held.get("passes")


def test_cases_belong_to_rules() -> None:
    """No case outlives its rule."""
    assert {path.stem for path in CASES.iterdir()} == {rule.code for rule in ACTIVE}


@pytest.mark.parametrize("rule", ACTIVE, ids=lambda rule: rule.code)
def test_the_examples_of_a_rule_are_what_they_say(rule: Rule) -> None:
    """The bad one is found, the good one is not."""
    held = {"beside": [rule.beside]} if rule.beside else {}

    assert len(found(rule.bad, rule.code, form_of(rule.bad), **held)) == 1
    assert found(rule.good, rule.code, form_of(rule.good), **held) == []


@pytest.mark.parametrize("rule", ACTIVE, ids=lambda rule: rule.code)
def test_what_needs_a_library_shows_what_lies_in_it(rule: Rule) -> None:
    """And nothing else does."""
    assert bool(rule.beside) == (rule.needs is Need.LIBRARY)


@pytest.mark.parametrize(("code", "case"), cases("finds"))
def test_a_rule_finds(code: str, case: dict[str, Any]) -> None:
    """The words of the case, and no others."""
    assert found(case["text"], code, **options(case)) == case["words"]


@pytest.mark.parametrize(("code", "case"), cases("passes"))
def test_a_rule_lets_pass(code: str, case: dict[str, Any]) -> None:
    """Nothing, for the reason that the case tells."""
    assert case["why"]
    assert found(case["text"], code, **options(case)) == []


def test_a_rule_is_found_by_its_name_too() -> None:
    """Names are easier to remember."""
    assert rule_of("bare-source").code == rule_of("ano201").code == "ANO201"
