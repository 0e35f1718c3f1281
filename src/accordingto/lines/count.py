"""Independent lines: the most paths from origins to articles that share no source (Menger), at least and at most.

What the words leave open makes a range. At least: names that may be one house are one, unnamed sources that may be the
same people are the same. At most: all of them apart. A hidden source opens no line beside a named one: who hides it may
have it from there.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from accordingto.lines.houses import aliases, house_of_outlet
from accordingto.lines.names import MEDIA, described_by, is_description, is_media_phrase, is_unnamed, may_be, name_of
from accordingto.lines.spoken import spoken_alike, tellings
from accordingto.types import Alias, Carrier, Hop, Lines, SourceKind, Statement

START, END = "\0start", "\0end"
Path = tuple[str, ...]
"""Names of sources from the origin to the one that the page cites, then the page."""


class _View(NamedTuple):
    """One way of taking the words: how many lines it gives, and the paths."""

    most: int
    paths: tuple[Path, ...]
    chains: tuple[Path, ...]


def count_lines(
    members: Sequence[Statement], carriers: Sequence[Carrier], counted: Container[int] | None = None
) -> Lines:
    """The independent lines behind what the members say, with paths, bottlenecks and reasons.

    Only those at the places that are ``counted`` count; from the others it is learned who is one source.
    """
    places = [n for n in range(len(members)) if counted is None or n in counted]
    chained = [(members[n], carriers[n]) for n in places if not members[n].heading]
    chained = chained or [(members[n], carriers[n]) for n in places]
    known = _known(chained, members)
    hops = [hop for member, _ in chained for hop in member.chain]
    named = [pair for pair in chained if all(hop.kind is not SourceKind.NOBODY for hop in pair[0].chain)]
    telling = named if any(member.chain for member, _ in named) else chained
    low = _view(telling, known, apart=False)
    high = _view(telling, known, apart=True)
    reasons = list(_reasons(known, chained))
    own = {house_of_outlet(carrier.outlet) or carrier.id for member, carrier in chained if not member.chain}
    least, most = low.most, max(low.most, high.most)
    if own:
        spoken = {chain[0] for chain in low.chains}
        media = {hop.name for hop in hops if hop.kind in MEDIA}
        if not low.chains and not high.chains:
            least, most = 1, len(own)
            reasons.append(f"nobody is named: {_listed(own)} say it in their own voice")
        elif spoken <= media:
            most += len(own - spoken)
            reasons.append(f"{_listed(own)} say it in their own voice, and only media stand behind it elsewhere")
    return Lines(
        low=max(1, least),
        high=max(1, most),
        paths=(high if high.most >= low.most else low).paths,
        origins=tuple(dict.fromkeys(_shown(chain[0]) for chain in low.chains)),
        bottlenecks=_bottlenecks(low),
        circles=_circles(chained),
        aliases=known,
        reasons=tuple(reasons),
    )


def _known(counted: Sequence[tuple[Statement, Carrier]], members: Sequence[Statement]) -> tuple[Alias, ...]:
    """Which names of those that count are, or may be, one source; quotations of all members tell it too."""
    hops = [hop for member, _ in counted for hop in member.chain]
    names = {hop.name for hop in hops}
    spoken = (alias for alias in spoken_alike(members) if {alias.one, alias.other} <= names)
    return (*aliases(hops), *spoken)


def _view(members: Iterable[tuple[Statement, Carrier]], known: Sequence[Alias], *, apart: bool) -> _View:
    """Count in one way; ``apart`` keeps apart what may be one."""
    members = list(members)
    # Whom one article describes and another names goes by the name, and is known by it.
    house = {hop.name: hop.name for member, _ in members for hop in member.chain if not is_unnamed(hop)}
    house |= _houses(known, certain_only=apart)
    chains: list[tuple[Path, str]] = []
    first_told = tellings([member for member, _ in members])
    outlets = {member.article: house_of_outlet(carrier.outlet) or carrier.id for member, carrier in members}
    for place, (member, carrier) in enumerate(members):
        teller = outlets[first_told.get(place, member.article)]
        names = []
        for hop in member.chain:
            names.append(_node(hop, teller, house, apart=apart))
            teller = hop.name
        path = tuple(dict.fromkeys(name for name in reversed(names) if name))
        if path:
            chains.append((path, carrier.id))
    if not apart:
        chains = _joined_unnamed(chains)
        chains = _joined_vague(chains, {_node(hop, "", house, apart=False): hop for m, _ in members for hop in m.chain})
    count, paths = _disjoint(chains)
    return _View(count, paths, tuple(path for path, _ in chains))


def _houses(known: Sequence[Alias], *, certain_only: bool) -> dict[str, str]:
    """For each name the one that stands for its house: the longest."""
    root: dict[str, str] = {}

    def top(name: str) -> str:
        while root.setdefault(name, name) != name:
            name = root[name]
        return name

    for alias in known:
        if alias.certain or not certain_only:
            one, other = sorted((top(alias.one), top(alias.other)), key=lambda name: (-len(name), name))
            root[other] = one
    return {name: top(name) for name in root}


_UNNAMED = "\0"


def _node(hop: Hop, teller: str, house: dict[str, str], *, apart: bool) -> str | None:
    """What a hop is in the graph, by who tells of it; None where it is left out."""
    if hop.kind is SourceKind.NOBODY:
        return f"nobody at {teller}" if apart else None
    if is_unnamed(hop) and hop.name not in house:
        if not apart and is_media_phrase(name_of(hop)):
            return None
        # Of one teller, the unnamed are the same people; "at" tells whose they are.
        return f"{hop.shown or hop.name}{_UNNAMED} at {teller}" if not apart else f"unnamed{_UNNAMED} at {teller}"
    return house.get(hop.name, hop.name)


def _joined_unnamed(chains: list[tuple[Path, str]]) -> list[tuple[Path, str]]:
    """Unnamed sources whose descriptions agree may be the same people: they become one."""
    groups: list[tuple[frozenset[str], str]] = []
    meant: dict[str, str] = {}
    for path, _ in chains:
        for node in path:
            if _UNNAMED not in node or node in meant:
                continue
            words = described_by(name_of(Hop(node.partition(_UNNAMED)[0], SourceKind.UNNAMED)))
            same = next((name for said, name in groups if not said or not words or said & words), None)
            meant[node] = same or node
            if same is None:
                groups.append((words, node))
    return [(tuple(dict.fromkeys(meant.get(node, node) for node in path)), page) for path, page in chains]


def _joined_vague(chains: list[tuple[Path, str]], hops: Mapping[str | None, Hop]) -> list[tuple[Path, str]]:
    """Officials without a name, or a body without its name, may be those who are named: they become one of them."""
    nodes = {node: _hop_of(node, hops) for path, _ in chains for node in path}
    bodies = {node: hop for node, hop in nodes.items() if hop.kind not in MEDIA | {SourceKind.UNNAMED}}
    named = {node: hop for node, hop in bodies.items() if not is_description(hop)}
    meant: dict[str, str] = {}
    for node, hop in nodes.items():
        if node in named or hop.kind in MEDIA:
            continue
        others = {**named, **({} if node in bodies else bodies)}
        fitting = next((other for other, who in others.items() if may_be(hop, who)), None)
        if fitting is not None:
            meant[node] = fitting
    meant = {node: meant.get(other, other) for node, other in meant.items()}
    return [(tuple(dict.fromkeys(meant.get(node, node) for node in path)), page) for path, page in chains]


def _hop_of(node: str, hops: Mapping[str | None, Hop]) -> Hop:
    """Who stands behind a node of the graph."""
    name, unnamed, _ = node.partition(_UNNAMED)
    return Hop(name, SourceKind.UNNAMED) if unnamed else hops[node]


def _disjoint(chains: Sequence[tuple[Path, str]]) -> tuple[int, tuple[Path, ...]]:
    """The largest set of paths that share no source. A page may end several: it is the one that is told."""
    if not chains:
        return 0, ()
    if len(set(chains)) == 1:  # most claims of a library stand in one article
        path, page = chains[0]
        return 1, ((*map(_shown, path), _shown(f"{END}0\0{page}")),)
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph()
    # Who is told to have it from somebody else is no origin, whatever another page leaves out.
    told = {name for path, _ in chains for name in path[1:]}
    origins = {path[0] for path, _ in chains} - told or {path[0] for path, _ in chains}
    for number, (path, page) in enumerate(dict.fromkeys(chains)):
        if path[0] in origins:
            graph.add_edge(START, path[0])
        graph.add_edges_from(pairwise(path))
        # Each telling ends in a place of its own, so that only sources are shared.
        graph.add_edge(path[-1], f"{END}{number}\0{page}")
        graph.add_edge(f"{END}{number}\0{page}", END)
    found = list(nx.node_disjoint_paths(graph, START, END))
    return len(found), tuple(sorted(tuple(_shown(node) for node in path[1:-1]) for path in found))


def _shown(node: str) -> str:
    return node.rpartition("\0")[2] if node.startswith(END) else node.replace(_UNNAMED, "")


def _bottlenecks(view: _View) -> tuple[str, ...]:
    """Sources without which nothing is left: those that stand in every chain."""
    if not view.chains:
        return ()
    shared = set(view.chains[0]).intersection(*view.chains)
    return tuple(_shown(node) for node in reversed(view.chains[0]) if node in shared)


def _circles(members: Sequence[tuple[Statement, Carrier]]) -> tuple[Path, ...]:
    """Media that cite one another round about."""
    edges: set[tuple[str, str]] = set()
    for member, carrier in members:
        names = [house_of_outlet(carrier.outlet) or carrier.id]
        names += [house_of_outlet(hop.name) for hop in member.chain if hop.kind in MEDIA]
        edges.update((one, other) for one, other in pairwise(names) if one != other)
    if not {one for one, _ in edges} & {other for _, other in edges}:
        return ()
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edges_from(sorted(edges))
    rounds = [sorted(part) for part in nx.strongly_connected_components(graph) if len(part) > 1]
    return tuple(tuple(part) for part in sorted(rounds))


def _reasons(known: Sequence[Alias], members: Sequence[tuple[Statement, Carrier]]) -> Iterable[str]:
    for alias in known:
        verb = "are" if alias.certain else "may be"
        yield f"{alias.one} and {alias.other} {verb} one source: {alias.why}"
    unnamed = {hop.shown or hop.name for member, _ in members for hop in member.chain if hop.kind is SourceKind.UNNAMED}
    if len(unnamed) > 1:
        yield f"unnamed sources may be the same people: {_listed(unnamed)}"
    if any(hop.kind is SourceKind.NOBODY for member, _ in members for hop in member.chain):
        yield "some articles hide who says so"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
