"""A finding in plain words, for programs that show it beside the file."""

from __future__ import annotations

import os
from pathlib import Path

from briefgen.diagnostics.diagnostic import Diagnostic
from briefgen.diagnostics.message import Message, Translate
from briefgen.diagnostics.sanitize import visible


def plain_text(finding: Diagnostic, translate: Translate = str) -> str:
    """Return what is wrong, and on a second line what to do, if the finding says so."""
    lines = [finding.message.render(translate)]
    if finding.hint is not None:
        label = Message("hint:").render(translate)
        lines.append(f"{label} {finding.hint.render(translate)}")
    return visible("\n".join(lines))


def seen_from(base: Path, file: Path) -> Path:
    """Return a file's path as seen from a folder, where it lies below it, else from the root.

    Args:
        base: an absolute path.
        file: a path, where it is relative as seen from the working folder.
    """
    full = Path(os.path.normpath(Path.cwd() / file))
    return full.relative_to(base) if full.is_relative_to(base) else full
