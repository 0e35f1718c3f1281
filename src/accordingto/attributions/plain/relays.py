"""Plain tellings that somebody tells on, or that stand in the words of somebody."""

from accordingto.attributions.plain import shapes
from accordingto.attributions.plain.rule import RARE, Rule, any_of

RELAYS: tuple[Rule, ...] = (
    Rule(
        "quoted-behind",
        "who said it stands before the verb, and who quotes them behind",
        any_of("quoted quotes"),
        shapes.named,
        (
            r"\A(?P<source>[^,;:“”\"]{2,80}?)\s(?P<cue><<AUX>>(?:<<SAYS>>))\s(?P<content>[^\n]{4,300}?),[”\"]?\s"
            r"(?:the\s)?[A-Z][^,;:“”\"]{1,60}\s(?:quoted|quotes)\s(?:him|her|it|them)\b[^,;]{0,30}\Z"
        ),
        RARE,
        beats=0.8,
    ),
    Rule(
        "quoted-as-saying",
        "whom somebody quotes as saying so",
        any_of("quoted quotes"),
        shapes.named,
        (
            r"\A(?P<content>[^\n]{4,300}?),[”\"]?\s(?:the\s)?[A-Z][^,;:“”\"]{1,60}\s(?P<cue>quoted|quotes)\s"
            r"(?P<source>[^,;:“”\"]{2,80}?)\s(?P<more>as\ssaying)[.]?\Z"
        ),
        RARE,
        beats=0.8,
    ),
    Rule(
        "reports-citing",
        "behind it stands who reports it, and whom they cite",
        any_of("reference citing quoting referring from"),
        shapes.tail,
        (
            r"\b(?P<cue>(?:<<AUX>>(?:<<TELLS>>)(?:\s(?:on|in|late|early)\s[^,;:]{1,40}?)?,?\s<<CITING>>|ha[sd]\sit\sfrom)"
            r"(?:<<WORD>>){1,9})[.;]?\Z"
        ),
        RARE,
        beats=0.75,
    ),
    Rule(
        "let-it-be-known",
        "to let it be known is to say",
        any_of("let lets"),
        shapes.subject,
        r"\b(?P<cue><<AUX>>(?:lets?)\sit\sbe\s(?:known|understood))\s(?P<content>that)\s",
        RARE,
        beats=0.95,
    ),
    Rule(
        "has-it",
        "who has it so",
        any_of("has had"),
        shapes.subject,
        r"\b(?P<cue><<AUX>>(?:has|had)\sit(?:\sfrom(?:<<WORD>>){1,7}?)?)\s(?P<content>that)\s",
        RARE,
    ),
)

