"""``accordingto rule``: what a rule of ``check`` looks for, and why."""

from argparse import ArgumentParser, Namespace

from accordingto.cli.base import DONE, Command

EXAMPLES = """\
examples:
  accordingto rule
  accordingto rule SRC101
  accordingto rule bare-source
"""

_WIDTH = 80


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``rule``."""
    parser.add_argument("codes", nargs="*", metavar="CODE", help="codes or names of rules; none lists them all")


def run(options: Namespace) -> int:
    """Explain each rule; without any, list them."""
    from accordingto.check.catalogue import all_rules, rule_of
    from accordingto.check.explain import explained, listed

    if not options.codes:
        print(listed(all_rules()), end="")
        return DONE
    print("\n".join(explained(rule_of(code), _WIDTH) for code in options.codes), end="")
    return DONE


COMMAND = Command(
    name="rule",
    summary="explain a rule of check",
    description="Explain rules of check: what each looks for, why, on whose guide it rests, when it is wrong.",
    examples=EXAMPLES,
    add_arguments=add_arguments,
    run=run,
)
