"""How long a draft's findings take after a keystroke, over the language server's standard input and output.

The draft is the first development article, in the order of the digests of the ids, of 950 to 1,050 words. Letters are
typed into the middle of each of its paragraphs in turn, as an editor sends them; the time by the clock runs from the
change's last byte to the findings' last, the pause in which the server waits for the next letter included. Beside it
stands what the server's processor did, which other work on the machine does not slow.
"""

import argparse
import hashlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).parent.parent.parent
TYPED = "and again "
ENOUGH = 50.0
"""Milliseconds, by the clock, in the median."""
_HELD = "textDocument/publishDiagnostics"


def draft(path: Path) -> str:
    """The text to type into."""
    with path.open(encoding="utf-8") as lines:
        rows = sorted(map(json.loads, lines), key=lambda row: hashlib.sha256(row["id"].encode()).hexdigest())
    return next(str(row["text"]) for row in rows if 950 <= len(row["text"].split()) <= 1050)


class Editor:
    """The least that an editor says to a server."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "accordingto", "lsp", "--stdio"]
        self.server = subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert self.server.stdin
        assert self.server.stdout
        self._into: IO[bytes] = self.server.stdin
        self._out: IO[bytes] = self.server.stdout
        self.uri = (folder / "draft.txt").as_uri()
        self.say({"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}})
        self.hear(None)
        self.say({"method": "initialized", "params": {}})

    def say(self, message: dict[str, Any]) -> None:
        """One message to the server."""
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._into.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._into.flush()

    def hear(self, method: str | None) -> None:
        """Wait for the next message of a kind; None for an answer."""
        while True:
            length = 0
            while line := self._out.readline().strip():
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            if json.loads(self._out.read(length)).get("method") == method:
                return

    def open(self, text: str) -> float:
        """Open the draft; milliseconds until its findings are there."""
        begun = time.perf_counter()
        item = {"uri": self.uri, "languageId": "plaintext", "version": 1, "text": text}
        self.say({"method": "textDocument/didOpen", "params": {"textDocument": item}})
        self.hear(_HELD)
        return 1000 * (time.perf_counter() - begun)

    def change(self, version: int, text: str) -> float:
        """The draft as it is after a keystroke; milliseconds until its findings are there."""
        document = {"uri": self.uri, "version": version}
        message = {"textDocument": document, "contentChanges": [{"text": text}]}
        begun = time.perf_counter()
        self.say({"method": "textDocument/didChange", "params": message})
        self.hear(_HELD)
        return 1000 * (time.perf_counter() - begun)

    def processor(self) -> float:
        """Milliseconds that the server's processor has worked so far."""
        fields = Path(f"/proc/{self.server.pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
        return 1000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(text: str, letters: int) -> tuple[list[float], float]:
    """Milliseconds by the clock for each keystroke, and by the processor on average; the first reading is printed."""
    with tempfile.TemporaryDirectory() as folder:
        editor = Editor(Path(folder))
        print(f"the whole draft, when the first is opened: {editor.open(text):.0f} ms by the clock")
        paragraphs = text.split("\n\n")
        begun, times = editor.processor(), []
        for number, paragraph in enumerate(paragraphs):
            middle = len(paragraph) // 2
            for typed in range(1, letters + 1):
                now = list(paragraphs)
                now[number] = paragraph[:middle] + TYPED[:typed] + paragraph[middle:]
                times.append(editor.change(len(times) + 2, "\n\n".join(now)))
        worked = (editor.processor() - begun) / len(times)
        editor.server.kill()
        editor.server.wait()
    return times, worked


def main() -> int:
    """Print the median and the slow tenth; 1 where the median is above fifty milliseconds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with the data sets")
    parser.add_argument("--letters", type=int, default=len(TYPED), help="letters typed into each paragraph")
    args = parser.parse_args()
    path = args.shared / "attribution" / "dev.jsonl"
    if not path.is_file():
        print(f"expected {path}, found none; name its folder with --shared", file=sys.stderr)
        return 2
    text = draft(path)
    times, worked = measure(text, min(args.letters, len(TYPED)))
    middle, tenth = statistics.median(times), statistics.quantiles(times, n=10)[-1]
    print(f"{len(text.split())} words, {len(times)} keystrokes; milliseconds from a change to its findings")
    print(f"clock      median {middle:6.1f}   nine of ten within {tenth:6.1f}")
    print(f"processor  mean   {worked:6.1f}")
    return int(middle > ENOUGH)


if __name__ == "__main__":
    sys.exit(main())
