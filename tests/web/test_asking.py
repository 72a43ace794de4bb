"""What a page answers, and what is made of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from briefgen.web import Kind, Manners, Outcome, Task, ask_pages
from briefgen.web.connections import is_public
from tests.web.server import Server, closed_port, running

MANNERS = Manners(
    delay=0, timeout=20, lifetime=60, max_bytes=200_000, retries=1, backoff=0, allow_private=True
)
HURRIED = replace(MANNERS, timeout=0.4, lifetime=1.0, retries=0)
"""For what never answers; whoever answers may take the time that a busy machine needs."""


@pytest.fixture(scope="module")
def shared() -> Iterator[Server]:
    with running() as server:
        yield server


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as server:
        yield server


def ask(url: str, manners: Manners = MANNERS) -> Outcome:
    return ask_pages([Task("it", url)], manners)["it"]


@pytest.mark.parametrize(
    ("path", "kind", "status", "reason"),
    [
        ("/page", Kind.LIVE, 200, ""),
        ("/gzip", Kind.LIVE, 200, ""),
        ("/pdf", Kind.LIVE, 200, ""),
        ("/elsewhere", Kind.LIVE, 200, ""),
        ("/once-503", Kind.LIVE, 200, ""),
        ("/404", Kind.GONE, 404, "it answered 404 Not Found"),
        ("/410", Kind.GONE, 410, "it answered 410 Gone"),
        ("/403", Kind.UNANSWERED, 403, "it answered 403 Forbidden"),
        ("/500", Kind.UNANSWERED, 500, "it answered 500 Internal Server Error"),
        ("/799", Kind.UNANSWERED, 799, "it answered 799 "),
        ("/round", Kind.UNANSWERED, 301, "it leads round in a circle"),
        ("/many", Kind.UNANSWERED, 302, "it leads on more than 10 times"),
        ("/nowhere", Kind.UNANSWERED, 301, "it leads on without saying where to"),
        ("/file", Kind.REFUSED, None, "its address does not begin with http:// or https://"),
        ("/cut", Kind.UNANSWERED, None, "the connection failed"),
        ("/garbage", Kind.UNANSWERED, None, "the connection failed"),
    ],
)
def test_answers(shared: Server, path: str, kind: Kind, status: int | None, reason: str) -> None:
    outcome = ask(shared.url(path))
    assert (outcome.kind, outcome.status) == (kind, status)
    assert (outcome.reason.render() if outcome.reason else "") == reason
    assert (outcome.digest is not None) == (kind is Kind.LIVE)
    assert outcome.moved_to is None


@pytest.mark.parametrize("path", ["/moved", "/moved-308", "/in-two"])
def test_a_page_that_has_moved_for_good(shared: Server, path: str) -> None:
    outcome = ask(shared.url(path))
    assert (outcome.kind, outcome.moved_to) == (Kind.LIVE, shared.url("/page"))
    assert outcome.digest == ask(shared.url("/page")).digest


def test_a_host_that_keeps_silent(shared: Server) -> None:
    outcome = ask(shared.url("/silent"), HURRIED)
    assert outcome.kind is Kind.UNANSWERED
    assert outcome.reason is not None
    assert outcome.reason.render() == "it did not answer in time"


@pytest.mark.parametrize("path", ["/slow-head", "/slow-body"])
def test_an_answer_that_never_ends_is_cut_off(shared: Server, path: str) -> None:
    outcome = ask(shared.url(path), HURRIED)
    assert outcome.kind in {Kind.UNANSWERED, Kind.LIVE}
    assert outcome.digest is None


def test_no_more_is_read_than_the_limit(shared: Server) -> None:
    outcome = ask(shared.url("/endless"))
    assert outcome.kind is Kind.LIVE
    assert outcome.digest is None
    assert [len(hop.body) for hop in outcome.hops] == [MANNERS.max_bytes]
    assert not outcome.hops[0].whole


def test_a_certificate_that_nobody_vouches_for() -> None:
    with running(tls=True) as server:
        outcome = ask(server.url("/page"))
    assert outcome.kind is Kind.UNANSWERED
    assert outcome.reason is not None
    assert outcome.reason.render() == "its certificate is not valid"


def test_a_port_on_which_nothing_listens() -> None:
    outcome = ask(f"http://127.0.0.1:{closed_port()}/")
    assert outcome.kind is Kind.UNANSWERED


@pytest.mark.parametrize("url", ["ftp://a.example/", "file:///etc/passwd", "javascript:1", "x", ""])
def test_other_schemes_are_refused(url: str) -> None:
    assert ask(url).kind is Kind.REFUSED


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "localhost", "[::ffff:127.0.0.1]"])
def test_private_hosts_are_refused_unless_allowed(server: Server, host: str) -> None:
    port = server.server_address[1]
    outcome = ask(f"http://{host}:{port}/page", replace(MANNERS, allow_private=False))
    assert outcome.kind is Kind.REFUSED
    assert not server.asked


@pytest.mark.parametrize(
    "address",
    [
        *("10.0.0.1", "169.254.169.254", "192.168.1.1", "100.64.0.1", "0.0.0.0"),  # noqa: S104
        *("224.0.0.1", "::", "fe80::1%eth0", "fd00::1", "::ffff:10.0.0.1"),
    ],
)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "2606:4700:4700::1111"])
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(address)


def test_a_page_may_not_lead_to_a_private_host(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "briefgen.web.connections.is_public", lambda address: address == "127.0.0.1"
    )
    outcome = ask(server.url("/private"), replace(MANNERS, allow_private=False))
    assert outcome.kind is Kind.REFUSED
    assert [hop.status for hop in outcome.hops] == [301]


def test_a_site_that_forbids_programs_is_not_asked(server: Server) -> None:
    server.robots = b"User-agent: *\nDisallow: /page\n"
    outcome = ask(server.url("/page"))
    assert outcome.kind is Kind.REFUSED
    assert server.asked == {"/robots.txt": 1}
    assert ask(server.url("/other")).kind is Kind.LIVE


def test_rules_that_cannot_be_read_forbid(server: Server) -> None:
    server.robots = 500
    assert ask(server.url("/page")).kind is Kind.REFUSED
    assert "/page" not in server.asked


def test_each_page_and_the_rules_are_asked_for_once(server: Server) -> None:
    tasks = [Task(str(number), server.url(f"/{number % 3}-page")) for number in range(9)]
    told: list[tuple[int, int]] = []
    outcomes = ask_pages(tasks, MANNERS, lambda done, total: told.append((done, total)))
    assert list(sorted(outcomes)) == [task.name for task in tasks]  # noqa: C413
    assert server.asked == {"/robots.txt": 1, "/0-page": 1, "/1-page": 1, "/2-page": 1}
    assert told[-1] == (9, 9)


def test_the_pauses_of_a_host(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr("briefgen.web.checking.time.sleep", pauses.append)
    server.robots = b"User-agent: briefgen\nCrawl-delay: 7\n"
    ask_pages([Task("a", server.url("/a")), Task("b", server.url("/b"))], MANNERS)
    assert pauses == [7, 7]


def test_the_name_under_which_it_asks(server: Server) -> None:
    ask(server.url("/page"), replace(MANNERS, contact="https://desk.example"))
    [agent] = server.agents
    assert agent.startswith("briefgen/")
    assert "https://desk.example" in agent
