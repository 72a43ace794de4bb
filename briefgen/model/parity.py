"""Where the languages may differ."""

from __future__ import annotations

from pydantic import Field

from briefgen.model.base import Model, NonEmpty


class Parity(Model):
    """What is known and meant where a text or block differs between the languages."""

    ignore: tuple[NonEmpty, ...] = Field(min_length=1)
    """Codes that are not to be reported here, or groups of them, as in [PARITY001, TERM]."""
    reason: NonEmpty
    """Why the languages may differ here."""
