"""WeCom AI bots over a line that we open: answers under their questions, once, by the one process that holds it."""

from __future__ import annotations

import asyncio
import json
import time
from pathlib import Path
from typing import Any

import pytest

from bot.channels.calling import open_session
from bot.channels.catalogue import read_bot
from bot.channels.clients import client_of, line_of
from bot.channels.contract import Inbound
from bot.channels.delivery import open_post
from bot.channels.errors import SendFailed
from bot.channels.simulated_calls import bot_table, callback
from bot.channels.simulator import Simulator, simulate
from bot.channels.wecom_line import WeComLine
from bot.models.scripted import ScriptedModel
from tests.bot.channels.bots import Bots, serve_bots, until
from tests.bot.web.served import HeldModel
from tests.vendorsim.wecom_lines import WeComLines

KEYS = {"line": True, "bot_id": "bot", "secret": "line-secret", "encoding_aes_key": "", "token": ""}


def bots_of(tmp_path: Path, model: ScriptedModel, vendor: WeComLines) -> Any:
    """A server whose AI bot has a line."""
    return serve_bots(
        tmp_path, model, more={"wecom-aibot": KEYS}, routes=vendor.routes(), line="/wecom/connect"
    )


def answers(vendor: WeComLines) -> list[str]:
    """The answers that stand finished under their questions."""
    return [text for text, finish in vendor.streams.values() if finish]


async def statuses(bots: Bots) -> list[str]:
    """What became of the parts, once nothing is open."""
    while found := [part.status for part in await bots.delivery.post.outbox.parts()]:
        if not {"waiting", "sending"} & set(found):
            return found
        await asyncio.sleep(0.05)
    return []


async def test_an_answer_stands_under_its_question(tmp_path: Path) -> None:
    """The reader sees at once that it has begun; a message that comes again begins and answers nothing."""
    vendor, model = WeComLines(), HeldModel(["好的。"])
    async with bots_of(tmp_path, model, vendor) as bots:
        await vendor.until(lambda: vendor.opened == 1)
        await vendor.message("m1", "你好")
        await vendor.until(lambda: [*vendor.streams.values()] == [("", False)])
        model.let_go.set()
        await vendor.until(lambda: answers(vendor) == ["好的。"])
        begun = len(vendor.heard)
        await vendor.message("m1", "你好")
        await vendor.message("m2", "[picture]", group="g1")
        await vendor.until(lambda: len(vendor.streams) == 2)
        after = [frame["headers"]["req_id"] for frame in vendor.heard[begun:] if frame["cmd"] != "ping"]
        assert after[0] == "req-m2"
        request = callback("wecom-aibot", "m3", "U1", "hi", time.time(), bots.vendor.url)
        assert (await bots.post("wecom-aibot", request))[0] == 404


async def test_a_long_answer_goes_on_as_messages(tmp_path: Path) -> None:
    """The first part is under the question, the others follow in order; none is above the cap."""
    vendor, text = WeComLines(), "\n\n".join(f"第{at}段。" + "好" * 900 for at in range(20))
    async with bots_of(tmp_path, ScriptedModel([text]), vendor) as bots:
        await vendor.until(lambda: vendor.opened == 1)
        await vendor.message("m1", "说说看", group="g1")
        await vendor.until(lambda: len(vendor.messages) >= 2)
        assert await statuses(bots) == ["sent"] * 3
        shown = [*answers(vendor), *[told for chat, told in vendor.messages if chat == "g1"]]
        assert [told[:5] for told in shown] == ["(1/3)", "(2/3)", "(3/3)"]
        assert all(len(told.encode()) <= 20480 for told in shown)
        joined = "".join(told.split("\n", 1)[1] for told in shown)
        assert "".join(joined.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("refusals", "status"),
    [([846608, 0], "sent"), ([45033, 0], "sent"), ([40058], "failed"), ([None], "sending")],
)
async def test_what_the_vendor_says_decides(tmp_path: Path, refusals: list[int | None], status: str) -> None:
    """A stream that ended there becomes a message; a crowd is waited for; silence is waited for too, then unknown."""
    vendor = WeComLines(refusals=[*refusals])
    async with bots_of(tmp_path, ScriptedModel(["好的。"]), vendor) as bots:
        await vendor.until(lambda: vendor.opened == 1)
        await vendor.message("m1", "你好")
        await vendor.until(lambda: not vendor.refusals)
        if status == "sending":
            await vendor.close()  # and then it is not asked again: nobody knows whether it was read
            assert await statuses(bots) == ["unknown"]
        else:
            assert await statuses(bots) == [status]
        assert [text for _, text in vendor.messages] == (["好的。"] if refusals[0] == 846608 else [])
        assert answers(vendor) == (["好的。"] if refusals[0] in (45033, None) else [])


