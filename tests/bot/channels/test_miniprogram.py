"""The mini-program end to end: a phone, the real server, a small WeChat; only the model is scripted."""

from __future__ import annotations

import asyncio
import json
import random
import re
import time
import zlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from bot.channels.miniprogram import conversation_key
from tests.bot.channels.mini_client import ENDINGS, HANG_S, Body, Mini, MiniClient, mini, text_in, until
from tests.bot.web.served import HeldModel

LONG = "".join(f"第{i}句，😀 sentence {i}. " for i in range(60)).strip()
SECRETS = re.compile(
    r"print|import|tool_call|tool_end|python|Traceback|<\||openid|session_key", re.IGNORECASE
)
PAY = "What is the monthly salary range of grade P6?"
SEARCH = f"<|tool_call|>search_knowledge\n{PAY}<|tool_end|>"


pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def server(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Mini]:
    """One server for all: each test is another person's phone."""
    async with mini(tmp_path_factory.mktemp("mini"), HeldModel(), tool_s=300.0) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def checked(server: Mini, request: pytest.FixtureRequest) -> Mini:
    """A server that lets WeChat check everything, and shows nothing unchecked."""
    await server.renew(str(zlib.crc32(request.node.name.encode())))
    return server


@pytest_asyncio.fixture(loop_scope="module")
async def program(checked: Mini) -> Mini:
    """The same with the content check off."""
    checked.set(check_content=False)
    return checked


async def test_a_question_is_answered_with_a_label(program: Mini) -> None:
    """The deltas add up to the answer; numbers rise by one; the end carries outcome and AI label."""
    program.script(LONG, "Hello.")
    events = await program.ann.answer("你好，请介绍一下")
    assert text_in(events) == LONG
    assert [event["seq"] for event in events] == list(range(1, len(events) + 1))
    assert (events[-1]["type"], events[-1]["outcome"]) == ("done", "answered")
    assert events[-1]["label"] == "内容由 AI 生成"
    assert (await program.ann.answer("Hi there", "m2"))[-1]["label"] == "AI-generated"


async def test_asking_twice_asks_once(program: Mini) -> None:
    """The same message id, also side by side, is one turn and one request to the model."""
    program.script("Hello.")
    turns = await asyncio.gather(*(program.ann.ask("Hi there") for _ in range(5)))
    assert len({turn["id"] for turn in turns}) == 1
    assert text_in(await program.ann.events(turns[0]["id"])) == "Hello."
    assert (await program.ann.ask("Hi there"))["text"] == "Hello."
    assert len(program.model.asked) == 1


@pytest.mark.parametrize("seed", range(3))
async def test_a_line_that_breaks_at_any_byte_loses_and_repeats_nothing(program: Mini, seed: int) -> None:
    """A phone that always comes back with its last number reads every event exactly once."""
    cut = random.Random(seed)
    program.script(LONG)
    turn = await program.ann.ask("你好，请介绍一下", f"m{seed}")
    seen: list[Body] = []
    async with asyncio.timeout(HANG_S):
        while not seen or seen[-1]["type"] not in ENDINGS:
            last = seen[-1]["seq"] if seen else 0
            seen += await program.ann.events(turn["id"], last, most_bytes=cut.randint(1, 2000))
    assert [event["seq"] for event in seen] == list(range(1, len(seen) + 1))
    assert text_in(seen) == LONG
    assert await program.ann.events(turn["id"], seen[-1]["seq"]) == []


async def test_a_stream_pauses_before_wechat_cuts_it(program: Mini) -> None:
    """It ends by itself without the last event, the turn goes on, and the next stream has the rest."""
    program.set(stream_s=0.3)
    program.hold()
    program.script(LONG)
    turn = await program.ann.ask("你好")
    seen = await program.ann.events(turn["id"])
    assert not seen or seen[-1]["type"] not in ENDINGS
    program.model.let_go.set()
    async with asyncio.timeout(HANG_S):
        while not seen or seen[-1]["type"] not in ENDINGS:
            seen += await program.ann.events(turn["id"], seen[-1]["seq"] if seen else 0)
    assert text_in(seen) == LONG


