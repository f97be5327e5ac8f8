"""What every response says about how it may be used: nothing foreign runs in the page, nothing frames it."""

from __future__ import annotations

from aiohttp import web

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob:",  # a drawing is fetched with a key and then shown
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
SECURITY_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


async def add_security_headers(_: web.Request, response: web.StreamResponse) -> None:
    """A signal handler for ``on_response_prepare``, so that streams and errors have them too."""
    for name, value in SECURITY_HEADERS.items():
        response.headers.setdefault(name, value)
    # Answers and lists of conversations belong to one person; the page's own files say otherwise themselves.
    response.headers.setdefault("Cache-Control", "no-store")
