"""How long `mosuan serve --demo` takes to answer at its port and to be ready; measured, not judged."""

from __future__ import annotations

import http.client
import signal
import subprocess
import sys
import time
from pathlib import Path

DEADLINE_S = 120.0


def test_first_and_second_start(tmp_path: Path) -> None:
    """The first start makes the demo company; the second one is what a person waits for every day."""
    for name in ("first", "second"):
        command = [sys.executable, "-m", "bot", "serve", "--demo", "--data", str(tmp_path), "--port", "0"]
        started = time.monotonic()
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
            assert server.stdout
            welcome = server.stdout.readline()
            port = int(welcome.partition("127.0.0.1:")[2].partition("/")[0])
            answered = first_success(port, "/healthz") - started
            ready = first_success(port, "/readyz") - started
            stopping = time.monotonic()
            server.send_signal(signal.SIGINT)
            server.wait(DEADLINE_S)
        stopped = time.monotonic() - stopping
        print(f"{name} start: port after {answered:.2f} s, ready after {ready:.2f} s, stop {stopped:.2f} s")


def first_success(port: int, path: str) -> float:
    """When ``path`` first answered 200."""
    while True:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=DEADLINE_S)
        try:
            connection.request("GET", path)
            if connection.getresponse().status == 200:
                return time.monotonic()
        finally:
            connection.close()
        time.sleep(0.02)