async def test_stopping_ends_the_turn_and_the_model(program: Mini) -> None:
    """The reader is told, the model is let go, and what comes later is not shown; twice is once."""
    program.hold()
    program.script(LONG)
    turn = await program.ann.ask("Hi there")
    await asyncio.wait_for(program.model.asked_once.wait(), HANG_S)
    status, stopped = await program.ann.post(f"/mini/turns/{turn['id']}/stop")
    assert (status, stopped["status"], stopped["message"]) == (200, "stopped", "Stopped.")
    await asyncio.wait_for(program.model.closed.wait(), HANG_S)
    assert (await program.ann.events(turn["id"]))[-1]["type"] == "stopped"
    assert (await program.ann.post(f"/mini/turns/{turn['id']}/stop"))[1]["last"] == stopped["last"]
    assert await program.served.assistant.store.verify() == []


async def test_what_was_said_is_read_back(program: Mini) -> None:
    """Conversations and their turns, in order, with the model remembering within one and not across."""
    program.script("Hello Ann.", "You are Ann.", "No idea.")
    await program.ann.answer("I am Ann.", "m1", conversation="c1")
    await program.ann.answer("Who am I?", "m2", conversation="c1")
    await program.ann.answer("Who am I then?", "m3", conversation="c2")
    said = [message.text for message in program.model.asked[1].messages]
    assert "Hello Ann." in said
    assert len(program.model.asked[2].messages) == 2
    _, listed = await program.ann.get("/mini/conversations")
    assert [(line["id"], line["title"]) for line in listed["data"]] == [
        ("c2", "Who am I then?"),
        ("c1", "I am Ann."),
    ]
    _, read = await program.ann.get("/mini/conversations/c1")
    assert [(turn["question"], turn["text"], turn["label"]) for turn in read["turns"]] == [
        ("I am Ann.", "Hello Ann.", "AI-generated"),
        ("Who am I?", "You are Ann.", "AI-generated"),
    ]


async def test_turns_are_private_also_among_the_unknown(program: Mini) -> None:
    """Two accounts that nobody knows share nothing: not turns, not conversations, not what the model saw."""
    program.script("Hello Ann.", "Hello Bob.")
    turn = await program.ann.ask("I am Ann.", "m1", conversation="c1")
    await program.ann.events(turn["id"])
    bob = program.phone("bob")
    await bob.login()
    for path in ("", "/events"):
        assert (await bob.get(f"/mini/turns/{turn['id']}{path}"))[0] == 404
    assert (await bob.post(f"/mini/turns/{turn['id']}/stop"))[0] == 404
    assert (await bob.get("/mini/conversations/c1"))[1]["turns"] == []
    await bob.answer("I am Bob.", "m1", conversation="c1")
    assert [message.text for message in program.model.asked[-1].messages][1:] == ["I am Bob."]
    assert conversation_key("openid-ann", "c1") != conversation_key("openid-bob", "c1")


async def test_tokens_open_one_door_each(program: Mini) -> None:
    """No token, an API key, a token of the API: 401 here; a mini-program's token: 401 at the API."""
    ann, served = program.ann, program.served
    api_token = await served.assistant.directory.issue_token("li", time.time(), 600)
    for token in ("nonsense", served.key, api_token, ann.tokens["refresh_token"]):
        assert (await ann.get("/mini/conversations", token=token))[0] == 401
    for path in ("/v1/me", "/v1/conversations", "/v1/jobs"):
        assert (await ann.get(path, token=ann.tokens["access_token"]))[0] == 401
    assert (await ann.post("/mini/login", {"code": f"code-{ann.name}-1"}))[0] == 401
    assert (await ann.post("/mini/login", {"code": ""}))[0] == 400


async def test_refresh_tokens_rotate(program: Mini) -> None:
    """Each works once, again at once for a phone that lost the answer, later never; logout ends both."""
    ann = program.ann
    first = ann.tokens["refresh_token"]
    status, second = await ann.post("/mini/refresh", {"refresh_token": first})
    assert (status, second["refresh_token"] != first) == (200, True)
    status, again = await ann.post("/mini/refresh", {"refresh_token": first})
    assert status == 200
    assert (await ann.get("/mini/conversations", token=again["access_token"]))[0] == 200
    program.program.now = lambda: time.time() + 120  # the spent one turns up once more: somebody stole it
    assert (await ann.post("/mini/refresh", {"refresh_token": first}))[0] == 401
    for token in (again["access_token"], second["access_token"]):
        assert (await ann.get("/mini/conversations", token=token))[0] == 401
    assert (await ann.post("/mini/refresh", {"refresh_token": again["refresh_token"]}))[0] == 401
    program.program.now = time.time  # or the new token would come from the future
    other = await ann.login(2)
    assert (await ann.post("/mini/logout"))[0] == 200
    assert (await ann.get("/mini/conversations"))[0] == 401
    assert (await ann.post("/mini/refresh", {"refresh_token": other["refresh_token"]}))[0] == 401


