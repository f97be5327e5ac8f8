"""A transcript that somebody sends to a bot comes back as minutes, once, and to nobody else."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from bot.channels.addresses import trusted
from bot.channels.calling import open_session
from bot.channels.catalogue import read_bot
from bot.channels.clients import client_of
from bot.channels.contract import Inbound, Received, Request
from bot.channels.dingtalk_client import DingTalk
from bot.channels.errors import Rejected, SendFailed
from bot.channels.feishu_client import Feishu
from bot.channels.files import MAX_FILE_BYTES, TOO_LARGE, UNNAMED, answer_to_file
from bot.channels.simulated_calls import (
    aibot_file,
    bot_table,
    dingtalk_file,
    feishu_file,
    sealed_file,
    slack_file,
)
from bot.channels.simulator import Simulator, simulate
from bot.channels.slack_client import Slack
from bot.channels.wechat_cipher import aes_key, opened
from bot.channels.wechat_clients import ResponseUrl
from bot.models.scripted import ScriptedModel
from tests.bot.channels import vendors as v
from tests.bot.channels.bots import serve_bots, stream_of

MEETING = """林波(00:00:05): 嗯我们今天的议程是预算和上线时间。
王敏(00:01:02): 预算目前是三十万，不对，四十万，主要成本在采购。
林波(00:02:10): 那就用方案B，预算定为四十万。
王敏(00:02:30): 同意。我来准备合同，周五下班前发给大家。
"""
FILE = {"message_type": "file", "content": '{"file_key":"file_v3_1","file_name":"周会.txt"}'}
SEALED = """
3bcfa8c012768c8197f15ad32c6629549902a36738b8ab63d2ba580b5ce9d8dc9555de39aebe27e47fd23380c5eaafb0
df087a5c75cc3a685a30c767fec8e4ce
"""


def sent(channel: str, number: str, key: str, name: str, url: str) -> Request:
    """The callback that brings a file of U1 in a direct chat; ``url`` is the simulator's."""
    if channel == "dingtalk":
        return dingtalk_file(number, "U1", key, name, time.time())
    return slack_file(number, "U1", f"{url}/files/slack/{key}", name, time.time())


async def test_a_transcript_sent_to_feishu_comes_back_as_minutes(tmp_path: Path) -> None:
    """Fetched by the message that brought it, whatever its encoding; no model is asked, no delivery answered twice."""
    async with serve_bots(tmp_path, ScriptedModel()) as bots:
        bots.vendor.files["om_1", "file_1"] = MEETING.encode("gb18030")
        request = feishu_file("om_1", "U1", "file_1", "周会.txt", time.time())
        assert (await bots.post("feishu", request))[0] == 200
        (text,) = await bots.seen(1)
        assert "那就用方案B，预算定为四十万。" in text
        assert "负责人: 王敏; 期限: 周五下班前" in text
        assert [shown.target for shown in bots.vendor.shown] == ["oc_U1"]
        assert (await bots.post("feishu", request))[0] == 200
        assert len(bots.vendor.shown) == 1
        assert bots.model.asked == []


async def test_what_is_no_transcript_is_told_in_one_answer(tmp_path: Path) -> None:
    """A picture, and a file that the vendor no longer has, get one sentence with the name of the file."""
    async with serve_bots(tmp_path, ScriptedModel()) as bots:
        bots.vendor.files["om_1", "file_1"] = bytes(range(256)) * 50
        await bots.post("feishu", feishu_file("om_1", "U1", "file_1", "a.png", time.time()))
        (told,) = await bots.seen(1)
        assert ("a.png" in told, "not text" in told) == (True, True)
        await bots.post("feishu", feishu_file("om_2", "U1", "gone", "b.txt", time.time()))
        assert "b.txt" in (await bots.seen(2))[1]


def test_a_file_is_only_taken_where_the_bot_is_meant() -> None:
    """In a direct chat it has key and name; in a group, where a file can mention nobody, it is not for us."""
    bot = v.bot("feishu")
    message: Received = bot.channel.receive(bot.config, v.feishu(v.feishu_event(FILE)), v.NOW)
    assert isinstance(message, Inbound)
    assert (message.text, message.reply["file_key"], message.reply["file_name"]) == (
        "",
        "file_v3_1",
        "周会.txt",
    )
    in_group = bot.channel.receive(
        bot.config, v.feishu(v.feishu_event({**FILE, "chat_type": "group"})), v.NOW
    )
    assert not isinstance(in_group, Inbound)


