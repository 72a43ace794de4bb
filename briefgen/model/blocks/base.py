"""What all blocks share."""

from __future__ import annotations

from typing import ClassVar

from briefgen.model.base import Id, Model
from briefgen.model.parity import Parity


class BlockBase(Model):
    """Sources and facts that a block rests on."""

    ON_LINES: ClassVar[bool] = True

    cite: tuple[str, ...] = ()
    """Ids of sources."""
    facts: tuple[Id, ...] = ()
    """Ids of facts of the dossier."""
    parity: Parity | None = None
    """Where the languages may differ, and why."""
