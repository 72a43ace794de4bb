"""The brief's own page of data: ``content/<brief>/brief.yaml``."""

from __future__ import annotations

from pydantic import Field

from briefgen.model.base import Id, Model
from briefgen.model.dates import FullDate
from briefgen.model.scales import Handling
from briefgen.model.text import Text, Translated


class Author(Model):
    """Who wrote the brief: a person or a desk."""

    name: Text
    """The name, in each language."""
    role: Text | None = None
    """What they are there."""


class Takeaway(Translated):
    """What the reader should keep, and the sections or facts that it rests on."""

    basis: tuple[Id, ...] = ()
    """Ids of sections, facts or judgements."""
    cite: tuple[str, ...] = ()
    """Ids of sources."""
    facts: tuple[Id, ...] = ()
    """Ids of facts of the dossier."""


class BriefMeta(Model):
    """Title, dates, handling, summary, order of sections, takeaways."""

    id: Id
    """The same as the folder's name; part of the names of the outputs."""
    number: int | None = Field(default=None, ge=1)
    """Number in the series."""
    as_of: FullDate
    """The information date: relative dates in the text are counted from it."""
    published: FullDate
    """The date of publication."""
    handling: Handling = Handling.CLEAR
    """How far the brief may travel (TLP 2.0)."""
    title: Text
    """Title of the brief."""
    subtitle: Text | None = None
    """Second line of the title."""
    summary: Text
    """The bottom line, up front."""
    sections: tuple[Id, ...] = Field(min_length=1)
    """Names of the files under sections/, in reading order."""
    takeaways: tuple[Takeaway, ...] = ()
    """What the reader should keep."""
    authors: tuple[Author, ...] = ()
    """Who wrote it."""
    closing: Text | None = None
    """A last paragraph."""
    dossiers: tuple[Id, ...] | None = None
    """Names of the files under seeds/; without it, the one named like the brief."""
    era: bool | None = None
    """Whether Japanese dates carry the era; without it, as in publisher.yaml."""
    voices: bool | None = None
    """Whether editions show the readers' reactions; without it, as in publisher.yaml."""
