"""Attributions → sources, and for every claim the chain by which it came to the page."""

from accordingto.chains.relays import RELAYS, Relay
from accordingto.chains.steps import MECHANISMS
from accordingto.chains.trace import Traced, trace_chains

__all__ = ["MECHANISMS", "RELAYS", "Relay", "Traced", "trace_chains"]
