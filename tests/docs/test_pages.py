"""The documentation is true: its commands print what it shows, its programs run, its pages are fresh."""

import doctest
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from accordingto.cli.main import build_parser
from docs import console, generate

ROOT = Path(__file__).parent.parent.parent
WRITTEN = sorted(p for p in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*.md")])
GENERATED = {**generate.PAGES, **generate.PICTURES}


def with_blocks(*languages: str) -> list[str]:
    """The pages that hold a block in one of the languages, as paths below the repository's folder."""
    found = []
    for path in WRITTEN:
        blocks = console.blocks(path.read_text(encoding="utf-8"))
        if any(block.language in languages for block in blocks):
            found.append(path.relative_to(ROOT).as_posix())
    return found


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a reader of the pages would be: a folder with the examples in it."""
    console.prepare(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", sorted(GENERATED))
def test_generated_pages_are_fresh(name: str) -> None:
    """``make docs`` has been run since the code changed."""
    assert (ROOT / name).read_text(encoding="utf-8") == GENERATED[name]()


@pytest.mark.parametrize("name", with_blocks("console"))
def test_commands_print_what_the_page_shows(name: str, folder: Path) -> None:
    """Every command of a ``console`` block prints exactly what stands below it."""
    page = (ROOT / name).read_text(encoding="utf-8")

    assert page == console.fill(page, folder)


@pytest.mark.parametrize("name", with_blocks("pycon", "python"))
def test_programs_do_what_the_page_shows(name: str, folder: Path) -> None:
    """Every Python dialogue goes as shown, after the programs above it were run."""
    names: dict[str, Any] = {"__name__": "page"}
    told: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    for block in console.blocks((ROOT / name).read_text(encoding="utf-8")):
        if block.language == "python":
            exec(compile(block.body, name, "exec"), names)  # noqa: S102 - the page is ours
        elif block.language == "pycon":
            test = doctest.DocTestParser().get_doctest(block.body, {}, name, name, 0)
            test.globs = names
            runner.run(test, out=told.append, clear_globs=False)

    assert "".join(told) == ""


@pytest.mark.parametrize("name", with_blocks("sh"))
def test_commands_that_are_not_run_are_valid(name: str) -> None:
    """What a page tells people to type is understood, flag by flag."""
    for block in console.blocks((ROOT / name).read_text(encoding="utf-8")):
        for line in block.body.splitlines() if block.language == "sh" else ():
            called = re.search(r"(?:^|[|/] *)accordingto +([^|>]*)", line)
            if called:
                build_parser().parse_args(shlex.split(called.group(1), comments=True))


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_between_pages_lead_somewhere(path: Path) -> None:
    """A relative link names a file that is there."""
    page = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    targets = re.findall(r"\]\((?!https?:)([^)#\s]+)", page)

    assert [target for target in targets if not (path.parent / target).exists()] == []


def test_decisions_are_numbered_and_listed() -> None:
    """Each record has its own number and its line in the list."""
    folder = ROOT / "docs" / "decisions"
    records = sorted(folder.glob("0*.md"))
    listed = re.findall(r"\((\d{4}-[\w-]+\.md)\)", (folder / "README.md").read_text(encoding="utf-8"))

    assert [record.name for record in records] == listed
    assert [int(record.name[:4]) for record in records] == list(range(1, len(records) + 1))
