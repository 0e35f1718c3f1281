"""``accordingto.check`` is as simple as ``accordingto.read``."""

import subprocess
import sys
from pathlib import Path

import pytest

import accordingto

DRAFT = "# The ferry\n\nThe ferry had no licence, Ilse Brandt claimed on Monday. The strait was reportedly mined.\n"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft in a file."""
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_findings_say_what_and_where(draft: Path) -> None:
    """The same that the formats print."""
    found = accordingto.check(str(draft))
    ferry, strait = found

    assert [(f.code, found.words_of(f)) for f in found] == [("CUE401", "claimed"), ("SRC101", "reportedly")]
    assert (found.start(ferry), found.end(ferry)) == ((3, 39), (3, 46))
    assert strait.span.of(found.reading.document.text) == "reportedly"
    assert len(found) == 2


def test_settings_are_the_nearest_file_s_and_the_call_s(draft: Path) -> None:
    """As on the command line."""
    (draft.parent / "accordingto.toml").write_text('[check]\nignore = ["SRC101"]\n', encoding="utf-8")

    assert [finding.code for finding in accordingto.check(str(draft))] == ["CUE401"]
    assert len(accordingto.check(str(draft), ignore="CUE")) == 0
    assert [finding.code for finding in accordingto.check(str(draft), select="CUE,SRC1")] == ["CUE401"]


def test_text_is_checked_too() -> None:
    """What a content system holds."""
    assert [finding.code for finding in accordingto.check_text(DRAFT, select="SRC101")] == ["SRC101"]


def test_what_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    """With the code of its refusal."""
    two = tmp_path / "two.jsonl"
    two.write_text('{"id": "a", "text": "The ferry sank off Kesten."}\n' * 2, encoding="utf-8")
    for source, code in ((str(tmp_path / "none.md"), "missing"), (str(two), "several")):
        with pytest.raises(accordingto.InputError) as error:
            accordingto.check(source)
        assert error.value.code == code
    with pytest.raises(accordingto.InputError):
        accordingto.check_text("")


def test_a_wrong_code_is_wrong_usage(draft: Path) -> None:
    """And says what would be right."""
    with pytest.raises(accordingto.UsageError, match="SRC101"):
        accordingto.check(str(draft), select="XYZ")
    with pytest.raises(accordingto.UsageError, match="QUO501 alone, which is off"):
        accordingto.check(str(draft), select="QUO501")


def test_the_verb_stays_when_a_part_of_the_package_was_imported_first() -> None:
    """``accordingto.check`` is a package as well."""
    program = (
        "import accordingto.check.run, accordingto; print(callable(accordingto.check), accordingto.check.run.__name__)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["True", "accordingto.check.run"]
