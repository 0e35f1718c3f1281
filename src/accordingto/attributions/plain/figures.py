"""Plain tellings of what was measured or counted: who puts a figure on it."""

from accordingto.attributions.plain import shapes
from accordingto.attributions.plain.rule import RARE, Rule, any_of

_BEATS = 0.6

FIGURES: tuple[Rule, ...] = (
    Rule(
        "figure-put",
        "who puts a figure on it",
        any_of(
            "put puts peg pegs pegged estimate estimates estimated valued gauge gauges gauged reckon reckons reckoned"
        ),
        shapes.subject,
        (
            r"\b(?P<cue><<AUX>>(?:puts?|pegs?|pegged|estimate[sd]?|valued|gauge[sd]?|reckon(?:s|ed)?))\s"
            r"(?P<content><<OBJECT>>\s(?:at|as|to\sbe|in)\s<<NUMBER>>)"
        ),
        RARE,
        counts=True,
    ),
    Rule(
        "figure-recorded",
        "who measured or counted it",
        any_of(
            "place places placed records recorded measures measured registers registered logs logged lists "
            "listed rates rated clocks clocked has had give gives gave reports reported assesses assessed "
            "calculates calculated locates located"
        ),
        shapes.subject,
        (
            r"\b(?P<cue><<AUX>>(?:place[sd]?|record(?:s|ed)|measure[sd]|register(?:s|ed)|log(?:s|ged)|list(?:s|ed)|rate[sd]|"
            r"clock(?:s|ed)|has|had|gives?|gave|report(?:s|ed)|assesse[sd]|calculate[sd]|locate[sd]))\s"
            r"(?P<content>(?:it|<<OBJECT>>\s?\b<<FIGURE>>(?:<<WORD>>){0,3}?|<<FIGURE>>)\s(?:at|as|to\sbe)\s<<NUMBER>>)"
        ),
        RARE,
        counts=True,
    ),
    Rule(
        "figure-distance",
        "who measured where it was",
        any_of("put puts place places placed locates located locate"),
        shapes.subject,
        (
            r"\b(?P<cue><<AUX>>(?:puts?|place[sd]?|locate[sd]?))\s(?P<content><<OBJECT>>\s<<NUMBER>>[\d.,]{0,10}\s"
            r"(?:km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet|m)\s"
            r"(?:down|deep|away|off|below|from|above|beneath|north|south|east|west|under)\b)"
        ),
        RARE,
        counts=True,
    ),
    Rule(
        "figure-given",
        "who measured or counted it",
        any_of(
            "give gives gave records recorded registers registered measures measured logs logged detects "
            "detected counts counted tallies tallied lists listed reports reported"
        ),
        shapes.subject,
        (
            r"\b(?P<cue><<AUX>>(?:gives?|gave|record(?:s|ed)|register(?:s|ed)|measure[sd]|log(?:s|ged)|detect(?:s|ed)|"
            r"count(?:s|ed)|tall(?:ies|ied)|list(?:s|ed)|report(?:s|ed)))\s"
            r"(?P<content>(?:(?:an?|the|its)\s)?(?:[a-z-]{2,14}\s){0,2}?(?:<<FIGURE>>\s(?:of|at)\s<<NUMBER>>|"
            r"(?:magnitude[\s-])?\d[\d.,]{0,12}(?:-magnitude)?\s(?:[a-z-]{2,14}\s)?<<FIGURE>>|"
            r"\d{1,2}\.\d{1,2}\b(?!\s?(?:%|percent|million|billion|points|seconds|km|m\b))))"
        ),
        RARE,
        counts=True,
    ),
    Rule(
        "figure-has",
        "whose reading it is",
        any_of("has had read reads"),
        shapes.subject,
        r"\b(?P<cue><<AUX>>(?:has|had|reads?))\s(?P<content>(?:an?\s)?\d{1,2}\.\d{1,2})(?=[.,;]?\Z|[,;]\s|\s(?:and|but|at|on)\s)",
        RARE,
        counts=True,
    ),
    Rule(
        "figure-revised",
        "who corrected the figure",
        any_of(
            "revise revises revised correct corrects corrected update updates updated upgraded downgraded lowered "
            "raised cut set sets"
        ),
        shapes.subject,
        (
            r"\b(?P<cue><<AUX>>(?:(?:revise[sd]|correct(?:s|ed)|update[sd]|upgraded|downgraded)(?=\s(?:it|this|them)\s)|"
            r"(?:revise[sd]|correct(?:s|ed)|update[sd]|upgraded|downgraded|lowered|raised|cut|sets?)(?=\s(?:the|its|their|his|her)\s"
            r"(?:[a-z]+\s){0,2}?(?:magnitude|toll|count|figure|estimate|reading|tally|strength|forecast|number)\b)))\s"
            r"(?P<content>[a-z]+(?:<<WORD>>){0,8}?\s(?:to|at)\s<<NUMBER>>)"
        ),
        RARE,
        counts=True,
    ),
    Rule(
        "figure-from",
        "from whom the figure comes",
        any_of("come comes came stem stems stemmed"),
        shapes.named,
        (
            r"<<BEGIN>>(?P<content>(?=[^.;:]{0,60}\d)(?:(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]hat|[Tt]his)\s)?"
            r"(?:[^\s,;:“”\"]{1,20}\s){0,3}?<<FIGURE>>(?:<<WORD>>){0,5}?(?:\s[^\s,;:“”\"]{1,20})??)\s"
            r"(?P<cue>(?:comes?|came|stems?|stemmed)\sfrom)\s(?P<source><<NAMED>>)<<END>>"
        ),
        RARE,
        counts=True,
    ),
    Rule(
        "figure-for-body",
        "whose figure it is",
        any_of("for with at"),
        shapes.body,
        (
            r"<<BEGIN>>(?P<cue>[Ff]or|[Ww]ith|[Aa]t)\s(?P<source><<NAMED>>),?\s"
            r"(?P<content>(?:it|this|that|the\s(?:[a-z]+\s){0,2}?<<FIGURE>>)\s"
            r"(?:is|was|stands|stood|came\sto|ran\sto|measured|reached)\s<<NUMBER>>[^,;:]{0,60}?)<<END>>"
        ),
        RARE,
        beats=_BEATS,
        counts=True,
    ),
    Rule(
        "figure-by-count",
        "by whose count it is so",
        any_of("by on per in"),
        shapes.named,
        (
            r"\A(?P<cue>[Bb]y|[Oo]n|[Pp]er|[Ii]n)\s(?P<source><<NAMED>>)['’]s?\s(?P<more><<COUNT>>),?\s"
            r"(?P<content>[^;“”\"]{4,200})"
        ),
        RARE,
        counts=True,
    ),
    Rule(
        "figure-by-count-of",
        "by whose count it is so",
        any_of("by on in"),
        shapes.named,
        (
            r"\A(?P<cue>(?:[Bb]y|[Oo]n|[Ii]n)\sthe\s<<COUNT>>\s(?:of|by|from))\s(?P<source><<NAMED>>),\s"
            r"(?P<content>[^;“”\"]{4,200})"
        ),
        RARE,
        counts=True,
    ),
    Rule(
        "figure-by-count-behind",
        "by whose count it is so",
        any_of("by on per"),
        shapes.named,
        (
            r"\A(?P<content>[^;“”\"]{4,200}?),?\s(?:(?P<cue>by|on|per)\s(?P<source><<NAMED>>)['’]s?\s(?P<more><<COUNT>>)|"
            r"(?P<before>by\sthe\s<<COUNT>>\s(?:of|by))\s(?P<behind><<NAMED>>))(?=[.,;]?\Z|[,;]\s)"
        ),
        RARE,
        counts=True,
    ),
    Rule(
        "figure-of-body",
        "whose figure it is",
        any_of(
            "count reckoning estimate estimates tally figure figures reading readings measurement "
            "measurements calculation calculations numbers toll number value forecast projection scale"
        ),
        shapes.body,
        (
            r"<<BEGIN>>(?P<source>(?:[^\s,;:“”\"]{1,30}\s){0,7}?[^\s,;:“”\"]{1,30}?)(?:['’]s?)?\s(?P<cue><<COUNT>>|"
            r"(?:own\s|latest\s|official\s)?(?:figure|toll|number|value)\b)\s"
            r"(?P<content>(?:is|was|stood|stands|came|comes|remains?|remained)\s(?:[a-z]+\s){0,2}?<<NUMBER>>[^,;:]{0,60})"
        ),
        RARE,
        counts=True,
    ),
    Rule(
        "figure-recorded-by",
        "who measured or counted it",
        any_of("by"),
        shapes.named,
        (
            r"<<BEGIN>>(?P<content>(?:[^\s,;:“”\"]{1,30}\s){1,8}?)(?P<cue>(?:is|was|were|has\sbeen|had\sbeen|been)\s"
            r"(?:[a-z]+ly\s)?(?:put|placed|recorded|measured|registered|listed|given|rated|logged|estimated|pegged|gauged|"
            r"reported|reckoned))\s(?P<rest>(?:at|as|to\sbe)\s<<NUMBER>>[^,;:]{0,50}?)\s(?P<more>by)\s(?P<source><<NAMED>>)<<END>>"
        ),
        RARE,
        counts=True,
    ),
    Rule(
        "figure-given-by",
        "who measured or counted it",
        any_of("by"),
        shapes.named,
        (
            r"<<BEGIN>>(?P<content>(?=[^.;:]{0,60}\d)(?:[^\s,;:“”\"]{1,20}\s){0,3}?<<FIGURE>>(?:<<WORD>>){0,3}?"
            r"(?:\s[^\s,;:“”\"]{1,20})??)\s(?P<cue>(?:is|was|were|has\sbeen|had\sbeen)\s(?:given|recorded|measured|registered|"
            r"reported|counted|calculated|cited)\sby)\s(?P<source><<NAMED>>)<<END>>"
        ),
        RARE,
        counts=True,
    ),
    Rule(
        "figure-with-body",
        "whose figure it is",
        any_of("for with by per"),
        shapes.body,
        (
            r"<<BEGIN>>(?P<content>(?:[Ii]t|[Tt]his|[Tt]hat|(?:[Tt]he|[Ii]ts|[Aa]n?)\s(?:[a-z]+\s){0,2}?<<FIGURE>>)\s"
            r"(?:is|was|stands|stood|measured|came|ran|reached)\s(?:[a-z]+\s){0,3}?(?:at\s|to\s)?<<NUMBER>>[^,;:]{0,40}?)\s"
            r"(?P<cue>for|with|by|per)\s(?P<source>(?:the\s)?[A-Z][^,;:“”\"]{1,80}?)<<END>>"
        ),
        RARE,
        counts=True,
    ),
)
