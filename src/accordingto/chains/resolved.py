"""A name with its kind and the reasons for both, and what the registry or a name's look says of media."""

import re
from typing import NamedTuple

from accordingto.registry import Entry, fold, lookup
from accordingto.types import Evidence, Ground, SourceKind, Span

PAPER_WORDS = frozenset(
    """Times Post News Herald Tribune Gazette TV Radio Magazine Journal Daily Star Chronicle Observer Press Telegraph
    Courier Globe Dispatch Examiner Register Inquirer Sentinel Standard Broadcasting Podcast Mail Review Echo
    Argus Bulletin Independent Weekly Television""".split()
)
"""Last words of newspapers' and stations' names."""
_SECTION = re.compile(r"(?:\s(?!News\b|Agency\b|Channel\b)[A-Z]\w+){1,2}|-TV")

MEDIA = frozenset({SourceKind.AGENCY, SourceKind.OUTLET, SourceKind.STATE_MEDIA})


class Resolved(NamedTuple):
    """A name with its kind and the reasons for both."""

    name: str
    kind: SourceKind
    evidence: tuple[Evidence, ...] = ()
    entry: Entry | None = None
    speaks_for: str | None = None
    other: "Resolved | None" = None
    """Who else the words may mean."""


def looks_like_a_medium(run: str) -> bool:
    """Is the name one of several words that ends as a newspaper's or a station's does?"""
    words = run.split()
    return len(words) > 1 and words[-1] in PAPER_WORDS and words[0] not in PAPER_WORDS


def by_look(run: str, span: Span | None = None) -> Resolved:
    """A medium by the look of its name."""
    note = "a name like a newspaper's, a station's or a site's"
    return Resolved(
        run, SourceKind.OUTLET, (Evidence(Ground.RULE, "medium-by-name", (span,) if span else (), note=note),)
    )


def because(found: Resolved, rule: str, span: Span, note: str) -> Resolved:
    """The same source, on the ground of a rule."""
    return found._replace(evidence=(Evidence(Ground.RULE, rule, (span,), note=note),))


def of_entry(entry: Entry, span: Span | None = None, words: str = "") -> Resolved:
    """A source as the registry knows it.

    A section that the text names ("Bloomberg Politics") keeps its name; a programme that is named with its network
    ("MSNBC's Morning Joe") is the network's.
    """
    note = ""
    network = lookup(entry.part_of) if entry.part_of and words else None
    if network is not None and fold(words).split()[0] == fold(network.name).split()[0]:
        note = f"{entry.name} is a programme of "
        entry, words = network, ""
    more = words.removeprefix(entry.name) if words.startswith(entry.name) else ""
    name = entry.name + more if _SECTION.fullmatch(more) else entry.name
    note += f"{entry.name} in the registry of sources"
    if entry.state:
        note += f": state media of {entry.state}"
    evidence = Evidence(Ground.RULE, "registry", (span,) if span else (), note=note)
    return Resolved(name, entry.kind, (evidence,), entry)
