"""What can go wrong with a meeting. The text of each error is one line that says what to do.

MeetingError             shown as it is
├── TranscriptError      the input is no transcript: empty, binary, too large, or without anything said
└── TemplateError        a file with the form of minutes is wrong, or nobody defined that form
"""

from __future__ import annotations


class MeetingError(Exception):
    """One line that says what to do."""


class TranscriptError(MeetingError):
    """The input holds nothing that somebody said."""


class TemplateError(MeetingError):
    """A file with the form of minutes is wrong, or there is none of that name."""
