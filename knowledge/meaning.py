"""What finds by meaning: the embedder that answers with its index, and the one that is to answer next.

A change of embedder stops nothing: the vectors of the old one answer until those of the new one are complete, and
then that one does, in one step. A document that goes leaves both at once; one that comes is in the old at once and in
the new before it answers. Used in the worker thread. Knows nothing of documents, rules and questions.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from knowledge.answering import Answering, answering, let_answer
from knowledge.chroma import ChromaServer
from knowledge.embedding import Embedder, HashedNgrams
from knowledge.errors import EmbedderUnusable
from knowledge.index import Holding, VectorIndex

log = logging.getLogger(__name__)
Reopen = Callable[[str], Embedder]
"""A setting → its embedder. Raises `EmbedderUnusable`."""


@dataclass(frozen=True)
class Indexed:
    """An embedder, and the vectors that it made."""

    embedder: Embedder
    index: VectorIndex


class Meaning:
    """The open indexes of one directory. Made by ``open``."""

    def __init__(self, directory: Path, holding: Holding, now: Indexed, coming: Indexed | None) -> None:
        self._directory, self._holding = directory, holding
        self.now, self.coming = now, coming

    @classmethod
    def open(
        cls,
        directory: Path,
        open_wanted: Callable[[], Embedder],
        *,
        server: ChromaServer | None,
        reopen: Reopen,
        is_empty: bool,
    ) -> Meaning:
        """Take the directory or raise `IndexInUse`. The embedder that is wanted is opened after that.

        ``is_empty``: there is nothing that vectors would be of. Vectors of embedders that neither answer nor are
        wanted go.
        """
        holding = Holding(directory, server)
        opened: list[VectorIndex] = []
        made: list[Embedder] = []

        def indexed(embedder: Embedder) -> Indexed:
            opened.append(VectorIndex(holding, embedder.name))
            return Indexed(embedder, opened[-1])

        try:
            wanted = open_wanted()
            made.append(wanted)
            names = holding.names()
            old = None if is_empty else _old(directory, names, wanted, reopen)
            made += [old] if old else []
            now = indexed(old or wanted)
            coming = indexed(wanted) if old else None
            if old is None:
                let_answer(directory, Answering(wanted.name, wanted.setting))
            for name in set(names) - {index.embedder_name for index in opened}:
                holding.drop(name)
        except BaseException:
            for index in opened:
                index.close()
            for embedder in made:
                embedder.close()
            holding.close()
            raise
        return cls(directory, holding, now, coming)

    def close(self) -> None:
        """Give the directory back, and the embedders' memory."""
        for one in filter(None, (self.now, self.coming)):
            one.index.close()
            one.embedder.close()
        self._holding.close()

    def forget(self, vectors: Iterable[str]) -> None:
        """Remove vectors wherever they are."""
        gone = sorted(vectors)
        for one in filter(None, (self.now, self.coming)):
            one.index.delete(gone)

    def switch(self, retire: Callable[[Embedder], None]) -> None:
        """Let the coming embedder answer. Its index must be complete. ``retire`` closes the old one in time."""
        if self.coming is None:
            return
        old, new = self.now, self.coming
        # First: where that fails, as on a full disk, nothing has changed.
        let_answer(self._directory, Answering(new.embedder.name, new.embedder.setting))
        self.now, self.coming = new, None
        retire(old.embedder)
        old.index.close()
        self._holding.drop(old.index.embedder_name)


def _old(directory: Path, names: Iterable[str], wanted: Embedder, reopen: Reopen) -> Embedder | None:
    """The embedder that answered before and is not the one that is wanted; None where it can answer no more."""
    built_in = HashedNgrams()
    was = answering(directory) or Answering(built_in.name, built_in.setting)
    if was.name == wanted.name or was.name not in names:
        return None
    try:
        old = reopen(was.setting)
        if old.name == was.name:
            return old
        old.close()
        reason = f"{old.name} stands in its place"
    except EmbedderUnusable as error:
        reason = str(error)
    log.warning("%s answers no more (%s); until new vectors are made, words alone find", was.name, reason)
    return None
