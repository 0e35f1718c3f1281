"""Requests without end against the room's API, made up from its description: ``python benchmarks/room/api_fuzz.py``.

Wants the extra ``dev`` (schemathesis). Ends with 1 where any answer is a server's error or not as described.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tests.browser.room import opened  # noqa: E402 - after the path
from tests.room.conftest import fill  # noqa: E402 - the same
from tests.room.test_api import CHECKS  # noqa: E402 - the same


def main() -> int:
    """Fill a library, open the room, and ask."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--examples", type=int, default=100, help="requests made up for each endpoint and phase")
    args = parser.parse_args()
    program = "from schemathesis.cli import schemathesis; schemathesis()"
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.db"
        fill(library)
        with opened(library) as address:
            options = ["--checks", CHECKS, "--max-examples", str(args.examples), "--seed", "1", "--no-color"]
            command = [sys.executable, "-c", program, "run", f"{address}/api/openapi.json", *options]
            return subprocess.run(command, cwd=folder, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
