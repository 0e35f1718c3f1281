"""A folder of drafts → a news site whose articles show, for every claim, on whose word it stands. One verb: ``publish``."""

from accordingto.site.build import publish

__all__ = ["publish"]
