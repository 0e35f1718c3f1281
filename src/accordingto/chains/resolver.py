"""Who a source phrase means: a name within the article, an entry of the registry, or the phrase itself.

Every answer says why, as evidence with the rule's name. An answer holds at a place: *he* is somebody else later.
"""

import re
from collections.abc import Callable, Sequence

from accordingto.chains.called import is_called
from accordingto.chains.counted import Counted
from accordingto.chains.descriptions import Descriptions
from accordingto.chains.journalists import journalists
from accordingto.chains.lone import lone_name
from accordingto.chains.memory import Memory
from accordingto.chains.mentions import Mentions
from accordingto.chains.named import ARTICLE, named
from accordingto.chains.names import bare, head_of, runs
from accordingto.chains.owned import Owned
from accordingto.chains.resolved import MEDIA, Resolved, because, of_entry
from accordingto.registry import Entry, find_names, kind_of, lookup
from accordingto.types import SourceKind, Span

_HE = frozenset("he him his himself".split())
_SHE = frozenset("she her herself".split())
_THEY = frozenset("they them their we us our who".split())
_IT = frozenset(["it", "its"])
_SELF = frozenset("i we me us my our myself".split())
_MEDIA_NOUNS = frozenset(
    """agency outlet network newspaper paper website site channel magazine broadcaster publication tabloid daily weekly
    portal station""".split()
)
_NATIONAL = re.compile(r"^[A-Z][a-z]+(?:an|ish|ese|ch|i|ic|k)\s")
"""*The French newspaper* points as *the newspaper* does."""
_PAPER_OF = re.compile(
    r"(?P<paper>[A-Z].{1,60}?\s(?:agency|network|newspaper|paper|magazine|broadcaster|tabloid|channel|station|daily|weekly|portal))"
    r"(?:\s(?:in|of|from)\s[A-Z].{1,60})?"
)
_ON_AIR = re.compile(r"\d|\b(?:TV|Television|Radio|Channel)\b")
"""A medium of such a name is no agency."""
_SMALL_BEFORE = re.compile(r"^(?:[a-z][a-z-]*\s){1,3}(?=[A-Z])")
_NEWS_BODIES = (["news", "service"], ["news", "organization"], ["news", "organisation"])
# A pattern that few articles need is compiled when one does.
_NEAR_NOUN = (
    r"\b(?:a|an|the|another|two|three|several|some|many|one)\s(?:[\w'’-]+\s){0,4}[\w'’-]+$|"
    r"\b[A-Z][\w-]*['’]s\s(?:[a-z-]+\s){0,2}[a-z-]+$"
)
_BRACKET = re.compile(r"\s\([^()\n]{1,30}\)\Z")
_RELATIVES = frozenset("who which that whose whom".split())
_LONGEST_PHRASE = 300
"""Characters of a source that are read."""
_SHORT_PHRASE = 3
"""Words of a description that points back: "the news agency"."""


def _without_place(phrase: str) -> Entry | None:
    """*The Norlandish NNA news agency*, *the Harth Herald newspaper in Odrin*: the medium without where it is."""
    paper = _PAPER_OF.fullmatch(_SMALL_BEFORE.sub("", ARTICLE.sub("", phrase)))
    if paper is None:
        return None
    names = [paper["paper"], _NATIONAL.sub("", paper["paper"])]
    return next((found for name in names if (found := lookup(name)) is not None), None)


def _bare_noun(before: str, end: int) -> int | None:
    """Where a noun without an article begins that names people: "shot by | police who claim …"."""
    last = before.rsplit(maxsplit=1)[-1:]
    names = bool(last) and last[0].isalpha() and last[0].islower() and kind_of(last[0])[1] is not None
    return end - len(last[0]) if names else None


