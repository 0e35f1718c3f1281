"""All rules, in the order in which they are tried: what is found first keeps its words."""

from accordingto.attributions.plain.figures import FIGURES
from accordingto.attributions.plain.relays import IN_WORDS, RELAYS
from accordingto.attributions.plain.rule import Rule
from accordingto.attributions.plain.tellings import TELLINGS

RULES: tuple[Rule, ...] = (*RELAYS, *FIGURES, *IN_WORDS, *TELLINGS)
