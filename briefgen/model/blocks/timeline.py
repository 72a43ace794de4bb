"""Dated events."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from briefgen.model.base import Id
from briefgen.model.blocks.base import BlockBase
from briefgen.model.dates import PartialDate
from briefgen.model.text import Text, Translated


class Event(Translated):
    """What happened, and when."""

    date: PartialDate
    """Year, month or day."""
    cite: tuple[str, ...] = ()
    """Ids of sources."""
    facts: tuple[Id, ...] = ()
    """Ids of facts of the dossier."""


class Timeline(BlockBase):
    """Events in the order that the author gives them."""

    type: Literal["timeline"]
    title: Text
    """What the events show."""
    events: tuple[Event, ...] = Field(min_length=1)
    """The events."""
    note: Text | None = None
    """A note under the timeline."""
