"""Words that several rules look for. All patterns take linear time: repeats are bounded or cannot overlap."""

import re

REPORTING = re.compile(
    r"\b(?:said|says?|saying|told|tells?|telling|according|report(?:s|ed|edly|ing)?|announc\w+|claim\w*|alleg\w+|"
    r"accus\w+|confirm\w*|den(?:y|ied|ies|ying)|stat(?:ed|es|ing|ements?)|add(?:ed|s|ing)|ask(?:ed|s|ing)|wr(?:ote|"
    r"ites?|iting|itten)|"
    r"tweet\w*|post(?:ed|s)|estimat\w+|believ\w+|thinks?|thought|warn\w*|cit(?:ed|es|e|ing)|quot\w+|call(?:ed|s|"
    r"ing)|describ\w+|"
    r"expla\w+|argu\w+|insist\w*|suggest\w*|show(?:s|ed|n|ing)|reveal\w*|note[ds]?|noting|found|finds?|poll\w*|"
    r"surve\w+|"
    r"expect\w*|predict\w*|forecast\w*|project(?:s|ed|ions?)|plan\w*|promis\w+|vow\w*|pledg\w+|declar\w+|acknowledg\w+|"
    r"admit\w*|testi\w+|comment\w*|spok\w+|recall\w*|repl(?:y|ied|ies)|respon\w+|remark\w*|jok\w+|quipp\w+|"
    r"continu\w+|conclu\w+|reads?|agree\w*|urg\w+|demand\w*|hop(?:e|es|ed|ing)|fear\w*|discuss\w*|learn\w*|"
    r"disclos\w+|hint\w*|maintain\w*|conten\w+|complain\w*|emphasi\w+|stress\w*|reiterat\w+|observ\w+|point\w*|"
    r"word|per|"
    r"sp(?:eak|oke)\w*|hear\w*|interview\w*|letter|email\w*|message\w*|chant\w*|sh(?:out|riek)\w*|sign\w*|slogan\w*|"
    r"motto|titled?|headline\w*|tagline|lyric\w*|s[au]ng|sings?|video|advert\w*|ad|mention\w*|refer\w*|term(?:ed|"
    r"s)?|dubb\w+|"
    r"known|label\w*|interrupt\w*|whisper\w*|exclaim\w*|cried|yell\w*|boast\w*|wonder\w*|counter\w*|retort\w*|"
    r"conced\w+|"
    r"criti\w+|prais\w+|condemn\w*|blam\w+|prais\w+|lament\w*|opin\w+|put it|went on|propos\w+|order\w*|rul\w+|"
    r"sources?)\b",
    re.IGNORECASE,
)
"""Any word by which a sentence may say that somebody tells; a sentence without one tells in the writer's voice."""

LAW = re.compile(
    r"\b(?:lawsuits?|suit|sued?|sues|suing|complaint|courts?|indict\w+|prosecut\w+|charg\w+|polic\w+|filing|"
    r"petition|motion|plaintiffs?|defendants?|testif\w+|"
    r"jur(?:y|ors?)|trial|attorneys?|lawyers?|judges?|arrest\w+|affidavit|warrant|detectives?|convict\w+|guilty|"
    r"plead\w*|"
    r"sentenc\w+|testi\w+|victims?|rap\w+|murder\w*|assault\w*)\b",
    re.IGNORECASE,
)
"""Where law is spoken, *alleged* and *admitted* are its words."""

COUNTERED = re.compile(
    r"\b(?:(?:no|without|little|any|lack of|scant) (?:\w+ ){0,2}(?:evidence|proof|basis|grounds)|false\w*|untrue|"
    r"not true|"
    r"in fact|in reality|debunk\w*|contradict\w*|refut\w*|disprov\w*|baseless\w*|unfounded|unsubstantiated|unproven|"
    r"inaccurate\w*|misleading\w*|wrongly|incorrect\w*|l(?:ied|ying)|contrary to|disput\w*|"
    r"fact[- ]check\w*|inconsistent)\b",
    re.IGNORECASE,
)
"""What a writer says where something speaks against somebody's words."""

DATE = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December|Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)|\b(?:1[89]|20)\d\d\b|"
    r"\b(?:yesterday|today|tonight|tomorrow|this morning|overnight|noon|midnight)\b|"
    r"\b(?:last|this|next|past|same|previous|following|that) (?:few |two |three )?(?:week|month|year|night|day|"
    r"summer|winter|spring|fall|autumn|"
    r"weekend|evening|afternoon|morning|season|quarter|decade|century|election|term)s?\b|\b(?:ago|hours? (?:later|"
    r"earlier))\b|"
    r"\bin the (?:day|week|month|year|evening|afternoon|morning)\b|\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b",
)
"""Something by which a moment can be found."""

ANONYMOUS = re.compile(
    r"\b(?:sources?|insiders?)\b|anonym|unnamed|unidentified|"
    r"\b(?:people|persons?|officials?|aides?|individuals?|employees?|diplomats?|lawmakers?|executives?|operatives?|"
    r"advisers?|"
    r"staffers?|strategists?|agents?|officers?)\b[^.;]{0,40}\b(?:familiar with|close to|briefed|knowledge of|"
    r"who (?:asked|"
    r"requested|spoke|declined|wished|did not want|refused|insisted)|speaking on)",
    re.IGNORECASE,
)
"""A source who could be named and is not: not a crowd, not a profession."""

HIDING = re.compile(
    r"\b(?:sources?|insiders?|officials?|aides?|advis[eo]rs?|allies|ally|staffers?|operatives?|strategists?|"
    r"colleagues?|"
    r"diplomats?|lawmakers?|executives?|employees?|friends?|associates?|(?:person|people|persons|"
    r"individuals?) (?:familiar|close|"
    r"briefed|with|who|involved))\b|anonym|unnamed",
    re.IGNORECASE,
)
"""One who could be named, by what they are called; *officials* and *aides* too, and no crowd."""

NOT_PEOPLE = re.compile(
    r"\b(?:news|media|open|press|government|power|energy|data|primary|secondary|these|various) sources?\b",
    re.IGNORECASE,
)

MEDIA_KINDS = frozenset({"agency", "outlet", "state_media"})
