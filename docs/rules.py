"""The pages about ``check``'s rules, written from the rules themselves."""

from collections.abc import Callable, Iterator
from itertools import groupby

from accordingto.check.catalogue import all_rules
from accordingto.check.explain import NEEDS, status
from accordingto.check.rule import Rule
from accordingto.check.styles import STYLES

FAMILIES = {
    "SRC": "Attribution",
    "ANO": "Unnamed sources",
    "REL": "Relays",
    "CUE": "Verbs",
    "QUO": "Quotations",
    "DAT": "Dates and what is to come",
    "PIC": "Pictures",
    "POL": "Policy",
}
FOLDER = "docs/reference/rules"

_INTRODUCTION = """\
What `accordingto check` looks for. Each rule has a page: why it is there, whose guide it rests on, a bad and a good
example, and when it is wrong. `accordingto rule CODE` tells the same in the terminal. Rules of the default set (★) were
right in at least 85 % of their findings on real articles; the others run where they are selected, by `--select`,
`--extend-select`, a style, or the settings. How often each finds something, and how often it is right, stands in
[benchmarks/RESULTS.md](../../benchmarks/RESULTS.md)."""


def index_page(head: str) -> str:
    """All rules, family by family, and the styles."""
    lines = [f"{head}# Rules", "", _INTRODUCTION, ""]
    for family, rules in groupby(sorted(all_rules(), key=_place), key=lambda rule: rule.code[:3]):
        lines += [f"## {FAMILIES[family]}", "", "| code | | name | finds |", "| --- | --- | --- | --- |"]
        lines += [f"| [{r.code}](rules/{r.code}.md) | {_mark(r)} | {r.name} | {r.summary} |" for r in rules]
        lines.append("")
    lines += [
        "## Styles",
        "",
        "`--style NAME` runs the default set, and these:",
        "",
        "| style | rules |",
        "| --- | --- |",
    ]
    lines += [f"| `{name}` | {', '.join(codes)} |" for name, codes in STYLES.items()]
    return "\n".join([*lines, ""])


def rule_page(rule: Rule, head: str) -> str:
    """One rule."""
    styles = [name for name, codes in STYLES.items() if rule.code in codes]
    also = f" Styles: {', '.join(f'`{name}`' for name in styles)}." if styles else ""
    parts = [
        f"{head}# {rule.code} {rule.name}",
        f"Finds: {rule.summary}.",
        f"Severity: {rule.severity.value}. Needs {NEEDS[rule.needs]}. {status(rule).capitalize()}.{also}",
        "## Why",
        rule.rationale,
        f"Rests on: {rule.guide}.",
        *(["## In the library", f"```text\n{rule.beside}\n```"] if rule.beside else []),
        "## Bad",
        f"```text\n{rule.bad}\n```",
        "## Good",
        f"```text\n{rule.good}\n```",
        "## When it is wrong",
        f"Where {rule.wrong_when} Excuse the place: `accordingto: ignore {rule.code} -- why`, in a comment.",
    ]
    return "\n\n".join(parts) + "\n"


def pages(head: str) -> Iterator[tuple[str, Callable[[], str]]]:
    """Every page of the rules: its path, and what makes it."""
    yield f"{FOLDER}.md", lambda: index_page(head)
    for rule in all_rules():
        yield f"{FOLDER}/{rule.code}.md", lambda rule=rule: rule_page(rule, head)  # type: ignore[misc]


def _place(rule: Rule) -> tuple[int, str]:
    return list(FAMILIES).index(rule.code[:3]), rule.code


def _mark(rule: Rule) -> str:
    return "off" if rule.off else "★" if rule.default else ""
