"""The client of WeChat against a small WeChat: one token for all, and no answer that breaks it."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable

import aiohttp
import pytest
from aiohttp import web

from bot.channels.errors import SendFailed
from bot.channels.miniprogram_api import WeChat
from bot.channels.wechat_account import Account, Credentials
from bot.errors import Unauthorized
from tests.bot.channels.wechat_server import APP_ID, SECRET, WeChatServer, wechat_server

TOKEN, CHECK, LOGIN = "/cgi-bin/stable_token", "/wxa/msg_sec_check", "/sns/jscode2session"


@pytest.fixture
async def wechat() -> AsyncIterator[WeChatServer]:
    """The other side."""
    async with wechat_server() as server:
        yield server


@pytest.fixture
async def client(wechat: WeChatServer) -> AsyncIterator[WeChat]:
    """Ours."""
    async with aiohttp.ClientSession() as http:
        yield client_of(http, wechat.url)


def client_of(http: aiohttp.ClientSession, url: str, clock: Callable[[], float] = time.monotonic) -> WeChat:
    """A client of the demo app at this address."""
    return WeChat(Account(Credentials(url, APP_ID, SECRET), http, clock))


async def test_a_login_is_good_once(wechat: WeChatServer, client: WeChat) -> None:
    """The openid comes out; a used or wrong code proves nobody; a wrong secret is our fault, not theirs."""
    assert await client.openid("code-ann-1") == "openid-ann"
    for code in ("code-ann-1", "nonsense"):
        with pytest.raises(Unauthorized):
            await client.openid(code)
    wechat.faults[LOGIN] = [40125]
    with pytest.raises(SendFailed):
        await client.openid("code-ann-2")


async def test_a_hundred_who_need_a_token_fetch_one(wechat: WeChatServer, client: WeChat) -> None:
    """While one fetches it the others wait."""
    assert set(await asyncio.gather(*(client.check("o", f"text {i}") for i in range(100)))) == {"pass"}
    assert wechat.calls[TOKEN] == 1


async def test_a_token_voided_early_is_replaced_once(wechat: WeChatServer, client: WeChat) -> None:
    """The call succeeds with the new one, for all who were refused; nobody forces a second renewal."""
    await client.check("o", "text")
    wechat.token = "token-7"
    assert set(await asyncio.gather(*(client.check("o", f"text {i}") for i in range(20)))) == {"pass"}
    assert wechat.calls[TOKEN] == 2
    wechat.faults[CHECK] = [42001]  # refused although it is the newest: now one is forced
    assert await client.check("o", "text") == "pass"
    assert wechat.token == "token-8"


async def test_a_token_is_renewed_before_it_ends(wechat: WeChatServer) -> None:
    """Five minutes before its end it is no longer used."""
    clock = [0.0]
    async with aiohttp.ClientSession() as http:
        client = client_of(http, wechat.url, lambda: clock[0])
        for clock[0], fetched in ((0.0, 1), (6899.0, 1), (6901.0, 2)):
            await client.check("o", "text")
            assert wechat.calls[TOKEN] == fetched


@pytest.mark.parametrize(
    "fault",
    [
        web.Response(text="<html>busy</html>", content_type="text/html"),
        web.Response(status=502, text="{}"),
        web.Response(text='{"errcode": 0', content_type="application/json"),
        web.Response(text="[]"),
        web.Response(text="{}"),
        web.Response(body=b"\xff\xfe"),
        web.Response(status=302, headers={"Location": "http://127.0.0.1:9/"}),
        -1,
        45009,
        61010,
    ],
)
async def test_whatever_it_answers_there_is_one_error(
    wechat: WeChatServer, client: WeChat, fault: web.Response | int
) -> None:
    """HTML, half a JSON, a redirect, a quota: always ``SendFailed``, never a surprise."""
    wechat.faults[CHECK] = [fault]
    with pytest.raises(SendFailed):
        await client.check("o", "text")


async def test_silence_ends(wechat: WeChatServer) -> None:
    """One that does not answer is given up, and a port that nobody listens on at once."""
    wechat.faults[LOGIN] = [60.0]
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=0.2)) as http:
        for url in (wechat.url, "http://127.0.0.1:9"):
            with pytest.raises(SendFailed):
                await client_of(http, url).openid("code-ann-9")


async def test_no_secret_in_errors_or_logs(
    wechat: WeChatServer, client: WeChat, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither the app's secret nor a session key nor a token is told by any failure."""
    caplog.set_level(logging.DEBUG)
    told = []
    wechat.faults[LOGIN] = [web.Response(status=500, text="no"), 45011]
    for number in range(3):
        try:
            await client.openid(f"code-ann-{number}")
        except SendFailed as problem:
            told.append(str(problem))
    assert len(told) == 2
    assert not any(word in caplog.text + " ".join(told) for word in (SECRET, "SESSIONKEY", "token-1"))