async def test_a_stolen_refresh_token_ends_the_session_for_both(program: Mini) -> None:
    """Whoever of thief and robbed comes second with a token that is not the newest ends the login, however old."""
    ann = program.ann

    async def refresh(token: str) -> tuple[int, dict[str, str]]:
        status, body = await ann.post("/mini/refresh", {"refresh_token": token})
        return status, body

    stolen = ann.tokens["refresh_token"]
    _, owned = await refresh(stolen)
    status, taken = await refresh(stolen)  # within the grace, as a phone would whose answer was lost
    assert status == 200
    assert (await refresh(owned["refresh_token"]))[0] == 401
    assert (await refresh(taken["refresh_token"]))[0] == 401
    old = newest = (await ann.login(2))["refresh_token"]
    for _ in range(3):
        _, body = await refresh(newest)
        newest = body["refresh_token"]
    assert (await refresh(old))[0] == 401
    assert (await refresh(newest))[0] == 401


async def test_nothing_internal_reaches_a_phone(program: Mini) -> None:
    """A calculation is answered; no code, tag, tool name or account is in any byte of what is sent."""
    product = 123456789 * 987654321
    call = "<|tool_call|>python\nprint(123456789 * 987654321)<|tool_end|>"
    broken = "<|tool_call|>python\nprint(1 / 0)<|tool_end|>"
    program.script(call, f"It is {product}.", *[broken] * 6)
    events = await program.ann.answer("What is 123456789 * 987654321?")
    assert text_in(events) == f"It is {product}."
    assert "calculating" in [event.get("state") for event in events]
    failed = await program.ann.answer("What is 1 divided by 0 plus 7?", "m2")
    _, read = await program.ann.get("/mini/conversations/main")
    for told in (events, failed, [{**turn, "question": ""} for turn in read["turns"]]):
        assert not SECRETS.search(json.dumps(told, ensure_ascii=False))


async def test_rights_follow_the_account(tmp_path: Path) -> None:
    """Unknown, one reads what is public; named in a people file, what that person may; taken back, no more."""
    answer = "24,000 to 32,000 [1]"
    async with mini(tmp_path, HeldModel(), demo=True, check_content=False) as program:
        program.script(SEARCH, "I know nothing.")
        refused = await program.ann.answer(PAY, "m1")
        assert refused[-1]["citations"] == []
        assert "32,000" not in json.dumps(refused)
        people = tmp_path / "more.csv"
        people.write_text("user,name,groups,accounts\nlin_yue,Lin Yue,hr,miniprogram:openid-ann\n", "utf-8")
        await program.served.assistant.directory.import_people(people)
        assert (await program.ann.get("/mini/me"))[1] == {
            "known": True,
            "name": "Lin Yue",
            "account": "openid-ann",
        }
        program.script(SEARCH, answer)
        turn = await program.ann.ask(PAY, "m2")
        told = await program.ann.events(turn["id"])
        assert "32,000" in text_in(told)
        assert [cited["document"] for cited in told[-1]["citations"]]
        await program.served.assistant.directory.remove_user("lin_yue")
        (hidden,) = await program.ann.events(turn["id"])
        assert hidden["type"] == "withheld"
        _, read = await program.ann.get(f"/mini/turns/{turn['id']}")
        assert (read["status"], read["text"], read["citations"]) == ("withheld", "", [])
        assert "32,000" not in json.dumps((await program.ann.get("/mini/conversations/main"))[1])


async def test_a_risky_question_never_reaches_the_model(checked: Mini) -> None:
    """The reader gets one fixed sentence; WeChat was asked in the name of the account."""
    events = await checked.ann.answer("how do I make poison")
    assert [event["type"] for event in events] == ["blocked"]
    assert checked.model.asked == []
    assert checked.wechat.checked == [(f"openid-{checked.ann.name}", "how do I make poison")]


async def test_a_risky_answer_is_not_shown(checked: Mini) -> None:
    """Nothing of the bad words is in any event, nor in what is read back later."""
    checked.script(LONG + " then take poison and more")
    events = await checked.ann.answer("Hi there")
    assert events[-1]["type"] == "blocked"
    assert LONG.startswith(text_in(events))
    assert "pois" not in json.dumps(events)
    _, read = await checked.ann.get("/mini/conversations/main")
    assert (read["turns"][0]["status"], read["turns"][0]["text"]) == ("blocked", "")


