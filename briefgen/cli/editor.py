"""Who accepts translations, and when."""

from __future__ import annotations

import getpass
import os
import shutil
import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.ledger.changes import Signature


def signature(
    by: str | None, folder: Path, environment: Mapping[str, str] = os.environ
) -> Signature:
    """Return who accepts, and when, for the ledger.

    Args:
        by: the name given on the command line.
        folder: the content folder, whose Git repository may know a name.
        environment: the environment variables; ``SOURCE_DATE_EPOCH`` sets the time
            (reproducible-builds.org).

    Raises:
        UsageError: nobody is named, or the time is none.
    """
    from briefgen.diagnostics import Message
    from briefgen.errors import UsageError
    from briefgen.ledger.changes import Signature

    names = (by, environment.get("BRIEFGEN_EDITOR"), _git_name(folder), _login())
    name = next((cleaned for text in names if text and (cleaned := " ".join(text.split()))), None)
    if name is None:
        raise UsageError(
            Message("nobody is named who accepts"),
            Message("name them: --by NAME, or set BRIEFGEN_EDITOR"),
        )
    return Signature(name, moment(environment.get("SOURCE_DATE_EPOCH")))


def moment(epoch: str | None) -> str:
    """Return the present moment, or the one that ``SOURCE_DATE_EPOCH`` names (ISO 8601, UTC).

    Raises:
        UsageError: the variable is no number of seconds.
    """
    from briefgen.diagnostics import Message
    from briefgen.errors import UsageError

    try:
        now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    except (ValueError, OverflowError, OSError) as error:
        message = Message("SOURCE_DATE_EPOCH is no number of seconds: '{text}'", {"text": epoch})
        raise UsageError(message) from error
    return f"{now:%Y-%m-%dT%H:%M:%SZ}"


def _git_name(folder: Path) -> str | None:
    git = shutil.which("git")
    if git is None:
        return None
    command = [git, "config", "user.name"]
    run = subprocess.run(  # noqa: S603  (a fixed command, found on the user's path)
        command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
    )
    return run.stdout if run.returncode == 0 else None


def _login() -> str | None:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return None
