"""How kinds, acts and counts are called in English. Every screen takes its words from here."""

from datetime import datetime

from accordingto.types import Act, Attribution, Certainty, Degree, ForwardAct, Ground, Source, SourceKind, Stance

KIND_LABELS: dict[SourceKind, str] = {
    SourceKind.PERSON: "person",
    SourceKind.ORGANIZATION: "organization",
    SourceKind.AGENCY: "news agency",
    SourceKind.OUTLET: "news outlet",
    SourceKind.STATE_MEDIA: "state media",
    SourceKind.DOCUMENT: "document",
    SourceKind.SOCIAL: "social media",
    SourceKind.UNNAMED: "unnamed source",
    SourceKind.NOBODY: "nobody named",
}

ACT_LABELS: dict[Act, str] = {
    Act.DENY: "a denial",
    Act.CONFIRM: "a confirmation",
    Act.PROMISE: "a promise",
    Act.THREATEN: "a threat",
    Act.DEMAND: "a demand",
    Act.ASK: "a question",
    Act.REFUSE: "a refusal",
    Act.PREDICT: "a prediction",
    Act.BELIEVE: "a belief",
}
"""``assert`` has no label: it is what telling is unless something else is said."""

FORWARD_LABELS: dict[ForwardAct, str] = {
    ForwardAct.PROMISE: "a promise",
    ForwardAct.PLAN: "a plan",
    ForwardAct.THREAT: "a threat",
    ForwardAct.FORECAST: "a forecast",
    ForwardAct.EXPECTATION: "an expectation",
    ForwardAct.DEADLINE: "a deadline",
    ForwardAct.SCHEDULE: "a scheduled event",
}

STANCE_LABELS: dict[Stance, str] = {
    Stance.DOUBTING: "the author keeps a distance",
    Stance.ENDORSING: "the author takes it as true",
}

DEGREE_LABELS: dict[Degree, str] = {
    Degree.PROBABLE: "told as probable",
    Degree.POSSIBLE: "told as possible",
}
"""``certain`` has no label: nothing lessens it."""

UNKNOWN_OUTLET = "this page"
MONTHS = "January February March April May June July August September October November December".split()


def label_of(source: Source) -> str:
    """The kind of a source for people, with the controlling state where there is one."""
    if source.kind is SourceKind.NOBODY:
        return "the text does not say who"
    if source.kind is SourceKind.STATE_MEDIA and source.state:
        return f"{possessive(source.state)} state media"
    return KIND_LABELS[source.kind]


def possessive(name: str) -> str:
    """``North Korea’s``, ``the Philippines’``."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def manner_of(attribution: Attribution, certainty: Certainty) -> str:
    """What is special about a telling; empty for a plain, neutral statement."""
    degree = DEGREE_LABELS.get(certainty.degree)
    labels = (ACT_LABELS.get(attribution.act), STANCE_LABELS.get(attribution.stance), degree)
    return "; ".join(label for label in labels if label)


GROUND_LABELS: dict[Ground, str] = {
    Ground.WORDS: "the words",
    Ground.HYPERLINK: "the address on them",
    Ground.RULE: "a rule",
    Ground.MODEL: "the model",
    Ground.METADATA: "a statement",
}


def sure_of(attribution: Attribution) -> str:
    """``91 %`` where a model says how likely an attribution is read right; else empty."""
    return "" if attribution.probability is None else f"{round(100 * attribution.probability)} %"


def doubt_of(attribution: Attribution) -> str:
    """``uncertain, 38 %`` where an attribution is likelier read wrong than right; else empty."""
    return f"uncertain, {sure_of(attribution)}" if attribution.is_uncertain else ""


def date_label(published: str) -> str:
    """``2031-03-04T09:30:00+01:00`` as ``4 March 2031, 09:30 UTC+01:00``; what is no ISO date stays as it is."""
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return " ".join(published.split())
    day = f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"
    if len(published) <= len("2031-03-04"):
        return day
    zone = f" {moment.tzname()}" if moment.tzinfo else ""
    return f"{day}, {moment:%H:%M}{zone}"


def plural(number: int, noun: str, nouns: str | None = None) -> str:
    """``1 claim``, ``2 claims``, ``no claims``."""
    many = nouns or f"{noun}s"
    return f"{number or 'no'} {noun if number == 1 else many}"