async def test_a_checked_answer_arrives_whole(checked: Mini) -> None:
    """Checked piece by piece it is still the same answer."""
    checked.script(LONG)
    assert text_in(await checked.ann.answer("Hi there")) == LONG
    assert len(checked.wechat.checked) > 3


@pytest.mark.parametrize(("fail_open", "endings"), [(False, ["failed", "blocked"]), (True, ["done", "done"])])
async def test_no_check_no_answer_unless_told_so(checked: Mini, fail_open: bool, endings: list[str]) -> None:
    """When WeChat cannot say, or leaves it to a person: closed says why it failed, open shows the answer."""
    checked.set(fail_open=fail_open)
    if fail_open:
        checked.script("Hello.", "Hello.")
    checked.wechat.faults["/wxa/msg_sec_check"] = [61010]
    first = await checked.ann.answer("Hi there", "m1")
    second = await checked.ann.answer("maybe?", "m2")
    assert [first[-1]["type"], second[-1]["type"]] == endings
    assert first[-1].get("code") == (None if fail_open else "check_unavailable")


async def test_who_has_left_is_told_that_the_answer_is_there(program: Mini) -> None:
    """Asked for, one notice is sent, cut to what the field takes; to a reader who stays, none."""
    program.set(notice_template="tpl")
    program.hold()
    program.script("Hello.", "Hello again.")
    turn = await program.ann.ask("一个很长的问题？" * 9, notify=True, conversation="c/1")
    program.model.let_go.set()
    await until(lambda: program.wechat.notices)
    (notice,) = program.wechat.notices
    assert (notice["touser"], notice["template_id"]) == (f"openid-{program.ann.name}", "tpl")
    assert notice["page"] == "pages/chat/chat?conversation=c%2F1"
    assert (await program.ann.get(f"/mini/turns/{turn['id']}"))[1]["status"] == "done"
    program.hold()
    turn = await program.ann.ask("Hi there", "m2", notify=True)
    reading = asyncio.create_task(program.ann.events(turn["id"]))
    await until(lambda: program.program.log.readers(turn["id"]))
    program.model.let_go.set()
    assert (await reading)[-1]["type"] == "done"
    assert len(program.wechat.notices) == 1


async def test_what_a_stopped_server_left_is_ended(tmp_path: Path) -> None:
    """After a restart a begun turn fails visibly and is told once; the numbers go on where they were."""
    model = HeldModel()
    async with mini(tmp_path, model, check_content=False) as program:
        program.hold()
        program.script(LONG)
        running = program.program.running
        turn = await program.ann.ask("Hi there")
        await asyncio.wait_for(model.asked_once.wait(), HANG_S)
        for task in running.values():
            task.cancel()  # as the end of the server does, without its patience
        await until(lambda: not running)
    async with mini(tmp_path, HeldModel(), check_content=False) as program:
        events = await program.ann.events(turn["id"])
        assert events[-1]["type"] == "failed"
        assert [event["seq"] for event in events] == list(range(1, len(events) + 1))


async def test_three_unanswered_questions_are_enough(program: Mini) -> None:
    """The fourth is refused in words; a question that says nothing is refused too."""
    program.hold()
    program.script("One.", "Two.", "Three.")
    turns = [
        await program.ann.ask("Hi there", f"m{number}", conversation=f"c{number}") for number in range(3)
    ]
    status, refused = await program.ann.post("/mini/turns", {"client_msg_id": "m9", "text": "Hi"})
    assert (status, refused["error"]["code"]) == (409, "conversation_busy")
    program.model.let_go.set()
    for turn in turns:
        await program.ann.events(turn["id"])
    assert (await program.ann.post("/mini/turns", {"client_msg_id": "m8", "text": " "}))[0] == 400


async def told(line: aiohttp.ClientWebSocketResponse) -> Any:
    """The next frame."""
    async with asyncio.timeout(HANG_S):
        return await line.receive_json()


async def socket(ann: MiniClient) -> aiohttp.ClientWebSocketResponse:
    """A line that is proven."""
    line = await ann.http.ws_connect(f"{ann.url}/mini/ws")
    await line.send_json({"type": "hello", "token": ann.tokens["access_token"]})
    assert await told(line) == {"type": "hello"}
    return line


