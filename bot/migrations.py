"""The tables of conversations, people and jobs, as numbered steps applied once each and recorded by name.

A step that was released is never changed; the next change is the next number. Knows nothing of how the
tables are used: that is written in ``store``, ``identity`` and ``jobs``.
"""

from __future__ import annotations

from bot.connection import Connection, Migration


def c001_conversations(connection: Connection) -> None:
    """Conversations, turns, messages and feedback.

    The owner is part of every key, so that two people who choose the same conversation id never meet.
    """
    connection.execute(
        """CREATE TABLE conversations (
            principal TEXT NOT NULL, id TEXT NOT NULL, started REAL NOT NULL,
            PRIMARY KEY (principal, id)) WITHOUT ROWID"""
    )
    connection.execute(
        """CREATE TABLE turns (
            id TEXT PRIMARY KEY, principal TEXT NOT NULL, conversation TEXT NOT NULL,
            message_id TEXT NOT NULL, number INTEGER NOT NULL, scene TEXT NOT NULL, worker TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('running', 'done', 'failed', 'cancelled')),
            started REAL NOT NULL, ended REAL, outcome TEXT, model TEXT NOT NULL DEFAULT '',
            prompt_tokens INTEGER NOT NULL DEFAULT 0, completion_tokens INTEGER NOT NULL DEFAULT 0,
            seconds REAL NOT NULL DEFAULT 0, tools TEXT NOT NULL DEFAULT '[]',
            shown TEXT NOT NULL DEFAULT '[]', error TEXT NOT NULL DEFAULT '',
            UNIQUE (principal, conversation, message_id), UNIQUE (principal, conversation, number),
            FOREIGN KEY (principal, conversation) REFERENCES conversations (principal, id)) WITHOUT ROWID"""
    )
    connection.execute("CREATE INDEX turns_running ON turns (worker) WHERE status = 'running'")
    connection.execute(
        """CREATE TABLE messages (
            turn TEXT NOT NULL REFERENCES turns (id), number INTEGER NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY (turn, number)) WITHOUT ROWID"""
    )
    connection.execute(
        """CREATE TABLE feedback (
            turn TEXT NOT NULL REFERENCES turns (id), principal TEXT NOT NULL,
            verdict TEXT NOT NULL CHECK (verdict IN ('up', 'down')), comment TEXT NOT NULL,
            given REAL NOT NULL, PRIMARY KEY (turn, principal)) WITHOUT ROWID"""
    )


def c002_images(connection: Connection) -> None:
    """What the calculations of a turn drew: PNG files, numbered from 1."""
    connection.execute(
        """CREATE TABLE images (
            turn TEXT NOT NULL REFERENCES turns (id), number INTEGER NOT NULL, png BLOB NOT NULL,
            PRIMARY KEY (turn, number)) WITHOUT ROWID"""
    )


def p001_people(connection: Connection) -> None:
    """Users, nested groups, channel accounts and API keys. What belongs to a user goes with the user."""
    connection.execute(
        """CREATE TABLE users (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, language TEXT NOT NULL,
            operator INTEGER NOT NULL) WITHOUT ROWID"""
    )
    connection.execute("CREATE TABLE groups (id TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID")
    connection.execute(
        """CREATE TABLE parents (
            child TEXT NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
            parent TEXT NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
            PRIMARY KEY (child, parent)) WITHOUT ROWID"""
    )
    connection.execute(
        """CREATE TABLE memberships (
            user TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            grp TEXT NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
            PRIMARY KEY (user, grp)) WITHOUT ROWID"""
    )
    connection.execute(
        """CREATE TABLE accounts (
            channel TEXT NOT NULL, account TEXT NOT NULL,
            user TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            PRIMARY KEY (channel, account)) WITHOUT ROWID"""
    )
    connection.execute(
        """CREATE TABLE keys (
            id TEXT PRIMARY KEY, user TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            sha256 TEXT NOT NULL UNIQUE, label TEXT NOT NULL, created REAL NOT NULL) WITHOUT ROWID"""
    )


