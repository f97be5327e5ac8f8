"""The text of one reply, token by token: whole characters only, names resolved, nothing that a stop string hides.

Knows neither the model nor who reads.
"""

from __future__ import annotations

import codecs

from bot.events import Usage
from bot.models.chat import Finish, FinishReason, Sampling
from bot.models.formats.naming import Naming
from bot.models.formats.spelling import partial
from bot.models.vocabulary import Vocabulary


class Writing:
    """Feed it every token until ``is_done``; then ``rest`` and ``finish``."""

    def __init__(self, vocabulary: Vocabulary, naming: Naming, sampling: Sampling, limit: int) -> None:
        self._vocabulary = vocabulary
        self._naming = naming
        self._stops = sampling.stop
        self._goes_on = sampling.ignore_eos
        self._limit = limit
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._held = ""
        self._reason: FinishReason = "length"
        self.written = 0

    @property
    def is_done(self) -> bool:
        """Whether no token is wanted any more."""
        return self._reason == "stop" or self.written >= self._limit

    def take(self, token: int) -> str:
        """What of the reply is sure after this token; often nothing."""
        self.written += 1
        if token in self._vocabulary.ends:
            self._reason = "length" if self._goes_on else "stop"
            return ""
        self._held += self._naming.written(self._decoder.decode(self._vocabulary.piece(token)))
        if not self._stops:
            sure, self._held = self._held, ""
            return sure
        if stops := [at for stop in self._stops if (at := self._held.find(stop)) >= 0]:
            self._held, self._reason = self._held[: min(stops)], "stop"
            self._decoder.reset()
            return ""
        free = len(self._held) - partial(self._held, self._stops)
        sure, self._held = self._held[:free], self._held[free:]
        return sure

    def rest(self) -> str:
        """What was held back until the end."""
        return self._held + self._decoder.decode(b"", final=True)

    def finish(self, prompt_tokens: int) -> Finish:
        """How it ended."""
        return Finish(self._reason, Usage(prompt_tokens, self.written))
