"""What all blocks share."""

from __future__ import annotations

from briefgen.model.base import Id, Model


class BlockBase(Model):
    """Sources and facts that a block rests on."""

    cite: tuple[str, ...] = ()
    """Ids of sources."""
    facts: tuple[Id, ...] = ()
    """Ids of facts of the dossier."""
