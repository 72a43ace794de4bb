"""Connections that reach public hosts only, and that come to an end."""

from __future__ import annotations

import errno
import ipaddress
import socket
import threading
from contextlib import suppress
from threading import Timer
from typing import TYPE_CHECKING

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager, Retry, Timeout
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError
from urllib3.util.connection import create_connection

if TYPE_CHECKING:
    from briefgen.web.checking import Manners


_NO_ROUTE = frozenset({errno.ENETUNREACH, errno.ENETDOWN})


class PrivateAddressError(Exception):
    """A host's name leads to an address that is not on the public internet."""

    def __init__(self, host: str, address: str) -> None:
        super().__init__(f"{host}: {address}")
        self.host = host
        self.address = address


class NoRouteError(NewConnectionError):
    """The machine knows no way to an address: its network is down."""


def is_public(address: str) -> bool:
    """Say whether an IP address is on the public internet (IANA special-purpose registries)."""
    parsed = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(parsed, "ipv4_mapped", None)
    parsed = mapped or parsed
    return parsed.is_global and not parsed.is_multicast


class Lifeline:
    """Ends the connections that a thread makes once their time is up, whatever they wait for.

    A time limit of a socket starts anew with every byte, so that a host which sends one now and
    then would never be done.
    """

    def __init__(self, seconds: float) -> None:
        self.was_cut = False
        self._sockets: list[socket.socket] = []
        self._timer = Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> Lifeline:
        _thread.lifeline = self
        self._timer.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._timer.cancel()
        _thread.lifeline = None

    def hold(self, connection: socket.socket) -> None:
        """Take charge of a connection."""
        self._sockets.append(connection)
        if self.was_cut:
            self._cut()

    def _cut(self) -> None:
        self.was_cut = True
        for connection in list(self._sockets):
            with suppress(OSError):  # it ended by itself
                connection.shutdown(socket.SHUT_RDWR)


_thread = threading.local()


def _hold(connection: socket.socket) -> None:
    lifeline: Lifeline | None = getattr(_thread, "lifeline", None)
    if lifeline is not None:
        lifeline.hold(connection)


class _Guarded(HTTPConnection):
    """Resolves a host's name once, looks at the address, and connects to that very address.

    Asking for the address twice would let a name server answer differently the second time.
    """

    allow_private = False

    @property
    def is_connected(self) -> bool:
        """Never, as far as the next request goes: each has a connection and a time of its own."""
        return False

    def _new_conn(self) -> socket.socket:
        try:
            found = socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM)
        except (socket.gaierror, UnicodeError) as error:
            cause = error if isinstance(error, socket.gaierror) else socket.gaierror(str(error))
            raise NameResolutionError(self.host, self, cause) from error
        addresses = [str(item[4][0]) for item in found]
        for address in addresses:
            if not self.allow_private and not is_public(address):
                raise PrivateAddressError(self.host, address)
        connection = self._connect_to(addresses)
        _hold(connection)
        return connection

    def connect(self) -> None:
        """Connect, with TLS where it is asked for; the socket's end is in the lifeline's hands."""
        super().connect()
        if self.sock is not None:
            _hold(self.sock)

    def _connect_to(self, addresses: list[str]) -> socket.socket:
        problem: Exception | None = None
        for address in addresses:
            try:
                return create_connection(
                    (address, self.port), self.timeout, socket_options=self.socket_options
                )
            except TimeoutError as error:
                problem = ConnectTimeoutError(self, str(error))
            except OSError as error:
                kind = NoRouteError if error.errno in _NO_ROUTE else NewConnectionError
                problem = kind(self, error.strerror or str(error))
        raise problem or NewConnectionError(self, "no address")


class _GuardedTls(_Guarded, HTTPSConnection):
    """The same with TLS."""


def pool_manager(manners: Manners) -> PoolManager:
    """Return what keeps connections, with the limits that a check goes by."""
    limits = {"allow_private": manners.allow_private}
    plain = type("Plain", (_Guarded,), limits)
    tls = type("Tls", (_GuardedTls,), limits)
    import certifi

    retries = Retry(
        total=manners.retries,
        redirect=False,
        status_forcelist={429, 500, 502, 503, 504},
        backoff_factor=manners.backoff,
        raise_on_status=False,
        retry_after_max=manners.longest_wait,
    )
    manager = PoolManager(
        ca_certs=certifi.where(), retries=retries, timeout=Timeout(manners.timeout), maxsize=1
    )
    manager.pool_classes_by_scheme = {
        "http": type("PlainPool", (HTTPConnectionPool,), {"ConnectionCls": plain}),
        "https": type("TlsPool", (HTTPSConnectionPool,), {"ConnectionCls": tls}),
    }
    return manager
