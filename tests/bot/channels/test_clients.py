"""Outgoing clients against the simulated vendors: tokens, and what each failure means."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from bot.channels.calling import open_session
from bot.channels.catalogue import read_bot
from bot.channels.clients import Client, check, client_of, explained
from bot.channels.contract import Inbound
from bot.channels.errors import SendFailed
from bot.channels.outbox import Outgoing, part_key
from bot.channels.simulated_calls import bot_table
from bot.channels.simulator import Fault, Simulator, simulate
from bot.channels.wechat_clients import mark_of
from bot.errors import SettingsError

SENDING = ("wecom", "wechat", "feishu", "dingtalk", "slack", "webhook")


@asynccontextmanager
async def vendor_of(
    channel: str, *faults: Fault, token_s: int = 7200, **more: object
) -> AsyncIterator[tuple[Simulator, Client]]:
    """A simulated vendor whose first calls go wrong so, and a client for it."""
    plan = list(faults)
    simulator = Simulator(time.monotonic, lambda _: plan.pop(0) if plan else "", token_s)
    async with simulate(simulator), open_session() as session:
        table = {**bot_table(channel, simulator.url), **more}
        yield simulator, client_of(read_bot("b", table, "bots.b", {}), session)


def part(at: int = 0, text: str = "是 17.76。", target: str = "") -> Outgoing:
    """A part to send."""
    to = target or "user:U1"
    message = Inbound("k", "U1", "U1", "q", False, {"message_id": "om_1"})
    return Outgoing(at, "b", to, text, at, part_key("b", "k", at), 1, 0.0, message)


async def fate_of(client: Client, sent: Outgoing) -> str:
    """What became of it: ``sent``, or the fate of its failure."""
    try:
        await client.send(sent)
    except SendFailed as failed:
        return failed.fate
    return "sent"


@pytest.mark.parametrize("channel", SENDING)
async def test_each_client_delivers(channel: str) -> None:
    """What a reader sees is what was sent."""
    async with vendor_of(channel) as (vendor, client):
        await client.send(part())
        assert [shown.text.rstrip("\u200b\u200c") for shown in vendor.shown] == ["是 17.76。"]


@pytest.mark.parametrize(
    ("fault", "fate"),
    [
        ("429", "later"),
        ("500", "unknown"),
        ("html", "unknown"),
        ("cut", "unknown"),
        ("reset", "unknown"),
        ("reset-unread", "unknown"),
    ],
)
async def test_failures_are_told_apart(fault: Fault, fate: str) -> None:
    """What surely did not arrive may be repeated; what perhaps did is unknown."""
    for channel in SENDING:
        async with vendor_of(channel, fault) as (_, client):
            lenient = channel == "webhook" and fault in ("html", "cut")  # for a callback any 2xx will do
            assert await fate_of(client, part()) == ("sent" if lenient else fate)


@pytest.mark.parametrize("channel", ["wecom", "feishu", "webhook"])
async def test_a_second_sending_is_harmless(channel: str) -> None:
    """Where the client says so, the vendor shows a repeated part once, and two equal answers twice."""
    async with vendor_of(channel, "reset") as (vendor, client):
        assert client.is_idempotent
        assert [await fate_of(client, part()) for _ in range(3)] == ["unknown", "sent", "sent"]
        assert len(vendor.shown) == 1
        await client.send(part(1))
        assert len(vendor.shown) == 2


async def test_one_token_for_all_who_wait() -> None:
    """Fifty sendings at once fetch one token; a token that is refused is exchanged once, not fifty times."""
    for channel, path in (
        ("wecom", "/cgi-bin/gettoken"),
        ("wechat", "/cgi-bin/stable_token"),
        ("feishu", "/open-apis/auth/v3/tenant_access_token/internal"),
        ("dingtalk", "/v1.0/oauth2/accessToken"),
    ):
        async with vendor_of(channel) as (vendor, client):
            await asyncio.gather(*[client.send(part(at)) for at in range(50)])
            assert vendor.calls.count(path) == 1
            vendor.void(channel)
            await asyncio.gather(*[client.send(part(at + 50)) for at in range(10)])
            assert vendor.calls.count(path) == 2
            assert len(vendor.shown) + len(vendor.discarded) == 60


@pytest.mark.parametrize("fault", ["42001", "40014"])
async def test_an_expired_token_is_exchanged_unseen(fault: Fault) -> None:
    """The vendor may void a token before its time."""
    async with vendor_of("wecom", fault) as (vendor, client):
        await client.send(part())
        assert len(vendor.shown) == 1
    async with vendor_of("wecom", fault, fault, fault) as (vendor, client):
        assert await fate_of(client, part()) == "halt"


async def test_set_up_wrongly_stops_the_bot() -> None:
    """A wrong secret is no reason to try again at once; a quota is none either, for the whole bot."""
    async with vendor_of("wecom", secret="wrong") as (_, client):
        assert await fate_of(client, part()) == "halt"
    async with vendor_of("slack", bot_token="wrong") as (_, client):
        assert await fate_of(client, part()) == "halt"
    async with vendor_of("wecom", "45009") as (_, client):
        assert await fate_of(client, part()) == "busy"
    async with vendor_of("dingtalk") as (_, client):
        assert await fate_of(client, part(target="user:")) == "never"
    async with vendor_of("slack", api_base_url="http://127.0.0.1:9/slack") as (_, client):
        assert await fate_of(client, part()) == "later"


async def test_nothing_secret_in_an_error() -> None:
    """No address, and so no token and no secret, stands in what is logged."""
    for fault in ("429", "html", "reset"):
        async with vendor_of("wecom", fault) as (_, client):
            with pytest.raises(SendFailed) as caught:
                await client.send(part())
            assert "http" not in str(caught.value)
            assert "token" not in str(caught.value)


async def test_a_late_answer_goes_where_its_message_said() -> None:
    """What an AI bot's polls did not fetch is posted to the address that came with the message, once."""
    async with vendor_of("wecom-aibot") as (vendor, client):
        where = {"stream": "s", "response_url": f"{vendor.url}/response?to=U1"}
        late = replace(part(), message=replace(part().message, reply=where))
        await client.send(late)
        assert [(shown.target, shown.text) for shown in vendor.shown] == [("U1", "是 17.76。")]
        assert not client.is_idempotent
        assert await fate_of(client, part()) == "never"


