"""The loop with a scripted model and small real tools: silence, true numbers, caps, stops, cancellation."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from contextlib import aclosing
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer import SENTENCES
from bot.events import Answered, Delta, Event, Failed, Status, ToolFinished, ToolStarted, Usage
from bot.messages import Conversation, Message
from bot.models.chat import BadCall, Finish, Text
from bot.models.errors import EngineFailed, PromptTooLong
from bot.models.formats.catalogue import FORMATS
from bot.models.formats.nano import NANO
from bot.models.formats.spelling import ToolCallFormat
from bot.models.scripted import Reply, ScriptedModel
from bot.progress import TurnCaps
from bot.prompt import compose
from bot.turn import CAPS, collect, run_turn
from tests.bot.small_tools import BareExecutor, Hanging, context, toolbox
from tools.spec import ToolCall
from tools.toolbox import Toolbox

QUESTION = "37乘48，也就是 37×48 等于多少？"
ZH = SENTENCES["zh"]
FORBIDDEN = ("<", "|", "print", "tool_call", "arguments", "Traceback", "{", "}", "```", "_end")


def python(code: str, form: ToolCallFormat = NANO) -> str:
    """A call of the python tool as the model writes it."""
    return form.render_call(ToolCall("", "python", {"code": code}))


def search(text: str) -> str:
    """A call of the knowledge tool."""
    return NANO.render_call(ToolCall("", "search_knowledge", {"text": text}))


async def play(
    replies: Iterable[Reply] | ScriptedModel,
    question: str = QUESTION,
    *,
    tools: Toolbox | None = None,
    history: Conversation = (),
    caps: TurnCaps = CAPS,
    language: str = "zh",
) -> tuple[list[Event], Answered]:
    """All events of a turn, and its last one, which must be an answer."""
    model = replies if isinstance(replies, ScriptedModel) else ScriptedModel(replies)
    messages = compose("", history, question)
    box = toolbox() if tools is None else tools
    events = [event async for event in run_turn(model, messages, box, context(question, language), caps=caps)]
    last = events[-1]
    assert isinstance(last, Answered), last
    assert last.text == shown(events)
    return events, last


def shown(events: Sequence[Event]) -> str:
    """What a reader of the stream has seen."""
    return "".join(event.text for event in events if isinstance(event, Delta))


async def test_calculates_in_silence() -> None:
    """The plain case: the history holds call and result, the reader sees the answer and no trace of them."""
    events, answer = await play(["我来算一下。" + python("print(37*48)"), "37×48 = 1,776。"])
    assert answer.text == "我来算一下。37×48 = 1,776。"
    assert answer.outcome == "answered"
    assert [type(event) for event in events if not isinstance(event, Delta)] == [
        Status, Status, ToolStarted, ToolFinished, Answered,
    ]  # fmt: skip
    assert [message.role for message in answer.messages] == ["assistant", "tool", "assistant"]
    assert answer.messages[0].calls[0].arguments == {"code": "print(37*48)"}
    assert answer.messages[1].text == "1776"
    assert answer.tools[0].name == "python"


@pytest.mark.parametrize("form", FORMATS.values(), ids=lambda form: form.name)
@pytest.mark.parametrize("chars", [1, 2, 3, 5, 7, 11, 1000])
async def test_no_cut_shows_machinery(form: ToolCallFormat, chars: int) -> None:
    """With tokens of any size no piece of a call, of broken calls or of a traceback is ever shown."""
    replies = [
        "好的。" + python("print(37*48)", form) + "所以是 1777。",
        "<think>1776?</think>结果如下：\n37×48=1776。<|im_start|>\nTraceback (most recent call last):\n  x",
    ]
    events, answer = await play(ScriptedModel(replies, form=form, token_chars=chars))
    assert answer.text.rstrip() == "好的。结果如下：\n37×48=1776。"
    assert not [
        sign for event in events if isinstance(event, Delta) for sign in FORBIDDEN if sign in event.text
    ]


@pytest.mark.parametrize("form", FORMATS.values(), ids=lambda form: form.name)
@given(st.data())
async def test_recorded_streams_cut_anywhere(form: ToolCallFormat, data: st.DataObject) -> None:
    """A reply that ends anywhere inside a call shows words only, and the result only if it was calculated."""
    whole = python("x = 37*48\nprint(x)", form)
    torn = whole[: data.draw(st.integers(0, len(whole)))]
    noise = data.draw(
        st.sampled_from(["", "</tool_call>", "<|tool_end|>", '{"name": "python", "arguments": {}}'])
    )
    sizes = data.draw(st.lists(st.integers(1, 9), min_size=1, max_size=4))
    model = ScriptedModel(["好的。" + noise + torn, *["37×48=1776。"] * 6], form=form, token_chars=sizes)
    _, answer = await play(model)
    assert not [sign for sign in FORBIDDEN if sign in answer.text]
    calculated = any(tool.status == "ok" for tool in answer.tools)
    assert ("1776" in answer.text) == calculated


async def test_collecting_equals_streaming() -> None:
    """Without streaming the answer is the concatenation of the deltas: there is one loop."""
    replies = ["好的。" + python("print(37*48)"), "是 1776。"]
    events, streamed = await play(replies)
    turn = run_turn(ScriptedModel(replies), compose("", (), QUESTION), toolbox(), context(QUESTION))
    collected = await collect(turn)
    assert isinstance(collected, Answered)
    assert collected.text == streamed.text == shown(events)


async def test_the_result_wins() -> None:
    """A sentence against the result is never shown: the result is stated and the rest is dropped."""
    _, answer = await play([python("print(37*48)"), "算好了。37×48 = 1767。请放心。"])
    assert answer.text == "算好了。计算结果：1776。"
    assert answer.outcome == "answered"
    assert answer.messages[-1].text == answer.text


async def test_the_result_wins_in_english() -> None:
    """The same in English, with a space between the sentences."""
    _, answer = await play([python("print(37*48)"), "Done. It is 1767."], "What is 37*48?", language="en")
    assert answer.text == "Done. The result is 1776."


@pytest.mark.parametrize("reply", ["", "算好了。", "37×48=48。", "<think>1776</think>"])
async def test_an_answer_without_the_result_gets_it(reply: str) -> None:
    """Empty words, or words that leave the one result out, are completed by it."""
    _, answer = await play([python("print(37*48)"), reply])
    assert answer.text.endswith("计算结果：1776。")


async def test_results_of_two_calls_are_evidence() -> None:
    """Both results of one reply may be used."""
    _, answer = await play([python("print(37*48)") + python("print(37+48)"), "积是 1776，和是 85。"])
    assert answer.text == "积是 1776，和是 85。"
    assert len(answer.messages[0].calls) == 2
    assert len({call.id for call in answer.messages[0].calls}) == 2


async def test_numbers_of_the_history_are_evidence() -> None:
    """An earlier result may be repeated without calculating again."""
    history = (Message("user", "37×48?"), Message("assistant", "1776。"))
    _, answer = await play(["刚才的结果是 1776。"], "刚才是多少？", history=history)
    assert answer.outcome == "answered"
    assert answer.text == "刚才的结果是 1776。"


async def test_the_date_in_the_prompt_is_one_value() -> None:
    """Today may be told, but its day is no number that an answer could claim."""
    for reply, is_shown in (
        ("今天是2026年11月17日。", True),
        ("今年是2026年。", True),
        ("8*9 = 17。", False),
    ):
        model = ScriptedModel([reply, reply])
        messages = compose("今天是 2026-11-17，先算 3 步。", (), "8*9 是多少？")
        last = await collect(run_turn(model, messages, toolbox(), context("8*9 是多少？")))
        assert isinstance(last, Answered)
        assert (reply in last.text) == is_shown


async def test_a_guess_is_sent_back_to_calculate() -> None:
    """A number out of the model's head leads to one try with a required tool, and is never shown."""
    model = ScriptedModel(["是 1767。", python("print(37*48)"), "是 1776。"])
    _, answer = await play(model)
    assert answer.text == "是 1776。"
    assert [asked.tool_choice for asked in model.asked] == ["auto", "required", "auto"]


