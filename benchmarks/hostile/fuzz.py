"""Arbitrary bytes and damaged real inputs through ``read`` or ``check``: none may crash, hang, or take a gigabyte.

Case N is made from N alone, so a run that was stopped goes on where it was, and one case can be looked at by itself
(``--only N``). Workers are processes of their own: each reads one case after another, prints what came of it, and may
take one gigabyte of address space more than it had when it was warm. A case passes where the program exits with 0 or
3 (or 1, where ``check``, with every rule, found something), within ten seconds, and the process has never held more
than a gigabyte. The seconds are the processor's, of all threads together, so that a busy machine fails nothing; a case
that has no end after a minute is stopped.
"""

import argparse
import contextlib
import gzip
import io
import json
import os
import random
import resource
import selectors
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
GIGABYTE = 1 << 30
SECONDS = 10.0
PATIENCE = 60.0
FORMATS = {
    "read": ("text", "json", "html", "spans", "chains", "parts"),
    "check": ("text", "json", "sarif", "github"),
}
PASSES = {"read": (0, 3), "check": (0, 1, 3)}
SNIPPETS = (
    b"<", b">", b"</p>", b"<p>", b"<script>", b"<!--", b"]]>", b"<table><tr>", b"&#0;", b"&#x110000;", b"\x00",
    b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", "“".encode(), "”".encode(), b'"', b"\n\n", b"\r", b"{", b'{"id":',
    b"[[[[", b"---\n", "\u202e".encode(), "\u2028".encode(), "😀".encode(), b"said", b" according to ", b". ",
    b"(Source: ", b"\t" * 50,
)  # fmt: skip
WORDS = (
    'Reuters KCNA said that he told “ ” " , . according to it was reported the agency citing ( ) Source: \n\n — ’'
).split(" ")

Maker = Callable[[random.Random, list[Path]], bytes]


def noise(rng: random.Random, _: list[Path]) -> bytes:
    """Bytes without any sense."""
    return rng.randbytes(rng.choice((0, 1, 2, 7, 64, 1000, 20_000)))


def babble(rng: random.Random, _: list[Path]) -> bytes:
    """Snippets that mean something to parsers, in any order."""
    return b"".join(rng.choice(SNIPPETS) for _ in range(rng.randrange(1, 2000)))


def speech(rng: random.Random, _: list[Path]) -> bytes:
    """Sentences of reported speech that never end as they should."""
    return " ".join(rng.choice(WORDS) for _ in range(rng.randrange(1, 3000))).encode()


def tower(rng: random.Random, _: list[Path]) -> bytes:
    """One thing, far too often: nested tags, brackets, quotation marks, one endless word."""
    piece = rng.choice([*SNIPPETS, b"<div>", b"<b><i>", b"a", b"A said B said ", "‘“".encode(), b"<ul><li>"])
    return piece * rng.choice((10, 1000, 30_000))


def damaged(rng: random.Random, real: list[Path]) -> bytes:
    """A real input, bent: bytes changed, cut, doubled, pieces pushed in, or read as another encoding."""
    path = rng.choice(real)
    content = bytearray(gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes())
    for _ in range(rng.choice((0, 1, 3, 20))):
        at = rng.randrange(len(content) + 1)
        bend = rng.randrange(5)
        if bend == 0:
            content[at : at + rng.choice((1, 4, 100))] = rng.randbytes(rng.choice((0, 1, 4)))
        elif bend == 1:
            content[at:at] = rng.choice(SNIPPETS) * rng.choice((1, 1, 50))
        elif bend == 2:
            content[at:at] = content[at : at + rng.randrange(2000)]
        elif bend == 3 and rng.random() < 0.3:
            del content[at:]
        else:
            del content[at : at + rng.randrange(500)]
    if rng.random() < 0.1:
        return content.decode("utf-8", "replace").encode("utf-16" if rng.random() < 0.5 else "utf-32")
    return bytes(content)


MAKERS: tuple[tuple[Maker, int], ...] = ((noise, 2), (babble, 1), (speech, 1), (tower, 1), (damaged, 7))
SUFFIXES = (".html", ".txt", ".md", ".jsonl", ".jsonl.gz", ".xml", ".bin", "")


def make_case(number: int, real: list[Path], command: str) -> tuple[str, bytes, str, str]:
    """What case ``number`` is: the maker's name, the bytes, the file's suffix and the format to print."""
    rng = random.Random(number)
    maker = rng.choices([m for m, _ in MAKERS], [w for _, w in MAKERS])[0]
    suffix = ".html" if maker is damaged and rng.random() < 0.6 else rng.choice(SUFFIXES)
    return maker.__name__, maker(rng, real), suffix, rng.choice(FORMATS[command])


def real_inputs(shared: Path) -> list[Path]:
    """Real pages and feeds, and the example that ships, in one fixed order."""
    formats = shared / "formats"
    found = [*(shared / "pages" / "html").glob("*.gz"), *(p for p in formats.rglob("*") if p.is_file())]
    small = [p for p in found if p.stat().st_size < 1_000_000]
    return sorted(small) + sorted((ROOT / "examples").glob("harbour.*"))


def work(shared: Path, command: str) -> None:
    """Read case numbers from standard input; for each, print one line of what came of it."""
    from accordingto.cli.main import main as program

    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    real = real_inputs(shared)
    with tempfile.TemporaryDirectory() as scratch:
        with contextlib.redirect_stdout(io.StringIO()):
            program(["read", str(ROOT / "examples" / "harbour.html"), "--format", "html"])
        held = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (held + GIGABYTE, held + GIGABYTE))
        print(json.dumps({"ready": True}), file=answers, flush=True)
        for line in sys.stdin:
            print(json.dumps(attempt(int(line), real, Path(scratch), (program, command))), file=answers, flush=True)


