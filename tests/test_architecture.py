"""What the layout promises and no linter sees."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "accordingto"
MODULES = sorted(SOURCE.rglob("*.py"))
STAGES = ("pages", "documents", "attributions", "chains", "when", "reports")


def name(path: Path) -> str:
    """How a module is called in the tests' names."""
    return path.relative_to(SOURCE).as_posix()


def parse(path: Path) -> ast.Module:
    """The syntax of a module."""
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_modules_and_functions_are_short(path: Path) -> None:
    """A module has at most 300 lines, a function at most 60."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300
    long = {
        node.name: length
        for node in ast.walk(parse(path))
        if isinstance(node, ast.FunctionDef) and (length := (node.end_lineno or 0) - node.lineno + 1) > 60
    }
    assert long == {}


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    """The first thing in a module is a sentence about it."""
    assert ast.get_docstring(parse(path))


@pytest.mark.parametrize("path", [p for p in MODULES if "cli" not in p.parts], ids=name)
def test_nothing_prints_outside_the_command_line(path: Path) -> None:
    """A library does not talk on its own account."""
    calls = (node.func for node in ast.walk(parse(path)) if isinstance(node, ast.Call))
    assert not any(isinstance(f, ast.Name) and f.id in {"print", "input", "breakpoint"} for f in calls)


@pytest.mark.parametrize("stage", STAGES)
def test_stages_lie_where_the_layout_says(stage: str) -> None:
    """The flow can be read from the names of the folders."""
    assert (SOURCE / stage / "__init__.py").is_file()


def test_public_names_are_sorted_and_exist() -> None:
    """``accordingto.__all__`` is one sorted list, and each name in it is there."""
    import accordingto

    assert sorted(accordingto.__all__) == list(accordingto.__all__)
    assert all(hasattr(accordingto, public) for public in accordingto.__all__)


def test_every_error_is_drawn_in_the_tree() -> None:
    """The drawing atop ``errors.py`` shows every class below it."""
    tree = parse(SOURCE / "errors.py")
    drawing = ast.get_docstring(tree) or ""

    assert {node.name for node in tree.body if isinstance(node, ast.ClassDef) if node.name not in drawing} == set()


def test_importing_is_cheap() -> None:
    """``import accordingto`` loads no model, no parser, no template and no network."""
    heavy = ("onnxruntime", "tokenizers", "trafilatura", "lxml", "httpx", "jinja2", "rich")
    program = f"import sys, accordingto; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)

    assert done.stdout.strip() == "[]"


def test_a_text_wants_no_parser_of_pages() -> None:
    """Reading plain text for a pipe loads neither an HTML parser nor a template nor a network library."""
    heavy = ("trafilatura", "lxml", "httpx", "jinja2", "rich")
    article = SOURCE.parent.parent / "examples" / "harbour.txt"
    program = (
        "import sys; from accordingto.cli.main import main; "
        f"print(main(['read', {str(article)!r}, '-o', '/dev/null']), [m for m in {heavy!r} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)

    assert done.stdout.strip() == "0 []"
