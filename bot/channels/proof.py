"""The strict reading of what a stranger sent: base64, seconds, JSON, XML. Whatever is odd is ``Rejected``.

Knows no vendor; each function takes bytes or text and gives a value or raises ``Rejected`` with one word.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any
from xml.etree import ElementTree

from bot.channels.contract import MAX_BODY_BYTES, Request
from bot.channels.errors import Rejected

_DECIMAL = re.compile(r"[0-9]{1,13}")
_BASE64 = re.compile(r"[A-Za-z0-9+/]+={0,2}")
_ODD_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def check_size(request: Request) -> None:
    """Refuse a body that no messenger sends."""
    if len(request.body) > MAX_BODY_BYTES:
        raise Rejected("too-large")


def required(values: Mapping[str, str], *names: str) -> list[str]:
    """The values of these parameters or headers, none of them missing or blank."""
    found = [values.get(name, "") for name in names]
    if not all(found):
        raise Rejected("missing-parameter")
    return found


def equal(given: str, expected: str) -> bool:
    """Whether two texts are the same, in a time that tells nothing."""
    return hmac.compare_digest(given.encode("utf-8", "surrogatepass"), expected.encode())


def from_base64(text: str) -> bytes:
    """Padded standard base64, no white space."""
    if not _BASE64.fullmatch(text) or len(text) % 4:
        raise Rejected("bad-base64")
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error:
        raise Rejected("bad-base64") from None


def seconds(text: str, unit_s: float = 1.0) -> float:
    """A whole number of ``unit_s`` since 1970, in ASCII digits."""
    if not _DECIMAL.fullmatch(text):
        raise Rejected("bad-timestamp")
    return int(text) * unit_s


def check_fresh(sent: float, now: float, past_s: float, future_s: float) -> None:
    """Refuse what was sent too long ago, or claims to come from the future."""
    if not now - past_s <= sent <= now + future_s:
        raise Rejected("stale")


def text_of(data: bytes) -> str:
    """UTF-8, strictly."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise Rejected("bad-utf8") from None


def json_object(data: bytes) -> dict[str, Any]:
    """One JSON object: no key twice, no NaN, no half of a surrogate pair, not nested beyond reason."""
    text = text_of(data)
    try:
        value = json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError):  # UnicodeEncodeError and JSONDecodeError are ValueErrors
        raise Rejected("bad-json") from None
    if not isinstance(value, dict):
        raise Rejected("bad-json")
    return value


def _once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice")
    return found


def _no_constant(name: str) -> None:
    raise ValueError(name)


def field(values: Mapping[str, Any], *path: str) -> str:
    """The text at this place; a number as its digits, anything else as blank."""
    found: Any = values
    for name in path:
        found = found.get(name) if isinstance(found, Mapping) else None
    if isinstance(found, str):
        return found
    return str(found) if isinstance(found, int) and not isinstance(found, bool) else ""


def table(values: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """The object under ``name``; an empty one when there is none."""
    found = values.get(name)
    return found if isinstance(found, Mapping) else {}


def rows(values: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """The objects in the list under ``name``; none when there is no list."""
    found = values.get(name)
    return [row for row in found if isinstance(row, Mapping)] if isinstance(found, list) else []


class _Plain(ElementTree.TreeBuilder):
    """Builds elements. A person may write "<!DOCTYPE" in a message; a document may not declare one."""

    def doctype(self, *_: object) -> None:
        """Called before anything that the declaration holds is read."""
        raise Rejected("doctype")


def xml_fields(data: bytes) -> dict[str, str]:
    """The children of ``<xml>`` as name → text. No DOCTYPE, no entities of its own, no child twice."""
    text = text_of(data)
    try:
        root = ElementTree.fromstring(text, ElementTree.XMLParser(target=_Plain()))
    except (ElementTree.ParseError, ValueError, RecursionError):
        raise Rejected("bad-xml") from None
    if root.tag != "xml":
        raise Rejected("bad-xml")
    found = {child.tag: (child.text or "") for child in root}
    if len(found) < len(root):
        raise Rejected("duplicate-element")
    return found


def readable(text: str) -> str:
    """What a person wrote, without control characters."""
    return _ODD_CONTROL.sub("", text).strip()
