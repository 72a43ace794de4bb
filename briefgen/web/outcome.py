"""What became of asking for a page."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from briefgen.diagnostics import Message


class Kind(StrEnum):
    """How a page answered."""

    LIVE = "live"
    """It is there."""
    GONE = "gone"
    """It is not there: the host says so, or there is no such host."""
    UNANSWERED = "unanswered"
    """It could not be looked at this time."""
    REFUSED = "refused"
    """briefgen did not ask: the address or the site's rules forbid it."""


@dataclass(frozen=True)
class Hop:
    """One request and its answer, as they went over the line.

    Attributes:
        url: the address that was asked.
        sent: the header fields of the request.
        status: status code of the answer (RFC 9110, 15).
        phrase: its reason phrase.
        headers: header fields of the answer in their order.
        body: its content without content and transfer codings.
        whole: whether all of the content was read.
    """

    url: str
    sent: tuple[tuple[str, str], ...]
    status: int
    phrase: str
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    whole: bool = True

    def header(self, name: str) -> str | None:
        """Return the first value of a header field, whose name may be in any case."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)


@dataclass(frozen=True)
class Outcome:
    """What became of asking for one page.

    Attributes:
        kind: how it answered.
        status: the last status code, None where there was no answer.
        reason: why it is not live.
        moved_to: the address that took its place for good.
        digest: SHA-256 of what a reader can read of it; None where it was not read whole.
        hops: every request and answer; empty where there was none.
        unreached: whether not even the way to its host was found, as without a network.
    """

    kind: Kind
    status: int | None = None
    reason: Message | None = None
    moved_to: str | None = None
    digest: str | None = None
    hops: tuple[Hop, ...] = field(default=(), repr=False)
    unreached: bool = False