async def test_a_socket_that_breaks_loses_and_repeats_nothing(checked: Mini) -> None:
    """Events over several lines, each following from the last number seen, are every event exactly once."""
    cut = random.Random(5)
    checked.script(LONG)
    line = await socket(checked.ann)
    await line.send_json({"type": "ask", "client_msg_id": "m1", "text": "Hi there"})
    turn = (await told(line))["turn"]["id"]
    seen: list[Body] = []
    while not seen or seen[-1]["type"] not in ENDINGS:
        for _ in range(cut.randint(1, 3)):
            seen.append(await told(line))
            if seen[-1]["type"] in ENDINGS:
                break
        await line.close()
        line = await socket(checked.ann)
        await line.send_json({"type": "follow", "turn": turn, "after": seen[-1]["seq"]})
    await line.close()
    assert [event["seq"] for event in seen] == list(range(1, len(seen) + 1))
    assert {event["turn"] for event in seen} == {turn}
    assert text_in(seen) == LONG


async def test_a_socket_is_closed_to_whoever_proves_nothing(program: Mini) -> None:
    """A wrong first frame or token closes with 4401; a wrong later frame is answered; logout closes."""
    ann = program.ann
    for hello in ({"type": "hello", "token": "nonsense"}, {"type": "ask"}, [], "x"):
        async with ann.http.ws_connect(f"{ann.url}/mini/ws") as line:
            await line.send_json(hello)
            async with asyncio.timeout(HANG_S):
                await line.receive()
            assert line.close_code == 4401
    line = await socket(ann)
    await line.send_str("{}")
    assert (await told(line))["error"]["code"] == "invalid_frame"
    await line.send_json({"type": "follow", "turn": "0" * 24})
    assert (await told(line))["error"]["code"] == "turn_not_found"
    await ann.post("/mini/logout")
    await line.send_json({"type": "stop", "turn": "0" * 24})
    async with asyncio.timeout(HANG_S):
        await line.receive()
    assert line.close_code == 4401


async def test_stopping_over_a_socket(program: Mini) -> None:
    """A frame ends the turn that the same line follows."""
    program.hold()
    program.script(LONG)
    line = await socket(program.ann)
    await line.send_json({"type": "ask", "client_msg_id": "m1", "text": "Hi there"})
    turn = (await told(line))["turn"]["id"]
    await asyncio.wait_for(program.model.asked_once.wait(), HANG_S)
    await line.send_json({"type": "stop", "turn": turn})
    kinds = set()
    while not {"turn", "stopped"} <= kinds:
        kinds.add((await told(line))["type"])
    await line.close()


DRAW = "<|tool_call|>python\nimport matplotlib.pyplot as plt\nplt.plot([3, 5])\nprint(8)<|tool_end|>"


async def drawn(program: Mini) -> tuple[Body, Body]:
    """The last event of an answer with a drawing, and the turn as it is told afterwards."""
    program.script(DRAW, "一共 8 件。")
    turn = await program.ann.ask("3 加 5，画出来")
    events: list[Body] = []
    async with asyncio.timeout(10 * HANG_S):
        while not events or events[-1]["type"] not in ENDINGS:
            events += await program.ann.events(turn["id"], events[-1]["seq"] if events else 0)
    return events[-1], (await program.ann.get(f"/mini/turns/{turn['id']}"))[1]


async def image(phone: MiniClient, path: str) -> tuple[int, bytes]:
    """Status and body of a picture."""
    headers = {"Authorization": f"Bearer {phone.tokens['access_token']}"}
    async with phone.http.get(f"{phone.url}{path}", headers=headers) as answer:
        return answer.status, await answer.read()


async def test_a_drawing_is_for_the_phone_that_asked(program: Mini) -> None:
    """The end of the turn names it, the turn too; another account gets nothing under its address."""
    pytest.importorskip("matplotlib")
    ending, told = await drawn(program)
    (shown,) = ending["images"]
    assert told["images"] == [shown]
    status, body = await image(program.ann, shown["url"])
    assert (status, body[:4]) == (200, b"\x89PNG")
    assert (await image(program.ann, shown["url"][:-1] + "2"))[0] == 404
    other = program.phone("other")
    await other.login()
    assert (await image(other, shown["url"]))[0] == 404


async def test_a_drawing_that_nobody_checked_is_not_shown(checked: Mini) -> None:
    """WeChat's check reads text: with it switched on, words say where the picture can be seen."""
    pytest.importorskip("matplotlib")
    ending, told = await drawn(checked)
    assert "images" not in ending
    assert (
        ending["message"] == told["message"] == "（另有 1 张图，这里显示不了，请登录网页，在这段对话里看。）"
    )
    assert (await image(checked.ann, f"/mini/turns/{told['id']}/images/1"))[0] == 404
