"""What clients may send, checked at the border. Unknown fields are ignored: OpenAI clients send many.

The same models are the OpenAPI description. Knows nothing of what is done with a request.
"""

from __future__ import annotations

import json
from typing import Any, Literal, TypeVar

from aiohttp import web
from pydantic import BaseModel, Field, ValidationError, model_validator

from bot.scenes import DEFAULT
from bot.web.problems import Problem

MAX_PASSAGES = 20


class Sent(BaseModel):
    """An object that clients send. A field that is null was left out: OpenAI clients write both."""

    @model_validator(mode="before")
    @classmethod
    def _without_nulls(cls, values: Any) -> Any:
        if isinstance(values, dict):
            return {name: value for name, value in values.items() if value is not None}
        return values


class SentFile(Sent):
    """A transcript: the file as a data URL, or the job of minutes that has read it."""

    filename: str = Field(default="", max_length=300)
    file_data: str = ""
    file_id: str = ""


class Part(Sent):
    """A piece of a message's content: text, or the file of a transcript."""

    type: str
    text: str = ""
    file: SentFile | None = None

    @model_validator(mode="after")
    def _is_understood(self) -> Part:
        if self.type == "file" and self.file:
            return self
        if self.type not in ("text", "input_text", "output_text"):
            raise ValueError(f"a part of type {self.type!r:.40} is not understood; send text or a file")
        return self


class Function(Sent):
    """A tool of the client, for a bare model."""

    name: str = Field(min_length=1, max_length=64)
    description: str = ""
    parameters: dict[str, Any] = Field(default_factory=lambda: {"type": "object", "properties": {}})


class FunctionTool(Sent):
    """The wrapper around a function."""

    type: Literal["function"]
    function: Function


class CalledFunction(Sent):
    """What an earlier answer called. ``arguments`` is a JSON object as text."""

    name: str
    arguments: str = "{}"

    @property
    def values(self) -> dict[str, Any]:
        """The arguments; empty when the text is no JSON object."""
        try:
            values = json.loads(self.arguments)
        except ValueError:
            return {}
        return values if isinstance(values, dict) else {}


class CalledTool(Sent):
    """One call of an earlier answer."""

    id: str = ""
    function: CalledFunction


class ChatMessage(Sent):
    """One message as OpenAI clients write it."""

    role: Literal["system", "developer", "user", "assistant", "tool"]
    content: str | list[Part] | None = None
    tool_calls: list[CalledTool] | None = None
    tool_call_id: str = ""

    @property
    def text(self) -> str:
        """The content as one string."""
        if isinstance(self.content, list):
            return "".join(part.text for part in self.content)
        return self.content or ""

    @property
    def file(self) -> SentFile | None:
        """The file that came with it, the first if there are several."""
        parts = self.content if isinstance(self.content, list) else []
        return next((part.file for part in parts if part.file), None)


class StreamOptions(Sent):
    """How a stream is written."""

    include_usage: bool = False


class JsonSchema(Sent):
    """The named schema of a structured answer."""

    name: str = ""
    schema_: dict[str, Any] = Field(default_factory=dict, alias="schema")


class ResponseFormat(Sent):
    """Free text, any JSON object, or JSON by a schema."""

    type: Literal["text", "json_object", "json_schema"] = "text"
    json_schema: JsonSchema | None = None

    @property
    def schema_wanted(self) -> dict[str, Any] | None:
        """The JSON schema the answer must fit; None for free text."""
        if self.type == "text":
            return None
        return self.json_schema.schema_ if self.json_schema else {"type": "object"}


class ChatRequest(Sent):
    """``POST /v1/chat/completions``.

    ``model`` names a scene (the assistant) or a model (bare: no prompt, no tools but the client's). With
    ``conversation`` the server keeps the history and takes only the last user message; ``client_msg_id``
    makes sending that twice harmless.
    """

    model: str = DEFAULT
    messages: list[ChatMessage] = Field(min_length=1)
    stream: bool = False
    stream_options: StreamOptions | None = None
    temperature: float | None = Field(None, ge=0, le=2)
    top_p: float | None = Field(None, gt=0, le=1)
    max_tokens: int | None = Field(None, ge=1)
    max_completion_tokens: int | None = Field(None, ge=1)
    seed: int | None = None
    stop: str | list[str] | None = None
    logit_bias: dict[int, float] | None = None
    ignore_eos: bool = False
    response_format: ResponseFormat | None = None
    tools: list[FunctionTool] | None = None
    tool_choice: Literal["auto", "required", "none"] | dict[str, Any] | None = None
    n: Literal[1] | None = None
    user: str | None = None
    metadata: dict[str, Any] | None = None
    conversation: str | None = Field(None, min_length=1, max_length=200)
    client_msg_id: str | None = Field(None, min_length=1, max_length=200)

    @property
    def last_question(self) -> int:
        """Index of the last user message; -1 when there is none."""
        return max((i for i, message in enumerate(self.messages) if message.role == "user"), default=-1)


class FeedbackRequest(Sent):
    """``POST /v1/feedback``: what the asker thought of an answer."""

    turn: str = Field(max_length=200)
    verdict: Literal["up", "down"]
    comment: str = Field("", max_length=4000)


class SearchRequest(Sent):
    """``POST /v1/knowledge/search``. Who reads is the caller, whatever else the body says."""

    query: str = Field(min_length=1, max_length=4000)
    k: int = Field(6, ge=1, le=MAX_PASSAGES)


class DemoTokenRequest(Sent):
    """``POST /demo/token``: become one of the people of the demo company."""

    user: str


Body = TypeVar("Body", bound=BaseModel)


async def read_body(request: web.Request, schema: type[Body]) -> Body:
    """The request's JSON as ``schema``. Raises ``Problem`` 400; aiohttp itself raises its 413."""
    try:
        return schema.model_validate_json(await request.read())
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        if first["type"] == "json_invalid":
            raise Problem(400, f"this is not valid JSON ({first['msg']})", "invalid_json") from None
        where = ".".join(str(part) for part in first["loc"])
        said = first["msg"].removeprefix("Value error, ")
        raise Problem(400, f"{where}: {said}" if where else said, "invalid_request") from None
