"""How long `publish` takes: everything, again without a change, and after one change.

    .venv/bin/python benchmarks/speed/publish_speed.py --articles 12 1000

The drafts are those of examples/newsroom, again and again with other numbers and dates, so that each has to be read.
"""

import argparse
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

EXAMPLE = Path(__file__).parents[2] / "examples" / "newsroom"
NUMBER = re.compile(r"(?<=[a-z] )\d{2}(?= [a-z])")
RELATED = re.compile(r"^related: \[(.*)\]$", re.MULTILINE)
DATE = re.compile(r"^(published|updated): (\S+)$", re.MULTILINE)


def generate(folder: Path, articles: int) -> None:
    """A newsroom of so many drafts."""
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns(".accordingto", "articles"))
    (folder / "articles").mkdir()
    drafts = sorted((EXAMPLE / "articles").glob("*.md"))
    for number in range(articles):
        round_, draft = divmod(number, len(drafts))
        whole = (round_ + 1) * len(drafts) <= articles
        text = drafts[draft].read_text(encoding="utf-8")
        if round_:
            text = NUMBER.sub(lambda found, more=round_: str((int(found[0]) + more) % 90 + 10), text)
            text = DATE.sub(lambda found, more=round_: f"{found[1]}: {earlier(found[2], more)}", text)
            text = RELATED.sub(lambda found, more=round_ if whole else round_ - 1: names(found[1], more), text)
        path = folder / "articles" / f"{drafts[draft].stem}{f'-{round_}' if round_ else ''}.md"
        path.write_text(text, encoding="utf-8")


def earlier(moment: str, days: int) -> str:
    """The same hour, so many days before."""
    return (datetime.fromisoformat(moment) - timedelta(days=days)).isoformat()


def names(said: str, round_: int) -> str:
    """The drafts of one round."""
    suffix = f"-{round_}" if round_ else ""
    return f"related: [{', '.join(name + suffix for name in said.split(', '))}]"


def timed(folder: Path, site: Path, what: str) -> None:
    """One build by the command, and what it did; the last column is the most memory that any build took so far."""
    begun, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "accordingto", "publish", str(folder), "-o", str(site)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    told = re.search(r"(\d+) of them read anew; in .*: (\d+) files written", done.stdout)
    assert told, done.stdout + done.stderr
    print(
        f"| {what} | {time.monotonic() - begun:.1f} s | {used:.1f} s | {told[1]} | {told[2]} "
        f"| {after.ru_maxrss // 1024} MB |",
        flush=True,
    )


def main() -> None:
    """Build newsrooms of several sizes, three times each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=[12, 1000])
    options = parser.parse_args()
    print("| build | elapsed | processor | read | files written | memory |\n| --- | --- | --- | --- | --- | --- |")
    for articles in options.articles:
        with tempfile.TemporaryDirectory() as place:
            folder, site = Path(place) / "drafts", Path(place) / "site"
            generate(folder, articles)
            timed(folder, site, f"{articles} articles, all")
            timed(folder, site, f"{articles} articles, nothing changed")
            draft = folder / "articles" / "herring-quota.md"
            draft.write_text(draft.read_text(encoding="utf-8").replace("42,000", "43,000"), encoding="utf-8")
            timed(folder, site, f"{articles} articles, one changed")


if __name__ == "__main__":
    main()
