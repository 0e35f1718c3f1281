"""Sources that name two or more who each speak: "the ministry and the mayor"."""

import re
from itertools import pairwise

from accordingto.chains.bodies import Bodies
from accordingto.chains.called import called_media
from accordingto.chains.names import is_title, runs
from accordingto.chains.scene import Telling
from accordingto.registry import kind_of, lookup
from accordingto.types import SourceKind, Span

_AND = re.compile(r",?\s(?:and|as well as)\s(?:the\s)?")
_THE = re.compile(r"[Tt]he\s")
_BOTH = re.compile(r"both\s", re.IGNORECASE)
_HIS = re.compile(r"(?:his|her|its|their)\s", re.IGNORECASE)
_HANGS = re.compile(r"\s(?:of|for|at|in)\s(?:the\s)?[A-Z]")
_JOINT = re.compile(r"\b(?:joint|jointly|together)\b")
_FORCES = (
    r"(?:police|army|military|navy|government|prosecution|prosecutors|authorities|firefighters|rescuers|coast\s?guard|presidency|"
    r"parliament|gendarmes|investigators)"
)
_IN = r"(?:\s(?:in|of)\s(?:[A-ZÀ-Þ][\w-]+\s?){1,2})?"
_COMMA = rf",\s(?=(?:the\s)?(?:[A-Z]|{_FORCES}\b))|"
_FORCE = re.compile(rf"(?:[Tt]he\s)?(?:(?!of\b)[\w’'-]+\s){{0,2}}{_FORCES}{_IN}")
"""Who tell as a body and need no article for it: "Velden police"."""
_OFFICE = re.compile(
    r"(?:(?!of\b)[\w’'-]+\s){0,3}(?:ministry|office|court|department|agency|service|mayor|governor|president|premier|chancellor|"
    rf"minister|officials|doctors|{_FORCES}){_IN}"
)
"""Who tell beside such a body."""
_SPLITS = frozenset(
    {SourceKind.PERSON, SourceKind.ORGANIZATION, SourceKind.AGENCY, SourceKind.OUTLET, SourceKind.STATE_MEDIA}
)


def joint_parts(telling: Telling, source: Span, bodies: Bodies) -> tuple[Span, ...]:
    """The parts of a source that names two or more who each speak; the whole where it names one."""
    text = telling.document.text
    words = source.of(text)
    if lookup(words) is not None or _JOINT.search(telling.words(telling.attribution.cue)) or len(words) > 200:  # noqa: PLR2004
        return (source,)
    both = _BOTH.match(words)
    parts, at = [], source.start + (both.end() if both else 0)
    own = _THE.match(text, at) is not None
    for match in re.finditer(_COMMA + _AND.pattern, text[source.start : source.end]):
        inside = bodies.listed_at(source.start + match.start(), source.start + match.end())
        if inside is not None and inside[0] <= source.start + match.start():
            continue
        parts.append((at, source.start + match.start(), own))
        at = source.start + match.end()
        own = match.group().endswith("the ")
    parts.append((at, source.end, own))
    if len(parts) == 1 or not _AND.search(words):
        return (source,)
    if _are_forces([(text[s:e], own) for s, e, own in parts]):
        return tuple(Span(s, e) for s, e, _ in parts)
    if not all(_stands_alone(text[s:e], own) for s, e, own in parts):
        return (source,)
    if any(_one_name(text[a:b], text[c:d], own) for (a, b, _), (c, d, own) in pairwise(parts)):
        return (source,)
    return tuple(Span(s, e) for s, e, _ in parts)


def _are_forces(parts: list[tuple[str, bool]]) -> bool:
    """Do police, an army or a ministry tell together: "Velden police and the prosecutor's office"?

    What has neither an article nor a plural of its own only says of what the other is: "police and crime commissioner".
    """
    forces = [_FORCE.fullmatch(part) is not None for part, _ in parts]
    offices = [
        (own or kind_of(part)[0] is SourceKind.ORGANIZATION or part.endswith("s"))
        and _OFFICE.fullmatch(part) is not None
        for part, own in parts
    ]
    return any(forces) and all(force or office for force, office in zip(forces, offices, strict=True))


def _stands_alone(part: str, own: bool) -> bool:  # noqa: FBT001
    """Could the words be a source by themselves: a name with kind, nothing hanging on it?

    A body without a name needs an article of its own: "the 24Bode portal and the press center of the port".
    """
    bare_part = part.strip()
    kind, why = kind_of(bare_part)
    if own and (called_media(bare_part) or (kind is SourceKind.ORGANIZATION and why is not None)):
        return True
    found = list(runs(bare_part))
    if _HIS.match(bare_part):
        return kind is SourceKind.ORGANIZATION
    if not found or (" of " in bare_part and not bare_part[0].isupper()):
        return False
    return kind in _SPLITS or lookup(bare_part) is not None


def _one_name(left: str, right: str, own: bool) -> bool:  # noqa: FBT001
    """Does *and*, or a comma, stand inside one name: "Search and Rescue Agency", "Ann Lee of Odrin Fire and Rescue"?"""
    if kind_of(left)[0] is SourceKind.PERSON and is_title((right.split() or [""])[0]):
        return kind_of(right)[0] is not SourceKind.PERSON  # "Ann Lee, Chair in Odrin Politics"
    if own or not right[:1].isupper() or not (left.split() or [""])[-1][:1].isupper():
        return False
    last, right = left.removeprefix("the ").removeprefix("The "), right.partition(" (")[0]
    if lookup(last) is not None or lookup(right) is not None:
        return False
    hangs = _HANGS.search(left)
    if hangs is not None and " " in right and kind_of(right)[0] is SourceKind.PERSON:
        return kind_of(left)[0] is not SourceKind.PERSON and _is_full_name(left[hangs.end() - 1 :])
    if hangs is not None:
        return _HANGS.search(right) is None
    is_name = kind_of(last)[1] is None or kind_of(last)[0] is SourceKind.PERSON
    return " " not in last and is_name and kind_of(right)[0] is SourceKind.ORGANIZATION and " " in right


def _is_full_name(words: str) -> bool:
    return " " in words and kind_of(words)[0] is SourceKind.PERSON
