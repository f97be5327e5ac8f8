"""One saved e-mail (``.eml``) to Markdown: who wrote to whom and when, then the text.

Attachments are named and not read: whoever may read the mail is not always who may read them elsewhere.
"""

from __future__ import annotations

import email
from email import policy
from email.message import EmailMessage

from knowledge.errors import BadDocument
from knowledge.formats.html import markdown_of
from knowledge.formats.reading import Reading, heading, one_line, tidy

_HEADERS = ("From", "To", "Cc", "Date")


def read_eml(data: bytes) -> Reading:
    """A mail in MIME form; its plain text counts before its HTML."""
    message = email.message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    if not message["From"] and not message["Subject"]:
        raise BadDocument("not a mail: it has neither sender nor subject")
    subject = one_line(str(message["Subject"] or ""))
    lines = [f"{name}: {one_line(str(message[name]))}" for name in _HEADERS if message[name]]
    names = [one_line(part.get_filename() or "?") for part in message.iter_attachments()]
    attached = f"Attachments: {', '.join(names)}" if names else ""
    done = [heading(1, subject), "\n".join(lines), _text(message), attached]
    return Reading(tidy("\n\n".join(filter(None, done))), subject)


def _text(message: EmailMessage) -> str:
    body = message.get_body(("plain", "html"))
    if body is None:
        return ""
    try:
        content = str(body.get_content())
    except (LookupError, UnicodeError):
        raise BadDocument("its text is in an encoding that is not known") from None
    return markdown_of(content).text if body.get_content_subtype() == "html" else content
