"""Stance and act of a cue, by its words.

Stance follows the author's-commitment reading of reporting verbs (Hyland 1999; FactBank, Saurí and Pustejovsky 2009);
acts follow Searle's classes as far as news tells them apart. A cue that none of the words knows is a neutral assertion.
"""

import re

from accordingto.types.attribution import Act, Stance

_CALLS_FOR = re.compile(r"\bcall(?:s|ed|ing)?\s+(?:on|upon|for)\b")
_WORD = re.compile(r"[a-z]+(?:['’]t)?")

# Stems, so that one entry serves claim, claims, claimed, claiming; a trailing "$" asks for the whole word.
_DOUBTING = (
    "claim alleg purport suppos insist$ insists$ insisted$ insisting$ maintain contend boast conspir spun$".split()
)
_ENDORSING = (
    "point$ points$ pointed$ reveal confirm acknowledg admit admission conced concession note$ notes$ noted$ noting$ "
    "show$ shows$ showed$ shown$ showing$ prove$ proves$ proved$ proven$ demonstrat observ realiz realis recogni "
    "verif established$ find$ finds$ found$ finding$ findings$ recall remind disclos"
).split()
_ACTS: tuple[tuple[Act, list[str]], ...] = (
    (
        Act.DENY,
        "deny denied denies denying denial dismiss reject rebut refut dispute disputed disputes disavow".split(),
    ),
    (Act.REFUSE, "refus declin decline balk".split()),
    (Act.CONFIRM, "confirm acknowledg admit admission conced concession verif".split()),
    (Act.THREATEN, "threat warn ultimatum".split()),
    (Act.PROMISE, "promis pledg vow commit$ commits$ committed$ commitment guarantee swore$ swear undertak".split()),
    (
        Act.DEMAND,
        "demand urg order$ ordered$ orders$ command insist$ appeal$ appeals$ appealed$ "
        "request$ requests$ requested$ instruct exhort".split(),
    ),
    (Act.ASK, "ask$ asks$ asked$ asking$ question inquir enquir wonder".split()),
    (
        Act.PREDICT,
        "predict forecast expect project$ projects$ projected$ anticipat estimat foresee foresaw prophes".split(),
    ),
    (
        Act.BELIEVE,
        "believ think$ thinks$ thought$ thinking$ feel$ feels$ felt$ hope$ hopes$ hoped$ hoping$ want$ wants$ wanted$ "
        "suspect fear$ fears$ feared$ consider$ considers$ considered$ doubt know$ knows$ knew$ assume assumed opinion "
        "view$ views$ belief".split(),
    ),
)


def _matches(word: str, stems: list[str]) -> bool:
    return any(word == s[:-1] if s.endswith("$") else word.startswith(s) for s in stems)


def stance_of(cue: str) -> Stance:
    """The author's distance from what is told: neutral, doubting or endorsing.

    >>> stance_of("falsely claimed")
    <Stance.DOUBTING: 'doubting'>
    """
    words = _WORD.findall(cue.lower())
    if any(_matches(w, _DOUBTING) for w in words):
        return Stance.DOUBTING
    if (
        any(_matches(w, _ENDORSING) for w in words)
        and "not" not in words
        and not any(w.endswith("t") and "’" in w for w in words)
    ):
        return Stance.ENDORSING
    return Stance.NEUTRAL


def act_of(cue: str) -> Act:
    """What the source does, by the first act that the cue's words name.

    >>> act_of("has denied")
    <Act.DENY: 'deny'>
    """
    words = _WORD.findall(cue.lower())
    if _CALLS_FOR.search(cue.lower()):
        return Act.DEMAND
    for act, stems in _ACTS:
        if any(_matches(w, stems) for w in words):
            return act
    return Act.ASSERT
