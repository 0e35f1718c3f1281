"""Who the agencies, state media, outlets and platforms of the world are, and what kind of source a phrase names."""

from accordingto.registry.entries import Entry, all_entries, fold, forget
from accordingto.registry.kinds import kind_of
from accordingto.registry.lookup import find_names, lookup, lookup_domain

__all__ = ["Entry", "all_entries", "find_names", "fold", "forget", "kind_of", "lookup", "lookup_domain"]
