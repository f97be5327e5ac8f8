"""Models on other servers: against a server that fails on demand, and against Mosuan's own with a real GGUF."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, aclosing, asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web

from bot.app import create_app, open_chat_model
from bot.events import Usage
from bot.messages import Message
from bot.models.chat import GREEDY, BadCall, Call, ChatModel, Finish, Part, Sampling, Text, ToolChoice
from bot.models.errors import BadSampling, EngineFailed, ModelBusy, ModelClosed, ModelNotFound, PromptTooLong
from bot.models.openai_compatible import Access, OpenAICompatible
from bot.settings import ModelSettings, SandboxSettings, Settings
from bot.web.keys import OPENING
from tests.bot.models.faulty_server import FaultyServer, Refuse, Say, faulty_server
from tools.spec import ToolCall, ToolSpec

PYTHON = ToolSpec(
    "python", "Runs code.", {"type": "object", "properties": {"code": {}}, "required": ["code"]}
)
HI = (Message("user", "hi"),)
OK = Text("ok")
NOBODY = "http://127.0.0.1:9/v1"
"""The discard port: nothing listens there."""


@asynccontextmanager
async def opened(*urls: str, idle_s: float = 20.0, **more: str) -> AsyncIterator[OpenAICompatible]:
    """A model on these servers."""
    model = await OpenAICompatible.open(
        urls, access=Access(idle_s=idle_s, connect_s=5.0, api_key="k3y"), **more
    )
    try:
        yield model
    finally:
        await model.close()


@asynccontextmanager
async def servers(count: int) -> AsyncIterator[list[FaultyServer]]:
    """So many servers, each its own."""
    async with AsyncExitStack() as stack:
        yield [await stack.enter_async_context(faulty_server()) for _ in range(count)]


async def play(
    model: ChatModel,
    messages: Sequence[Message] = HI,
    tools: Sequence[ToolSpec] = (PYTHON,),
    choice: ToolChoice = "auto",
    sampling: Sampling = GREEDY,
) -> list[Part]:
    """One reply."""
    return [part async for part in model.stream(messages, tools=tools, tool_choice=choice, sampling=sampling)]


def piece(**function: str) -> dict[str, object]:
    """A delta with a piece of the first tool call."""
    return {"tool_calls": [{"index": 0, "id": "c1", "function": function}]}


async def test_a_reply_is_streamed_with_its_usage() -> None:
    """Words come as they are sent; thoughts and comments do not; how it ended and what it cost come last."""
    async with faulty_server() as server, opened(server.url) as model:
        server.replies.append(
            Say([": ping\n\n", {"reasoning_content": "hm"}, {"content": "你"}, {"content": "好"}])
        )
        assert await play(model) == [Text("你"), Text("好"), Finish("stop", Usage(7, 3))]
        server.replies.append(Say([{"content": "a"}], finish="length", usage=None))
        assert await play(model) == [Text("a"), Finish("length", Usage(0, 1))]
        assert (model.card.name, model.card.context_tokens) == ("big", 3000)
        assert server.keys[0] == "Bearer k3y"


async def test_native_calls_are_put_together() -> None:
    """A call whose arguments come in pieces is one call; two calls keep their own pieces and ids."""
    async with faulty_server() as server, opened(server.url) as model:
        pieces = [piece(name="python", arguments=""), *(piece(arguments=c) for c in '{"code": "print(1)"}')]
        second = {
            "tool_calls": [
                {"index": 1, "id": "c2", "function": {"name": "python", "arguments": '{"code": "2"}'}}
            ]
        }
        server.replies.append(Say([{"content": "算"}, *pieces, second], finish="tool_calls"))
        assert await play(model) == [
            Text("算"),
            Call(ToolCall("c1", "python", {"code": "print(1)"})),
            Call(ToolCall("c2", "python", {"code": "2"})),
            Finish("tool_calls", Usage(7, 3)),
        ]


@pytest.mark.parametrize(
    ("name", "arguments", "finish"),
    [
        ("python", '{"code": "pri', "tool_calls"),
        ("shell", "{}", "tool_calls"),
        ("python", '{"code": "1"}', "length"),
    ],
)
async def test_bad_native_calls_are_reported(name: str, arguments: str, finish: str) -> None:
    """Half an argument, a tool that was not offered and a call cut by the limit are no calls."""
    async with faulty_server() as server, opened(server.url) as model:
        server.replies.append(Say([piece(name=name, arguments=arguments)], finish=finish))
        bad, _ = await play(model)
        assert isinstance(bad, BadCall)
        assert bad.reason


async def test_calls_that_a_server_leaves_in_the_text_are_calls() -> None:
    """Servers without a parser for the model send its tags as words; none of them is shown."""
    async with faulty_server() as server, opened(server.url) as model:
        text = '<tool_call>{"name": "python", "arguments": {"code": "1"}}</tool_call>'
        server.replies.append(Say([{"content": letter} for letter in text]))
        call, finish = await play(model)
        assert call == Call(ToolCall("call_1", "python", {"code": "1"}))
        assert isinstance(finish, Finish)
        assert finish.reason == "tool_calls"


async def test_an_answer_in_one_piece_is_understood() -> None:
    """A server that does not stream is as good."""
    async with faulty_server() as server, opened(server.url) as model:
        whole = {
            "choices": [{"message": {"content": "hey"}, "finish_reason": "stop"}],
            "usage": {"prompt_tokens": 1},
        }
        server.replies.append(json.dumps(whole))
        assert await play(model) == [Text("hey"), Finish("stop", Usage(1, 0))]


async def test_what_is_sent() -> None:
    """Messages with calls and results as OpenAI writes them; a result of no call is the user's; no empty wishes."""
    history = [
        Message("system", "s"),
        Message("user", "q"),
        Message("assistant", "", (ToolCall("c", "python", {"code": "数"}),)),
        Message("tool", "1", call_id="c", name="python"),
        Message("tool", "Error: bad"),
    ]
    sampling = Sampling(seed=3, stop=("x",), logit_bias={5: -1.0}, json_schema={"type": "object"})
    async with faulty_server() as server, opened(server.url) as model:
        await play(model, history, choice="required", sampling=sampling)
        await play(model, tools=())
        full, plain = server.asked
        function = {"name": "python", "arguments": '{"code": "数"}'}
        assert full["messages"][2:] == [
            {
                "role": "assistant",
                "content": None,
                "tool_calls": [{"id": "c", "type": "function", "function": function}],
            },
            {"role": "tool", "content": "1", "tool_call_id": "c"},
            {"role": "user", "content": "Error: bad"},
        ]
        assert (full["tool_choice"], full["seed"], full["stop"]) == ("required", 3, ["x"])
        assert (full["logit_bias"], full["response_format"]["type"]) == ({"5": -1.0}, "json_schema")
        assert plain.keys() == {"model", "messages", "stream", "stream_options", "temperature", "max_tokens"}