async def test_a_bare_program_is_sent_back_too() -> None:
    """Code without any tag is not shown, and counts as not having calculated."""
    model = ScriptedModel(["print(37*48)\n", python("print(37*48)"), "是 1776。"])
    _, answer = await play(model)
    assert answer.text == "是 1776。"
    assert model.asked[1].tool_choice == "required"


async def test_two_guesses_end_honestly() -> None:
    """A model that will not calculate makes the turn fail, without a number."""
    _, answer = await play(["是 1767。", "是 1767。"])
    assert (answer.text, answer.outcome) == (ZH["no_calculation"], "failed")


async def test_without_numbers_nothing_is_checked() -> None:
    """Knowledge that needs no calculation may have numbers."""
    _, answer = await play(["有 34 个省级行政区。"], "中国有多少省级行政区？")
    assert (answer.text, answer.outcome) == ("有 34 个省级行政区。", "answered")


async def test_small_talk_uses_no_tool() -> None:
    """A greeting is answered as it is."""
    _, answer = await play(["你好！很高兴见到你。"], "你好")
    assert (answer.text, answer.tools) == ("你好！很高兴见到你。", ())


async def test_an_error_is_told_and_corrected() -> None:
    """The model reads what went wrong and may correct it."""
    model = ScriptedModel([python("print(37*y)"), python("print(37*48)"), "是 1776。"])
    _, answer = await play(model)
    assert "NameError" in model.asked[1].messages[-1].text
    assert [tool.status for tool in answer.tools] == ["error", "ok"]
    assert answer.outcome == "answered"


