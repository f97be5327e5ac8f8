"""Accept and reject vectors: (name, channel, request, expected). Expected is a verdict and, where it rejects or
ignores, the reason. Those that come out alike for every channel are made for every channel.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from bot.channels.contract import MAX_BODY_BYTES, Request
from tests.bot.channels import vendors as v

E = v.Envelope


@dataclass(frozen=True)
class Vector:
    """One request and what must become of it."""

    name: str
    channel: str
    request: Request
    expected: str
    now: float = v.NOW


def all_vectors() -> list[Vector]:
    """Every vector."""
    return [
        *of_every_channel(),
        *of_clocks(),
        *of_envelopes(),
        *of_wecom(),
        *of_wechat(),
        *of_aibot(),
        *of_feishu(),
        *of_feishu_messages(),
        *of_dingtalk(),
        *of_slack(),
        *of_webhook(),
    ]


def of_every_channel() -> Iterator[Vector]:
    """What holds for all: the honest one passes, whatever is missing or changed does not."""
    for channel, request in v.honest().items():
        yield Vector("honest", channel, request, "accept")
        yield Vector("empty", channel, Request(), "reject")
        yield Vector("too large", channel, Request(b"x" * (MAX_BODY_BYTES + 1)), "reject too-large")
        yield Vector("too large, else honest", channel, _padded(request), "reject too-large")
        for name in request.headers:
            if name == "content-type":
                continue
            yield Vector(f"no {name}", channel, v.with_header(request, name, None), "reject")
            yield Vector(f"blank {name}", channel, v.with_header(request, name, ""), "reject")
            yield Vector(f"odd {name}", channel, v.with_header(request, name, "\udcff\u0661"), "reject")
        for name in request.query:
            expected = "reject not-safe-mode" if name == "encrypt_type" else "reject missing-parameter"
            if name == "encrypt_type" and channel != "wechat":
                continue
            yield Vector(f"no {name}", channel, v.with_query(request, name, None), expected)
            yield Vector(f"blank {name}", channel, v.with_query(request, name, ""), expected)
            yield Vector(f"odd {name}", channel, v.with_query(request, name, "\udcff\u0661"), "reject")
        if channel != "dingtalk":  # whose signature does not cover the body
            yield Vector(
                "body longer by a byte", channel, replace(request, body=request.body + b" x"), "reject"
            )
            changed = request.body.replace(b"1", b"2").replace(b"A", b"B")
            yield Vector("body changed", channel, replace(request, body=changed), "reject")


def _padded(request: Request) -> Request:
    return replace(request, body=request.body + b" " * MAX_BODY_BYTES)


def of_clocks() -> Iterator[Vector]:
    """The window of each channel, at both ends, with one second to either side."""
    windows = {
        "wecom": (600, 600),
        "wecom-aibot": (600, 600),
        "wechat": (600, 600),
        "feishu": (8 * 3600, 600),
        "dingtalk": (3600, 3600),
        "slack": (300, 300),
        "webhook": (300, 300),
    }
    for channel, request in v.honest().items():
        past, future = windows[channel]
        for shift, expected in (
            (past, "accept"),
            (past + 1, "reject stale"),
            (-future, "accept"),
            (-future - 1, "reject stale"),
        ):
            yield Vector(f"clock {shift:+}", channel, request, expected, v.NOW + shift)


def of_envelopes() -> Iterator[Vector]:
    """The envelope that three channels share, sealed wrongly with the right keys."""
    makers = {
        "wecom": (E(v.wecom_message()), E.xml),
        "wecom-aibot": (E(v.aibot_message(), receiver=""), E.json),
        "wechat": (E(v.wecom_message(), receiver=v.APP), E.xml),
    }
    for channel, (good, sent) in makers.items():
        spoilt = {
            "token": (replace(good, token="other"), "reject bad-signature"),
            "signature": (replace(good, signature="0" * 40), "reject bad-signature"),
            "signature in capitals": (
                replace(good, signature=good.parameters()["msg_signature"].upper()),
                "reject bad-signature",
            ),
            "another key": (replace(good, key=v.AES_KEY[::-1]), "reject"),
            "receiver": (replace(good, receiver="ww-of-another"), "reject wrong-receiver"),
            "receiver longer": (replace(good, receiver=good.receiver + "0"), "reject wrong-receiver"),
            "receiver not UTF-8": (
                replace(good, message=good.message + b"\xff", length=len(good.message)),
                "reject",
            ),
            "length beyond": (replace(good, length=10**6), "reject bad-length"),
            "length huge": (replace(good, length=2**32 - 1), "reject bad-length"),
            "length short": (replace(good, length=3), "reject wrong-receiver"),
            "length nothing": (replace(good, message=b"", receiver=good.receiver), "reject"),
            "padding of zeros": (replace(good, padding=bytes), "reject bad-padding"),
            "padding of 33": (replace(good, padding=lambda n: b"\x21" * n), "reject bad-padding"),
            "padding not alike": (
                replace(good, padding=lambda n: b"\0" * (n - 1) + bytes([n])),
                "reject bad-padding",
            ),
            "timestamp words": (replace(good, timestamp="soon"), "reject bad-timestamp"),
            "timestamp signed": (replace(good, timestamp="-1700000000"), "reject bad-timestamp"),
            "timestamp fraction": (replace(good, timestamp="1700000000.0"), "reject bad-timestamp"),
            "timestamp Arabic digits": (replace(good, timestamp="١٧٠٠٠٠٠٠٠٠"), "reject bad-timestamp"),
            "timestamp endless": (replace(good, timestamp="1" * 5000), "reject bad-timestamp"),
            "not base64": (replace(good, encrypt="***"), "reject bad-base64"),
            "base64 with a space": (replace(good, encrypt="AAAA AAA"), "reject bad-base64"),
            "base64 of the web": (replace(good, encrypt="A-_A"), "reject bad-base64"),
            "base64 cut": (replace(good, encrypt="AAAAA"), "reject bad-base64"),
            "no block": (replace(good, encrypt="AAAA"), "reject bad-length"),
            "half a block": (replace(good, encrypt="A" * 64 + "AAAA"), "reject bad-length"),
            "one block": (replace(good, encrypt="A" * 22 + "=="), "reject bad-length"),
            "message not UTF-8": (replace(good, message=b"\xff\xfe" + good.message), "reject bad-utf8"),
        }
        for name, (envelope, expected) in spoilt.items():
            yield Vector(f"envelope: {name}", channel, sent(envelope), expected)
        for size in (1, 2, 31, 32):  # messages of every length modulo the block
            longer = good.message.replace(b"37", b"3" * size)
            yield Vector(
                f"envelope: {size} more bytes", channel, sent(replace(good, message=longer)), "accept"
            )


def of_wecom() -> Iterator[Vector]:
    """The app's XML, outside and inside the envelope."""
    good = E(v.wecom_message())
    yield Vector("worked example", "wecom", E(b"hello").echo(), "accept handshake")
    yield Vector(
        "echo of another company", "wecom", E(b"hello", receiver="ww2").echo(), "reject wrong-receiver"
    )
    yield Vector("echo not UTF-8", "wecom", E(b"\xff").echo(), "reject bad-utf8")
    yield Vector("echo without echostr", "wecom", v.with_query(E(b"x").echo(), "echostr", None), "reject")
    encrypt = "<Encrypt>{}</Encrypt>"
    outers = {
        "other order": ("<xml>" + encrypt + "<AgentID>7</AgentID></xml>", "accept"),
        "CDATA": ("<xml><Encrypt><![CDATA[{}]]></Encrypt></xml>", "accept"),
        "declaration": ('<?xml version="1.0" encoding="UTF-8"?><xml>' + encrypt + "</xml>", "accept"),
        "DOCTYPE": ("<!DOCTYPE xml><xml>" + encrypt + "</xml>", "reject doctype"),
        "doctype": ("<!doctype xml><xml>" + encrypt + "</xml>", "reject bad-xml"),
        "entity": ('<!DOCTYPE x [<!ENTITY a "b">]><xml>' + encrypt + "</xml>", "reject doctype"),
        "two Encrypt": ("<xml>" + encrypt + "<Encrypt>x</Encrypt></xml>", "reject duplicate-element"),
        "no Encrypt": ("<xml><!-- {} --></xml>", "reject missing-encrypt"),
        "empty Encrypt": ("<xml><Encrypt/><!-- {} --></xml>", "reject missing-encrypt"),
        "deeper Encrypt": ("<xml><a>" + encrypt + "</a></xml>", "reject missing-encrypt"),
        "another root": ("<root>" + encrypt + "</root>", "reject bad-xml"),
        "not closed": ("<xml>" + encrypt, "reject bad-xml"),
        "no XML": ("{}", "reject bad-xml"),
    }
    for name, (outer, expected) in outers.items():
        yield Vector(f"outer: {name}", "wecom", good.xml(outer), expected)
    inners = {
        "no sender": (v.wecom_message(FromUserName=""), "reject missing-parameter"),
        "no kind": (v.wecom_message(MsgType=""), "reject missing-parameter"),
        "no time": (v.wecom_message(CreateTime=""), "reject missing-parameter"),
        "another app": (v.wecom_message(AgentID="8"), "reject wrong-receiver"),
        "no id": (v.wecom_message(MsgId=""), "accept"),
        "picture": (v.wecom_message(MsgType="image", Content=""), "accept"),
        "event": (v.wecom_message(MsgType="event", Event="enter_agent"), "ignore event-enter_agent"),
        "no XML": (b"hello", "reject bad-xml"),
        "DTD": (b"<!DOCTYPE xml>" + v.wecom_message(), "reject doctype"),
        "sender twice": (
            v.wecom_message().replace(b"</xml>", b"<FromUserName>boss</FromUserName></xml>"),
            "reject duplicate-element",
        ),
    }
    for name, (message, expected) in inners.items():
        yield Vector(f"inner: {name}", "wecom", E(message).xml(), expected)


