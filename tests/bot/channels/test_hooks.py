"""Messengers against the whole server: acknowledged at once, answered once, for the right eyes."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from pathlib import Path

import pytest

from bot.channels.answering import IN_PRIVATE, ONLY_TEXT
from bot.channels.pictures import ALL_ELSEWHERE
from bot.channels.simulated_calls import SIMULATED, aibot_call, callback
from bot.models.scripted import ScriptedModel
from bot.settings import TurnSettings
from tests.bot.channels.bots import Bots, serve_bots, stream_of
from tests.bot.web.served import HeldModel

PEOPLE = """
[groups.staff]
[groups.hr]
parents = ["staff"]
[users.lin]
groups = ["hr"]
accounts = { wecom = "LinYue", webhook = "lin" }
[users.chen]
groups = ["staff"]
accounts = { wecom = "ChenHao", webhook = "chen" }
"""


async def test_every_channel_answers(tmp_path: Path) -> None:
    """A message of each messenger is acknowledged, and its answer arrives where it was asked."""
    posted = [channel for channel in SIMULATED if channel != "wecom-aibot"]
    async with serve_bots(tmp_path, ScriptedModel(["您好！"] * len(posted))) as bots:
        for channel in posted:
            status, _ = await bots.say(channel, "17", "U1", "你好")
            assert status == (202 if channel == "webhook" else 200)
        assert {text.strip() for text in await bots.seen(len(posted))} == {"您好！"}
        targets = {shown.vendor: shown.target for shown in bots.vendor.shown}
        assert targets == {
            "wecom": "U1",
            "wechat": "U1",
            "feishu": "oc_U1",
            "dingtalk": "U1",
            "slack": "DU1",
            "webhook": "U1",
        }


async def test_acknowledged_before_the_work(tmp_path: Path) -> None:
    """The vendor is answered while the model still thinks; a second delivery asks the model nothing."""
    model = HeldModel(["done"])
    async with serve_bots(tmp_path, model) as bots:
        assert (await bots.say("webhook", "m1", "lin", "hello"))[0] == 202
        await model.asked_once.wait()
        status, body = await bots.say("webhook", "m1", "lin", "hello")
        assert (status, json.loads(body)["duplicate"]) == (202, True)
        assert bots.vendor.shown == []
        model.let_go.set()
        assert await bots.seen(1) == ["done"]
        assert (await bots.say("webhook", "m1", "lin", "hello"))[0] == 202
        assert len(model.asked) == 1


async def test_refusals_say_nothing(tmp_path: Path) -> None:
    """Forged, stale, unknown: the caller learns no reason, and nothing is kept."""
    async with serve_bots(tmp_path, ScriptedModel()) as bots:
        good = callback("webhook", "m1", "lin", "hello", time.time())
        forged = replace(good, body=good.body + b" ")
        stale = callback("webhook", "m1", "lin", "hello", time.time() - 9999)
        answers = {await bots.post("webhook", request) for request in (forged, stale)}
        assert len(answers) == 1
        assert next(iter(answers))[0] == 403
        assert (await bots.post("webhook", good, "nobody"))[0] == 404
        assert (await bots.post("slack", good, "webhook"))[0] == 404
        assert await bots.delivery.post.inbox.counts() == {}


async def test_dingtalk_takes_nothing_from_strange_addresses(tmp_path: Path) -> None:
    """Its signature covers no body, so who calls is part of the proof; without a list nobody may."""
    async with serve_bots(tmp_path, ScriptedModel(), more={"dingtalk": {"allow_ips": []}}) as bots:
        assert (await bots.say("dingtalk", "m1", "li", "hello"))[0] == 403
    async with serve_bots(
        tmp_path, ScriptedModel(), more={"dingtalk": {"allow_ips": ["10.0.0.0/8"]}}
    ) as bots:
        assert (await bots.say("dingtalk", "m1", "li", "hello"))[0] == 403


async def test_slack_takes_nothing_without_a_workspace(tmp_path: Path) -> None:
    """The secret is the app's and the same in every workspace; which one may ask must be said."""
    async with serve_bots(tmp_path, ScriptedModel(), more={"slack": {"team_id": ""}}) as bots:
        assert (await bots.say("slack", "1.0", "U1", "hello"))[0] == 403
        assert await bots.delivery.post.inbox.counts() == {}
    async with serve_bots(tmp_path, ScriptedModel(), more={"slack": {"team_id": "T2"}}) as bots:
        assert (await bots.say("slack", "1.0", "U1", "hello"))[0] == 403


