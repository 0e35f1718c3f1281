import json
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from accordingto.cli.main import main
from accordingto.pipeline import Reader
from accordingto.types import Reading, Refusal
from tests.exports.sample import sample_reading

REFUSED = Refusal("bad.bin", "binary", "expected an article, found bytes that are no text;\ntry a page")
Results = Callable[[str], Iterable[Reading | Refusal]]


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[[Results], None]:
    """Lets a test say what reading an input gives."""

    def install(results: Results) -> None:
        monkeypatch.setattr(Reader, "read_articles", lambda _self, source: iter(results(source)))

    return install


def named(name: str) -> Reading:
    """The sample under another id, without warnings."""
    reading = sample_reading()
    return replace(reading, document=replace(reading.document, id=name, warnings=()))


def test_a_report_goes_to_standard_output(
    answers: Callable[[Results], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 0, and nothing on standard error."""
    answers(lambda source: [named(source)])

    assert main(["read", "a.html"]) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("The Tidewater Post · World")
    assert printed.err == ""


def test_several_inputs_keep_their_order(
    answers: Callable[[Results], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """JSON Lines in the order of the command."""
    answers(lambda source: [named(source)])

    assert main(["read", "b", "a", "--format", "chains"]) == 0
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == ["b", "a"]


def test_a_refused_input_is_told_in_one_line_and_the_others_are_done(
    answers: Callable[[Results], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 3, the reason on standard error."""
    answers(lambda source: [REFUSED] if source == "bad.bin" else [named(source)])

    assert main(["read", "a", "bad.bin", "b", "--format", "spans"]) == 3
    printed = capsys.readouterr()
    assert [json.loads(line)["id"] for line in printed.out.splitlines()] == ["a", "b"]
    assert printed.err == (
        "accordingto: bad.bin: expected an article, found bytes that are no text; try a page [binary]\n"
    )


def test_warnings_are_told_and_the_reading_is_given(
    answers: Callable[[Results], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 0 all the same."""
    answers(lambda _: [sample_reading()])

    assert main(["read", "a", "--format", "parts"]) == 0
    assert "accordingto: warning: velden.html: 3 bytes were not UTF-8" in capsys.readouterr().err


def test_an_article_that_cannot_be_written_does_not_take_the_others_along(
    answers: Callable[[Results], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """A fault of ours is one line and exit 3."""
    broken = replace(named("broken"), sources=())
    answers(lambda source: [broken if source == "broken" else named(source)])

    assert main(["read", "broken", "a", "--format", "chains"]) == 3
    printed = capsys.readouterr()
    assert [json.loads(line)["id"] for line in printed.out.splitlines()] == ["a"]
    assert len(printed.err.splitlines()) == 1
    assert "this is a fault of accordingto" in printed.err


def test_debugging_shows_where_it_failed(
    answers: Callable[[Results], None], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """``ACCORDINGTO_DEBUG=1`` prints the traceback."""
    monkeypatch.setenv("ACCORDINGTO_DEBUG", "1")
    answers(lambda source: [replace(named(source), sources=())])

    assert main(["read", "a", "--format", "chains"]) == 3
    assert "Traceback" in capsys.readouterr().err


def test_each_article_is_written_before_the_next_is_read(
    answers: Callable[[Results], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """A reader at the other end of a pipe need not wait."""
    seen = []

    def slow(source: str) -> Iterator[Reading]:
        yield named(source)
        seen.append(capsys.readouterr().out.count("\n"))
        yield named(source)

    answers(slow)

    assert main(["read", "a", "--format", "spans"]) == 0
    assert seen == [1]


def test_names_that_no_encoding_can_carry_are_escaped(
    answers: Callable[[Results], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """A file name with a broken byte crashes nothing, and cannot steer the terminal."""
    answers(lambda source: [Refusal(source, "missing", "no such file")])

    assert main(["read", "a\udcff\x1b[2J"]) == 3
    assert capsys.readouterr().err == "accordingto: a\\udcff [2J: no such file [missing]\n"


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["read"],
        ["read", "a", "--published", "soon"],
        ["read", "a", "--published", "2025-13-01"],
        ["read", "a", "--format", "dates"],
        ["read", "a", "--timeout", "0"],
        ["read", "a", "--timeout", "nan"],
        ["write", "a"],
    ],
)
def test_wrong_usage_is_exit_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """What is wrong stands on standard error, nothing on standard output."""
    with pytest.raises(SystemExit) as left:
        main(arguments)

    assert left.value.code == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "usage: accordingto" in printed.err


def test_a_file_is_written_whole(answers: Callable[[Results], None], tmp_path: Path) -> None:
    """``-o`` takes the report, with the permissions that the old file had, and no draft stays behind."""
    answers(lambda source: [named(source)])
    target = tmp_path / "report.html"
    target.write_text("old")
    target.chmod(0o640)

    assert main(["read", "a", "--format", "html", "-o", str(target)]) == 0
    assert target.read_text(encoding="utf-8").endswith("</html>\n")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_is_left_alone_when_nothing_could_be_read(
    answers: Callable[[Results], None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An old report is not lost to a mistyped name."""
    answers(lambda _: [REFUSED])
    target = tmp_path / "report.txt"
    target.write_text("old")

    assert main(["read", "a", "-o", str(target)]) == 3
    assert target.read_text() == "old"
    assert capsys.readouterr().out == ""


def test_an_interruption_leaves_the_old_file(
    answers: Callable[[Results], None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 130, the target untouched, no draft left."""

    def interrupted(source: str) -> Iterator[Reading]:
        yield named(source)
        raise KeyboardInterrupt

    answers(interrupted)
    target = tmp_path / "report.txt"
    target.write_text("old")

    assert main(["read", "a", "-o", str(target)]) == 130
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]
    assert capsys.readouterr().err == "accordingto: interrupted\n"


@pytest.mark.parametrize("name", [".", "no/such/place.txt"])
def test_a_place_that_cannot_be_written_to_is_wrong_usage(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is told before anything is read."""
    assert main(["read", "a", "-o", f"{tmp_path}/{name}"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full disk at hand")
def test_a_full_disk_is_told_in_one_line(
    answers: Callable[[Results], None], capsys: pytest.CaptureFixture[str]
) -> None:
    """Never exit 0 where the report is not whole."""
    answers(lambda source: [named(source)])

    assert main(["read", "a", "-o", "/dev/full"]) == 3
    assert capsys.readouterr().err.startswith("accordingto: cannot write the output: No space left")


def test_a_pipe_is_written_to_and_not_replaced(answers: Callable[[Results], None], tmp_path: Path) -> None:
    """Devices and named pipes stay what they are."""
    answers(lambda source: [named(source)])
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)

    assert main(["read", "a", "--format", "spans", "-o", str(pipe)]) == 0
    assert json.loads(os.read(reader, 1 << 16))["id"] == "a"
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
