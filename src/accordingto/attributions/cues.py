"""Stance and act of a cue, by its words.

Stance follows the author's-commitment reading of reporting verbs (Hyland 1999; FactBank, Saurí and Pustejovsky 2009);
acts follow Searle's classes as far as news tells them apart. A cue that none of the words knows is a neutral assertion.
"""

import re
from functools import lru_cache

from accordingto.types.attribution import Act, Stance

_CALLS_FOR = re.compile(r"\bcall(?:s|ed|ing)?\s+(?:on|upon|for)\b|\bwarn(?:s|ed|ing)?\s+against\b")
_WORD = re.compile(r"[a-z]+(?:['’]t)?")
_NEGATED = re.compile(r"\b(?:not|never|neither|nor|cannot|without)\b|n['’]t\b|\b(?:fail|refus|declin)\w*\s+to\b")
_SILENT = re.compile(
    r"\b(?:(?:would|will|could|did|does|do|has|have|had|can)(?:\s+(?:not|never|neither)|n['’]t)|cannot|can['’]t|won['’]t)\s+"
    r"(?:immediately\s+|further\s+|publicly\s+)?(?:say|comment|discuss|elaborate|answer|respond|reply|return|disclose|"
    r"specify|identify|name|confirm|confirmed|commented|responded|replied|promise|commit)\b"
)
"""Somebody does not speak: *would not say*, *did not confirm*."""
_WRONGLY = re.compile(
    r"\b(?:falsely|wrongly|incorrectly|misleadingly|baselessly|inaccurately|erroneously|without (?:any )?evidence|"
    r"without (?:offering|providing|citing) (?:any )?(?:evidence|proof))\b"
)
_RIGHTLY = re.compile(r"\b(?:rightly|correctly|accurately|truthfully)\b")
_RULES_OUT = re.compile(r"\b(?:rul(?:e|es|ed|ing) out|plead(?:s|ed)? (?:not guilty|innocent))\b")

# Stems, so that one entry serves claim, claims, claimed, claiming; a trailing "$" asks for the whole word.
_DOUBTING = (
    "claim alleg purport suppos insist$ insists$ insisted$ insisting$ maintain contend boast conspir spun$".split()
)
_ENDORSING = (
    "point$ points$ pointed$ reveal confirm acknowledg admit admission conced concession note$ notes$ noted$ noting$ "
    "show$ shows$ showed$ shown$ showing$ prove$ proves$ proved$ proven$ demonstrat observ realiz realis recogni "
    "verif established$ find$ finds$ found$ finding$ findings$ recall remind disclos uncover expos discover".split()
)
_ACTS: tuple[tuple[Act, list[str]], ...] = (
    (
        Act.DENY,
        "deny denied denies denying denial dismiss reject rebut refut dispute disputed disputes disavow contradict "
        "debunk disagree".split(),
    ),
    (Act.REFUSE, "refus declin decline balk".split()),
    (Act.CONFIRM, "confirm acknowledg admit admission conced concession verif".split()),
    (Act.THREATEN, "threat ultimatum".split()),
    (
        Act.PROMISE,
        "promis pledg vow commit$ commits$ committed$ commitment guarantee swore$ swear undertak agreed$ agrees$ "
        "offered$ offers$ intend plan$ plans$ planned$ planning$".split(),
    ),
    (
        Act.DEMAND,
        "demand urg order$ ordered$ orders$ command insist$ appeal$ appeals$ appealed$ "
        "request$ requests$ requested$ instruct exhort implor beg$ begs$ begged$ begging$ plead recommend "
        "advise advised".split(),
    ),
    (Act.ASK, "ask$ asks$ asked$ asking$ question inquir enquir wonder".split()),
    (
        Act.PREDICT,
        "predict forecast expect project$ projects$ projected$ anticipat estimat foresee foresaw prophes warn".split(),
    ),
    (
        Act.BELIEVE,
        "believ think$ thinks$ thought$ thinking$ feel$ feels$ felt$ hope$ hopes$ hoped$ hoping$ want$ wants$ wanted$ "
        "suspect fear$ fears$ feared$ consider$ considers$ considered$ doubt know$ knows$ knew$ assume assumed opinion "
        "view$ views$ belief".split(),
    ),
)
_LEFT_WHEN_NEGATED = frozenset({Act.REFUSE, Act.BELIEVE, Act.PREDICT})
"""Not to believe is a belief, too; not to deny is no denial."""


def _matches(word: str, stems: list[str]) -> bool:
    return any(word == s[:-1] if s.endswith("$") else word.startswith(s) for s in stems)


@lru_cache(maxsize=4096)
def stance_of(cue: str) -> Stance:
    """The author's distance from what is told: neutral, doubting or endorsing.

    >>> stance_of("falsely claimed")
    <Stance.DOUBTING: 'doubting'>
    """
    low = cue.lower()
    words = _WORD.findall(low)
    if _WRONGLY.search(low) or any(_matches(w, _DOUBTING) for w in words):
        return Stance.DOUBTING
    if _RIGHTLY.search(low):
        return Stance.ENDORSING
    if any(_matches(w, _ENDORSING) for w in words) and not _NEGATED.search(low):
        return Stance.ENDORSING
    return Stance.NEUTRAL


@lru_cache(maxsize=4096)
def act_of(cue: str) -> Act:
    """What the source does, by the first act that the cue's words name.

    >>> act_of("has denied")
    <Act.DENY: 'deny'>
    """
    low = cue.lower()
    if _SILENT.search(low):
        return Act.REFUSE
    negated = _NEGATED.search(low) is not None
    denial = _RULES_OUT.search(low)
    if denial:
        return Act.ASSERT if negated and denial.group().startswith("rul") else Act.DENY
    if _CALLS_FOR.search(low):
        return Act.ASSERT if negated else Act.DEMAND
    words = _WORD.findall(low)
    for act, stems in _ACTS:
        if any(_matches(w, stems) for w in words):
            return act if not negated or act in _LEFT_WHEN_NEGATED else Act.ASSERT
    return Act.ASSERT