async def test_a_stream_grows_and_ends(tmp_path: Path) -> None:
    """Polls show the words so far, then all of them as often as asked; somebody else is told nothing."""
    model = HeldModel(["It is long. And then it ends."])
    async with serve_bots(tmp_path, model) as bots:
        status, body = await bots.say("wecom-aibot", "m1", "LinYue", "hello")
        stream = stream_of(body)
        assert status == 200
        await model.asked_once.wait()
        assert not (await bots.polled(stream, "LinYue"))[1]
        assert await bots.polled(stream, "ChenHao") == ("", True)
        model.let_go.set()
        text = await bots.ended(stream, "linyue")
        assert text == "It is long. And then it ends."
        assert await bots.polled(stream, "LinYue") == (text, True)
        assert [part.status for part in await bots.delivery.post.outbox.parts()] == ["sent"]
        assert bots.vendor.shown == []


async def test_a_picture_is_answered(tmp_path: Path) -> None:
    """What cannot be read is said so, without asking the model."""
    async with serve_bots(tmp_path, ScriptedModel()) as bots:
        picture = {
            "msgid": "m1",
            "chattype": "single",
            "from": {"userid": "U1"},
            "msgtype": "image",
            "image": {"url": "x"},
        }
        _, body = await bots.post("wecom-aibot", aibot_call(picture, time.time()))
        assert await bots.ended(stream_of(body), "U1") == ONLY_TEXT


async def test_a_drawing_is_told_where_it_cannot_be_shown(tmp_path: Path) -> None:
    """The answer says that there is one and where to see it; the code that drew it is nowhere."""
    pytest.importorskip("matplotlib")
    draw = "<|tool_call|>python\nimport matplotlib.pyplot as plt\nplt.plot([3, 5])\nprint(8)<|tool_end|>"
    patient = TurnSettings(seconds=600, tool_s=300)
    model = ScriptedModel([draw, "一共 8 件。"])
    async with serve_bots(tmp_path, model, turn=patient, calculation_s=300) as bots:
        _, body = await bots.say("wecom-aibot", "m1", "U1", "3 加 5，画出来")
        told = await bots.ended(stream_of(body), "U1")
        assert told == f"一共 8 件。\n\n{ALL_ELSEWHERE['zh'].format(count=1)}"


SEARCH = "<|tool_call|>search_knowledge\nP6的月薪范围<|tool_end|>"


async def pay_told(bots: Bots, number: str, sender: str, group: str = "") -> str:
    """The answer to the question about pay, in a direct chat or in this group chat."""
    message = {
        "msgid": number,
        "chattype": "group" if group else "single",
        "chatid": group,
        "from": {"userid": sender},
        "msgtype": "text",
        "text": {"content": "@Mosuan P6的月薪范围是多少"},
    }
    _, body = await bots.post("wecom-aibot", aibot_call(message, time.time()))
    return await bots.ended(stream_of(body), sender)


async def test_answers_are_for_the_eyes_that_read_them(tmp_path: Path) -> None:
    """HR is told the pay in a direct chat and among HR; staff, a mixed group and strangers are not."""
    documents, people = tmp_path / "pay.md", tmp_path / "people.toml"
    documents.write_text("# 薪酬\n\nP6的月薪范围是 24,000 到 32,000。\n", encoding="utf-8")
    people.write_text(PEOPLE, encoding="utf-8")
    model = ScriptedModel([SEARCH] * 40, quotes=True)
    groups = {"groups": {"g-hr": "hr", "g-staff": "staff", "g-typo": "hrr"}}
    async with serve_bots(tmp_path / "data", model, more={"wecom-aibot": groups}) as bots:
        await bots.assistant.directory.import_people(people)
        await bots.assistant.knowledge.add([documents], folder="/hr")
        await bots.assistant.knowledge.allow("/hr", groups=["hr"])
        assert "24,000" in await pay_told(bots, "d1", "linyue")  # the case of an id is the messenger's whim
        assert "24,000" not in await pay_told(bots, "d2", "ChenHao")
        assert "24,000" not in await pay_told(bots, "d3", "stranger")
        assert "24,000" in await pay_told(bots, "g1", "LinYue", "g-hr")
        for number, group in enumerate(("g-staff", "g-typo", "g-of-nobody-knows-whom")):
            answer = await pay_told(bots, f"g2-{number}", "LinYue", group)
            assert "24,000" not in answer
            assert IN_PRIVATE["zh"] in answer
