"""Many replies at once against one after the other, on the embedded model; measured, not judged.

One after the other is the binding's own generator behind a queue, which is how llama-cpp-python is embedded
usually. ``MOSUAN_BENCH_THREADS`` sets the threads of both, ``MOSUAN_BENCH_SECONDS`` how long clients come and go,
``MOSUAN_BENCH_SCENES`` how many scenes there are. On a host that others use too, compare the time of the
processor; it is fair with one thread only, since waiting threads may spin.
"""

from __future__ import annotations

import asyncio
import os
import random
import statistics
import threading
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import pytest

from bot.messages import Message
from bot.models import catalogue
from bot.models.batching import Batching
from bot.models.beginnings import Beginnings
from bot.models.chat import Sampling, Text
from bot.models.errors import ModelError
from bot.models.llama_cpp import LlamaCpp
from bot.models.sampling import Sampler
from bot.models.sequences import Sequences
from bot.models.vocabulary import Vocabulary
from bot.models.weights import Weights
from bot.models.work import Work
from bot.scenes import load_scenes
from tests.bot.models import tiny_gguf

NANO = Path(catalogue.__file__).parent / "nano" / "mosuan-nano.gguf"
THREADS = int(os.environ.get("MOSUAN_BENCH_THREADS", "0"))
SECONDS = float(os.environ.get("MOSUAN_BENCH_SECONDS", "20"))
SCENES = int(os.environ.get("MOSUAN_BENCH_SCENES", "400"))
CLIENTS = (1, 8, 16)
WRITTEN = 48
SCENE = "You work for a shop. Prices are in euro and include the tax of the country of the buyer. " * 7
"""About 140 tokens that all questions begin with."""


@dataclass
class Figures:
    """Seconds from the question to the first token, one for each reply, and the replies' tokens."""

    first_s: list[float] = field(default_factory=list)
    tokens: int = 0


Ask = Callable[[str, Figures], Awaitable[None]]


@asynccontextmanager
async def together() -> AsyncIterator[Ask]:
    """Our engine."""
    model = await LlamaCpp.open(NANO, threads=THREADS)
    sampling = Sampling(max_tokens=WRITTEN, ignore_eos=True)

    async def ask(text: str, figures: Figures) -> None:
        started = time.perf_counter()
        first = True
        async with aclosing(model.stream([Message("user", text)], sampling=sampling)) as parts:
            async for _ in parts:
                if first:
                    figures.first_s.append(time.perf_counter() - started)
                first = False
        figures.tokens += WRITTEN

    yield ask
    await model.close()


@asynccontextmanager
async def one_by_one() -> AsyncIterator[Ask]:
    """The binding's generator on a thread of its own."""
    import llama_cpp

    worker, loop = ThreadPoolExecutor(max_workers=1), asyncio.get_running_loop()
    cores = THREADS or None
    model = llama_cpp.Llama(str(NANO), n_ctx=2048, n_threads=cores, n_threads_batch=cores, verbose=False)

    def write(text: str, started: float, figures: Figures) -> None:
        tokens = model.tokenize(f"<|user|>{text}<|end|><|assistant|>".encode(), special=True)
        for at, _ in enumerate(islice(model.generate(tokens, temp=0.0, top_k=0), WRITTEN)):
            figures.tokens += 1
            if at == 0:
                figures.first_s.append(time.perf_counter() - started)

    async def ask(text: str, figures: Figures) -> None:
        await loop.run_in_executor(worker, write, text, time.perf_counter(), figures)

    yield ask
    await loop.run_in_executor(worker, model.close)
    worker.shutdown()


async def test_many_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    """Tokens per second of all clients and seconds to the first token, both ways, in one run."""
    async with together() as ours, one_by_one() as theirs:
        await ours("warm up", Figures())
        await theirs("warm up", Figures())
        for clients in CLIENTS:
            for name, ask in (("one by one", theirs), ("together", ours)):
                figures, lags = Figures(), [0.0]
                watch = asyncio.ensure_future(watch_loop(lags))
                questions = [f"{clients}{name} {SCENE}{at} times {clients}?" for at in range(clients)]
                started, used = time.perf_counter(), time.process_time()
                await asyncio.gather(*(ask(question, figures) for question in questions))
                seconds, used = time.perf_counter() - started, time.process_time() - used
                watch.cancel()
                with capsys.disabled():
                    print(
                        f"\n{clients:2} clients, {name:10}: {figures.tokens / seconds:6.0f} tokens/s, "
                        f"{used * 1000 / figures.tokens:.2f} ms of processor each, first token "
                        f"p50 {statistics.median(figures.first_s):.2f} s, last {max(figures.first_s):.2f} s, "
                        f"lag of the event loop p95 {at_95(lags) * 1000:.0f} ms"
                    )
                assert figures.tokens == clients * WRITTEN


async def test_the_same_alone_and_in_company(capsys: pytest.CaptureFixture[str]) -> None:
    """How many replies at temperature 0 are the same alone, beside others, and again in another order."""
    questions = [f"{number}乘以{number % 7 + 2}%等于多少" for number in range(11, 90, 7)]
    questions += [f"what is {number} times {number * 7}" for number in range(12, 120, 9)]
    model = await LlamaCpp.open(NANO, threads=THREADS)

    async def reply(question: str) -> str:
        sampling = Sampling(max_tokens=24, ignore_eos=True)
        parts = [part async for part in model.stream([Message("user", question)], sampling=sampling)]
        return "".join(part.text for part in parts if isinstance(part, Text))

    alone = [await reply(question) for question in questions]
    beside = await asyncio.gather(*map(reply, questions))
    again = (await asyncio.gather(*map(reply, reversed(questions))))[::-1]
    await model.close()
    same = [sum(map(str.__eq__, alone, others)) for others in (beside, again)]
    with capsys.disabled():
        print(f"\nof {len(alone)} replies as alone: {same[0]} beside others, {same[1]} in another order")