def of_wechat() -> Iterator[Vector]:
    """The official account: safe mode or nothing."""
    good = E(v.wecom_message(), receiver=v.APP)
    plain = E(b"", receiver=v.APP)
    signed = {"signature": v_signature(plain), "timestamp": plain.timestamp, "nonce": plain.nonce}
    echo = Request(b"", signed | {"echostr": "5837397301622104395"}, method="GET")
    yield Vector("echo", "wechat", echo, "accept handshake")
    yield Vector("echo forged", "wechat", v.with_query(echo, "signature", "0" * 40), "reject bad-signature")
    yield Vector("echo of a page", "wechat", v.with_query(echo, "echostr", "<b>"), "reject bad-echo")
    yield Vector("echo old", "wechat", echo, "reject stale", v.NOW + 601)
    yield Vector("plain mode", "wechat", Request(v.wecom_message(), signed), "reject not-safe-mode")
    yield Vector("raw", "wechat", v.with_query(good.xml(), "encrypt_type", "raw"), "reject not-safe-mode")
    signature_only = Request(good.xml().body, signed | {"encrypt_type": "aes"})
    yield Vector("signature that covers no body", "wechat", signature_only, "reject missing-parameter")
    yield Vector("voice", "wechat", E(v.wecom_message(MsgType="voice"), receiver=v.APP).xml(), "accept")
    event = E(v.wecom_message(MsgType="event", Event="subscribe"), receiver=v.APP)
    yield Vector("event", "wechat", event.xml(), "ignore event-subscribe")


