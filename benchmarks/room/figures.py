"""How fast the reading room is: first paint of a reading, readings a second, and both while the library grows.

    python benchmarks/room/figures.py [--seconds 10] [--readers 4]

Everything runs on this machine, over the loopback. The articles are made up. Wants chromium and the extra ``dev``.
"""

import argparse
import http.client
import random
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

PEOPLE = "Ilse Marenko,Tomas Veld,Edda Brann,Piet Lanning,Jonas Feld,Mira Tolland".split(",")
MEDIA = "Reuters,Ardapress,the Kesten Chronicle,AP,Radio Nord".split(",")
PLACES = "Osmere,Kesten,Aldra,Brenn,Velden,Sollund".split(",")
DEEDS = (
    "the grain port of {p} would reopen by the end of March",
    "the ferries to {p} had been laid up without notice",
    "nobody had been harmed when the quay at {p} gave way",
    "the new terminal at {p} will cost about {n} million crowns",
    "two of the {n} silos in {p} had been flagged as unsafe a year before",
)
TELLINGS = (
    "{w} said on Monday that {d}.",
    "{m} reported on Tuesday, citing {w}, that {d}.",
    "It was reported that {d}.",
    "According to {m}, {d}, and {w} denied it.",
    "“We were told that {d},” {w} told {m}.",
)


def article(seed: int, words: int) -> str:
    """A text of about so many words, the same for the same seed."""
    chance = random.Random(seed)
    made, size = [f"Port of {chance.choice(PLACES)} to Reopen, Report {seed}"], 0
    while size < words:
        sentences = []
        for _ in range(3):
            deed = chance.choice(DEEDS).format(p=chance.choice(PLACES), n=chance.randint(3, 90))
            telling = chance.choice(TELLINGS).format(w=chance.choice(PEOPLE), m=chance.choice(MEDIA), d=deed)
            sentences.append(telling[0].upper() + telling[1:])
        made.append(" ".join(sentences))
        size += len(made[-1].split())
    return "\n\n".join(made) + "\n"


def started(library: Path, *command: str) -> "subprocess.Popen[bytes]":
    """A command of ``accordingto`` as a program of its own."""
    program = "import sys; from accordingto.cli.main import main; sys.exit(main())"
    words = [sys.executable, "-c", program, "--library", str(library), *command]
    return subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def add(library: Path, files: list[Path]) -> "subprocess.Popen[bytes]":
    """``accordingto add``, as somebody beside the room would run it."""
    return started(library, "add", *map(str, files))


@contextmanager
def opened(library: Path) -> Iterator[str]:
    """``accordingto serve``; gives its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    serving = started(library, "serve", "--no-browser", "--port", str(port))
    for _ in range(200):
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.1)
    yield f"http://127.0.0.1:{port}"
    serving.terminate()
    serving.wait()


def paint(address: str, times: int = 7) -> None:
    """First contentful paint and time to interactive: the script has run, and a claim shows its chain."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        painted, ready, weight = [], [], 0
        for _ in range(times):
            page = chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()
            page.goto(address, wait_until="load")
            page.wait_for_function("document.querySelector('.card.shown')")
            page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
            painted.append(page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
            ready.append(
                page.evaluate("performance.timing.domContentLoadedEventEnd - performance.timing.navigationStart")
            )
            weight = page.evaluate(
                "performance.getEntriesByType('navigation')[0].transferSize"
                " + performance.getEntriesByType('resource').reduce((sum, one) => sum + one.transferSize, 0)"
            )
        chromium.close()
    print(f"first contentful paint: median {statistics.median(painted):.0f} ms, worst {max(painted):.0f} ms")
    print(f"time to interactive:    median {statistics.median(ready):.0f} ms, worst {max(ready):.0f} ms")
    print(f"sent:                   {weight / 1000:.0f} kB (page, styles, script, icon)")


def load(address: str, paths: list[str], seconds: float, readers: int) -> str:
    """Readers who ask for one page after another on a connection of their own."""
    times: list[float] = []
    failed: list[int] = []
    end = time.monotonic() + seconds

    def read(number: int) -> None:
        connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)
        chance = random.Random(number)
        while time.monotonic() < end:
            begin = time.perf_counter()
            connection.request("GET", chance.choice(paths), headers={"Accept-Encoding": "identity"})
            answer = connection.getresponse()
            answer.read()
            times.append(time.perf_counter() - begin)
            if answer.status != 200:
                failed.append(answer.status)
        connection.close()

    threads = [threading.Thread(target=read, args=(number,)) for number in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    cuts = statistics.quantiles(times, n=100)
    told = f"p50 {1000 * cuts[49]:.1f} ms, p99 {1000 * cuts[98]:.1f} ms"
    return f"{len(times) / seconds:7.0f} readings a second, {told}, {len(failed)} failed"


def main() -> int:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--readers", type=int, default=4)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.db"
        stored = _written(Path(folder) / "stored", range(20), 1000)
        assert add(library, stored).wait() == 0
        with opened(library) as address:
            paint(f"{address}/article/1")
            print("one stored article:        ", load(address, ["/article/1"], args.seconds, args.readers))
            paths = [f"/article/{number}" for number in range(1, 21)]
            print("twenty stored articles:    ", load(address, paths, args.seconds, args.readers))
            adding = add(library, _written(Path(folder) / "more", range(100, 400), 600))
            time.sleep(3)
            print("the same while add runs:   ", load(address, paths, args.seconds, args.readers))
            assert adding.poll() is None, "add was done before the readers were"
            adding.terminate()
            adding.wait()
    return 0


def _written(folder: Path, seeds: range, words: int) -> list[Path]:
    folder.mkdir()
    files = [folder / f"{seed}.txt" for seed in seeds]
    for seed, file in zip(seeds, files, strict=True):
        file.write_text(article(seed, words), encoding="utf-8")
    return files


if __name__ == "__main__":
    sys.exit(main())
