"""Codecs against vectors, worked examples, independent libraries and arbitrary bytes."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import warnings
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk.signature import SignatureVerifier
from standardwebhooks.webhooks import Webhook

from bot.channels import dingtalk, feishu, slack, webhook, wechat_cipher, wecom_aibot
from bot.channels.catalogue import CHANNELS
from bot.channels.contract import Inbound, Poll, Request
from bot.channels.errors import ChannelError, Rejected
from bot.channels.verdict import Judge
from bot.errors import SettingsError
from tests.bot.channels import vendors as v
from tests.bot.channels.vectors import Vector, all_vectors

VECTORS = all_vectors()
Envelope = v.Envelope


def received(channel: str, request: Request, now: float = v.NOW) -> object:
    """What the codec gives."""
    bot = v.bot(channel)
    return bot.channel.receive(bot.config, request, now)


def text_of(channel: str, request: Request) -> str:
    """The words of a message."""
    message = received(channel, request)
    assert isinstance(message, Inbound)
    return message.text


def test_there_are_enough_vectors() -> None:
    """At least 200, each channel with ten of either kind, no two of one name."""
    assert len({(vector.channel, vector.name) for vector in VECTORS}) == len(VECTORS) >= 200
    for channel in CHANNELS:
        kinds = [vector.expected.split()[0] for vector in VECTORS if vector.channel == channel]
        assert kinds.count("reject") >= 10
        assert kinds.count("accept") >= 3


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: f"{vector.channel}: {vector.name}")
def test_vector(vector: Vector) -> None:
    """Each request is accepted, ignored or rejected for the reason that is its own."""
    verdict = Judge(v.bot(vector.channel)).verdict(vector.request, vector.now)
    found = f"{verdict['verdict']} {verdict['reason']}"
    assert found == vector.expected or found.startswith(vector.expected + " ")
    assert (verdict["message"] is not None) == (verdict["verdict"] == "accept")


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_second_delivery_is_a_duplicate(channel: str) -> None:
    """The same message has the same key each time, byte-identical or signed afresh."""
    judge = Judge(v.bot(channel))
    request = v.honest()[channel]
    assert [judge.verdict(request, v.NOW + n)["verdict"] for n in (0, 5, 60)] == [
        "accept",
        "duplicate",
        "duplicate",
    ]


def test_messages_are_read_whole() -> None:
    """Text, sender and chat of each channel are those that the vendor sent."""
    facts = {channel: received(channel, request) for channel, request in v.honest().items()}
    asked = "37乘以48%等于多少"
    assert {c: (m.text, m.sender, m.chat) for c, m in facts.items() if isinstance(m, Inbound)} == {
        "wecom": (asked, "LiLei", "LiLei"),
        "wecom-aibot": (asked, "LiLei", "LiLei"),
        "wechat": (asked, "LiLei", "LiLei"),
        "feishu": (asked, "ou_li", "oc_1"),
        "dingtalk": (asked, "li", "cid1"),
        "slack": ("what is 37 times 48%", "U1", "D1"),
        "webhook": ("15% of 2480?", "li", "c1"),
    }


def test_equal_ids_of_two_senders_are_two_messages() -> None:
    """WeCom's ids are not unique over people."""
    judge = Judge(v.bot("wecom"))
    for sender in ("LiLei", "HanMei"):
        message = Envelope(v.wecom_message(FromUserName=sender)).xml()
        assert judge.verdict(message, v.NOW)["verdict"] == "accept"


def test_a_mention_that_arrives_twice_is_one_message() -> None:
    """Slack sends ``app_mention`` and ``message`` for the same words, with two event ids."""
    judge = Judge(v.bot("slack"))
    bodies = [
        v.slack_event(type=kind, channel="C1", channel_type="channel", text="<@UBOT> 2+2")
        for kind in ("app_mention", "message")
    ]
    verdicts = [
        judge.verdict(v.slack(b.replace(b"Ev1", f"Ev{n}".encode())), v.NOW)["verdict"]
        for n, b in enumerate(bodies)
    ]
    assert verdicts == ["accept", "duplicate"]


