"""What can go wrong in ``bot``. The text of each error is one line that says what to do.

    MosuanError                     shown as it is: on the command line, in an HTTP error
    ├── SettingsError               a settings file, environment variable or option is wrong
    ├── SceneError                  a scene file is wrong
    ├── UnknownScene                nobody defined that scene
    ├── PeopleError                 a people file is wrong; nothing of it was imported
    ├── UnknownUser                 the directory has no such user
    ├── UnknownKey                  no API key has that id
    ├── Unauthorized                a key or token proves nobody
    ├── StoreError                  the database cannot be opened, read or written
    │   ├── StoreUnavailable        its file cannot be used; the text names it, for operators
    │   ├── UnknownConversation     no such conversation of this person
    │   ├── UnknownTurn             no such turn of this person
    │   ├── TurnClosed              the turn is over and cannot be answered again
    │   ├── BrokenTurn              an answer whose calls and results do not match
    │   └── UnknownJob              no such job of this person
    ├── JobsFull                    the person has too many jobs that are not done
    ├── JobFailed                   long work cannot be done; says why
    ├── ConversationBusy            the conversation's earlier question is still being answered
    └── ModelError                  drawn in bot/models/errors.py

Knows nothing of HTTP: which status a class gets is decided where the web is.
"""

from __future__ import annotations


class MosuanError(Exception):
    """One line that says what to do."""


class SettingsError(MosuanError):
    """A settings file, an environment variable or an option is wrong."""


class SceneError(MosuanError):
    """A scene file is wrong."""


class UnknownScene(MosuanError):
    """Nobody defined that scene."""


class PeopleError(MosuanError):
    """A people file is wrong; nothing of it was imported."""


class UnknownUser(MosuanError):
    """The directory has no such user."""


class UnknownKey(MosuanError):
    """No API key has that id."""


class Unauthorized(MosuanError):
    """A key or token proves nobody. Never says which part was wrong."""


class StoreError(MosuanError):
    """The database cannot be opened, read or written."""


class StoreUnavailable(StoreError):
    """The file of a database cannot be used. Names it, so this is for operators."""


class UnknownConversation(StoreError):
    """The person has no such conversation. Somebody else's is unknown in the same words."""


class UnknownTurn(StoreError):
    """The person has no such turn. Somebody else's is unknown in the same words."""


class TurnClosed(StoreError):
    """The turn is over and cannot be answered again."""


class BrokenTurn(StoreError):
    """An answer whose calls and results do not match, or that says nothing."""


class UnknownJob(StoreError):
    """The person has no such job. Somebody else's is unknown in the same words."""


class JobsFull(MosuanError):
    """The person has too many jobs that are not done."""


class JobFailed(MosuanError):
    """Long work cannot be done. The text tells its owner why and what to do."""


class ConversationBusy(MosuanError):
    """The conversation's earlier question is still being answered."""
