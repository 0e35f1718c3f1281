"""*the 1990s*, *the '80s*, *the eighties*, *the 20th century*."""

from datetime import date

from accordingto.times.meanings import Fixed, Meaning
from accordingto.times.period import Period
from accordingto.times.rule import Cut, Rule
from accordingto.times.words import DECADE, NUMBER, ORDINAL, TENS

_SPLIT = 30
"""Below it, a decade of two figures is of this century."""


def _decade(cut: Cut) -> Meaning | None:
    said = cut.word("decade_digits", "decade")
    number = DECADE[said] if said in DECADE else int("".join(c for c in said if c.isdigit()))
    if number < 100:  # noqa: PLR2004 - two figures
        if not cut.has("the") and cut.before("in", "hyphen", "own"):  # *in his 30s* is an age
            return None
        if cut.before("own"):
            return None
        number += 2000 if number < _SPLIT else 1900
    return Fixed(Period("decade", date(number, 1, 1)))


def _century(cut: Cut) -> Meaning | None:
    said = cut.word("ordinal_digits", "ordinal", "second")
    if not cut.word("unit").startswith("centur"):
        return None
    place = int(said.rstrip("stndrh")) if said[0].isdigit() else ORDINAL.get(said, 0)
    if cut.has("tens"):
        place += TENS[cut.word("tens")]
    place = place or NUMBER.get(said, 0)
    return Fixed(Period("century", date((place - 1) * 100, 1, 1))) if 2 <= place <= 99 else None  # noqa: PLR2004 - centuries that dates have


DECADE_OF = Rule("decade", "the? (?:decade_digits|decade)", _decade)
CENTURY_OF = Rule("century", "the? (?:ordinal_digits|ordinal|tens hyphen ordinal) hyphen? unit", _century)