def v_signature(envelope: v.Envelope) -> str:
    """The signature of the address check: the envelope's without its text."""
    return replace(envelope, encrypt="").parameters()["msg_signature"]


def of_aibot() -> Iterator[Vector]:
    """The AI bot's JSON."""

    def sent(**more: object) -> Request:
        return E(v.aibot_message(**more), receiver="").json()

    yield Vector("echo", "wecom-aibot", E(b"hello", receiver="").echo(), "accept handshake")
    yield Vector("a company's envelope", "wecom-aibot", E(v.aibot_message()).json(), "reject wrong-receiver")
    yield Vector("group", "wecom-aibot", sent(chattype="group", chatid="g1"), "accept message")
    yield Vector("group without id", "wecom-aibot", sent(chattype="group"), "reject missing-field")
    yield Vector("odd chat", "wecom-aibot", sent(chattype="public"), "reject missing-field")
    yield Vector("no id", "wecom-aibot", sent(msgid=None), "reject missing-field")
    yield Vector("no sender", "wecom-aibot", sent(**{"from": {}}), "reject missing-field")
    yield Vector("sender no object", "wecom-aibot", sent(**{"from": "LiLei"}), "reject missing-field")
    yield Vector("poll", "wecom-aibot", sent(msgtype="stream", stream={"id": "s1"}), "accept poll")
    yield Vector(
        "poll for nothing", "wecom-aibot", sent(msgtype="stream", stream={}), "reject missing-parameter"
    )
    event = {"eventtype": "enter_chat"}
    yield Vector("event", "wecom-aibot", sent(msgtype="event", event=event), "ignore event-enter_chat")
    yield Vector("voice", "wecom-aibot", sent(msgtype="voice", voice={"content": "你好"}), "accept message")
    yield Vector("picture", "wecom-aibot", sent(msgtype="image", image={"url": "x"}), "accept message")
    mixed = {"msg_item": [{"msgtype": "text", "text": {"content": "看"}}, 7, {"image": {}}]}
    yield Vector("mixed", "wecom-aibot", sent(msgtype="mixed", mixed=mixed), "accept message")
    for name, body in (
        ("list", b"[]"),
        ("text", b'"x"'),
        ("number key", b'{"encrypt":7}'),
        ("no JSON", b"{"),
    ):
        request = replace(sent(), body=body)
        yield Vector(f"outer: {name}", "wecom-aibot", request, "reject")
    twice = b'{"encrypt":"x",' + sent().body[1:]
    yield Vector("outer: key twice", "wecom-aibot", replace(sent(), body=twice), "reject bad-json")


