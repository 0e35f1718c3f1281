"""Who must be one since they say one thing in the same words."""

from accordingto.lines import count_lines
from accordingto.lines.spoken import spoken_alike, tellings
from accordingto.types import Carrier, Hop, SourceKind, Span, Statement

PERSON, BODY, UNNAMED, AGENCY = (
    SourceKind.PERSON,
    SourceKind.ORGANIZATION,
    SourceKind.UNNAMED,
    SourceKind.AGENCY,
)


def _said(article: str, words: str, *hops: Hop) -> Statement:
    return Statement(article, 0, (Span(0, len(words)),), words, chain=hops)


def _lines(*members: Statement) -> tuple[int, int]:
    found = count_lines(members, [Carrier(member.article, f"Paper {member.article}") for member in members])
    return found.low, found.high


def test_a_quotation_is_spoken_once() -> None:
    """Whoever it is given to, six words in a row inside quotation marks are one source's."""
    one = _said("a", 'the dam "will not hold for another winter", she said', Hop("Ada Hall", PERSON))
    other = _said("b", '"The dam will not hold for another winter."', Hop("Osmere Water Board", BODY))
    (alias,) = spoken_alike([one, other])
    assert (alias.one, alias.other, alias.certain) == ("Ada Hall", "Osmere Water Board", True)
    assert _lines(one, other) == (1, 1)


def test_few_words_are_chance() -> None:
    """Two people may call a thing by the same few words."""
    members = [_said("a", '"a very strong quake"', Hop("Ada Hall", PERSON))]
    members.append(_said("b", '"a very strong quake"', Hop("Tom Vane", PERSON)))
    assert not list(spoken_alike(members))


def test_without_marks_words_are_nobodys() -> None:
    """What is told without quotation marks may be told by many in the same words."""
    words = "the dam will not hold for another winter"
    assert not list(spoken_alike([_said("a", words, Hop("A B", PERSON)), _said("b", words, Hop("C D", PERSON))]))


def test_media_speak_for_nobody() -> None:
    """A medium that is named last is not who spoke a quotation."""
    words = '"The dam will not hold for another winter."'
    members = [_said("a", words, Hop("Northwire", AGENCY)), _said("b", words, Hop("Ada Hall", PERSON))]
    assert not list(spoken_alike(members))


def test_a_copied_telling_has_the_same_people() -> None:
    """What two pages tell word for word from "a source" they have from one source, even at most."""
    words = "a task force of the ministry is collecting the lists"
    source = Hop("source", UNNAMED)
    copied = [_said("a", words, source), _said("b", words, source)]
    assert tellings(copied) == {0: "a", 1: "a"}
    assert _lines(*copied) == (1, 1)
    assert _lines(copied[0], _said("b", "the ministry collects lists by a group of its own", source)) == (1, 2)


def test_what_is_not_counted_tells_who_is_one() -> None:
    """A quotation in a telling that does not count joins those who do."""
    words = '"the dam will not hold for another winter"'
    one, other = (
        _said("a", "the dam is unsafe", Hop("Ada Hall", PERSON)),
        _said("b", "the dam fails", Hop("A. Osk", BODY)),
    )
    quoted = [_said("a", words, Hop("Ada Hall", PERSON)), _said("b", words, Hop("A. Osk", BODY))]
    members = [one, other, *quoted]
    carriers = [Carrier(member.article, f"Paper {member.article}") for member in members]

    assert count_lines(members, carriers, {0, 1}).high == 1
    assert count_lines(members[:2], carriers[:2]).high == 2