def attempt(
    number: int, real: list[Path], folder: Path, called: tuple[Callable[[list[str]], int], str]
) -> dict[str, Any]:
    """Read or check one case in this process."""
    program, command = called
    kind, content, suffix, form = make_case(number, real, command)
    path = folder / f"case{suffix}"
    path.write_bytes(content)
    printed, told = io.StringIO(), io.StringIO()
    began, worked = time.monotonic(), time.process_time()
    trouble = ""
    try:
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(told):
            rules = ["--select", "ALL"] if command == "check" else []
            code = program([command, str(path), "--format", form, *rules])
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else 1
    except BaseException:  # noqa: BLE001 - whatever comes out is what is looked for
        code, trouble = -1, traceback.format_exc()[-2000:]
    if code not in PASSES[command] and not trouble:
        trouble = f"exit {code}: {told.getvalue()[-500:]}"
    if code == 3 and not told.getvalue().strip():
        trouble = "exit 3 without a reason"
    worked = time.process_time() - worked
    if worked > SECONDS and not trouble:
        trouble = f"{worked:.1f} s of processor time"
    path.unlink()
    return {
        "case": number, "kind": kind, "size": len(content), "suffix": suffix, "format": form, "exit": code,
        "seconds": round(time.monotonic() - began, 3), "cpu_seconds": round(worked, 3), "trouble": trouble,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }  # fmt: skip


