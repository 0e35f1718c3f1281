"""A folder of drafts → a news site that shows on whose word every claim stands. One verb: ``publish``."""

from accordingto.site.build import publish

__all__ = ["publish"]
