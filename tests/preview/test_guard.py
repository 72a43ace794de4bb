"""Whom the preview answers: its own pages, and nobody else."""

from __future__ import annotations

import http.client
import json
import socket
from collections.abc import Mapping

import pytest

from tests.preview.conftest import Running

Answer = tuple[int, dict[str, str], bytes]


def ask(
    running: Running,
    path: str,
    *,
    method: str = "GET",
    body: bytes | None = None,
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """Send a request as any program on the machine can."""
    line = http.client.HTTPConnection("127.0.0.1", running.port, timeout=30)
    line.putrequest(method, path, skip_host="Host" in (headers or {}))
    for name, value in (headers or {}).items():
        line.putheader(name, value)
    line.endheaders(body)
    answer = line.getresponse()
    result = answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
    line.close()
    return result


def own(running: Running) -> str:
    return f"http://127.0.0.1:{running.port}"


def test_its_own_page_is_served_and_fenced(running: Running) -> None:
    status, headers, body = ask(running, "/")
    assert status == 200
    assert b"preview.js" in body
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "server" not in headers


@pytest.mark.parametrize(
    "host", ["example.org", "127.0.0.1", "127.0.0.1:1", "localhost.example.org", "", "0.0.0.0:80"]
)
def test_another_host_is_turned_away(host: str, running: Running) -> None:
    status, _, body = ask(running, "/desk", headers={"Host": host})
    assert status == 421
    assert b"briefs" not in body


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LOCALHOST"])
def test_every_name_of_loopback_is_answered(name: str, running: Running) -> None:
    assert ask(running, "/desk", headers={"Host": f"{name}:{running.port}"})[0] == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://example.org"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_page_of_another_site_is_turned_away(headers: dict[str, str], running: Running) -> None:
    for path in ("/", "/desk", "/events?brief=russia-dprk-2025-07&edition=ja"):
        assert ask(running, path, headers=headers)[0] == 403


def test_what_opens_an_editor_must_come_from_the_page(running: Running) -> None:
    body = json.dumps({"source": "x", "brief": "y", "edition": "ja"}).encode()
    right = {
        "Content-Type": "application/json",
        "Content-Length": str(len(body)),
        "Origin": own(running),
    }

    def post(**changed: str | None) -> int:
        headers = {**right, **{name.replace("_", "-"): it for name, it in changed.items()}}
        sent = {name: it for name, it in headers.items() if it is not None}
        return ask(running, "/open", method="POST", body=body, headers=sent)[0]

    assert post(Origin=None) == 403
    assert post(Origin="https://example.org") == 403
    assert post(Content_Type="text/plain") == 415
    assert post(Content_Length="5000") == 413
    assert post() == 404  # such a part is not shown


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b"{}", b"\xff", b'{"source": 1}'])
def test_a_request_that_makes_no_sense_is_no_fault(body: bytes, running: Running) -> None:
    headers = {
        "Content-Type": "application/json",
        "Content-Length": str(len(body)),
        "Origin": own(running),
    }
    status, _, _ = ask(running, "/open", method="POST", body=body, headers=headers)
    assert status in {400, 404}


@pytest.mark.parametrize(
    "path",
    [
        "/static/../preview.py",
        "/static/..%2f..%2fpyproject.toml",
        "/static/index.html",
        "/static/%2e%2e/guard.py",
        "/content/publisher.yaml",
        "/etc/passwd",
        "//etc/passwd",
        "/page/..%2f..%2fcontent/ja/0",
        "/paper/russia-dprk-2025-07/ja/0000000000000000",
        "/paper/russia-dprk-2025-07/ja/0000000000000000/99",
    ],
)
def test_nothing_but_its_own_pages_is_served(path: str, running: Running) -> None:
    assert ask(running, path)[0] == 404


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"])
def test_other_methods_are_not_answered(method: str, running: Running) -> None:
    assert ask(running, "/desk", method=method)[0] == 405


def test_an_endless_head_is_cut_off(running: Running) -> None:
    with socket.create_connection(("127.0.0.1", running.port), timeout=30) as line:
        line.sendall(b"GET / HTTP/1.1\r\nX: " + b"a" * 100_000)
        assert line.recv(100).startswith(b"HTTP/1.1 400")


def test_only_loopback_is_listened_to(running: Running) -> None:
    name = socket.gethostname()
    others = {str(info[4][0]) for info in socket.getaddrinfo(name, None, socket.AF_INET)}
    for address in others - {"127.0.0.1"}:
        if address.startswith("127."):
            continue
        with pytest.raises(OSError), socket.create_connection((address, running.port), timeout=2):
            pass
