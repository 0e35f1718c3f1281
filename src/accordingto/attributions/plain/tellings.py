"""Plain tellings of any kind, by the words that only tellings have."""

from accordingto.attributions.plain import shapes
from accordingto.attributions.plain.rule import RARE, Rule, any_of

TELLINGS: tuple[Rule, ...] = (
    Rule(
        "told-of",
        "what they told of",
        any_of("of"),
        shapes.subject,
        (
            r"\b(?P<cue><<AUX>>(?:(?:spoke|speaks)(?:\sin\s(?:an?|his|her|its|their|the)(?:\s[a-z]{2,14}){1,3}|\son\s[A-Z]\w{1,20})?|"
            r"(?:told|tells)(?:\s<<REPORTERS>>)?(?=\sof\s(?!the\sstory)[^A-Z])|"
            r"(?:warned|warns|cautioned|cautions)(?:\s<<REPORTERS>>|\sthe\spublic|\speople|\sresidents)?|(?:issued|gave|put\sout|"
            r"sent\sout)\s(?:an?\s|the\s)?(?:[a-z]{2,14}\s)?(?:warnings?|alerts?|advisor(?:y|ies)))\sof)\s"
            r"(?P<content>[^\s,;:.“”\"]{1,30})"
        ),
        RARE,
    ),
    Rule(
        "told-reporters",
        "what they told somebody",
        any_of("told tells"),
        shapes.subject_told,
        (
            r"\b(?P<cue><<AUX>>(?:told|tells))(?:\s<<REPORTERS>>(?=\s(?!(?:in|at|on|after|of|about|to|during|before|for|with|by|"
            r"from|how|and|or|editorial|news|newspaper|magazine|radio|television|host|anchor|reporters?|readers|viewers|"
            r"correspondents?|columnist|board|audience|staff)\b)[a-z]+\s)|(?:<<WORD>>){1,6}?(?=\sthat\s))\s(?P<content>[a-z])"
        ),
        0.89,
    ),
    Rule(
        "took-a-stand",
        "what they confirmed, announced or denied",
        any_of(
            "announces announced confirms confirmed rejects rejected denies denied dismisses dismissed "
            "disputes disputed refutes refuted flagged predicts predicted point points pointed owned"
        ),
        shapes.subject,
        (
            r"\b(?P<cue><<AUX>>(?:announce[sd]|confirm(?:s|ed)|reject(?:s|ed)|denie[sd](?=\s(?:it|that|this|the|any|all|its|his|her|their|[a-z]{2,14}ing|reports|claims|charges)\b)|"
            r"dismisse[sd]|dispute[sd]|refute[sd]|flagged|"
            r"predict(?:s|ed)|points?\sto|pointed\sto|owned\sup\sto))\s"
            r"(?P<content>(?!(?:at|in|on|for|by|to|earlier|last|this\s(?:week|month|year))\b|\d)[^\s,;:.“”\"]{1,30})"
        ),
        0.68,
        beats=0.0,
    ),
    Rule(
        "claimed-a-deed",
        "what they claim to have done or won",
        any_of("claims claimed claiming took takes taken"),
        shapes.subject,
        (
            r"\b(?P<cue><<AUX>>(?:claim(?:s|ed)\s(?:responsibility|credit|(?:the\s)?blame)|(?:took|takes|taken)\s(?:responsibility|credit|"
            r"the\sblame))\sfor|<<AUX>>claim(?:s|ed)(?=\s(?:responsibility|credit|(?:outright\s)?victory|<<DEED>>)\b))\s"
            r"(?P<content>[^\s,;:.“”\"]{1,30})"
        ),
        RARE,
    ),
    Rule(
        "committed-themselves",
        "what they admit, vow, demand or rule out",
        any_of(
            "admits admitted vows vowed pledges pledged urges urged calls called rules ruled apologised apologized "
            "apologises apologizes declares declared demands demanded"
        ),
        shapes.subject,
        (
            r"\b(?P<cue><<AUX>>(?:admit(?:s|ted)(?:\sto)?|vow(?:s|ed)|pledge[sd]|urge[sd]|call(?:s|ed)\sfor|rule[sd]\sout|"
            r"apologi[sz]e[sd]\sfor|declare[sd]|demand(?:s|ed)))\s"
            r"(?P<content>(?!(?:at|in|on|by|earlier|last|this\s(?:week|month|year))\b|\d)[^\s,;:.“”\"]{1,30})"
        ),
        0.78,
        beats=0.0,
    ),
    Rule(
        "named-a-cause",
        "what they say it came from",
        any_of("put puts lay lays laid hold holds held give gives gave name names named"),
        shapes.subject,
        (
            r"\b(?P<cue><<AUX>>(?:puts?(?=(?:<<WORD>>){1,8}?\sdown\sto\s)|(?:puts?|lays?|laid)\sthe\sblame(?=\s(?:for|on)\s)|"
            r"holds?(?=(?:<<WORD>>){1,6}?\s(?:responsible|accountable)\sfor\s)|held(?=(?:<<WORD>>){1,6}?\sresponsible\sfor\s)|"
            r"(?:gives?|gave|names?|named)(?=(?:<<WORD>>){1,6}?\sas\s(?:the|its|their|an?)\s(?:[a-z]+\s)?(?:cause|reason|motive))))\s"
            r"(?P<content>[^\s,;:.“”\"]{1,30})"
        ),
        RARE,
    ),
    Rule(
        "issued-warning",
        "what they warned of",
        any_of("warning warnings alert alerts advisory advisories"),
        shapes.subject,
        (
            r"\b(?P<cue><<AUX>>(?:issue[sd]|put\sout|puts\sout|sent\sout|gave|sounded))\s(?P<content>(?:an?\s|the\s|its\s)?"
            r"(?:[a-z]{2,14}\s){0,2}?(?:warnings?|alerts?|advisor(?:y|ies))\s(?:for|about|against|over|to|that)\s)"
        ),
        RARE,
    ),
    Rule(
        "told-behind",
        "behind it stands who said so",
        any_of(
            "said says wrote writes added adds explained explains stated states noted notes reported reports "
            "announced announces confirmed confirms counts reckons estimates finds found warns warned "
            "insists insisted claims claimed argues argued suggests suggested thinks believes expects hears "
            "learned learnt told"
        ),
        shapes.tail,
        (
            r"\b(?P<cue><<AUX>>(?:(?:<<TELLS_BEHIND>>)(?:\s(?:on|in|late|early)\s[^,;:]{1,50}?)?|told\s<<REPORTERS>>(?:\s(?:on|in)\s[^,;:]{1,40}?)?))[.;]?\Z"
        ),
        0.87,
    ),
    Rule(
        "told-before-remark",
        "behind it stands who said so, and then a remark on the saying",
        any_of("said says told"),
        shapes.tail,
        (
            r"\b(?P<cue><<AUX>>(?:said|says|told\s<<REPORTERS>>)(?:\s(?:on|in|late|early)\s[^,;:]{1,40}?)?)(?=,\s(?:in\s(?:the|an?|what)\s"
            r"(?:[a-z-]{2,14}\s){0,3}?(?:sign|blow|move|step|bid|effort|attempt|reference|allusion|shift|sense)|without\s[a-z]+ing|"
            r"declining|refusing|dismissing|rejecting|denying|requesting|asking\snot|speaking\son|on\s(?:the\s)?condition)\b)"
        ),
        RARE,
        beats=0.7,
    ),
    Rule(
        "said-inverted",
        "behind the verb stands who said so",
        any_of("said says wrote writes added adds explained explains stated states noted notes"),
        shapes.behind,
        (r",[”\"]?\s(?P<cue><<SAYS>>)\s(?!that\b|it\b|he\b|she\b|they\b|there\b|this\b|in\b|on\b)[^;:“”\"]{2,180}\Z"),
        0.59,
    ),
    Rule(
        "said-between",
        "in the midst of it stands who said so",
        any_of("say says said"),
        shapes.named,
        (
            r"\A(?P<content>[^\s,;:“”\"]{1,30}(?:<<WORD>>){0,5}),\s(?P<cue>says?|said)\s(?P<source>[^,;:“”\"]{2,60}),\s"
            r"(?P<rest>(?:is|was|are|were|has|have|had|will|would|can|could|may|might|must|should|does|did)\s[^;:“”\"]{3,160})\Z"
        ),
        RARE,
    ),
)