def test_worked_examples_of_the_vendors() -> None:
    """Our own arithmetic gives the published values, to the byte."""
    sealed = wechat_cipher.encrypt(b"hello", wechat_cipher.aes_key(v.AES_KEY), v.CORP, b"0123456789abcdef")
    assert sealed == (
        "x12/5hCt8WSD9FOFHMV9L925AD9KPHIfUWnHcMiPyOesZT2pIzdzfmFw8I0c59VTDpqifWRO4SCVkO8tH7YwIw=="
    )
    signed = wechat_cipher.signature("mosuan", "1700000000", "1372623149", sealed)
    assert signed == "3dbb0798053664da992914b697da8627c5e3f6df"
    encrypted = (
        "AQEBAQEBAQEBAQEBAQEBARWEjID8F9D5kUrlcjUm+ELFdJWD6+NS3v9IL+gWYxPshU223cca7RUxqO8M"
        "qzJmcPhzIGoR6ngEOa8vZ0Ba40U="
    )
    plain = feishu.decrypt(encrypted, "mosuan-demo-key")
    assert plain == b'{"type":"url_verification","token":"t","challenge":"c"}'
    body = json.dumps({"encrypt": encrypted}).encode()
    assert feishu.signature("1700000000", "n0nce", "mosuan-demo-key", body) == (
        "cfcc236967ccde224da2f342962cd697e3fe6b70173d33563a0f4acc9b0a1d3b"
    )
    assert (
        dingtalk.signature("1700000000000", "demo-secret") == "mSUvvxbX7ba307ODWOhHpJmbw3QdiJvvLe0lcElsApI="
    )
    assert slack.signature("demo-secret", "1700000000", b'{"type":"event_callback"}') == (
        "v0=068a5423f42c5a9504e09666eece0c4839615a0c8842db4f155e394085eb3c84"
    )


def test_mentions_are_taken_off_exactly() -> None:
    """The bot's own mention goes, names with spaces too; everybody else's stays readable."""
    sent = v.aibot_message(chattype="group", chatid="g", text={"content": "@默算 助手 3+4 @默算 助手"})
    assert text_of("wecom-aibot", Envelope(sent, receiver="").json()) == "3+4"
    assert wecom_aibot.without_mention("@Bot2 hi", "Bot") == "@Bot2 hi"
    assert wecom_aibot.without_mention("@Bot你好", "Bot") == "你好"
    mentions = [
        {"key": "@_user_1", "id": {"open_id": "ou_bot"}, "name": "默算"},
        {"key": "@_user_12", "id": {"open_id": "ou_han"}, "name": "韩梅"},
    ]
    content = json.dumps({"text": "@_user_1 问 @_user_12 \\1 好"})
    event = v.feishu_event({"chat_type": "group", "mentions": mentions, "content": content})
    assert text_of("feishu", v.feishu(event)) == "问 @韩梅 \\1 好"
    body = v.slack_event(type="app_mention", text="<@UBOT> 1 &lt; 2 &amp;amp; <@U2>")
    assert text_of("slack", v.slack(body)) == "1 < 2 &amp; <@U2>"


def test_foreigners_are_nobody() -> None:
    """Who the vendor does not vouch for gets no account: outsiders of DingTalk, guests of shared channels."""
    outsider = received("dingtalk", v.dingtalk(senderStaffId=None))
    guest = received("slack", v.slack(v.slack_event(user_team="T9")))
    assert isinstance(outsider, Inbound)
    assert isinstance(guest, Inbound)
    assert (outsider.sender, guest.sender) == ("", "")


def test_slack_sdk_agrees() -> None:
    """The vendor's own library gives the same signature for arbitrary bodies."""
    judge = SignatureVerifier("demo-secret")
    for body in ("", "{}", v.slack_event().decode(), "中文 \N{SNOWMAN}"):
        expected = judge.generate_signature(timestamp="1700000000", body=body)
        assert slack.signature("demo-secret", "1700000000", body.encode()) == expected


