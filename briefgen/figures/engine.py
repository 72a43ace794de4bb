"""Vega-Lite at arm's length: a process that draws, watched from here."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any, Final

from briefgen.figures.errors import DrawingError, NotStartedError, TooHeavyError
from briefgen.figures.locales import number_locale, time_locale
from briefgen.languages import Language
from briefgen.typeset.faces import FontFace
from briefgen.typeset.fonts import FontLibrary

_OBJECT: Final = re.compile(r"\{.*\}", re.DOTALL)
_LONGEST: Final = 200
_WORKER: Final = Path(__file__).with_name("worker.py")
_NO_SYSTEM_FONTS: Final = Path(__file__).parent.parent / "typeset" / "fonts.conf"
_SECONDS: Final = 30.0
"""A page's figure takes a fraction of one; on a busy machine the first of all takes a few."""

_LATIN: Final = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x2010, 0x2040))))


@dataclass(frozen=True)
class Drawing:
    """What the engine made of a specification: SVG as it came, and what it warned of."""

    svg: str
    warnings: tuple[str, ...] = ()


class Engine:
    """Draws Vega-Lite specifications in a process of its own, which starts with the first.

    The process sees no font but those of the library, no network and no time zone but UTC, so that
    the same specification gives the same drawing everywhere.

    Args:
        fonts: the fonts that texts are measured in.
        seconds: how long one drawing may take.
    """

    def __init__(self, fonts: FontLibrary, seconds: float = _SECONDS) -> None:
        self._fonts = fonts
        self._seconds = seconds
        self._drawn: dict[str, Drawing | DrawingError] = {}
        self._process: subprocess.Popen[str] | None = None
        self._owner = 0
        self._folder: TemporaryDirectory[str] | None = None
        self._lock = threading.Lock()
        atexit.register(self.close)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What the engine, which reads font files of its own accord, knows each family by."""
        return {
            face.family: face.family if face.axes else self._fonts.font(face).typeface
            for face in self._fonts.faces
        }

    def draw(self, spec: Mapping[str, Any], language: Language | None = None) -> Drawing:
        """Return a specification as SVG; one that was drawn before is not drawn again.

        Args:
            spec: a Vega-Lite 6 specification in JSON values, its data inside.
            language: whose words and marks numbers and dates are formatted in, where the
                specification leaves that to Vega-Lite.

        Raises:
            DrawingError: it cannot be drawn, or not in time.
            NotStartedError: nothing can be drawn on this machine.
        """
        request = json.dumps({"spec": spec, **_locales(language)})
        with self._lock:
            if request not in self._drawn:
                self._drawn[request] = self._ask(request)
        found = self._drawn[request]
        if isinstance(found, DrawingError):
            raise found
        return found

    def close(self) -> None:
        """End the process; the next drawing starts another."""
        process, self._process = self._process, None
        if process is not None and self._owner == os.getpid():
            _end(process)
        if self._folder is not None and self._owner == os.getpid():
            self._folder.cleanup()
            self._folder = None

    def _ask(self, request: str) -> Drawing | DrawingError:
        process = self._running()
        answer = _exchange(process, request, self._seconds)
        if answer is None:
            self.close()
            return TooHeavyError()
        if "error" in answer:
            return DrawingError(_reason(answer["error"]))
        return Drawing(answer["svg"], _warnings(answer["warnings"]))

    def _running(self) -> subprocess.Popen[str]:
        # A forked child must not talk over its parent's pipes.
        if self._process is None or self._owner != os.getpid():
            self._owner = os.getpid()
            self._process = self._start()
        return self._process

    def _start(self) -> subprocess.Popen[str]:
        self._folder = TemporaryDirectory(prefix="briefgen-")
        own = Path(self._folder.name)
        complaints = own / "stderr"
        with complaints.open("wb") as stderr:
            process = subprocess.Popen(  # noqa: S603 - our own file, run by our own Python
                [sys.executable, "-P", str(_WORKER)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=stderr,
                encoding="utf-8",
                cwd=own,
                env={**os.environ, "TZ": "UTC", "FONTCONFIG_FILE": str(_NO_SYSTEM_FONTS)},
            )
        fonts = [str(folder) for folder in self._font_folders(own)]
        if _exchange(process, json.dumps({"fonts": fonts}), self._seconds) is None:
            _end(process)
            raise NotStartedError(complaints.read_text("utf-8", "replace"))
        return process

    def _font_folders(self, own: Path) -> Sequence[Path]:
        """Return the folders of the fonts to measure in.

        A face of a variable font, which the engine cannot read as such, is cut out of it and
        written to a folder of its own.
        """
        cut = {face.family for face in self._fonts.faces if face.axes}
        for face in self._fonts.subset(_LATIN, [(family,) for family in sorted(cut)]):
            name = f"{face.family}-{face.weight}-{face.style}.ttf"
            with (own / name).open("wb") as file:
                file.write(face.data)
        whole = (face.path.parent for face in self._fonts.faces if not face.axes)
        return (own, *dict.fromkeys(whole))


_engines: dict[tuple[FontFace, ...], Engine] = {}


def engine_for(fonts: FontLibrary) -> Engine:
    """Return the engine that measures in some fonts; one for all who have the same."""
    if fonts.faces not in _engines:
        _engines[fonts.faces] = Engine(fonts)
    return _engines[fonts.faces]


def _locales(language: Language | None) -> dict[str, Any]:
    if language is None:
        return {}
    return {"numbers": number_locale(language), "times": time_locale(language)}


def _end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with contextlib.suppress(OSError):  # what was not sent is lost
                stream.close()


def _exchange(
    process: subprocess.Popen[str], request: str, seconds: float
) -> dict[str, Any] | None:
    """Return the answer to a request, or None if the process ended over it or took too long."""
    overtime = threading.Timer(seconds, process.kill)
    overtime.start()
    try:
        _send(process.stdin, request)
        line = process.stdout.readline() if process.stdout else ""
    except OSError:
        return None
    finally:
        overtime.cancel()
    return json.loads(line) if line.endswith("\n") else None


def _send(stream: IO[str] | None, line: str) -> None:
    if stream is not None:
        stream.write(line + "\n")
        stream.flush()


def _reason(error: str) -> str:
    """Return the sentence of an error, without the program's own places and objects."""
    lines = [line.strip() for line in error.splitlines()]
    said = [it for it in lines if it and not it.startswith("at ") and not it.endswith("failed:")]
    return _sentence(said[0].removeprefix("Error: ") if said else error)


def _sentence(text: str) -> str:
    return _OBJECT.sub("{…}", text)[:_LONGEST].strip()


def _warnings(lines: Sequence[str]) -> tuple[str, ...]:
    """Return what was warned of; lines without the mark belong to a trace."""
    marked = (line.partition(" ") for line in lines if line.startswith(("WARN ", "ERROR ")))
    return tuple(dict.fromkeys(_sentence(text) for _, _, text in marked))