async def test_after_the_corrections_it_gives_up() -> None:
    """Three failures in a row end the turn as failed, with no number and no error text."""
    model = ScriptedModel([python(f"print(y{at})") for at in range(9)])
    _, answer = await play(model)
    assert (answer.text, answer.outcome) == (ZH["calculation_failed"], "failed")
    assert len(answer.tools) == 3


async def test_a_guess_after_an_error_fails() -> None:
    """A failed call is no evidence: the number that follows it is not shown."""
    _, answer = await play([python("print(y)"), "是 1776。", "是 1776。"])
    assert answer.outcome == "failed"
    assert "1776" not in answer.text


async def test_numbers_of_an_error_are_no_evidence() -> None:
    """A model cannot smuggle a guess in by raising it."""
    _, answer = await play([python("raise ValueError(1767)"), "是 1767。", "是 1767。"])
    assert answer.outcome == "failed"
    assert "1767" not in answer.text


async def test_a_call_that_prints_nothing_is_told_so() -> None:
    """Code without output is an error that the model can mend."""
    model = ScriptedModel([python("x = 37*48"), python("print(37*48)"), "是 1776。"])
    _, answer = await play(model)
    assert "print the result" in model.asked[1].messages[-1].text
    assert answer.outcome == "answered"


async def test_bad_calls_are_told_and_leave_no_trace() -> None:
    """What cannot be read is answered by an error to the model, and neither history nor reader sees it."""
    model = ScriptedModel(
        ["好。<|tool_call|>pyton\nprint(1)<|tool_end|>", python("print(37*48)"), "是 1776。"]
    )
    _, answer = await play(model)
    assert "no tool named" in model.asked[1].messages[-1].text
    assert answer.text == "好。是 1776。"
    assert "pyton" not in repr(answer.messages)
    assert [message.role for message in answer.messages] == ["assistant", "tool", "assistant"]


async def test_after_two_bad_calls_tools_are_over() -> None:
    """A model that cannot spell calls goes on without tools."""
    model = ScriptedModel([[BadCall("x", "broken")], [BadCall("x", "broken")], "抱歉，我算不了。"])
    _, answer = await play(model)
    assert [len(asked.tools) for asked in model.asked] == [3, 3, 0]
    assert answer.text == "抱歉，我算不了。"


async def test_same_call_same_result_stops_tools() -> None:
    """The second equal result takes the tools away, so the model must answer."""
    executor = BareExecutor()
    model = ScriptedModel([python("print(37*48)")] * 2 + ["是 1776。"])
    _, answer = await play(model, tools=toolbox(executor=executor))
    assert len(executor.ran) == 2
    assert model.asked[-1].tools == ()
    assert answer.text == "是 1776。"


async def test_the_last_step_has_no_tools() -> None:
    """A model that would call forever is stopped by the cap on steps, and the last result is told."""
    model = ScriptedModel([python(f"print({at}*48)") for at in range(9)])
    _, answer = await play(model, caps=TurnCaps(steps=4))
    assert [bool(asked.tools) for asked in model.asked] == [True, True, True, False]
    assert answer.text == "计算结果：96。"


