"""The server of a review: a page, its files, and three requests, on this machine only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final
from urllib.parse import urlencode

from attrs import frozen

from eventcode.errors import InputError
from eventcode.formats.codes import Codes
from eventcode.review.answers import LARGEST, Form, RefusedField, missed_of, verdict_of
from eventcode.review.guard import TOKEN_PARAMETER, App, Guard
from eventcode.review.markup import asset
from eventcode.review.pages import answer, page, refusal
from eventcode.review.queue import EVENT, Item
from eventcode.review.session import OutdatedError, Session

HOST: Final = "127.0.0.1"
NEEDED: Final = "the review page needs starlette and uvicorn: pip install 'eventcode[review]'"
_INTO_THE_FORM: Final = {"hx-retarget": "find .refused", "hx-reswap": "innerHTML"}
"""Tells the page to leave the question and its forms as they are, with the message in the form that was sent."""
_ASSETS: Final = {"review.css": "text/css", "review.js": "text/javascript", "htmx.min.js": "text/javascript"}


@frozen(kw_only=True)
class _Pages:
    """The answers to requests."""

    session: Session
    codes: Codes
    token: str

    async def index(self, request: Any) -> Any:
        from starlette.responses import HTMLResponse

        return HTMLResponse(page(self.session, self.token))

    async def file(self, request: Any) -> Any:
        from starlette.responses import PlainTextResponse, Response

        name = request.path_params["name"]
        if name not in _ASSETS:
            return PlainTextResponse("404: no such file\n", status_code=404)
        return Response(asset(name), media_type=_ASSETS[name])

    async def verdict(self, request: Any) -> Any:
        def note(form: Form, item: Item) -> str:
            self.session.judge(verdict_of(form, item, self.codes))
            return ""

        return await self._noted(request, note)

    async def missed(self, request: Any) -> Any:
        def note(form: Form, item: Item) -> str:
            self.session.miss(missed_of(form, item, self.codes))
            rest = "this event" if item.kind == EVENT else "the text"
            return f"The missed event is saved. Now for {rest}."

        return await self._noted(request, note)

    async def undo(self, request: Any) -> Any:
        def note(form: Form, item: Item | None) -> str:
            return "The last entry is taken back." if self.session.undo() else "There is nothing to take back."

        return await self._answered(lambda form: note(form, None), await _body(request))

    async def _noted(self, request: Any, note: Callable[[Form, Item], str]) -> Any:
        def on_current(form: Form) -> str:
            item = self.session.current()
            if item is None or form.one("item") != item.id:
                raise OutdatedError
            return note(form, item)

        return await self._answered(on_current, await _body(request))

    async def _answered(self, note: Callable[[Form], str], body: bytes | None) -> Any:
        """The next question; or only what was wrong, so that nothing that the reviewer wrote or marked is lost."""
        from starlette.responses import HTMLResponse

        status = 200
        try:
            if body is None:
                raise InputError("the form is too large")
            notice = note(Form.of(body))
        except InputError as error:
            return _refused(422, str(error), error.field if isinstance(error, RefusedField) else None)
        except OSError as error:
            return _refused(507, f"Not saved: {error.strerror}. Make room for the log, then answer again.")
        except OutdatedError:
            status, notice = 409, "That question was answered already, perhaps in another window. This is the next one."
        return HTMLResponse(answer(self.session, notice, status != 200), status_code=status)


def _refused(status: int, message: str, field: str | None = None) -> Any:
    from starlette.responses import HTMLResponse

    return HTMLResponse(refusal(message, field), status_code=status, headers=_INTO_THE_FORM)


async def _body(request: Any) -> bytes | None:
    """The bytes of a request; None for too many."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            return None
    return bytes(body)


def review_app(session: Session, codes: Codes, token: str, port: int) -> App:
    """The ASGI application of a review on ``127.0.0.1:port``.  Raises :class:`InputError` without starlette."""
    try:
        from starlette.applications import Starlette
        from starlette.routing import Route
    except ImportError:
        raise InputError(NEEDED) from None
    pages = _Pages(session=session, codes=codes, token=token)
    app = Starlette(
        routes=[
            Route("/", pages.index),
            Route("/static/{name}", pages.file),
            Route("/verdict", pages.verdict, methods=["POST"]),
            Route("/missed", pages.missed, methods=["POST"]),
            Route("/undo", pages.undo, methods=["POST"]),
        ]
    )
    return Guard(app=app, token=token, port=port)


@frozen(kw_only=True)
class Server:
    """A review that is bound to its port; ``address`` is to be opened in a browser."""

    address: str
    _server: Any
    _socket: Any

    @classmethod
    def bind(cls, session: Session, codes: Codes, token: str, port: int) -> Server:
        """Bind a review to 127.0.0.1; ``port`` 0 takes a free one.

        Raises :class:`InputError` for a port that is taken, and where starlette or uvicorn is missing.
        """
        try:
            import uvicorn
        except ImportError:
            raise InputError(NEEDED) from None
        try:
            socket = uvicorn.Config(app="", host=HOST, port=port, log_level="critical").bind_socket()
        except SystemExit:
            raise InputError(f"port {port} is taken: give another with --port, or 0 for any free one") from None
        socket.listen()  # so that the address can be opened as soon as it is told
        port = socket.getsockname()[1]
        app = review_app(session, codes, token, port)
        config = uvicorn.Config(app, log_level="warning", access_log=False, lifespan="off")
        return cls(
            address=f"http://{HOST}:{port}/?{urlencode({TOKEN_PARAMETER: token})}",
            server=uvicorn.Server(config),
            socket=socket,
        )

    def run(self) -> None:
        """Answer until it is stopped or interrupted."""
        self._server.run(sockets=[self._socket])

    def stop(self) -> None:
        """Let :meth:`run` end."""
        self._server.should_exit = True

    def close(self) -> None:
        """Give the port back without running."""
        self._socket.close()
