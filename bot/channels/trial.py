"""A bot tried out on this machine: a simulated vendor on one side, the real codec, inbox, assistant and outbox
on the other. Needs no account, no network and no server. Knows nothing of how it is shown.
"""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.assistant import Assistant
from bot.channels.catalogue import Bot, read_bot
from bot.channels.contract import Inbound, Poll
from bot.channels.delivery import Delivery
from bot.channels.errors import ChannelError
from bot.channels.opening import open_channels
from bot.channels.simulated_calls import bot_table, callback
from bot.channels.simulator import Shown, Simulator, simulate

LOOK_S = 0.1
TIMEOUT_S = 300.0


@dataclass(frozen=True)
class Trial:
    """One bot whose vendor is on this machine."""

    bot: Bot
    vendor: Simulator
    delivery: Delivery

    async def say(self, account: str, text: str) -> list[Shown]:
        """Let ``account`` write ``text``; returns what its reader then sees. Raises ``ChannelError``."""
        before, now = len(self.vendor.shown), time.time()
        number = f"m{secrets.token_hex(8)}"
        request = callback(self.bot.channel.name, number, account, text, now, self.vendor.url)
        message = self.bot.channel.receive(self.bot.config, request, now)
        assert isinstance(message, Inbound), "the simulator sends messages"
        await self.delivery.accept(self.bot, message)
        try:
            async with asyncio.timeout(TIMEOUT_S):
                if stream := message.reply.get("stream"):
                    return [await self._polled(stream, account)]
                await self._settled(message.key)
        except TimeoutError:
            raise ChannelError(f"no answer within {TIMEOUT_S:g} s; see mosuan channel status") from None
        return self.vendor.shown[before:]

    async def _polled(self, stream: str, account: str) -> Shown:
        while True:
            text, finish = await self.delivery.poll(self.bot, Poll(stream, account))
            if finish:
                return Shown(self.bot.channel.name, account, text, time.time())
            await asyncio.sleep(LOOK_S)

    async def _settled(self, key: str) -> None:
        """Until the message is answered and none of its parts waits."""
        while True:
            if not await self.delivery.post.outbox.is_open(self.bot.name, key):
                return
            await asyncio.sleep(LOOK_S)


@asynccontextmanager
async def open_trial(data: Path, channel: str, assistant: Assistant) -> AsyncIterator[Trial]:
    """A bot of ``channel``. Its messages are kept in the data folder like any bot's."""

    async def ready() -> Assistant:
        return assistant

    async with simulate(Simulator(time.time)) as vendor:
        bot = read_bot(f"trial-{channel}", bot_table(channel, vendor.url), f"bots.trial-{channel}", {})
        async with open_channels(data, (bot,), ready) as delivery:
            yield Trial(bot, vendor, delivery)
