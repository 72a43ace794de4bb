"""A fault of the program does not end a preview: it is told, and the next save recovers."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from briefgen.options import BuildOptions
from briefgen.preview.paper import Press, Printed, Sheet
from briefgen.preview.session import Session
from briefgen.preview.snapshot import Snapshot
from briefgen.preview.studio import FAULT, Renewal, Studio
from tests.conftest import MINIMAL_DESK

KEY, OTHER = ("ferry-service", "en"), ("ferry-service", "ja")
PATIENCE = 60


class Faulty(Studio):
    """A studio that fails when it is told to, after it has made the pages."""

    fails = False

    def renew(self, *arguments: Any) -> Iterator[Renewal]:
        for renewal in super().renew(*arguments):
            if self.fails:
                raise RuntimeError("planted")
            yield renewal


class FaultyPress(Press):
    """A press that fails on the first sheet."""

    def __init__(self) -> None:
        self.sheets = 0

    async def set(self, _sheet: Sheet) -> Printed:
        self.sheets += 1
        if self.sheets == 1:
            raise RuntimeError("planted")
        return Printed(problems=("nothing is printed here",))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    shutil.copytree(MINIMAL_DESK, tmp_path / "desk")
    return tmp_path / "desk" / "content"


def save(content: Path, old: str, new: str) -> None:
    file = content / "ferry-service" / "brief.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


async def until(shown: AsyncGenerator[Snapshot | None, None], what: str) -> Snapshot:
    """Return the first snapshot of some looks that has, or says, what is wanted."""
    async with asyncio.timeout(PATIENCE):
        async for snapshot in shown:
            view = snapshot.views.get(KEY) if snapshot else None
            html = view.page.html.decode() if view and view.page else ""
            problems = (snapshot.problem, view.paper_problem if view else "") if snapshot else ()
            if snapshot and (what in problems or (what in html and snapshot.problem is None)):
                return snapshot
    raise AssertionError(f"the session ended before {what!r}")


async def ask_anew(session: Session) -> None:
    """Have everything looked at again, as a save does: somebody asks for another edition."""
    await anext(session.follow(frozenset({OTHER})))


def play(session: Callable[[], Session], story: Callable[[Session], Awaitable[None]]) -> None:
    """Run a session and its story, in a thread: a browser may have its loop in this one."""

    async def run() -> None:
        made = session()
        running = asyncio.create_task(made.run())
        await story(made)
        assert not running.done()
        made.end()
        await running

    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(run())).result()


def test_a_fault_while_a_page_is_made(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    studio = Faulty(BuildOptions(content))

    async def story(session: Session) -> None:
        shown = session.follow(frozenset({KEY}))
        before = await until(shown, "</html>")
        studio.fails = True
        save(content, "\ntitle:", "\nsubtitle: {ja: 甲, en: While it fails}\ntitle:")
        await ask_anew(session)
        failed = await until(shown, FAULT.template)
        assert failed.views == before.views
        studio.fails = False
        await ask_anew(session)
        await until(shown, "While it fails")

    play(lambda: Session(studio, None, content), story)
    assert "RuntimeError: planted" in capsys.readouterr().err


def test_a_fault_while_a_pdf_is_made(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async def story(session: Session) -> None:
        shown = session.follow(frozenset({KEY}))
        await until(shown, FAULT.template)
        await ask_anew(session)
        await until(shown, "nothing is printed here")

    studio = Studio(BuildOptions(content))
    play(lambda: Session(studio, FaultyPress(), content), story)
    assert "RuntimeError: planted" in capsys.readouterr().err
