"""A rule in words, for a terminal."""

from collections.abc import Sequence
from textwrap import fill, indent

from accordingto.check.rule import Need, Rule

NEEDS = {
    Need.TEXT: "the article's text alone",
    Need.PAGE: "markup or metadata: a web page or Markdown",
    Need.LIBRARY: "other articles to compare with",
}


def status(rule: Rule) -> str:
    """Whether a rule runs by itself."""
    if rule.off:
        return f"off: {rule.off}"
    where = ", with accordingto --library PATH check" if rule.needs is Need.LIBRARY else ""
    return "in the default set" if rule.default else f"runs where it is selected{where}"


def explained(rule: Rule, width: int) -> str:
    """All that a rule says of itself."""
    parts = [
        f"{rule.code} {rule.name} ({rule.severity.value}): {rule.summary}",
        rule.rationale,
        f"Rests on: {rule.guide}.",
        f"Needs {NEEDS[rule.needs]}; {status(rule)}.",
    ]
    said = [fill(part, width) for part in parts]
    shown = [
        f"{name}:\n{indent(_wrapped(words, width - 4), '    ')}"
        for name, words in (("In the library", rule.beside), ("Bad", rule.bad), ("Good", rule.good))
        if words
    ]
    return "\n\n".join([*said, *shown, fill(f"It is wrong where {rule.wrong_when}", width)]) + "\n"


def listed(rules: Sequence[Rule]) -> str:
    """One line a rule; a star marks the default set, a dash what is off."""
    widest = max(len(rule.name) for rule in rules)
    lines = [f"{rule.code} {_mark(rule)} {rule.name:{widest}}  {rule.summary}" for rule in rules]
    return "\n".join([*lines, "", "* in the default set; - off; the others run where they are selected", ""])


def _mark(rule: Rule) -> str:
    return "-" if rule.off else "*" if rule.default else " "


def _wrapped(words: str, width: int) -> str:
    return "\n".join(fill(line, width) for line in words.split("\n"))
