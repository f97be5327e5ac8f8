"""A chat model behind OpenAI's interface: vLLM, SGLang, llama-server, another Mosuan, a vendor; one server or more.

Speaks chat completions as a stream, with native tool calls. Until the first part of a reply was given on, a
failing server is replaced by the next; after it the reply fails, for two servers' words do not join. Does not
know which program answers, and never tells anybody its key.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from contextlib import aclosing, asynccontextmanager, suppress
from dataclasses import dataclass, replace
from typing import Any

import aiohttp

from bot.bodies import up_to
from bot.conversation import split_turns
from bot.messages import Message
from bot.models.chat import GREEDY, ModelCard, Part, Sampling, ToolChoice
from bot.models.chunks import EventLines, ReplyChunks, one_line
from bot.models.errors import (
    BadSampling,
    EngineFailed,
    ModelBusy,
    ModelClosed,
    ModelError,
    ModelNotFound,
    PromptTooLong,
)
from bot.models.requests import context_exceeded, request_body
from bot.models.upstreams import Upstream, Upstreams
from tools.spec import ToolSpec

DEFAULT_CONTEXT_TOKENS = 8192
"""Where neither the settings nor the server say how much the model takes."""
HEALTH_S = 10.0
"""Between two looks at the servers that failed."""
CLOSE_S = 5.0
ADVICE = "check [model] urls"
_FOREIGN = (aiohttp.ClientError, OSError, TimeoutError)


@dataclass(frozen=True)
class Access:
    """How the servers are reached. The key goes to all of them and into no message."""

    api_key: str = ""
    connect_s: float = 5.0
    idle_s: float = 120.0
    """Without a byte, the first one included: a long prompt may wait in a queue before it is read."""


class _Passed(Exception):
    """A server could not serve this request; another may. ``error`` is told when none does."""

    def __init__(self, error: ModelError, again: bool, rest_s: float | None = None) -> None:
        super().__init__(str(error))
        self.error, self.again, self.rest_s = error, again, rest_s


class OpenAICompatible:
    """A chat model behind one or several URLs. Made by ``open``."""

    def __init__(self, http: aiohttp.ClientSession, upstreams: Upstreams, card: ModelCard) -> None:
        self._http, self._upstreams, self.card = http, upstreams, card
        self._closed = False
        self._watch = asyncio.create_task(self._look_after(), name=f"health of {card.name}")

    @classmethod
    async def open(
        cls,
        urls: Sequence[str],
        *,
        name: str = "",
        access: Access = Access(),
        context_tokens: int = 0,
        clock: Callable[[], float] = time.monotonic,
    ) -> OpenAICompatible:
        """Ask the servers what they have; one must answer. Without ``name`` it is the first model on offer.

        Raises ``ModelNotFound`` naming each server and what was wrong with it.
        """
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=access.connect_s, sock_read=access.idle_s)
        headers = {"Authorization": f"Bearer {access.api_key}"} if access.api_key else {}
        http = aiohttp.ClientSession(
            timeout=timeout, headers=headers, connector=aiohttp.TCPConnector(limit=0), auto_decompress=True
        )
        try:
            upstreams = Upstreams(urls, clock)
            offers = [await _offer(http, upstream, clock()) for upstream in upstreams.every]
            if len(upstreams.resting) == len(upstreams.every):
                problems = "; ".join(f"{up.url}: {up.problem}" for up in upstreams.every)
                raise ModelNotFound(f"no server of the model answers; {problems}; {ADVICE}")
            offered = [entry for offer in offers for entry in offer]
            return cls(http, upstreams, _card(name, offered, context_tokens))
        except BaseException:
            await http.close()
            raise

    async def stream(
        self,
        messages: Sequence[Message],
        *,
        tools: Sequence[ToolSpec] = (),
        tool_choice: ToolChoice = "auto",
        sampling: Sampling = GREEDY,
    ) -> AsyncGenerator[Part, None]:
        """One reply. Oldest turns leave while the server says that the prompt is too long for it."""
        if self._closed:
            raise ModelClosed(f"model {self.card.name} is closed")
        tools = () if tool_choice == "none" else tools
        system = [message for message in messages if message.role == "system"]
        turns = split_turns(tuple(message for message in messages if message.role != "system"))
        while True:
            kept = [*system, *(message for turn in turns for message in turn)]
            body = request_body(self.card.name, kept, tools, tool_choice, sampling)
            try:
                async with aclosing(self._attempts(body, tools, tool_choice)) as parts:
                    async for part in parts:
                        yield part
                return
            except PromptTooLong:
                if len(turns) <= 1:
                    raise
                turns = turns[(len(turns) + 1) // 2 :]

    async def close(self) -> None:
        """Let go of the servers. Streams in flight end with an error."""
        self._closed = True
        self._watch.cancel()
        with suppress(asyncio.CancelledError):
            await self._watch
        await self._http.close()

    async def _attempts(
        self, body: dict[str, Any], tools: Sequence[ToolSpec], choice: ToolChoice
    ) -> AsyncGenerator[Part, None]:
        """The reply of the first server that gives one; those that only stumbled are asked twice."""
        waiting = self._upstreams.in_order()
        passed: _Passed | None = None
        for round_ in (1, 2):
            again = []
            for upstream in waiting:
                try:
                    async with aclosing(self._ask(upstream, body, tools, choice)) as parts:
                        async for part in parts:
                            yield part
                    upstream.recovered()
                    return
                except _Passed as problem:
                    upstream.failed(str(problem), self._upstreams.clock(), problem.rest_s)
                    passed = problem if passed is None or problem.again >= passed.again else passed
                    again += [upstream] if problem.again and round_ == 1 else []
            waiting = again
        assert passed is not None, "there is at least one server"
        raise passed.error

    async def _ask(
        self, upstream: Upstream, body: dict[str, Any], tools: Sequence[ToolSpec], choice: ToolChoice
    ) -> AsyncGenerator[Part, None]:
        """One server's reply. Raises ``_Passed`` before its first part, ``EngineFailed`` after it."""
        said = False
        reply = ReplyChunks(tools, choice)
        try:
            with upstream.working():
                async with self._answer(upstream, body) as response:
                    async for data in _events(response):
                        for part in reply.feed(data):
                            said = True
                            yield part
                        if data == "[DONE]":
                            break
                if not reply.is_done:
                    raise EngineFailed("the upstream broke off in the middle of its reply")
                for part in reply.close():
                    said = True
                    yield part
        except _FOREIGN as problem:
            if self._closed:
                raise ModelClosed(f"model {self.card.name} was closed while it was writing") from None
            error = EngineFailed(f"{upstream.url}: {_reason(problem)}; try again, or {ADVICE}")
            if said:
                upstream.failed(str(error), self._upstreams.clock())
                raise error from problem
            raise _Passed(error, again=not isinstance(problem, TimeoutError)) from problem
        except EngineFailed as problem:
            error = EngineFailed(f"{upstream.url}: {problem}")
            if said:
                upstream.failed(str(problem), self._upstreams.clock())
                raise error from None
            raise _Passed(error, again=True) from None

    @asynccontextmanager
    async def _answer(
        self, upstream: Upstream, body: dict[str, Any]
    ) -> AsyncIterator[aiohttp.ClientResponse]:
        url = f"{upstream.url}/chat/completions"
        async with self._http.post(url, json=body, allow_redirects=False) as response:
            if response.status != 200:
                raise _refusal(response, upstream.url, await up_to(response.content, 64 << 10))
            yield response

    async def _look_after(self) -> None:
        """Finds out when a server that failed is well again."""
        while True:
            await asyncio.sleep(HEALTH_S)
            for upstream in self._upstreams.resting:
                await _offer(self._http, upstream, self._upstreams.clock())


