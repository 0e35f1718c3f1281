"""The word classes of the rules, by the names that patterns call them: ``<<NUMBER>>``. Every repetition is bounded."""

import re
from functools import cache

from accordingto.registry.kind_words import DEEDS

_FIGURE = (
    r"(?:magnitudes?|tolls?|deaths?|dead|quakes?|earthquakes?|tremors?|shocks?|aftershocks?|numbers?|figures?|"
    r"loss(?:es)?|damages?|costs?|prices?|depths?|epicent(?:er|re)s?|focus|hypocent(?:er|re)|values?|counts?|rates?|"
    r"shares?|strength|size|speeds?|winds?|gusts?|temperatures?|levels?|waves?|turnout|population|total|intensity|"
    r"readings?|estimates?|tally|measurements?|casualties|victims|injured|wounded|killed|missing|height|area|cases)\b"
)
_SAYS = r"said|says|wrote|writes|added|adds|explained|explains|stated|states(?=\sthat\b)|noted|notes"
_TELLS = _SAYS + r"|reported|reports|announced|announces|confirmed|confirms"
_WORD = r"\s[^\s,;:.“”\"()]{1,30}"

CLASSES = {
    "SAYS": _SAYS,
    "TELLS": _TELLS,
    "TELLS_BEHIND": _TELLS
    + r"|counts|reckons|estimates|finds|found|warns|warned|insists|insisted|claims|claimed|argues|argued|suggests|"
    r"suggested|thinks|believes|expects|hears|learned|learnt",
    # What stands between a subject and its verb.
    "AUX": r"(?:(?:has|have|had|also|later|now|first|initially|since|then|still|earlier|previously|just|meanwhile|"
    r"[a-z]{2,14}ly)\s){0,3}",
    # A number that is no time of day, and what bounds it.
    "NUMBER": r"(?:(?:about|around|some|roughly|nearly|almost|at\s(?:least|most)|(?:more|less|fewer)\sthan|over|under|"
    r"up\sto|just|only|as\s(?:high|many|much|low)\sas|close\sto|between|magnitude|an?|the)\s){0,3}"
    r"(?:(?:US|M)?[$£€]?\d(?![\d.,]{0,8}(?::\d|\s?[ap]\.?m\b))|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|scores|half|zero|"
    r"an?\s(?:tenth|fifth|quarter|third|half|dozen|hundred|million))\b)",
    "FIGURE": _FIGURE,
    "WORD": _WORD,
    "OBJECT": r"(?:(?:it|them|this|that|the|its|their|his|her|an?|both|total)\b|"
    + _FIGURE
    + r")(?:"
    + _WORD
    + r"){0,9}?",
    "COUNT": r"(?:(?:own|latest|first|preliminary|official|initial|revised|final|last|current)\s){0,2}(?:count|"
    r"reckoning|estimates?|tally|figures|readings?|measurements?|calculations?|numbers|forecasts?|projections?|scale)\b",
    "DEED": r"(?:an?|the|this|that|both|all)(?:\s[a-z-]{2,16}){0,3}?\s(?:" + "|".join(sorted(DEEDS)) + ")",
    "TELLING": r"(?:words|telling|account|view|judge?ment|opinion|version|assessment|description)\b",
    "CITING": r"(?:with\s(?:a\s)?reference\sto|citing|quoting|referring\sto)",
    "REPORTERS": r"(?:reporters|journalists|lawmakers|parliament|investors|(?:local|national|state)\s(?:media|radio|"
    r"television|TV)|[A-Z]\w{1,20}(?:\.\w{1,10})?(?:\s[A-Z]\w{1,20}){0,3})",
    "NAMED": r"[^,;:“”\"]{2,100}?",
    "BEGIN": r"(?:\A|[.;]\s|,\s(?:and|but|while)\s)",
    "END": r"(?=[.,;]?\Z|[,;]\s|\s(?:and|while|but)\s)",
}
_CALL = re.compile(r"<<([A-Z_]+)>>")


@cache
def pattern(written: str) -> re.Pattern[str]:
    """A pattern with the classes that it calls; compiled when it is first needed, for that takes its time."""
    return re.compile(_CALL.sub(lambda call: CLASSES[call.group(1)], written))
