"""Mosuan against llama-server and the packaged ``llama_cpp.server``: one GGUF, the same requests, in one run.

``MOSUAN_LLAMA_SERVER`` is a llama-server built from the source distribution of the llama-cpp-python that is installed
here; ``MOSUAN_BENCH_PACKAGES`` is a folder with what the packaged server needs (``pip install --target FOLDER fastapi
uvicorn sse-starlette pydantic-settings starlette-context pyyaml``). Without both nothing is measured.
``MOSUAN_BENCH_GGUF`` is the model (the embedded one), ``MOSUAN_BENCH_THREADS`` the threads of all,
``MOSUAN_BENCH_ROUNDS`` how often everything is repeated. The servers take turns, so a host that is busy is busy for
each; the processor's time, read from the system, is the figure that such a host leaves alone.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import statistics
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import socket

import aiohttp
import pytest

from bot.identity import Directory
from bot.models import catalogue

BINARY = os.environ.get("MOSUAN_LLAMA_SERVER", "")
GGUF = Path(
    os.environ.get("MOSUAN_BENCH_GGUF", Path(catalogue.__file__).parent / "nano" / "mosuan-nano.gguf")
)
PACKAGES = os.environ.get("MOSUAN_BENCH_PACKAGES", "")
THREADS = int(os.environ.get("MOSUAN_BENCH_THREADS", "0"))
ROUNDS = int(os.environ.get("MOSUAN_BENCH_ROUNDS", "3"))
CLIENTS = (1, 8, 16)
SETTLE_S = 0.1
"""Between two turns: OpenMP's threads spin for some milliseconds after their work, on cores that the next one needs."""
WRITTEN = 48
"""Tokens of a reply. Of a server that does not know ``ignore_eos`` those are counted that came."""
START_S = 300.0
SHARED = "You work for a shop. Prices are in euro and include the tax of the country of the buyer. " * 7
"""About 140 tokens that all questions begin with."""

pytestmark = pytest.mark.skipif(
    not (BINARY or PACKAGES),
    reason="MOSUAN_LLAMA_SERVER and MOSUAN_BENCH_PACKAGES name nothing to compare with",
)