def test_standardwebhooks_agrees() -> None:
    """What the standard's own library signs we accept, and the other way round."""
    judge, body = Webhook(v.WHSEC), '{"text":"中文","sender":"li"}'
    signed = judge.sign("msg_7", datetime.fromtimestamp(v.NOW, UTC), body)
    assert text_of("webhook", v.webhook(body.encode(), number="msg_7", signatures=signed)) == "中文"
    assert v.webhook(body.encode(), number="msg_7").headers["webhook-signature"] == signed


def test_a_header_full_of_signatures_costs_one_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has no secret cannot make us hash a megabyte more than once per secret."""
    hashed: list[int] = []
    real = hmac.new

    def counted(key: bytes, message: bytes, kind: object) -> object:
        hashed.append(len(message))
        return real(key, message, kind)  # type: ignore[call-overload]

    monkeypatch.setattr(webhook.hmac, "new", counted)
    for entries in (webhook.MAX_SIGNATURES, 1000):
        request = v.webhook(b"x" * (1 << 20), signatures=" ".join(["v1,AAAA"] * entries))
        hashed.clear()
        with pytest.raises(Rejected, match="bad-signature"):
            received("webhook", request)
        assert len(hashed) <= 1


def test_a_person_may_write_a_declaration() -> None:
    """Markup in a message is words: it is answered like any other, not refused as a document of its own."""
    for said in ("<!DOCTYPE html> 是什么意思?", "what is <!ENTITY"):
        assert text_of("wecom", Envelope(v.wecom_message(Content=said)).xml()) == said


def test_wechatpy_agrees() -> None:
    """An independent implementation opens our envelopes, and we open its, for both kinds of receiver."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its imports use what newer Pythons deprecate
        from wechatpy.crypto import PrpCrypto, WeChatCrypto
        from wechatpy.enterprise.crypto import PrpCrypto as CorpPrpCrypto
        from wechatpy.enterprise.crypto import WeChatCrypto as CorpCrypto
    key = wechat_cipher.aes_key(v.AES_KEY)
    for cipher, judge, receiver, channel in (
        (CorpPrpCrypto, CorpCrypto, v.CORP, "wecom"),
        (PrpCrypto, WeChatCrypto, v.APP, "wechat"),
    ):
        theirs = cipher(key).encrypt(v.wecom_message().decode(), receiver).decode()
        assert text_of(channel, Envelope(b"", encrypt=theirs).xml()) == "37乘以48%等于多少"
        ours = wechat_cipher.encrypt("你好".encode(), key, receiver, b"r" * 16)
        signed = wechat_cipher.signature("mosuan", "1700000000", "1", ours)
        opened = judge("mosuan", v.AES_KEY, receiver).decrypt_message(
            {"Encrypt": ours}, signed, "1700000000", "1"
        )
        assert opened in ("你好", "你好".encode())


def test_every_spare_bit_of_the_key_is_allowed() -> None:
    """The last of the 43 characters carries two bits that mean nothing and may be set."""
    for last in "GHIJ":
        assert len(wechat_cipher.aes_key(v.AES_KEY[:-1] + last)) == 32
    for wrong in ("", v.AES_KEY[:-1], v.AES_KEY + "A", v.AES_KEY[:-1] + "="):
        with pytest.raises(ChannelError):
            wechat_cipher.aes_key(wrong)


def test_a_poll_is_for_the_stream_of_its_message() -> None:
    """The stream's id comes from the message's, so a second delivery meets the same stream."""
    message = received("wecom-aibot", Envelope(v.aibot_message(), receiver="").json())
    assert isinstance(message, Inbound)
    poll = v.aibot_message(msgid="m2", msgtype="stream", stream={"id": message.reply["stream"]})
    found = received("wecom-aibot", Envelope(poll, receiver="").json())
    assert found == Poll(message.reply["stream"], "LiLei")


