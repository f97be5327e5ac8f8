"""What a mini-program may send, checked at the border. The same models are its part of the OpenAPI page."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from bot.web.schemas import Sent

Id = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[\x21-\x7e]+$")]
MAX_QUESTION_CHARS = 4000


class MiniLogin(Sent):
    """``POST /mini/login``: the code that ``wx.login`` gave, good for one use."""

    code: str = Field(min_length=1, max_length=200)


class MiniRefresh(Sent):
    """``POST /mini/refresh``: the refresh token, good for one use."""

    refresh_token: str = Field(min_length=1, max_length=200)


class MiniQuestion(Sent):
    """``POST /mini/turns``. Sending the same ``client_msg_id`` again asks nothing again.

    ``notify``: the person agreed to one notice that the answer is there.
    """

    client_msg_id: Id
    text: str = Field(min_length=1, max_length=MAX_QUESTION_CHARS, pattern=r"\S")
    conversation: Id = "main"
    notify: bool = False


class Hello(Sent):
    """The first frame of a socket: the access token, which so stands in no address."""

    type: Literal["hello"]
    token: str = Field(min_length=1, max_length=4000)


class Ask(MiniQuestion):
    """A question; its events follow."""

    type: Literal["ask"]


class Follow(Sent):
    """Go on with the events of a turn above ``after``."""

    type: Literal["follow"]
    turn: Id
    after: int = Field(0, ge=0)


class Stop(Sent):
    """End a turn."""

    type: Literal["stop"]
    turn: Id


FRAME: TypeAdapter[Ask | Follow | Stop] = TypeAdapter(
    Annotated[Ask | Follow | Stop, Field(discriminator="type")]
)
