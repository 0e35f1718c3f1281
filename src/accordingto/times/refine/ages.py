"""How old somebody is (*the 23-year-old*, *aged three years*) is no time of the story."""

from accordingto.times.meanings import Length, Often
from accordingto.times.rule import Draft
from accordingto.times.scan import Tokens


def drop_ages(tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
    """The drafts without ages."""
    return [draft for draft in drafts if not _is_age(tokens, draft)]


def _is_age(tokens: Tokens, draft: Draft) -> bool:
    if not isinstance(draft.meaning, Length | Often):
        return False
    after = draft.last + tokens.is_a(draft.last, "hyphen")
    if tokens.is_a(after, "old") and tokens.word(after) == "old":
        return True
    if tokens.is_a(draft.last, "of") and tokens.is_a(draft.last + 1, "old"):
        return True
    return tokens.is_a(draft.first - 1, "aged")
