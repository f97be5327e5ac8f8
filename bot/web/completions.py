"""``POST /v1/chat/completions``: a turn of the assistant, or a bare model's reply, as OpenAI clients expect.

The name in ``model`` decides: a scene's is the assistant, a model's is that model, no prompt and no tools
added. Who asks comes from the key alone. Knows nothing of how an answer is made or written.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import AsyncGenerator
from functools import partial
from typing import Any

from aiohttp import web

from bot.assistant import Question
from bot.messages import Message, Role
from bot.models.chat import ChatModel, Part, Queued, Sampling, ToolChoice
from bot.web.attached import job_of, minutes_events
from bot.web.bearer import caller
from bot.web.keys import JOBS, METRICS, SETTINGS, assistant_of
from bot.web.pieces import Delivery, model_pieces, turn_pieces
from bot.web.problems import Problem
from bot.web.schemas import ChatMessage, ChatRequest, read_body
from bot.web.wire import Completion
from knowledge.access import Principal
from tools.spec import ToolCall, ToolSpec

ONE_OFF = "chatcmpl-"
"""How the conversation of a request begins whose client keeps the history itself."""


async def chat_completions(request: web.Request) -> web.StreamResponse:
    """Answer, streaming or in one piece."""
    assistant, principal = await assistant_of(request), await caller(request)
    asked = await read_body(request, ChatRequest)
    settings = request.app[SETTINGS]
    completion = Completion(ONE_OFF + secrets.token_hex(12), asked.model, int(time.time()))
    include_usage = bool(asked.stream_options and asked.stream_options.include_usage)
    delivery = Delivery(completion, settings.server.keep_alive_s, include_usage)
    deliver = partial(delivery.stream, request) if asked.stream else delivery.whole
    if asked.model in assistant.scenes:
        question = question_of(asked, principal, completion.id)
        file, jobs = asked.messages[asked.last_question].file, request.app[JOBS]
        job = await job_of(file, jobs, question, settings.meetings) if file else None
        if job is None:
            expect_room(assistant.model_of(asked.model))
        turn = await assistant.accept(question)
        events = (
            minutes_events(assistant, jobs, job, question, turn) if job else assistant.reply(question, turn)
        )
        try:
            return await deliver(turn_pieces(events, turn, request.app[METRICS]))
        finally:
            # A client that goes before the first piece leaves a reply that never began, so it ends nothing.
            if turn.is_new:
                await assistant.store.fail_turn(turn.id, "cancelled", assistant.now(), "cancelled")
    if asked.model in assistant.models:
        if any(message.file for message in asked.messages):
            raise Problem(
                400, "a bare model reads no files; ask a scene, such as assistant", "invalid_request"
            )
        expect_room(assistant.models[asked.model])
        bound = settings.model.max_answer_tokens
        return await deliver(model_pieces(bare(assistant.models[asked.model], asked, bound)))
    unknown = f"there is no scene or model {asked.model!r:.80}; see /v1/models"
    raise Problem(404, unknown, "model_not_found")


def expect_room(model: ChatModel) -> None:
    """Raise ``ModelBusy`` while a status can still tell it; a stream that has begun could only say it inside."""
    if isinstance(model, Queued):
        model.expect_room()


def question_of(asked: ChatRequest, principal: Principal, one_off: str) -> Question:
    """The question in a request. Without ``conversation`` the client's own messages are the history.

    Raises ``Problem`` 400 when nothing is asked.
    """
    at = asked.last_question
    file = asked.messages[at].file if at >= 0 else None
    text = asked.messages[at].text if at >= 0 else ""
    if file:
        text = f"{text} [{file.filename or 'transcript'}]".strip()
    if not text.strip():
        told = "the last user message says nothing; put the question there"
        raise Problem(400, told, "invalid_request")
    history = None if asked.conversation else tuple(message_of(m) for m in asked.messages[:at])
    return Question(
        text=text,
        principal=principal,
        scene=asked.model,
        conversation=asked.conversation or one_off,
        message_id=asked.client_msg_id or one_off,
        history=history,
    )


def message_of(message: ChatMessage) -> Message:
    """A client's message as ours. ``developer`` is what newer clients call ``system``."""
    role: Role = "system" if message.role == "developer" else message.role
    calls = tuple(
        ToolCall(call.id, call.function.name, call.function.values) for call in message.tool_calls or ()
    )
    return Message(role, message.text, calls, message.tool_call_id)


def bare(model: ChatModel, asked: ChatRequest, max_tokens: int) -> AsyncGenerator[Part, None]:
    """The model's own reply, with the client's tools if it brought any."""
    choice: ToolChoice | dict[str, Any] = asked.tool_choice or "auto"
    tools = [tool.function for tool in asked.tools or ()]
    if isinstance(choice, dict):  # one named function
        wanted = choice.get("function", {})
        tools = [tool for tool in tools if tool.name == wanted.get("name")]
        choice = "required"
    return model.stream(
        [message_of(message) for message in asked.messages],
        tools=[ToolSpec(tool.name, tool.description, tool.parameters) for tool in tools],
        tool_choice=choice if tools else "none",
        sampling=sampling_of(asked, max_tokens),
    )


def sampling_of(asked: ChatRequest, max_tokens: int) -> Sampling:
    """How a bare model shall write; ``max_tokens`` where the client says nothing."""
    stop = (asked.stop,) if isinstance(asked.stop, str) else tuple(asked.stop or ())
    return Sampling(
        temperature=1.0 if asked.temperature is None else asked.temperature,
        top_p=asked.top_p or 1.0,
        max_tokens=asked.max_completion_tokens or asked.max_tokens or max_tokens,
        seed=asked.seed,
        stop=stop,
        logit_bias=asked.logit_bias or {},
        ignore_eos=asked.ignore_eos,
        json_schema=asked.response_format.schema_wanted if asked.response_format else None,
    )
