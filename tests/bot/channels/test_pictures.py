"""What a calculation drew comes after the words: once, in order, to the one who asked, over crashes and refusals."""

from __future__ import annotations

import struct
import time
import zlib
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from bot.channels.calling import open_session
from bot.channels.catalogue import read_bot
from bot.channels.clients import Client, client_of
from bot.channels.contract import Inbound, Sink
from bot.channels.delivery import Delivery, Post, open_post
from bot.channels.errors import SendFailed
from bot.channels.inbox import Draft
from bot.channels.outbox import LOST, Manner, Outgoing, part_key
from bot.channels.pictures import ONE_ELSEWHERE, Uploads, form_of, handed_over
from bot.channels.simulated_calls import bot_table
from bot.channels.simulator import Fault, Simulator, simulate
from bot.models.scripted import ScriptedModel
from bot.settings import TurnSettings
from tests.bot.channels.bots import serve_bots, until
from tests.bot.channels.test_wecom_line import answers, bots_of, statuses
from tests.vendorsim.wecom_lines import WeComLines

UPLOADING = ("wecom", "wechat", "feishu", "dingtalk", "slack")
INSTEAD = ONE_ELSEWHERE["zh"].format(number=1)
DRAW = "<|tool_call|>python\nimport matplotlib.pyplot as plt\nplt.plot([3, 5])\nprint(8)<|tool_end|>"
PATIENT = TurnSettings(seconds=600, tool_s=300)
SINK = Sink("final", 100, "plain", max_picture_bytes=1 << 20)


def png(shade: int = 0, side: int = 1) -> bytes:
    """A picture that any program opens."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + bytes([shade]) * side for _ in range(side)), 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def part(picture: bytes, at: int = 1) -> Outgoing:
    """A picture to send."""
    message = Inbound("k", "U1", "U1", "q", False, {"message_id": "om_1"})
    return Outgoing(at, "b", "user:U1", INSTEAD, at, part_key("b", "k", at), 1, 0.0, message, picture=picture)


@asynccontextmanager
async def vendor_of(channel: str, *faults: Fault) -> AsyncIterator[tuple[Simulator, Client]]:
    """A simulated vendor whose first calls, uploads included, go wrong so, and a client for it."""
    plan = list(faults)
    simulator = Simulator(time.monotonic, lambda _: plan.pop(0) if plan else "")
    async with simulate(simulator), open_session() as session:
        table = bot_table(channel, simulator.url)
        yield simulator, client_of(read_bot("b", table, "bots.b", {}), session)


@pytest.mark.parametrize("channel", UPLOADING)
async def test_each_vendor_is_handed_the_file_and_shows_it(channel: str) -> None:
    """What the reader sees is the picture, byte for byte, once; a second sending of it is the same message."""
    async with vendor_of(channel) as (vendor, client):
        assert isinstance(client, Uploads)
        sent = part(png(7))
        sent = replace(sent, media=await handed_over(sent, client))
        await client.send(sent)
        assert [(shown.text, shown.picture) for shown in vendor.shown] == [("", png(7))]
        if client.is_idempotent:
            await client.send(sent)
            assert len(vendor.shown) == 1


async def test_a_webhook_is_told_the_picture() -> None:
    """A program gets it within the message; nothing is handed over before."""
    async with vendor_of("webhook") as (vendor, client):
        assert not isinstance(client, Uploads)
        await client.send(part(png(9)))
        assert [(shown.text, shown.picture) for shown in vendor.shown] == [("", png(9))]


@pytest.mark.parametrize("channel", UPLOADING)
async def test_a_file_that_is_not_taken_was_not_shown(channel: str) -> None:
    """A right that is missing makes it impossible; it never rests the whole bot and is never unknown."""
    async with vendor_of(channel, "45009") as (vendor, client):
        assert isinstance(client, Uploads)
        with pytest.raises(SendFailed) as refused:
            await handed_over(part(png()), client)
        assert refused.value.fate == "never"
        assert vendor.shown == []


@pytest.mark.parametrize("channel", ["wecom", "wechat", "dingtalk"])
async def test_an_expired_token_is_exchanged_for_a_picture_too(channel: str) -> None:
    """The form is made anew for the second attempt: a file can be read once."""
    async with vendor_of(channel, "42001") as (vendor, client):
        assert isinstance(client, Uploads)
        media = await client.upload(part(png(3)))
        assert vendor.pictures[media] == png(3)


async def test_a_broken_upload_is_tried_again() -> None:
    """Handing a file over shows nothing, so what became of it need not be known."""
    async with vendor_of("feishu", "500") as (_, client):
        assert isinstance(client, Uploads)
        with pytest.raises(SendFailed) as broken:
            await handed_over(part(png()), client)
        assert broken.value.fate == "later"
        assert await handed_over(part(png()), client)


def test_no_two_pictures_are_one_file() -> None:
    """Equal pictures have names of their own: some vendors compare messages to find repetitions."""
    names = [
        disposition["filename"]
        for at in (1, 2)
        for disposition, _, _ in form_of("media", part(png(), at))._fields
    ]
    assert len(set(names)) == 2


@pytest.fixture
async def post(tmp_path: Path, store_url: str) -> AsyncIterator[Post]:
    """The first worker's."""
    async with open_post(tmp_path, 10.0, url=store_url) as opened:
        yield opened


