"""One section of a brief: ``content/<brief>/sections/<section>.yaml``."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from briefgen.model.base import Id, Model
from briefgen.model.blocks import Block
from briefgen.model.text import Text, Translated


class KeyPoint(Translated):
    """One point that the section makes, with its sources and facts."""

    ON_LINES: ClassVar[bool] = True

    cite: tuple[str, ...] = ()
    """Ids of sources."""
    facts: tuple[Id, ...] = ()
    """Ids of facts of the dossier."""


class Section(Model):
    """A hook question, its answer, the points and the body."""

    topic: Text
    """What the section is about, in a few words."""
    question: Text
    """The hook question that opens the section."""
    answer: Text
    """Its answer in one sentence."""
    key_points: tuple[KeyPoint, ...] = Field(min_length=1)
    """What to know, point by point."""
    body: tuple[Block, ...] = ()
    """The text: blocks in reading order."""