async def test_a_line_that_ends_is_opened_again(tmp_path: Path) -> None:
    """Also by another connection of the bot; what is answered meanwhile waits for the next line."""
    vendor, model = WeComLines(), HeldModel(["好的。"])
    async with bots_of(tmp_path, model, vendor) as bots:
        await vendor.until(lambda: vendor.opened == 1)
        for frame in ("{", "[]", '{"cmd": "aibot_msg_callback"}', '{"headers": {"req_id": "nobody"}}'):
            await vendor.send(frame)
        await vendor.message("m1", "你好")
        await vendor.until(lambda: len(vendor.streams) == 1)
        await vendor.close()
        model.let_go.set()
        await vendor.until(lambda: vendor.opened == 2 and answers(vendor) == ["好的。"])
        assert await statuses(bots) == ["sent"]


async def test_a_wrong_secret_rests_the_line() -> None:
    """The vendor's code is told, the secret is not; and nothing can be sent."""
    vendor = WeComLines()
    async with simulate(Simulator(time.time), vendor.routes()) as simulator, open_session() as session:
        url = simulator.url.replace("http", "ws") + "/wecom/connect"
        table = {**bot_table("wecom-aibot", simulator.url), **KEYS, "secret": "wrong-secret", "line_url": url}
        bot = read_bot("b", table, "bots.b", {})
        client = client_of(bot, session)
        assert isinstance(client, WeComLine)
        assert line_of(bot, session, client) == client

        async def take(message: Inbound) -> bool:
            raise AssertionError(message)

        with pytest.raises(SendFailed, match="853000") as caught:
            await client.hold(take)
        assert caught.value.fate == "halt"
        assert "wrong-secret" not in str(caught.value)
        assert not client.may_send


async def test_one_process_holds_a_line(tmp_path: Path, store_url: str) -> None:
    """Another one waits until the first gives it back, or is silent for as long as its lease."""
    async with open_post(tmp_path, 10.0, url=store_url) as second:
        async with open_post(tmp_path, 10.0, url=store_url) as first:
            assert await first.leases.take("b", 0.0)
            assert not await second.leases.take("b", 9.0)
            assert await second.leases.take("another", 9.0)
            await first.leases.renew(9.0)
            assert not await second.leases.take("b", 18.0)
            assert await second.leases.take("b", 20.0)
            await first.leases.renew(21.0)
            assert not await first.leases.take("b", 21.0)
            assert await first.leases.take("b", 40.0)
        assert await second.leases.take("b", 41.0)


async def test_a_second_server_takes_the_line_over(tmp_path: Path) -> None:
    """While one has it the other is silent; when that stops, the other answers."""
    vendor = WeComLines()
    async with bots_of(tmp_path, ScriptedModel(["one"]), vendor) as first:
        await vendor.until(lambda: vendor.opened == 1)
        async with open_post(tmp_path) as other:
            assert not await other.leases.take("wecom-aibot", time.time())
        await vendor.message("m1", "hello")
        await vendor.until(lambda: answers(vendor) == ["one"])
        assert await statuses(first) == ["sent"]
    await until(lambda: json.dumps(vendor.heard).count("aibot_subscribe") == 1)
    async with bots_of(tmp_path, ScriptedModel(["two"]), vendor):
        await vendor.until(lambda: vendor.opened == 2)
        await vendor.message("m2", "hello again")
        await vendor.until(lambda: answers(vendor) == ["one", "two"])