def of_feishu() -> Iterator[Vector]:
    """Events 2.0."""
    check = {"type": "url_verification", "token": "t", "challenge": "c"}
    yield Vector("check, signed", "feishu", v.feishu(check), "accept handshake")
    yield Vector("check, not signed", "feishu", v.feishu(check, headers=False), "accept handshake")
    yield Vector("check, forged", "feishu", v.feishu(check, signature="0" * 64), "reject bad-signature")
    wrong = v.feishu(check | {"token": "other"}, headers=False)
    yield Vector("check with another token", "feishu", wrong, "reject bad-token")
    yield Vector(
        "check for nothing", "feishu", v.feishu(check | {"challenge": ""}), "reject missing-parameter"
    )
    plain = json.dumps(check).encode()
    yield Vector(
        "check not encrypted", "feishu", v.feishu(b"", headers=False, body=plain), "reject missing-encrypt"
    )
    yield Vector(
        "event not signed", "feishu", v.feishu(v.feishu_event(), headers=False), "reject missing-header"
    )
    event = json.dumps(v.feishu_event()).encode()
    yield Vector("event not encrypted", "feishu", v.feishu(b"", body=event), "reject missing-encrypt")
    yield Vector("another app", "feishu", v.feishu(v.feishu_event(app_id="cli_2")), "reject wrong-receiver")
    yield Vector("another token", "feishu", v.feishu(v.feishu_event(token="x")), "reject bad-token")
    yield Vector("no token", "feishu", v.feishu(v.feishu_event(token="")), "reject bad-token")
    read = v.feishu_event(event_type="im.message.message_read_v1")
    yield Vector("another event", "feishu", v.feishu(read), "ignore event-im.message.message_read_v1")
    robot = v.feishu_event()
    robot["event"]["sender"]["sender_type"] = "app"
    yield Vector("another robot", "feishu", v.feishu(robot), "ignore not-a-person")


def of_feishu_messages() -> Iterator[Vector]:
    """Groups, odd messages, odd times and odd envelopes of Feishu."""
    event = json.dumps(v.feishu_event()).encode()
    own, other = ({"key": "@_user_1", "id": {"open_id": i}, "name": "X"} for i in ("ou_bot", "ou_han"))
    for name, mentions, expected in (
        ("group, addressed", [own], "accept message"),
        ("group, somebody else addressed", [other], "ignore not-addressed"),
        ("group, nobody addressed", [], "ignore not-addressed"),
        ("group, odd mentions", "ou_bot", "ignore not-addressed"),
    ):
        request = v.feishu(v.feishu_event({"chat_type": "group", "mentions": mentions}))
        yield Vector(name, "feishu", request, expected)
    for name, change, expected in (
        ("no id", {"message_id": ""}, "reject missing-field"),
        ("no chat", {"chat_id": 0.5}, "reject missing-field"),
        ("odd chat", {"chat_type": "p3p"}, "reject missing-field"),
        ("content no JSON", {"content": "{"}, "reject bad-json"),
        ("content a list", {"content": "[]"}, "reject bad-json"),
        ("content missing", {"content": None}, "reject bad-json"),
        ("picture", {"message_type": "image", "content": "{}"}, "accept message"),
        (
            "post",
            {"message_type": "post", "content": '{"title":"a","content":[[{"tag":"text","text":"b"}],7]}'},
            "accept",
        ),
    ):
        yield Vector(f"message: {name}", "feishu", v.feishu(v.feishu_event(change)), expected)
    go = "2023-11-15 06:13:20.05 +0800 CST m=+3612.1"
    yield Vector("time as Go prints it", "feishu", v.feishu(v.feishu_event(), timestamp=go), "accept")
    for name, stamp in (("words", "now"), ("month 13", "2023-13-15 06:13:20 +0800 CST"), ("fraction", "1.5")):
        yield Vector(
            f"time: {name}", "feishu", v.feishu(v.feishu_event(), timestamp=stamp), "reject bad-timestamp"
        )
    for name, sealed, expected in (
        ("another key", v.feishu_seal(event, "other"), "reject"),
        ("padding", v.feishu_seal(event, padding=b"\0" * (16 - len(event) % 16)), "reject bad-padding"),
        ("mixed padding", v.feishu_seal(b"x" * 14, padding=b"\1\2"), "reject bad-padding"),
        ("short", "AAAA", "reject bad-length"),
        ("not base64", "!", "reject bad-base64"),
        ("not UTF-8", v.feishu_seal(b"\xff"), "reject bad-utf8"),
        ("half a surrogate", v.feishu_seal(b'{"a":"\\ud800"}'), "reject bad-json"),
    ):
        body = json.dumps({"encrypt": sealed}).encode()
        yield Vector(f"sealed: {name}", "feishu", v.feishu(b"", body=body), expected)


