"""What the quality scripts share: their arguments, a folder for predictions, and the program that makes them."""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from floors import add_arguments, settle

Measure = Callable[[argparse.Namespace, Path], int]
"""Given the arguments and a folder for predictions, measures, and says 0 or 1 as ``settle`` does."""


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def predict(source: Path, form: str, found: Path) -> None:
    """Read the articles of a file and write what was found in one of the formats for measuring."""
    program = Path(sys.executable).parent / "accordingto"
    subprocess.run([program, "read", source, "--format", form, "-o", found], check=True)


def run(description: str | None, folder: str, measure: Measure) -> int:
    """Parse the arguments, look for the folder of the data, and measure."""
    parser = argparse.ArgumentParser(description=description)
    add_arguments(parser)
    parser.add_argument("--out", type=Path, help="keep the predictions in this folder")
    args = parser.parse_args()
    if not (args.shared / folder).is_dir():
        print(f"expected {folder}/ in {args.shared}, found none; name its folder with --shared", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        out: Path = args.out or Path(scratch)
        out.mkdir(parents=True, exist_ok=True)
        return measure(args, out)


def settle_parts(name: str, found: Path, args: argparse.Namespace) -> int:
    """Score the parts that were found in pages, print the figures, hold them against the floors of ``name``."""
    gold, scorer = args.shared / "pages" / "gold.jsonl", args.shared / "pages" / "score_pages.py"
    answer = subprocess.run([sys.executable, scorer, gold, found, "--json"], check=True, capture_output=True, text=True)
    figures: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    for figure, value in figures.items():
        print(f"{figure:10}{value:7.1f}")
    return settle(name, [gold, scorer], figures, args)
