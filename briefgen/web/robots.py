"""The rules that a site has for programs (RFC 9309, Robots Exclusion Protocol)."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from urllib3.exceptions import HTTPError

from briefgen.diagnostics import Message
from briefgen.web.connections import PrivateAddressError
from briefgen.web.fetching import Fetcher

FORBIDDEN = "the site asks programs not to read it (robots.txt)"
UNREADABLE = "the site's robots.txt cannot be read, which forbids asking ({status})"
MAX_BYTES = 512_000
NAME = "briefgen"


@dataclass(frozen=True)
class Rules:
    """What a site allows; everything where it says nothing."""

    parser: RobotFileParser | None = None
    problem: Message | None = None

    def forbids(self, url: str) -> Message | None:
        """Return why a page must not be asked for; None where it may."""
        if self.problem is not None:
            return self.problem
        if self.parser is None or self.parser.can_fetch(NAME, url):
            return None
        return Message(FORBIDDEN)

    @property
    def delay(self) -> float:
        """The seconds that the site wants between two requests."""
        wanted = self.parser.crawl_delay(NAME) if self.parser else None
        return float(wanted or 0)


def read_rules(url: str, fetcher: Fetcher) -> Rules:
    """Return the rules of the site that a page is on.

    A host that cannot be reached has none: asking for the page will say so.
    """
    parts = urlsplit(url)
    try:
        hop = fetcher.get(f"{parts.scheme}://{parts.netloc}/robots.txt")
    except (HTTPError, PrivateAddressError, OSError, ValueError):
        return Rules()
    if hop.status >= 500:
        return Rules(problem=Message(UNREADABLE, {"status": hop.status}))
    if hop.status != 200:
        return Rules()
    parser = RobotFileParser()
    parser.parse(hop.body[:MAX_BYTES].decode("utf-8", "replace").splitlines())
    return Rules(parser)
