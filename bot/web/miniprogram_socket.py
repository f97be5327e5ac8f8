"""``GET /mini/ws``: the same turns and events over one WebSocket.

The first frame proves who it is, ``{"type": "hello", "token"}``; so no token stands in an address. Then
``ask``, ``follow`` (from a number on) and ``stop``; out come ``turn``, the numbered events with the turn they
belong to, and ``error``. Each frame is a JSON object. Knows nothing of how an answer is made.
"""

from __future__ import annotations

import asyncio
from contextlib import aclosing, suppress
from typing import Any

from aiohttp import WSMsgType, web
from pydantic import ValidationError

from bot.channels.miniprogram import Miniprogram, withheld_of
from bot.channels.miniprogram_log import MiniTurn
from bot.errors import MosuanError, Unauthorized
from bot.web.miniprogram import program_of, turn_json
from bot.web.miniprogram_schemas import FRAME, Ask, Follow, Hello, Stop
from bot.web.problems import Problem, error_body, problem_of

HELLO_TIMEOUT_S = 10.0
PING_S = 25.0
"""Phones' networks forget a silent line after some 30 s."""
MAX_FRAME_BYTES = 64 << 10
UNPROVEN = 4401
"""Close code: log in again. From 4000 on they are free to choose."""
MAX_FOLLOWED = 10


async def socket(request: web.Request) -> web.WebSocketResponse:
    """Questions and events over one line."""
    program = program_of(request)
    line = web.WebSocketResponse(heartbeat=PING_S, max_msg_size=MAX_FRAME_BYTES)
    await line.prepare(request)
    try:
        session = await _session(program, line)
    except (Unauthorized, ValidationError, TimeoutError, TypeError):
        await line.close(code=UNPROVEN, message=b"log in again")
        return line
    async with asyncio.TaskGroup() as group:
        talk = _Talk(program, line, session, group)
        try:
            await talk.listen()
        finally:
            talk.hang_up()
    return line


async def _session(program: Miniprogram, line: web.WebSocketResponse) -> str:
    async with asyncio.timeout(HELLO_TIMEOUT_S):
        hello = Hello.model_validate_json(await line.receive_str())
    session, _ = await program.sessions.prove(hello.token)
    await line.send_json({"type": "hello"})
    return session


class _Talk:
    """One line whose session is proven, and the turns that it follows."""

    def __init__(
        self, program: Miniprogram, line: web.WebSocketResponse, session: str, group: asyncio.TaskGroup
    ) -> None:
        self._program = program
        self._line = line
        self._session = session
        self._group = group
        self._followed: dict[str, asyncio.Task[None]] = {}

    async def listen(self) -> None:
        """Until the client closes the line, or its login ends."""
        async for message in self._line:
            if message.type is not WSMsgType.TEXT:
                continue
            try:
                account = await self._program.sessions.account(self._session)
            except Unauthorized:  # logged out meanwhile, elsewhere
                await self._line.close(code=UNPROVEN, message=b"log in again")
                return
            try:
                await self._heed(account, FRAME.validate_json(message.data))
            except ValidationError:
                told = "send {type: ask | follow | stop} with its fields as /openapi.json lists them"
                await self._complain(Problem(400, told, "invalid_frame"))
            except (MosuanError, Problem) as problem:
                await self._complain(problem)

    def hang_up(self) -> None:
        """Stop following; the turns go on."""
        for task in self._followed.values():
            task.cancel()

    async def _heed(self, account: str, frame: Ask | Follow | Stop) -> None:
        match frame:
            case Ask():
                turn = await self._program.ask(
                    account, frame.conversation, frame.client_msg_id, frame.text, wants_notice=frame.notify
                )
                await self._tell(turn)
                self._follow(turn, 0)
            case Follow():
                self._follow(await self._program.log.turn(frame.turn, account), frame.after)
            case Stop():
                await self._tell(await self._program.stop(frame.turn, account))

    def _follow(self, turn: MiniTurn, after: int) -> None:
        if earlier := self._followed.get(turn.id):
            earlier.cancel()
        elif len(self._followed) >= MAX_FOLLOWED:
            raise Problem(429, f"a line follows {MAX_FOLLOWED} turns at most; wait for one", "too_many_turns")
        task = self._group.create_task(self._relay(turn, after), name=f"mini-line-{turn.id}")
        self._followed[turn.id] = task
        task.add_done_callback(lambda done: self._forget(turn.id, done))

    def _forget(self, turn_id: str, task: asyncio.Task[None]) -> None:
        if self._followed.get(turn_id) is task:
            del self._followed[turn_id]

    async def _relay(self, turn: MiniTurn, after: int) -> None:
        try:
            if turn.state != "running" and not await self._program.may_see(turn):
                if after < turn.last:
                    told = {"type": "withheld", "message": withheld_of(turn)}
                    await self._line.send_json({"turn": turn.id, "seq": turn.last, **told})
                return
            async with aclosing(self._program.log.follow(turn.id, after)) as events:
                async for event in events:
                    await self._line.send_json({"turn": turn.id, "seq": event.number, **event.body})
        except ConnectionError:
            return  # the client went away; whoever listens finds out
        except Exception as problem:
            await self._complain(problem)

    async def _tell(self, turn: MiniTurn) -> None:
        await self._line.send_json({"type": "turn", "turn": await turn_json(self._program, turn)})

    async def _complain(self, error: Exception) -> None:
        body: dict[str, Any] = {"type": "error", **error_body(problem_of(error))}
        with suppress(ConnectionError, RuntimeError):  # closed, or just closing
            await self._line.send_json(body)