def p002_directories(connection: Connection) -> None:
    """The last snapshot of each directory that is read: its groups, its members and who they are here.

    ``made``: the user was made for the member and goes with it. A member whose user is removed is nobody.
    """
    connection.execute(
        """CREATE TABLE synced_sources (
            name TEXT PRIMARY KEY, synced REAL NOT NULL, tried REAL NOT NULL, error TEXT NOT NULL,
            channel TEXT NOT NULL DEFAULT '') WITHOUT ROWID"""
    )
    connection.execute(
        """CREATE TABLE synced_groups (
            source TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (source, id)) WITHOUT ROWID"""
    )
    connection.execute(
        """CREATE TABLE synced_parents (
            source TEXT NOT NULL, child TEXT NOT NULL, parent TEXT NOT NULL,
            PRIMARY KEY (source, child, parent)) WITHOUT ROWID"""
    )
    connection.execute(
        """CREATE TABLE synced_members (
            source TEXT NOT NULL, account TEXT NOT NULL,
            person TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE, made INTEGER NOT NULL,
            PRIMARY KEY (source, account)) WITHOUT ROWID"""
    )
    connection.execute("CREATE INDEX synced_members_of ON synced_members (person)")
    connection.execute(
        """CREATE TABLE synced_memberships (
            source TEXT NOT NULL, account TEXT NOT NULL, grp TEXT NOT NULL,
            PRIMARY KEY (source, account, grp)) WITHOUT ROWID"""
    )
    connection.execute("CREATE INDEX synced_memberships_in ON synced_memberships (grp)")


def j001_jobs(connection: Connection) -> None:
    """Long work with what goes in and what came out. ``version`` counts the changes of a row."""
    connection.execute(
        """CREATE TABLE jobs (
            id TEXT PRIMARY KEY, owner TEXT NOT NULL CHECK (owner <> ''), kind TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled')),
            worker TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 0,
            attempts INTEGER NOT NULL DEFAULT 0, done INTEGER NOT NULL DEFAULT 0,
            total INTEGER NOT NULL DEFAULT 0, note TEXT NOT NULL DEFAULT '', error TEXT NOT NULL DEFAULT '',
            created REAL NOT NULL, started REAL, ended REAL,
            input TEXT NOT NULL, input_body BLOB NOT NULL, input_type TEXT NOT NULL,
            result TEXT NOT NULL DEFAULT '{}', result_body BLOB NOT NULL DEFAULT x'',
            result_type TEXT NOT NULL DEFAULT 'application/json')"""
    )
    connection.execute("CREATE INDEX jobs_of_owner ON jobs (owner, created)")
    connection.execute("CREATE INDEX jobs_open ON jobs (status) WHERE status IN ('queued', 'running')")


def m001_miniprogram(connection: Connection) -> None:
    """Logins of the mini-program, its turns, and the numbered events that its readers are shown."""
    connection.execute(
        """CREATE TABLE sessions (
            id TEXT PRIMARY KEY, account TEXT NOT NULL, refresh TEXT NOT NULL UNIQUE,
            spent TEXT UNIQUE, used REAL NOT NULL) WITHOUT ROWID"""
    )
    connection.execute("CREATE INDEX sessions_of_account ON sessions (account, used)")
    connection.execute(
        """CREATE TABLE turns (
            id TEXT PRIMARY KEY, account TEXT NOT NULL, conversation TEXT NOT NULL,
            message_id TEXT NOT NULL, question TEXT NOT NULL, wants_notice INTEGER NOT NULL,
            state TEXT NOT NULL DEFAULT 'running'
                CHECK (state IN ('running', 'done', 'failed', 'blocked', 'stopped')),
            worker TEXT NOT NULL, trace TEXT NOT NULL DEFAULT '', owner TEXT NOT NULL DEFAULT '',
            started REAL NOT NULL, last INTEGER NOT NULL DEFAULT 0,
            UNIQUE (account, message_id)) WITHOUT ROWID"""
    )
    connection.execute("CREATE INDEX turns_of_conversation ON turns (account, conversation, started)")
    connection.execute(
        """CREATE TABLE events (
            turn TEXT NOT NULL REFERENCES turns (id), number INTEGER NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY (turn, number)) WITHOUT ROWID"""
    )