async def test_the_cap_on_tokens_holds() -> None:
    """What the turn has written bounds the next reply, and when nothing is left the turn ends."""
    model = ScriptedModel([python("print(37*48)"), "是 1776。"], token_chars=1)
    _, answer = await play(model, caps=TurnCaps(tokens=20))
    assert len(model.asked) == 1
    assert answer.text == "计算结果：1776。"
    assert model.asked[0].sampling.max_tokens == 20


async def test_the_cap_on_seconds_holds() -> None:
    """When the clock runs out, the turn ends with what it has; here nothing."""
    ticks = count(0.0, 50.0)
    model = ScriptedModel(["你好，很高兴见到你。"], token_chars=1)
    messages = compose("", (), "你好")
    turn = run_turn(model, messages, toolbox(), context("你好"), clock=lambda: next(ticks))
    answer = await collect(turn)
    assert isinstance(answer, Answered)
    assert answer.outcome == "failed"
    assert ZH["too_slow"] in answer.text


async def test_a_tool_that_hangs_is_stopped() -> None:
    """The tool's own timeout cancels it and the model hears of it."""
    hanging = Hanging()
    model = ScriptedModel([python("print(37*48)"), "算不出来。"])
    _, answer = await play(model, tools=Toolbox([hanging]), caps=TurnCaps(tool_s=0.01))
    assert hanging.cancelled
    assert answer.tools[0].status == "timeout"
    assert answer.outcome == "failed"


async def test_cancelling_cancels_the_tool() -> None:
    """When the request goes away while a tool runs, the tool is cancelled and the turn with it."""
    hanging = Hanging()

    async def consume() -> None:
        model = ScriptedModel([python("print(37*48)")])
        async for _ in run_turn(model, compose("", (), QUESTION), Toolbox([hanging]), context(QUESTION)):
            pass

    async with asyncio.timeout(5):
        task = asyncio.create_task(consume())
        await hanging.started.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert hanging.cancelled


async def test_closing_closes_the_model() -> None:
    """A reader who leaves in the middle of an answer ends the model's stream at once."""
    model = ScriptedModel(["一。二。三。四。"], token_chars=1)
    async with aclosing(run_turn(model, compose("", (), "你好"), toolbox(), context("你好"))) as events:
        async for event in events:
            if isinstance(event, Delta):
                break
    assert model.unfinished == 1
    assert model.asked


async def test_refusal_ends_the_turn() -> None:
    """A refusing tool has the last word, whatever the model would add; the call leaves no trace."""
    model = ScriptedModel(["我查一下。" + search("薪资带宽")])
    _, answer = await play(model, "总监的薪资带宽是多少？")
    assert answer.outcome == "refused"
    assert answer.text == "我查一下。没有可以向您提供的内容。"
    assert [message.role for message in answer.messages] == ["assistant"]


async def test_a_question_back_ends_the_turn() -> None:
    """A missing condition is asked for."""
    call = NANO.render_call(ToolCall("", "ask_user", {"question": "请问本金是多少？"}))
    _, answer = await play([call], "年利率 5%，三年后有多少？")
    assert (answer.text, answer.outcome) == ("请问本金是多少？", "clarify")


@pytest.mark.parametrize("asked", ["利息是 5 万，对吗？", "<think>本金呢</think>"])
async def test_a_question_back_states_no_number_of_its_own(asked: str) -> None:
    """A number that nothing supports is not slipped in as a question, and nothing is not asked."""
    call = NANO.render_call(ToolCall("", "ask_user", {"question": asked}))
    _, answer = await play([call], "年利率 5%，三年后有多少？")
    assert (answer.text, answer.outcome) == (ZH["ask_back"], "clarify")


PASSAGES = ("入职满一年的员工每年有 10 天年假。", "病假需要提供医院证明。")


async def test_grounded_answers_cite() -> None:
    """An answer from passages carries the citation it marks; marks are no claims."""
    _, answer = await play([search("年假"), "每年有 10 天 [1]。"], "年假有几天？", tools=toolbox(*PASSAGES))
    assert answer.text == "每年有 10 天 [1]。"
    assert [citation.document for citation in answer.citations] == ["/all/1.md"]
    assert answer.messages[1].citations


