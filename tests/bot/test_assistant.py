"""The assistant as channels call it: languages, sessions, order, and how every turn ends."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answer import SENTENCES
from bot.app import open_assistant
from bot.assistant import Assistant, Question, estimated_tokens, language_of, session_of
from bot.errors import UnknownScene
from bot.events import Answered, Delta, Event, Failed
from bot.messages import Message
from bot.models.chat import ChatModel
from bot.models.formats.nano import NANO
from bot.models.scripted import ScriptedModel
from bot.settings import SandboxSettings, Settings, TurnSettings
from knowledge import Principal
from tests.bot.web.served import HeldModel
from tools.spec import ToolCall

LI, HAN = Principal("li"), Principal("han")


def question(text: str = "Hi there", number: int = 1, asker: Principal = LI) -> Question:
    """A question in the one conversation of these tests."""
    return Question(text, asker, "c1", f"m{number}")


@pytest.fixture
async def model() -> HeldModel:
    """Waits in the middle of an answer until it is let go."""
    return HeldModel(["Hello one.", "Hello two."])


@pytest.fixture
async def assistant(tmp_path: Path, model: HeldModel) -> AsyncIterator[Assistant]:
    """Everything real but the model."""

    async def open_model(_: Settings) -> ChatModel:
        return model

    settings = Settings(tmp_path, sandbox=SandboxSettings(kernels=0))
    async with open_assistant(settings, open_model=open_model) as opened:
        yield opened


async def events_of(assistant: Assistant, asked: Question) -> list[Event]:
    """All events of a turn."""
    return [event async for event in assistant.ask(asked)]


@pytest.mark.parametrize(
    ("text", "language"),
    [("你好", "zh"), ("How much is 3 万?", "zh"), ("What is 2 + 2?", "en"), ("2 + 2 = ?", "zh"), ("", "zh")],
)
def test_the_language_of_a_question(text: str, language: str) -> None:
    """One Chinese character makes it Chinese; without any word the default stays."""
    assert language_of(text) == language


def test_a_question_without_words_goes_on_in_the_language_of_the_conversation() -> None:
    """The newest question that has words decides."""
    assert language_of("3 + 3?", "2 + 2?", "How are you?", "你好") == "en"


def test_kernels_are_not_shared() -> None:
    """Two people with one conversation id have two kernels; a client with its own history has none."""
    assert session_of(question()) != session_of(question(asker=HAN))
    assert session_of(question(number=1)) == session_of(question(number=2))
    assert session_of(replace(question(), history=())) == ""
    assert session_of(question()) != session_of(question(), ["/pay.md"])


async def test_a_right_taken_back_holds_for_the_kernel_too(tmp_path: Path) -> None:
    """A variable that was read off a document is gone once the document may no longer be read."""
    (tmp_path / "pay.md").write_text("# Pay\n\nThe bonus of the staff is 4321 euro.\n", "utf-8")
    search = NANO.render_call(ToolCall("", "search_knowledge", {"text": "bonus of the staff"}))
    read = NANO.render_call(ToolCall("", "python", {"code": "print(bonus)"}))
    keep = NANO.render_call(ToolCall("", "python", {"code": "bonus = 4321\nprint(bonus)"}))
    model = ScriptedModel([search, keep, "It is 4321 euro. [1]", read, "", read, "", ""])

    async def open_model(_: Settings) -> ChatModel:
        return model

    patient = TurnSettings(tool_s=60.0)  # a busy machine starts kernels slowly
    settings = Settings(tmp_path / "data", turn=patient, sandbox=SandboxSettings(kernels=2, timeout_s=60.0))
    async with open_assistant(settings, open_model=open_model) as assistant:
        await assistant.knowledge.add([tmp_path / "pay.md"])
        await assistant.knowledge.allow("/", users=["li"])
        await events_of(assistant, question("What is the bonus of the staff?", 1))
        told = (await events_of(assistant, question("And what was the bonus?", 2)))[-1]
        assert isinstance(told, Answered)
        assert "4321" in told.text
        await assistant.knowledge.allow("/", users=["li"], deny=True)
        told = (await events_of(assistant, question("And what was the bonus?", 3)))[-1]
        assert isinstance(told, Answered)
        assert "4321" not in told.text


def test_tokens_are_never_underestimated_for_digits_and_chinese() -> None:
    """The embedded model splits digits and may split characters: one token each at least."""
    for text in ("1234567890" * 20, "默算是安静的计算" * 20):
        assert estimated_tokens(Message("user", text)) >= len(text)


async def test_questions_of_one_conversation_are_answered_in_order(
    assistant: Assistant, model: HeldModel
) -> None:
    """The second waits for the first and then sees its answer."""
    async with asyncio.TaskGroup() as group:
        first = group.create_task(events_of(assistant, question(number=1)))
        await model.asked_once.wait()
        second = group.create_task(events_of(assistant, question("And now?", 2)))
        model.let_go.set()
    assert isinstance(first.result()[-1], Answered)
    assert isinstance(second.result()[-1], Answered)
    assert "Hello one." in [message.text for message in model.asked[1].messages]
    assert len(assistant.locks) == 0


async def test_a_question_does_not_wait_forever(assistant: Assistant, model: HeldModel) -> None:
    """After the waiting time the second question fails with what to do, and the first goes on."""
    hasty = replace(assistant, lock_wait_s=0.01)
    async with asyncio.TaskGroup() as group:
        first = group.create_task(events_of(hasty, question(number=1)))
        await model.asked_once.wait()
        (last,) = await events_of(hasty, question("And now?", 2))
        model.let_go.set()
    assert isinstance(last, Failed)
    assert last.code == "conversation_busy"
    assert isinstance(first.result()[-1], Answered)
    assert [turn.status for turn in await assistant.store.turns("c1", "li")] == ["done", "failed"]


async def test_a_repeated_request_does_not_end_the_first(assistant: Assistant, model: HeldModel) -> None:
    """A retry that grows tired of waiting, or whose reader goes, leaves the running turn alone."""
    hasty = replace(assistant, lock_wait_s=0.01)
    async with asyncio.TaskGroup() as group:
        first = group.create_task(events_of(assistant, question()))
        await model.asked_once.wait()
        (last,) = await events_of(hasty, question())
        again = assistant.reply(question(), await assistant.accept(question()))
        retry = asyncio.ensure_future(anext(again))
        await asyncio.sleep(0)  # now it waits for the first
        retry.cancel()
        await asyncio.wait([retry])
        model.let_go.set()
    assert isinstance(last, Failed)
    assert isinstance(first.result()[-1], Answered)
    assert [turn.status for turn in await assistant.store.turns("c1", "li")] == ["done"]


async def test_closing_the_stream_cancels_the_turn(assistant: Assistant, model: HeldModel) -> None:
    """A reader who stops reading stops the model; the turn is kept as cancelled and the next one works."""
    async with aclosing(assistant.ask(question())) as events:
        async for event in events:
            if isinstance(event, Delta):
                break
    assert model.closed.is_set()
    (turn,) = await assistant.store.turns("c1", "li")
    assert turn.status == "cancelled"
    model.let_go.set()
    assert isinstance((await events_of(assistant, question("And now?", 2)))[-1], Answered)
    assert await assistant.store.verify() == []


async def test_a_hopeless_question_never_reaches_the_model(assistant: Assistant, model: HeldModel) -> None:
    """What can in no way fit is told at once, in the reader's language; the next question works."""
    (last,) = await events_of(assistant, question("多" * (2 * model.card.context_tokens + 1)))
    assert last == Failed(SENTENCES["zh"]["prompt_too_long"], "context_length_exceeded")
    assert not model.asked
    assert [turn.status for turn in await assistant.store.turns("c1", "li")] == ["failed"]
    model.let_go.set()
    assert isinstance((await events_of(assistant, question("And now?", 2)))[-1], Answered)


async def test_an_unforeseen_error_ends_the_turn_in_one_sentence(tmp_path: Path) -> None:
    """What no one foresaw reaches the log, never the reader; nothing stays running."""

    class Broken(ScriptedModel):
        def stream(self, *_: object, **__: object) -> None:  # type: ignore[override]
            raise RuntimeError("/secret/path.py, line 7")

    async def open_model(_: Settings) -> ChatModel:
        return Broken()  # type: ignore[return-value]

    settings = Settings(tmp_path, sandbox=SandboxSettings(kernels=0))
    async with open_assistant(settings, open_model=open_model) as assistant:
        last = (await events_of(assistant, question()))[-1]
        assert isinstance(last, Failed)
        assert "secret" not in last.reason
        assert [turn.status for turn in await assistant.store.turns("c1", "li")] == ["failed"]


async def test_an_unknown_scene_is_not_accepted(assistant: Assistant) -> None:
    """Nothing is stored for a scene that nobody defined."""
    with pytest.raises(UnknownScene):
        await assistant.accept(replace(question(), scene="nowhere"))
    assert await assistant.store.list_conversations("li") == ()