def of_dingtalk() -> Iterator[Vector]:
    """The robot over HTTP."""
    yield Vector("another secret", "dingtalk", v.dingtalk(secret="x"), "reject bad-signature")
    yield Vector("seconds, not milliseconds", "dingtalk", v.dingtalk(timestamp="1700000000"), "reject stale")
    yield Vector("time in words", "dingtalk", v.dingtalk(timestamp="now"), "reject bad-timestamp")
    yield Vector("another robot", "dingtalk", v.dingtalk(robotCode="r2"), "reject wrong-receiver")
    yield Vector("outsider", "dingtalk", v.dingtalk(senderStaffId=None), "accept message")
    yield Vector("group", "dingtalk", v.dingtalk(conversationType="2", isInAtList=True), "accept message")
    yield Vector("group, not meant", "dingtalk", v.dingtalk(conversationType="2", isInAtList=False), "ignore")
    yield Vector("odd conversation", "dingtalk", v.dingtalk(conversationType="3"), "reject missing-field")
    yield Vector("no id", "dingtalk", v.dingtalk(msgId=None), "reject missing-field")
    yield Vector("no conversation", "dingtalk", v.dingtalk(conversationId=None), "reject missing-field")
    yield Vector("picture", "dingtalk", v.dingtalk(msgtype="picture"), "accept message")
    for name, raw in (("list", b"[]"), ("no JSON", b"x"), ("not UTF-8", b"\xff"), ("NaN", b'{"a":NaN}')):
        yield Vector(f"body: {name}", "dingtalk", v.dingtalk(raw=raw), "reject")
    deep = b'{"a":' * 100_000
    yield Vector("body: nested beyond reason", "dingtalk", v.dingtalk(raw=deep), "reject bad-json")
    long = b'{"a":' + b"1" * 5000 + b"}"
    yield Vector("body: endless number", "dingtalk", v.dingtalk(raw=long), "reject bad-json")


