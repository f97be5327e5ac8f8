"""Where the simulated vendors take files: WeCom, WeChat, Feishu, DingTalk and Slack, each in its own manner.

What is handed over must be a whole PNG file. A fault named ``VENDOR-upload`` refuses it as a vendor does whose
operator gave no right to send files; a fault of the same name may also break the line. Shows nothing to anybody.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, MutableMapping
from typing import Protocol

from aiohttp import BodyPartReader, web

PNG = b"\x89PNG\r\n\x1a\n"
REFUSED = {
    "wecom": {"errcode": 48002, "errmsg": "api forbidden"},
    "wechat": {"errcode": 48001, "errmsg": "api unauthorized"},
    "feishu": {"code": 99991672, "msg": "Access denied. One of the scopes is required: [im:resource]"},
    "dingtalk": {"errcode": 88, "errmsg": "ding talk error", "sub_code": "60011"},
    "slack": {"ok": False, "error": "missing_scope"},
}


class Vendors(Protocol):
    """The side that shows what was handed over."""

    url: str

    @property
    def pictures(self) -> MutableMapping[str, bytes]:
        """The vendor's name for each picture that was handed over."""
        ...

    @property
    def fault(self) -> Callable[[str], str]:
        """What goes wrong with a call."""
        ...

    def is_valid(self, vendor: str, token: str) -> bool:
        """Whether the token is good now."""
        ...

    def void(self, vendor: str) -> None:
        """Make it invalid."""
        ...

    async def slack_show(self, request: web.Request) -> web.StreamResponse:
        """Slack shows a file by a call of its own."""
        ...


def uploads(vendors: Vendors) -> list[web.RouteDef]:
    """The addresses."""

    async def wechat(request: web.Request) -> web.StreamResponse:
        token = request.query.get("access_token", "")
        vendor = next((name for name in ("wecom", "wechat") if vendors.is_valid(name, token)), "")
        if not vendor or request.query.get("type") != "image":
            return web.json_response({"errcode": 40014, "errmsg": "invalid access_token"})
        return await _taken(vendors, vendor, request, "media")

    async def dingtalk(request: web.Request) -> web.StreamResponse:
        if not vendors.is_valid("dingtalk", request.query.get("access_token", "")):
            return web.json_response({"errcode": 40014, "errmsg": "invalid access_token"})
        return await _taken(vendors, "dingtalk", request, "media")

    async def feishu(request: web.Request) -> web.StreamResponse:
        if not vendors.is_valid("feishu", bearer(request)):
            return web.json_response({"code": 99991663, "msg": "Invalid access token"}, status=400)
        return await _taken(vendors, "feishu", request, "image")

    async def slack_place(request: web.Request) -> web.Response:
        if bearer(request) != "xoxb-simulated":
            return web.json_response({"ok": False, "error": "invalid_auth"})
        if vendors.fault("slack-upload"):
            return web.json_response(REFUSED["slack"])
        name = f"F{len(vendors.pictures)}-{request.query['length']}"
        return web.json_response({"ok": True, "upload_url": f"{vendors.url}/upload/{name}", "file_id": name})

    async def slack_file(request: web.Request) -> web.Response:
        body, name = await request.read(), request.match_info["name"]
        if not body.startswith(PNG) or name.rpartition("-")[2] != str(len(body)):
            return web.Response(status=400, text="bad length")
        vendors.pictures[name] = body
        return web.Response(text=f"OK - {len(body)}")

    return [
        web.post("/cgi-bin/media/upload", wechat),
        web.post("/media/upload", dingtalk),
        web.post("/open-apis/im/v1/images", feishu),
        web.get("/slack/files.getUploadURLExternal", slack_place),
        web.post("/upload/{name}", slack_file),
        web.post("/slack/files.completeUploadExternal", vendors.slack_show),
    ]


async def _taken(vendors: Vendors, vendor: str, request: web.Request, field: str) -> web.StreamResponse:
    """Keep the file of a form and name it, or say what this vendor says when it does not."""
    file = await _file(request, field)
    match vendors.fault(f"{vendor}-upload"):
        case "":
            pass
        case "42001" if vendor != "feishu":
            vendors.void(vendor)
            return web.json_response({"errcode": 42001, "errmsg": "access_token expired"})
        case "500":
            return web.Response(status=500, text="busy")
        case "slow":
            await asyncio.sleep(20.0)
        case _:
            status = 400 if vendor == "feishu" else 200
            return web.json_response(REFUSED[vendor], status=status)
    if not file.startswith(PNG):
        return web.json_response({"errcode": 40009, "errmsg": "invalid image size"})
    name = f"@{vendor}-{len(vendors.pictures)}"
    vendors.pictures[name] = file
    if vendor == "feishu":
        return web.json_response({"code": 0, "data": {"image_key": name}})
    told = {"type": "image", "media_id": name, "created_at": 1}
    return web.json_response(told if vendor == "wechat" else {"errcode": 0, "errmsg": "ok", **told})


async def _file(request: web.Request, field: str) -> bytes:
    found = b""
    async for part in await request.multipart():
        assert isinstance(part, BodyPartReader)
        read = bytes(await part.read(decode=False))
        if part.name == field and part.filename and part.headers.get("Content-Type") == "image/png":
            found = read
    return found


def bearer(request: web.Request) -> str:
    """What the caller proves itself with."""
    return request.headers.get("Authorization", "").removeprefix("Bearer ")