class Resolver:
    """Resolves the source phrases of one article, in the order of its text."""

    def __init__(
        self, text: str, quoted: Sequence[tuple[int, int]] = (), sentence: Callable[[int], int] = lambda _: 0
    ) -> None:
        self.text = text
        self.mentions = Mentions(text, quoted)
        self.memory = Memory(text, self.mentions, sentence)
        self.journalists = journalists(self.mentions)
        self._descriptions = Descriptions(self.mentions, self.memory)
        self._counted = Counted(text, self.memory)
        self._owned = Owned(self.mentions, self.memory, self.resolve)

    def resolve(self, span: Span, speaker: Resolved | None = None) -> Resolved:
        """Who the words of the span mean; ``speaker`` is who *I* is, inside somebody's speech."""
        phrase = self.text[span.start : min(span.end, span.start + _LONGEST_PHRASE)].strip(' \n\t,.;:“”"‘—–-')
        return (
            self._relative(phrase.lower(), span, speaker)
            or self._pronoun(phrase.lower(), span, speaker)
            or self._owned.meant(phrase, span)
            or self._medium(phrase, span)
            or self._counted.meant(phrase, span)
            or self._descriptions.meant(phrase, span)
            or self._owned.led(self._named(phrase, span), span)
        )

    def _named(self, phrase: str, span: Span) -> Resolved:
        """Whom the words name; a medium that something hangs on ("Reuters on Monday") is that medium still."""
        found = named(phrase, span, self.mentions)
        if found.entry is not None or found.kind not in (SourceKind.PERSON, SourceKind.ORGANIZATION):
            return found
        entry = lookup(found.name)
        # "its propaganda arm | Ardapress", and not "a nonprofit | APA", which many are called.
        described = phrase.removesuffix(found.name).rstrip().islower() and any(find_names(found.name))
        if entry is None or entry.kind not in MEDIA or not (described or entry.name == found.name):
            return found
        return of_entry(entry, span) if self.mentions.is_meant(found.name, entry) else found

    def _relative(self, low: str, span: Span, speaker: Resolved | None) -> Resolved | None:
        """*who*, *which*, *that*: what stands right before."""
        if low not in _RELATIVES:
            return None
        before = _BRACKET.sub("", self.text[max(0, span.start - 120) : span.start].rstrip(" ,—–-"))
        end = max(0, span.start - 120) + len(before)
        run = self.mentions.run_at(end)
        if run is None:
            noun = re.search(_NEAR_NOUN, before)
            start = end - len(noun.group()) if noun else _bare_noun(before, end)
            if start is None:
                return None
            run = start, end
        found = self.resolve(Span(*run), speaker)
        return because(found, "antecedent", span, f"“{low}” read as what stands before it: {found.name}")

    def _pronoun(self, low: str, span: Span, speaker: Resolved | None) -> Resolved | None:
        if low in _SELF and speaker is not None:
            return because(speaker, "speaker-in-quotation", span, f"“{low}” in {speaker.name}'s own words")
        found: Resolved | None = None
        if low in _HE | _SHE:
            found = self.memory.somebody(span.start, "he" if low in _HE else "she", speaker)
            if found is None and speaker is not None and speaker.kind is SourceKind.PERSON:
                found = speaker
            lone = lone_name(self.mentions, span.start) if found is None else None
            found = Resolved(lone, SourceKind.PERSON) if lone is not None else found
        elif low in _THEY | _SELF:
            found = self.memory.last(span.start, lambda r: r.kind is not SourceKind.PERSON)
            found = found or self.memory.last(span.start)
        elif low in _IT:
            found = self.memory.last(span.start, lambda r: r.kind not in (SourceKind.PERSON, SourceKind.UNNAMED))
            named_before = self.mentions.medium_before(span.start, MEDIA) if found is None else None
            found = named_before[1] if named_before else found
            # Nobody is *it*: a lone name that spoke, and is no one's surname here, is a body's.
            found = found or self.memory.last(span.start, self._may_be_body)
        if found is None:
            return None
        return because(found, "pronoun", span, f"“{low}” read as the one named before that fits best: {found.name}")

    def _may_be_body(self, who: Resolved) -> bool:
        return who.kind is SourceKind.PERSON and " " not in who.name and not self.mentions.is_somebodys(who.name)

    def _medium(self, phrase: str, span: Span) -> Resolved | None:
        words = phrase.lower().split()
        plain = _NATIONAL.sub("", phrase[4:])
        points = bool(words) and words[0] in ("the", "this", "that") and plain.islower()
        if points and len(words) <= _SHORT_PHRASE and (words[-1] in _MEDIA_NOUNS or words[1:] in _NEWS_BODIES):
            found = self._medium_meant(words, span.start)
            if found is not None:
                return because(found, "the-medium", span, f"“{phrase}” read as the last medium named: {found.name}")
        short = self.mentions.medium_ending(bare(phrase.removeprefix("the ").removeprefix("The ")), span.start)
        if short is not None:
            return because(of_entry(short), "short-name", span, f"“{phrase}” is short for {short.name}")
        entry = lookup(phrase) or lookup(head_of(phrase)[0]) or _without_place(phrase)
        if entry is not None and not self.mentions.is_meant(ARTICLE.sub("", phrase), entry):
            return None
        name = next((phrase[s:e] for s, e in runs(phrase) if phrase[s:e] in self.mentions.introduced), None)
        head = head_of(phrase)[0]
        if entry is None and name is not None and (head.endswith(name) or is_called(head, name)):
            return self.mentions.called_so(name, span)
        return of_entry(entry, span, phrase.removeprefix("the ")) if entry is not None else None

    def _medium_meant(self, words: list[str], at: int) -> Resolved | None:
        """Which medium *the agency* or *the state paper* means: one of its kind that was cited, or else named."""
        if "state" in words:
            orders = [frozenset({SourceKind.STATE_MEDIA})]
        elif words[-1] == "agency":
            if words[-2] == "the" and self.mentions.bodies.last_named("agency", at) is not None:
                return None
            orders = [frozenset({SourceKind.AGENCY, SourceKind.STATE_MEDIA})]
            body = self._descriptions.in_small("agency", at)
            medium = self._last_of(at, orders[0])
            if (
                words[-2] == "the"
                and body is not None
                and (medium is None or medium[0] < body[0] or _ON_AIR.search(medium[1].name))
            ):
                return None
        else:
            orders = [frozenset({SourceKind.OUTLET}), MEDIA]
        found = next(filter(None, (self._last_of(at, kinds) for kinds in orders)), None)
        return found[1] if found is not None else None

    def _last_of(self, at: int, kinds: frozenset[SourceKind]) -> tuple[int, Resolved] | None:
        """The medium of some kinds that was last cited or named before a place, and where."""
        known = (self.memory.last_medium(at, kinds), self.mentions.medium_before(at, kinds))
        return max(filter(None, known), default=None, key=lambda pair: pair[0])
