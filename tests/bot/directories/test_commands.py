"""``mosuan people sync`` and what ``mosuan doctor`` says of directories."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

from aiohttp import web

from tests.bot.commanded import Commands
from tests.bot.directories.stubs import table, vendor


def config(folder: Path, tables: dict[str, dict[str, object]]) -> Path:
    """A settings file."""
    lines = []
    for name, rows in tables.items():
        lines += [f"[directories.{name}]", *(f"{key} = {json.dumps(value)}" for key, value in rows.items())]
    file = folder / "mosuan.toml"
    file.write_text("\n".join(lines), "utf-8")
    return file


async def test_people_sync(tmp_path: Path) -> None:
    """Reads the directories that are meant, tells what came, fails with one line, and forgets on request."""
    mosuan = Commands(tmp_path / "data")
    async with vendor("wecom") as wecom, vendor("feishu") as feishu:
        file = config(
            tmp_path, {"co": table("wecom", wecom.url), "fs": table("feishu", feishu.url, max_age_s=901)}
        )

        async def run(*argv: str) -> tuple[int, str, str]:
            ran = await asyncio.to_thread(mosuan, *argv, "--config", str(file))
            return ran.code, ran.out, ran.err

        assert await run("people", "sync", "wecom") == (0, "co: 3 members, 5 groups\n", "")
        assert await run("people", "sync") == (0, "co: 3 members, 5 groups\nfs: 3 members, 5 groups\n", "")
        code, _, err = await run("people", "sync", "dingtalk")
        assert code == 1
        assert "no directory 'dingtalk'" in err
        feishu.faults["/open-apis/contact/v3/group/simplelist"] = [web.json_response({}, status=403)]
        code, out, err = await run("people", "sync")
        assert (code, out) == (1, "co: 3 members, 5 groups\n")
        assert "directory fs: group/simplelist: HTTP 403" in err
        _, out, _ = await run("people", "show", "co.li", "--json")
        assert json.loads(out)["all_groups"] == ["co.dept.1", "co.dept.2", "co.dept.3"]
        _, out, _ = await run("doctor", "--json")
        checks = {check["name"]: check for check in json.loads(out)["checks"]}
        assert checks["directory: co"]["ok"]
        assert "the last try failed" in checks["directory: fs"]["reason"]
        assert await run("people", "sync", "fs", "--forget") == (0, "fs: forgotten\n", "")
        _, out, _ = await run("doctor", "--json")
        checks = {check["name"]: check for check in json.loads(out)["checks"]}
        assert not checks["directory: fs"]["ok"]
        assert "mosuan people sync fs" in checks["directory: fs"]["reason"]
