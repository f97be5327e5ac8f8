"""Connections that we open: what comes over them is kept, acknowledged and answered like any callback."""

from __future__ import annotations

import asyncio
import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels import feishu_frames
from bot.channels.calling import open_session
from bot.channels.catalogue import read_bot
from bot.channels.clients import client_of, line_of
from bot.channels.contract import Inbound
from bot.channels.errors import Rejected, SendFailed
from bot.channels.lines import MOST_WAIT_S, wait_after
from bot.channels.simulated_calls import bot_table, callback
from bot.channels.simulator import Simulator, simulate
from bot.errors import SettingsError
from bot.models.scripted import ScriptedModel
from tests.bot.channels.bots import serve_bots
from tests.bot.web.served import HeldModel
from tests.vendorsim.dingtalk_lines import DingTalkLines
from tests.vendorsim.feishu_lines import FRAME, FeishuLines, event, frame, frame_of

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

    async def take(message: Inbound) -> bool:
        raise AssertionError(message)

    vendor = DingTalkLines()
    async with simulate(Simulator(time.time), vendor.routes()) as simulator, open_session() as session:
        table = {**bot_table("dingtalk", simulator.url), "line": True, "app_secret": "wrong"}
        bot = read_bot("b", table, "bots.b", {})
        line = line_of(bot, session, client_of(bot, session))
        assert line is not None
        with pytest.raises(SendFailed, match="authFailed") as caught:
            await line.hold(take)
        assert (caught.value.fate, vendor.refused) == ("halt", 1)
        assert "wrong" not in str(caught.value)


FEISHU = {"feishu": {"line": True, "encrypt_key": "", "verification_token": ""}}


async def test_a_feishu_line_answers(tmp_path: Path) -> None:
    """An event in one frame or in several, once or twice, is one message; its frame comes back with code 200."""
    vendor = FeishuLines()
    async with serve_bots(
        tmp_path, ScriptedModel(["一。", "二。"]), more=FEISHU, routes=vendor.routes()
    ) as bots:
        await vendor.until(lambda: vendor.opened == 1)
        await vendor.until(lambda: [headers["type"] for _, headers in vendor.heard] == ["ping"])
        assert (vendor.heard[0][0].service, vendor.heard[0][0].method) == (42, 0)
        for _ in range(2):
            answer = await vendor.push("f1", event("om_1", "你好"))
            assert json.loads(answer.payload) == {"code": 200}
            assert (answer.SeqID, answer.service, answer.method, answer.LogIDNew) == (1 << 60, -3, 1, "log")
        assert await bots.seen(1) == ["一。"]
        await vendor.push("f2", event("om_2", "再见"), pieces=5)
        assert await bots.seen(2) == ["一。", "二。"]
        assert {shown.target for shown in bots.vendor.shown} == {"oc_1"}
        assert (await bots.post("feishu", callback("feishu", "m", "ou_1", "hi", time.time())))[0] == 404


async def test_odd_frames_end_no_feishu_line(tmp_path: Path) -> None:
    """Neither bytes that are no frame nor events of another app; and a line that ends is opened again."""
    vendor = FeishuLines()
    async with serve_bots(tmp_path, ScriptedModel(["fine"]), more=FEISHU, routes=vendor.routes()) as bots:
        await vendor.until(lambda: vendor.opened == 1)
        odd = [
            {},
            {"type": "event"},
            {"type": "event", "sum": "2", "seq": "2"},
            {"type": "event", "sum": "x"},
        ]
        for data in (b"", b"\xff" * 30, b"\x42\xff\xff", *[frame(b"{", **headers) for headers in odd]):
            await vendor.send(data)
        await vendor.push("f0", event("om_0", "hello", app_id="cli_other"))
        await vendor.push("f1", b"[]")
        assert await bots.delivery.post.inbox.counts() == {}
        await vendor.close()
        await vendor.until(lambda: vendor.opened == 2)
        await vendor.push("f2", event("om_1", "hello"))
        assert await bots.seen(1) == ["fine"]


async def test_a_silent_feishu_line_is_opened_again(tmp_path: Path) -> None:
    """Pings go out at the vendor's pace; two and a half of them without a word, and the line counts as dead."""
    vendor = FeishuLines(ping_s=1)
    async with serve_bots(tmp_path, ScriptedModel(), more=FEISHU, routes=vendor.routes()):
        await vendor.until(lambda: vendor.opened == 2)
        assert len(vendor.heard) >= 3


@given(st.binary(max_size=60))
def test_any_bytes_are_a_frame_or_rejected(data: bytes) -> None:
    """Nothing else is raised, and what is read is written as what is read."""
    try:
        fields = feishu_frames.read(data)
    except Rejected:
        return
    assert feishu_frames.read(feishu_frames.write(fields)) == fields


@given(
    st.tuples(st.integers(0, 2**64 - 1), st.integers(0, 2**64 - 1)),
    st.tuples(st.integers(-(2**31), 2**31 - 1), st.integers(-(2**31), 2**31 - 1)),
    st.dictionaries(st.text(), st.text(), max_size=4),
    st.binary(),
)
def test_frames_are_those_of_protocol_buffers(
    numbers: tuple[int, int], small: tuple[int, int], headers: dict[str, str], payload: bytes
) -> None:
    """Google's library reads from our acknowledgement what it wrote into the frame."""
    sent = FRAME(SeqID=numbers[0], LogID=numbers[1], service=small[0], method=small[1], payload=payload)
    for key, value in headers.items():
        sent.headers.add(key=key, value=value)
    fields = feishu_frames.read(sent.SerializeToString())
    assert feishu_frames.headers_of(fields) == headers
    assert feishu_frames.payload_of(fields) == payload
    answer, heard = frame_of(feishu_frames.acknowledgement(fields))
    assert (answer.SeqID, answer.LogID) == numbers
    assert (answer.service, answer.method) == small
    assert heard == headers | {"biz_rt": "0"}


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