async def answered(post: Post, key: str, *pictures: bytes, target: str = "t", now: float = 0.0) -> None:
    """A message whose answer is a word and these pictures."""
    await post.inbox.accept("b", Inbound(key, "s", key, "text"), now)
    held = await post.inbox.claim(("b",), now)
    assert held is not None
    drafts = [Draft(target, "words", 0.0), *(Draft(target, INSTEAD, 0.0, picture) for picture in pictures)]
    assert await post.inbox.finish(held, drafts, now)


async def parts_of(post: Post, manner: Manner, now: float) -> list[Outgoing]:
    """All that is due, each sent at once."""
    found = []
    while (taken := await post.outbox.claim({"b": manner}, now)) is not None:
        found.append(taken)
        await post.outbox.sent(taken, now)
    return found


async def test_a_picture_is_kept_like_words(post: Post, tmp_path: Path, store_url: str) -> None:
    """Another process sends it after the words, to the same target and no other's; then it is forgotten with them."""
    await answered(post, "k1", png(1), png(2), target="mine")
    await answered(post, "k2", target="other")
    async with open_post(tmp_path, 10.0, url=store_url) as other:
        found = await parts_of(other, Manner(SINK, False), 1.0)
    assert [(each.target, each.part, each.picture) for each in found] == [
        ("mine", 0, b""),
        ("mine", 1, png(1)),
        ("mine", 2, png(2)),
        ("other", 0, b""),
    ]
    assert await post.inbox.forget(1e9) == 2
    assert await post.outbox.parts() == ()


@pytest.mark.parametrize("is_handed_over", [False, True])
async def test_a_sender_that_died_with_a_picture(post: Post, is_handed_over: bool) -> None:
    """Before the vendor had it, it goes again; afterwards nobody knows, and it is not shown twice."""
    await answered(post, "k", png(1))
    manner = Manner(SINK, is_idempotent=False)
    words = await post.outbox.claim({"b": manner}, 1.0)
    assert words is not None
    await post.outbox.sent(words, 1.0)
    taken = await post.outbox.claim({"b": manner}, 1.0)
    assert taken is not None
    assert taken.picture == png(1)
    if is_handed_over:
        await post.outbox.uploaded(taken, "media-1")
    again = await post.outbox.claim({"b": manner}, 100.0)
    if is_handed_over:
        assert again is None
        assert [found.error for found in await post.outbox.parts("unknown")] == [LOST]
    else:
        assert again is not None
        assert again.picture == png(1)


