"""What reading times and laying claims on the calendar costs, as a share of the whole reading, warm, in CPU seconds."""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from accordingto import read_text, times, when

ROOT = Path(__file__).parent.parent.parent


def timed(verb: Callable[..., Any], taken: dict[str, float], name: str) -> Callable[..., Any]:
    """The same verb, its processor time added up."""

    def called(*args: Any) -> Any:  # noqa: ANN401 - passes on what the verb takes
        began = time.process_time()
        try:
            return verb(*args)
        finally:
            taken[name] += time.process_time() - began

    return called


def main() -> int:
    """Measure, print, and fail where the share is above ``--at-most``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with the data sets")
    parser.add_argument("--articles", type=int, default=40, help="read the first so many (default: 40)")
    parser.add_argument("--at-most", type=float, default=5.0, help="fail above this share in percent (default: 5)")
    args = parser.parse_args()
    lines = (args.shared / "attribution" / "dev.jsonl").read_text(encoding="utf-8").splitlines()[: args.articles]
    texts = [json.loads(line)["text"] for line in lines]
    read_text(texts[0], published="2016-06-20")
    taken = {"find_times": 0.0, "place_claims": 0.0}
    times.find_times = timed(times.find_times, taken, "find_times")  # type: ignore[assignment]
    when.place_claims = timed(when.place_claims, taken, "place_claims")  # type: ignore[assignment]
    began = time.process_time()
    for text in texts:
        read_text(text, published="2016-06-20")
    whole = time.process_time() - began
    words = sum(len(text.split()) for text in texts)
    share = 100 * sum(taken.values()) / whole
    for name, seconds in taken.items():
        print(f"{name:14}{1e6 * seconds / words:7.1f} ms a thousand words")
    print(f"whole reading {1e6 * whole / words:7.1f} ms a thousand words; share {share:.1f} % ({words} words)")
    return int(share > args.at_most)


if __name__ == "__main__":
    sys.exit(main())
