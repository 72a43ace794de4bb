"""Asking for many pages: hosts side by side, the pages of one host one after another."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from urllib.parse import urlsplit

from briefgen import __version__
from briefgen.diagnostics import Message
from briefgen.web.connections import pool_manager
from briefgen.web.fetching import NOT_HTTP, Fetcher, is_web_address
from briefgen.web.outcome import Kind, Outcome
from briefgen.web.robots import read_rules

Progress = Callable[[int, int], None]
"""Told how many pages are done, and of how many."""

WORKERS = 4
LONGEST_DELAY = 30.0


@dataclass(frozen=True)
class Manners:
    """How pages are asked for.

    Attributes:
        delay: seconds between two requests to one host.
        timeout: seconds that a host may take to answer, and between two parts of its answer.
        lifetime: seconds that a whole answer may take.
        max_bytes: how much of an answer is read.
        retries: how often a request that failed for a while is made again.
        backoff: seconds before the second repetition, doubled each time (urllib3 ``Retry``).
        longest_wait: seconds that a host may ask to wait before a repetition.
        contact: an address by which the site can reach who asks.
        allow_private: whether hosts that are not on the public internet are asked too.
    """

    delay: float = 1.0
    timeout: float = 15.0
    lifetime: float = 60.0
    max_bytes: int = 20_000_000
    retries: int = 2
    backoff: float = 0.5
    longest_wait: int = 30
    contact: str | None = None
    allow_private: bool = False

    @property
    def user_agent(self) -> str:
        """The name under which requests are made (RFC 9110, 10.1.5)."""
        contact = f"; {self.contact}" if self.contact else ""
        return f"briefgen/{__version__} (checks the sources of a brief{contact})"


@dataclass(frozen=True)
class Task:
    """A page to ask for, under a name of the asker's choice."""

    name: str
    url: str


def ask_pages(
    tasks: Iterable[Task], manners: Manners, progress: Progress | None = None
) -> Mapping[str, Outcome]:
    """Ask for pages and return what became of each, by the task's name.

    Args:
        tasks: the pages; one that two tasks name is asked for once.
        manners: how to ask.
        progress: told of every page that is done.
    """
    names: dict[str, list[str]] = {}
    for task in tasks:
        names.setdefault(task.url, []).append(task.name)
    outcomes: dict[str, Outcome] = {}
    manager = pool_manager(manners)
    fetcher = Fetcher(manager, manners)
    with ThreadPoolExecutor(WORKERS) as pool:
        hosts = _by_host(names)
        runs = [pool.submit(_ask_host, urls, fetcher, manners) for urls in hosts]
        for run in as_completed(runs):
            for url, outcome in run.result():
                outcomes |= dict.fromkeys(names[url], outcome)
                if progress is not None:
                    progress(len(outcomes), sum(map(len, names.values())))
    manager.clear()
    return outcomes


def _by_host(urls: Iterable[str]) -> list[list[str]]:
    hosts: dict[str, list[str]] = {}
    for url in urls:
        try:
            host = urlsplit(url).netloc.lower()
        except ValueError:
            host = ""
        hosts.setdefault(host, []).append(url)
    return list(hosts.values())


def _ask_host(urls: list[str], fetcher: Fetcher, manners: Manners) -> list[tuple[str, Outcome]]:
    return list(_ask_in_turn(urls, fetcher, manners))


def _ask_in_turn(
    urls: list[str], fetcher: Fetcher, manners: Manners
) -> Iterator[tuple[str, Outcome]]:
    rules = None
    for url in urls:
        if not is_web_address(url):
            yield url, Outcome(Kind.REFUSED, reason=Message(NOT_HTTP))
            continue
        rules = rules or read_rules(url, fetcher)
        if (reason := rules.forbids(url)) is not None:
            yield url, Outcome(Kind.REFUSED, reason=reason)
            continue
        # A pause after robots.txt too: it was a request like any other.
        time.sleep(min(max(manners.delay, rules.delay), LONGEST_DELAY))
        yield url, fetcher.fetch(url)
