"""What the quality scripts share: their arguments, a folder for predictions, and the program that makes them."""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from floors import add_arguments

Measure = Callable[[argparse.Namespace, Path], int]
"""Given the arguments and a folder for predictions, measures, and says 0 or 1 as ``settle`` does."""


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
