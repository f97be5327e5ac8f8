"""How soon the next message may go, given when the last ones went. Pure; knows no messenger.

A vendor's answer to too many is never waited for: some discard them without a word.
"""

from __future__ import annotations

from collections.abc import Sequence

MARGIN_S = 0.05
"""Between our clock and the moment the vendor counts."""


def earliest(sent: Sequence[float], rates: Sequence[tuple[int, float]], now: float) -> float:
    """The first moment from ``now`` on at which one more keeps every rate.

    ``sent`` are the moments of earlier messages, in any order; ``rates`` are (messages, seconds).
    """
    newest = sorted(sent, reverse=True)
    waits = [newest[count - 1] + window_s + MARGIN_S for count, window_s in rates if len(newest) >= count]
    return max([now, *waits])
