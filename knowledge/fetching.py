"""A document from an address, without becoming a way into the network behind us.

Every name is resolved here, every address judged here, and the connection goes to the very address that was judged:
private, loopback, link-local and other special ones are refused unless the operator has named the host. Redirects
are followed one by one under the same rules. No cookie, no credential and no proxy of ours goes along. What comes
is bounded in size and time, and its content type decides how it is read. Knows nothing of folders or rules.
"""

from __future__ import annotations

import asyncio
import hashlib
import re
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from knowledge.errors import BadDocument
from knowledge.formats import MAX_BYTES, SUFFIXES

if TYPE_CHECKING:
    import aiohttp
    from aiohttp.abc import AbstractResolver
    from yarl import URL

TIMEOUT_S = 60.0
CONNECT_S = 10.0
MAX_REDIRECTS = 5
_KINDS: Mapping[str, str] = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/x-markdown": ".md",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "application/pdf": ".pdf",
    "message/rfc822": ".eml",
    "application/x-ndjson": ".jsonl",
    "application/jsonl": ".jsonl",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
}
_UNTOLD = ("", "application/octet-stream", "binary/octet-stream")
_TEXTS = (".html", ".txt", ".md", ".csv", ".tsv", ".jsonl")
_EMBEDDING = (ip_network("64:ff9b::/96"), ip_network("64:ff9b:1::/48"))  # NAT64: an IPv4 address at the end
_ODD = re.compile(r"[^\w.@+=-]+")


@dataclass(frozen=True)
class Fetched:
    """What an address brought. ``name`` ends in what it is; ``place`` tells addresses apart, host first."""

    url: str
    place: str
    name: str
    data: bytes


async def fetch(url: str, hosts: frozenset[str] = frozenset()) -> Fetched:
    """The document at ``url``. ``hosts`` (name or name:port) may lie in our own network.

    Raises `BadDocument` with one line that says why not; it never tells what an inner address answered.
    """
    import aiohttp

    try:
        async with asyncio.timeout(TIMEOUT_S), _session(hosts) as session:
            return await _followed(session, url, hosts)
    except TimeoutError:
        raise BadDocument(f"{_told(url)}: did not come within {TIMEOUT_S:g} s") from None
    except _Refused as refused:
        raise BadDocument(f"{_told(url)}: {refused}") from None
    except (aiohttp.ClientError, OSError, ValueError) as error:
        # The resolver's refusal arrives wrapped in a connection error.
        refusal = next((link for link in _causes(error) if isinstance(link, _Refused)), None)
        why = str(refusal) if refusal else f"cannot be fetched ({type(error).__name__})"
        raise BadDocument(f"{_told(url)}: {why}") from None


def is_public(address: str) -> bool:
    """Whether an IP address lies on the open internet, by what it is and by what it carries inside."""
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        inner = _carried(ip)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved and not ip.is_unspecified


class _Refused(OSError):
    """Not fetched, by our own rules."""


def _carried(ip: IPv6Address) -> IPv4Address | None:
    if ip.ipv4_mapped or ip.sixtofour:
        return ip.ipv4_mapped or ip.sixtofour
    if ip.teredo:
        return ip.teredo[1]
    if any(ip in network for network in _EMBEDDING):
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return None


def _session(hosts: frozenset[str]) -> aiohttp.ClientSession:
    import aiohttp

    connector = aiohttp.TCPConnector(resolver=_resolver(hosts), use_dns_cache=False, force_close=True)
    return aiohttp.ClientSession(
        connector=connector,
        cookie_jar=aiohttp.DummyCookieJar(),
        auto_decompress=False,
        trust_env=False,
        timeout=aiohttp.ClientTimeout(total=TIMEOUT_S, sock_connect=CONNECT_S),
        headers={"User-Agent": "Mosuan", "Accept-Encoding": "identity"},
    )


def _resolver(hosts: frozenset[str]) -> AbstractResolver:
    from aiohttp.abc import AbstractResolver, ResolveResult

    class Judging(AbstractResolver):
        """Resolves a name once and hands out only what was judged: what it returns is what is connected to."""

        async def resolve(
            self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
        ) -> list[ResolveResult]:
            """All addresses of ``host``. One that is not public among them refuses them all."""
            loop = asyncio.get_running_loop()
            found = await loop.getaddrinfo(host, port, family=family, type=socket.SOCK_STREAM)
            addresses = [(kind, str(where[0])) for kind, _, _, _, where in found]
            if not _is_named(host, port, hosts) and not all(is_public(address) for _, address in addresses):
                raise _Refused(_INNER)
            return [
                ResolveResult(
                    hostname=host,
                    host=address,
                    port=port,
                    family=kind,
                    proto=0,
                    flags=socket.AI_NUMERICHOST,
                )
                for kind, address in addresses
            ]

        async def close(self) -> None:
            """Nothing is held."""

    return Judging()


