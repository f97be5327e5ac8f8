"""Asking a vendor's directory: JSON in, JSON out, and an error for everything that is not a whole answer.

A call that meets a limit is made again after a pause; anything else ends the reading, for half a directory is
none. Redirects are not followed and addresses never told: tokens stand in them. Knows no vendor.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp

from bot.bodies import up_to
from bot.directories.snapshot import DirectoryError

Json = Mapping[str, Any]
TIMEOUT = aiohttp.ClientTimeout(total=60.0, sock_connect=10.0)
MAX_REPLY_BYTES = 64 << 20  # 10,000 members with their departments are about 2 MB
TRIES = 6
MAX_PAUSE_S = 60.0


@dataclass(frozen=True)
class Vendor:
    """How one vendor answers: where its error code and message stand, and which codes mean "later"."""

    code: str
    message: str
    busy: frozenset[str]


@dataclass(frozen=True)
class Line:
    """A line to a vendor. ``pause_s`` is the first pause after a limit; it doubles."""

    session: aiohttp.ClientSession
    vendor: Vendor
    pause_s: float = 1.0

    async def ask(
        self, what: str, url: str, *, method: str = "GET", body: object = None, token: str = ""
    ) -> Json:
        """The answer of one call; ``what`` names it in errors, ``token`` goes into the header.

        Raises ``DirectoryError``.
        """
        pause_s = self.pause_s
        for left in reversed(range(TRIES)):
            status, answer, wait_s = await self._once(what, url, method, body, token)
            code = str(answer.get(self.vendor.code, "0") or "0")
            if status == 429 or code in self.vendor.busy:
                if left:
                    await asyncio.sleep(min(wait_s or pause_s, MAX_PAUSE_S))
                    pause_s *= 2
                    continue
                raise DirectoryError(f"{what}: the vendor wants fewer calls ({code}); read it less often")
            if status >= 400 or code != "0":
                said = str(answer.get(self.vendor.message, ""))[:200]
                raise DirectoryError(f"{what}: {code if code != '0' else f'HTTP {status}'} {said}".strip())
            return answer
        raise AssertionError("the last try returns or raises")

    async def _once(
        self, what: str, url: str, method: str, body: object, token: str
    ) -> tuple[int, Json, float]:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        try:
            async with self.session.request(
                method, url, json=body, headers=headers, allow_redirects=False, timeout=TIMEOUT
            ) as reply:
                read = await up_to(reply.content, MAX_REPLY_BYTES + 1)
                if len(read) > MAX_REPLY_BYTES:
                    raise DirectoryError(f"{what}: an answer of more than {MAX_REPLY_BYTES >> 20} MB")
                answer = json.loads(read) if read.strip() else {}
                wait = reply.headers.get("Retry-After", "")
                status = reply.status
        except (aiohttp.ClientError, TimeoutError, OSError) as problem:
            raise DirectoryError(f"{what}: no answer ({type(problem).__name__})") from None
        except (ValueError, RecursionError):
            raise DirectoryError(f"{what}: HTTP {reply.status} with something that is no JSON") from None
        if not isinstance(answer, dict) or 300 <= status < 400:
            raise DirectoryError(f"{what}: HTTP {status} with something that is no answer; check the address")
        return status, answer, float(wait) if wait.isascii() and wait.isdigit() else 0.0


def rows(answer: Json, name: str) -> list[Json]:
    """The list of objects called ``name``. Raises ``DirectoryError``: half an answer is none."""
    found = answer.get(name)
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise DirectoryError(f"the vendor's answer has no list {name!r}")
    return found


def value(row: Json, name: str) -> str:
    """A text or number that must be there, as text. Raises ``DirectoryError``."""
    found = row.get(name)
    if not isinstance(found, (str, int)) or isinstance(found, bool) or not str(found).strip():
        raise DirectoryError(f"the vendor's answer lacks {name!r}")
    return str(found)


def values(row: Json, name: str) -> list[str]:
    """A list of texts or numbers that must be there, as texts. Raises ``DirectoryError``."""
    found = row.get(name)
    if not isinstance(found, list) or not all(isinstance(part, (str, int)) for part in found):
        raise DirectoryError(f"the vendor's answer has no list {name!r}")
    return [str(part) for part in found]


def following(answer: Json, name: str, before: str) -> str:
    """The mark of the next page, blank after the last. Raises ``DirectoryError`` when pages go in circles."""
    after = str(answer.get(name) or "")
    if after and after == before:
        raise DirectoryError("the vendor's pages do not end")
    return after
