"""Opens what a mini-program needs, and closes it: its file, its tokens, its line to WeChat."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import aiohttp

from bot.assistant import Assistant
from bot.channels.miniprogram import Miniprogram
from bot.channels.miniprogram_api import TIMEOUT_S, WeChat
from bot.channels.miniprogram_log import TurnLog
from bot.channels.miniprogram_sessions import Sessions
from bot.channels.wechat_account import Account, Credentials
from bot.database import Database
from bot.errors import SettingsError
from bot.migrations import MINIPROGRAM
from bot.settings import Settings
from bot.tokens import Tokens, secret_of

AUDIENCE = "mosuan-miniprogram"
"""A token of the mini-program is no token of the API, nor the other way round."""


@asynccontextmanager
async def open_miniprogram(
    settings: Settings, assistant: Callable[[], Awaitable[Assistant]]
) -> AsyncIterator[Miniprogram]:
    """The mini-program of the settings; what an earlier process left unanswered is taken up at once."""
    wanted, data = settings.miniprogram, settings.data
    if not wanted.app_secret:
        raise SettingsError("miniprogram.app_secret: missing; give it, or leave out miniprogram.app_id")
    url = settings.store.url
    database = await Database.open(data / "miniprogram.db", MINIPROGRAM, url=url)
    try:
        tokens = Tokens(await secret_of(database, data, url), AUDIENCE)
        sessions = Sessions(database, tokens, wanted.access_token_s, wanted.refresh_days * 86400)
        credentials = Credentials(wanted.api_base_url.rstrip("/"), wanted.app_id, wanted.app_secret)
        async with aiohttp.ClientSession(
            cookie_jar=aiohttp.DummyCookieJar(), timeout=aiohttp.ClientTimeout(total=TIMEOUT_S)
        ) as http:
            log = TurnLog(database)
            program = Miniprogram(
                log, sessions, WeChat(Account(credentials, http, time.monotonic)), wanted, assistant
            )
            try:
                await program.resume()
                yield program
            finally:
                await program.close(settings.server.shutdown_s)
    finally:
        await database.close()
