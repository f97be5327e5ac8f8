"""Where a file may be fetched that a vendor or its message names: over TLS, or where the settings say the API is.

Knows no vendor and opens nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from yarl import URL

from bot.channels.errors import SendFailed


def trusted(url: str, own: Sequence[str], domain: str = "") -> str:
    """``url``, where its origin is that of one of ``own``, or it is https and within ``domain`` when one is given.

    Read as the client reads it that calls it. Raises ``SendFailed``.
    """
    try:
        found = URL(url)
        is_own = _origin(found) in [_origin(URL(each)) for each in own]
    except ValueError:
        raise SendFailed("never", "a file without an address") from None
    is_known = (
        found.scheme == "https"
        and bool(found.host)
        and (not domain or f".{found.host}".endswith(f".{domain}"))
    )
    # A name and password in the address would take the place of what we prove ourselves with.
    if not (is_own or is_known) or found.user is not None or found.password is not None:
        raise SendFailed("never", "a file at an address that is not the vendor's")
    return url


def _origin(url: URL) -> tuple[str, str | None, int | None]:
    """Scheme, host and port; the port also where it is not written."""
    return url.scheme, url.host, url.port