ELSEWHERE = (
    "http://127.0.0.1:9/response",
    "http://169.254.169.254/latest/meta-data",
    "https://{host}/response",
    "http://{host}@10.0.0.1/response",
    "http://user@{host}.example/response",
    "file:///etc/passwd",
    "//{host}/response",
    "http://[",
)


@pytest.mark.parametrize("address", ELSEWHERE)
async def test_a_late_answer_goes_nowhere_else(address: str) -> None:
    """A proven message cannot make us call an address that the settings do not name."""
    async with vendor_of("wecom-aibot") as (vendor, client):
        url = address.format(host=vendor.url.removeprefix("http://"))
        message = replace(part().message, reply={"stream": "s", "response_url": url})
        assert await fate_of(client, replace(part(), message=message)) == "never"
        assert vendor.calls == []


def test_where_late_answers_go_is_the_vendor_unless_set() -> None:
    """Left out, it is WeCom alone; something that is no origin is an error that says so."""
    table = bot_table("wecom-aibot", "http://127.0.0.1:1")
    assert read_bot("b", table, "bots.b", {}).config.response_origins == ("http://127.0.0.1:1",)
    del table["response_origins"]
    assert read_bot("b", table, "bots.b", {}).config.response_origins == ("https://qyapi.weixin.qq.com",)
    for wrong in ("qyapi.weixin.qq.com", "https://qyapi.weixin.qq.com/cgi-bin", "ftp://a", ""):
        with pytest.raises(SettingsError, match="response_origins"):
            read_bot("b", {**table, "response_origins": [wrong]}, "bots.b", {})


async def test_a_check_names_what_the_vendor_refuses() -> None:
    """The address we call from, where it is not trusted; a wrong secret; a key that is missing."""
    refusals: list[tuple[str, dict[str, object], Fault, str]] = [
        ("wecom", {}, "60020", "203.0.113.7"),
        ("wecom", {"secret": "wrong"}, "", "40001"),
        ("slack", {"bot_token": "wrong"}, "", "invalid_auth"),
        ("slack", {"bot_token": ""}, "", "bot_token"),
        ("feishu", {}, "", ""),
        ("webhook", {}, "", ""),
    ]
    for channel, more, fault, why in refusals:
        async with vendor_of(channel, fault, **more) as (vendor, client):
            bot = read_bot("b", {**bot_table(channel, vendor.url), **more}, "bots.b", {})
            found = await check(bot, client)
        assert why in found
        assert bool(found) == bool(why)


def test_the_address_that_is_not_trusted_is_named() -> None:
    """In the words of WeCom, WeChat and DingTalk, IPv6 too; other refusals stay as they are, codes are no addresses."""
    refusals = {
        "no token: 40164: invalid ip 198.51.100.7 ipv6 ::ffff:198.51.100.7, not in whitelist rid: 6-1": "198.51.100.7",
        "60020: not allow to access from your ip, hint: [1-2_3], from ip: 203.0.113.7, more info": "203.0.113.7",
        "60020: not allow to access from your ip, from ip: 2001:db8::7": "2001:db8::7",
        "Forbidden.AccessDenied.IpNotInWhiteList: no": "the address this host calls from",
    }
    for reason, address in refusals.items():
        assert f"add {address} to the vendor's list" in explained(reason)
    for reason in ("40001: invalid credential, from 203.0.113.7", "invalid_auth", ""):
        assert explained(reason) == reason


def test_marks_differ_and_are_invisible() -> None:
    """Two parts of one answer carry two marks, which cost 45 bytes."""
    marks = {mark_of(part_key("b", "k", at)) for at in range(50)}
    assert len(marks) > 45
    assert {len(mark.encode()) for mark in marks} == {45}
    assert set("".join(marks)) == {"\u200b", "\u200c"}
