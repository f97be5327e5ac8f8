"""A transcript attached in the chat is answered with its minutes, which are a job of whoever asked."""

from __future__ import annotations

import base64
from typing import Any

from tests.bot.web.served import Served
from tests.bot.web.test_meetings import MEETING, ended, uploaded


def attached(**file: str) -> list[dict[str, Any]]:
    """The messages of a question with this file, as OpenAI's clients write them."""
    parts = [{"type": "text", "text": "请写纪要"}, {"type": "file", "file": file}]
    return [{"role": "user", "content": parts}]


def data_url(raw: bytes) -> str:
    """A file in a message."""
    return "data:text/plain;base64," + base64.b64encode(raw).decode()


async def test_an_attached_transcript_is_answered_with_its_minutes(served: Served) -> None:
    """OpenAI's own client sends the file; the answer holds decision and task, and leads to the job with all of it."""
    messages: Any = attached(filename="周会.txt", file_data=data_url(MEETING.encode("gb18030")))
    stream = await served.openai.chat.completions.create(model="assistant", messages=messages, stream=True)
    text = "".join([chunk.choices[0].delta.content or "" async for chunk in stream if chunk.choices])
    assert "那就用方案B，预算定为四十万。" in text
    assert "负责人: 王敏; 期限: 周五下班前" in text
    job = text.rsplit("?job=", 1)[1].rstrip(")")
    assert (await served.get(f"/v1/jobs/{job}"))[1]["result"]["decisions"]
    assert (await served.get(f"/v1/jobs/{job}", user="han"))[0] == 404
    assert served.model.asked == []


async def test_the_answer_says_for_whom_the_meeting_is_kept(served: Served) -> None:
    """Who spoke reads in the answer where it is kept and who may find it; who did not keeps nothing."""
    said = MEETING.replace("林波", "李雷").encode()
    for user, is_kept in (("li", True), ("han", False)):
        body = {"model": "assistant", "messages": attached(file_data=data_url(said))}
        _, answer = await served.post("/v1/chat/completions", body, user)
        assert ("/meetings/meeting-" in answer["choices"][0]["message"]["content"]) == is_kept


async def test_the_answer_is_part_of_the_conversation_and_told_once(served: Served) -> None:
    """The same message sent again is the same answer and no second job; the history names the file."""
    more = {"conversation": "c1", "client_msg_id": "m1", "model": "assistant"}
    body = {**more, "messages": attached(filename="周会.txt", file_data=data_url(MEETING.encode()))}
    first, again = [(await served.post("/v1/chat/completions", body))[1] for _ in range(2)]
    assert first["choices"][0]["message"]["content"] == again["choices"][0]["message"]["content"]
    assert len((await served.get("/v1/jobs"))[1]["data"]) == 1
    (turn,) = (await served.get("/v1/conversations/c1"))[1]["turns"]
    assert (turn["question"], turn["outcome"]) == ("请写纪要 [周会.txt]", "answered")


async def test_a_job_that_exists_is_named_by_its_owner_only(served: Served) -> None:
    """``file_id`` of a job of minutes brings the way to it; somebody else's is as unknown as none."""
    _, job = await uploaded(served, MEETING.encode())
    await ended(served, job["id"])
    body = {"model": "assistant", "messages": attached(file_id=job["id"])}
    status, answer = await served.post("/v1/chat/completions", body)
    assert (status, job["id"] in answer["choices"][0]["message"]["content"]) == (200, True)
    assert (await served.post("/v1/chat/completions", body, "han"))[0] == 404


async def test_what_makes_no_minutes_is_said_in_one_line(served: Served) -> None:
    """A binary file is an answer with the reason; no base64, no file and a bare model are refused."""
    body: dict[str, Any] = {
        "model": "assistant",
        "messages": attached(file_data=data_url(bytes(range(256)) * 9)),
    }
    _, answer = await served.post("/v1/chat/completions", body)
    assert "not text" in answer["choices"][0]["message"]["content"]
    for wrong in (attached(file_data="data:text/plain;base64,…"), attached(filename="a.txt")):
        assert (await served.post("/v1/chat/completions", {**body, "messages": wrong}))[0] == 400
    bare = {"model": "scripted", "messages": attached(file_data=data_url(MEETING.encode()))}
    assert (await served.post("/v1/chat/completions", bare))[0] == 400
