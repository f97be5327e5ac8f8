"""Counters and durations for Prometheus. One set per application, so that two in one process do not mix.

Labels are few and closed: routes, statuses, outcomes, names of tools; never people or texts.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest

from bot.events import Answered, Delta, Event, Failed, ToolFinished
from bot.routing import Route

SECONDS = (0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 60, 120)


class Metrics:
    """What is counted."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "mosuan_requests", "Requests by route and status", ("route", "status"), registry=self.registry
        )
        self.turns = Counter("mosuan_turns", "Turns by outcome", ("outcome",), registry=self.registry)
        self.tool_seconds = Histogram(
            "mosuan_tool_seconds",
            "Duration of tool calls",
            ("tool", "status"),
            buckets=SECONDS,
            registry=self.registry,
        )
        self.first_token_seconds = Histogram(
            "mosuan_first_token_seconds",
            "From the question to the first word of the answer",
            buckets=SECONDS,
            registry=self.registry,
        )

        self.routes = Counter(
            "mosuan_routes",
            "Turns by the models that were tried, where there are two, and by outcome",
            ("route", "outcome"),
            registry=self.registry,
        )
        self.route_tokens = Counter(
            "mosuan_route_tokens", "Tokens of those turns by model", ("model",), registry=self.registry
        )

    def see_route(self, route: Route) -> None:
        """Count the models that a turn was given to."""
        self.routes.labels(route.name, route.attempts[-1].outcome).inc()
        for attempt in route.attempts:
            tokens = attempt.usage.prompt_tokens + attempt.usage.completion_tokens
            self.route_tokens.labels(attempt.model).inc(tokens)

    def exposition(self) -> bytes:
        """The text that Prometheus reads."""
        return generate_latest(self.registry)


class TurnMeter:
    """Watches the events of one turn. ``now_s`` is the time of a monotonic clock."""

    def __init__(self, metrics: Metrics, now_s: Callable[[], float] = time.monotonic) -> None:
        self._metrics = metrics
        self._now_s = now_s
        self._started_s = now_s()
        self._is_silent = True
        self.outcome = "cancelled"

    def see(self, event: Event) -> None:
        """Count what this event means."""
        match event:
            case Delta() if self._is_silent:
                self._is_silent = False
                self._metrics.first_token_seconds.observe(self._now_s() - self._started_s)
            case ToolFinished(name=name, status=status, seconds=seconds):
                self._metrics.tool_seconds.labels(name, status).observe(seconds)
            case Answered(outcome=outcome):
                self.outcome = outcome
            case Failed():
                self.outcome = "failed"

    def close(self) -> None:
        """Count the turn. One that never ended was cancelled."""
        self._metrics.turns.labels(self.outcome).inc()


def counting(metrics: Metrics) -> Middleware:
    """A middleware that counts requests; unknown addresses share one label."""

    @web.middleware
    async def count(request: web.Request, handler: Handler) -> web.StreamResponse:
        status = "disconnected"
        try:
            response = await handler(request)
            status = str(response.status)
            return response
        except web.HTTPException as answer:
            status = str(answer.status)
            raise
        finally:
            resource = request.match_info.route.resource
            route = resource.canonical if resource else "unknown"
            metrics.requests.labels(route, status).inc()

    return count
