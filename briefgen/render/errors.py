"""What can be wrong with a theme, in words for whoever wrote it."""

from __future__ import annotations

import traceback
from pathlib import Path

import jinja2

from briefgen.languages.catalogue import MissingMessageError

_TEMPLATE_SUFFIX = ".j2"
_ENGINE_FOLDER = Path(jinja2.__file__).parent


class ThemeError(Exception):
    """A theme is unknown or one of its files is faulty.

    Attributes:
        file: the faulty file, where there is one.
        line: the line in it, counted from 1.
    """

    def __init__(self, message: str, *, file: Path | None = None, line: int | None = None) -> None:
        shown = _from_here(file) if file else None
        place = "" if shown is None else f"{shown}:{line}: " if line else f"{shown}: "
        super().__init__(f"{place}{message}")
        self.file = file
        self.line = line


def _from_here(file: Path) -> Path:
    here = Path.cwd()
    return file.relative_to(here) if file.is_relative_to(here) else file


def theme_error(error: Exception) -> ThemeError | None:
    """Return the fault of a theme that an exception stands for.

    Args:
        error: what was raised while a template was compiled or run.

    Returns:
        The fault with its file and line, or None where the exception arose in the program itself.
    """
    if isinstance(error, jinja2.TemplateSyntaxError):
        file = Path(error.filename) if error.filename else None
        return ThemeError(error.message or "faulty template", file=file, line=error.lineno)
    frames = traceback.extract_tb(error.__traceback__)
    faults = (jinja2.TemplateError, MissingMessageError)
    if not isinstance(error, faults) and not _raised_by_template(frames):
        return None
    for frame in reversed(frames):
        if frame.filename.endswith(_TEMPLATE_SUFFIX):
            return ThemeError(_reason(error), file=Path(frame.filename), line=frame.lineno)
    return ThemeError(_reason(error))


def _raised_by_template(frames: traceback.StackSummary) -> bool:
    """Say whether the innermost frame is a template's own or the engine's."""
    innermost = frames[-1].filename
    return innermost.endswith(_TEMPLATE_SUFFIX) or _ENGINE_FOLDER in Path(innermost).parents


def _reason(error: Exception) -> str:
    if isinstance(error, jinja2.TemplateNotFound):
        return f"there is no template named {error.name!r}"
    return str(error)
