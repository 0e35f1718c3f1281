"""Tellings so plain that a pattern reads them: what the model overlooks in short, rewritten news."""

from accordingto.attributions.plain.find import Plain, plain_tellings, prepare
from accordingto.attributions.plain.rule import Rule
from accordingto.attributions.plain.table import RULES

__all__ = ["RULES", "Plain", "Rule", "plain_tellings", "prepare"]
