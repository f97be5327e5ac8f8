"""What can go wrong between a messenger and us.

    MosuanError
    └── ChannelError        a bot is set up wrongly; one line that says what to do
        ├── Rejected        a request proves nothing; its reason is for the log, never for the sender
        └── SendFailed      a message did not go out, or nobody knows whether it did

Knows nothing of HTTP statuses.
"""

from __future__ import annotations

from typing import Literal

from bot.errors import MosuanError

Fate = Literal["later", "busy", "token", "never", "halt", "unknown"]
"""What to do with a message that was not sent.

``later``: try again, it surely was not sent. ``busy``: so, and the whole bot rests. ``token``: once more with a
fresh token. ``never``: this message cannot be sent. ``halt``: the bot is set up wrongly, nothing can be sent
until somebody corrects that. ``unknown``: it may have been sent.
"""


class ChannelError(MosuanError):
    """A bot is set up wrongly."""


class Rejected(ChannelError):
    """A request that proves nothing. ``reason`` is a word for the log: ``bad-signature``, ``stale`` …"""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class SendFailed(ChannelError):
    """A message was not sent, or may have been. ``after_s`` is how long the whole target shall rest."""

    def __init__(self, fate: Fate, reason: str, after_s: float = 0.0) -> None:
        super().__init__(reason)
        self.fate = fate
        self.after_s = after_s