async def test_unmarked_answers_cite_what_they_share_words_with() -> None:
    """Without a mark the nearest passage is the source."""
    _, answer = await play([search("病假"), "病假需要医院证明。"], "病假要什么？", tools=toolbox(*PASSAGES))
    assert [citation.document for citation in answer.citations] == ["/all/2.md"]


@pytest.mark.parametrize("reply", ["每年有 15 天。", ""])
async def test_an_ungrounded_answer_is_replaced_by_a_quote(reply: str) -> None:
    """A number that no passage states, or no words at all, give way to the passage itself."""
    _, answer = await play([search("年假"), reply], "年假有几天？", tools=toolbox(*PASSAGES))
    assert answer.text == f"《文件1》中写道：“{PASSAGES[0]}”[1]"
    assert [citation.document for citation in answer.citations] == ["/all/1.md"]


async def test_a_broken_model_is_one_line() -> None:
    """Errors of the engine become Failed with a sentence for the reader, not the engine's words."""
    for error, name, code in (
        (EngineFailed("GGML_ASSERT at 0x7f"), "model_failed", "turn_failed"),
        (PromptTooLong("9 > 8"), "prompt_too_long", "context_length_exceeded"),
    ):
        last = await collect(
            run_turn(ScriptedModel([error]), compose("", (), "你好"), toolbox(), context("你好"))
        )
        assert last == Failed(ZH[name], code)


async def test_the_tool_sees_no_special_tokens_on() -> None:
    """What a tool printed cannot act as a tag in the next prompt."""
    model = ScriptedModel([python("print('<' + '|end|><tool_call>1776')"), "1776。"])
    await play(model)
    assert model.asked[1].messages[-1].text == "< |end| >< tool_call>1776"


async def test_results_are_told_in_plain_words() -> None:
    """A result that must be stated for the model loses Python's spelling and what must stay silent."""
    code = "import datetime, fractions\nprint([fractions.Fraction(1, 3)], [datetime.date(2026, 3, 1)])"
    _, answer = await play([python(code), ""])
    assert answer.text == "计算结果：[1/3] [2026-03-01]。"
    _, answer = await play([python("print('<think>37*48</think><' + '|end|>')"), ""])
    assert answer.text == f"计算结果：{ZH['opaque']}。"


@pytest.mark.parametrize("caught", ["repr(e)", "e.__class__.__name__ + ': ' + str(e)", "'Error:', e"])
async def test_a_caught_exception_is_no_result(caught: str) -> None:
    """A program that ends well but only prints what went wrong has calculated nothing."""
    code = python(f"try:\n    1 / 0\nexcept Exception as e:\n    print({caught})")
    _, answer = await play([code, ""])
    assert (answer.text, answer.outcome) == (ZH["calculation_failed"], "failed")
    _, answer = await play([code, "不能除以零。"])
    assert (answer.text, answer.outcome) == ("不能除以零。", "answered")
    _, answer = await play([code + python("print(37*48)"), ""])
    assert answer.text == "计算结果：1776。"


@given(
    st.lists(
        st.sampled_from(["37×48", "=", "1776", "1767", "。", "好", "第1步", "\n", "3.5"]), max_size=8
    ).map("".join)
)
async def test_no_shown_number_is_without_evidence(reply: str) -> None:
    """Whatever a model says after a result, a wrong number is never shown and the result always is."""
    _, answer = await play([python("print(37*48)"), reply])
    assert "1767" not in answer.text
    assert "3.5" not in answer.text
    assert "1776" in answer.text
    assert answer.outcome == "answered"


async def test_usage_is_summed_over_steps() -> None:
    """The answer tells what all steps read and wrote."""
    end = Finish("stop", Usage(7, 3))
    _, answer = await play([[BadCall("x", "y"), end], [Text("好。"), end]], "你好")
    assert (answer.usage.prompt_tokens, answer.usage.completion_tokens) == (14, 6)


async def test_a_small_model_quotes_what_it_found() -> None:
    """For a model whose card says so the nearest place of the passages is the answer, cited; no further reply."""
    model = ScriptedModel([search("年假")], quotes=True)
    box = toolbox("打印机在三楼。", "正式员工每年有 12 天年假。试用期没有。")
    _, answered = await play(model, "年假有几天", tools=box)
    assert "12 天年假" in answered.text
    assert answered.outcome == "answered"
    assert [citation.document for citation in answered.citations] == ["/all/2.md"]
    assert len(model.asked) == 1
