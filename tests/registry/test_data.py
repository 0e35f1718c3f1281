import json
from collections import Counter

from accordingto.registry import all_entries, lookup, lookup_domain
from accordingto.registry.entries import DATA_FOLDER, fold
from accordingto.types import SourceKind

REGISTRY_KINDS = {SourceKind.AGENCY, SourceKind.OUTLET, SourceKind.STATE_MEDIA, SourceKind.SOCIAL}
ENTRIES = all_entries()


def repeated(values: list[str]) -> list[str]:
    """What stands more than once."""
    return [value for value, times in Counter(values).items() if times > 1]


def test_no_two_entries_share_a_name() -> None:
    """A name means one entry, whatever its case and accents."""
    assert repeated([fold(name).strip() for entry in ENTRIES for name in (entry.name, *entry.aliases)]) == []


def test_no_domain_is_claimed_twice() -> None:
    """An address belongs to one entry."""
    assert repeated([domain for entry in ENTRIES for domain in entry.domains]) == []


def test_domains_are_bare_hosts() -> None:
    """No scheme, no path, no capitals, no www."""
    hosts = [domain for entry in ENTRIES for domain in entry.domains]
    bad = [host for host in hosts if host != host.lower() or "/" in host or host.startswith("www.") or "." not in host]
    assert bad == []


def test_every_entry_says_on_whose_word_it_rests() -> None:
    """Provenance is never empty and never an abbreviation."""
    assert [
        entry.name for entry in ENTRIES if "knowledge" not in entry.provenance and "Monitor" not in entry.provenance
    ] == []


def test_kinds_are_those_of_a_registry() -> None:
    """No person, document or unnamed source stands in it."""
    assert {entry.kind for entry in ENTRIES} == REGISTRY_KINDS


def test_state_media_and_only_they_name_a_state() -> None:
    """The label is never given without saying whose."""
    assert [
        entry.name for entry in ENTRIES if (entry.state is not None) != (entry.kind is SourceKind.STATE_MEDIA)
    ] == []


def test_state_media_are_not_what_the_monitor_finds_independent() -> None:
    """Its finding of independence is respected."""
    assert [e.name for e in ENTRIES if e.kind is SourceKind.STATE_MEDIA and "independent" in e.provenance] == []


def test_countries_are_two_capitals() -> None:
    """ISO 3166 alpha-2, where there is one."""
    assert [
        e.name for e in ENTRIES if e.country is not None and not (len(e.country) == 2 and e.country.isupper())
    ] == []


def test_a_programme_is_part_of_an_entry() -> None:
    """``part_of`` is the name of another entry."""
    names = {entry.name for entry in ENTRIES}
    assert [entry.part_of for entry in ENTRIES if entry.part_of is not None and entry.part_of not in names] == []


def test_the_data_are_sorted_lines() -> None:
    """Each file is in order of folded names, so that an addition has one place."""
    for path in sorted(DATA_FOLDER.glob("*.jsonl")):
        names = [fold(json.loads(line)["name"]).strip() for line in path.read_text("utf-8").splitlines()]
        assert names == sorted(names), path.name


def test_every_entry_is_found_by_its_domains() -> None:
    """Also below www, and in an address."""
    found = {e.name: [lookup_domain(f"https://www.{domain}/a?b=c") for domain in e.domains] for e in ENTRIES}
    assert [e.name for e in ENTRIES if any(other is not e for other in found[e.name])] == []


def test_names_are_found_by_themselves() -> None:
    """What the data call an entry finds it; ordinary words alone are the exception, and a word of the trade helps."""
    missed = [e for e in ENTRIES if lookup(e.name) is not e]
    assert [e.name for e in missed if lookup(f"{e.name} magazine") is not e] == []
