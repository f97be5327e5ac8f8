"""Reading back, judging, and who may."""

from __future__ import annotations

from tests.bot.web.served import Served


async def test_a_conversation_is_read_back(served: Served) -> None:
    """What was asked and answered comes back in order, and the list names it by its first question."""
    served.model.enqueue("Hello.", "Still here.")
    await served.ask("Hi there", conversation="c1")
    await served.ask("Anyone?", conversation="c1")
    _, read = await served.get("/v1/conversations/c1")
    assert [(turn["question"], turn["answer"], turn["outcome"]) for turn in read["turns"]] == [
        ("Hi there", "Hello.", "answered"),
        ("Anyone?", "Still here.", "answered"),
    ]
    _, listed = await served.get("/v1/conversations")
    assert [(line["id"], line["title"]) for line in listed["data"]] == [("c1", "Hi there")]


async def test_conversations_are_private(served: Served) -> None:
    """Somebody else's conversation is 404 in the very words of one that does not exist."""
    served.model.enqueue("Hello.")
    await served.ask("Hi there", conversation="c1")
    status, theirs = await served.get("/v1/conversations/c1", user="han")
    _, nobodys = await served.get("/v1/conversations/c2", user="han")
    assert status == 404
    assert theirs["error"]["message"].replace("c1", "c2") == nobodys["error"]["message"]
    assert (await served.get("/v1/conversations", user="han"))[1]["data"] == []


async def test_the_same_id_is_two_conversations(served: Served) -> None:
    """Two people who choose one id do not see each other, nor does the model mix them."""
    served.model.enqueue("Hello Li.", "Hello Han.")
    await served.ask("I am Li.", conversation="c1")
    await served.ask("I am Han.", user="han", conversation="c1")
    assert [message.text for message in served.model.asked[-1].messages][1:] == ["I am Han."]


async def test_one_off_requests_are_not_listed(served: Served) -> None:
    """A client that keeps its history does not fill the list of conversations."""
    served.model.enqueue("Hello.")
    await served.ask("Hi there")
    assert (await served.get("/v1/conversations"))[1]["data"] == []


async def test_feedback_is_kept(served: Served) -> None:
    """Thumbs reach the store; thinking again replaces; a judgement of another's turn is 404."""
    served.model.enqueue("Hello.")
    _, answer = await served.ask("Hi there")
    turn = answer["mosuan"]["turn"]
    assert (await served.post("/v1/feedback", {"turn": turn, "verdict": "down"}))[0] == 200
    said = {"turn": turn, "verdict": "up", "comment": "有用"}
    assert (await served.post("/v1/feedback", said))[0] == 200
    assert (await served.post("/v1/feedback", said, user="han"))[0] == 404
    assert (await served.post("/v1/feedback", {"turn": turn, "verdict": "meh"}))[0] == 400
    kept = await served.assistant.store.feedback()
    assert [(f.turn_id, f.verdict, f.comment) for f in kept] == [(turn, "up", "有用")]


async def test_who_am_i(served: Served) -> None:
    """The key's owner, by name."""
    assert await served.get("/v1/me", user="han") == (200, {"id": "han", "name": "Han Mei", "language": ""})
