"""From a folder to a site: read, check, and only where nothing stops it, write. Start reading here.

open_newsroom → sheet_of → read_document → pass_gate → photo_of → Press.files → write_changed
"""

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

import accordingto
from accordingto.check.config import settings_for
from accordingto.errors import ModelError, UsageError
from accordingto.exports.view import article_view
from accordingto.pipeline import Reader, refuse_crash
from accordingto.reports import compose_report
from accordingto.site.document import Sheet, sheet_of
from accordingto.site.faults import Fault
from accordingto.site.gate import Passed, pass_gate
from accordingto.site.memory import FOLDER, Memory, made, plain
from accordingto.site.newsroom import Newsroom, open_newsroom
from accordingto.site.pages import Press
from accordingto.site.paper import Paper, Photo
from accordingto.site.pictures import PictureError, photo_of
from accordingto.site.write import remove, write_changed
from accordingto.types import Reading

_MADE = "site"
"""Under this name the memory keeps which files each output folder got."""


@dataclass(slots=True)
class Published:
    """What came of it: lines of the build log, and how many files were written, left as they were, and removed."""

    faults: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    excused: list[str] = field(default_factory=list)
    articles: int = 0
    read: int = 0
    """Articles that had to be read; the others were known."""
    written: int = 0
    kept: int = 0
    removed: int = 0


Tell = Callable[[], None]
"""Called when one more draft is done."""


def publish(
    folder: str,
    output: str | None,
    base_url: str | None = None,
    *,
    strict: bool = False,
    tell: Tell = lambda: None,
) -> Published:
    """Make the site of a newsroom's folder in ``output``; with None it is only checked.

    Nothing is written where anything is wrong.
    """
    newsroom = open_newsroom(folder, base_url)
    result = Published(articles=len(newsroom.drafts))
    if not newsroom.settings or any(fault.path == "site.toml" for fault in newsroom.faults):
        result.faults = [str(fault) for fault in newsroom.faults]
        return result
    memory = Memory(newsroom.folder / FOLDER)
    build = _Build(newsroom, memory, result)
    papers = []
    for draft in newsroom.drafts:
        papers += build.paper(sheet_of(draft, newsroom))
        tell()
    build.check_names()
    photos, pictures = build.photos(papers)
    result.faults += [str(fault) for fault in sorted(newsroom.faults)]
    if strict:
        result.faults, result.warnings = [*result.faults, *result.warnings], []
    if result.faults or output is None:
        return result
    files = Press(newsroom, papers, photos).files() | pictures | build.linked_files(papers)
    _write(Path(output), files, memory, result)
    return result


