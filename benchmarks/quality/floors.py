"""Figures that may not fall, and the digest of the data they were taken on.

``floors.toml`` has one table a measurement: ``data`` maps file names to SHA-256 digests, ``floors`` maps figures to
the least they may be. A floor is lowered only with a decision record, whose path is kept beside it.
"""

import argparse
import hashlib
import sys
import tomllib
from pathlib import Path
from typing import Any

HOME = Path(__file__).parent / "floors.toml"
ROOT = Path(__file__).parent.parent.parent
SLACK = 0.5
"""Points that a floor lies below what was measured: processors differ in the last digits of what a network computes."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give a measuring script the options that every one of them has."""
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with the data sets")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to what is measured now")
    parser.add_argument("--lower", type=Path, metavar="RECORD", help="lower the floors; RECORD is the decision on it")


def digest(path: Path) -> str:
    """The SHA-256 digest of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def settle(name: str, data: list[Path], measured: dict[str, float], args: argparse.Namespace) -> int:
    """Hold what was measured against the floors of ``name``; 0 where all is well, else 1 and the reasons printed."""
    floors = tomllib.loads(HOME.read_text(encoding="utf-8")) if HOME.exists() else {}
    table = floors.get(name, {"data": {}, "floors": {}})
    digests = {path.name: digest(path) for path in data}
    fallen = {k: v for k, v in table["floors"].items() if measured.get(k, 0.0) < v}
    reasons = [f"{k} is {measured.get(k, 0.0)}, its floor is {v}" for k, v in fallen.items()]
    if table["floors"] and digests != table["data"]:
        reasons.append("the data are not those that the floors were taken on")
    if args.lower is not None:
        if not args.lower.is_file():
            print(f"expected a decision record at {args.lower}, found none", file=sys.stderr)
            return 1
        _write(floors | {name: {"data": digests, "floors": _below(measured), "lowered_by": str(args.lower)}})
        return 0
    if reasons:
        print(*(f"{name}: {reason}" for reason in reasons), sep="\n", file=sys.stderr)
        return 1
    if args.lift:
        kept = {k: max(v, table["floors"].get(k, v)) for k, v in _below(measured).items()}
        _write(floors | {name: table | {"data": digests, "floors": kept}})
    return 0


def _below(measured: dict[str, float]) -> dict[str, float]:
    return {figure: round(value - SLACK, 1) for figure, value in measured.items()}


def _write(floors: dict[str, Any]) -> None:
    lines = ["# Written by the scripts beside it; benchmarks/README.md tells how.", ""]
    for name, table in sorted(floors.items()):
        lines.append(f"[{name}]")
        if "lowered_by" in table:
            lines.append(f'lowered_by = "{table["lowered_by"]}"')
        lines += [f'data."{k}" = "{v}"' for k, v in table["data"].items()]
        lines += [f'floors."{k}" = {v}' for k, v in table["floors"].items()]
        lines.append("")
    HOME.write_text("\n".join(lines), encoding="utf-8")
