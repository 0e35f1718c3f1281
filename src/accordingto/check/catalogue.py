"""Which rules there are. Whatever lies in ``rules/`` is found; a code may be given once."""

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pathlib import Path

from accordingto.check import rules as folder
from accordingto.check.rule import NO_LIBRARY, Need, Rule
from accordingto.check.settings import Settings
from accordingto.check.styles import STYLES
from accordingto.errors import UsageError


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by code."""
    files = sorted(file.stem for path in folder.__path__ for file in Path(path).glob("*.py"))
    found = [import_module(f"{folder.__name__}.{name}").RULE for name in files if not name.startswith("_")]
    return tuple(sorted(found, key=lambda rule: rule.code))


def rule_of(code: str) -> Rule:
    """The rule of a code or a name; a UsageError that lists what is near where there is none."""
    wanted = code.strip()
    for rule in all_rules():
        if wanted.upper() == rule.code or wanted.casefold() == rule.name:
            return rule
    near = [rule.code for rule in all_rules() if rule.code.startswith(wanted.upper()[:3])]
    known = ", ".join(near or [rule.code for rule in all_rules()])
    raise UsageError(f"expected the code or the name of a rule, found {code!r}; try one of {known}")


def matching(wanted: Iterable[str]) -> frozenset[str]:
    """The codes that codes or their beginnings mean; ``ALL`` means every one. A UsageError where one means none."""
    found: set[str] = set()
    for said in wanted:
        start = said.strip().upper()
        codes = {rule.code for rule in all_rules() if start == "ALL" or (start and rule.code.startswith(start))}
        if not codes:
            raise UsageError(
                f"expected codes of rules such as SRC101, or their beginnings such as ANO, found {said!r}; "
                "accordingto rule lists them"
            )
        found |= codes
    return frozenset(found)


def chosen(settings: Settings, *, with_library: bool = False) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """The rules that run with these settings, and those that were asked for by their codes and are off.

    A UsageError where all of them are off: that nothing was found would be believed.
    """
    selected = matching(settings.select) if settings.select else _by_style(settings.style)
    selected |= matching(settings.extend_select)
    ignored = matching(settings.ignore)
    wanted = [rule for rule in all_rules() if rule.code in selected - ignored]
    off = tuple(rule for rule in wanted if why_off(rule, with_library=with_library))
    if off and len(off) == len(wanted):
        why = why_off(off[0], with_library=with_library)
        raise UsageError(f"expected a rule that runs, found {off[0].code} alone, which is off: {why}")
    return tuple(rule for rule in wanted if rule not in off), off


def why_off(rule: Rule, *, with_library: bool) -> str:
    """Why a rule does not run; nothing where it does."""
    return rule.off or (NO_LIBRARY if rule.needs is Need.LIBRARY and not with_library else "")


def _by_style(style: str | None) -> frozenset[str]:
    default = frozenset(rule.code for rule in all_rules() if rule.default)
    if style is None:
        return default
    if style not in STYLES:
        raise UsageError(f"expected a style out of {', '.join(STYLES)}, found {style!r}")
    return default | frozenset(STYLES[style])
