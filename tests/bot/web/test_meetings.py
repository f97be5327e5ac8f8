"""Minutes over HTTP and on the page: a real server, a real job, a real browser."""

from __future__ import annotations

import io
import json
import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

from bot.models.scripted import ScriptedModel
from tests.bot.web.served import Served, serve

MEETING = """林波(00:00:05): 嗯我们今天的议程是预算和上线时间。
王敏(00:01:02): 预算目前是三十万，不对，四十万，主要成本在采购。
林波(00:02:10): 那就用方案B，预算定为四十万。
王敏(00:02:30): 同意。我来准备合同，周五下班前发给大家。
林波(00:03:40): 上线时间还没定，下次再讨论。
王敏(00:04:00): 好的。
"""
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
SHOTS = os.environ.get("MOSUAN_SCREENSHOTS", "")
expect.set_options(timeout=60_000)  # milliseconds; only a test that hangs gets there


async def uploaded(served: Served, raw: bytes, **fields: str) -> tuple[int, Any]:
    """Status and JSON of an upload."""
    form = aiohttp.FormData(fields)
    form.add_field("file", io.BytesIO(raw), filename="meeting.txt")
    url = served.url + "/v1/meetings/minutes"
    async with served.http.post(url, data=form, headers=await served.headers()) as response:
        return response.status, await response.json()


async def ended(served: Served, job: str) -> Any:
    """The job once it is over; its events are read to the end before."""
    url = f"{served.url}/v1/jobs/{job}/events"
    async with served.http.get(url, headers=await served.headers()) as response:
        assert "[DONE]" in await response.text()
    return (await served.get(f"/v1/jobs/{job}"))[1]


async def test_a_file_becomes_minutes(served: Served) -> None:
    """202 and a job; its result holds decision, owner and date, each with its turns."""
    status, job = await uploaded(served, MEETING.encode("gb18030"), format="markdown", view="speakers")
    assert (status, job["kind"]) == (202, "meetings.minutes")
    result = (await ended(served, job["id"]))["result"]
    assert [(b["owner"], b["deadline"], b["turns"]) for b in result["actions"]] == [
        ("王敏", "周五下班前", [3])
    ]
    assert [b["turns"] for b in result["decisions"]] == [[2, 3]]
    assert result["view"] == "speakers"
    url = f"{served.url}/v1/jobs/{job['id']}/result"
    async with served.http.get(url, headers=await served.headers()) as response:
        assert (await response.text()).startswith("# 会议纪要")
    assert (await served.get(f"/v1/jobs/{job['id']}", user="han"))[0] == 404


async def test_a_transcript_may_be_larger_than_a_question(served: Served) -> None:
    """Three megabytes are taken as a file and as JSON; a question of that size is refused elsewhere."""
    long = MEETING + "林波(00:05:00): " + "方案甲。" * 250_000
    assert (await uploaded(served, long.encode(), format="markdown"))[0] == 202
    url = served.url + "/v1/meetings/minutes"
    headers = await served.headers() | {"Content-Type": "application/json"}
    body = io.BytesIO(json.dumps({"transcript": long}).encode())
    async with served.http.post(url, data=body, headers=headers) as response:
        assert response.status == 202


async def test_json_is_taken_too_and_nonsense_is_one_line(served: Served) -> None:
    """The text of an export as JSON works; no transcript, an unknown kind and binary each get one line."""
    status, job = await served.post("/v1/meetings/minutes", {"transcript": MEETING, "kind": "review"})
    assert status == 202
    assert (await ended(served, job["id"]))["result"]["kind"]["form"] == "review"
    deep = b'{"transcript":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    for body in ({"transcript": ""}, {"transcript": MEETING, "view": "sideways"}, b"{", deep):
        assert (await served.post("/v1/meetings/minutes", body))[0] == 400
    assert (await served.post("/v1/meetings/minutes", b'{"transcript":"A: \\ud800 hello"}'))[0] == 202
    _, job = await uploaded(served, bytes(range(256)) * 20)
    failed = await ended(served, job["id"])
    assert (failed["status"], "not text" in failed["error"]["message"]) == ("failed", True)


async def test_a_meeting_is_kept_for_those_who_spoke(served: Served) -> None:
    """A job whose owner spoke makes documents that this person finds and another does not; ``keep`` turns it off."""
    said = MEETING.replace("林波", "李雷").encode()
    _, job = await uploaded(served, said, keep="false")
    assert "kept" not in (await ended(served, job["id"]))["result"]
    _, job = await uploaded(served, said)
    kept = (await ended(served, job["id"]))["result"]["kept"]
    assert (kept["readers"], kept["unknown_speakers"], kept["reason"]) == (["li"], ["王敏"], "")
    for user, is_found in (("li", True), ("han", False)):
        _, found = await served.post("/v1/knowledge/search", {"query": "方案B 预算定为四十万"}, user)
        assert any(p["text"] for p in found["data"]) == is_found


async def test_a_model_words_lines_when_asked(served: Served) -> None:
    """``reword`` sends each line to the model; what it makes up is not in the result."""
    served.model.enqueue(*["王敏和张三一致同意追加 99 万元。"] * 20)
    _, job = await served.post("/v1/meetings/minutes", {"transcript": MEETING, "reword": True, "keep": False})
    result = (await ended(served, job["id"]))["result"]
    assert len(served.model.asked) >= 3
    assert {b["engine"] for name in ("summary", "decisions", "actions") for b in result[name]} == {"rules"}
    assert "张三" not in json.dumps(result, ensure_ascii=False)


