"""How the library grows: articles made of real ones (see ``made.py``), added by the thousand.

The texts are those of the shared Wikinews articles, read once by the model. What is timed is the library, in processor
time: keeping an article, comparing it, and asking. With ``--library`` the file is kept, and a run that was stopped goes
on.
"""

import argparse
import hashlib
import json
import pickle
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from made import VARIANTS, Copies, News

import accordingto
from accordingto.library import Store
from accordingto.library.claims import Claims
from accordingto.library.dues import DueQuery, Dues
from accordingto.library.search import Query, search
from accordingto.pipeline import Reader
from accordingto.types import Page, PageForm, Reading

ROOT = Path(__file__).parent.parent.parent
BATCH = 1000
AT_ONCE = 20
"""Articles that ``add`` compares in one transaction."""
HEAD = (
    "articles | statements | matched | keep, compare, ms each | the last thousand | MB | memory, MB"
    " | questions, ms of processor time"
)


def read_once(shared: Path, cache: Path | None) -> list[Reading]:
    """The readings of the articles; kept in a file where one is named, since reading takes longest."""
    made_by = code_digest()
    if cache is not None and cache.exists():
        of, packed = pickle.loads(cache.read_bytes())  # noqa: S301 - our own
        if of == made_by:
            found: list[Reading] = pickle.loads(packed)  # noqa: S301 - our own
            return found
    reader = Reader()
    readings = []
    with (shared / "wikinews" / "en.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            reading = reader.read_page(Page(row["id"], PageForm.TEXT, row["text"], outlet="Wikinews"))
            if isinstance(reading, Reading):
                readings.append(reading)
    if cache is not None:
        cache.write_bytes(pickle.dumps((made_by, pickle.dumps(readings))))
    return readings


def code_digest() -> str:
    """What tells one version of the program from another: another one reads otherwise, or has other types."""
    found = hashlib.sha256()
    for path in sorted(Path(accordingto.__file__).parent.rglob("*.py")):
        found.update(path.read_bytes())
    return found.hexdigest()


def grow(store: Store, articles: Copies | News, first: int, last: int) -> tuple[float, float]:
    """Keep and compare so many more; returns the seconds of processor time that each of the two took."""
    keeping = 0.0
    for number in range(first, last):
        article = articles.article(number)
        begun = time.process_time()
        store.add(*article)
        keeping += time.process_time() - begun
    begun = time.process_time()
    for _ in store.grouping.settle(AT_ONCE):
        pass
    return keeping, time.process_time() - begun


def ask(store: Store) -> dict[str, float]:
    """Milliseconds that questions take."""
    times = {}
    some = store.connection.execute("SELECT id FROM statement ORDER BY id DESC LIMIT 1").fetchone()[0]
    questions = {
        "search for two words": lambda: list(search(store.connection, Query("government election"))),
        "search for a rare phrase": lambda: list(search(store.connection, Query('"members of the public"'))),
        "search by speaker": lambda: list(search(store.connection, Query("police", who="Associated"))),
        "what falls due": lambda: list(Dues(store.connection).all(DueQuery())),
        "first trace": lambda: [Claims(store.connection).one(some)],
    }
    for name, question in questions.items():
        begun = time.process_time()
        question()
        times[name] = 1000 * (time.process_time() - begun)
    return times


def row(store: Store, library: Path, spent: dict[str, Any], since: dict[str, Any]) -> str:
    """What things cost at this size."""
    count, matched = store.connection.execute("SELECT count(*), sum(claim <> id) FROM statement").fetchone()
    store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    each = 1000 / (spent["done"] - since["done"])
    costs = ", ".join(f"{(spent[what] - since[what]) * each:.1f}" for what in ("keep", "compare"))
    last = ", ".join(f"{1000 * seconds / BATCH:.1f}" for seconds in spent["last"])
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    asked = "; ".join(f"{name} {ms:.1f}" for name, ms in ask(store).items())
    size_mb = library.stat().st_size / 1e6
    return f"{spent['done']} | {count} | {matched} | {costs} | {last} | {size_mb:.0f} | {memory:.0f} | {asked}"


def run(library: Path, articles: Copies | News, sizes: list[int]) -> None:
    """Grow the library to each size, and print what things cost there."""
    notes = library.with_suffix(".json")
    nothing = {"done": 0, "keep": 0.0, "compare": 0.0, "last": (0.0, 0.0)}
    spent, since = json.loads(notes.read_text()) if notes.exists() else (nothing, nothing)
    store = Store(library, create=True)
    for size in sizes:
        while spent["done"] < size:
            last = min(size, spent["done"] + BATCH)
            keep, compare = grow(store, articles, spent["done"], last)
            spent = {
                "done": last,
                "keep": spent["keep"] + keep,
                "compare": spent["compare"] + compare,
                "last": (keep, compare),
            }
            notes.write_text(json.dumps((spent, since)))
            print(f"{last}: {keep:.1f} s, {compare:.1f} s", file=sys.stderr)
            if last == size:
                print(row(store, library, spent, since), flush=True)
                since = spent
                notes.write_text(json.dumps((spent, since)))
    store.close()


def main() -> int:
    """Grow a library, and print at each size what things cost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with the data sets")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000, 100_000])
    parser.add_argument("--variant", choices=sorted(VARIANTS), default="copies", help="how the articles are made")
    parser.add_argument("--cache", type=Path, help="keep the readings of the articles in this file")
    parser.add_argument("--library", type=Path, help="keep the library in this file, and go on with what is there")
    args = parser.parse_args()
    articles = VARIANTS[args.variant](read_once(args.shared, args.cache), max(args.sizes))
    print(HEAD)
    if args.library:
        run(args.library, articles, args.sizes)
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        run(Path(scratch) / "library.db", articles, args.sizes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
