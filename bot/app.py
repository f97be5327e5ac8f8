"""The composition root: opens what the assistant needs, hands it over, closes it; makes the web application.

``open_assistant`` serves the command line and the server alike. Parts open side by side, and the server's
port answers before they are there: Chroma alone takes seconds to import. Nothing below this file looks
anything up.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from signal import SIGINT, SIGTERM
from typing import Literal, TypeVar

from aiohttp import web

from bot.assistant import Assistant
from bot.channels.miniprogram_open import open_miniprogram
from bot.channels.opening import open_channels
from bot.company import DEMO, is_alone, move_in
from bot.conversation import ConversationLocks
from bot.directories.sync import keep_synced
from bot.errors import MosuanError, SettingsError
from bot.identity import Directory
from bot.indexing import chroma_of, embedder_of, follow, keep_vectors
from bot.jobs import Jobs
from bot.kinds import job_kinds
from bot.ledger import Ledger
from bot.models.catalogue import is_safetensors, named_model
from bot.models.chat import ChatModel, Sampling
from bot.models.errors import ModelError
from bot.models.llama_cpp import LlamaCpp
from bot.models.openai_compatible import Access, OpenAICompatible
from bot.models.transformers_engine import TransformersModel
from bot.oidc import Provider
from bot.postgres import Postgres
from bot.progress import TurnCaps
from bot.routing import Route
from bot.scenes import load_scenes
from bot.settings import SandboxSettings, Settings
from bot.store import Store
from bot.web.headers import add_security_headers
from bot.web.hooks import DELIVERY
from bot.web.keys import JOBS, METRICS, MINIPROGRAM, OPENING, SETTINGS
from bot.web.metrics import Metrics, counting
from bot.web.opening import Opening
from bot.web.problems import Problem, problems
from bot.web.routes import routes
from bot.worker import Work, work_on
from knowledge import Knowledge, KnowledgeError
from sandbox import Capacity, LayerReport, Limits, Sandbox, SandboxError, probe
from sandbox.gateway import Gateway, GatewayKernels, probe_gateway
from tools.ask import AskUser
from tools.interpreter import Interpreter
from tools.search import SearchKnowledge
from tools.toolbox import Toolbox

T = TypeVar("T")
OpenModel = Callable[[Settings], Awaitable[ChatModel]]
Told = Callable[[str], None]
Kinds = Callable[[Assistant], Mapping[str, Work]]
Index = bool | Literal["if-free"]
log = logging.getLogger(__name__)
EXCERPT_CHARS = 340
"""The least worth giving to a model: a rule with its conditions is about so long."""
MODEL_WAIT_S = 3600.0
"""How long work that is kept waits for the model: the largest take minutes from a slow disk."""
RECOVER_S = 20.0
"""How soon the turns of a replica that died are failed by another, if nobody asks for them before."""
FOR_PEOPLE = (MosuanError, ModelError, KnowledgeError, SandboxError)
"""Errors whose text is one line that says what to do."""
PARTS = ("conversations", "people", "knowledge", "sandbox", "model")


async def open_chat_model(settings: Settings) -> ChatModel:
    """The model of the settings, here or on its servers. Raises ``ModelError`` naming it and what to do."""
    wanted = settings.model
    urls, name = wanted.servers
    if urls:
        access = Access(wanted.api_key, wanted.connect_s, wanted.idle_s)
        return await OpenAICompatible.open(
            urls, name=name, access=access, context_tokens=wanted.context_tokens
        )
    name, path = named_model(wanted.name, settings.data)
    if is_safetensors(path):
        return await TransformersModel.open(
            path, name=name, context_tokens=wanted.context_tokens, threads=wanted.threads
        )
    return await LlamaCpp.open(
        path,
        name=name,
        context_tokens=wanted.context_tokens,
        threads=wanted.threads,
        slots=wanted.slots,
        beginnings=settings.data / "beginnings",
        adapters=[Path(adapter) for adapter in wanted.adapters],
    )


@asynccontextmanager
async def open_assistant(
    settings: Settings,
    *,
    open_model: OpenModel = open_chat_model,
    opened: Told = lambda part: None,
    index: Index = True,
    routed: Callable[[Route], None] = lambda route: None,
) -> AsyncIterator[Assistant]:
    """Everything open, for as long as the block lasts. ``opened`` is told each of ``PARTS`` as it is ready, ``routed``
    each turn's models where there are two.

    One process owns the index of a data folder; ``index="if-free"`` does without it beside a running server.
    Raises the first error of a part as it is: one line that says what to do.
    """
    scenes, search_base = load_scenes(settings.scenes), open_knowledge(settings, index=index)
    async with AsyncExitStack() as stack:
        try:
            async with asyncio.TaskGroup() as group:
                store = group.create_task(_part("conversations", open_store(settings), stack, opened))
                directory = group.create_task(_part("people", open_directory(settings), stack, opened))
                knowledge = group.create_task(_part("knowledge", search_base, stack, opened))
                sandbox = group.create_task(_part("sandbox", open_sandbox(settings), stack, opened))
                model = group.create_task(_models(settings, open_model, stack, opened))
        except* Exception as several:
            raise _first(several) from None
        (chat, *others), turn = model.result(), settings.turn
        larger = others[0].card.name if others else ""
        ledger = await stack.enter_async_context(open_ledger(settings, chat, *others)) if others else None
        search = search_tool(knowledge.result(), settings.knowledge.passages, chat.card.passage_chars)
        yield Assistant(
            store=store.result(),
            directory=directory.result(),
            knowledge=knowledge.result(),
            toolbox=Toolbox((Interpreter(sandbox.result()), search, AskUser())),
            scenes=scenes,
            models={
                known.card.name: known
                for model in (chat, *others)
                for known in (model, *getattr(model, "adapted", ()))
            },
            larger=larger,
            ledger=ledger,
            routed=routed,
            caps=TurnCaps(turn.steps, turn.tokens, turn.seconds, turn.tool_s),
            sampling=Sampling(settings.model.temperature, max_tokens=settings.model.max_answer_tokens),
            lock_wait_s=settings.conversation.wait_s,
            locks=ConversationLocks(store.result().database if settings.store.url else None),
        )


def search_tool(knowledge: Knowledge, passages: int, budget_chars: int) -> SearchKnowledge:
    """As many of the ``passages`` wanted as a model has room for, and as long as that room allows."""
    passages = max(1, min(passages, budget_chars // EXCERPT_CHARS))
    return SearchKnowledge(knowledge, passages=passages, passage_chars=budget_chars // passages)


async def _part(part: str, opening: AbstractAsyncContextManager[T], stack: AsyncExitStack, opened: Told) -> T:
    ready = await stack.enter_async_context(opening)
    opened(part)
    return ready


@asynccontextmanager
async def open_store(settings: Settings) -> AsyncIterator[Store]:
    """The conversations, recovered from whatever ended without closing them."""
    store = await Store.open(settings.data, url=settings.store.url)
    try:
        await store.recover(time.time())
        async with _repeated(lambda: store.recover(time.time())):
            yield store
    finally:
        await store.close()


@asynccontextmanager
async def _repeated(work: Callable[[], Awaitable[object]]) -> AsyncIterator[None]:
    """For as long as it is open, what other replicas did or left undone is looked after now and then."""

    async def repeat() -> None:
        while True:
            await asyncio.sleep(RECOVER_S)
            try:
                await work()
            except FOR_PEOPLE as problem:  # the server is away, or busy; it is tried again
                log.warning("%s", problem)
            except Exception:  # else nothing would be recovered any more, and nobody be told
                log.exception("what other replicas left could not be looked after")

    repeating = asyncio.create_task(repeat(), name="repeated")
    try:
        yield
    finally:
        repeating.cancel()
        with suppress(asyncio.CancelledError):
            await repeating


@asynccontextmanager
async def open_directory(settings: Settings) -> AsyncIterator[Directory]:
    """The people; in demo mode those of the demo company, if there are none."""
    directory = await Directory.open(settings.data, url=settings.store.url)
    directory.max_age_s = {source.name: source.settings.max_age_s for source in settings.directories}
    try:
        if settings.oidc.issuer:
            directory.provider = Provider(settings.oidc)
        if settings.demo:
            await move_in(directory, settings.data)
            if not await is_alone(directory, settings.data):
                log.warning("%s has people of its own: nobody can be chosen on the page", settings.data)
        yield directory
    finally:
        await directory.close()


@asynccontextmanager
async def open_knowledge(settings: Settings, *, index: Index = True) -> AsyncIterator[Knowledge]:
    """The knowledge base; in demo mode with the demo company's documents, if there are none.

    With ``index`` False or "if-free" beside a running server: to search, to change rules, not to add.
    """
    url = settings.store.url
    serve = partial(Postgres, url) if url else None
    async with Knowledge.open(
        settings.data / "knowledge",
        index=index,
        serve=serve,
        chroma=chroma_of(settings),
        embedder=embedder_of(settings),
    ) as knowledge:
        # Only into an empty one: what a person removed or changed in the demo company stays so.
        if settings.demo and not await knowledge.list():
            async with AsyncExitStack() as stack:
                whole = knowledge if index else await stack.enter_async_context(open_knowledge(settings))
                await whole.add([DEMO / "documents"])
        yield knowledge


@asynccontextmanager
async def open_sandbox(settings: Settings) -> AsyncIterator[Sandbox]:
    """The sandbox with the limits of the settings. In strict mode every layer is tried before."""
    wanted = settings.sandbox
    if wanted.strict and (missing := [layer.name for layer in await probe_sandbox(settings) if not layer.ok]):
        told = "`mosuan doctor` says why; [sandbox] strict = false goes on without"
        place = wanted.gateway_url or "this host"
        raise SandboxError(f"{place} lacks layers of isolation: {', '.join(missing)}; {told}")
    limits = Limits(
        timeout_s=wanted.timeout_s,
        max_output_bytes=wanted.max_output_bytes,
        memory_bytes=wanted.memory_bytes,
    )
    source = GatewayKernels(_gateway(wanted)) if wanted.gateway_url else None
    async with Sandbox(limits, Capacity(spares=wanted.kernels), source=source) as sandbox:
        yield sandbox


def _gateway(wanted: SandboxSettings) -> Gateway:
    return Gateway(wanted.gateway_url, wanted.gateway_token, wanted.gateway_kernel)


async def probe_sandbox(settings: Settings) -> tuple[LayerReport, ...]:
    """What the sandbox can confine on this host, or at the gateway, each layer tried. Takes some seconds."""
    wanted = settings.sandbox
    return await (probe_gateway(_gateway(wanted)) if wanted.gateway_url else probe())


@asynccontextmanager
async def open_ledger(settings: Settings, *models: ChatModel) -> AsyncIterator[Ledger]:
    """The ledger of routes, with the prices of the model and of the larger one."""
    wanted = (settings.model.price, settings.larger.price)
    prices = {model.card.name: price for model, price in zip(models, wanted, strict=False)}
    ledger = await Ledger.open(settings.data, url=settings.store.url, prices=prices)
    try:
        yield ledger
    finally:
        await ledger.close()


async def _models(
    settings: Settings, open_model: OpenModel, stack: AsyncExitStack, opened: Told
) -> tuple[ChatModel, ...]:
    """The model of the settings, and the larger one if there is any."""
    model = await open_model(settings)
    stack.push_async_callback(model.close)
    models = [model]
    if settings.larger.is_named:
        larger = await open_model(replace(settings, model=settings.larger))
        stack.push_async_callback(larger.close)
        models.append(larger)
        if larger.card.name == model.card.name:
            told = "give one of them another name, URL#NAME or another file"
            raise SettingsError(f"model and larger are both called {model.card.name}; {told}")
    opened("model")
    return tuple(models)


def _first(several: BaseExceptionGroup[Exception]) -> BaseException:
    """One error of a group; those made for people before the others."""
    flat = [error for error in several.exceptions if not isinstance(error, BaseExceptionGroup)]
    return min(flat, key=lambda error: not isinstance(error, FOR_PEOPLE), default=several)


def create_app(
    settings: Settings, *, open_model: OpenModel = open_chat_model, kinds: Kinds = job_kinds
) -> web.Application:
    """The web application. Its parts open in the background once it starts; early requests wait."""
    metrics = Metrics()
    app = web.Application(
        middlewares=[counting(metrics), problems], client_max_size=settings.server.max_body_bytes
    )
    app[SETTINGS] = settings
    app[METRICS] = metrics
    app[OPENING] = Opening(PARTS)
    app.on_response_prepare.append(add_security_headers)
    app.add_routes(routes())
    app.cleanup_ctx.append(lambda app: _assistant_context(app, open_model))
    app.cleanup_ctx.append(_channels_context)
    app.cleanup_ctx.append(lambda app: _jobs_context(app, kinds))
    app.cleanup_ctx.append(_miniprogram_context)
    app.cleanup_ctx.append(_directories_context)
    app.cleanup_ctx.append(_documents_context)
    return app


async def _assistant_context(app: web.Application, open_model: OpenModel) -> AsyncIterator[None]:
    """Opens and closes in one task of its own, so that the start of the server does not wait for it."""
    opening, stop = app[OPENING], asyncio.Event()

    async def hold() -> None:
        try:
            async with open_assistant(
                app[SETTINGS],
                open_model=open_model,
                opened=opening.opened,
                routed=app[METRICS].see_route,
            ) as assistant:
                opening.succeed(assistant)
                await stop.wait()
        except FOR_PEOPLE as problem:
            opening.fail(str(problem))
        except Exception:
            log.exception("could not be opened")
            opening.fail("an unforeseen error; see the log")

    holder = asyncio.create_task(hold(), name="assistant")
    yield
    stop.set()
    if opening.pending:
        holder.cancel()
    with suppress(asyncio.CancelledError):
        await holder


async def _jobs_context(app: web.Application, kinds: Kinds) -> AsyncIterator[None]:
    """The jobs can be asked for at once; work on them begins when the assistant is open."""
    settings = app[SETTINGS].jobs
    jobs = app[JOBS] = await Jobs.open(app[SETTINGS].data, url=app[SETTINGS].store.url)
    await jobs.forget(settings.keep_days * 86400)

    async def work(assistant: Assistant) -> None:
        await work_on(jobs, kinds(assistant), settings.at_once)

    async with _beside(app, "jobs", work):
        yield
    await jobs.close()


async def _miniprogram_context(app: web.Application) -> AsyncIterator[None]:
    """Questions are taken at once and answered when the assistant is open. Without an app id there is none."""
    app[MINIPROGRAM] = None
    if not app[SETTINGS].miniprogram.app_id:
        yield
        return
    async with open_miniprogram(app[SETTINGS], lambda: app[OPENING].wait(MODEL_WAIT_S)) as program:
        app[MINIPROGRAM] = program
        async with _repeated(program.resume):
            yield


async def _channels_context(app: web.Application) -> AsyncIterator[None]:
    """Messages are taken and acknowledged at once; they are answered when the assistant is open."""
    settings = app[SETTINGS]
    # As long as the model takes: a wait that ends is an attempt at a message, and after three it gets an apology.
    async with open_channels(
        settings.data, settings.bots, lambda: app[OPENING].wait(MODEL_WAIT_S), url=settings.store.url
    ) as delivery:
        app[DELIVERY] = delivery
        yield


async def _directories_context(app: web.Application) -> AsyncIterator[None]:
    """The directories of the settings are read again and again, once the people are open."""

    async def read(assistant: Assistant) -> None:
        await keep_synced(assistant.directory, app[SETTINGS].directories)

    async with _beside(app, "directories", read):
        yield


async def _documents_context(app: web.Application) -> AsyncIterator[None]:
    """The watched folder is followed and vectors are made, once the knowledge base is open."""
    wanted = app[SETTINGS].knowledge

    async def keep(assistant: Assistant) -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(keep_vectors(assistant.knowledge), name="vectors")
            if wanted.watch is not None:
                group.create_task(follow(assistant.knowledge, wanted.watch, wanted), name="watched folder")

    async with _beside(app, "documents", keep):
        yield


@asynccontextmanager
async def _beside(
    app: web.Application, name: str, work: Callable[[Assistant], Awaitable[None]]
) -> AsyncIterator[None]:
    """``work`` goes on beside the server, from when the assistant is open until the server stops."""

    async def begin() -> None:
        with suppress(Problem):  # the opening that failed has told why
            await work(await app[OPENING].wait(MODEL_WAIT_S))

    task = asyncio.create_task(begin(), name=name)
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


def run(
    settings: Settings, *, open_model: OpenModel = open_chat_model, ready: Told = lambda url: None
) -> None:
    """Serve until SIGINT or SIGTERM. ``ready`` is told the address once the port answers.

    Raises ``MosuanError`` when the port is taken or a part cannot be opened.
    """
    if settings.demo and not settings.server.is_local:
        told = "in demo mode anybody may be anybody; listen on 127.0.0.1, or leave out --demo"
        raise SettingsError(f"server.host: {settings.server.host} is open to the network, and {told}")
    if settings.sandbox.strict is None:
        settings = replace(settings, sandbox=replace(settings.sandbox, strict=not settings.server.is_local))
    asyncio.run(_serve(settings, open_model, ready))


async def _serve(settings: Settings, open_model: OpenModel, ready: Told) -> None:
    app, server = create_app(settings, open_model=open_model), settings.server
    stop = asyncio.Event()
    app[OPENING].on_failure = stop.set
    for signal in (SIGINT, SIGTERM):
        asyncio.get_running_loop().add_signal_handler(signal, stop.set)
    # handler_cancellation: a client that goes away cancels its turn, and with it model and kernel.
    runner = web.AppRunner(
        app, handler_cancellation=True, access_log=None, shutdown_timeout=server.shutdown_s
    )
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, server.host, server.port).start()
        except OSError as problem:
            where, why = f"{server.host}:{server.port}", problem.strerror
            raise MosuanError(f"cannot listen on {where}: {why}; choose another --port") from None
        host, port = runner.addresses[0][:2]
        ready(f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/")
        await stop.wait()
    finally:
        await runner.cleanup()
    if app[OPENING].problem:
        raise MosuanError(app[OPENING].problem)
