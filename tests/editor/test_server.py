"""The language server, driven over standard input and output as an editor drives it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import IO, Any

import pytest

pytest.importorskip("pygls")

WAIT = 60
TEXT = (
    "# Kesten\n\nIlse Brandt claimed that the ferry 🚢 was old. The strait was reportedly mined, and nobody sailed.\n\n"
    "The quays are unsafe, KCNA said, Reuters reported on Monday.\n"
)


class Editor:
    """Speaks to a server: requests get their answers, notifications are kept until they are asked for."""

    def __init__(self, folder: Path) -> None:
        self._server = subprocess.Popen(
            [sys.executable, "-m", "accordingto", "lsp", "--stdio"],
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._server.stdin
        assert self._server.stdout
        self._into: IO[bytes] = self._server.stdin
        self._out: IO[bytes] = self._server.stdout
        self._said: Queue[dict[str, Any]] = Queue()
        self._kept: list[dict[str, Any]] = []
        self._number = 0
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()
        self.uri = (folder / "draft.md").as_uri()

    def _listen(self) -> None:
        out = self._out
        while head := out.readline():
            length = int(head.split(b":")[1])
            while out.readline().strip():
                pass
            self._said.put(json.loads(out.read(length)))

    def _send(self, **message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._into.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._into.flush()

    def tell(self, method: str, **params: Any) -> None:
        """A notification."""
        self._send(method=method, params=params)

    def ask(self, method: str, **params: Any) -> Any:
        """A request; its result."""
        self._number += 1
        self._send(id=self._number, method=method, params=params)
        while True:
            message = self._said.get(timeout=WAIT)
            if message.get("id") == self._number and "method" not in message:
                return message["result"]
            self._kept.append(message)

    def hear(self, method: str) -> Any:
        """The next notification of a kind; its params."""
        while True:
            for message in self._kept:
                if message.get("method") == method:
                    self._kept.remove(message)
                    return message["params"]
            self._kept.append(self._said.get(timeout=WAIT))

    def open(self, text: str) -> list[dict[str, Any]]:
        """Open a draft; its diagnostics."""
        item = {"uri": self.uri, "languageId": "markdown", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=item)
        diagnostics: list[dict[str, Any]] = self.hear("textDocument/publishDiagnostics")["diagnostics"]
        return diagnostics

    def at(self, words: str) -> dict[str, int]:
        """Where words stand in the draft, as editors count: in UTF-16."""
        before = TEXT[: TEXT.index(words)]
        line = before.rsplit("\n", 1)[-1]
        return {"line": before.count("\n"), "character": len(line.encode("utf-16-le")) // 2}

    def close(self) -> int:
        """Shut the server down in the way that the protocol asks for; its exit code."""
        self.ask("shutdown")
        self.tell("exit")
        code = self._server.wait(timeout=WAIT)
        self._listener.join(timeout=WAIT)
        self._into.close()
        self._out.close()
        return code


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[Editor]:
    """An editor whose folder selects two rules."""
    (tmp_path / "accordingto.toml").write_text('[check]\nselect = ["CUE401", "SRC101"]\n')
    made = Editor(tmp_path)
    made.ask("initialize", processId=None, rootUri=tmp_path.as_uri(), capabilities={})
    made.tell("initialized")
    yield made
    assert made.close() == 0


def test_a_draft_is_checked_when_it_is_opened_and_while_it_is_written(editor: Editor) -> None:
    """Places are counted in UTF-16, and mended words are no longer found."""
    found = editor.open(TEXT)

    assert [one["code"] for one in found] == ["CUE401", "SRC101"]
    assert found[1]["range"]["start"] == editor.at("reportedly")
    assert found[0]["source"] == "accordingto"
    assert "2 findings" in editor.hear("accordingto/status")["text"]

    change = {"range": {"start": editor.at("claimed"), "end": editor.at(" that the ferry")}, "text": "said"}
    editor.tell("textDocument/didChange", textDocument={"uri": editor.uri, "version": 2}, contentChanges=[change])
    told = editor.hear("textDocument/publishDiagnostics")

    assert told["version"] == 2
    assert [one["code"] for one in told["diagnostics"]] == ["SRC101"]


def test_a_hover_shows_the_chain_of_the_claim(editor: Editor) -> None:
    """With the words that prove it; nothing stands over a heading."""
    editor.open(TEXT)
    place = {"textDocument": {"uri": editor.uri}}

    said = editor.ask("textDocument/hover", position=editor.at("quays"), **place)["contents"]["value"]
    assert "Who says so?" in said
    assert said.index("Reuters") < said.index("Korean Central News Agency")
    said = editor.ask("textDocument/hover", position=editor.at("reportedly"), **place)["contents"]["value"]
    assert "SRC101 agentless-report" in said
    assert editor.ask("textDocument/hover", position=editor.at("esten"), **place) is None


def test_actions_fix_or_excuse(editor: Editor) -> None:
    """The fix first, then a comment over the line."""
    editor.open(TEXT)
    place = {"start": editor.at("claimed"), "end": editor.at("claimed")}
    actions = editor.ask(
        "textDocument/codeAction", textDocument={"uri": editor.uri}, range=place, context={"diagnostics": []}
    )
    edits = [action["edit"]["changes"][editor.uri][0] for action in actions]

    assert [edit["newText"] for edit in edits] == ["said", "<!-- accordingto: ignore CUE401 -- why? -->\n"]
    assert edits[0]["range"] == {"start": editor.at("claimed"), "end": editor.at(" that the ferry")}
    assert edits[1]["range"]["start"] == {"line": 2, "character": 0}


def test_a_lens_sums_the_sourcing_up(editor: Editor) -> None:
    """On the first line, for editors without a status line of ours."""
    editor.open(TEXT)
    lenses = editor.ask("textDocument/codeLens", textDocument={"uri": editor.uri})

    assert lenses[0]["range"]["start"]["line"] == 0
    assert "claims from" in lenses[0]["command"]["title"]


def test_what_cannot_be_checked_says_why(editor: Editor, tmp_path: Path) -> None:
    """An empty draft, and settings with a mistake; the server goes on."""
    assert editor.open("") == []
    assert "expected an article" in editor.hear("accordingto/status")["text"]

    (tmp_path / "accordingto.toml").write_text("[check]\nselct = []\n")
    assert editor.open(TEXT) == []
    assert "found 'selct'" in editor.hear("accordingto/status")["text"]