async def test_a_large_file_is_not_read_to_its_end() -> None:
    """One byte more than is allowed is fetched, and the answer says where to go; a key cannot leave its address."""
    simulator = Simulator(time.monotonic)
    async with simulate(simulator), open_session() as session:
        client = client_of(read_bot("b", bot_table("feishu", simulator.url), "bots.b", {}), session)
        assert isinstance(client, Feishu)
        simulator.files["om_1", "file_1"] = b"x" * (MAX_FILE_BYTES + 5000)
        sent = Inbound("om_1", "U1", "oc_U1", "", False, {"message_id": "om_1", "file_key": "file_1"})
        assert len(await client.fetch(sent, MAX_FILE_BYTES)) == MAX_FILE_BYTES + 1
        assert await answer_to_file(sent, client) == TOO_LARGE
        odd = Inbound("om_1", "U1", "oc_U1", "", False, {"message_id": "om_1", "file_key": "../../../x"})
        with pytest.raises(SendFailed):
            await client.fetch(odd, MAX_FILE_BYTES)
        assert simulator.calls[-1].startswith("/open-apis/im/v1/messages/om_1/resources/")


@pytest.mark.parametrize(
    ("channel", "target"),
    [("dingtalk", "U1"), ("slack", "DU1")],
)
async def test_a_transcript_sent_elsewhere_comes_back_as_minutes(
    channel: str, target: str, tmp_path: Path
) -> None:
    """Fetched where the vendor keeps it, answered once and without a model; what is gone there is told by name."""
    async with serve_bots(tmp_path, ScriptedModel()) as bots:
        bots.vendor.files[channel, "f1"] = MEETING.encode("gb18030")
        for request in [sent(channel, "1.1", "f1", "周会.txt", bots.vendor.url)] * 2:
            assert (await bots.post(channel, request))[0] == 200
            (text,) = await bots.seen(1)
        assert "那就用方案B，预算定为四十万。" in text
        assert "负责人: 王敏; 期限: 周五下班前" in text
        assert [shown.target for shown in bots.vendor.shown] == [target]
        await bots.post(channel, sent(channel, "1.2", "gone", "b.txt", bots.vendor.url))
        assert "b.txt" in (await bots.seen(2))[1]
        assert bots.model.asked == []


def test_dingtalk_hands_a_code_over_in_a_direct_chat_only() -> None:
    """The code and the name; a file in a group is not taken."""
    bot = v.bot("dingtalk")
    file: dict[str, Any] = {
        "msgtype": "file",
        "text": None,
        "content": {"downloadCode": "c/1=", "fileName": "周会.txt"},
    }
    message = bot.channel.receive(bot.config, v.dingtalk(**file), v.NOW)
    assert isinstance(message, Inbound)
    assert (message.text, message.reply["file_key"], message.reply["file_name"]) == ("", "c/1=", "周会.txt")
    in_group = bot.channel.receive(bot.config, v.dingtalk(**file, conversationType="2"), v.NOW)
    assert isinstance(in_group, Inbound)
    assert (in_group.text, "file_key" in in_group.reply) == ("", False)


async def test_dingtalk_asks_again_with_a_new_token_and_reads_no_more_than_it_may() -> None:
    """A token that the vendor voided is exchanged; of a large file one byte more than is allowed is read."""
    simulator = Simulator(time.monotonic)
    async with simulate(simulator), open_session() as session:
        client = client_of(read_bot("b", bot_table("dingtalk", simulator.url), "bots.b", {}), session)
        assert isinstance(client, DingTalk)
        simulator.files["dingtalk", "f1"] = b"x" * 5000
        sent = Inbound("1", "U1", "c", "", False, {"robot_code": "robot", "file_key": "f1"})
        assert len(await client.fetch(sent, 4000)) == 4001
        simulator.void("dingtalk")
        assert len(await client.fetch(sent, 6000)) == 5000


def test_slack_hands_an_address_over_in_a_direct_chat_only() -> None:
    """The first file that may be a text; beside a picture the words are read, and a file in a channel is not taken."""
    bot, address = v.bot("slack"), "https://files.slack.com/files-pri/T1-F1/download/a.vtt"
    picture = {"mimetype": "image/png", "name": "a.png", "url_private_download": f"{address}.png"}
    hidden = {"mimetype": "text/vtt", "name": "old.vtt", "mode": "hidden_by_limit"}
    file = {"mimetype": "text/vtt", "name": "a.vtt", "url_private_download": address}
    for files, key in (([hidden, picture, file], address), ([picture], None), (None, None), ("odd", None)):
        event = v.slack_event(subtype="file_share", files=files)
        message = bot.channel.receive(bot.config, v.slack(event), v.NOW)
        assert isinstance(message, Inbound)
        assert message.reply.get("file_key") == key
        assert message.reply.get("file_name") == ("a.vtt" if key else None)
        assert message.text == "what is 37 times 48%"
    event = v.slack_event(type="app_mention", channel_type="channel", files=[file])
    in_group = bot.channel.receive(bot.config, v.slack(event), v.NOW)
    assert isinstance(in_group, Inbound)
    assert "file_key" not in in_group.reply


