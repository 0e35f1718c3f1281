"""Which articles tell one story: B-cubed of the library's stories on the documents of ECB+."""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Hashable, Mapping
from pathlib import Path

from floors import add_arguments, settle

from accordingto.library import Store


def b_cubed(found: Mapping[str, Hashable], gold: Mapping[str, Hashable]) -> dict[str, float]:
    """Precision, recall and F1 over documents (Bagga and Baldwin 1998)."""
    ours, theirs = Counter(found.values()), Counter(gold.values())
    both = Counter((found[name], gold[name]) for name in gold)
    precision = sum(both[found[n], gold[n]] / ours[found[n]] for n in gold) / len(gold)
    recall = sum(both[found[n], gold[n]] / theirs[gold[n]] for n in gold) / len(gold)
    figures = {"precision": precision, "recall": recall, "f1": 2 * precision * recall / (precision + recall)}
    return {name: round(100 * value, 1) for name, value in figures.items()}


def main() -> int:
    """Add all documents to a library and score its stories."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_arguments(parser)
    args = parser.parse_args()
    data = args.shared / "story" / "ecbplus.jsonl"
    if not data.is_file():
        print(f"expected {data}, found none; name its folder with --shared", file=sys.stderr)
        return 2
    rows = [json.loads(line) for line in data.read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as scratch:
        source, library = Path(scratch) / "documents.jsonl", Path(scratch) / "library.db"
        lines = [json.dumps({"id": row["id"], "text": row["text"]}) for row in rows]
        source.write_text("\n".join(lines) + "\n", encoding="utf-8")
        program = [str(Path(sys.executable).parent / "accordingto"), "--library", str(library)]
        subprocess.run([*program, "add", str(source)], check=True, stdout=subprocess.DEVNULL)
        store = Store(library)
        names = dict(store.connection.execute("SELECT id, name FROM article"))
        found: dict[str, Hashable] = {row["id"]: row["id"] for row in rows}
        for number, story in enumerate(store.grouping.stories()):
            found.update({names[article]: number for article in story})
        store.close()
    figures = b_cubed(found, {row["id"]: row["story"] for row in rows})
    print("\n".join(f"{name:10}{value:7.1f}" for name, value in figures.items()))
    return settle("stories", [data], figures, args)


if __name__ == "__main__":
    sys.exit(main())
