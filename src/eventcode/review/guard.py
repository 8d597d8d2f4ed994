"""Who may talk to the page of a review: this machine's browser, with the key, from the page itself."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any, Final
from urllib.parse import parse_qs

from attrs import frozen

TOKEN_HEADER: Final = "x-review-token"
TOKEN_PARAMETER: Final = "token"
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS: Final[Mapping[str, str]] = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]


def make_token() -> str:
    """A key that nobody can guess: 32 bytes from the system, as text."""
    return secrets.token_urlsafe(32)


@frozen(kw_only=True)
class Guard:
    """An ASGI application before ``app`` that refuses every request but those of the reviewer's own page.

    A request must name this machine as its host (against names that are bound to 127.0.0.1 later), must not come from
    another page, and must carry the token.
    """

    app: App
    token: str
    port: int

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 403 for what is refused; other protocols than HTTP get no answer but at the start of the server."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        fault = "only HTTP is served" if scope["type"] != "http" else self._fault(scope)
        if fault is None:
            await self.app(scope, receive, _with_headers(send))
        elif scope["type"] == "http":
            await _refuse(fault, _with_headers(send))
        else:
            await send({"type": "websocket.close", "code": 1008})

    def _fault(self, scope: Scope) -> str | None:
        headers = {k.decode("latin-1").lower(): v.decode("latin-1") for k, v in scope["headers"]}
        hosts = {f"{name}:{self.port}" for name in ("127.0.0.1", "localhost")}
        if headers.get("host", "") not in hosts:
            return "this page is only served on 127.0.0.1"
        if headers.get("origin") not in (None, f"http://{headers['host']}"):
            return "the request comes from another page"
        if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            return "the request comes from another page"
        if not self._has_token(headers, scope.get("query_string", b"")):
            return "the token is missing or wrong: open the address that eventcode review printed"
        return None

    def _has_token(self, headers: Mapping[str, str], query: bytes) -> bool:
        given = headers.get(TOKEN_HEADER) or next(iter(parse_qs(query.decode("latin-1")).get(TOKEN_PARAMETER, [])), "")
        return hmac.compare_digest(given.encode(), self.token.encode())


def _with_headers(send: Send) -> Send:
    async def sent(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            added = [(k.encode(), v.encode()) for k, v in _HEADERS.items()]
            message = {**message, "headers": [*message.get("headers", ()), *added]}
        await send(message)

    return sent


async def _refuse(fault: str, send: Send) -> None:
    body = f"403: {fault}\n".encode()
    head = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 403, "headers": head})
    await send({"type": "http.response.body", "body": body})