_INNER = "lies in a private network; the setting knowledge.url_hosts names hosts that may be fetched from"


async def _followed(session: aiohttp.ClientSession, url: str, hosts: frozenset[str]) -> Fetched:
    from yarl import URL

    place = _parts(url)
    for _ in range(MAX_REDIRECTS + 1):
        parts = _parts(url)
        # As the client reads it, which takes full-width digits for digits: what is judged is what is called.
        called = URL(url)
        _judge_number(called, hosts)
        async with session.get(called, allow_redirects=False) as answer:
            if answer.status in (301, 302, 303, 307, 308):
                after = urljoin(url, answer.headers.get("Location", ""))
                if parts.scheme == "https" and not after.lower().startswith("https:"):
                    raise _Refused("leads away from https")
                url = after
                continue
            return await _whole(answer, place)
    raise _Refused(f"leads on more than {MAX_REDIRECTS} times")


async def _whole(answer: aiohttp.ClientResponse, asked: SplitResult) -> Fetched:
    if answer.status != 200:
        raise _Refused(f"answers HTTP {answer.status}")
    if answer.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise _Refused("comes compressed though that was not asked for")
    head = Message()
    head["Content-Type"] = answer.headers.get("Content-Type", "")
    suffix = _suffix(head.get_content_type() if answer.headers.get("Content-Type") else "", asked.path)
    data = bytearray()
    async for piece in answer.content.iter_chunked(1 << 16):
        data += piece
        if len(data) > MAX_BYTES:
            raise _Refused(f"is larger than {MAX_BYTES >> 20} MB")
    place = _place(asked, suffix)
    content = _utf8(bytes(data), head.get_content_charset()) if suffix in _TEXTS else bytes(data)
    return Fetched(asked.geturl(), place, place.rpartition("/")[2], content)


def _suffix(kind: str, path: str) -> str:
    if kind in _KINDS:
        return _KINDS[kind]
    suffix = PurePosixPath(unquote(path)).suffix.lower()
    if kind in _UNTOLD and suffix in SUFFIXES:
        return suffix
    raise _Refused(f"is of a kind that is not read ({kind[:80] or 'none is named'})")


def _utf8(data: bytes, charset: str | None) -> bytes:
    """Text in the encoding that the server names, as UTF-8 with its mark; without a name as it came."""
    if charset is None:
        return data
    try:
        return b"\xef\xbb\xbf" + data.decode(charset).removeprefix("\ufeff").encode("utf-8", "replace")
    except (LookupError, UnicodeDecodeError):
        raise _Refused(f"is not {charset[:40]}, which it says it is") from None


def _place(parts: SplitResult, suffix: str) -> str:
    """``host/path/name.html``: the same for the same address, different for different ones."""
    steps = [_ODD.sub("_", unquote(step)).strip(".") for step in parts.path.split("/")]
    steps = [step for step in steps if step] or ["index"]
    stem = steps[-1].removesuffix(PurePosixPath(steps[-1]).suffix) or "index"
    plain = f"{parts.scheme}://{parts.netloc}{parts.path}"
    # What was smoothed away, or stands behind a question mark, must still tell two addresses apart.
    spelled = f"{parts.scheme}://{parts.netloc}/{'/'.join(steps)}"
    if parts.query or plain.rstrip("/") != spelled.rstrip("/") or not steps[-1].endswith(suffix):
        stem += "-" + hashlib.sha256(parts._replace(fragment="").geturl().encode()).hexdigest()[:8]
    return "/".join([_ODD.sub("_", parts.netloc.lower()), *steps[:-1], stem + suffix])


def _parts(url: str) -> SplitResult:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise _Refused("is no address that begins with http:// or https://")
    if parts.username is not None or parts.password is not None:
        raise _Refused("carries a name or a password; they are not sent along")
    return parts


def _judge_number(called: URL, hosts: frozenset[str]) -> None:
    """Addresses written as numbers are not resolved by anybody, so they are judged here."""
    host = called.raw_host or ""
    try:
        public = is_public(host)
    except ValueError:
        return  # a name; the resolver judges it
    if not public and not _is_named(host, called.port or 0, hosts):
        raise _Refused(_INNER)


def _is_named(host: str, port: int, hosts: frozenset[str]) -> bool:
    name = host.lower().rstrip(".")
    return name in hosts or f"{name}:{port}" in hosts


def _told(url: str) -> str:
    """The address for an error, without what may be secret in it."""
    try:
        parts = urlsplit(url) if "://" in url else SplitResult("", "", url, "", "")
    except ValueError:
        return "this address"
    return f"{parts.scheme}://{parts.hostname or ''}{parts.path}"[:200] if parts.scheme else url[:200]


def _causes(error: BaseException | None) -> list[BaseException]:
    found: list[BaseException] = []
    while error is not None and error not in found:
        found += [error, *([inner] if (inner := getattr(error, "os_error", None)) else [])]
        error = error.__cause__ or error.__context__
    return found
