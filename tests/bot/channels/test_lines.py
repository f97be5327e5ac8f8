"""Connections that we open: what comes over them is kept, acknowledged and answered like any callback."""

from __future__ import annotations

import asyncio
import json
import time
from pathlib import Path

import pytest

from bot.channels.calling import open_session
from bot.channels.catalogue import read_bot
from bot.channels.clients import line_of
from bot.channels.contract import Inbound
from bot.channels.errors import SendFailed
from bot.channels.lines import MOST_WAIT_S, wait_after
from bot.channels.simulated_calls import bot_table, callback
from bot.channels.simulator import Simulator, simulate
from bot.errors import SettingsError
from bot.models.scripted import ScriptedModel
from tests.bot.channels.bots import serve_bots
from tests.bot.web.served import HeldModel
from tests.vendorsim.line_server import DingTalkLines

LINE = {"dingtalk": {"line": True, "allow_ips": []}}
ODD_FRAMES = (
    "",
    "{",
    "[]",
    "{}",
    '{"type": "CALLBACK", "headers": [], "data": 7}',
    '{"type": "CALLBACK", "headers": {"topic": "/v1.0/im/bot/messages/get"}, "data": "{"}',
    '{"type": "CALLBACK", "headers": {"topic": "/v1.0/im/bot/messages/get"}, "data": "\\ud800"}',
    '{"type": "SYSTEM", "headers": {"topic": "unheard-of"}, "data": ""}',
    "[" * 100_000,
)


async def test_a_message_over_a_line_is_answered_once(tmp_path: Path) -> None:
    """It is kept before it is acknowledged, and one that comes again asks the model nothing."""
    vendor, model = DingTalkLines(), HeldModel(["好的。"])
    async with serve_bots(tmp_path, model, more=LINE, routes=vendor.routes()) as bots:
        await vendor.until(lambda: vendor.opened == 1)
        acknowledged = await vendor.message("m1", " 你好")
        assert (acknowledged["code"], acknowledged["message"]) == (200, "OK")
        assert sum((await bots.delivery.post.inbox.counts()).values()) == 1
        await model.asked_once.wait()
        await vendor.message("m1", " 你好")
        model.let_go.set()
        assert [text.strip() for text in await bots.seen(1)] == ["好的。"]
        assert bots.vendor.shown[0].target == "U1"
        assert len(model.asked) == 1
        assert (await bots.post("dingtalk", callback("dingtalk", "m2", "U1", "hi", time.time())))[0] == 404


async def test_a_line_that_ends_is_opened_again(tmp_path: Path) -> None:
    """When the vendor moves it, and when it breaks; what comes over the next one is answered."""
    vendor = DingTalkLines()
    async with serve_bots(tmp_path, ScriptedModel(["one", "two"]), more=LINE, routes=vendor.routes()) as bots:
        await vendor.until(lambda: vendor.opened == 1)
        disconnect = {"type": "SYSTEM", "headers": {"topic": "disconnect", "messageId": "x"}, "data": "{}"}
        await vendor.send(json.dumps(disconnect))
        await vendor.until(lambda: vendor.opened == 2)
        await vendor.message("m1", "hello")
        await vendor.drop()
        await vendor.until(lambda: vendor.opened == 3)
        await vendor.message("m2", "hello again")
        assert [text.strip() for text in await bots.seen(2)] == ["one", "two"]


async def test_odd_frames_end_nothing(tmp_path: Path) -> None:
    """Whatever comes, the line stays, pings are answered with what they held, and messages are taken."""
    vendor = DingTalkLines()
    async with serve_bots(tmp_path, ScriptedModel(["fine"]), more=LINE, routes=vendor.routes()) as bots:
        await vendor.until(lambda: vendor.opened == 1)
        for frame in ODD_FRAMES:
            await vendor.send(frame)
        pong = await vendor.push("SYSTEM", "ping", "p1", '{"opaque": "abc"}')
        assert json.loads(pong["data"]) == {"opaque": "abc"}
        assert (await vendor.message("odd", "x", conversationType="9"))["code"] == 200
        await vendor.message("m1", "hello", robotCode="another")
        await vendor.message("m1", "hello")
        assert [text.strip() for text in await bots.seen(1)] == ["fine"]
        assert vendor.opened == 1


async def test_a_line_that_is_refused_says_why() -> None:
    """A wrong secret rests the line; an address that is none is not called."""

    async def take(message: Inbound) -> None:
        raise AssertionError(message)

    vendor = DingTalkLines()
    async with simulate(Simulator(time.time), vendor.routes()) as simulator, open_session() as session:
        table = {**bot_table("dingtalk", simulator.url), "line": True, "app_secret": "wrong"}
        line = line_of(read_bot("b", table, "bots.b", {}), session)
        assert line is not None
        with pytest.raises(SendFailed, match="authFailed") as caught:
            await line.hold(take)
        assert (caught.value.fate, vendor.refused) == ("halt", 1)
        assert "wrong" not in str(caught.value)


def test_waits_grow_and_end() -> None:
    """Twice as long each time, a minute at most."""
    waits = [wait_after(failures) for failures in range(1, 100)]
    assert waits[:4] == [1.0, 2.0, 4.0, 8.0]
    assert max(waits) == MOST_WAIT_S == waits[-1]


def test_a_line_needs_its_keys() -> None:
    """What it needs is named, and a messenger that has none says so."""
    table = {**bot_table("dingtalk", "http://127.0.0.1:1"), "line": True}
    assert read_bot("b", {**table, "allow_ips": []}, "bots.b", {}).missing == ()
    assert read_bot("b", {**table, "line": False, "allow_ips": []}, "bots.b", {}).missing == ("allow_ips",)
    with pytest.raises(SettingsError, match=r"bots\.b\.app_key: missing"):
        read_bot("b", {**table, "app_key": ""}, "bots.b", {})
    with pytest.raises(SettingsError, match=r"bots\.b\.line: slack has none"):
        read_bot("b", {**bot_table("slack", "http://127.0.0.1:1"), "line": True}, "bots.b", {})


async def test_a_line_is_let_go_when_the_server_stops(tmp_path: Path) -> None:
    """Nothing is left that would hold or reopen it."""
    vendor = DingTalkLines()
    async with asyncio.timeout(120):
        async with serve_bots(tmp_path, ScriptedModel(), more=LINE, routes=vendor.routes()):
            await vendor.until(lambda: vendor.opened == 1)
    assert vendor.opened == 1