def d001_delivery(connection: Connection) -> None:
    """What messengers brought (inbox) and what goes back to them (outbox).

    The key of a message is unique per bot: that is what makes a second delivery harmless. The parts of its
    answer are numbered and go in with the end of the work, so there is one answer or none.
    """
    connection.execute(
        """CREATE TABLE inbox (
            bot TEXT NOT NULL, key TEXT NOT NULL, conversation TEXT NOT NULL, message TEXT NOT NULL,
            stream TEXT NOT NULL, received REAL NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('waiting', 'working', 'done')),
            attempts INTEGER NOT NULL DEFAULT 0, worker TEXT NOT NULL DEFAULT '', lease REAL NOT NULL DEFAULT 0,
            PRIMARY KEY (bot, key)) WITHOUT ROWID"""
    )
    connection.execute("CREATE INDEX inbox_open ON inbox (conversation, received) WHERE status <> 'done'")
    connection.execute("CREATE INDEX inbox_streams ON inbox (stream) WHERE stream <> ''")
    connection.execute(
        """CREATE TABLE outbox (
            number INTEGER PRIMARY KEY AUTOINCREMENT, bot TEXT NOT NULL, message TEXT NOT NULL,
            part INTEGER NOT NULL, target TEXT NOT NULL, text TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('waiting', 'sending', 'sent', 'failed', 'unknown')),
            created REAL NOT NULL, due REAL NOT NULL, tried REAL, attempts INTEGER NOT NULL DEFAULT 0,
            worker TEXT NOT NULL DEFAULT '', lease REAL NOT NULL DEFAULT 0, error TEXT NOT NULL DEFAULT '',
            UNIQUE (bot, message, part), FOREIGN KEY (bot, message) REFERENCES inbox (bot, key))"""
    )
    open_rows = "WHERE status IN ('waiting', 'sending')"
    connection.execute(f"CREATE INDEX outbox_open ON outbox (bot, target, number) {open_rows}")
    connection.execute("CREATE INDEX outbox_rates ON outbox (bot, target, tried) WHERE tried IS NOT NULL")


def d002_next(connection: Connection) -> None:
    """What is next and what a bot sent lately are found without reading a week of settled messages."""
    connection.execute("CREATE INDEX inbox_next ON inbox (bot, received, key) WHERE status <> 'done'")
    connection.execute("CREATE INDEX inbox_settled ON inbox (received) WHERE status = 'done'")
    connection.execute("CREATE INDEX outbox_bot_rates ON outbox (bot, tried) WHERE tried IS NOT NULL")


def s001_secrets(connection: Connection) -> None:
    """What replicas sign their tokens with; on one machine it is a file of its own, and this stays empty."""
    connection.execute("CREATE TABLE secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL)")


def r001_routes(connection: Connection) -> None:
    """What each model's try at a turn cost and brought; ``number`` counts the tries of a turn from 0."""
    connection.execute(
        """CREATE TABLE attempts (
            turn TEXT NOT NULL, number INTEGER NOT NULL, at REAL NOT NULL, scene TEXT NOT NULL,
            route TEXT NOT NULL, model TEXT NOT NULL, outcome TEXT NOT NULL, doubts TEXT NOT NULL,
            prompt_tokens INTEGER NOT NULL, completion_tokens INTEGER NOT NULL, seconds REAL NOT NULL,
            cost REAL NOT NULL, PRIMARY KEY (turn, number)) WITHOUT ROWID"""
    )
    connection.execute("CREATE INDEX attempts_at ON attempts (at)")


def d003_lines(connection: Connection) -> None:
    """Which process holds a bot's line, where the vendor allows one."""
    connection.execute(
        """CREATE TABLE lines (bot TEXT PRIMARY KEY, worker TEXT NOT NULL, lease REAL NOT NULL) WITHOUT ROWID"""
    )


def d004_pictures(connection: Connection) -> None:
    """Parts that are pictures. ``media`` is the vendor's name for the file once it has it: what is sent a second
    time must be the same message, or the vendor would not know it again. The part's text is said instead of a
    picture that cannot be sent.
    """
    connection.execute(
        """CREATE TABLE pictures (
            bot TEXT NOT NULL, message TEXT NOT NULL, part INTEGER NOT NULL, png BLOB NOT NULL,
            media TEXT NOT NULL DEFAULT '', PRIMARY KEY (bot, message, part)) WITHOUT ROWID"""
    )


ROUTES: tuple[Migration, ...] = (r001_routes,)
CONVERSATIONS: tuple[Migration, ...] = (c001_conversations, c002_images)
PEOPLE: tuple[Migration, ...] = (p001_people, p002_directories, s001_secrets)
JOBS: tuple[Migration, ...] = (j001_jobs,)
MINIPROGRAM: tuple[Migration, ...] = (m001_miniprogram, s001_secrets)
DELIVERY: tuple[Migration, ...] = (d001_delivery, d002_next, d003_lines, d004_pictures)
