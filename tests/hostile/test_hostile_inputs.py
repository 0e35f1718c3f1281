"""Whatever comes in, one of two things comes out: a reading, or one line that says why not.

A small relative of ``benchmarks/hostile/fuzz.py``.
"""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accordingto.cli.main import main

FEW = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
SUFFIXES = st.sampled_from([".html", ".txt", ".md", ".jsonl", ".jsonl.gz", ".xml", ""])
FORMATS = st.sampled_from(["text", "json", "html", "spans", "chains", "parts", "times", "ics"])
EXAMPLES = Path(__file__).parent.parent.parent / "examples"
PIECES = st.sampled_from(
    '<p> </p> <div> <!-- --> <script> ]]> &#0; &#xD800; { [ " “ ” ‘ \n\n \r \t said according to Reuters . , ( )'.split(
        " "
    )
    + "Source: \u202e \u2028 \x00 😀 --- <table><tr> # ![](x) it was reported".split(" ")
)


def read(content: bytes, suffix: str, form: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Read bytes as a user would, and check what every user may rely on."""
    path = folder / f"input{suffix}"
    path.write_bytes(content)
    code = main(["read", str(path), "--format", form])
    told = capsys.readouterr()

    assert code in (0, 3)
    assert "Traceback" not in told.err
    assert "fault of accordingto" not in told.err
    if code == 3:
        assert told.err.startswith("accordingto: ")


@FEW
@given(content=st.binary(max_size=300), suffix=SUFFIXES, form=FORMATS)
def test_arbitrary_bytes(
    content: bytes, suffix: str, form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Bytes without any sense are refused, or read for what they are."""
    read(content, suffix, form, tmp_path, capsys)


@FEW
@given(pieces=st.lists(PIECES, max_size=120), suffix=SUFFIXES, form=FORMATS)
def test_broken_markup_and_speech(
    pieces: list[str], suffix: str, form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Tags that never close, quotation marks that never open and cues without a source harm nobody."""
    read(" ".join(pieces).encode("utf-8", "surrogatepass"), suffix, form, tmp_path, capsys)


@FEW
@given(data=st.data(), form=FORMATS)
def test_damaged_articles(data: st.DataObject, form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A real page that was cut, doubled or spoilt somewhere is still read."""
    name = data.draw(st.sampled_from(["harbour.html", "harbour.txt"]))
    content = (EXAMPLES / name).read_bytes()
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, min(len(content), start + 400)))
    pushed = data.draw(st.one_of(st.just(b""), st.binary(max_size=30), st.just(content[start:end] * 2)))

    read(content[:start] + pushed + content[end:], Path(name).suffix, form, tmp_path, capsys)


@pytest.mark.parametrize("piece", ["<div>", "(", "“", "a ", "A said ", "<b><i>", "> ", "[x](", "\n"])
def test_one_thing_far_too_often(piece: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Depth and repetition end in a reading or a refusal."""
    for suffix in (".html", ".txt", ".md"):
        read((piece * 3000).encode(), suffix, "text", tmp_path, capsys)
