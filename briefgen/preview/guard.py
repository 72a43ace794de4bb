"""Whom the preview answers: the pages that it served itself, on this machine.

A page of another site can send requests to loopback, and by a name of its own that points there
(DNS rebinding) read the answers. The Host header, and what browsers say of a request's origin
(Fetch Metadata, W3C), tell such requests apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LONGEST_BODY: Final = 4096
"""Bytes of the longest request that the page has to send."""

SHELL_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
    "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
EDITION_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)

_HEADERS: Final = {
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "content-security-policy": SHELL_POLICY,
}


class Guard:
    """ASGI middleware that turns away what does not come from the preview's own pages.

    Args:
        app: the application behind it.
        port: the port that it is served on.
    """

    def __init__(self, app: ASGIApp, port: int) -> None:
        self._app = app
        self._hosts = {f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]")}
        self._origins = {f"http://{host}" for host in self._hosts}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or hand it on."""
        if scope["type"] != "http":
            return  # no WebSocket is served: the server closes the connection
        refusal = self._refusal(scope["method"], Headers(scope=scope))
        if refusal is not None:
            status, reason = refusal
            await PlainTextResponse(reason + "\n", status)(scope, receive, send)
            return

        async def send_fenced(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_fenced)

    def _refusal(self, method: str, headers: Mapping[str, str]) -> tuple[int, str] | None:
        """Return why a request is turned away (RFC 9110, section 15), if it is."""
        if headers.get("host", "").lower() not in self._hosts:
            return 421, "this server answers to the loopback address only"
        origin = headers.get("origin")
        if origin is not None and origin not in self._origins:
            return 403, "this server answers its own pages only"
        if headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
            return 403, "this server answers its own pages only"
        if method == "POST":
            return self._refused_post(headers, origin)
        return None if method in {"GET", "HEAD"} else (405, "GET, HEAD and POST are answered")

    def _refused_post(
        self, headers: Mapping[str, str], origin: str | None
    ) -> tuple[int, str] | None:
        if origin is None:
            return 403, "this server answers its own pages only"
        if headers.get("content-type", "").split(";")[0].strip() != "application/json":
            return 415, "JSON is expected"
        length = headers.get("content-length", "")
        if not length.isdecimal():
            return 411, "the length of the request is expected"
        if int(length) > LONGEST_BODY:
            return 413, "the request is too long"
        return None
