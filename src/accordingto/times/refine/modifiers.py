"""*early*, *late*, *mid-*, *the end of*, *about*, *at least*, *more than*: words that narrow or blur."""

from accordingto.times.meanings import Clock, Fixed, Inside, Length, Meaning, Mentioned, Named, Relation, Shifted
from accordingto.times.rule import Draft
from accordingto.times.scan import Tokens

_SINGLE = {
    "early": "START",
    "earlier": "START",
    "late": "END",
    "later": "END",
    "mid": "MID",
    "approx": "APPROX",
    "sometime": "",
}
_PAIRS = (
    (("at", "least"), "EQUAL_OR_MORE"),
    (("at", "most"), "EQUAL_OR_LESS"),
    (("more", "than"), "MORE_THAN"),
    (("less", "than"), "LESS_THAN"),
)


def add_modifiers(tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
    """The drafts, grown over the words that modify them."""
    result: list[Draft] = []
    for number, draft in enumerate(drafts):
        floor = result[-1].last if result else 0
        ceiling = drafts[number + 1].first if number + 1 < len(drafts) else len(tokens.letters)
        grown = _edge(tokens, draft, floor) or _before(tokens, draft, floor)
        result.append(_behind(tokens, grown, ceiling))
    return result


def _edge(tokens: Tokens, draft: Draft, floor: int) -> Draft | None:
    """*the end of*, *the beginning of*, *the middle of*, *early in*."""
    first = draft.first
    if not _has_days(draft.meaning):
        return None
    if tokens.is_a(first - 1, "of") and tokens.is_a(first - 2, "end", "start", "mid", "full"):
        mod = "END" if tokens.is_a(first - 2, "end") else "START" if tokens.is_a(first - 2, "start") else "MID"
        begin = first - 2 - tokens.is_a(first - 3, "the", "a")
        mod_or_none = None if tokens.is_a(first - 2, "full") else mod
        return draft._replace(first=begin, mod=mod_or_none) if begin >= floor else None
    if (
        tokens.is_a(first - 1, "in", "on")
        and tokens.is_a(first - 2, "early", "late", "earlier", "later")
        and first - 2 >= floor
    ):
        early = tokens.is_a(first - 2, "early", "earlier")
        return draft._replace(first=first - 2, mod="START" if early else "END")
    return None


def _before(tokens: Tokens, draft: Draft, floor: int) -> Draft:
    first, mod = draft.first, draft.mod
    for names, value in _PAIRS:
        if (
            tokens.is_a(first - 2, names[0])
            and tokens.is_a(first - 1, names[1])
            and first - 2 >= floor
            and _counts(draft)
        ):
            no = names[0] == "more" and tokens.is_a(first - 3, "no") and first - 3 >= floor
            return draft._replace(first=first - 2 - no, mod="EQUAL_OR_LESS" if no else value)
    hyphen = tokens.is_a(first - 1, "hyphen")
    place = first - 1 - hyphen
    name = next((name for name in _SINGLE if tokens.is_a(place, name)), None)
    if name is None or place < floor or not _fits(name, draft, hyphen=hyphen):
        return draft
    the = place - 1 >= floor and tokens.is_a(place - 1, "the") and not hyphen
    if the and tokens.is_a(draft.first, "the"):
        the = False
    return draft._replace(first=place - the, mod=_SINGLE[name] or mod)


def _behind(tokens: Tokens, draft: Draft, ceiling: int) -> Draft:
    """*the next year or so*, *2031 and beyond*, *2031 or later*."""
    last = draft.last
    if last + 2 > ceiling or not (_has_days(draft.meaning) or isinstance(draft.meaning, Length)):
        return draft
    words = (tokens.word(last), tokens.word(last + 1)) if last + 1 < len(tokens.letters) else ("", "")
    if words == ("or", "so"):
        return draft._replace(last=last + 2, mod="APPROX")
    if words in (("and", "beyond"), ("or", "later")):
        return draft._replace(last=last + 2, mod="ON_OR_AFTER")
    return draft._replace(last=last + 2, mod="ON_OR_BEFORE") if words == ("or", "earlier") else draft


def _fits(name: str, draft: Draft, *, hyphen: bool) -> bool:
    meaning = draft.meaning
    if name == "approx":
        return not hyphen and (_counts(draft) or isinstance(meaning, Clock))
    if name in ("earlier", "later"):
        return not hyphen and isinstance(meaning, Shifted | Mentioned | Clock) and not _counted(meaning)
    if isinstance(meaning, Length):
        return False
    return _has_days(meaning) and not _counted(meaning)


def _counted(meaning: Meaning) -> bool:
    """*two weeks ago* is no period that has an early part."""
    return isinstance(meaning, Shifted) and abs(meaning.steps) > 1


def _counts(draft: Draft) -> bool:
    return isinstance(draft.meaning, Length | Shifted)


def _has_days(meaning: Meaning) -> bool:
    if isinstance(meaning, Clock):
        return True
    return isinstance(meaning, Fixed | Named | Shifted | Inside | Mentioned) and not isinstance(meaning, Relation)
