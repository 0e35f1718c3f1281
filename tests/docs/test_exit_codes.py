"""The page about exit codes names every code that the program can print."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path("src/accordingto")
PAGE = Path("docs/reference/exit-codes.md")


def literals(node: ast.AST) -> Iterator[str]:
    """The string constants of an expression that may be a choice between several."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            yield inner.value


def codes(tree: ast.Module) -> Iterator[str]:
    """Codes that a module gives to errors and refusals."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "code" for t in node.targets):
            yield from literals(node.value)
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id == "Refusal" or node.func.id in {"InputError", "FetchError", "NoArticleError"}:
            yield from (code for word in node.keywords if word.arg == "code" for code in literals(word.value))
            if len(node.args) > 1 and isinstance(node.args[1], ast.Constant):
                yield from literals(node.args[1])


def test_every_code_is_documented_and_none_besides(root: Path) -> None:
    """Whoever reads a code in brackets finds here what it means."""
    used = {c for file in (root / SOURCE).rglob("*.py") for c in codes(ast.parse(file.read_text(encoding="utf-8")))}
    documented = re.findall(r"^\| `([a-z-]+)` \|", (root / PAGE).read_text(encoding="utf-8"), re.MULTILINE)

    assert sorted(used) == sorted(documented)