class Worker:
    """One process that reads cases, and the case it is at."""

    def __init__(self, shared: Path, command: str) -> None:
        started = [sys.executable, __file__, "--worker", "--shared", str(shared), "--command", command]
        self.process = subprocess.Popen(started, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        self.case: int | None = None
        self.since = time.monotonic()

    def give(self, case: int) -> None:
        """Hand over the next case."""
        self.case, self.since = case, time.monotonic()
        assert self.process.stdin is not None
        self.process.stdin.write(f"{case}\n")
        self.process.stdin.flush()

    def end(self) -> int:
        """Stop the process; its exit code."""
        self.process.kill()
        return self.process.wait()


class Crew:
    """Workers that share out cases; ``keep`` is given every result."""

    def __init__(self, cases: list[int], about: tuple[Path, str], keep: Callable[[dict[str, Any]], None]) -> None:
        self.waiting = iter(cases)
        self.shared, self.command = about
        self.keep = keep
        self.selector = selectors.DefaultSelector()

    def read_all(self, workers: int) -> None:
        """Read every case."""
        for _ in range(workers):
            self.hire()
        while self.selector.get_map():
            for key, _ in self.selector.select(timeout=0.5):
                self.listen(key.data)
            for key in list(self.selector.get_map().values()):
                if key.data.case is not None and time.monotonic() - key.data.since > PATIENCE:
                    self.dismiss(key.data)
                    self.lose(key.data.case, f"no end after {PATIENCE:.0f} s")

    def listen(self, worker: Worker) -> None:
        """Take what a worker says, and give it the next case."""
        line = worker.process.stdout.readline() if worker.process.stdout else ""
        if not line:  # the process is gone, and with it the case it was at
            code = self.dismiss(worker)
            if worker.case is None:
                raise SystemExit(f"a worker ended before its first case, with {code}")
            self.lose(worker.case, f"the process died with {code}")
            return
        result = json.loads(line)
        if "case" in result:
            self.keep(result)
        following = next(self.waiting, None)
        if following is None:
            self.dismiss(worker)
        else:
            worker.give(following)

    def lose(self, case: int, trouble: str) -> None:
        """Note a case that took its worker with it, and hire another."""
        kind, content, suffix, form = make_case(case, real_inputs(self.shared), self.command)
        about = {"case": case, "kind": kind, "size": len(content), "suffix": suffix, "format": form}
        self.keep(about | {"exit": None, "trouble": trouble, "peak_mb": 0})
        self.hire()

    def hire(self) -> None:
        """Start a worker; it says when it is ready."""
        worker = Worker(self.shared, self.command)
        self.selector.register(worker.process.stdout or 0, selectors.EVENT_READ, worker)

    def dismiss(self, worker: Worker) -> int:
        """End a worker; its exit code."""
        self.selector.unregister(worker.process.stdout or 0)
        return worker.end()


def main() -> int:
    """Read the cases that have not been read yet, print a summary, fail where one did not pass."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with the data sets")
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--command", choices=FORMATS, default="read", help="what reads the cases")
    parser.add_argument("--log", type=Path, help="where results are kept (default: benchmarks/out/fuzz-COMMAND.jsonl)")
    parser.add_argument("--only", type=int, metavar="N", help="read case N alone and keep its bytes beside the log")
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.worker:
        work(args.shared, args.command)
        return 0
    args.log = args.log or ROOT / "benchmarks" / "out" / f"fuzz-{args.command}.jsonl"
    args.log.parent.mkdir(parents=True, exist_ok=True)
    if args.only is not None:
        kind, content, suffix, form = make_case(args.only, real_inputs(args.shared), args.command)
        path = args.log.parent / f"case-{args.only}{suffix}"
        path.write_bytes(content)
        print(f"{kind}: accordingto {args.command} {path} --format {form}")
        Crew([args.only], (args.shared, args.command), lambda result: print(json.dumps(result, indent=1))).read_all(1)
        return 0
    results = {}
    if args.log.exists():
        results = {r["case"]: r for r in map(json.loads, args.log.read_text(encoding="utf-8").splitlines())}
    with args.log.open("a", encoding="utf-8") as log:

        def keep(result: dict[str, Any]) -> None:
            results[result["case"]] = result
            print(json.dumps(result), file=log, flush=True)
            if len(results) % 500 == 0:
                print(f"{len(results)} of {args.cases}", file=sys.stderr, flush=True)

        Crew([n for n in range(args.cases) if n not in results], (args.shared, args.command), keep).read_all(
            args.workers
        )
    return summarise(list(results.values()))


def summarise(results: list[dict[str, Any]]) -> int:
    """Print what came of the cases; 1 where one did not pass."""
    exits = Counter(str(r["exit"]) for r in results)
    slowest = max(results, key=lambda r: r.get("cpu_seconds", 0))
    fattest = max(results, key=lambda r: r["peak_mb"])
    failed = [r for r in results if r["trouble"] or r["peak_mb"] >= GIGABYTE >> 20]
    print(f"{len(results)} cases: " + ", ".join(f"{n} with exit {code}" for code, n in exits.most_common()))
    took = slowest.get("cpu_seconds", 0)
    print(f"slowest: case {slowest['case']}, {took} s of processor time   most memory: {fattest['peak_mb']} MB")
    for result in failed[:20]:
        said = result["trouble"].strip().splitlines()[-1] if result["trouble"] else f"{result['peak_mb']} MB"
        print(f"case {result['case']} ({result['kind']}, {result['size']} bytes): {said}")
    print(f"{len(results) - len(failed)} passed, {len(failed)} failed")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