@pytest.mark.parametrize(
    "failure",
    [
        Refuse(500),
        Refuse(503),
        Refuse(429),
        Refuse(404),
        Refuse(401),
        Say([], ending="cut"),
        Say([], ending="eof"),
        Say([], ending="hang"),
        Say(['data: {"choices": [{"del'], ending="eof"),
        Say(["data: no json\n\n"]),
        Say(['data: {"error": {"message": "out of memory"}}\n\n']),
        Say([piece(name="python", arguments="{")], ending="cut"),
    ],
)
async def test_another_server_takes_over_before_the_first_word(failure: Say | Refuse) -> None:
    """Whatever one server does wrong before anything was shown, the next one answers, and is asked first later."""
    async with servers(2) as (bad, good), opened(bad.url, good.url, idle_s=1.0) as model:
        bad.replies.extend([failure] * 3)
        assert (await play(model))[0] == OK
        assert (await play(model))[0] == OK
        assert (len(bad.asked), len(good.asked)) == (1, 2)


async def test_a_server_that_is_gone_is_passed_over() -> None:
    """One unreachable address costs nothing but the try; all unreachable is one line that names them."""
    async with faulty_server() as server, opened(NOBODY, server.url) as model:
        assert (await play(model))[0] == OK
    with pytest.raises(ModelNotFound, match="cannot be reached") as raised:
        await OpenAICompatible.open([NOBODY])
    assert NOBODY in str(raised.value)
    assert "\n" not in str(raised.value)
    assert "k3y" not in str(raised.value)


async def test_a_server_that_stumbles_once_is_asked_again() -> None:
    """With one server only, a single 500 is not the reader's problem; lasting ones are one line."""
    async with faulty_server() as server, opened(server.url) as model:
        server.replies.append(Refuse(500))
        assert (await play(model))[0] == OK
        server.replies.extend([Refuse(500, "out of\nmemory")] * 2)
        with pytest.raises(EngineFailed, match="answers 500: out of memory"):
            await play(model)
        assert (await play(model))[0] == OK, "a server that rests is still asked when there is no other"


