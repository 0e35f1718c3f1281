"""One reading from a cold start, as a ratio to importing what it stands on.

Runs ``accordingto read FILE`` and ``python -c "import onnxruntime, numpy, tokenizers"`` in turn, so that both meet the
same machine in the same minute, and compares the medians of their wall times.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SEED = ROOT.parent / "shared" / "seed" / "united24-north-korea-munitions.txt"
EXAMPLE = ROOT / "examples" / "harbour.txt"


def seconds(command: list[str]) -> float:
    """The wall time of one run, as an installed program runs: with its bytecode kept from the run before."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    began = time.perf_counter()
    subprocess.run(command, check=True, env=environment, **quiet)
    return time.perf_counter() - began


def main() -> int:
    """Measure, print, and fail where the ratio is above ``--at-most``."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", nargs="?", type=Path, default=SEED if SEED.exists() else EXAMPLE)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--at-most", type=float, default=2.5, help="fail above this ratio (default: 2.5)")
    args = parser.parse_args()
    commands = {
        "accordingto read": [str(Path(sys.executable).parent / "accordingto"), "read", str(args.file)],
        "imports alone": [sys.executable, "-c", "import onnxruntime, numpy, tokenizers"],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for run in range(args.runs + 1):
        for name, command in commands.items():
            taken = seconds(command)
            if run:  # the first of each warms the disk
                times[name].append(taken)
    medians = {name: statistics.median(values) for name, values in times.items()}
    for name, values in times.items():
        print(f"{name:18} median {medians[name]:.3f} s   least {min(values):.3f}   most {max(values):.3f}")
    ratio = medians["accordingto read"] / medians["imports alone"]
    print(f"ratio {ratio:.2f} ({args.file.name}, {args.runs} runs each, {os.cpu_count()} cores)")
    return int(ratio > args.at_most)


if __name__ == "__main__":
    sys.exit(main())
