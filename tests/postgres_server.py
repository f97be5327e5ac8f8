"""A real PostgreSQL for tests: a cluster in a temporary folder, served on a Unix socket and nowhere else.

It runs as a user without rights, and the kernel ends it when the tests die, however they die.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

START_TIMEOUT_S = 120.0
STOP_TIMEOUT_S = 60.0
SETTINGS = {
    "listen_addresses": "",  # no port that could be taken
    "fsync": "off",  # the server itself is never killed here
    "max_connections": "200",
    "shared_buffers": "32MB",
}


def programs() -> Path | None:
    """The folder with ``initdb``, newest version first; None where there is no PostgreSQL."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: path.parts[-3])
    return versions[-1].parent if versions else None


@contextmanager
def serving(binaries: Path) -> Iterator[str]:
    """The address of a running server, without a database's name at its end."""
    folder = Path(
        tempfile.mkdtemp(prefix="mosuan-postgres-")
    )  # a short path: a socket's has 107 bytes at most
    try:
        become = _become(folder)
        data, options = folder / "data", [f"-c{key}={value}" for key, value in SETTINGS.items()]
        create = [binaries / "initdb", "--auth=trust", "--username=mosuan", "--no-sync", "--encoding=UTF8"]
        subprocess.run(
            [*become, *create, "-D", data],
            check=True,
            capture_output=True,
            cwd=folder,
            timeout=START_TIMEOUT_S,
        )
        serve = [binaries / "postgres", "-D", data, "-k", folder, *options]
        with (folder / "log").open("wb") as log:
            server = subprocess.Popen([*become, *serve], cwd=folder, stdout=log, stderr=log)
        try:
            url = f"postgresql://mosuan@/{{}}?host={folder}"
            _wait(url.format("postgres"), server)
            yield url
        finally:
            server.send_signal(signal.SIGQUIT)  # at once: nobody needs what it would still write
            server.wait(STOP_TIMEOUT_S)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def cleared(url: str) -> str:
    """The same address, without the tables of the test before, whose connections end here if it left any."""
    others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f"{others} AND pid <> pg_backend_pid()")
        found = server.execute("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'mosuan%'").fetchall()
        for (schema,) in found:
            server.execute(f'DROP SCHEMA "{schema}" CASCADE')
    return url


def emptied(url: str) -> str:
    """The same address, with all tables of Mosuan empty; faster than making them anew for each example."""
    filled = """SELECT string_agg(schemaname || '.' || tablename, ', ') FROM pg_tables
        WHERE schemaname LIKE 'mosuan%' AND tablename <> 'migrations'"""
    with psycopg.connect(url) as server:
        row = server.execute(filled).fetchone()
        if row and row[0]:
            server.execute(f"TRUNCATE {row[0]}")
    return url


def _become(folder: Path) -> list[str]:
    """How to start a program that dies with this one; as root, it is somebody else's, since PostgreSQL wants that."""
    tied = ["setpriv", "--pdeathsig", "QUIT"]
    if os.geteuid() != 0:
        return tied
    known = {user.pw_name: user for user in pwd.getpwall()}
    user = known.get("postgres") or known["nobody"]
    os.chown(folder, user.pw_uid, user.pw_gid)
    return [*tied, f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]


def _wait(url: str, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START_TIMEOUT_S
    while True:
        try:
            psycopg.connect(url, connect_timeout=10).close()
            return
        except psycopg.OperationalError:
            if server.poll() is not None or time.monotonic() > end:
                raise
            time.sleep(0.05)
