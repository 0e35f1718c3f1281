import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from accordingto.cli.main import main

# Whatever was started in the background has Ctrl-C switched off, and hands that on.
PROGRAM = (
    "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler);"
    "from accordingto.cli.main import main; sys.exit(main())"
)


def free_port() -> int:
    """A port that nobody has."""
    with socket.socket() as asking:
        asking.bind(("127.0.0.1", 0))
        return int(asking.getsockname()[1])


def test_the_room_opens_and_closes(tmp_path: Path) -> None:
    """The address is printed, pages are served, and Ctrl-C ends it as it ends every command."""
    port = free_port()
    command = [sys.executable, "-c", PROGRAM, "--library", str(tmp_path / "l.db"), "serve", "--no-browser"]
    with subprocess.Popen([*command, "--port", str(port)], stderr=subprocess.PIPE, text=True) as serving:
        assert serving.stderr is not None
        said = serving.stderr.readline()
        assert f"http://127.0.0.1:{port}/" in said
        for _ in range(100):
            try:
                answer = httpx.get(f"http://127.0.0.1:{port}/library", trust_env=False)
                break
            except httpx.TransportError:
                time.sleep(0.1)
        else:
            pytest.fail("the room did not open")
        serving.send_signal(signal.SIGINT)
        assert serving.wait(20) == 130
    assert "Your library is empty" in answer.text


def test_a_port_that_is_taken_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With what to do instead."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        code = main(["--library", str(tmp_path / "l.db"), "serve", "--no-browser", "--port", port])

    assert code == 2
    assert "name another with --port" in capsys.readouterr().err


def test_a_token_that_can_be_guessed_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything listens."""
    code = main(["--library", str(tmp_path / "l.db"), "serve", "--host", "192.0.2.7", "--token", "abc"])

    assert code == 2
    assert "at least 16" in capsys.readouterr().err
