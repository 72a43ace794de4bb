"""A server on this machine that answers in every way that a page may."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

CERTIFICATE = Path(__file__).parent / "data" / "self-signed.pem"
PAGE = b"<html><head><title>T</title></head><body><main><p>Words.</p></main></body></html>"
LEAD = {"/moved": 301, "/moved-308": 308, "/elsewhere": 302, "/in-two": 301, "/round": 301}
PLACES = {
    "/moved": "/page",
    "/moved-308": "/page#part",
    "/elsewhere": "/page",
    "/in-two": "/moved",
    "/round": "/back",
    "/back": "/round",
    "/private": "http://10.255.255.1/",
    "/file": "file:///etc/passwd",
    "/nowhere": "",
}


class Server(ThreadingHTTPServer):
    """Answers by path; ``robots`` is its robots.txt, ``page`` its page."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.robots: bytes | int = 404
        self.page = PAGE
        self.asked: Counter[str] = Counter()
        self.agents: set[str] = set()
        self.times: list[float] = []
        self.done = threading.Event()
        self.scheme = "http"

    def url(self, path: str) -> str:
        return f"{self.scheme}://127.0.0.1:{self.server_address[1]}{path}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Stay silent: callers break off on purpose."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        server = self.server
        server.asked[self.path] += 1
        server.agents.add(self.headers["User-Agent"])
        path = self.path.partition("?")[0]
        name = path[1:].removesuffix(".txt").replace("-", "_")
        answer: Callable[[], None] | None = getattr(self, f"answer_{name}", None)
        if path in PLACES:
            self.lead_to(PLACES[path], LEAD.get(path, 301))
        elif path[1:].isdigit():
            self.send(int(path[1:]), b"no")
        elif answer is not None:
            answer()
        else:
            self.send(200, server.page)

    def answer_robots(self) -> None:
        robots = self.server.robots
        if isinstance(robots, int):
            self.send(robots, b"")
        else:
            self.send(200, robots, "text/plain")

    def answer_gzip(self) -> None:
        self.send(200, gzip.compress(self.server.page), coding="gzip")

    def answer_pdf(self) -> None:
        self.send(200, b"%PDF-1.7 ...", "application/pdf")

    def answer_once_503(self) -> None:
        self.send(503 if self.server.asked[self.path] == 1 else 200, self.server.page)

    def answer_silent(self) -> None:
        self.server.done.wait(10)
        self.close_connection = True

    def answer_slow_head(self) -> None:
        self.dribble(b"HTTP/1.1 200 OK\r\nX-Long: ")

    def answer_slow_body(self) -> None:
        self.dribble(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")

    def dribble(self, start: bytes) -> None:
        self.close_connection = True
        with suppress(OSError):
            self.wfile.write(start)
            while not self.server.done.wait(0.05):
                self.wfile.write(b"a")

    def answer_endless(self) -> None:
        self.close_connection = True
        with suppress(OSError):
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
            for _ in range(100_000):
                self.wfile.write(b"a" * 10_000)

    def answer_cut(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"less")
        self.close_connection = True

    def answer_many(self) -> None:
        number = int(self.path.partition("?")[2] or 0)
        self.lead_to(f"/many?{number + 1}", 302)

    def answer_garbage(self) -> None:
        self.wfile.write(b"\x00\x01 no answer\r\n\r\n")
        self.close_connection = True

    def lead_to(self, place: str, status: int) -> None:
        self.send_response(status)
        if place:
            self.send_header("Location", place)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def send(
        self, status: int, body: bytes, kind: str = "text/html; charset=utf-8", coding: str = ""
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if coding:
            self.send_header("Content-Encoding", coding)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (its name there)
        """Stay silent."""


@contextmanager
def running(*, tls: bool = False) -> Iterator[Server]:
    """Run a server until the end of the block."""
    server = Server()
    if tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        server.scheme = "https"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.done.set()
        server.shutdown()
        server.server_close()
        thread.join()


def closed_port() -> int:
    """Return a port on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
