"""Documents from addresses: what comes is read by its kind, and nothing inside our network can be reached."""

from __future__ import annotations

import asyncio
import gzip
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address
from pathlib import Path

import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st

from knowledge import Audience, Knowledge, Principal, Rule
from knowledge.errors import BadDocument
from knowledge.fetching import MAX_REDIRECTS, fetch, is_public
from knowledge.formats import MAX_BYTES

OPERATOR = Audience.of(Principal("root", operator=True))
PAGE = "<html><head><title>年假</title></head><body><h1>年假</h1><p>年假为{}天。</p></body></html>"


@dataclass
class Site:
    """A server on loopback. ``pages`` is path → (content type, bytes)."""

    pages: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    headers: dict[str, str] = field(default_factory=dict)
    port: int = 0

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        """An address of it."""
        return f"http://{host}:{self.port}{path}"

    @property
    def hosts(self) -> frozenset[str]:
        """The setting that allows it."""
        return frozenset({f"127.0.0.1:{self.port}"})


@asynccontextmanager
async def serving() -> AsyncIterator[Site]:
    """The server."""
    site = Site()

    async def answer(request: web.Request) -> web.StreamResponse:
        site.asked[request.path] += 1
        if request.path in site.moved:
            return web.Response(status=302, headers={"Location": site.moved[request.path]})
        if request.path not in site.pages:
            return web.Response(status=404)
        kind, data = site.pages[request.path]
        response = web.StreamResponse(headers={**({"Content-Type": kind} if kind else {}), **site.headers})
        await response.prepare(request)
        for start in range(0, len(data), 1 << 20):
            await response.write(data[start : start + (1 << 20)])
        return response

    app = web.Application()
    app.router.add_get("/{path:.*}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        site.port = runner.addresses[0][1]
        yield site
    finally:
        await runner.cleanup()


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    """The server."""
    async with serving() as running:
        yield running


async def test_an_address_becomes_a_document_with_versions(tmp_path: Path, site: Site) -> None:
    """Its place is host and path; fetched again it is unchanged, or a new version of the same document."""
    site.pages["/hr/leave"] = ("text/html; charset=utf-8", PAGE.format("十").encode())
    async with Knowledge.open(tmp_path) as knowledge:
        rule = Rule(allow_users=frozenset({"ann"}))
        url = site.url("/hr/leave?year=2026#top")
        first = await knowledge.fetch(url, "/web", hosts=site.hosts, rule=rule)
        assert first.path.startswith(f"/web/127.0.0.1_{site.port}/hr/leave-")
        assert first.path.endswith(".html")
        assert first.title == "年假"
        assert (await knowledge.fetch(url, "/web", hosts=site.hosts)).change == "unchanged"
        site.pages["/hr/leave"] = ("text/html", PAGE.format("十五").encode())
        again = await knowledge.fetch(url, "/web", hosts=site.hosts)
        assert (again.id, again.version) == (first.id, 2)
        assert (await knowledge.search("年假几天", Audience.of(Principal("ann")))).passages
        other = await knowledge.fetch(site.url("/hr/leave?year=2025"), "/web", hosts=site.hosts)
        assert other.id != first.id


@pytest.mark.parametrize(
    ("path", "kind", "data", "name", "text"),
    [
        ("/a", "text/plain; charset=gbk", "年假".encode("gbk"), ".txt", "年假"),
        ("/a", "text/html; charset=gb18030", PAGE.format("十").encode("gb18030"), ".html", "年假为十天"),
        (
            "/a",
            "text/html; charset=utf-8",
            ('<meta charset="latin-1">' + PAGE.format("十")).encode(),
            ".html",
            "年假为十天",
        ),
        ("/a.csv", "text/csv", "名,值\n甲,一\n".encode(), "a.csv", "甲"),
        ("/a.md", "", "# 年假".encode(), "a.md", "年假"),
        ("/a.md", "application/octet-stream", "# 年假".encode(), "a.md", "年假"),
        ("/年假.md", "text/markdown", "# 年假".encode(), ".md", "年假"),
        ("/", "text/plain", b"front page", ".txt", "front page"),
    ],
)
async def test_the_content_type_decides(
    tmp_path: Path, site: Site, path: str, kind: str, data: bytes, name: str, text: str
) -> None:
    """Kind and encoding come from the server; where it tells none, the address does."""
    site.pages[path] = (kind, data)
    async with Knowledge.open(tmp_path) as knowledge:
        stored = await knowledge.fetch(site.url(path), hosts=site.hosts)
        assert stored.path.endswith(name)
        assert text in (await knowledge.version(stored.id, 1)).text


INNER = (
    "http://127.0.0.1:{}/secret",
    "http://localhost:{}/secret",
    "http://LOCALHOST.:{}/secret",
    "http://127.1:{}/secret",
    "http://2130706433:{}/secret",
    "http://0x7f000001:{}/secret",
    "http://0177.0.0.1:{}/secret",
    "http://１２７.0.0.1:{}/secret",
    "http://127。0。0。1:{}/secret",
    "http://①②⑦.0.0.1:{}/secret",
    "http://0.0.0.0:{}/secret",
    "http://0:{}/secret",
    "http://[::1]:{}/secret",
    "http://[::ffff:127.0.0.1]:{}/secret",
    "http://[::ffff:7f00:1]:{}/secret",
    "http://[64:ff9b::7f00:1]:{}/secret",
    "http://169.254.169.254/latest/meta-data/",
    "http://[fe80::1%25lo]:{}/secret",
    "http://10.0.0.1/",
    "http://192.168.1.1/",
    "http://100.64.0.1/",
    "http://[fd00::1]/",
    "http://224.0.0.1/",
)


@pytest.mark.parametrize("url", INNER)
async def test_nothing_inside_is_reached(site: Site, url: str) -> None:
    """However an inner address is spelled, it is refused and never asked."""
    site.pages["/secret"] = ("text/plain", b"secret")
    with pytest.raises(BadDocument) as told:
        await fetch(url.format(site.port))
    assert "secret" not in str(told.value).replace("/secret", "")
    assert "\n" not in str(told.value)
    assert site.asked == {}


@pytest.mark.parametrize("url", INNER)
async def test_a_redirect_leads_nowhere_else(site: Site, url: str) -> None:
    """An allowed host that points inside: the very next step is judged like the first."""
    async with serving() as inner:
        inner.pages["/secret"] = ("text/plain", b"secret")
        site.moved["/go"] = url.format(inner.port)
        with pytest.raises(BadDocument):
            await fetch(site.url("/go"), site.hosts)
        assert (site.asked["/go"], inner.asked) == (1, {})


async def test_redirects_within_what_is_allowed(site: Site) -> None:
    """They are followed, the first address stays the document's place, and circles end."""
    site.moved |= {"/old": "/new", "/round": "/round"}
    site.pages["/new"] = ("text/plain", b"moved here")
    fetched = await fetch(site.url("/old"), site.hosts)
    assert (fetched.data, "/old" in fetched.place) == (b"moved here", True)
    with pytest.raises(BadDocument, match=f"more than {MAX_REDIRECTS} times"):
        await fetch(site.url("/round"), site.hosts)
    for where in ("file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "//[bad"):
        site.moved["/odd"] = where
        with pytest.raises(BadDocument):
            await fetch(site.url("/odd"), site.hosts)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "leave.md",
        "file:///a",
        "ftp://h/a",
        "http://",
        "http:///a",
        "http://[::1/a",
        "http://a:b@127.0.0.1/",
    ],
)
async def test_what_is_no_address(url: str) -> None:
    """Refused in one line, before anything is opened; a password in it is not repeated."""
    with pytest.raises(BadDocument) as told:
        await fetch(url)
    assert "a:b" not in str(told.value)


