"""The preview's server: Starlette on uvicorn, on the loopback address and nowhere else."""

from __future__ import annotations

import asyncio
import json
import logging
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from briefgen.preview.editors import EditorError, open_editor
from briefgen.preview.guard import EDITION_POLICY, Guard
from briefgen.preview.paper import picture_of
from briefgen.preview.shell import Shell

if TYPE_CHECKING:
    from briefgen.preview.session import Session
    from briefgen.preview.snapshot import Spot, View

LOOPBACK: Final = "127.0.0.1"
_MOST_EDITIONS: Final = 8
_SCALES: Final = {"1": 96 / 72, "2": 2 * 96 / 72}
_KINDS: Final = {"preview.css": "text/css", "preview.js": "text/javascript"}


class Server:
    """Answers the preview's page.

    Args:
        session: what is shown.
        shell: the page around the editions.
    """

    def __init__(self, session: Session, shell: Shell) -> None:
        self._session = session
        self._shell = shell
        self._pictures = asyncio.Lock()

    def app(self, port: int) -> Guard:
        """Return the application, guarded for a port."""
        edition = "/{brief}/{edition}/{digest}"
        routes = [
            Route("/", self._page),
            Route("/desk", self._desk),
            Route("/events", self._events),
            Route("/open", self._open, methods=["POST"]),
            Route("/static/{name}", self._static),
            Route("/page" + edition, self._edition),
            Route("/spots" + edition, self._spots),
            Route("/paper" + edition, self._paper),
            Route("/paper" + edition + "/{number:int}", self._picture),
        ]
        return Guard(Starlette(routes=routes), port)

    async def _page(self, _request: Request) -> Response:
        return Response(self._shell.html(), media_type="text/html")

    async def _static(self, request: Request) -> Response:
        name = request.path_params["name"]
        if name not in _KINDS:
            return _nothing()
        data = (files(__package__) / "page" / name).read_bytes()
        return Response(data, media_type=_KINDS[name])

    async def _desk(self, _request: Request) -> Response:
        return JSONResponse(await asyncio.to_thread(self._shell.desk))

    async def _events(self, request: Request) -> Response:
        """Send what there is to see, now and after each change (WHATWG, server-sent events)."""
        brief = request.query_params.get("brief", "")
        editions = request.query_params.getlist("edition")[:_MOST_EDITIONS]
        known = await asyncio.to_thread(self._shell.editions)
        wanted = frozenset((brief, code) for code in editions) & known

        async def lines() -> AsyncIterator[str]:
            async with aclosing(self._session.follow(wanted)) as snapshots:
                async for snapshot in snapshots:
                    if snapshot is None:
                        yield ":\n\n"
                    else:
                        yield f"data: {json.dumps(snapshot.as_json(), ensure_ascii=False)}\n\n"

        return StreamingResponse(lines(), media_type="text/event-stream")

    def _view(self, request: Request) -> View | None:
        return self._session.view((request.path_params["brief"], request.path_params["edition"]))

    # The digest of an address keeps a browser from showing what it has; the answer is always the
    # edition of now.
    async def _edition(self, request: Request) -> Response:
        view = self._view(request)
        if view is None or view.page is None:
            return _nothing()
        headers = {"content-security-policy": EDITION_POLICY}
        return Response(view.page.html, media_type="text/html", headers=headers)

    async def _spots(self, request: Request) -> Response:
        view = self._view(request)
        if view is None or view.page is None:
            return _nothing()
        return JSONResponse({name: spot.as_json() for name, spot in view.page.spots.items()})

    def _pdf(self, request: Request) -> bytes | None:
        view = self._view(request)
        if view is None or view.paper is None:
            return None
        is_current = view.paper.digest == request.path_params["digest"]
        return view.paper.pdf if is_current else None

    async def _paper(self, request: Request) -> Response:
        pdf = self._pdf(request)
        return _nothing() if pdf is None else Response(pdf, media_type="application/pdf")

    async def _picture(self, request: Request) -> Response:
        pdf = self._pdf(request)
        scale = _SCALES.get(request.query_params.get("scale", "1"))
        if pdf is None or scale is None:
            return _nothing()
        try:
            # PDFium takes one caller at a time.
            async with self._pictures:
                number = request.path_params["number"]
                png = await asyncio.to_thread(picture_of, pdf, number, scale)
        except IndexError:
            return _nothing()
        return Response(png, media_type="image/png")

    async def _open(self, request: Request) -> Response:
        """Open the editor at a part of an edition that is shown; no other file can be named."""
        try:
            wish = json.loads(await request.body())
            source, key = wish["source"], (wish["brief"], wish["edition"])
        except (ValueError, KeyError, TypeError):
            return JSONResponse({"problem": "unreadable"}, 400)
        view = self._session.view(key)
        spot: Spot | None = view.page.spots.get(source) if view and view.page else None
        if spot is None:
            return JSONResponse({"problem": "unknown"}, 404)
        try:
            open_editor(self._shell.root / spot.file, spot.line, spot.column)
        except EditorError as error:
            return JSONResponse({"problem": "editor", "command": error.command})
        return JSONResponse({})


def _nothing() -> Response:
    return Response(status_code=404)


def listen(port: int) -> socket.socket:
    """Return a socket on the loopback address.

    Args:
        port: its port; one that is free where 0.

    Raises:
        OSError: the port is taken.
    """
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((LOOPBACK, port))
    except OSError:
        listener.close()
        raise
    return listener


async def serve(
    session: Session, shell: Shell, listener: socket.socket, started: Callable[[], None]
) -> None:
    """Serve a session until Ctrl-C.

    Args:
        session: what is shown.
        shell: the page around it.
        listener: where to listen.
        started: called once requests are answered.
    """
    import uvicorn

    # A request that makes no sense is answered; the author need not hear of it.
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)

    class _Uvicorn(uvicorn.Server):
        """Ends those answers that have no end of their own, so that none is waited for."""

        def handle_exit(self, sig: int, frame: object) -> None:
            session.end()
            super().handle_exit(sig, frame)  # type: ignore[arg-type]

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            started()

    config = uvicorn.Config(
        Server(session, shell).app(listener.getsockname()[1]),
        log_config=None,
        access_log=False,
        lifespan="off",
        ws="none",
        server_header=False,
        limit_concurrency=64,
        h11_max_incomplete_event_size=16384,
        timeout_graceful_shutdown=2,
    )
    server: Awaitable[None] = _Uvicorn(config).serve([listener])
    following = asyncio.create_task(session.run())
    try:
        await server
    finally:
        session.end()
        await following
