"""How the library grows: articles made of real ones with other names, numbers and days, added by the thousand.

The texts are those of the shared Wikinews articles, read once by the model. Every copy has its names, numbers and day
replaced, letter for letter, so that the spans of its reading hold; so many stories and not so many copies of one.
What is timed is the library: keeping an article, comparing it, and asking.
"""

import argparse
import json
import pickle
import random
import re
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from accordingto.library import Store
from accordingto.library.claims import Claims
from accordingto.library.dues import DueQuery, Dues
from accordingto.library.search import Query, search
from accordingto.pipeline import Reader
from accordingto.types import Page, PageForm, Reading

ROOT = Path(__file__).parent.parent.parent
NAME = re.compile(r"\b[A-Z][a-z]{2,}\b|\d+")
LETTERS = "abcdefghiklmnoprstuvwy"


def read_once(shared: Path, cache: Path | None) -> list[Reading]:
    """The readings of the articles; kept in a file where one is named, since reading takes longest."""
    if cache is not None and cache.exists():
        found: list[Reading] = pickle.loads(cache.read_bytes())  # noqa: S301 - our own
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
        cache.write_bytes(pickle.dumps(readings))
    return readings


def varied(reading: Reading, number: int) -> tuple[Page, Reading]:
    """The article as another one: other names, other numbers, another day."""
    chance = random.Random(number)
    known: dict[str, str] = {}

    def other(match: re.Match[str]) -> str:
        word = match.group()
        if word not in known:
            made = "".join(chance.choice("123456789" if c.isdigit() else LETTERS) for c in word)
            known[word] = made if word.isdigit() else made.capitalize()
        return known[word]

    document = reading.document
    text = NAME.sub(other, document.text)
    sources = tuple(replace(source, name=NAME.sub(other, source.name)) for source in reading.sources)
    day = (date(2015, 1, 1) + timedelta(days=chance.randrange(3600))).isoformat()
    name, outlet = f"varied/{number}", f"Outlet {number % 400}"
    page = Page(name, PageForm.TEXT, text, outlet=outlet, published=day)
    changed = replace(document, id=name, text=text, outlet=outlet, published=day, url=None)
    return page, replace(reading, document=changed, sources=sources)


def keep(store: Store, article: tuple[Page, Reading]) -> float:
    """Seconds of processor time that keeping an article takes."""
    begun = time.process_time()
    store.add(*article)
    return time.process_time() - begun


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


def main() -> int:
    """Grow a library, and print at each size what things cost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with the data sets")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000, 100_000])
    parser.add_argument("--cache", type=Path, help="keep the readings of the articles in this file")
    args = parser.parse_args()
    readings = read_once(args.shared, args.cache)
    print("articles | statements | keep, ms each | compare, ms each | MB | questions, ms of processor time")
    with tempfile.TemporaryDirectory() as scratch:
        library = Path(scratch) / "library.db"
        store = Store(library, create=True)
        done = 0
        for size in args.sizes:
            keeping = sum(keep(store, varied(readings[n % len(readings)], n)) for n in range(done, size))
            begun = time.process_time()
            for _ in store.grouping.settle():
                pass
            comparing = time.process_time() - begun
            each = 1000 / (size - done)
            count = store.connection.execute("SELECT count(*) FROM statement").fetchone()[0]
            store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            size_mb = library.stat().st_size / 1e6
            asked = "; ".join(f"{name} {ms:.1f}" for name, ms in ask(store).items())
            costs = f"{keeping * each:.1f} | {comparing * each:.1f}"
            print(f"{size} | {count} | {costs} | {size_mb:.0f} | {asked}", flush=True)
            done = size
        store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
