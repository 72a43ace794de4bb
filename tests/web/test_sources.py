"""``briefgen sources check``: what is found, kept and said."""

from __future__ import annotations

import hashlib
import json
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from warcio.archiveiterator import ArchiveIterator

from tests.command import Program, Run
from tests.web.server import Server, running

FOLDER = Path("content/ferry-service")
CHECKED = FOLDER / "sources-checked.json"


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as server:
        yield server


@pytest.fixture
def check(minimal_desk: Path, program: Program, server: Server) -> Any:
    """Check the one source of the desk, whose page is at a path of the server."""
    file = FOLDER / "sources.yaml"
    text = file.read_text(encoding="utf-8")

    def run(path: str, *flags: str, language: str = "en") -> Run:
        url = server.url(path)
        file.write_text(text.replace("https://www.example.jp/notice/12", url), encoding="utf-8")
        always = ("--allow-private", "--delay", "0")
        return program("sources", "check", *always, *flags, language=language)

    return run


def kept() -> dict[str, Any]:
    data = json.loads(CHECKED.read_text(encoding="utf-8"))
    found: dict[str, Any] = data["sources"]["city-notice"]
    return found


def test_a_live_page_wants_a_copy(check: Any) -> None:
    run = check("/page")
    assert run.code == 0
    assert "warning[LINK004]" in run.err
    assert run.out.splitlines()[1].split()[:4] == ["ferry-service", "city-notice", "live", "200"]
    assert check("/page", "--strict").code == 1


def test_without_a_network_nothing_is_said_of_the_pages(
    minimal_desk: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_resolver(*_: Any, **__: Any) -> None:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", no_resolver)
    CHECKED.write_text('{"sources": {}}', encoding="utf-8")
    run = program("sources", "check", "--delay", "0")
    assert run.code == 3
    assert "there seems to be no network" in run.err
    assert (run.out, CHECKED.read_text(encoding="utf-8")) == ("", '{"sources": {}}')
    assert "ネットワーク" in program("sources", "check", "--delay", "0", language="ja").err


def test_several_unknown_hosts_are_no_network_and_one_is_gone(
    minimal_desk: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*_: Any, **__: Any) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    file = FOLDER / "sources.yaml"
    other = (
        "  - {id: other, type: webpage, language: en, title: A, URL: 'https://other.example/'}\n"
    )
    alone = file.read_text(encoding="utf-8")
    file.write_text(alone + other, encoding="utf-8")
    assert program("sources", "check", "--delay", "0").code == 3
    assert not CHECKED.exists()
    file.write_text(alone, encoding="utf-8")
    run = program("sources", "check", "--delay", "0")
    assert run.code == 1
    assert "error[LINK001]" in run.err


def test_a_page_that_is_gone_is_an_error_at_its_line(check: Any) -> None:
    run = check("/410")
    assert run.code == 1
    assert f"{FOLDER}/sources.yaml:8:10: error[LINK001]" in run.err
    assert "it answered 410 Gone" in run.err


def test_what_was_found_is_kept_and_not_asked_again(check: Any, server: Server) -> None:
    check("/page")
    before = kept()
    again = check("/page")
    assert server.asked["/page"] == 1
    assert kept() == before
    assert "live" in again.out
    check("/page", "--max-age", "0")
    assert server.asked["/page"] == 2
    check("/other")
    assert kept()["url"] == server.url("/other")


def test_a_changed_page_is_said_until_it_is_seen_the_same_again(check: Any, server: Server) -> None:
    check("/page")
    server.page = server.page.replace(b"Words", b"Other words")
    changed = check("/page", "--max-age", "0")
    assert "warning[LINK003]" in changed.err
    assert "warning[LINK003]" in check("/page").err
    assert "LINK003" not in check("/page", "--max-age", "0").err


def test_a_new_date_beside_the_text_is_no_change(check: Any, server: Server) -> None:
    check("/page")
    server.page = server.page.replace(b"</body>", b"<footer>Today</footer></body>")
    assert "LINK003" not in check("/page", "--max-age", "0").err


def test_a_page_that_fails_for_a_while_keeps_its_digest(check: Any, server: Server) -> None:
    check("/once-503")
    digest = kept()["digest"]
    server.robots = b"User-agent: *\nDisallow: /\n"
    run = check("/once-503", "--max-age", "0")
    assert "warning[LINK005]" in run.err
    assert kept()["digest"] == digest


def test_a_moved_page_names_its_new_address(check: Any, server: Server) -> None:
    assert f"has moved for good to {server.url('/page')}" in check("/moved").err


def test_copies_are_warc_files_with_their_digest(
    check: Any, server: Server, tmp_path: Path
) -> None:
    folder = tmp_path / "copies"
    run = check("/moved", "--archive", str(folder), "--archive-url", "https://kept.example/warc/")
    assert "LINK004" not in run.err
    [file] = folder.rglob("*.warc.gz")
    copy = kept()["copy"]
    assert (FOLDER / copy["file"]).resolve() == file.resolve()
    assert copy["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
    entry = f"archive: {{URL: 'https://kept.example/warc/ferry-service/{file.name}', date: "
    assert f"for custom of 'city-notice': {entry}{copy['date']}}}" in run.out
    uri = "WARC-Target-URI"
    with file.open("rb") as stream:
        records = [
            (found.rec_type, found.rec_headers.get_header(uri), found.content_stream().read())
            for found in ArchiveIterator(stream, check_digests="raise")
        ]
    answers = [(url, body) for kind, url, body in records if kind == "response"]
    assert answers == [(server.url("/moved"), b""), (server.url("/page"), server.page)]
    assert [kind for kind, _, _ in records].count("request") == 2


def test_a_copy_is_made_of_a_page_that_was_seen_without_one(
    check: Any, server: Server, tmp_path: Path
) -> None:
    check("/page")
    check("/page", "--archive", "copies")
    assert server.asked["/page"] == 2
    assert "LINK004" not in check("/page", "--archive", "copies").err
    assert server.asked["/page"] == 2
    shutil.rmtree("copies")
    assert "LINK004" in check("/page").err


def test_json_for_programs(check: Any, server: Server) -> None:
    run = check("/404", "--format", "json")
    [data] = json.loads(run.out)
    assert (data["brief"], data["id"], data["outcome"]) == ("ferry-service", "city-notice", "gone")
    assert (data["status"], data["url"]) == (404, server.url("/404"))


def test_private_hosts_are_not_asked(minimal_desk: Path, program: Program, server: Server) -> None:
    file = FOLDER / "sources.yaml"
    text = file.read_text(encoding="utf-8")
    page = server.url("/page")
    file.write_text(text.replace("https://www.example.jp/notice/12", page), encoding="utf-8")
    run = program("sources", "check", "--delay", "0")
    assert "its address is not on the public internet (127.0.0.1)" in run.err
    assert not server.asked


def test_a_damaged_memory_is_named(check: Any) -> None:
    for text in ("{", '{"sources": {"city-notice": {"url": "x"}}}', "[]"):
        CHECKED.write_text(text, encoding="utf-8")
        run = check("/page")
        assert run.code == 2
        assert str(CHECKED) in run.err


def test_it_speaks_japanese(check: Any) -> None:
    run = check("/404", language="ja")
    assert "404 Not Found" in run.err
    assert "gone" not in run.out
