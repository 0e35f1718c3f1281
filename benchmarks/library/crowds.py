"""Are claims of big events kept together? Events of many tellings, made as in ``made.py``, and B-cubed over statements.

A statement's true group is its event and the place where it begins in the base article. That is strict: sentences that
say much the same in one article count as different ones.
"""

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from made import News, Telling
from scale import ROOT, read_once

from accordingto.library import Store
from accordingto.library.codec import spans_of

LENGTH = range(1500, 5000)
"""Characters of the articles that events are made of."""


def planned(articles: News, events: int, tellings: int, chance: random.Random) -> list[Telling]:
    """The tellings of all events, which begin on the same day, in the order of their days."""
    lengths = {n: len(reading.document.text) for n, reading in enumerate(articles.readings)}
    bases = chance.sample([n for n, length in lengths.items() if length in LENGTH], events)
    plan = []
    for event, base in enumerate(bases):
        for telling in range(tellings):
            is_copy = not telling or chance.random() < 1 / 3
            words = 0 if is_copy else chance.randrange(1, 2**30)
            plan.append(Telling(chance.expovariate(0.5) if telling else 0.0, event, base, words))
    return sorted(plan)


def b_cubed(gold: dict[int, object], found: dict[int, int]) -> tuple[float, float]:
    """Precision and recall, in percent, averaged over the things."""
    both = Counter((gold[thing], found[thing]) for thing in gold)
    sizes = Counter(gold.values()), Counter(found.values())
    right = [(both[gold[thing], found[thing]], gold[thing], found[thing]) for thing in gold]
    precision = sum(count / sizes[1][group] for count, _, group in right) / len(gold)
    recall = sum(count / sizes[0][truth] for count, truth, _ in right) / len(gold)
    return 100 * precision, 100 * recall


def main() -> int:
    """Make events, keep and compare their articles, and print what each costs and how well claims are kept together."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with the data sets")
    parser.add_argument("--cache", type=Path, help="keep the readings of the articles in this file")
    parser.add_argument("--events", type=int, default=4)
    parser.add_argument("--tellings", type=int, default=50, help="articles of each event")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    args = parser.parse_args()
    articles = News(read_once(args.shared, args.cache), 1)
    for seed in args.seeds:
        articles.plan = planned(articles, args.events, args.tellings, random.Random(seed))
        with tempfile.TemporaryDirectory() as scratch:
            store = Store(Path(scratch) / "library.db", create=True)
            begun = time.process_time()
            for number in range(len(articles.plan)):
                store.add(*articles.article(number))
                if number % 20 == 0:
                    list(store.grouping.settle())
            list(store.grouping.settle())
            each = 1000 * (time.process_time() - begun) / len(articles.plan)
            rows = store.connection.execute(
                "SELECT statement.id, claim, content, name FROM statement JOIN article ON article.id = article"
            ).fetchall()
            store.close()
        gold: dict[int, object] = {
            statement: (articles.plan[int(name.split("/")[1])].event, spans_of(content)[0].start)
            for statement, _, content, name in rows
        }
        precision, recall = b_cubed(gold, {statement: claim for statement, claim, _, _ in rows})
        figures = f"precision {precision:.1f}, recall {recall:.1f}"
        print(f"seed {seed}: {len(articles.plan)} articles, {each:.1f} ms each, {len(rows)} statements, {figures}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
