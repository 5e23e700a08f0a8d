import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from quotes.commands import serve
from quotes.store import Database
from tests.commands.conftest import Run


@pytest.fixture
def database(folder: Path) -> Path:
    path = folder / "quotes.db"
    Database(path).close()
    return path


def test_the_site_answers_until_it_is_interrupted(database: Path) -> None:
    command = [sys.executable, "-c", "from quotes.cli import main; main()", "serve", str(database), "--port", "0"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as server:
        try:
            assert server.stdout is not None
            line = server.stdout.readline()
            assert line.startswith(f"Serving {database} at http://127.0.0.1:")
            assert httpx.get(line.split(" at ")[1].split()[0], timeout=60).status_code == 200
        finally:
            server.send_signal(signal.SIGINT)
    assert server.returncode == 0


def test_the_browser_is_opened_where_the_site_is(database: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    monkeypatch.setattr(serve, "_run", lambda site, listener: None)
    result = run("serve", str(database), "--port", "0", "--open")
    assert result.exit_code == 0, result.output
    assert opened[0] in result.stdout


def test_a_taken_port_is_told(database: Path, run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = run("serve", str(database), "--port", str(port))
    assert result.exit_code == 1
    assert f"Port {port} of 127.0.0.1 cannot be used" in result.stderr


def test_an_unknown_host_is_told(database: Path, run: Run) -> None:
    result = run("serve", str(database), "--host", "256.0.0.1")
    assert result.exit_code == 1
    assert "256.0.0.1" in result.stderr


def test_a_missing_database_is_told(run: Run) -> None:
    result = run("serve", "missing.db")
    assert result.exit_code == 1
    assert "missing.db" in result.stderr
    assert not Path("missing.db").exists()
