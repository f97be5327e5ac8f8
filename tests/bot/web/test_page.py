"""The chat page in a real browser, against a real server.

Skipped only where Chromium is not installed (``apt-get install chromium``); CI installs it.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

from bot.models.scripted import ScriptedModel
from tests.bot.web.served import HeldModel, Served, serve

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE = {"width": 390, "height": 844}
SHOTS = os.environ.get("MOSUAN_SCREENSHOTS", "")
"""A folder to put pictures of the page in, for people to look at."""

pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="Chromium is not installed: apt-get install chromium"
)
PATIENCE_S = 300.0
COMPLAINTS: dict[Page, list[str]] = {}
expect.set_options(timeout=30_000)  # milliseconds; only a test that hangs gets there
SEARCH = "<|tool_call|>search_knowledge\nWhat is the maximum of band P7?<|tool_end|>"


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """The system's Chromium."""
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield running
        await running.close()


async def open_page(browser: Browser, served: Served, language: str, **more: Any) -> Page:
    """The page as a phone shows it; anything it complains about fails the test."""
    context = await browser.new_context(
        viewport=PHONE, locale=language, has_touch=True, is_mobile=True, device_scale_factor=2, **more
    )
    page = await context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if "Content Security" in said.text else None)
    page.on(
        "request", lambda request: complaints.append(request.url) if served.url not in request.url else None
    )
    COMPLAINTS[page] = complaints
    await page.goto(served.url)
    return page


async def shoot(page: Page, name: str) -> None:
    """A picture, when somebody wants one."""
    if SHOTS:
        await page.screenshot(path=Path(SHOTS) / f"{name}.png")


async def ask(page: Page, question: str) -> None:
    """Type a question and send it."""
    await page.fill("#question", question)
    await page.press("#question", "Enter")


async def test_ask_and_switch_user(browser: Browser, tmp_path: Path) -> None:
    """One question by two people: an answer with a source to unfold, then a refusal; never code."""
    model = ScriptedModel([SEARCH, "Band P7 ends at **45,000** yuan a month [1].", SEARCH])
    async with serve(tmp_path, model, demo=True) as served:
        page = await open_page(browser, served, "en-GB")
        await page.click("#who")
        await page.click(".person:has-text('Lin Yue')")
        await ask(page, "What is the maximum of band P7?")
        await expect(page.locator(".theirs.answered .body strong")).to_have_text("45,000")
        await page.click(".chip >> nth=0")
        await expect(page.locator(".quote code")).to_contain_text("/hr/pay/")
        await shoot(page, "en-answer")
        await page.click("#who")
        await page.click(".person:has-text('Chen Hao')")
        await expect(page.locator("#messages li")).to_have_count(0)
        await ask(page, "What is the maximum of band P7?")
        await expect(page.locator(".theirs.refused .mark")).to_have_text("Cannot share")
        assert not re.search(r"tool_call|search_knowledge", await page.inner_text("body"))
        assert COMPLAINTS[page] == []


async def test_a_streaming_answer_is_seen_growing_and_can_be_stopped(
    browser: Browser, tmp_path: Path
) -> None:
    """The first words stand there while the rest is still to come; stop ends it, and the turn is marked."""
    model = HeldModel(["你好，我是默算。", "再见。"])
    async with serve(tmp_path, model, demo=True) as served:
        page = await open_page(browser, served, "zh-CN", color_scheme="dark")
        await expect(page.locator("#question")).to_have_attribute("placeholder", "问点什么…")
        await shoot(page, "zh-empty")
        await ask(page, "你好，你是谁")
        await expect(page.locator(".streaming .body")).to_contain_text("你好")
        await shoot(page, "zh-streaming")
        await page.click("#send")
        await expect(page.locator(".theirs .foot .note")).to_have_text("已停止")
        await model.closed.wait()
        model.let_go.set()
        await page.click(".retry")
        await expect(page.locator(".theirs.answered .body")).to_have_text("再见。")
        assert COMPLAINTS[page] == []


async def test_history_survives_a_reload(browser: Browser, tmp_path: Path) -> None:
    """After a refresh the conversation is there; the browser keeps only its id and the token."""
    model = ScriptedModel(["Hello there.", "Second answer."])
    async with serve(tmp_path, model, demo=True) as served:
        page = await open_page(browser, served, "en-GB")
        await ask(page, "Hi, who are you")
        await page.click(".verdict >> nth=0")
        await expect(page.locator(".theirs.answered")).to_have_count(1)
        await page.reload()
        await expect(page.locator(".theirs.answered .body")).to_have_text("Hello there.")
        kept = await page.evaluate("Object.keys(localStorage).sort()")
        assert kept == ["mosuan.conversation", "mosuan.token"]
        (given,) = await served.assistant.store.feedback()
        assert given.verdict == "up"
        await page.click("#drawer-open")
        await expect(page.locator(".conversation-title")).to_have_text("Hi, who are you")
        await page.click("#new-chat")
        await expect(page.locator("#empty")).to_be_visible()


