"""The tables of conversations and of people, as numbered steps applied once each and recorded by name.

A step that was released is never changed; the next change is the next number. Knows nothing of how the
tables are used: that is written in ``store`` and ``identity``.
"""

from __future__ import annotations

import sqlite3

from bot.database import Migration


def c001_conversations(connection: sqlite3.Connection) -> None:
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


def p001_people(connection: sqlite3.Connection) -> None:
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


CONVERSATIONS: tuple[Migration, ...] = (c001_conversations,)
PEOPLE: tuple[Migration, ...] = (p001_people,)
