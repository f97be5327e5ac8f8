"""The binary frames of Feishu's connection: a handful of numbered fields in the wire format of Protocol Buffers.

A frame is kept as the fields that came, so that its acknowledgement is the same frame with another payload.
Knows nothing of what a frame is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bot.channels.errors import Rejected

Field = tuple[int, int | bytes]
"""Number and value: a whole number, or bytes."""
SERVICE, METHOD, HEADER, PAYLOAD = 3, 4, 5, 8
KEY, VALUE = 1, 2
CONTROL, DATA = 0, 1
_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_MAX_VARINT_BYTES = 10


def read(data: bytes) -> list[Field]:
    """The fields of a message, in order. Raises ``Rejected``."""
    return list(_fields(data))


def _fields(data: bytes) -> Iterator[Field]:
    at = 0
    while at < len(data):
        tag, at = _varint(data, at)
        number, kind = tag >> 3, tag & 7
        if kind == _VARINT:
            value, at = _varint(data, at)
            yield number, value
        elif kind in (_BYTES, _FIXED64, _FIXED32):
            size, at = _varint(data, at) if kind == _BYTES else (8 if kind == _FIXED64 else 4, at)
            if size > len(data) - at:
                raise Rejected("bad-frame")
            if kind == _BYTES:  # no field of a frame has a fixed size
                yield number, data[at : at + size]
            at += size
        else:
            raise Rejected("bad-frame")


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for index, byte in enumerate(data[at : at + _MAX_VARINT_BYTES]):
        value |= (byte & 0x7F) << (7 * index)
        if byte < 0x80:
            return value, at + index + 1
    raise Rejected("bad-frame")


def write(fields: Sequence[Field]) -> bytes:
    """The fields as a message."""
    written = bytearray()
    for number, value in fields:
        if isinstance(value, int):
            written += _as_varint(number << 3 | _VARINT) + _as_varint(value)
        else:
            written += _as_varint(number << 3 | _BYTES) + _as_varint(len(value)) + value
    return bytes(written)


def _as_varint(value: int) -> bytes:
    written = bytearray()
    while value >= 0x80:
        written.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*written, value])


def number_in(fields: Sequence[Field], number: int) -> int:
    """The number of this field; 0 when it is missing."""
    return next((value for at, value in fields if at == number and isinstance(value, int)), 0)


def payload_of(fields: Sequence[Field]) -> bytes:
    """What a frame carries."""
    return next((value for at, value in fields if at == PAYLOAD and isinstance(value, bytes)), b"")


def headers_of(fields: Sequence[Field]) -> Mapping[str, str]:
    """The headers of a frame. Raises ``Rejected``."""
    found = {}
    for at, value in fields:
        if at == HEADER and isinstance(value, bytes):
            pair = {number: text for number, text in _fields(value) if isinstance(text, bytes)}
            try:
                found[pair.get(KEY, b"").decode()] = pair.get(VALUE, b"").decode()
            except UnicodeDecodeError:
                raise Rejected("bad-frame") from None
    return found


def header(key: str, value: str) -> Field:
    """One header, as a field."""
    return HEADER, write([(KEY, key.encode()), (VALUE, value.encode())])


def ping(service: int) -> bytes:
    """The frame that keeps a line open."""
    return write([(1, 0), (2, 0), (SERVICE, service), (METHOD, CONTROL), header("type", "ping")])


def acknowledgement(fields: Sequence[Field]) -> bytes:
    """The same frame, saying that its message is kept."""
    others = [(number, value) for number, value in fields if number != PAYLOAD]
    return write([*others, header("biz_rt", "0"), (PAYLOAD, b'{"code":200}')])
