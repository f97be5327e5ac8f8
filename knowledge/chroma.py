"""Vectors on a Chroma server, when one machine is not enough: the connection, the collection, and its owner.

A server may hold collections of others; ours begin with a name, and only those are ever dropped. One installation
owns them: its mark stands in the collection, so that a second one that was given the same name is told so instead
of clearing away what it does not know. What goes wrong on the way is one line of ours. Knows no document.
"""

from __future__ import annotations

import secrets
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from knowledge.errors import IndexInUse, KnowledgeError

TIMEOUT_S = 30.0
CONNECT_S = 10.0


@dataclass(frozen=True)
class ChromaServer:
    """Where it is. ``token`` goes into the header; ``name`` begins the names of our collections there."""

    url: str
    token: str = ""
    name: str = "mosuan"


def connected(server: ChromaServer) -> Connection:
    """A client of the server. Raises `KnowledgeError` when it does not answer."""
    import chromadb
    from chromadb.config import Settings

    parts = urlsplit(server.url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise KnowledgeError(f"{server.url!r:.100} is no address of a Chroma server; write http://HOST:8000")
    headers = {"Authorization": f"Bearer {server.token}"} if server.token else {}
    port = parts.port or (443 if parts.scheme == "https" else 8000)
    with told(server):
        # Chroma's client waits without limit: here for a host that is not there, below for each answer.
        socket.create_connection((parts.hostname, port), timeout=CONNECT_S).close()
        client = chromadb.HttpClient(
            host=parts.hostname,
            port=port,
            ssl=parts.scheme == "https",
            headers=headers,
            settings=Settings(anonymized_telemetry=False),
        )
        if session := getattr(client._server, "_session", None):
            session.timeout = TIMEOUT_S
        return Connection(client)


class Connection:
    """A client that is wholly closed: Chroma's own leaves its connections open."""

    def __init__(self, client: Any) -> None:
        self.client = client

    def close(self) -> None:
        """Close the client, and its connections unless another client in this process uses them."""
        inside = (self.client, getattr(self.client, "_admin_client", None))
        servers = [server for one in inside if (server := getattr(one, "_server", None))]
        self.client.close()
        for server in servers:
            if not getattr(server, "_running", False) and (session := getattr(server, "_session", None)):
                session.close()


class ServedCollections:
    """Our collections on a server, of one installation; those of others are seen and left alone.

    Raises `IndexInUse` when another installation owns collections of our name.
    """

    def __init__(self, server: ChromaServer, directory: Path) -> None:
        self._server, self._mark = server, mark_of(directory)
        self._connection = connected(server)
        try:
            self.names()
        except BaseException:
            self._connection.close()
            raise

    def close(self) -> None:
        """Let go of the server."""
        self._connection.close()

    def names(self) -> list[str]:
        """Names of our collections, without what all of them begin with."""
        begin = f"{self._server.name}-"
        with told(self._server):
            ours = [one for one in self._connection.client.list_collections() if one.name.startswith(begin)]
        for one in ours:
            if (one.metadata or {}).get("installation") != self._mark:
                raise IndexInUse(
                    f"the collection {one.name} on {self._server.url} belongs to another installation; "
                    "set knowledge.chroma_name to a name of its own"
                )
        return [one.name.removeprefix(begin) for one in ours]

    def open(self, name: str) -> Collection:
        """A collection; a new one where there is none."""
        with told(self._server):
            made = self._connection.client.get_or_create_collection(
                f"{self._server.name}-{name}",
                embedding_function=None,
                configuration={"hnsw": {"space": "cosine"}},
                metadata={"installation": self._mark},
            )
        return Collection(made, self._server)

    def drop(self, name: str) -> None:
        """Remove a collection of ours that is there."""
        with told(self._server):
            self._connection.client.delete_collection(f"{self._server.name}-{name}")


def mark_of(directory: Path) -> str:
    """What tells this installation from others; made on first use. Under the lock of the directory."""
    file = directory / "installation"
    if not file.exists():
        file.write_text(secrets.token_hex(16), "ascii")
    return file.read_text("ascii").strip()


class Collection:
    """A collection whose errors are ours."""

    def __init__(self, collection: Any, server: ChromaServer) -> None:
        self._collection = collection
        self._server = server

    def get(self, **wanted: Any) -> Any:
        """As Chroma's."""
        with told(self._server):
            return self._collection.get(**wanted)

    def query(self, **wanted: Any) -> Any:
        """As Chroma's."""
        with told(self._server):
            return self._collection.query(**wanted)

    def upsert(self, **rows: Any) -> None:
        """As Chroma's."""
        with told(self._server):
            self._collection.upsert(**rows)

    def delete(self, **wanted: Any) -> None:
        """As Chroma's."""
        with told(self._server):
            self._collection.delete(**wanted)


@contextmanager
def told(server: ChromaServer) -> Iterator[None]:
    """Maps what Chroma's client raises."""
    import httpx
    from chromadb.errors import ChromaError

    try:
        yield
    except KnowledgeError:
        raise
    except (ChromaError, httpx.HTTPError, ValueError, OSError) as error:
        # Chroma's client says ValueError when it cannot connect.
        why = " ".join(str(error).split())[:200] or type(error).__name__
        raise KnowledgeError(f"the Chroma server at {server.url} cannot be used: {why}") from error