class _Build:
    """One run over a newsroom's drafts."""

    def __init__(self, newsroom: Newsroom, memory: Memory, result: Published) -> None:
        self._newsroom = newsroom
        self._memory = memory
        self._result = result
        self._settings = settings_for(str(newsroom.folder / "articles" / "x.md"))
        self._reader = Reader()
        self._program = _program()

    def paper(self, sheet: Sheet) -> list[Paper]:
        """The draft as an article, where it can be one; what is wrong with it goes to the faults."""
        newsroom = self._newsroom
        newsroom.faults += sheet.faults
        if sheet.faults:
            return []
        try:
            reading, passed = self._read(sheet)
        except (ModelError, UsageError):
            raise
        except Exception as crash:  # noqa: BLE001 - the faults of the other drafts are told as well
            newsroom.faults.append(Fault(sheet.draft.path, 1, "", refuse_crash(sheet.draft.path, crash).reason))
            return []
        self._result.faults += passed.errors
        self._result.warnings += [*passed.warnings, *_unmet(sheet, reading)]
        self._result.excused += passed.excused
        authors = tuple(author for name in sheet.draft.values["authors"] if (author := newsroom.author(name)))
        return [Paper(sheet, reading, article_view(compose_report(reading)), authors, newsroom.base + sheet.draft.page)]

    def _read(self, sheet: Sheet) -> tuple[Reading, Passed]:
        """The reading of a draft and what the gate says of it: known from before, or made."""
        about = [self._program, sheet.draft.content, plain(sheet.document), asdict(self._settings)]
        key = hashlib.sha256(json.dumps(about, ensure_ascii=True).encode()).hexdigest()
        kept = self._memory.load(f"reading-{key}")
        if kept is not None:
            return made(Reading, kept[0]), Passed(*kept[1])
        self._result.read += 1
        reading = self._reader.read_document(sheet.document)
        passed = pass_gate(sheet, reading, self._settings)
        self._memory.keep(f"reading-{key}", [plain(reading), [passed.errors, passed.warnings, passed.excused]])
        return reading, passed

    def check_names(self) -> None:
        """Drafts name categories and each other."""
        newsroom = self._newsroom
        names = {draft.name for draft in newsroom.drafts}
        for draft in newsroom.drafts:
            categories = newsroom.settings["categories"]
            if draft.category not in categories:
                said = f"expected one of {', '.join(categories)}, found {draft.category}"
                newsroom.faults.append(draft.front.fault(("category",), said))
            for number, name in enumerate(draft.values.get("related", ())):
                if name not in names:
                    said = f"expected the name of another draft, found {name}"
                    newsroom.faults.append(draft.front.fault(("related", number), said))

    def photos(self, papers: list[Paper]) -> tuple[dict[str, Photo], dict[str, bytes]]:
        """Every picture in its widths, and their bytes."""
        photos: dict[str, Photo] = {}
        files: dict[str, bytes] = {}
        wanted = [
            (a.photo, Fault(a.front.path, a.front.line("photo"), "photo", "")) for a in self._newsroom.authors.values()
        ]
        for paper in papers:
            shots = [stretch.shot for stretch in paper.sheet.stretches if stretch.shot]
            wanted += [(shot.src, Fault(paper.draft.path, shot.line, "src", "")) for shot in shots]
        for name, place in wanted:
            if name is None or name in photos:
                continue
            path = self._newsroom.file(name)
            if path is None:
                said = f"expected a picture in the newsroom's folder, found no file {name}"
                self._newsroom.faults.append(place._replace(said=said))
                continue
            try:
                photos[name], rendered = photo_of(path, self._memory)
            except PictureError as error:
                self._newsroom.faults.append(place._replace(said=f"expected {error} ({name}); save it anew"))
                continue
            files |= rendered
        for paper in papers:
            paper.photos = photos
        return photos, files

    def linked_files(self, papers: list[Paper]) -> dict[str, bytes]:
        """Files of the folder that articles link to."""
        found: dict[str, bytes] = {}
        for paper in papers:
            for name, place in paper.sheet.files.items():
                path = self._newsroom.file(name)
                if path is not None:
                    found[place] = path.read_bytes()
        return found


def _program() -> str:
    """What tells one state of this program from another: readings that another one made are made anew."""
    root = Path(accordingto.__file__).parent
    files = sorted(path for kind in ("*.py", "*.jsonl", "*.onnx", "*.json") for path in root.rglob(kind))
    about = [(path.relative_to(root).as_posix(), path.stat().st_size, path.stat().st_mtime_ns) for path in files]
    sources = os.environ.get("ACCORDINGTO_SOURCES", "")
    return hashlib.sha256(json.dumps([accordingto.__version__, about, sources]).encode()).hexdigest()


def _unmet(sheet: Sheet, reading: Reading) -> list[str]:
    """Statements of the front matter about sources whom no claim of the article comes from."""
    from accordingto.chains.stated import is_same_name

    used = {link.source for claim in reading.claims for link in claim.chain.links}
    names = [source.name for source in reading.sources if source.id in used]
    front = sheet.draft.front
    return [
        str(
            front.fault(
                ("sources", number, "name"),
                f"no claim was read that comes from {said['name']}; see its name in the text",
            )
        )
        for number, said in enumerate(sheet.draft.values.get("sources", ()))
        if not any(is_same_name(name, said["name"]) for name in names)
    ]


def _write(output: Path, files: dict[str, bytes], memory: Memory, result: Published) -> None:
    """The files, and away with those that an earlier build made and this one did not."""
    if output.exists() and not output.is_dir():
        raise UsageError(f"expected a folder for the site, found the file {output}; name another one")
    name = f"{_MADE}-{hashlib.sha256(str(output.resolve()).encode()).hexdigest()}"
    before = memory.load(name) or []
    output.mkdir(parents=True, exist_ok=True)
    memory.keep(name, sorted({*before, *files}))
    result.written = write_changed(output, files)
    result.kept = len(files) - result.written
    result.removed = remove(output, sorted(set(before) - set(files)))
    memory.keep(name, sorted(files))
    memory.forget_unused()
