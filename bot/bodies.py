"""Reads the body of an HTTP answer up to a limit. Knows nothing of what is in it."""

from __future__ import annotations

import aiohttp

PIECE_BYTES = 1 << 16


async def up_to(stream: aiohttp.StreamReader, max_bytes: int) -> bytes:
    """So many bytes, or fewer when it ends before. ``stream.read`` alone gives what has arrived by then."""
    out = bytearray()
    while len(out) < max_bytes and (piece := await stream.read(min(PIECE_BYTES, max_bytes - len(out)))):
        out += piece
    return bytes(out)
