"""What the article says of a source besides its name: what it is, whose, how it can know, and why it is not named.

Everything is the article's own words, from where it names the source; what it does not say stays empty.
"""

import re
from dataclasses import replace

from accordingto.chains.names import ROLES, bare, runs, titles_of, without_titles
from accordingto.types import Source, SourceKind, Span

_PEOPLE = frozenset(
    "source person people employee worker resident aide insider witness diplomat soldier doctor nurse".split()
)
_SENTENCE_END = re.compile(r"(?<=[a-z0-9)”\"])\.\s")
_BESIDE = 60
"""Characters behind a mention where its description may begin."""
_MOST_MENTIONS = 12
_AROUND = 260
"""Characters before and after a mention that may describe it."""
_BODY = r"(?P<whose>[A-Z][\w&’'-]*(?:\s(?:of\s|and\s)?[A-Z][\w&’'-]*){0,5})"
_APPOSED = re.compile(
    r",\s(?P<role>(?:(?:a|an|the|his|her|its)\s)?(?:[\w’'-]+\s){0,8}?[\w’'-]+)"
    rf"(?:\s(?:of|at|for|from|with)\s(?:the\s)?{_BODY})?(?=,|\.|\ssaid)"
)
_WHOSE = re.compile(rf"\s(?:of|at|for|from|with|in)\s(?:the\s)?{_BODY}")
_OWNER = re.compile(r"(?P<whose>[A-Z][\w&’'-]*?(?:\s[A-Z][\w&-]*){0,4})['’]s\s")
_BASIS = re.compile(
    r"\b(?:(?:with|who (?:has|have|had)) (?:(?:direct|first-hand|firsthand|intimate|detailed) )?knowledge of|"
    r"familiar with|close to|briefed on|involved in|privy to|present at|working on|aware of|"
    r"who (?:attended|saw|witnessed|(?:was|were) (?:at|in|present|briefed)|(?:has|have) seen|took part in|"
    r"reviewed|read|worked on))\s[^,.;:“”\"\n]{3,90}?(?=,|\.|;|\s(?:said|told|says|who|and)\b|\n|$)"
)
_REASON = r"(?:\s(?:because|since|as|for fear|out of|owing to|due to|to|given)\s[^.,;“”\"\n]{3,140})?"
_ANONYMITY = re.compile(
    r"\b(?:on (?:the )?condition of anonymity|"
    r"(?:asked|requested|declined|refused|did not want|wished|spoke|insisted)(?:\s\w+)?\s(?:not )?to "
    r"(?:be (?:named|identified|quoted)|(?:remain|stay) anonymous|give (?:his|her|their) names?)|"
    r"(?:was|were|is|are) not (?:authori[sz]ed|allowed|permitted) to (?:speak|talk|comment|discuss)[^,.;“”\"\n]{0,80}|"
    r"(?:requested|requesting|asked for) anonymity)" + _REASON
)
_GOES_ON = re.compile(r"\s(?:of|for|in)\s(?:the\s)?")
"""Inside a body's name."""
_SPOKES = re.compile(rf"\bspokes\w+\s(?:for|of)\s(?:the\s)?{_BODY}")


def described(source: Source, text: str) -> Source:
    """The source with what the article says of it."""
    if source.kind is SourceKind.NOBODY:
        return source
    about = [_about(source, text, mention) for mention in source.mentions[:_MOST_MENTIONS]]
    first = {key: next((a[key] for a in about if a[key]), None) for key in ("role", "whose", "basis", "anonymity")}
    role, whose = first["role"], first["whose"]
    if source.kind is SourceKind.UNNAMED:
        role = role or source.name
    spoken_for = next((m["whose"] for s in source.mentions[:1] if (m := _SPOKES.search(_near(text, s)))), None)
    return replace(
        source,
        role=role if source.kind in (SourceKind.PERSON, SourceKind.UNNAMED) else None,
        affiliation=source.speaks_for or whose if source.kind in (SourceKind.PERSON, SourceKind.UNNAMED) else None,
        speaks_for=source.speaks_for or (spoken_for or whose if _speaks(role) else None),
        basis=first["basis"] if source.kind in (SourceKind.PERSON, SourceKind.UNNAMED) else None,
        anonymity=first["anonymity"] if source.kind is SourceKind.UNNAMED else None,
    )


def _speaks(role: str | None) -> bool:
    return role is not None and "spokes" in role.lower()


def _near(text: str, mention: Span) -> str:
    return text[mention.start : min(len(text), mention.end + _AROUND)].partition("\n")[0]


def _about(source: Source, text: str, mention: Span) -> dict[str, str | None]:
    """What stands at one mention."""
    here = mention.of(text)[:_AROUND]
    behind = text[mention.end : min(len(text), mention.end + _AROUND)].partition("\n")[0]
    behind = _SENTENCE_END.split(behind, maxsplit=1)[0]
    found: dict[str, str | None] = {"role": None, "whose": None, "basis": None, "anonymity": None}
    if source.kind is SourceKind.PERSON:
        found |= _of_person(source.name, here, behind)
    elif source.kind is SourceKind.UNNAMED:
        anonymous = _ANONYMITY.search(here + behind)
        found["anonymity"] = anonymous.group().strip() if anonymous else None
        whose = _WHOSE.search(here)
        owner = _OWNER.match(here)
        head = (here[: whose.start()].split() or [""])[-1] if whose else ""
        if whose and head.islower() and _is_role(head):
            found["whose"] = whose["whose"]
        else:
            found["whose"] = owner["whose"] if owner else _body_before_role(here)
    basis = _BASIS.search(here + behind)
    if basis and basis.start() <= len(here) + _BESIDE:
        found["basis"] = basis.group().strip()
    return found


def _of_person(name: str, here: str, behind: str) -> dict[str, str | None]:
    """Title, role and owner before the name, apposition behind it."""
    found: dict[str, str | None] = {}
    surname = name.rsplit(maxsplit=1)[-1]
    whole = next((here[s:e] for s, e in runs(here) if surname in here[s:e]), "")
    before = here[: here.find(whole)].strip(" ,") if whole else ""
    if before and any(bare(word).lower() in ROLES for word in before.split()):
        found["role"] = before
        found["whose"] = _body_before_role(before)
    elif titles_of(whole):
        found["role"] = whole[: -len(without_titles(whole))].strip()
    owner = _OWNER.search(before)
    if owner and not found.get("whose"):
        found["whose"] = owner["whose"]
    apposed = _APPOSED.match(here.partition(surname)[2] + behind)
    if apposed and _is_role(apposed["role"]):
        found.setdefault("role", apposed["role"])
        found.setdefault("whose", apposed["whose"])
    return {key: value for key, value in found.items() if value}


def _is_role(words: str) -> bool:
    return any(_singular(word) in ROLES or _singular(word) in _PEOPLE for word in words.split())


def _singular(word: str) -> str:
    low = bare(word).lower()
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low


def _body_before_role(here: str) -> str | None:
    """*A Water Ministry official*, *a Board of Dams in Harth official*: the whole name before the role."""
    first = last = 0
    for s, e in runs(here):
        first = first if last and _GOES_ON.fullmatch(here[last:s]) else s
        last = e
        if _is_role(here[e:].removeprefix("'s").removeprefix("’s").strip().split(" ")[0]):
            return bare(here[first:e])
    return None
