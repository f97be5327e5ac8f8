"""``GET /openapi.json``: the addresses and the bodies they take, from the very models that check them."""

from __future__ import annotations

from typing import Any

from aiohttp import web
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from bot.web.embeddings import EmbeddingRequest
from bot.web.knowledge_schemas import AccessChange, AccessRequest, DocumentRequest
from bot.web.meetings import MinutesRequest
from bot.web.miniprogram_schemas import MiniLogin, MiniQuestion, MiniRefresh
from bot.web.schemas import ChatRequest, DemoTokenRequest, FeedbackRequest, SearchRequest

BODIES: dict[tuple[str, str], type[BaseModel]] = {
    ("post", "/v1/chat/completions"): ChatRequest,
    ("post", "/v1/feedback"): FeedbackRequest,
    ("post", "/v1/knowledge/search"): SearchRequest,
    ("post", "/v1/knowledge/documents"): DocumentRequest,
    ("put", "/v1/knowledge/access"): AccessRequest,
    ("post", "/v1/knowledge/access"): AccessChange,
    ("post", "/v1/embeddings"): EmbeddingRequest,
    ("post", "/v1/meetings/minutes"): MinutesRequest,
    ("post", "/mini/login"): MiniLogin,
    ("post", "/mini/refresh"): MiniRefresh,
    ("post", "/mini/turns"): MiniQuestion,
    ("post", "/demo/token"): DemoTokenRequest,
}
QUERIES: dict[tuple[str, str], tuple[str, ...]] = {
    ("delete", "/v1/knowledge/documents"): ("path", "id"),
    ("get", "/v1/knowledge/access"): ("target", "as", "after"),
    ("delete", "/v1/knowledge/access"): ("target",),
}
"""Names that are read from the query."""
OPEN = ("/healthz", "/readyz", "/metrics", "/openapi.json", "/demo/", "/mini/login", "/mini/refresh")
"""What needs no key, besides the page itself."""
ERROR = {
    "type": "object",
    "properties": {
        "error": {
            "type": "object",
            "properties": {
                "message": {"type": "string"},
                "type": {"type": "string"},
                "param": {"type": "null"},
                "code": {"type": "string"},
            },
        }
    },
}


async def openapi(request: web.Request) -> web.Response:
    """The description of this server."""
    return web.json_response(description(request.app))


def description(app: web.Application) -> dict[str, Any]:
    """OpenAPI 3.1 of every route in ``app``."""
    paths: dict[str, dict[str, Any]] = {}
    for route in app.router.routes():
        path = route.resource.canonical if route.resource else "/"
        if path.startswith(("/v1/", "/mini/", *OPEN)) and route.method in ("GET", "POST", "PUT", "DELETE"):
            method = route.method.lower()
            paths.setdefault(path, {})[method] = _operation(method, path, route.handler.__doc__ or "")
    _, schemas = models_json_schema(
        [(model, "validation") for model in BODIES.values()], ref_template="#/components/schemas/{model}"
    )
    return {
        "openapi": "3.1.0",
        "info": {"title": "Mosuan", "version": "1"},
        "paths": paths,
        "components": {
            "schemas": schemas.get("$defs", {}) | {"Error": ERROR},
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
        },
    }


def _operation(method: str, path: str, doc: str) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "summary": doc.strip().splitlines()[0] if doc.strip() else "",
        "responses": {
            "200": {"description": "done"},
            "default": {
                "description": "what is wrong and what to do",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}},
            },
        },
        "security": [] if path.startswith(OPEN) else [{"bearer": []}],
    }
    names = [(part[1:-1], "path") for part in path.split("/") if part.startswith("{")]
    names += [(name, "query") for name in QUERIES.get((method, path), ())]
    if names:
        operation["parameters"] = [
            {"name": name, "in": where, "required": where == "path", "schema": {"type": "string"}}
            for name, where in names
        ]
    if body := BODIES.get((method, path)):
        schema = {"$ref": f"#/components/schemas/{body.__name__}"}
        operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
    return operation
