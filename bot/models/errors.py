"""What can go wrong with a model. Every message is one line that says what to do.

ModelError
├── ModelNotFound     no file or no model of this name
├── ModelUnreadable   a file that is no usable model
├── FetchFailed       a model that could not be brought here
├── ModelClosed       asked after close(), or closed while it was writing
├── ModelBusy         more requests than may wait; says when to come again
├── PromptTooLong     the newest message alone exceeds the context
├── BadSampling       a wish that this model cannot follow: a token it lacks, a schema that is none
├── EngineFailed      the engine broke while it was writing
└── ScriptEnded       a scripted model was asked more often than its script has replies

Knows no engine: each engine maps its own errors to these at one place.
"""

from __future__ import annotations


class ModelError(Exception):
    """A model could not be opened or could not answer."""


class ModelNotFound(ModelError):
    """There is no such model."""


class ModelUnreadable(ModelError):
    """The file exists but is no model this engine can run."""


class FetchFailed(ModelError):
    """The hub, the way to it or the disk did not let the model through."""


class ModelClosed(ModelError):
    """The model was closed before it had answered."""


class ModelBusy(ModelError):
    """As many requests wait as may. Nothing of this one was done."""

    def __init__(self, message: str, retry_after_s: int = 1) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


class PromptTooLong(ModelError):
    """Even without any history the prompt does not fit the context."""


class BadSampling(ModelError):
    """How the reply shall be written is not possible with this model."""


class EngineFailed(ModelError):
    """The engine stopped in the middle of its work."""


class ScriptEnded(ModelError):
    """A scripted model has no reply left."""
