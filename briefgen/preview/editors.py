"""Opening the author's editor at a line."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

# How each editor is told a line, by the name of its program: {file}, {line} and {column}.
_WINDOWED: Final[Mapping[str, Sequence[str]]] = {
    **dict.fromkeys(
        ("code", "code-insiders", "codium", "cursor", "windsurf"),
        ("--goto", "{file}:{line}:{column}"),
    ),
    **dict.fromkeys(("subl", "sublime_text", "zed", "zeditor"), ("{file}:{line}:{column}",)),
    **dict.fromkeys(("gvim", "mvim"), ("+call cursor({line},{column})", "{file}")),
    **dict.fromkeys(("gedit", "gnome-text-editor", "xed", "pluma"), ("{file}", "+{line}")),
    **dict.fromkeys(("kate", "kwrite"), ("--line", "{line}", "--column", "{column}", "{file}")),
    **dict.fromkeys(
        ("idea", "pycharm", "webstorm"), ("--line", "{line}", "--column", "{column}", "{file}")
    ),
    "emacsclient": ("--no-wait", "+{line}:{column}", "{file}"),
    "mate": ("--line", "{line}:{column}", "{file}"),
    "bbedit": ("+{line}", "{file}"),
    "notepad++": ("-n{line}", "-c{column}", "{file}"),
    "geany": ("{file}:{line}:{column}",),
}
_IN_TERMINAL: Final = frozenset(
    ["vi", "vim", "nvim", "nano", "pico", "emacs", "hx", "helix", "kak", "micro", "ed", "joe", "ne"]
)


class EditorError(Exception):
    """The editor cannot be opened from here.

    Attributes:
        command: the line that opens it in a terminal; empty where no editor is named.
    """

    def __init__(self, command: str = "") -> None:
        super().__init__(command)
        self.command = command


def editor_command(
    file: Path, line: int, column: int, environment: Mapping[str, str] = os.environ
) -> list[str]:
    """Return the command that opens a file at a place.

    Args:
        file: the file.
        line: the line, from 1.
        column: the column, from 1.
        environment: the environment variables; ``VISUAL`` comes before ``EDITOR`` (POSIX).

    Raises:
        EditorError: no editor is named, it is not there, or it needs a terminal of its own.
    """
    named = environment.get("VISUAL") or environment.get("EDITOR")
    if not named:
        raise EditorError
    command = shlex.split(named)
    name = Path(command[0]).name.lower().removesuffix(".exe") if command else ""
    if name in _IN_TERMINAL or not command or shutil.which(command[0]) is None:
        raise EditorError(shlex.join([*command, f"+{line}", str(file)]))
    arguments = _WINDOWED.get(name, ("{file}",))
    values = {"file": str(file), "line": line, "column": column}
    # Those that wait for the window to be closed are for Git; nothing here waits.
    kept = [part for part in command if part not in {"--wait", "-w"}]
    return [*kept, *(part.format(**values) for part in arguments)]


def open_editor(file: Path, line: int, column: int) -> None:
    """Open the author's editor, and do not wait for it.

    Raises:
        EditorError: it cannot be opened from here.
    """
    command = editor_command(file, line, column)
    try:
        subprocess.Popen(  # noqa: S603 - the user's own editor, given a file of the desk
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise EditorError(shlex.join(command)) from error
