"""Building again: the same bytes for the same drafts, nothing done twice, nothing left behind, nothing half written."""

import shutil
import signal
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from accordingto.site import publish
from tests.newsroom.conftest import Start
from tests.published import Site


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a site."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_building_again_changes_nothing_and_reads_nothing(site: Site, tmp_path: Path) -> None:
    """Known articles are known, and a second folder gets the same bytes."""
    again = publish(str(site.newsroom), str(site.folder))
    other = publish(str(site.newsroom), str(tmp_path / "other"))

    assert (again.read, again.written, again.removed) == (0, 0, 0)
    assert other.read == 0
    assert contents(tmp_path / "other") == contents(site.folder)


def test_the_same_bytes_come_from_nothing(small: Start, tmp_path: Path) -> None:
    """Without what was kept from before, too."""
    folder = small(more="updated: 2026-05-05T09:00:00+02:00\n")
    publish(str(folder), str(tmp_path / "one"))
    shutil.rmtree(folder / ".accordingto")
    publish(str(folder), str(tmp_path / "two"))

    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_only_what_changed_is_read_and_what_is_gone_is_removed(small: Start, tmp_path: Path) -> None:
    """A renamed draft leaves no page behind, and what is not ours stays."""
    folder = small()
    draft = folder / "articles" / "bridge.md"
    (folder / "articles" / "other.md").write_text(draft.read_text().replace("Bridge", "Tower"))
    site = tmp_path / "site"
    publish(str(folder), str(site))
    (site / "town" / "theirs.txt").write_text("mine")
    draft.rename(folder / "articles" / "crossing.md")
    result = publish(str(folder), str(site))

    assert result.read == 1
    assert result.removed == 3
    assert not (site / "town" / "bridge.html").exists()
    assert (site / "town" / "theirs.txt").read_text() == "mine"


def test_a_damaged_memory_is_made_anew(small: Start, tmp_path: Path) -> None:
    """What was kept and does not fit its digest is not used."""
    folder = small(more="picture:\n  src: pictures/keel.jpg\n  alt: a\n  caption: b.\n  credit: Ivo Sander\n")
    publish(str(folder), str(tmp_path / "one"))
    for path in (folder / ".accordingto").iterdir():
        path.write_bytes(path.read_bytes()[:-9] + b"damaged!!")
    result = publish(str(folder), str(tmp_path / "two"))

    assert result.read == 1
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


KILLED = """
import os, signal
from pathlib import Path
from accordingto.site import publish, write
put, left = write.replace_file, [{after}]
def replace_file(path, data):
    if {folder!r} in str(path):
        left[0] -= 1
        if not left[0]:
            path.with_name(".half.part").write_bytes(data[: len(data) // 2])
            os.kill(os.getpid(), signal.SIGKILL)
    put(path, data)
write.replace_file = replace_file
publish({drafts!r}, {folder!r}, "https://new.example/")
"""


def test_a_kill_leaves_whole_files(small: Start, tmp_path: Path) -> None:
    """In the midst of writing, every file is as one of the builds made it."""
    drafts, folder = small(), tmp_path / "site"
    publish(str(drafts), str(folder))
    before = contents(folder)
    publish(str(drafts), str(tmp_path / "after"), "https://new.example/")
    after = contents(tmp_path / "after")
    program = KILLED.format(after=4, folder=str(folder), drafts=str(drafts))
    killed = subprocess.run([sys.executable, "-c", program], check=False)
    now = {name: data for name, data in contents(folder).items() if not name.endswith(".part")}

    assert killed.returncode == -signal.SIGKILL
    assert now != before
    assert now != after
    assert [name for name, data in now.items() if data not in (before.get(name), after.get(name))] == []


def test_pictures_come_in_widths_without_what_cameras_write(small: Start, tmp_path: Path) -> None:
    """Turned upright, never enlarged, without a place or a name in them."""
    folder = small(more="picture:\n  src: pictures/turned.jpg\n  alt: a\n  caption: b.\n  credit: Ivo Sander\n")
    exif = Image.Exif()
    exif[0x0112] = 6  # lies on its side
    exif[0x010E] = "secret place"
    Image.new("RGB", (1000, 600), "teal").save(folder / "pictures" / "turned.jpg", exif=exif)
    publish(str(folder), str(tmp_path / "site"))
    made = sorted((tmp_path / "site" / "pictures").iterdir(), key=lambda path: path.stat().st_size)
    sizes = [Image.open(BytesIO(path.read_bytes())).size for path in made]
    markup = (tmp_path / "site" / "town" / "bridge.html").read_text()

    assert sizes == [(480, 800), (600, 1000)]
    assert not any(b"secret place" in path.read_bytes() for path in made)
    assert "480w" in markup
    assert "600w" in markup
    assert 'width="600" height="1000"' in markup


@pytest.mark.parametrize("mode", ["P", "1", "I;16", "LA", "RGBA"])
def test_pictures_of_every_kind_are_made_smaller(small: Start, tmp_path: Path, mode: str) -> None:
    """Palettes, two colours, 16 bits, see-through ones; under any name."""
    folder = small(more="picture:\n  src: pictures/Große Brücke.png\n  alt: a\n  caption: b.\n  credit: Ivo Sander\n")
    Image.new(mode, (900, 300)).save(folder / "pictures" / "Große Brücke.png")
    result = publish(str(folder), str(tmp_path / "site"))

    assert result.faults == []
    made = (tmp_path / "site" / "pictures").glob("groe-brucke-*.png")
    assert sorted(Image.open(BytesIO(path.read_bytes())).width for path in made) == [480, 900]


def test_nothing_that_is_wrong_touches_what_was_published(small: Start, tmp_path: Path) -> None:
    """A site stays as it was until its drafts can be published."""
    folder = small()
    publish(str(folder), str(tmp_path / "site"))
    before = contents(tmp_path / "site")
    small(more="mood: glad\n")
    publish(str(folder), str(tmp_path / "site"))

    assert contents(tmp_path / "site") == before
