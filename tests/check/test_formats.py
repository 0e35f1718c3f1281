"""What findings look like, for people and for programs."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from accordingto.check.format import load_format
from accordingto.check.ignores import Ignore
from accordingto.check.names import format_names
from accordingto.check.places import Places
from accordingto.check.run import Checked
from accordingto.errors import UsageError
from accordingto.types import Finding, Fix, Page, PageForm, Span
from tests.exports.sample import sample_reading

TEXT = "A first line.\n\tIlse Brandt claimed 日本 that: it\u202e sank, %100.\n“The end.\n"


def sample(name: str = "drafts/a b.md") -> Checked:
    """An article made by hand with three findings."""
    claimed, end = TEXT.index("claimed"), TEXT.index("“")
    findings = (
        Finding(
            "CUE401",
            Span(claimed, claimed + 7),
            "“claimed” casts doubt",
            "write “said”",
            Fix(Span(claimed, claimed + 7), "said"),
        ),
        Finding("SRC103", Span(claimed + 11, end + 4), "nobody speaks, 100 %:\nnever", related=(Span(0, 7),)),
        Finding("CUE404", Span(end, end + 1), "a mind"),
    )
    return checked(name, TEXT, findings, 2)


def checked(name: str, text: str, findings: tuple[Finding, ...], excused: int = 0) -> Checked:
    """An article that has these findings."""
    reading = sample_reading()
    reading = replace(reading, document=replace(reading.document, id=name))
    page = Page(name, PageForm.MARKDOWN, text)
    excuse = Ignore(("SRC",), "known", Span(0, 1), Span(0, 1))
    excuses = ((Finding("SRC101", Span(0, 1), "excused"), excuse),) * excused
    return Checked(reading, findings, excuses, Places(text), len(text.split()), page)


def written(name: str, *articles: Checked) -> str:
    """The whole output of a format."""
    return "".join(load_format(name).write(iter(articles)))


def test_text_shows_the_line_with_the_words_marked() -> None:
    """Place, code, message, the line, what would mend it."""
    lines = written("text", sample()).splitlines()

    assert lines[:5] == [
        "drafts/a b.md:2:14: CUE401 [*] “claimed” casts doubt",
        "  |",
        "2 |  Ilse Brandt claimed 日本 that: it\ufffd sank, %100.",
        "  |              ^^^^^^^ doubting-verb",
        "  = help: write “said”",
    ]
    assert lines[-1] == "Found 3 findings in 1 article; 2 excused; [*] 1 fixable with --fix."


def test_text_of_nothing_says_so() -> None:
    """“Nothing found” would be believed."""
    assert written("text") == "No article was checked.\n"


def test_nothing_that_steers_a_terminal_is_printed() -> None:
    """Neither from the article nor from its name."""
    assert not set("\x1b\u202e\x07") & set(written("text", sample("\x1b[31m\x07.md")))


def test_long_lines_are_cut_around_the_finding() -> None:
    """A paragraph is one line."""
    text = "word " * 200 + "claimed" + " word" * 200
    finding = Finding("CUE401", Span(1000, 1007), "“claimed” casts doubt")
    shown = written("text", checked("a", text, (finding,)))
    quoted, marks = shown.splitlines()[2:4]

    assert len(quoted) < 120
    assert quoted[marks.index("^") : marks.rindex("^") + 1] == "claimed"


def test_json_fits_its_schema(root: Path) -> None:
    """One object an article."""
    schema = json.loads((root / "src/accordingto/schemas/findings-1.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    lines = written("json", sample(), sample("b")).splitlines()

    assert [json.loads(line)["id"] for line in lines] == ["drafts/a b.md", "b"]
    for line in lines:
        Draft202012Validator(schema).validate(json.loads(line))


def test_json_quotes_the_words_and_their_place() -> None:
    """From 1, the end after the last character."""
    finding = json.loads(written("json", sample()))["findings"][0]

    assert finding["words"] == "claimed"
    assert (finding["start"], finding["end"]) == ({"line": 2, "column": 14}, {"line": 2, "column": 21})
    assert finding["fix"]["words"] == "said"


def test_sarif_says_where_and_how_to_mend() -> None:
    """Regions with lines, columns and offsets; a fix as a replacement; rules once."""
    log = json.loads(written("sarif", sample(), sample("http://example.org/ä b")))
    run = log["runs"][0]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]

    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["CUE401", "SRC103", "CUE404"]
    assert [result["ruleIndex"] for result in run["results"]] == [0, 1, 2, 0, 1, 2]
    assert (region["startLine"], region["startColumn"], region["endColumn"], region["snippet"]["text"]) == (
        2,
        14,
        21,
        "claimed",
    )
    assert run["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "said"
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "drafts/a%20b.md"


def test_sarif_fits_the_schema_of_oasis(root: Path) -> None:
    """The schema lies with the shared data; without them the test says so."""
    schema = root.parent / "shared" / "formats" / "schemas" / "sarif-2.1.0.json"
    if not schema.exists():
        pytest.skip("the schema of SARIF does not lie beside the repository")
    validator = Draft7Validator(json.loads(schema.read_text(encoding="utf-8")))

    for articles in ([], [sample()], [sample("/drafts/x.md"), sample("b")]):
        validator.validate(json.loads(written("sarif", *articles)))


def test_github_annotations_are_escaped() -> None:
    """Severity, place, and no sign that would end the command."""
    first, second, third = written("github", sample()).splitlines()

    assert first.startswith(
        "::warning file=drafts/a b.md,line=2,endLine=2,col=14,endColumn=21,title=CUE401 doubting-verb::"
    )
    assert second.startswith("::error file=drafts/a b.md,line=2,endLine=3,title=")
    assert second.endswith("nobody speaks, 100 %25:%0Anever")
    assert third.startswith("::notice ")


@pytest.mark.parametrize("name", format_names())
def test_a_format_is_called_as_its_module(name: str) -> None:
    """What ``--format`` takes is what the format calls itself."""
    assert load_format(name).name == name
    assert load_format(name).summary


def test_an_unknown_format_is_wrong_usage() -> None:
    """And the known ones are told."""
    with pytest.raises(UsageError, match="github, json, sarif, text"):
        load_format("yaml")
