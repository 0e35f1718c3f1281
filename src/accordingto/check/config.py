"""Settings: ``[check]`` of ``accordingto.toml``, ``[tool.accordingto.check]`` of ``pyproject.toml``; the nearest."""

import tomllib
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from accordingto.check.settings import Settings
from accordingto.errors import UsageError

OWN, SHARED = "accordingto.toml", "pyproject.toml"
_LARGEST = 1_000_000
_ONE = "style"
NAMES = {field.name.replace("_", "-"): field.name for field in fields(Settings)}


def settings_for(source: str, config: str | None = None) -> Settings:
    """Those of ``config``, or of the nearest file above an input; above this folder for ``-`` and URLs."""
    if config is not None:
        return _read(Path(config))
    is_file = source != "-" and "://" not in source
    folder = (Path(source).absolute().parent if is_file else Path.cwd()).resolve()
    found = _nearest(folder)
    return _read(found) if found else Settings()


def _nearest(folder: Path) -> Path | None:
    """The settings' file of a folder or of the first one above it that has one."""
    for place in (folder, *folder.parents):
        if (place / OWN).is_file():
            return place / OWN
        if (place / SHARED).is_file() and _table(place / SHARED) is not None:
            return place / SHARED
    return None


def _read(path: Path) -> Settings:
    table = _table(path)
    if table is None:
        raise UsageError(f"expected [tool.accordingto] in {path}, found none; add it, or name another file")
    return _settings(table, path)


def _table(path: Path) -> dict[str, Any] | None:
    """The file's table: all of ``accordingto.toml``, a part of ``pyproject.toml``."""
    try:
        if path.stat().st_size > _LARGEST:
            raise UsageError(f"expected settings in {path}, found more than {_LARGEST:,} bytes; name another file")
        whole = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"expected settings in {path}, found no file that can be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"expected TOML in {path}, found a mistake: {error}") from error
    if path.name == SHARED:
        tool = whole.get("tool")
        own = tool.get("accordingto") if isinstance(tool, dict) else None
        if not isinstance(own, dict):
            return None
        whole = own
    table = whole.get("check", {})
    if not isinstance(table, dict):
        raise UsageError(f"expected a table [check] in {path}, found another value")
    return table


def with_list(settings: Settings, name: str, values: tuple[str, ...]) -> Settings:
    """The settings with one list changed."""
    changed: dict[str, Any] = {name: values}
    return replace(settings, **changed)


def with_options(settings: Settings, select: str, extend_select: str, ignore: str, style: str | None) -> Settings:
    """The settings as a call changes them, codes between commas; what it says comes before what stands in files."""
    return replace(
        settings,
        select=_codes(select) or (() if style else settings.select),
        extend_select=settings.extend_select + _codes(extend_select),
        ignore=settings.ignore + _codes(ignore),
        style=style or settings.style,
    )


def _codes(given: str) -> tuple[str, ...]:
    return tuple(code for code in given.split(",") if code.strip())


def _settings(table: dict[str, Any], path: Path) -> Settings:
    settings = Settings()
    for name, value in table.items():
        if name not in NAMES:
            raise UsageError(f"expected one of {', '.join(NAMES)} in {path}, found {name!r}")
        is_list = isinstance(value, list) and all(isinstance(one, str) for one in value)
        if name == _ONE and isinstance(value, str):
            settings = replace(settings, style=value)
        elif name != _ONE and is_list:
            settings = with_list(settings, NAMES[name], tuple(value))
        else:
            wanted = "a name" if name == _ONE else "a list of texts"
            raise UsageError(f"expected {wanted} for {name} in {path}, found {value!r}")
    return settings