def of_slack() -> Iterator[Vector]:
    """Events and slash commands."""
    check = b'{"type":"url_verification","challenge":"c\\"1"}'
    yield Vector("worked example", "slack", v.slack(b'{"type":"event_callback"}'), "reject wrong-receiver")
    yield Vector("check", "slack", v.slack(check), "accept handshake")
    unsigned = v.with_header(v.slack(check), "x-slack-signature", None)
    yield Vector("check not signed", "slack", unsigned, "reject missing-parameter")
    yield Vector("another secret", "slack", v.slack(v.slack_event(), secret="x"), "reject bad-signature")
    old = v.with_header(v.slack(v.slack_event()), "x-slack-request-timestamp", "1700000001")
    yield Vector("time not the signed one", "slack", old, "reject bad-signature")
    yield Vector("time in words", "slack", v.slack(v.slack_event(), timestamp="now"), "reject bad-timestamp")
    retry = v.slack(v.slack_event(), x_slack_retry_num="2", x_slack_retry_reason="http_timeout")
    yield Vector("a retry of what never came", "slack", retry, "accept message")
    for name, change, expected in (
        ("a robot", {"bot_id": "B1"}, "ignore not-a-person"),
        ("itself", {"user": "UBOT"}, "ignore not-a-person"),
        ("edited", {"subtype": "message_changed"}, "ignore subtype-message_changed"),
        ("with a file", {"subtype": "file_share"}, "accept message"),
        ("channel, not meant", {"channel_type": "channel"}, "ignore not-addressed"),
        ("channel, meant", {"channel_type": "channel", "text": "<@UBOT> hi"}, "accept message"),
        ("channel, others meant", {"channel_type": "channel", "text": "<@U2> hi"}, "ignore not-addressed"),
        ("mention", {"type": "app_mention", "channel_type": None, "text": "<@UBOT> hi"}, "accept message"),
        ("no sender", {"user": None}, "reject missing-field"),
        ("no time", {"ts": None}, "reject missing-field"),
        ("reaction", {"type": "reaction_added"}, "ignore event-reaction_added"),
    ):
        yield Vector(f"event: {name}", "slack", v.slack(v.slack_event(**change)), expected)
    other = v.slack_event().replace(b'"T1"', b'"T2"')
    yield Vector("another workspace", "slack", v.slack(other), "reject wrong-receiver")
    form = {
        "command": "/ask",
        "text": "1+1",
        "team_id": "T1",
        "user_id": "U1",
        "channel_id": "D1",
        "trigger_id": "9.1",
    }
    kind = "application/x-www-form-urlencoded"
    for name, fields, expected in (
        ("command", form, "accept message"),
        ("command of another workspace", form | {"team_id": "T2"}, "reject wrong-receiver"),
        ("command of nobody", form | {"user_id": ""}, "reject missing-parameter"),
        ("a pressed button", {"payload": "{}"}, "ignore interaction"),
    ):
        yield Vector(name, "slack", v.slack(urlencode(fields).encode(), content_type=kind), expected)
    yield Vector("odd form", "slack", v.slack(b"no form", content_type=kind), "reject bad-form")


def of_webhook() -> Iterator[Vector]:
    """Standard Webhooks."""
    body = b'{"a":1}'
    good, bad = v.webhook(body).headers["webhook-signature"], "v1,AAAA"
    for name, entries, expected in (
        ("worked example", "v1,rkwp5YuvdrMkcu0ZhuMsXoTg44mHAr1Q0+FFgFpXsjY=", "accept"),
        ("Ed25519", v.ed25519_entry(body), "accept"),
        ("Ed25519 of another body", v.ed25519_entry(b"{}"), "reject bad-signature"),
        ("old and new key", f"{bad} {good}", "accept"),
        ("an entry without comma before", f"v1 {good}", "accept"),
        ("an unknown version before", f"v9,AAAA {good}", "accept"),
        ("only an unknown version", f"v9{good[2:]}", "reject bad-signature"),
        ("symmetric named Ed25519", f"v1a{good[2:]}", "reject bad-signature"),
        ("without version", good[3:], "reject bad-signature"),
        ("cut", good[:-4], "reject bad-signature"),
        ("not base64", "v1,***", "reject bad-signature"),
        ("blank", " ", "reject bad-signature"),
        ("commas", "v1,,", "reject bad-signature"),
        ("Chinese", "v1,签名", "reject bad-signature"),
    ):
        yield Vector(f"signature: {name}", "webhook", v.webhook(body, signatures=entries), expected)
    yield Vector("another key", "webhook", v.webhook(key=b"x" * 32), "reject bad-signature")
    for name, number in (("dot", "msg.1"), ("space", "msg 1"), ("Chinese", "消息"), ("endless", "m" * 201)):
        yield Vector(f"id with {name}", "webhook", v.webhook(number=number), "reject bad-id")
    for stamp in ("1700000000.0", "+1700000000", " 1700000000", "1_700_000_000", "0x1"):
        yield Vector(f"time {stamp!r}", "webhook", v.webhook(timestamp=stamp), "reject bad-timestamp")
    for name, raw, expected in (
        ("group", b'{"text":"a","sender":"li","conversation":"c","group":true}', "accept message"),
        ("nobody", b'{"text":"a"}', "accept message"),
        ("list", b"[]", "reject bad-json"),
        ("empty", b"", "reject bad-json"),
        ("not UTF-8", b'{"text":"\xff"}', "reject bad-utf8"),
        ("key twice", b'{"sender":"li","sender":"boss"}', "reject bad-json"),
    ):
        yield Vector(f"body: {name}", "webhook", v.webhook(raw), expected)