async def test_naming_a_host_allows_this_one_only(site: Site) -> None:
    """A name with a port is that port; another name of the same machine is another host."""
    site.pages["/a.txt"] = ("text/plain", b"a")
    assert (await fetch(site.url("/a.txt", "localhost"), frozenset({"localhost"}))).data == b"a"
    for hosts in ({"localhost"}, {"127.0.0.1:1"}, {"127.0.0"}, {""}):
        with pytest.raises(BadDocument, match="private network"):
            await fetch(site.url("/a.txt"), frozenset(hosts))


async def test_answers_that_are_no_documents(site: Site) -> None:
    """Errors, other kinds, compressed, too large, wrongly encoded and silent: one line each."""
    site.pages |= {
        "/image": ("image/png", b"x"),
        "/bin": ("application/octet-stream", b"x"),
        "/latin": ("text/plain; charset=utf-8", b"\xff\xfe\xfd"),
        "/odd": ("text/plain; charset=klingon", b"x"),
        "/huge": ("text/plain", b"x" * (MAX_BYTES + 1)),
    }
    for path, said in (
        ("/absent", "HTTP 404"),
        ("/image", "kind that is not read"),
        ("/bin", "kind that is not read"),
        ("/latin", "is not utf-8"),
        ("/odd", "is not klingon"),
        ("/huge", "larger than 20 MB"),
    ):
        with pytest.raises(BadDocument, match=said):
            await fetch(site.url(path), site.hosts)
    site.headers["Content-Encoding"] = "gzip"
    site.pages["/bomb"] = ("text/plain", gzip.compress(b"0" * 10_000_000))
    with pytest.raises(BadDocument, match="compressed"):
        await fetch(site.url("/bomb"), site.hosts)


async def test_an_answer_that_breaks_off(site: Site) -> None:
    """Half a document is none, and nobody at home is one line."""

    async def half(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readline()
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nhalf")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(half, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        with pytest.raises(BadDocument, match="cannot be fetched"):
            await fetch(f"http://127.0.0.1:{port}/", frozenset({"127.0.0.1"}))
    with pytest.raises(BadDocument, match="cannot be fetched"):
        await fetch(f"http://127.0.0.1:{port}/", frozenset({"127.0.0.1"}))


@given(st.integers(0, 2**32 - 1))
def test_an_inner_address_inside_another_is_inner(number: int) -> None:
    """An IPv6 address that carries an IPv4 address is as public as that one."""
    v4 = IPv4Address(number)
    carriers = (
        IPv6Address((0xFFFF << 32) | number),
        IPv6Address((0x2002 << 112) | (number << 80)),
        IPv6Address((0x0064FF9B << 96) | number),
    )
    for carrier in carriers:
        assert is_public(str(carrier)) == is_public(str(v4))
    if v4.is_private or v4.is_loopback or v4.is_link_local:
        assert not is_public(str(v4))