async def test_slacks_token_goes_to_slack_only_and_its_page_to_sign_in_is_no_file() -> None:
    """Another host is never called; with a token that may not read files the vendor's page is not taken for one."""
    simulator = Simulator(time.monotonic)
    async with simulate(simulator), open_session() as session:
        table = bot_table("slack", simulator.url)
        client = client_of(read_bot("b", table, "bots.b", {}), session)
        assert isinstance(client, Slack)
        simulator.files["slack", "f1"] = b"x" * 5000
        file = Inbound("1", "U1", "D", "", False, {"file_key": f"{simulator.url}/files/slack/f1"})
        assert len(await client.fetch(file, 4000)) == 4001
        odd = Inbound(
            "1", "U1", "D", "", False, {"file_key": simulator.url.replace("127.0.0.1", "localhost")}
        )
        called = len(simulator.calls)
        with pytest.raises(SendFailed):
            await client.fetch(odd, 4000)
        assert len(simulator.calls) == called
        other = client_of(read_bot("b", {**table, "bot_token": "xoxb-other"}, "bots.b", {}), session)
        assert isinstance(other, Slack)
        with pytest.raises(SendFailed, match="files:read"):
            await other.fetch(file, 4000)


async def test_a_transcript_sent_to_the_ai_bot_is_polled_as_minutes(tmp_path: Path) -> None:
    """Opened with the bot's key; of what that does not open, one sentence is told. A file has no name there."""
    async with serve_bots(tmp_path, ScriptedModel()) as bots:
        bots.vendor.files["wecom-aibot", "f1"] = sealed_file(MEETING.encode("gb18030"))
        bots.vendor.files["wecom-aibot", "f2"] = MEETING.encode("gb18030")
        said = []
        for number, key in (("1", "f1"), ("2", "f2")):
            status, body = await bots.post(
                "wecom-aibot", aibot_file(number, "U1", key, time.time(), bots.vendor.url)
            )
            assert status == 200
            said.append(await bots.ended(stream_of(body), "U1"))
        assert "负责人: 王敏; 期限: 周五下班前" in said[0]
        assert UNNAMED in said[1]
        assert (bots.vendor.shown, bots.model.asked) == ([], [])


def test_the_ai_bot_hands_an_address_over_in_a_direct_chat_only() -> None:
    """Its address; a file in a group, where the vendor sends none, is not taken."""
    bot, file = (
        v.bot("wecom-aibot"),
        {"msgtype": "file", "text": None, "file": {"url": "https://b.example/x"}},
    )
    for more, key in (({}, "https://b.example/x"), ({"chattype": "group", "chatid": "c"}, None)):
        request = v.Envelope(v.aibot_message(**file, **more), receiver="").json()
        message = bot.channel.receive(bot.config, request, v.NOW)
        assert isinstance(message, Inbound)
        assert (message.text, message.reply.get("file_key")) == ("", key)


async def test_a_sealed_file_is_opened_whole_or_not_at_all() -> None:
    """As another program sealed it; up to the limit the last byte counts, and beyond it nothing is opened."""
    sealed = bytes.fromhex(SEALED)
    assert opened(sealed, aes_key(v.AES_KEY)) == "林波: 预算定为四十万。\n".encode()
    with pytest.raises(Rejected):
        opened(sealed[:-16], aes_key(v.AES_KEY))
    simulator = Simulator(time.monotonic)
    async with simulate(simulator), open_session() as session:
        client = client_of(read_bot("b", bot_table("wecom-aibot", simulator.url), "bots.b", {}), session)
        assert isinstance(client, ResponseUrl)
        file = Inbound("1", "U", "U", "", False, {"file_key": f"{simulator.url}/files/wecom-aibot/f"})
        for size, read in ((1, 1), (63, 63), (64, 64), (65, 65), (95, 65), (96, 65), (5000, 65)):
            simulator.files["wecom-aibot", "f"] = sealed_file(b"x" * size)
            assert len(await client.fetch(file, 64)) == read


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("", ""),
        ("/x", ""),
        ("https:///x", ""),
        ("http://files.example/x", ""),
        ("http://127.0.0.1:81/x", ""),
        ("https://li:secret@files.example/x", ""),
        ("https://files.example:99999/x", ""),
        ("https://files.example/x", "slack.com"),
        ("https://evilslack.com/x", "slack.com"),
        ("https://files.slack.com.evil.example/x", "slack.com"),
        ("https://files.slack.com@evil.example/x", "slack.com"),
        ("https://evil.example\\.slack.com/x", "slack.com"),
        ("http://files.slack.com/x", "slack.com"),
    ],
)
def test_a_file_is_fetched_from_the_vendor_only(url: str, domain: str) -> None:
    """Neither without TLS, nor from another host, however its address is dressed up."""
    with pytest.raises(SendFailed) as failed:
        trusted(url, ["http://127.0.0.1:80/api"], domain)
    assert failed.value.fate == "never"


def test_a_file_may_be_where_the_api_is() -> None:
    """A relay and the simulator are named in the settings; the vendor's own hosts need not be."""
    assert trusted("http://127.0.0.1/x", ["http://127.0.0.1:80/api"], "slack.com")
    assert trusted("https://files.slack.com/x", ["https://slack.com/api"], "slack.com")
    assert trusted("https://bucket.example/x", ["https://api.dingtalk.com"])