async def test_a_vendor_that_drops_repetitions_gets_the_same_message(post: Post) -> None:
    """The vendor's name for a file outlives the sender: a second file would be a second message."""
    await answered(post, "k", png(1))
    manner = Manner(SINK, is_idempotent=True)
    words = await post.outbox.claim({"b": manner}, 1.0)
    assert words is not None
    await post.outbox.sent(words, 1.0)
    taken = await post.outbox.claim({"b": manner}, 1.0)
    assert taken is not None
    await post.outbox.uploaded(taken, "media-1")
    again = await post.outbox.claim({"b": manner}, 100.0)
    assert again is not None
    assert (again.media, again.key) == ("media-1", taken.key)


@asynccontextmanager
async def delivering(
    data: Path, channel: str, simulator: Simulator, pictures: Sequence[bytes]
) -> AsyncIterator[Delivery]:
    """A delivery with one answer waiting: words and pictures for U1."""
    async with simulate(simulator), open_session() as session, open_post(data) as post:
        bot = read_bot("b", bot_table(channel, simulator.url), "bots.b", {})
        await answered(post, "k", *pictures, target="user:U1", now=time.time())

        async def nobody() -> None:
            raise AssertionError("nothing is asked")

        yield Delivery(nobody, {"b": bot}, {"b": client_of(bot, session)}, post, time.time)  # type: ignore[arg-type]


async def send_all(delivery: Delivery) -> None:
    """Send what is due until nothing waits."""
    manners = {"b": Manner(delivery.bots["b"].sink, delivery.clients["b"].is_idempotent)}
    while (taken := await delivery.post.outbox.claim(manners, time.time() + 3600)) is not None:
        await delivery._send(taken)


@pytest.mark.parametrize("channel", UPLOADING)
async def test_where_pictures_cannot_be_sent_words_say_so(tmp_path: Path, channel: str) -> None:
    """A bot without the right to send files loses no answer: the words come, then where the drawing can be seen."""
    refuse: dict[str, Fault] = {f"{channel}-upload": "60020"}
    simulator = Simulator(time.monotonic, lambda vendor: refuse.get(vendor, ""))
    async with delivering(tmp_path, channel, simulator, [png(1)]) as delivery:
        await send_all(delivery)
        told = [(shown.text.rstrip("\u200b\u200c"), shown.picture) for shown in simulator.shown]
        assert told == [("words", b""), (INSTEAD, b"")]
        assert [found.status for found in await delivery.post.outbox.parts()] == ["sent", "sent"]


async def test_a_question_with_a_drawing_end_to_end(tmp_path: Path) -> None:
    """In each messenger the reader sees the words, then the picture that the calculation made, and nothing else."""
    pytest.importorskip("matplotlib")
    channels = (*UPLOADING, "webhook")
    model = ScriptedModel([DRAW, "一共 8 件。"] * len(channels))
    async with serve_bots(tmp_path, model, turn=PATIENT, calculation_s=300) as bots:
        for at, channel in enumerate(channels, 1):
            number = "1700000000.000100" if channel == "slack" else "m1"
            await bots.say(channel, number, "U1", "3 加 5，画出来")
            await until(lambda count=2 * at: len(bots.vendor.shown) >= count, 300.0)  # type: ignore[misc]
            words, drawn = bots.vendor.shown[-2:]
            assert words.text.rstrip("\u200b\u200c ") == "一共 8 件。"
            assert (words.vendor, words.target, drawn.text) == (channel, drawn.target, "")
            assert drawn.picture.startswith(b"\x89PNG")


async def test_a_drawing_over_a_line(tmp_path: Path) -> None:
    """An AI bot with a line of its own hands the file over in pieces and shows it after the answer."""
    pytest.importorskip("matplotlib")
    vendor = WeComLines()
    async with bots_of(tmp_path, ScriptedModel([DRAW, "一共 8 件。"]), vendor) as bots:
        await vendor.until(lambda: vendor.opened == 1)
        await vendor.message("m1", "3 加 5，画出来")
        await vendor.until(lambda: len(vendor.messages) == 1)
        assert await statuses(bots) == ["sent", "sent"]
        assert (answers(vendor), vendor.messages) == (["一共 8 件。"], [("LiLei", "[media-0]")])
        assert vendor.pictures["media-0"].startswith(b"\x89PNG")
