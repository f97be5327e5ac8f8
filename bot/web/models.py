"""``GET /v1/models``: every name that ``model`` may have, scenes first."""

from __future__ import annotations

from aiohttp import web

from bot.web.bearer import caller
from bot.web.keys import assistant_of
from bot.web.wire import Json, list_json


async def list_models(request: web.Request) -> web.Response:
    """Scenes (the assistant) and bare models."""
    assistant = await assistant_of(request)
    await caller(request)
    scenes = [_model(name, "mosuan-scene") for name in sorted(assistant.scenes)]
    models = [_model(name, "mosuan-model") for name in sorted(assistant.models)]
    return web.json_response(list_json([*scenes, *models]))


def _model(name: str, owner: str) -> Json:
    return {"id": name, "object": "model", "created": 0, "owned_by": owner}
