"""How many independent lines stand behind one article: the most of its chains that share no source (Menger)."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from accordingto.reports.report import Report, Station
from accordingto.types import SourceKind

Path = tuple[str, ...]
_Node = tuple[str, int]
PAGE = ""
START: _Node = (PAGE, 1)
END: _Node = ("", 2)


def independent_lines(report: Report) -> tuple[int, int]:
    """At least and at most. At least: the unnamed are all the same people, and nobody counts for nothing."""
    chains = [claim.stations for claim in report.claims if claim.stations]
    return most_disjoint(_paths(chains, apart=False)), most_disjoint(_paths(chains, apart=True))


def _paths(chains: Iterable[Sequence[Station]], *, apart: bool) -> list[Path]:
    """The names along each chain, nearest to the page first; who speaks for a body is the body."""
    paths = []
    for stations in chains:
        teller, names = PAGE, []
        for station in stations:
            name = _name(station, teller, apart=apart)
            if name is not None:
                names.append(name)
            teller = station.name
        paths.append(tuple(dict.fromkeys(names)))
    return [path for path in dict.fromkeys(paths) if path]


def _name(station: Station, teller: str, *, apart: bool) -> str | None:
    """What a station is in the graph; of one teller the unnamed are the same people."""
    if station.kind is SourceKind.NOBODY:
        return f"nobody at {teller}" if apart else None
    if station.kind is SourceKind.UNNAMED:
        return f"{station.name} at {teller}" if apart else "unnamed"
    return station.speaks_for or station.name


def most_disjoint(paths: Sequence[Path]) -> int:
    """The largest number of ways from the page to origins that share no source: a largest flow, found way by way."""
    origins = {path[-1] for path in paths}
    # Each source is a door that lets one way through: (name, 0) is its outside, (name, 1) its inside.
    beyond: dict[_Node, set[_Node]] = {}
    for path in paths:
        for one, other in pairwise((PAGE, *path)):
            beyond.setdefault((one, 1), set()).add((other, 0))
            beyond.setdefault((other, 0), set()).add((other, 1))
    for origin in origins:
        beyond.setdefault((origin, 1), set()).add(END)
    count = 0
    while way := _way(beyond):
        count += 1
        for near, far in pairwise(way):
            beyond[near].discard(far)
            beyond.setdefault(far, set()).add(near)
    return count


def _way(beyond: dict[_Node, set[_Node]]) -> list[_Node]:
    """A shortest way from the page to the end, or none."""
    before: dict[_Node, _Node] = {START: START}
    edge = [START]
    while edge and END not in before:
        reached = []
        for node in edge:
            for other in sorted(beyond.get(node, ())):
                if other not in before:
                    before[other] = node
                    reached.append(other)
        edge = reached
    if END not in before:
        return []
    way = [END]
    while way[-1] != START:
        way.append(before[way[-1]])
    return way[::-1]
