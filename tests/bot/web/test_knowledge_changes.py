"""Documents and rules over HTTP: operators change them, everybody else is refused, and a change holds at once."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path
from typing import Any

import aiohttp
import numpy as np
import openai
import pytest

from bot.models.scripted import ScriptedModel
from bot.web.documents import MAX_BYTES
from tests.bot.web.served import Served, serve

ROOT = """
[groups.hr]
[groups.staff]
[users.root]
operator = true
groups = ["staff"]
[users.li]
groups = ["hr"]
[users.han]
"""
DOCUMENTS, ACCESS = "/v1/knowledge/documents", "/v1/knowledge/access"


@pytest.fixture
async def served(tmp_path: Path) -> AsyncIterator[Served]:
    """A server whose ``root`` is an operator."""
    async with serve(tmp_path, ScriptedModel()) as running:
        people = tmp_path / "root.toml"
        people.write_text(ROOT, "utf-8")
        await running.assistant.directory.import_people(people)
        yield running


async def call(
    served: Served, method: str, path: str, body: object = None, user: str = "root"
) -> tuple[int, Any]:
    """Status and JSON of a call. ``body`` is JSON, or a form."""
    sent = body if isinstance(body, aiohttp.FormData) else BytesIO(json.dumps(body).encode())
    headers = await served.headers(user)
    async with served.http.request(method, served.url + path, data=sent, headers=headers) as response:
        return response.status, await response.json()


def form(data: bytes, name: str, **fields: str) -> aiohttp.FormData:
    """A form with a file."""
    made = aiohttp.FormData(fields)
    made.add_field("file", BytesIO(data), filename=name)
    return made


async def found(served: Served, user: str, text: str = "年假几天") -> list[str]:
    """Paths of what the user finds."""
    _, body = await served.post("/v1/knowledge/search", {"query": text}, user=user)
    return [passage["document"] for passage in body["data"]]


async def test_an_operator_takes_documents_in_and_out(served: Served) -> None:
    """As JSON and as a form; found by those whom its rule names, gone when it is removed."""
    leave = {
        "path": "/hr/leave.md",
        "text": "# 年假\n\n年假为十天。",
        "access": {"allow_groups": ["hr"]},
    }
    status, made = await call(served, "POST", DOCUMENTS, leave)
    assert (status, made["change"], made["path"], made["version"]) == (201, "added", "/hr/leave.md", 1)
    assert await found(served, "li") == ["/hr/leave.md"]
    assert await found(served, "han") == []
    table = form("等级,年假\nP5,年假十二天\n".encode(), "levels.csv", folder="/hr")
    status, other = await call(served, "POST", DOCUMENTS, table)
    assert (status, other["path"]) == (201, "/hr/levels.csv")
    assert await found(served, "li") == ["/hr/leave.md"], "no rule anywhere is nobody"
    status, gone = await call(served, "DELETE", f"{DOCUMENTS}/{made['id']}")
    assert (status, gone["deleted"], gone["path"]) == (200, True, "/hr/leave.md")
    assert await found(served, "li") == []
    status, _ = await call(served, "DELETE", f"{DOCUMENTS}?path=/hr/levels.csv")
    assert status == 200
    status, problem = await call(served, "DELETE", f"{DOCUMENTS}/{made['id']}")
    assert (status, problem["error"]["code"]) == (404, "document_not_found")
    status, problem = await call(served, "DELETE", DOCUMENTS)
    assert (status, problem["error"]["code"]) == (400, "invalid_request")


async def test_versions_over_http(served: Served) -> None:
    """A changed document keeps its id; operators read what it said before."""
    for text in ("年假为十天。", "年假为十五天。"):
        body = {"path": "/a.txt", "content_base64": base64.b64encode(text.encode()).decode()}
        status, made = await call(served, "POST", DOCUMENTS, body)
    assert (status, made["change"], made["version"]) == (200, "changed", 2)
    _, versions = await call(served, "GET", f"{DOCUMENTS}/{made['id']}/versions")
    assert [(v["number"], v["is_current"]) for v in versions["data"]] == [(2, True), (1, False)]
    _, first = await call(served, "GET", f"{DOCUMENTS}/{made['id']}/versions/1")
    assert first["text"].strip() == "年假为十天。"
    for number in ("3", "x", "9" * 30):
        status, _ = await call(served, "GET", f"{DOCUMENTS}/{made['id']}/versions/{number}")
        assert status == 404
    await call(served, "POST", ACCESS, {"target": "/a.txt", "users": ["root"], "effect": "deny"})
    status, _ = await call(served, "GET", f"{DOCUMENTS}/{made['id']}/versions/1")
    assert status == 403, "a denial holds for operators too"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", DOCUMENTS),
        ("DELETE", f"{DOCUMENTS}/x"),
        ("GET", f"{DOCUMENTS}/x/versions"),
        ("GET", f"{DOCUMENTS}/x/versions/1"),
        ("GET", f"{ACCESS}?target=/"),
        ("PUT", ACCESS),
        ("POST", ACCESS),
        ("DELETE", f"{ACCESS}?target=/"),
    ],
)
async def test_nobody_but_operators(served: Served, method: str, path: str) -> None:
    """Others get 403 and strangers 401, whatever they send and whether the document exists or not."""
    status, problem = await call(served, method, path, {"path": "/a.md", "text": "x"}, user="li")
    assert (status, problem["error"]["code"]) == (403, "forbidden")
    async with served.http.request(method, served.url + path) as response:
        assert response.status == 401


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"path": "/a.md"}, "give either text or content_base64"),
        ({"path": "/a.md", "text": "x", "content_base64": "eA=="}, "give either"),
        ({"path": "/a", "text": "x", "url": "https://a.example/"}, "give either"),
        ({"path": "/a", "url": "http://127.0.0.1:9/a.md"}, "private network"),
        ({"path": "/a", "url": "http://169.254.169.254/latest"}, "private network"),
        ({"path": "/a", "url": "file:///etc/passwd"}, "is no address"),
        ({"path": "/a.md", "content_base64": "***"}, "no base64"),
        ({"path": "/a.md", "text": "x", "acces": {"deny_users": ["*"]}}, "acces"),
        ({"path": "/a.md", "text": "x", "access": {"deny_user": ["li"]}}, "deny_user"),
        ({"path": "/a.md", "text": "x", "access": {"deny_users": [" "]}}, "blank name"),
        ({"path": "/a.exe", "text": "x"}, "of a kind that is not read"),
        ({"path": "/a.md", "text": "  "}, "empty"),
        ({"path": "/../a.md", "text": "x"}, "not a path"),
        ({"path": "/a.pdf", "text": "x"}, "a.pdf"),
        ([], ""),
    ],
)
async def test_what_is_no_document_is_told_so(served: Served, body: object, said: str) -> None:
    """Each bad body is a 400 whose one line says what is wrong, and nothing is taken in."""
    status, problem = await call(served, "POST", DOCUMENTS, body)
    assert status == 400
    assert said in problem["error"]["message"]
    assert "\n" not in problem["error"]["message"]
    assert await served.assistant.knowledge.list() == ()


async def test_forms_that_are_wrong(served: Served) -> None:
    """Without a file, with a field or a rule that is not understood: refused, and nothing stands open."""
    for body, said in (
        (form(b"x", "a.md", acess='{"deny_users":["*"]}'), "acess"),
        (form(b"x", "a.md", access='{"deny_user":["*"]}'), "deny_user"),
        (form(b"x", "a.md", access="["), "JSON"),
        (aiohttp.FormData([("folder", "/"), ("file", "text")], default_to_multipart=True), "file: missing"),
    ):
        status, problem = await call(served, "POST", DOCUMENTS, body)
        assert (status, said in problem["error"]["message"]) == (400, True), problem
    assert await served.assistant.knowledge.list() == ()


async def test_large_documents(served: Served) -> None:
    """Larger than a question may be is fine; larger than a document may be is 413, on both ways in."""
    large = f"<!-- {'x' * 3_000_000} --><p>few words</p>"
    status, _ = await call(served, "POST", DOCUMENTS, form(large.encode(), "large.html", folder="/big"))
    assert status == 201
    huge = b"x" * (MAX_BYTES + 100_000)
    status, problem = await call(served, "POST", DOCUMENTS, form(huge, "huge.txt"))
    assert (status, problem["error"]["code"]) == (413, "request_too_large")
    status, _ = await call(served, "POST", DOCUMENTS, {"path": "/huge.txt", "text": huge.decode()})
    assert status == 413


async def test_rules_over_http(served: Served) -> None:
    """Rules stand before documents come, are read with their reasons, change at once, and go again."""
    rule = {"allow_groups": ["hr"]}
    status, made = await call(served, "PUT", ACCESS, {"target": "/hr", "access": rule, "contact": "li"})
    assert (status, made["kind"], made["rule"]["allow_groups"], made["contact"]) == (
        200,
        "folder",
        ["hr"],
        "li",
    )
    await call(served, "POST", DOCUMENTS, {"path": "/hr/leave.md", "text": "年假为十天。"})
    assert await found(served, "li") == ["/hr/leave.md"]
    _, told = await call(served, "GET", f"{ACCESS}?target=/hr/leave.md")
    reasons = {row["user"]: row["reason"] for row in told["readers"]}
    assert set(reasons) == {"li", "root"}
    assert reasons["li"] == "allowed to group hr by /hr"
    assert {row["user"] for row in told["refused"]} == {"han", None}
    assert [link["path"] for link in told["chain"]] == ["/", "/hr", "/hr/leave.md"]
    _, one = await call(served, "GET", f"{ACCESS}?target=/hr&as=han")
    assert [row["user"] for row in one["refused"]] == ["han", None]
    await call(served, "POST", ACCESS, {"target": "/hr/leave.md", "users": ["li"], "effect": "deny"})
    assert await found(served, "li") == []
    await call(served, "POST", ACCESS, {"target": "/hr/leave.md", "users": ["li"], "effect": "remove"})
    assert await found(served, "li") == ["/hr/leave.md"]
    status, left = await call(served, "DELETE", f"{ACCESS}?target=/hr")
    assert (status, left["effective"]["allow_groups"]) == (200, [])
    assert await found(served, "li") == []


async def test_targets_and_bodies_that_are_wrong(served: Served) -> None:
    """A mistyped target changes nothing and makes nothing; a mistyped field is refused."""
    for method, path, body, wanted in (
        ("GET", ACCESS, None, 400),
        ("GET", f"{ACCESS}?target=/absent", None, 404),
        ("GET", f"{ACCESS}?target=/&as=nobody", None, 404),
        ("DELETE", f"{ACCESS}?target=/absent", None, 404),
        ("POST", ACCESS, {"target": "/absent", "users": ["li"]}, 404),
        ("POST", ACCESS, {"target": "/"}, 400),
        ("POST", ACCESS, {"target": "/", "user": ["li"]}, 400),
        ("PUT", ACCESS, {"target": "0123456789ab", "access": {}}, 404),
        ("PUT", ACCESS, {"target": "/x"}, 400),
        ("PUT", ACCESS, {"target": "/x", "access": {"allow_groups": [""]}}, 400),
    ):
        status, _ = await call(served, method, path, body)
        assert status == wanted, (method, path, body)
    assert await served.assistant.knowledge.folders() == ()


async def test_embeddings_are_those_of_the_knowledge_base(served: Served) -> None:
    """The OpenAI client gets one unit vector per text, in order, equal texts equal vectors, in both encodings."""
    texts = ["年假几天", "annual leave", "年假几天"]
    made = await served.openai.embeddings.create(model="knowledge", input=texts)  # base64, as it always asks
    plain = await served.openai.embeddings.create(model=made.model, input=texts, encoding_format="float")
    one, other, again = (np.array(row.embedding) for row in made.data)
    assert np.allclose(one, again)
    assert not np.allclose(one, other)
    assert np.linalg.norm(one) == pytest.approx(1, abs=1e-5)
    assert np.allclose([row.embedding for row in plain.data], [one, other, again], atol=1e-6)
    assert made.usage.prompt_tokens > 0
    with pytest.raises(openai.NotFoundError, match="there is no embedder"):
        await served.openai.embeddings.create(model="ada", input="x")


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ({"input": []}, 400),
        ({"input": ""}, 400),
        ({"input": ["a", ""]}, 400),
        ({"input": [[1, 2]]}, 400),
        ({"input": "a", "dimensions": 7}, 400),
        ({"input": "a", "dimensions": 1024}, 200),
        ({"input": ["a"] * 2049}, 413),
        ({"input": "a" * 500_000}, 413),
        ({"input": "\ud800"}, 400),
        ({"input": "!!!", "model": "assistant"}, 200),
    ],
)
async def test_embeddings_at_their_edges(served: Served, body: dict[str, object], wanted: int) -> None:
    """What has no vector or is too much is refused in one line; odd characters are not."""
    status, told = await call(served, "POST", "/v1/embeddings", body, user="li")
    assert status == wanted, told


async def test_many_at_once(served: Served) -> None:
    """Uploads of one document side by side leave one document with that many versions, and a sound index."""
    bodies = [{"path": "/a.txt", "text": f"text number {n}"} for n in range(8)]
    results = await asyncio.gather(*(call(served, "POST", DOCUMENTS, body) for body in bodies))
    assert {status for status, _ in results} == {200, 201}
    assert len(await served.assistant.knowledge.versions("/a.txt")) == 8
    assert await served.assistant.knowledge.verify(repair=False) == []


async def test_openapi_tells_of_them(served: Served) -> None:
    """The addresses, their bodies and their queries stand in the description."""
    async with served.http.get(f"{served.url}/openapi.json") as response:
        told = json.loads(await response.text())
    assert set(told["paths"][ACCESS]) == {"get", "put", "post", "delete"}
    assert "requestBody" in told["paths"][DOCUMENTS]["post"]
    assert "requestBody" in told["paths"]["/v1/embeddings"]["post"]
    names = [parameter["name"] for parameter in told["paths"][ACCESS]["get"]["parameters"]]
    assert names == ["target", "as", "after"]


async def test_who_reads_is_told_a_page_at_a_time(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each person stands on one page, nobody known on the first; only those of a page are worked out."""
    monkeypatch.setattr("bot.web.access.MAX_PEOPLE", 2)
    await call(served, "PUT", ACCESS, {"target": "/hr", "access": {"allow_groups": ["hr"]}})
    pages, after = [], ""
    while not pages or after:
        _, told = await call(served, "GET", f"{ACCESS}?target=/hr&after={after}")
        pages.append(sorted(str(row["user"]) for row in (*told["readers"], *told["refused"])))
        after = told["next"]
    assert pages == [["None", "han", "li"], ["root"]]
