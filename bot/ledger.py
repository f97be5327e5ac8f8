"""The ledger of routes: what each model's try at a turn cost and what came of it, to decide which model pays.

One row for each attempt, written when its turn ends. Read by ``mosuan model routes``; the same rows name the turns
that the small model did not manage, which is what it should be trained on next. Holds no text of anybody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.connection import Connection
from bot.database import Database
from bot.migrations import ROUTES
from bot.routing import Attempt, Route


@dataclass(frozen=True)
class RouteFigures:
    """All turns of a scene that took one route. ``escalations`` counts what spoke against the first answers."""

    scene: str
    route: str
    turns: int
    outcomes: Mapping[str, int]
    escalations: Mapping[str, int]
    tokens: Mapping[str, int]
    """By model, read and written."""
    seconds: float
    """Of all turns together."""
    cost: float


class Ledger:
    """The attempts of one installation. ``prices`` are those of a million tokens, by model."""

    def __init__(self, database: Database, prices: Mapping[str, float]) -> None:
        self._database = database
        self._prices = dict(prices)

    @classmethod
    async def open(cls, data: Path, *, url: str = "", prices: Mapping[str, float] | None = None) -> Ledger:
        """Open or create ``data/routes.db``, or the schema of the same name. Raises ``StoreError``."""
        database = await Database.open(data / "routes.db", ROUTES, url=url)
        return cls(database, prices or {})

    async def close(self) -> None:
        """Close the database."""
        await self._database.close()

    async def record(self, turn_id: str, scene: str, route: Route, now: float) -> None:
        """Keep a route. A turn that is already there keeps what it has."""
        rows = [
            (
                turn_id, number, now, scene, route.name, attempt.model, attempt.outcome,
                " ".join(attempt.doubts), attempt.usage.prompt_tokens, attempt.usage.completion_tokens,
                attempt.seconds, self._cost(attempt),
            )
            for number, attempt in enumerate(route.attempts)
        ]  # fmt: skip

        def work(db: Connection) -> None:
            if not db.execute("SELECT 1 FROM attempts WHERE turn = ?", (turn_id,)).fetchone():
                db.executemany("INSERT INTO attempts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)

        await self._database.write(work)

    def _cost(self, attempt: Attempt) -> float:
        tokens = attempt.usage.prompt_tokens + attempt.usage.completion_tokens
        return self._prices.get(attempt.model, 0.0) * tokens / 1e6

    async def figures(self, since: float = 0.0) -> tuple[RouteFigures, ...]:
        """What the routes of each scene brought since then, the most used first."""
        return await self._database.read(lambda db: _figures(db, since))


def _figures(db: Connection, since: float) -> tuple[RouteFigures, ...]:
    rows = db.execute(
        """SELECT scene, route, number, model, outcome, doubts, count(*) AS turns,
            sum(prompt_tokens + completion_tokens) AS tokens, sum(seconds) AS seconds, sum(cost) AS cost
        FROM attempts WHERE at >= ? GROUP BY scene, route, number, model, outcome, doubts""",
        (since,),
    ).fetchall()
    found: dict[tuple[str, str], RouteFigures] = {}
    for row in rows:
        key = (row["scene"], row["route"])
        known = found.get(key) or RouteFigures(*key, 0, {}, {}, {}, 0.0, 0.0)
        is_last = row["number"] == row["route"].count(" > ")
        found[key] = RouteFigures(
            *key,
            known.turns + (row["turns"] if is_last else 0),
            _more(known.outcomes, (row["outcome"],), row["turns"]) if is_last else known.outcomes,
            known.escalations if is_last else _more(known.escalations, row["doubts"].split(), row["turns"]),
            _more(known.tokens, (row["model"],), int(row["tokens"])),
            known.seconds + row["seconds"],
            known.cost + row["cost"],
        )
    return tuple(sorted(found.values(), key=lambda figures: (-figures.turns, figures.scene, figures.route)))


def _more(counts: Mapping[str, int], keys: tuple[str, ...] | list[str], by: int) -> Mapping[str, int]:
    return {**counts, **{key: counts.get(key, 0) + by for key in keys}}
