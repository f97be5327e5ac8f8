"""What a calculation draws reaches the one who asked, and nobody else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.models.scripted import ScriptedModel
from sandbox.outputs import is_sane_png
from tests.bot.web.served import serve

CODE = (
    "import matplotlib.pyplot as plt\nfor n in range(6):\n    plt.figure()\n    plt.plot([1, n])\nprint(42)"
)
DRAW = f"<|tool_call|>python\n{CODE}<|tool_end|>"
PATIENCE_S = 300.0


async def test_drawings_belong_to_the_one_who_asked(tmp_path: Path) -> None:
    """The asker fetches them, now and from the history; to others, and without a key, there are none."""
    pytest.importorskip("matplotlib")
    async with serve(tmp_path, ScriptedModel([DRAW, "It is 42."]), tool_s=PATIENCE_S) as served:
        status, answer = await served.ask("draw 6 lines to 42", conversation="c")
        assert (status, answer["choices"][0]["message"]["content"]) == (200, "It is 42.")
        images = answer["mosuan"]["images"]
        assert len(images) == 4
        assert not re.search("plt|iVBOR", str(answer))
        for image in images:
            async with served.http.get(served.url + image["url"], headers=await served.headers()) as response:
                assert (response.status, response.content_type) == (200, "image/png")
                assert response.headers["Cache-Control"] == "no-store"
                assert is_sane_png(await response.read())
        _, history = await served.get("/v1/conversations/c")
        assert history["turns"][0]["images"] == images
        other, told = await served.get(images[0]["url"], user="han")
        missing, unknown = await served.get(
            images[0]["url"].replace(images[0]["url"].split("/")[3], "0" * 24)
        )
        assert (other, missing) == (404, 404)
        assert told["error"]["code"] == unknown["error"]["code"]
        async with served.http.get(served.url + images[0]["url"]) as response:
            assert response.status == 401
        for number in ("0", "5", "x", "1%2F.."):
            wrong = images[0]["url"].rsplit("/", 1)[0] + f"/{number}"
            assert (await served.get(wrong))[0] == 404
        assert await served.assistant.store.verify() == []


async def test_a_repeated_question_is_answered_with_the_same_drawings(tmp_path: Path) -> None:
    """What was drawn is on disk with the answer: a client that asks again by the same id gets it again."""
    pytest.importorskip("matplotlib")
    draw = DRAW.replace("range(6)", "range(1)")
    async with serve(tmp_path, ScriptedModel([draw, "It is 42."]), tool_s=PATIENCE_S) as served:
        asked = {"conversation": "c", "client_msg_id": "m"}
        first, again = [(await served.ask("draw a line to 42", **asked))[1] for _ in range(2)]
        assert first["mosuan"]["images"] == again["mosuan"]["images"]
        assert len(first["mosuan"]["images"]) == 1


async def test_an_answer_without_calculation_has_no_drawings(tmp_path: Path) -> None:
    """The field is always there."""
    async with serve(tmp_path, ScriptedModel(["Hello."])) as served:
        assert (await served.ask("hello"))[1]["mosuan"]["images"] == []
