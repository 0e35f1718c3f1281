"""Kill ``accordingto add`` at random moments, and look whether anything that it had acknowledged is lost.

An article is acknowledged when its line is printed. After each kill the library must be sound, must hold every
acknowledged article whole (page, reading, statements), and the same command must be able to go on.
"""

import argparse
import json
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ARTICLES = 300
PLACES = "Osmere Kesten Velden Sollund Harth Ilmen Dorn Peska Maren Tolk".split()
PEOPLE = "Ilse Marenko,Tomas Veld,Piet Lanning,Edda Brann,Nadia Fenwick,Jonas Feld,Mira Tal,Ada Roe".split(",")


def article(number: int, chance: random.Random) -> dict[str, str]:
    """An invented article of a few sentences."""
    place, who, other = chance.choice(PLACES), chance.choice(PEOPLE), chance.choice(PEOPLE)
    count = chance.randrange(2, 900)
    text = (
        f"Fire closes the depot at {place}\n\n"
        f"A fire closed the grain depot at {place} and hurt {count} workers, harbor master {who} said on Tuesday.\n\n"
        f"“The depot will open again by spring,” {other} told reporters in {chance.choice(PLACES)}. "
        f"According to the ministry, the repairs would cost {count * 3} million crowns.\n"
    )
    return {"id": f"killed/{number}", "text": text, "outlet": f"The {place} Post", "published": "2026-11-18"}


def look(library: Path, acknowledged: set[str]) -> list[str]:
    """What is wrong with the library after a kill."""
    connection = sqlite3.connect(library)
    wrong = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    wrong += [f"foreign key: {row}" for row in connection.execute("PRAGMA foreign_key_check")]
    whole = {
        row[0]
        for row in connection.execute(
            "SELECT article.name FROM article JOIN version ON version.article = article.id JOIN reading ON"
            " reading.version = version.id WHERE EXISTS (SELECT 1 FROM statement WHERE article = article.id)"
        )
    }
    every = {row[0] for row in connection.execute("SELECT name FROM article")}
    wrong += [f"lost: {name}" for name in sorted(acknowledged - whole)]
    wrong += [f"half an article: {name}" for name in sorted(every - whole)]
    connection.close()
    return wrong


def one_kill(command: list[str], after: float) -> set[str]:
    """Start the command, kill it, and return what it had acknowledged."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        out, _ = process.communicate(timeout=after)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        out, _ = process.communicate()
    lines = [line for line in out.splitlines(keepends=True) if line.endswith("\n")]
    return {line.rstrip("\n").split("\t", 1)[1] for line in lines if "\t" in line}


def main() -> int:
    """Kill so often; exit 1 if anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--longest", type=float, default=4.0, help="seconds before a kill, at most")
    args = parser.parse_args()
    chance = random.Random(17)
    bad, told, fresh, begun = 0, 0, 0, time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "articles.jsonl"
        rows = [json.dumps(article(number, chance)) for number in range(ARTICLES)]
        source.write_text("\n".join(rows) + "\n", encoding="utf-8")
        acknowledged: set[str] = set()
        library = Path(scratch) / "library-0.db"
        for kill in range(args.kills):
            command = [sys.executable, "-m", "accordingto", "--library", str(library), "add", str(source)]
            acknowledged |= one_kill(command, chance.uniform(0.2, args.longest))
            wrong = look(library, acknowledged) if library.exists() else []
            bad += bool(wrong)
            for line in wrong[:5]:
                print(f"kill {kill}: {line}", file=sys.stderr)
            if len(acknowledged) == ARTICLES:
                told, fresh = told + len(acknowledged), fresh + 1
                acknowledged, library = set(), Path(scratch) / f"library-{fresh}.db"
        told += len(acknowledged)
    print(
        f"{args.kills} kills, {told} articles acknowledged, {bad} kills with a loss; {time.monotonic() - begun:.0f} s"
    )
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