IN_WORDS: tuple[Rule, ...] = (
    Rule(
        "according-to-reports",
        "reports, and the text does not say whose",
        any_of("reports accounts"),
        shapes.nobody,
        (
            r"(?:\A|[;,]\s(?:and|but|while)\s)(?P<cue>According\sto|By|by|according\sto)\s(?P<source>(?:(?:some|initial|early|other|"
            r"local|recent|several|earlier|unconfirmed|media|press|news|previous|various|multiple|published|varying|all)\s){0,2}"
            r"(?:reports|accounts)(?:\s(?:from|in|by)\s[^,;:]{2,60})?),\s(?P<content>(?!and\b|or\b)[^\n]{4,300})"
        ),
        RARE,
    ),
    Rule(
        "word-is",
        "there is word, and the text does not say whose",
        any_of("word talk rumour rumor"),
        shapes.nobody,
        (
            r"\A(?:[Tt]he\s)?(?P<source>[Ww]ord|[Tt]alk|[Rr]umou?r)\s(?P<cue>is|was|has\sit|had\sit)\s(?P<content>that\s[^\n]{4,300})"
        ),
        RARE,
    ),
    Rule(
        "as-per",
        "as per somebody",
        any_of("per going go"),
        shapes.named,
        (
            r"\A(?P<cue>As\sper|Per|Going\sby|To\sgo\sby)\s(?P<source>(?:the\s)?[A-Z][^,;:“”\"]{1,80}?),\s(?P<content>[^\n]{4,300})"
        ),
        RARE,
    ),
    Rule(
        "as-per-behind",
        "as per somebody",
        any_of("per"),
        shapes.named,
        r"\A(?P<content>[^\n]{4,300}?),?\s(?P<cue>as\sper)\s(?P<source>[^,;:“”\"]{2,80}?)[.]?\Z",
        RARE,
    ),
    Rule(
        "as-they-put-it",
        "how somebody puts it",
        any_of("as"),
        shapes.named,
        (
            r"\A(?P<cue>As)\s(?P<source><<NAMED>>)\s(?P<more><<AUX>>(?:puts?|has|had|tells?|told|sees?|saw|describes?|described)\sit),\s"
            r"(?P<content>[^\n]{4,300})"
        ),
        RARE,
    ),
    Rule(
        "in-their-words",
        "in whose words it is so",
        any_of("words telling account view judgement judgment opinion version assessment description eyes"),
        shapes.named,
        (
            r"\A(?P<cue>(?:[Ii]n|[Bb]y|[Tt]o)\s(?:the\s<<TELLING>>|the\seyes)\sof)\s(?P<source><<NAMED>>),\s(?P<content>[^\n]{4,300})"
        ),
        RARE,
    ),
    Rule(
        "in-their-own-words",
        "in whose words it is so",
        any_of("words telling account view judgement judgment opinion version assessment description eyes"),
        shapes.named,
        (
            r"\A(?P<cue>In|By|To|On)\s(?P<source><<NAMED>>)['’]s?\s(?P<more>(?:own\s|later\s)?<<TELLING>>),\s"
            r"(?P<content>[^\n]{4,300})"
        ),
        RARE,
    ),
    Rule(
        "in-their-own-words-behind",
        "in whose words it is so",
        any_of("words telling account view judgement judgment opinion version assessment description eyes"),
        shapes.named,
        (
            r"\A(?P<content>[^\n]{4,300}?),\s(?P<cue>in|by|to|on)\s(?P<source>[^,;:“”\"]{2,80}?)['’]s?\s"
            r"(?P<more>(?:own\s|later\s)?<<TELLING>>)[.]?\Z"
        ),
        RARE,
    ),
    Rule(
        "as-told-by",
        "as somebody told it",
        any_of("by"),
        shapes.named,
        (
            r"\A(?P<cue>As\s(?:first\s|earlier\s|previously\s|later\s)?(?:reported|confirmed|announced|stated|told|noted|relayed)"
            r"\sby)\s(?P<source><<NAMED>>),\s(?P<content>[^\n]{4,300})"
        ),
        RARE,
    ),
    Rule(
        "as-told-by-behind",
        "as somebody told it",
        any_of("by"),
        shapes.named,
        (
            r"\A(?P<content>[^\n]{4,300}?),\s(?P<cue>as\s(?:first\s|earlier\s|previously\s|later\s)?(?:reported|confirmed|"
            r"announced|stated|told|noted|relayed)\sby)\s(?P<source>[^,;:“”\"]{2,80}?)[.]?\Z"
        ),
        RARE,
    ),
    Rule(
        "so-they",
        "*so* stands for *so says*",
        any_of("so"),
        shapes.named,
        r"\A(?P<content>[^\n]{4,300}?),\s(?P<cue>so)\s(?P<source>(?:the\s|its\s|their\s|[A-Z])[^,;:“”\"]{2,80}?)[.]?\Z",
        RARE,
    ),
    Rule(
        "in-their-words-behind",
        "in whose words it is so",
        any_of("words telling account view judgement judgment opinion version assessment description it"),
        shapes.named,
        (
            r"\A(?P<content>[^\n]{4,300}?),\s(?:(?P<cue>(?:in|by|to)\sthe\s<<TELLING>>\sof)\s(?P<source>[^,;:“”\"]{2,80}?)|"
            r"(?P<before>as)\s(?P<behind>[^,;:“”\"]{2,80}?)(?P<more>\s<<AUX>>(?:puts?|has|had|tells?|told|sees?|saw)\sit))[.]?\Z"
        ),
        RARE,
    ),
    Rule(
        "is-how-they-put-it",
        "how somebody puts it",
        any_of("how"),
        shapes.named,
        (
            r"\A(?P<content>[^\n]{4,300}?)\s(?P<cue>(?:is|was)\show)\s(?P<source>[^,;:“”\"]{2,80}?)\s"
            r"(?P<more><<AUX>>(?:puts?|describe[sd]?|calls?|called|sees?|saw|characteri[sz]e[sd]?))(?P<rest>\s[^,;:]{2,120}?)?(?=[.,;]?\Z|[,;]\s)"
        ),
        RARE,
    ),
)
