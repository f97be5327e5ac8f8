"""Knowledge over HTTP shows each caller what they may read, whatever the body claims."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import open_directory
from bot.company import is_alone
from bot.models.scripted import ScriptedModel
from bot.settings import Settings
from tests.bot.web.served import Served, serve

QUERY = "What is the maximum of band P7?"


@pytest.fixture
async def demo(tmp_path: Path) -> AsyncIterator[Served]:
    """The demo company."""
    async with serve(tmp_path, ScriptedModel(), demo=True) as running:
        yield running


async def test_the_caller_is_the_audience(demo: Served) -> None:
    """Human resources find the pay bands, an engineer does not, and naming somebody else changes nothing."""
    _, allowed = await demo.post("/v1/knowledge/search", {"query": QUERY}, user="lin_yue")
    assert any(passage["document"].startswith("/hr/pay/") for passage in allowed["data"])
    forged = {"query": QUERY, "audience": ["lin_yue"], "user": "lin_yue", "as": "lin_yue", "k": 20}
    _, denied = await demo.post("/v1/knowledge/search", forged, user="chen_hao")
    assert not any(passage["document"].startswith("/hr/pay/") for passage in denied["data"])


async def test_the_list_is_what_the_caller_may_read(demo: Served) -> None:
    """Two people get two lists."""
    _, hr = await demo.get("/v1/knowledge/documents", user="lin_yue")
    _, engineer = await demo.get("/v1/knowledge/documents", user="chen_hao")
    paths = {document["path"] for document in hr["data"]}
    assert any(path.startswith("/hr/pay/") for path in paths)
    assert not any(document["path"].startswith("/hr/pay/") for document in engineer["data"])


async def test_one_question_two_answers(demo: Served) -> None:
    """The assistant answers human resources with a source and refuses the engineer in one fixed sentence."""
    search = f"<|tool_call|>search_knowledge\n{QUERY}<|tool_end|>"
    demo.model.enqueue(search, "See the table of bands [1].", search, "This must not be said.")
    _, answered = await demo.ask(QUERY, user="lin_yue")
    assert answered["mosuan"]["outcome"] == "answered"
    assert answered["mosuan"]["citations"][0]["document"].startswith("/hr/pay/")
    _, refused = await demo.ask(QUERY, user="chen_hao")
    assert refused["mosuan"]["outcome"] == "refused"
    assert refused["mosuan"]["citations"] == []


async def test_a_right_taken_back_holds_for_memory(demo: Served) -> None:
    """Once the folder is closed to the reader, neither the page nor the model sees the old answer again."""
    search = f"<|tool_call|>search_knowledge\n{QUERY}<|tool_end|>"
    demo.model.enqueue(search, "Band P7 ends at 45,000 [1].", "I do not know.", "I do not know.")
    await demo.ask(QUERY, user="lin_yue", conversation="c1", client_msg_id="m1")
    await demo.assistant.knowledge.allow("/hr/pay", groups=["hr"], deny=True)
    _, read = await demo.get("/v1/conversations/c1", user="lin_yue")
    assert [(turn["answer"], turn["citations"], turn["withheld"]) for turn in read["turns"]] == [
        ("", [], True)
    ]
    status, again = await demo.ask(QUERY, user="lin_yue", conversation="c1", client_msg_id="m1")
    assert status == 500
    assert "45,000" not in str(again)
    await demo.ask("And what was that again?", user="lin_yue", conversation="c1")
    assert not any("45,000" in message.text for message in demo.model.asked[-1].messages)


async def test_people_to_ask_as(demo: Served) -> None:
    """In demo mode anybody may become anybody, for a short time."""
    async with demo.http.get(f"{demo.url}/demo/people") as response:
        people = (await response.json())["data"]
    assert len(people) >= 12
    async with demo.http.post(f"{demo.url}/demo/token", json={"user": "chen_hao"}) as response:
        token = (await response.json())["token"]
    async with demo.http.get(f"{demo.url}/v1/me", headers={"Authorization": f"Bearer {token}"}) as response:
        assert (await response.json())["id"] == "chen_hao"
    async with demo.http.post(f"{demo.url}/demo/token", json={"user": "nobody"}) as response:
        assert response.status == 404


async def test_real_people_end_the_choice(demo: Served, tmp_path: Path) -> None:
    """As soon as one person lives there who did not come with the demo company, nobody can be chosen."""
    people = tmp_path / "people.csv"
    people.write_text("user\nli\n", encoding="utf-8")
    await demo.assistant.directory.import_people(people)
    for user in ("li", "chen_hao"):
        async with demo.http.post(f"{demo.url}/demo/token", json={"user": user}) as response:
            assert response.status == 404


async def test_demo_mode_among_real_people(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """``--demo`` in a folder that had people before offers none of them, and says so."""
    async with serve(tmp_path, ScriptedModel()):
        pass
    settings = Settings(tmp_path, demo=True)
    async with open_directory(settings) as directory:
        assert [person.id for person in await directory.users()] == ["han", "li"]
        assert not await is_alone(directory, tmp_path)
    assert "people of its own" in caplog.text


async def test_no_demo_no_free_tokens(served: Served) -> None:
    """Outside demo mode those addresses do not exist."""
    async with served.http.get(f"{served.url}/demo/people") as response:
        assert response.status == 404
    async with served.http.post(f"{served.url}/demo/token", json={"user": "li"}) as response:
        assert response.status == 404
