"""``mosuan channel check``, ``status`` and ``simulate``, as an operator runs them."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from bot.channels.contract import Inbound
from bot.channels.delivery import open_post
from bot.channels.inbox import Draft
from bot.channels.outbox import Manner
from bot.channels.simulated_calls import bot_table
from bot.channels.simulator import Fault, Simulator, simulate
from bot.channels.slack import SINK
from tests.bot.commanded import Commands

BOTS = """
[bots.ops]
channel = "slack"
signing_secret = "s"
[bots.hooks]
channel = "webhook"
secrets = ["whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="]
callback_url = "http://127.0.0.1:9/"
"""


async def fail_one(data: Path) -> None:
    """An answer that could not be sent."""
    async with open_post(data) as post:
        await post.inbox.accept("ops", Inbound("k", "U1", "C1", "hi"), 0.0)
        held = await post.inbox.claim(("ops",), 1.0)
        assert held is not None
        await post.inbox.finish(held, [Draft("C1", "hello", 1.0)], 1.0)
        part = await post.outbox.claim({"ops": Manner(SINK, False)}, 2.0)
        assert part is not None
        await post.outbox.failed(part, "channel_not_found", 2.0)


async def test_doctor_names_the_address_that_is_not_trusted(tmp_path: Path) -> None:
    """It asks each vendor; the one that refuses our address says which one that is, and the exit code is 1."""
    faults: dict[str, Fault] = {"wecom": "60020"}
    async with simulate(Simulator(time.time, lambda vendor: faults.get(vendor, ""))) as vendor:
        settings = tmp_path / "mosuan.toml"
        tables = {name: bot_table(name, vendor.url) for name in ("wecom", "feishu")}
        lines = [
            f"[bots.{name}]\n" + "\n".join(f"{k} = {v!r}" for k, v in t.items()) for name, t in tables.items()
        ]
        settings.write_text("\n".join(lines))
        arguments = ("doctor", "--json", "--config", str(settings))
        ran = await asyncio.to_thread(Commands(tmp_path / "data"), *arguments)
    found = {check["name"]: check for check in ran.json["checks"] if check["name"].startswith("bot: ")}
    assert ran.code == 1
    assert found["bot: feishu"]["ok"]
    assert not found["bot: wecom"]["ok"]
    assert "add 203.0.113.7 to the vendor's list of trusted addresses" in found["bot: wecom"]["reason"]


def test_a_check_tells_which_bot_cannot_send(tmp_path: Path) -> None:
    """The missing key is named, and the exit code says that something is wrong."""
    settings = tmp_path / "mosuan.toml"
    settings.write_text(BOTS, encoding="utf-8")
    ran = Commands(tmp_path)("channel", "check", "--config", str(settings), "--json")
    assert (ran.code, ran.json["ok"]) == (1, False)
    assert {bot["bot"]: bot["reason"] for bot in ran.json["bots"]} == {
        "ops": "give bot_token, team_id",
        "hooks": "",
    }
    assert "there are no bots" in Commands(tmp_path)("channel", "check").err


def test_what_was_not_sent_is_shown(tmp_path: Path) -> None:
    """With its reason and an exit code; a clean outbox exits with 0."""
    run = Commands(tmp_path)
    assert run("channel", "status").code == 0
    asyncio.run(fail_one(tmp_path))
    ran = run("channel", "status")
    assert ran.code == 1
    assert "channel_not_found" in ran.out
    assert run("channel", "status", "--json").json["not_sent"][0]["status"] == "failed"


def test_a_bot_is_tried_without_an_account(tmp_path: Path) -> None:
    """Text goes in as the vendor would send it, and what its reader sees comes out."""
    ran = Commands(tmp_path)("channel", "simulate", "feishu", "你好", "--json", replies=["您**好**！"])
    assert (ran.code, ran.json) == (0, {"channel": "feishu", "to": "oc_U1", "text": "您**好**！"})
    assert "no simulator" in Commands(tmp_path)("channel", "simulate", "signal", "x").problem