async def test_a_stranger_is_refused_before_anything_is_read(served: Served) -> None:
    """Without a key the answer is 401 whatever the body is, not an opinion on the body."""
    for body in (b"{", b'{"transcript":"A: hello"}'):
        async with served.http.post(served.url + "/v1/meetings/minutes", data=body) as response:
            assert response.status == 401


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """The system's Chromium."""
    async with async_playwright() as playwright:
        flags = ["--headless", "--no-sandbox", "--disable-gpu"]
        running = await playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield running
        await running.close()


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed: apt-get install chromium")
async def test_the_page_shows_minutes_beside_their_evidence(browser: Browser, tmp_path: Path) -> None:
    """Upload, minutes, a click on a line lights its turns; removals are shown and taken back."""
    async with serve(tmp_path / "data", ScriptedModel(), demo=True) as served:
        context = await browser.new_context(viewport={"width": 1280, "height": 860}, locale="zh-CN")
        page = await context.new_page()
        complaints: list[str] = []
        page.on("pageerror", lambda error: complaints.append(str(error)))
        await page.goto(served.url + "/meetings")
        file: Any = {"name": "meeting.txt", "mimeType": "text/plain", "buffer": MEETING.encode()}
        await page.set_input_files("#file", files=[file])
        await page.click("#go")
        decision = page.locator(".m-bullet", has_text="那就用方案B").last
        await decision.click()
        await expect(page.locator("#turn-2")).to_have_class("lit")
        await expect(page.locator("#turn-3")).to_have_class("lit")
        await expect(page.locator(".m-tag", has_text="负责人: 王敏").first).to_be_visible()
        await expect(page.locator("#turn-0 del")).to_be_hidden()
        await page.get_by_role("radio", name="标出删去").click()
        await expect(page.locator("#turn-0 del")).to_be_visible()
        await _shot(page, "meetings")
        await page.locator("#turn-0 del").click()
        await expect(page.locator("#turn-0 ins")).to_have_text("嗯")
        await page.get_by_role("radio", name="平滑").click()
        await expect(page.locator("#turn-0")).to_contain_text("嗯我们今天")
        await page.get_by_role("radio", name="原文").click()
        await expect(page.locator("#turn-1 del").first).to_be_visible()
        assert complaints == []


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed: apt-get install chromium")
async def test_the_page_opens_a_job_and_fits_a_phone(browser: Browser, tmp_path: Path) -> None:
    """The address holds the job, so opening it again shows it; nothing is wider than a phone; who may read is told."""
    async with serve(tmp_path / "data", ScriptedModel(), demo=True) as served:
        context = await browser.new_context(viewport={"width": 390, "height": 844}, locale="zh-CN")
        await context.add_init_script(f"localStorage.setItem('mosuan.token', '{served.key}')")
        page = await context.new_page()
        await page.goto(served.url + "/meetings")
        said = MEETING.replace("林波", "林悦").replace("王敏", "陈昊")
        file: Any = {"name": "meeting.txt", "mimeType": "text/plain", "buffer": said.encode()}
        await page.set_input_files("#file", files=[file])
        await page.click("#go")
        await expect(page.locator(".m-bullet").first).to_be_visible()
        await expect(page.locator("#stop")).to_be_hidden()
        await expect(page.locator("#kept")).to_contain_text("可读: lin_yue, chen_hao")
        kept = await page.locator("#kept").text_content()
        await page.goto(page.url)
        await expect(page.locator("#kept")).to_have_text(kept or "")
        await _shot(page, "meetings-phone")
        wide = await page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
        assert wide is False
        await page.locator(".m-bullet", has_text="那就用方案B").last.click()
        await expect(page.locator("#turn-2")).to_be_in_viewport()
        await _shot(page, "meetings-phone-turns")
        await page.goto(served.url + "/meetings?job=none")
        await expect(page.locator("#status")).to_contain_text("no job")


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed: apt-get install chromium")
async def test_a_transcript_attached_in_the_chat_is_answered(browser: Browser, tmp_path: Path) -> None:
    """The clip takes a file; the minutes are the answer, and its link shows them beside their transcript."""
    async with serve(tmp_path / "data", ScriptedModel(), demo=True) as served:
        context = await browser.new_context(viewport={"width": 390, "height": 844}, locale="zh-CN")
        await context.add_init_script(f"localStorage.setItem('mosuan.token', '{served.key}')")
        page = await context.new_page()
        await page.goto(served.url)
        await expect(page.locator("#attach")).to_be_visible()
        file: Any = {"name": "周会.txt", "mimeType": "text/plain", "buffer": MEETING.encode()}
        await page.set_input_files("#attachment", files=[file])
        await expect(page.locator(".turn.mine")).to_have_text("[周会.txt]")
        await expect(page.locator(".turn.theirs")).to_contain_text("那就用方案B，预算定为四十万。")
        await _shot(page, "chat-phone")
        async with context.expect_page() as opening:
            await page.locator(".turn.theirs a").click()
        opened = await opening.value
        await expect(opened.locator(".m-bullet").first).to_be_visible()


async def _shot(page: Page, name: str) -> None:
    """A picture to look at, where a folder for them is given."""
    if SHOTS:
        await page.screenshot(path=f"{SHOTS}/{name}.png")