def resident_mb() -> int:
    """Memory of this process now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") >> 20


async def watch_loop(lags: list[float]) -> None:
    """How much later than asked for the event loop comes back, every 5 ms."""
    while True:
        due = time.perf_counter() + 0.005
        await asyncio.sleep(0.005)
        lags.append(time.perf_counter() - due)


def at_95(values: list[float]) -> float:
    """The value that 95 of a hundred do not exceed."""
    return sorted(values)[int(len(values) * 0.95)]


async def test_overhead(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """From the question to the first piece where the model itself costs next to nothing."""
    tiny_gguf.write(tmp_path / "tiny.gguf", [["<|assistant|>", "abc", "<|end|>"]])
    model, taken = await LlamaCpp.open(tmp_path / "tiny.gguf", threads=1), []
    for _ in range(200):
        started = time.perf_counter()
        async with aclosing(model.stream([Message("user", "hi")])) as parts:
            await anext(parts)
            taken.append(time.perf_counter() - started)
    await model.close()
    with capsys.disabled():
        print(f"\noverhead to the first token: p50 {statistics.median(taken) * 1000:.1f} ms")


async def test_clients_come_and_go(capsys: pytest.CaptureFixture[str]) -> None:
    """Sixty-four clients with random cancels: what they got, memory at half-time and at the end, no slot left."""
    model, dice, ends = await LlamaCpp.open(NANO, threads=THREADS), random.Random(7), Counter[str]()
    end_s = time.monotonic() + SECONDS

    async def client(number: int) -> None:
        turn = 0
        while time.monotonic() < end_s:
            turn += 1
            question = Message("user", f"{SCENE[: dice.randrange(600)]} {number} times {turn}?")
            sampling = Sampling(temperature=dice.choice([0.0, 1.0]), max_tokens=dice.randrange(1, 40))
            try:
                async with asyncio.timeout(dice.choice([0.05, 0.5, 600])):
                    async with aclosing(model.stream([question], sampling=sampling)) as parts:
                        async for _ in parts:
                            pass
                ends["whole"] += 1
            except TimeoutError:
                ends["cancelled"] += 1
            except ModelError as error:
                ends[type(error).__name__] += 1

    async def halfway() -> int:
        await asyncio.sleep(SECONDS / 2)
        return resident_mb()

    *_, half_mb = await asyncio.gather(*(client(number) for number in range(64)), halfway())
    while not model.load.is_idle:  # noqa: ASYNC110
        await asyncio.sleep(0.05)
    end_mb = resident_mb()
    await model.close()
    with capsys.disabled():
        print(
            f"\n64 clients for {SECONDS:.0f} s: {dict(ends)}, {half_mb} MB at half-time and {end_mb} MB at the end"
        )
    assert set(ends) <= {"whole", "cancelled", "ModelBusy"}


async def test_scenes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Scenes with different system texts of 600 tokens: first token of their first and second question, and of
    one after a restart. Tokens are drawn by dice; the engine is asked directly, since the embedded model's
    template shows no system text.
    """
    dice = random.Random(3)
    scenes = [[dice.randrange(300, 8000) for _ in range(600)] for _ in range(SCENES)]
    loop, weights = asyncio.get_running_loop(), Weights.load(NANO)
    kept = Beginnings(tmp_path, "nano")

    async def first_token_s(engine: Batching, scene: list[int]) -> float:
        drawn, started = asyncio.Event(), time.perf_counter()

        def take(token: int) -> bool:
            loop.call_soon_threadsafe(drawn.set)
            return False

        sampler = Sampler(Vocabulary(weights.model).native, Sampling())
        prompt = scene + [dice.randrange(300, 8000) for _ in range(12)]
        nobody = threading.Event()
        engine.submit(Work(prompt, 1, sampler, take, lambda error: None, nobody, scene_tokens=len(scene)))
        await drawn.wait()
        return time.perf_counter() - started

    medians_s: dict[str, float] = {}
    for rounds in (("first", "second"), ("after a restart",)):
        sequences = Sequences(weights, context_tokens=2048, cells=2048 * 16, count=16, threads=THREADS)
        engine = Batching(sequences, 16, "nano", kept)
        for name in rounds:
            used = time.process_time()
            taken = [await first_token_s(engine, scene) for scene in scenes]
            used, medians_s[name] = (time.process_time() - used) / SCENES, statistics.median(taken)
            with capsys.disabled():
                print(
                    f"\n{SCENES} scenes, {name}: first token p50 {medians_s[name] * 1000:.0f} ms, "
                    f"{medians_s['first'] / medians_s[name]:.1f} times as soon as the first, "
                    f"{used * 1000:.0f} ms of processor"
                )
        await loop.run_in_executor(None, engine.close)
    weights.free()


def test_scenes_load(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Reading the files of many scenes, each with a prompt of 600 tokens in both languages."""
    chinese, english = "金额一律用人民币。" * 60, "All amounts are in yuan. " * 100
    for number in range(SCENES):
        titles = f'title = {{ zh = "场景{number}", en = "Scene {number}" }}'
        prompts = f'prompt = {{ zh = "{chinese}", en = "{english}" }}'
        text = f'{titles}\n{prompts}\ntools = ["python"]\nfolders = ["/{number}"]\nsteps = 4\n'
        (tmp_path / f"scene-{number}.toml").write_text(text, encoding="utf-8")
    used = time.process_time()
    scenes = load_scenes(tmp_path)
    used = time.process_time() - used
    assert len(scenes) == SCENES + len(load_scenes())
    with capsys.disabled():
        print(f"\n{SCENES} scene files are read in {used:.2f} s of processor")
