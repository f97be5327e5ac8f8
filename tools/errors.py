"""The two verdicts of a tool that cannot do its work. Both reach the model as text, never the reader.

ToolError
├── ToolRetry    another call may succeed: the message says what to change
└── ToolFailed   no call will succeed now
"""

from __future__ import annotations


class ToolError(Exception):
    """A tool could not do its work."""


class ToolRetry(ToolError):
    """The call was wrong in a way the model can mend."""


class ToolFailed(ToolError):
    """The tool itself cannot work at present."""
