"""Settings come from the nearest file, and mistakes in it are told."""

from pathlib import Path

import pytest

from accordingto.check.catalogue import all_rules, chosen, matching, why_off
from accordingto.check.config import settings_for
from accordingto.check.settings import Settings
from accordingto.check.styles import STYLES
from accordingto.errors import UsageError


def codes(settings: Settings) -> set[str]:
    """The rules that run."""
    return {rule.code for rule in chosen(settings)[0]}


def test_the_nearest_file_above_an_input_holds(tmp_path: Path) -> None:
    """A folder's own file before its parent's."""
    inner = tmp_path / "desk" / "drafts"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text('[tool.accordingto.check]\nselect = ["SRC"]\n')
    (tmp_path / "desk" / "accordingto.toml").write_text('[check]\nignore = ["SRC101"]\noutlet-names = ["The Post"]\n')

    assert settings_for(str(tmp_path / "draft.md")).select == ("SRC",)
    assert settings_for(str(inner / "draft.md")) == Settings(ignore=("SRC101",), outlet_names=("The Post",))


def test_a_pyproject_without_the_table_is_passed_by(tmp_path: Path) -> None:
    """Another tool's file says nothing of ours."""
    (tmp_path / "accordingto.toml").write_text('[check]\nstyle = "ap"\n')
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "pyproject.toml").write_text("[tool.other]\nx = 1\n")

    assert settings_for(str(tmp_path / "code" / "draft.md")).style == "ap"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("[check]\nselct = []\n", "expected one of .*select.*found 'selct'"),
        ('[check]\nselect = "SRC"\n', "expected a list of texts for select"),
        ("[check]\nstyle = 3\n", "expected a name for style"),
        ("[check\n", "expected TOML"),
        ("check = 3\n", r"expected a table \[check\]"),
    ],
)
def test_mistakes_are_wrong_usage(tmp_path: Path, said: str, expected: str) -> None:
    """What was expected, what was found, and in which file."""
    (tmp_path / "accordingto.toml").write_text(said)

    with pytest.raises(UsageError, match=expected):
        settings_for(str(tmp_path / "draft.md"))


def test_a_named_file_that_is_missing_is_wrong_usage(tmp_path: Path) -> None:
    """Nobody asked for the default settings."""
    with pytest.raises(UsageError, match="no file that can be read"):
        settings_for("draft.md", str(tmp_path / "none.toml"))


def test_codes_may_be_beginnings() -> None:
    """A family at once."""
    assert matching(["ANO2"]) == {rule.code for rule in all_rules() if rule.code.startswith("ANO")}
    assert codes(Settings(select=("CUE",), ignore=("CUE401",))) == {"CUE402", "CUE403", "CUE404", "CUE405", "CUE406"}


def test_unknown_codes_are_wrong_usage() -> None:
    """A rule that does not exist finds nothing, and that would look like praise."""
    with pytest.raises(UsageError, match="found 'SRX'"):
        matching(["SRX"])


def test_without_a_word_the_default_set_runs() -> None:
    """And more with a style."""
    default = {rule.code for rule in all_rules() if rule.default}

    assert codes(Settings()) == default
    for style in STYLES:
        assert codes(Settings(style=style)) >= default
    assert codes(Settings(extend_select=("CUE404",))) == default | {"CUE404"}


def test_styles_name_rules_that_exist() -> None:
    """Every code of every style, sorted by style."""
    known = {rule.code for rule in all_rules()}

    assert list(STYLES) == sorted(STYLES)
    assert {code for style in STYLES.values() for code in style} <= known


def test_an_unknown_style_is_wrong_usage() -> None:
    """The known ones are told."""
    with pytest.raises(UsageError, match="afp, ap, bbc, npr, reuters"):
        chosen(Settings(style="dpa"))


def test_rules_that_are_off_are_told_apart() -> None:
    """They cannot find, and say why; a library wakes those that need one."""
    running, off = chosen(Settings(select=("REL",)))

    assert all(rule.find for rule in running)
    assert [rule.code for rule in off] == ["REL308", "REL309", "REL310"]
    assert all(why_off(rule, with_library=False) for rule in off)
    assert [rule.code for rule in chosen(Settings(select=("REL",)), with_library=True)[1]] == ["REL309"]