@pytest.mark.parametrize("ending", ["cut", "eof", "hang"])
async def test_no_other_server_goes_on_after_the_first_word(ending: str) -> None:
    """Half a reply is never continued by another: the request fails with one line."""
    async with servers(2) as (bad, good), opened(bad.url, good.url, idle_s=1.0) as model:
        bad.replies.append(Say([{"content": "half"}], ending=ending))
        parts = model.stream(HI)
        assert await anext(parts) == Text("half")
        with pytest.raises(EngineFailed) as raised:
            await anext(parts)
        assert good.asked == []
        assert "\n" not in str(raised.value)


async def test_a_busy_server_says_when_to_come_again() -> None:
    """429 becomes ours, with its Retry-After."""
    async with faulty_server() as server, opened(server.url) as model:
        server.replies.append(Refuse(429, headers={"Retry-After": "7"}))
        with pytest.raises(ModelBusy) as raised:
            await play(model)
        assert raised.value.retry_after_s == 7


async def test_oldest_turns_leave_when_the_prompt_is_too_long() -> None:
    """A history is shortened until the server takes it; a question that alone is too long says so."""
    long = Refuse(400, "This model's maximum context length is 3000 tokens. However, you requested 9999.")
    history = [Message(role, f"{at}") for at in range(4) for role in ("user", "assistant")]
    async with faulty_server() as server, opened(server.url) as model:
        server.replies.append(long)
        assert (await play(model, [*history, *HI]))[0] == OK
        assert [message["content"] for message in server.asked[1]["messages"]] == ["3", "3", "hi"]
        server.replies.append(long)
        with pytest.raises(PromptTooLong):
            await play(model)
        server.replies.append(Refuse(400, "unknown field"))
        with pytest.raises(BadSampling, match="unknown field"):
            await play(model)


async def test_leaving_a_reply_ends_it_at_the_server() -> None:
    """A reader who goes away frees the server."""
    async with faulty_server() as server, opened(server.url) as model:
        server.replies.append(Say([{"content": "a"}], ending="hang"))
        async with aclosing(model.stream(HI)) as parts:
            assert await anext(parts) == Text("a")
        await server.gone.wait()


async def test_a_closed_model_says_so() -> None:
    """After close nothing is asked any more."""
    async with faulty_server() as server:
        async with opened(server.url) as model:
            pass
        with pytest.raises(ModelClosed):
            await play(model)


async def test_the_model_must_be_on_offer() -> None:
    """A name that the server does not have is told at the start, with those it has."""
    async with faulty_server() as server:
        with pytest.raises(ModelNotFound, match="it has: big"):
            await OpenAICompatible.open([server.url], name="bgi")
        server.models = []
        with pytest.raises(ModelNotFound, match="URL#NAME"):
            await OpenAICompatible.open([server.url])
        async with opened(server.url, name="hidden") as model:
            assert model.card.name == "hidden"


@asynccontextmanager
async def own_server(data: Path) -> AsyncIterator[tuple[str, str]]:
    """Mosuan with its embedded GGUF; address and key."""
    app = create_app(Settings(data=data, sandbox=SandboxSettings(kernels=0)))
    runner = web.AppRunner(app, handler_cancellation=True, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        assistant = await app[OPENING].wait(120.0)
        people = data / "people.toml"
        people.write_text('[users.li]\nname = "Li"\n', encoding="utf-8")
        await assistant.directory.import_people(people)
        _, key = await assistant.directory.create_key("li", "tests", time.time())
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/v1", key
    finally:
        await runner.cleanup()


async def test_another_mosuan_is_an_upstream(tmp_path: Path) -> None:
    """The same GGUF asked over HTTP, tools included, says what it says in this process."""
    ask = (Message("user", "37乘以48等于多少"),)
    sampling = Sampling(max_tokens=60)
    here = await open_chat_model(Settings(data=tmp_path / "none"))
    expected = await play(here, ask, choice="required", sampling=sampling)
    await here.close()
    async with own_server(tmp_path) as (url, key):
        settings = ModelSettings(name=f"{url}#nano", api_key=key)
        there = await open_chat_model(Settings(data=tmp_path, model=settings))
        parts = await play(there, ask, choice="required", sampling=sampling)
        await there.close()
    calls = [part.call.arguments for part in parts if isinstance(part, Call)]
    assert calls
    assert calls == [part.call.arguments for part in expected if isinstance(part, Call)]
    assert parts[-1] == expected[-1]
