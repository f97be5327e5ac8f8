"""The envelope that WeCom, its AI bot and WeChat official accounts share: SHA-1 signature and AES-256-CBC.

Plaintext = 16 random bytes, 4 bytes length of the message (big-endian), the message, the receiver's id; padded
to a multiple of 32 (PKCS#7). The key is also the IV. The signature is checked before anything is decrypted, so
bad padding tells nothing to somebody without the token. Knows no XML and no JSON.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.padding import PKCS7

from bot.channels.errors import ChannelError, Rejected
from bot.channels.proof import check_fresh, equal, from_base64, required, seconds

FRESH_S = 600.0
"""The vendor names no window; ten minutes cover a wrong clock, the inbox covers replays within."""
BLOCK_BITS = 256
BLOCK_BYTES = BLOCK_BITS // 8
_AES_KEY = re.compile(r"[A-Za-z0-9]{43}")


def aes_key(encoding_aes_key: str) -> bytes:
    """The 32 bytes behind the vendor's 43 characters. Raises ``ChannelError``."""
    if not _AES_KEY.fullmatch(encoding_aes_key):
        raise ChannelError("encoding_aes_key: give the 43 letters and digits of the vendor's page")
    # 43 characters are 258 bits; the two spare ones need not be zero.
    return base64.b64decode(encoding_aes_key + "=")


def signature(*parts: str) -> str:
    """SHA-1 over the sorted parts, in hexadecimal."""
    return hashlib.sha1("".join(sorted(parts)).encode("utf-8", "surrogatepass")).hexdigest()


def open_envelope(
    encrypted: str, query: Mapping[str, str], secrets: tuple[str, str], receiver: str, now: float
) -> bytes:
    """The message inside. ``secrets`` are token and EncodingAESKey. Raises ``Rejected``."""
    token, encoding_aes_key = secrets
    given, timestamp, nonce = required(query, "msg_signature", "timestamp", "nonce")
    if not encrypted:
        raise Rejected("missing-encrypt")
    data = from_base64(encrypted)
    if not equal(given, signature(token, timestamp, nonce, encrypted)):
        raise Rejected("bad-signature")
    check_fresh(seconds(timestamp), now, FRESH_S, FRESH_S)
    return decrypt(data, aes_key(encoding_aes_key), receiver)


def decrypt(data: bytes, key: bytes, receiver: str) -> bytes:
    """The message of an envelope that was proven. Raises ``Rejected``."""
    plain = opened(data, key)
    end = 20 + int.from_bytes(plain[16:20], "big")
    if len(plain) < 20 or end > len(plain):
        raise Rejected("bad-length")
    if not equal(plain[end:].decode("utf-8", "replace"), receiver):
        raise Rejected("wrong-receiver")
    return plain[20:end]


def opened(data: bytes, key: bytes) -> bytes:
    """What was sealed without an envelope around it, as files are. Raises ``Rejected``."""
    if len(data) < 32 or len(data) % 16:
        raise Rejected("bad-length")
    decryptor = Cipher(algorithms.AES(key), modes.CBC(key[:16])).decryptor()
    unpadder = PKCS7(BLOCK_BITS).unpadder()
    try:
        return unpadder.update(decryptor.update(data) + decryptor.finalize()) + unpadder.finalize()
    except ValueError:
        raise Rejected("bad-padding") from None


def encrypt(message: bytes, key: bytes, receiver: str, random: bytes) -> str:
    """``message`` in an envelope, as base64. ``random`` is 16 bytes."""
    padder = PKCS7(BLOCK_BITS).padder()
    plain = random + len(message).to_bytes(4, "big") + message + receiver.encode()
    encryptor = Cipher(algorithms.AES(key), modes.CBC(key[:16])).encryptor()
    padded = padder.update(plain) + padder.finalize()
    return base64.b64encode(encryptor.update(padded) + encryptor.finalize()).decode()