async def _events(response: aiohttp.ClientResponse) -> AsyncIterator[str]:
    """The data of each event; a server that does not stream sends one object, which is one event."""
    if response.content_type == "application/json":
        yield (await response.read()).decode("utf-8", "replace")
        return
    lines = EventLines()
    async for data in response.content.iter_any():
        for event in lines.feed(data):
            yield event


async def _offer(http: aiohttp.ClientSession, upstream: Upstream, now: float) -> list[dict[str, Any]]:
    """The models on a server's list, which is also its health check: what fails here is noted there."""
    try:
        async with http.get(f"{upstream.url}/models", allow_redirects=False) as response:
            text = await up_to(response.content, 1 << 20)
    except _FOREIGN as problem:
        upstream.failed(_reason(problem), now)
        return []
    if response.status in (401, 403):
        upstream.failed("it refuses the key; check [model] api_key", now)
        return []
    if response.status >= 500:
        upstream.failed(f"it answers {response.status}", now)
        return []
    upstream.recovered()
    try:
        listed = json.loads(text)["data"]
    except (ValueError, KeyError, TypeError):
        return []  # some servers keep no list; then the name must be given
    return [entry for entry in listed if isinstance(entry, dict)] if isinstance(listed, list) else []


def _card(name: str, offered: Sequence[dict[str, Any]], context_tokens: int) -> ModelCard:
    names = [str(entry.get("id", "")) for entry in offered]
    if not name and not names:
        raise ModelNotFound("the server lists no models; give the model's name: URL#NAME")
    if name and names and name not in names:
        raise ModelNotFound(
            f"the server has no model {name!r:.80}; it has: {', '.join(dict.fromkeys(names))[:300]}"
        )
    entry = offered[names.index(name or names[0])] if names else {}
    meta = entry.get("meta") if isinstance(entry.get("meta"), dict) else {}
    told = entry.get("max_model_len") or (meta or {}).get("n_ctx_train")  # vLLM and SGLang; llama-server
    context = context_tokens or (told if isinstance(told, int) else 0) or DEFAULT_CONTEXT_TOKENS
    passage_chars = min(6000, max(400, context // 2))
    return replace(ModelCard(name or names[0], context, "native"), passage_chars=passage_chars)


def _refusal(response: aiohttp.ClientResponse, url: str, body: bytes) -> Exception:
    """What a status other than 200 means for the request and for the server."""
    try:
        told = json.loads(body)
        said = one_line(told.get("error", told) if isinstance(told, dict) else told)
    except ValueError:
        said = one_line(body.decode("utf-8", "replace"))
    status = response.status
    if status in (400, 413, 422):
        return (
            PromptTooLong(said)
            if context_exceeded(said)
            else BadSampling(f"the server of the model refuses the request: {said}")
        )
    if status in (408, 429):
        after = response.headers.get("Retry-After", "")
        rest_s = min(60, int(after)) if after.isdecimal() else 1
        return _Passed(
            ModelBusy(f"the server of the model is busy; come again in {rest_s} s", rest_s),
            again=False,
            rest_s=rest_s,
        )
    if status in (401, 403):
        return _Passed(EngineFailed(f"{url} refuses the key; check [model] api_key"), again=False)
    if status == 404:
        return _Passed(
            EngineFailed(f"{url} does not have this model or address: {said}; {ADVICE}"), again=False
        )
    return _Passed(EngineFailed(f"{url} answers {status}: {said}"), again=status >= 500)


def _reason(problem: BaseException) -> str:
    """A foreign error in plain words."""
    if isinstance(problem, aiohttp.ConnectionTimeoutError):
        return "it cannot be reached in time"
    if isinstance(problem, TimeoutError):
        return "it has sent nothing for too long"
    if isinstance(problem, aiohttp.ClientConnectorError):
        return f"it cannot be reached ({problem.strerror or 'no connection'})"
    if isinstance(problem, (aiohttp.ClientPayloadError, aiohttp.ServerDisconnectedError)):
        return "it broke off in the middle of its reply"
    if isinstance(problem, (aiohttp.InvalidURL, aiohttp.NonHttpUrlClientError)):
        return "that is no address of a server"
    return " ".join(str(problem).split())[:200] or type(problem).__name__