@dataclass(frozen=True)
class Server:
    """A running server that speaks OpenAI's protocol."""

    name: str
    url: str
    model: str
    key: str
    pid: int

    @property
    def used_s(self) -> float:
        """Seconds of processor that its process has had, all threads."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Round:
    """What some clients got from one server at once."""

    tokens_per_s: float
    first_s: float
    """Median of the clients."""
    processor_ms: float
    """Of the server, for each token."""


@asynccontextmanager
async def program(
    *command: str, environment: dict[str, str] | None = None
) -> AsyncIterator[asyncio.subprocess.Process]:
    """A program for as long as the block lasts."""
    others = {name: value for name, value in os.environ.items() if not name.startswith("MOSUAN_")}
    process = await asyncio.create_subprocess_exec(
        *command,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={**others, **(environment or {})},
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        await process.communicate()


@asynccontextmanager
async def mosuan(data: Path) -> AsyncIterator[Server]:
    """Ours, as ``mosuan serve`` starts it, without warm kernels."""
    directory = await Directory.open(data)
    (data / "people.toml").write_text('[users.li]\nname = "Li"\n', encoding="utf-8")
    await directory.import_people(data / "people.toml")
    _, key = await directory.create_key("li", "bench", time.time())
    await directory.close()
    settings = {"MOSUAN_SANDBOX_KERNELS": "0", "MOSUAN_MODEL_THREADS": str(THREADS)}
    command = (sys.executable, "-m", "bot", "serve", "--port", "0", "--data", str(data), "--model", str(GGUF))
    async with program(*command, environment=settings) as process:
        assert process.stdout
        said = (await asyncio.wait_for(process.stdout.readline(), START_S)).decode()
        found = re.search(r"http://\S+:\d+", said)
        assert found, said
        yield Server("mosuan", found[0], GGUF.stem, key, process.pid)


@asynccontextmanager
async def llama_server() -> AsyncIterator[Server]:
    """llama-server with as many slots as ours and as much cache for each."""
    port = free_port()
    threads = ("-t", str(THREADS), "-tb", str(THREADS)) if THREADS else ()
    slots = ("-np", "16", "-c", str(16 * 2048), "--jinja", *threads)
    async with program(
        BINARY, "-m", str(GGUF), "--host", "127.0.0.1", "--port", str(port), *slots
    ) as process:
        yield Server("llama-server", f"http://127.0.0.1:{port}", "any", "", process.pid)


@asynccontextmanager
async def packaged() -> AsyncIterator[Server]:
    """The server that comes with llama-cpp-python."""
    port = free_port()
    threads = ("--n_threads", str(THREADS)) if THREADS else ()
    command = (sys.executable, "-m", "llama_cpp.server", "--model", str(GGUF), "--n_ctx", "2048")
    options = ("--port", str(port), "--interrupt_requests", "False", *threads)
    async with program(*command, *options, environment={"PYTHONPATH": PACKAGES}) as process:
        yield Server("llama_cpp.server", f"http://127.0.0.1:{port}", "any", "", process.pid)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


async def asked(http: aiohttp.ClientSession, server: Server, question: str) -> tuple[float, int]:
    """Ask, read the stream to its end; seconds to the first words, and how many tokens there were."""
    body = {
        "model": server.model,
        "messages": [{"role": "user", "content": question}],
        "stream": True,
        "stream_options": {"include_usage": True},
        "max_tokens": WRITTEN,
        "temperature": 0,
        "ignore_eos": True,
    }
    headers = {"Authorization": f"Bearer {server.key}"} if server.key else {}
    started, first_s, tokens, said = time.perf_counter(), 0.0, 0, 0
    async with http.post(f"{server.url}/v1/chat/completions", json=body, headers=headers) as response:
        response.raise_for_status()
        async for line in response.content:
            if line.startswith(b"data: {"):
                chunk = json.loads(line[6:])
                said += bool((chunk.get("choices") or [{}])[0].get("delta", {}).get("content"))
                first_s = first_s or (time.perf_counter() - started if said else 0.0)
                tokens = (chunk.get("usage") or {}).get("completion_tokens", tokens)
    return first_s or time.perf_counter() - started, tokens or said


async def measured(http: aiohttp.ClientSession, server: Server, clients: int, turn: str) -> Round:
    """All clients at once, each with a question of its own behind the shared beginning."""
    used, started = server.used_s, time.perf_counter()
    questions = [f"{turn} {SHARED}What is {at + 3} times {clients}?" for at in range(clients)]
    got = await asyncio.gather(*(asked(http, server, question) for question in questions))
    seconds, tokens = time.perf_counter() - started, sum(count for _, count in got)
    first_s = statistics.median(first for first, _ in got)
    return Round(tokens / seconds, first_s, (server.used_s - used) * 1000 / tokens)


async def is_ready(http: aiohttp.ClientSession, server: Server) -> None:
    """Wait until it answers a question."""
    async with asyncio.timeout(START_S):
        while True:
            try:
                await asked(http, server, "warm up")
                return
            except aiohttp.ClientError:
                await asyncio.sleep(0.5)


async def test_against_other_servers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Tokens per second, first token and processor time over HTTP, and their ratios; nothing is judged."""
    timeout = aiohttp.ClientTimeout(total=600)
    async with AsyncExitStack() as stack:
        http = await stack.enter_async_context(aiohttp.ClientSession(timeout=timeout))
        servers = [await stack.enter_async_context(mosuan(tmp_path))]
        if BINARY:
            servers.append(await stack.enter_async_context(llama_server()))
        if PACKAGES:
            servers.append(await stack.enter_async_context(packaged()))
        for server in servers:
            await is_ready(http, server)
        for clients in CLIENTS:
            rounds: dict[str, list[Round]] = {server.name: [] for server in servers}
            for number in range(ROUNDS):
                for server in servers:
                    turn = f"Round {number} of {clients}."
                    await asyncio.sleep(SETTLE_S)
                    rounds[server.name].append(await measured(http, server, clients, turn))
            with capsys.disabled():
                told(clients, rounds)


def told(clients: int, rounds: dict[str, list[Round]]) -> None:
    """One line for each server; ratios are Mosuan's to the other's."""
    middle = {name: median(found) for name, found in rounds.items()}
    ours = middle["mosuan"]
    for name, found in middle.items():
        faster, sooner = ours.tokens_per_s / found.tokens_per_s, ours.first_s / found.first_s
        print(
            f"\n{clients:2} clients, {name:16}: {found.tokens_per_s:6.0f} tokens/s ({faster:.2f} x), first token "
            f"{found.first_s * 1000:5.0f} ms ({sooner:.2f} x), {found.processor_ms:.2f} ms of processor each",
            end="",
        )
    print()


def median(rounds: Sequence[Round]) -> Round:
    """The middle of each figure."""
    return Round(
        statistics.median(found.tokens_per_s for found in rounds),
        statistics.median(found.first_s for found in rounds),
        statistics.median(found.processor_ms for found in rounds),
    )
