"""Several servers that offer the same model: which one is asked next, and which ones rest after a failure.

The one with the fewest requests in work is asked first, in the order given where that is equal. After a failure
a server rests, longer each time; a rested one, or one that a health check found well, counts as new. When all
rest they are asked all the same: a request never fails without a try. Knows nothing of HTTP.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

REST_S = 5.0
"""After the first failure; doubled with each further one."""
MAX_REST_S = 60.0


@dataclass
class Upstream:
    """One server. ``url`` ends in ``/v1`` or whatever its paths begin with, without a slash."""

    url: str
    in_work: int = 0
    failures: int = 0
    rests_until: float = 0.0
    problem: str = ""
    """What went wrong last; blank while it is well."""

    def failed(self, problem: str, now: float, rest_s: float | None = None) -> None:
        """It rests: for ``rest_s`` where the server said so, else by how often it failed in a row."""
        wait_s = min(MAX_REST_S, REST_S * 2**self.failures) if rest_s is None else rest_s
        self.failures, self.problem, self.rests_until = self.failures + 1, problem, now + wait_s

    def recovered(self) -> None:
        """It answered."""
        self.failures, self.problem, self.rests_until = 0, "", 0.0

    @contextmanager
    def working(self) -> Iterator[None]:
        """Counts a request for as long as the block lasts."""
        self.in_work += 1
        try:
            yield
        finally:
            self.in_work -= 1


class Upstreams:
    """The servers of one model. ``clock`` gives seconds that only rise."""

    def __init__(self, urls: Sequence[str], clock: Callable[[], float]) -> None:
        self.every = tuple(Upstream(url.rstrip("/")) for url in dict.fromkeys(urls))
        self.clock = clock

    def in_order(self) -> list[Upstream]:
        """All of them, the one to ask first at the beginning."""
        now = self.clock()
        return sorted(self.every, key=lambda up: (max(0.0, up.rests_until - now), up.in_work))

    @property
    def resting(self) -> list[Upstream]:
        """Those that failed last."""
        return [upstream for upstream in self.every if upstream.problem]