async def test_a_key_is_asked_for_once(browser: Browser, served: Served) -> None:
    """Outside demo mode nobody can be chosen; a wrong key is told, a right one is kept."""
    page = await open_page(browser, served, "en-GB")
    await page.fill("#key", "wrong")
    await page.press("#key", "Enter")
    await expect(page.locator("#key-error")).to_be_visible()
    await page.fill("#key", served.key)
    await page.press("#key", "Enter")
    await expect(page.locator("#key-dialog")).not_to_be_visible()
    served.model.enqueue("Hello.")
    await ask(page, "Hi there")
    await expect(page.locator(".theirs.answered .body")).to_have_text("Hello.")
    await page.reload()
    await expect(page.locator(".theirs.answered .body")).to_have_text("Hello.")
    await expect(page.locator("#key-dialog")).not_to_be_visible()


MARKDOWN = [
    ("**a** and *b*", "<p><strong>a</strong> and <em>b</em></p>"),
    ("3*4*5 = 60", "<p>3*4*5 = 60</p>"),
    ("<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>"),
    ("![x](https://evil.example/a.png)", "<p>!<a"),
    ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
    ("costs $5 and $6", "<p>costs $5 and $6</p>"),
    ("so $x^2$ it is", "<msup><mi>x</mi><mn>2</mn></msup>"),
    (r"\(\frac{1}{2}\)", "<mfrac><mrow><mn>1</mn></mrow><mrow><mn>2</mn></mrow></mfrac>"),
    ("\\[\n\\sqrt[3]{8} \\ne \\unknown\n\\]", "<mroot>"),
    ("- a\n- b\n  - c", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"),
    ("| a | b |\n|---|---|\n| x | 1,000 |", '<td class="number">1,000</td>'),
    ("```\n**x**\n```", "<pre><code>**x**</code></pre>"),
    ("$$a = b \\approx c$$", "</mrow></math> <math"),
    (r"$\frac{$ and \(", "<p>"),
]


async def test_text_becomes_nodes(browser: Browser, served: Served) -> None:
    """Markdown and TeX are drawn, money stays money, and nothing in a text becomes markup or a request."""
    page = await open_page(browser, served, "en-GB")
    script = """async (text) => {
        const { render } = await import("/static/render.js");
        const box = document.createElement("div");
        box.append(render(text));
        return box.innerHTML;
    }"""
    for text, expected in MARKDOWN:
        html = await page.evaluate(script, text)
        assert expected in html, text
        assert "<img" not in html
        assert "javascript:" not in re.sub(r">[^<]*<", "><", html)
    assert COMPLAINTS[page] == []


async def test_a_stream_cut_anywhere_reads_the_same(browser: Browser, served: Served) -> None:
    """Events arrive whole whatever the cuts, also inside a Chinese character; a missing end is told."""
    page = await open_page(browser, served, "en-GB")
    script = """async (size) => {
        const { events, StreamCut } = await import("/static/stream.js");
        const sent = ': keep-alive\\n\\ndata: {"text":"默算"}\\r\\n\\r\\ndata: {"text":"计算"}\\n\\n';
        const read = async (text) => {
            const bytes = new TextEncoder().encode(text);
            const body = new ReadableStream({ start(controller) {
                for (let i = 0; i < bytes.length; i += size) controller.enqueue(bytes.slice(i, i + size));
                controller.close();
            } });
            let all = "";
            try {
                for await (const event of events(new Response(body))) all += event.text;
            } catch (error) {
                return all + (error instanceof StreamCut ? " cut" : " broken");
            }
            return all;
        };
        return [await read(sent + "data: [DONE]\\n\\n"), await read(sent)];
    }"""
    for size in (1, 2, 3, 7, 1000):
        assert await page.evaluate(script, size) == ["默算计算", "默算计算 cut"]


async def test_a_drawing_is_shown_under_the_answer_and_again_after_a_reload(
    browser: Browser, tmp_path: Path
) -> None:
    """A real figure of a real kernel: described in words, fetched with the reader's key; the code nowhere."""
    pytest.importorskip("matplotlib")
    code = "import matplotlib.pyplot as plt\nplt.bar(['一月', '二月'], [3, 5])\nplt.show()\nprint(8)"
    model = ScriptedModel([f"<|tool_call|>python\n{code}<|tool_end|>", "两个月一共 8 件，见图。"])
    async with serve(tmp_path, model, demo=True, tool_s=PATIENCE_S) as served:
        page = await open_page(browser, served, "zh-CN")
        await ask(page, "一月卖了 3 件，二月卖了 5 件，画成柱状图，一共多少")
        drawing = page.locator(".theirs.answered .drawing img")
        for _ in range(2):
            await expect(drawing).to_have_attribute(
                "alt", "图 1：一月卖了 3 件，二月卖了 5 件，画成柱状图，一共多少", timeout=PATIENCE_S * 1000
            )
            await page.wait_for_function("document.querySelector('.drawing img').naturalWidth > 100")
            await shoot(page, "zh-drawing")
            await page.reload()
        assert not re.search(r"tool_call|matplotlib|plt\.|import", await page.inner_text("body"))
        assert COMPLAINTS[page] == []
