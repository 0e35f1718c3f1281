"""Score what ``accordingto claims`` makes of families of pages: matched claims, chains, independent lines."""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from floors import add_arguments, settle


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def predicted(family: str, pages: list[dict[str, Any]], scratch: Path) -> dict[str, Any]:
    """What the program makes of one family, in a library of its own, in the scorer's form."""
    source, library = scratch / f"{family}.jsonl", scratch / f"{family}.db"
    numbers = {page["id"]: page["n"] for page in pages}
    kept = ("id", "text", "outlet", "published", "title")
    source.write_text("".join(f"{json.dumps({k: page.get(k) for k in kept})}\n" for page in pages), encoding="utf-8")
    program = [str(Path(sys.executable).parent / "accordingto"), "--library", str(library)]
    subprocess.run([*program, "add", str(source)], check=True, stdout=subprocess.DEVNULL)
    out = subprocess.run([*program, "claims", "--format", "json"], check=True, capture_output=True, text=True).stdout
    claims = [
        {
            "members": [
                {"page": numbers[member["article"]], "content": member["content"], "chain": member["chain"]}
                for member in claim["members"]
            ],
            "lines": claim["lines"],
        }
        for claim in map(json.loads, out.splitlines())
    ]
    return {"family": family, "claims": claims}


def main() -> int:
    """Measure every family and hold the figures against the floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_arguments(parser)
    args = parser.parse_args()
    home = args.shared / "families"
    if not home.is_dir():
        print(f"expected families/ in {args.shared}, found none; name its folder with --shared", file=sys.stderr)
        return 2
    families: dict[str, list[dict[str, Any]]] = {}
    for page in rows_of(home / "pages.jsonl"):
        families.setdefault(page["family"], []).append(page)
    with tempfile.TemporaryDirectory() as scratch:
        found = [predicted(family, pages, Path(scratch)) for family, pages in families.items()]
        prediction = Path(scratch) / "predicted.jsonl"
        prediction.write_text("".join(f"{json.dumps(row)}\n" for row in found), encoding="utf-8")
        scorer = [sys.executable, str(home / "score_families.py"), str(home / "gold.jsonl"), str(prediction), "--json"]
        figures = json.loads(subprocess.run(scorer, check=True, capture_output=True, text=True).stdout)
    print("\n".join(f"{name:10}{value:7.1f}" for name, value in figures.items()))
    held = {name: figures[name] for name in ("found", "together", "pure", "chain", "links", "lines")}
    return settle("families", [home / "gold.jsonl", home / "score_families.py"], held, args)


if __name__ == "__main__":
    sys.exit(main())
