from dataclasses import replace

from accordingto.exports.independence import most_disjoint
from accordingto.exports.label import label_embed, label_of, label_record, label_svg
from accordingto.reports import compose_report
from tests.exports.sample import sample_reading
from tests.exports.test_golden import compare
from tests.exports.test_html import HOSTILE, Page, hostile_reading


def test_the_label_counts_what_the_summary_counts() -> None:
    """One article has one set of figures."""
    reading = sample_reading()
    told = label_record(label_of(compose_report(reading)))
    summary = reading.summary

    assert told["claims"] == summary.claims
    assert told["origins"] == len(summary.origins)
    assert told["state_media"] == summary.through_state_media
    assert told["unnamed"] == summary.unnamed
    assert told["nobody"] == summary.nobody
    assert told["relayed"] == summary.relayed
    assert told["inferred"] == summary.inferred
    assert told["first_hand"] == summary.first_hand


def test_chains_through_one_source_are_one_line() -> None:
    """Three origins behind one agency are one way to the page."""
    assert most_disjoint([("Lantern", "Oru"), ("Lantern", "Brandt"), ("Lantern", "Sel")]) == 1


def test_sources_of_their_own_are_lines_of_their_own() -> None:
    """A source that tells the page itself shares nothing with one that an agency carries."""
    assert most_disjoint([("Lantern", "Oru"), ("Brandt",)]) == 2


def test_the_largest_set_is_found_where_a_greedy_choice_would_block_it() -> None:
    """Taking Lantern ← VNA first leaves only one line; there are two."""
    assert most_disjoint([("Lantern", "VNA"), ("Lantern", "Oru"), ("Radio", "VNA")]) == 2


def test_no_chain_is_no_line() -> None:
    """A page that speaks for itself has nobody behind it."""
    assert most_disjoint([]) == 0


def test_unnamed_sources_make_the_lines_a_range() -> None:
    """They may be the same people, or not."""
    low, high = label_of(compose_report(sample_reading())).lines

    assert low < high


def test_the_label_as_a_picture_is_what_its_golden_file_shows() -> None:
    """Its figures and its drawing."""
    compare("velden-label.svg", label_svg(label_of(compose_report(sample_reading()))))


def test_the_embed_is_what_its_golden_file_shows() -> None:
    """A piece of HTML with its own style."""
    compare("velden-embed.html", label_embed(label_of(compose_report(sample_reading()))))


def test_hostile_names_stay_words_in_both() -> None:
    """Nothing that an article holds becomes markup of somebody's page."""
    label = label_of(compose_report(hostile_reading()))
    embed, picture = Page(label_embed(label)), Page(label_svg(label))

    assert "<script>alert(1)</script>" in embed.text
    assert "script" not in {tag for tag, _ in (*embed.tags, *picture.tags)}
    assert HOSTILE[:8] not in label_embed(label)


def test_an_article_without_claims_has_a_label_too() -> None:
    """All its figures are zero."""
    reading = sample_reading()
    empty = replace(reading, claims=(), claim_times=(), forward=(), summary=replace(reading.summary, origins=()))
    label = label_of(compose_report(empty))

    assert label.lines == (0, 0)
    assert {line.claims for line in label.counts} == {0}
    assert "0" in label_svg(label)
