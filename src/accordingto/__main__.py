"""``python -m accordingto``."""

import sys

from accordingto.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
