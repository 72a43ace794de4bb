"""Asking for one page, through its redirects (RFC 9110, 15.4)."""

from __future__ import annotations

import socket
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from urllib3 import BaseHTTPResponse, PoolManager
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    LocationParseError,
    MaxRetryError,
    NameResolutionError,
    ReadTimeoutError,
    SSLError,
)

from briefgen.diagnostics import Message
from briefgen.web.connections import Lifeline, NoRouteError, PrivateAddressError
from briefgen.web.outcome import Hop, Kind, Outcome
from briefgen.web.readable import readable_digest

if TYPE_CHECKING:
    from briefgen.web.checking import Manners

MAX_HOPS = 10
CHUNK = 65_536
PERMANENT = frozenset({301, 308})
REDIRECTS = PERMANENT | {302, 303, 307}
GONE = frozenset({404, 410})

NOT_HTTP = "its address does not begin with http:// or https://"
PRIVATE = "its address is not on the public internet ({address})"
NO_HOST = "there is no host '{host}'"
TIMED_OUT = "it did not answer in time"
CERTIFICATE = "its certificate is not valid"
BROKEN_OFF = "the connection failed"
LOOP = "it leads round in a circle"
TOO_MANY = "it leads on more than {count} times"
STATUS = "it answered {status} {phrase}"
NO_PLACE = "it leads on without saying where to"


class Fetcher:
    """Asks for pages with one set of manners."""

    def __init__(self, manager: PoolManager, manners: Manners) -> None:
        self._manager = manager
        self._manners = manners

    def fetch(self, url: str) -> Outcome:
        """Ask for a page and return what became of it; nothing that a host does raises."""
        hops: list[Hop] = []
        try:
            return self._follow(url, hops)
        except PrivateAddressError as error:
            return _refused(PRIVATE, hops, address=error.address)
        except (HTTPError, OSError, ValueError) as error:
            return _failed(error, url, hops)

    def _follow(self, url: str, hops: list[Hop]) -> Outcome:
        address, seen, permanent = url, {url}, True
        moved_to: str | None = None
        while True:
            if not is_web_address(address):
                return _refused(NOT_HTTP, hops)
            hop = self.get(address)
            hops.append(hop)
            if hop.status not in REDIRECTS:
                return _judged(hop, hops, moved_to)
            permanent &= hop.status in PERMANENT
            place = hop.header("Location")
            if not place:
                return _unanswered(NO_PLACE, hops)
            address = urljoin(address, place).partition("#")[0]
            if permanent:
                moved_to = address
            if address in seen:
                return _unanswered(LOOP, hops)
            if len(hops) > MAX_HOPS:
                return _unanswered(TOO_MANY, hops, count=MAX_HOPS)
            seen.add(address)

    def get(self, url: str) -> Hop:
        """Make one request and read its answer, up to the limits of size and time.

        Raises:
            HTTPError: there was no answer, or it broke off.
            PrivateAddressError: the host is not on the public internet.
        """
        sent = {
            "User-Agent": self._manners.user_agent,
            "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
            "Accept-Encoding": "gzip, deflate",
            "Connection": "close",
        }
        with Lifeline(self._manners.lifetime) as lifeline:
            response = self._manager.request(
                "GET",
                url.partition("#")[0],
                headers=sent,
                redirect=False,
                preload_content=False,
            )
            try:
                body, whole = self._read(response)
            finally:
                response.close()
        # A connection that is cut looks like the end of what was sent.
        whole = whole and not lifeline.was_cut
        headers, asked = tuple(response.headers.items()), tuple(sent.items())
        return Hop(url, asked, response.status, _phrase(response), headers, body, whole)

    def _read(self, response: BaseHTTPResponse) -> tuple[bytes, bool]:
        body, limit = bytearray(), self._manners.max_bytes
        for chunk in response.stream(CHUNK, decode_content=True):
            body += chunk
            if len(body) > limit:
                return bytes(body[:limit]), False
        return bytes(body), True


def is_web_address(url: str) -> bool:
    """Say whether an address is one of the web and names a host."""
    try:
        parts = urlsplit(url)
        return parts.scheme.lower() in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return False


def _phrase(response: BaseHTTPResponse) -> str:
    try:
        return response.reason or HTTPStatus(response.status).phrase
    except ValueError:
        return ""


def _judged(hop: Hop, hops: list[Hop], moved_to: str | None) -> Outcome:
    if 200 <= hop.status < 300:
        digest = readable_digest(hop.body, hop.header("Content-Type")) if hop.whole else None
        return Outcome(Kind.LIVE, hop.status, None, moved_to, digest, tuple(hops))
    reason = Message(STATUS, {"status": hop.status, "phrase": hop.phrase})
    kind = Kind.GONE if hop.status in GONE else Kind.UNANSWERED
    return Outcome(kind, hop.status, reason, None, None, tuple(hops))


def _refused(template: str, hops: list[Hop], **values: object) -> Outcome:
    return Outcome(Kind.REFUSED, None, Message(template, values), hops=tuple(hops))


def _unanswered(template: str, hops: list[Hop], **values: object) -> Outcome:
    return Outcome(Kind.UNANSWERED, hops[-1].status, Message(template, values), hops=tuple(hops))


def _failed(error: Exception, url: str, hops: list[Hop]) -> Outcome:
    """Tell a host that is not there from one that cannot be reached now."""
    cause = error.reason if isinstance(error, MaxRetryError) and error.reason else error
    if isinstance(cause, NameResolutionError):
        resolver = cause.__cause__
        is_unknown = isinstance(resolver, socket.gaierror) and resolver.errno == socket.EAI_NONAME
        host = urlsplit(hops[-1].header("Location") or "" if hops else url).hostname or url
        kind = Kind.GONE if is_unknown else Kind.UNANSWERED
        reason = Message(NO_HOST, {"host": host})
        return Outcome(kind, None, reason, hops=tuple(hops), unreached=not hops)
    template = BROKEN_OFF
    if isinstance(cause, ConnectTimeoutError | ReadTimeoutError | TimeoutError):
        template = TIMED_OUT
    elif isinstance(cause, SSLError):
        template = CERTIFICATE
    elif isinstance(cause, LocationParseError):
        template = NOT_HTTP
    unreached = isinstance(cause, NoRouteError) and not hops
    return Outcome(Kind.UNANSWERED, None, Message(template), hops=tuple(hops), unreached=unreached)