def test_a_reply_in_an_envelope_can_be_opened() -> None:
    """What answers a poll is signed and sealed as a callback is."""
    config = v.bot("wecom-aibot").config
    reply = wecom_aibot.stream_reply("s1", "答案 <think>", True)
    body = json.loads(wecom_aibot.sealed(config, reply, "n", v.NOW, b"r" * 16))
    query = {
        "msg_signature": body["msgsignature"],
        "timestamp": str(body["timestamp"]),
        "nonce": body["nonce"],
    }
    opened = wechat_cipher.open_envelope(body["encrypt"], query, ("mosuan", v.AES_KEY), "", v.NOW)
    assert json.loads(opened) == reply


@pytest.mark.parametrize("channel", CHANNELS)
def test_no_secret_no_bot(channel: str) -> None:
    """A bot without the key that proves requests is refused when settings are read."""
    for key in CHANNELS[channel].required:
        with pytest.raises(SettingsError, match=key):
            v.bot(channel, **{key: [] if key == "secrets" else ""})


def test_an_address_that_is_none_is_told_at_the_start() -> None:
    """A mistyped network does not silently refuse every call."""
    for wrong in ("10.0.0.1/8", "dingtalk.com"):
        with pytest.raises(SettingsError, match="allow_ips"):
            v.bot("dingtalk", allow_ips=["203.0.113.0/24", wrong])


@pytest.mark.parametrize("channel", CHANNELS)
@settings(deadline=None)
@given(data=st.data())
def test_arbitrary_requests_are_rejected_and_nothing_else(channel: str, data: st.DataObject) -> None:
    """Whatever bytes come, signed or not, the codec gives a value or raises ``Rejected``."""
    honest = v.honest()[channel]
    body = data.draw(
        st.one_of(st.binary(), st.just(honest.body), st.text().map(lambda t: t.encode("utf-8", "replace")))
    )
    odd = st.text(st.characters(), max_size=20)
    query = data.draw(
        st.fixed_dictionaries({name: st.one_of(st.just(value), odd) for name, value in honest.query.items()})
    )
    headers = data.draw(
        st.fixed_dictionaries(
            {name: st.one_of(st.just(value), odd) for name, value in honest.headers.items()}
        )
    )
    method = data.draw(st.sampled_from(["GET", "POST"]))
    now = data.draw(st.floats(0, 4e9))
    with suppress(Rejected):
        received(channel, Request(body, query, headers, method), now)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@settings(deadline=None)
@given(
    value=st.dictionaries(
        st.sampled_from(["msgid", "msgtype", "from", "text", "chattype", "mixed", "stream"]), JSON
    )
)
def test_signed_nonsense_is_rejected_and_nothing_else(value: dict[str, object]) -> None:
    """Shapes that nobody expected inside a proven envelope break no codec."""
    text = json.dumps(value).encode()
    event = {
        "header": {"token": "t", "app_id": "cli_1", "event_type": "im.message.receive_v1"},
        "event": value,
    }
    slack_body = json.dumps({"type": "event_callback", "team_id": "T1", "event": value}).encode()
    raw = {"raw": text}
    for channel, request in (
        ("wecom-aibot", Envelope(text, receiver="").json()),
        ("feishu", v.feishu(event)),
        ("feishu", v.feishu({**event, "event": {"sender": value, "message": value}})),
        ("slack", v.slack(slack_body)),
        ("dingtalk", v.dingtalk(**raw)),
        ("webhook", v.webhook(text)),
    ):
        with suppress(Rejected):
            received(channel, request)


def test_the_key_of_a_signature_is_never_a_reason() -> None:
    """What the log gets of a rejected request holds nothing of it."""
    for channel, request in v.honest().items():
        with pytest.raises(Rejected) as caught:
            received(channel, request, now=0.0)
        assert caught.value.reason == "stale"
    assert hashlib.sha256(base64.b64decode(v.WHSEC[6:])).hexdigest() not in str(caught.value)
