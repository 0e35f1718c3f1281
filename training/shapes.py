"""Ways of telling as templates: ``[S] <said> {that X}.`` with a source S and said words X becomes a sentence, labelled.

``[S]`` is the source and ``[N]`` its name in a transcript, ``<…>`` the cue and ``<T>`` one that is given, ``{…}`` the
content, X the words that are said.
"""

import re
from collections.abc import Mapping

Spans = list[list[int]]
Attribution = dict[str, Spans]
ROLES = ("source", "cue", "content")

_PARTS = re.compile(r"\[[SN]\]|<[^>]*>|\{[^}]*\}|[^\[<{]+")
_ROLE = {"[": "source", "<": "cue", "{": "content"}


def fill(shape: str, said: str, words: Mapping[str, str]) -> tuple[str, int, Attribution]:
    """The sentence, where the said words begin in it, and its attribution; ``words`` has what S, N and T stand for."""
    made, begin = "", 0
    told: Attribution = {role: [] for role in ROLES}
    for part in _PARTS.findall(shape):
        at = len(made)
        if part[0] == "{":
            begin = at + part.index("X") - 1
            made += part[1:-1].replace("X", said)
        else:
            bare = part.strip("[]<>") if part[0] in _ROLE else part
            made += words.get(bare, bare)
        if part[0] in _ROLE:
            told[_ROLE[part[0]]].append([at, len(made)])
    return made, begin, told
