"""The translation pairs that a person has accepted: ``content/<brief>/accepted.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, StringConstraints

from briefgen.model.base import Model, NonEmpty

LEDGER_NAME = "accepted.yaml"

Fingerprint = Annotated[str, StringConstraints(pattern=r"^(?:[0-9a-f]{16})$")]
"""The first 64 bits of the SHA-256 digest (FIPS 180-4) of a text, in hexadecimal."""

Moment = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]
"""A time in UTC to the second (ISO 8601)."""


class Entry(Model):
    """One pair of texts as it was accepted: in two languages, or in as many as the desk has."""

    by: NonEmpty
    """Who accepted it."""
    at: Moment
    """When."""
    places: tuple[NonEmpty, ...] = ()
    """Where it stood: a help in finding it again, of which nothing hangs."""
    hashes: Mapping[str, Fingerprint] = Field(min_length=1)
    """Language code to the fingerprint of the text."""
    texts: Mapping[str, NonEmpty] = Field(min_length=1)
    """Language code to the wording."""


class Ledger(Model):
    """The accepted pairs of a brief."""

    pairs: Mapping[str, Entry] = Field(default_factory=dict)
    """Entries by a name that they keep when a new wording of the pair is accepted."""
