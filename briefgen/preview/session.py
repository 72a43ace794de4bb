"""A preview from its start to its end: saves lead to new pages, and those who look are told."""

from __future__ import annotations

import asyncio
import sys
import traceback
from collections.abc import AsyncGenerator, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from briefgen.errors import UsageError
from briefgen.preview.paper import Press, Sheet
from briefgen.preview.snapshot import Snapshot, View
from briefgen.preview.studio import Key, Renewal, Studio
from briefgen.preview.watching import saves

HEARTBEAT = 15.0
"""Seconds after which a line that is quiet is used, so that a dead one is seen."""

PAUSE = 1.0
"""Seconds before files are watched again after a fault."""

_WATCHED = ("content", "seeds", "templates", "languages")


class Session:
    """What is shown, and to whom.

    Args:
        studio: makes the pages.
        press: makes the PDF files; None where none are wanted.
        content: the content folder.
    """

    def __init__(self, studio: Studio, press: Press | None, content: Path) -> None:
        self.snapshot = Snapshot()
        self.stop = asyncio.Event()
        self._studio = studio
        self._press = press
        self._content = content.absolute()
        self._wanted: dict[int, frozenset[Key]] = {}
        self._changed = asyncio.Condition()
        self._asked = asyncio.Event()
        self._touched: set[Path] = set()
        self._waiting: dict[Key, Sheet] = {}
        self._printing: dict[Key, asyncio.Task[None]] = {}
        self._serial = 0

    async def run(self) -> None:
        """Follow the desk until ``stop`` is set."""
        watching = asyncio.create_task(self._watch())
        try:
            await self._renew_when_asked()
        finally:
            self.stop.set()
            watching.cancel()
            for task in self._printing.values():
                task.cancel()
            await asyncio.gather(watching, *self._printing.values(), return_exceptions=True)

    def end(self) -> None:
        """End the session."""
        self.stop.set()
        self._asked.set()

    # Those who look

    async def follow(self, wanted: frozenset[Key]) -> AsyncGenerator[Snapshot | None, None]:
        """Yield what there is to see, now and after each change, to somebody who looks on.

        None is yielded after a while without any change.
        """
        self._serial += 1
        viewer = self._serial
        self._wanted[viewer] = wanted
        if not wanted <= self.snapshot.views.keys():
            self._asked.set()
        seen = -1
        try:
            while not self.stop.is_set():
                if self.snapshot.number != seen:
                    seen = self.snapshot.number
                    yield self._only(wanted)
                elif not await self._changes_after(seen):
                    yield None
        finally:
            del self._wanted[viewer]

    async def _changes_after(self, number: int) -> bool:
        """Wait for a change; say whether there was one within a heartbeat."""
        async with self._changed:
            if self.snapshot.number == number and not self.stop.is_set():
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._changed.wait(), HEARTBEAT)
            return self.snapshot.number != number

    def _only(self, wanted: frozenset[Key]) -> Snapshot:
        views = {
            key: replace(view, paper_waits=key in self._printing)
            for key, view in self.snapshot.views.items()
            if key in wanted
        }
        briefs = {"", *(brief for brief, _ in wanted)}
        findings = tuple(item for item in self.snapshot.findings if item.brief in briefs)
        return replace(self.snapshot, views=views, findings=findings)

    def view(self, key: Key) -> View | None:
        """Return an edition that is shown."""
        return self.snapshot.views.get(key)

    async def _show(self, snapshot: Snapshot) -> None:
        async with self._changed:
            self.snapshot = snapshot
            self._changed.notify_all()

    # What is saved

    async def _watch(self) -> None:
        root = self._content.parent
        folders = [self._content, *(root / name for name in _WATCHED[1:])]
        while not self.stop.is_set():
            try:
                async for files in saves(tuple(it for it in folders if it.is_dir()), self.stop):
                    self._touched |= files
                    self._asked.set()
            except Exception as error:
                await self._survive(error)
                await asyncio.sleep(PAUSE)

    async def _renew_when_asked(self) -> None:
        while not self.stop.is_set():
            await self._asked.wait()
            self._asked.clear()
            if self.stop.is_set():
                break
            try:
                await self._renew()
            except Exception as error:
                self._studio.forget()
                await self._survive(error)
        async with self._changed:
            self._changed.notify_all()

    async def _survive(self, error: Exception) -> None:
        """Tell why nothing could be made, even a fault of the program; the next save tries anew."""
        if not isinstance(error, UsageError):
            traceback.print_exception(error, file=sys.stderr)
        await self._show(self._studio.with_fault(self.snapshot, error))

    async def _renew(self) -> None:
        touched, self._touched = self._touched, set()
        wanted = tuple(dict.fromkeys(key for keys in self._wanted.values() for key in sorted(keys)))
        if any(path.suffix not in {".yaml", ".json"} for path in touched):
            self._studio.forget()
        if not wanted:
            return
        renewals = self._studio.renew(self.snapshot, wanted)
        while (renewal := await asyncio.to_thread(_next, renewals)) is not None:
            for key, sheet in renewal.sheets.items():
                self._order(key, sheet)
            await self._show(self._with_papers_of_now(renewal.snapshot))

    def _with_papers_of_now(self, snapshot: Snapshot) -> Snapshot:
        """Keep the PDF files that came while the pages were made."""
        views = {
            key: replace(view, paper=now.paper, paper_problem=now.paper_problem)
            if (now := self.snapshot.views.get(key))
            else view
            for key, view in snapshot.views.items()
        }
        number = max(snapshot.number, self.snapshot.number + 1)
        return replace(snapshot, views=views, number=number)

    # What is printed

    def _order(self, key: Key, sheet: Sheet) -> None:
        """Have a PDF made; of an edition that changes faster than that, the latest."""
        if self._press is None:
            return
        self._waiting[key] = sheet
        if key not in self._printing:
            self._printing[key] = asyncio.create_task(self._print(key, self._press))

    async def _print(self, key: Key, press: Press) -> None:
        try:
            while sheet := self._waiting.pop(key, None):
                printed = await press.set(sheet)
                if key not in self._waiting:
                    self._printing.pop(key, None)
                await self._show(self._studio.with_paper(self.snapshot, key, printed))
        except Exception as error:
            self._studio.forget()
            await self._survive(error)
        finally:
            if self._printing.get(key) is asyncio.current_task():
                del self._printing[key]


def _next(renewals: Iterator[Renewal]) -> Renewal | None:
    return next(renewals, None)
