"""The brief's own page of data: ``content/<brief>/brief.yaml``."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from briefgen.languages.scripts import is_latin
from briefgen.model.base import Id, Model
from briefgen.model.dates import FullDate
from briefgen.model.per_language import Addresses
from briefgen.model.scales import Handling
from briefgen.model.text import Text, Translated

DOI_PATTERN = r"^10\.[0-9]{4,9}/\S+$"
"""A DOI by itself (DOI Handbook, 3.2); its prefix has four digits or more."""

_BETWEEN_NAMES = " ,・\u3000\u00a0"


def given_name(name: str, family: str) -> str | None:
    """Return what a person's name has beside the family name: ``Ichirō`` of ``Satō Ichirō``.

    Returns:
        The rest of the name; None where the family name stands neither first nor last in it.
    """
    if name.startswith(family) and _parts(family[-1:], name[len(family) :]):
        return name.removeprefix(family).strip(_BETWEEN_NAMES)
    if name.endswith(family) and _parts(family[:1], name[: -len(family)][::-1]):
        return name.removesuffix(family).strip(_BETWEEN_NAMES)
    return None


def _parts(edge: str, rest: str) -> bool:
    """Say whether a name ends between its edge and what follows: Sato is no part of Satoshi."""
    return not (is_latin(edge) and rest[:1].isalnum())


class Author(Model):
    """Who wrote the brief: a person or a desk."""

    name: Text
    """The name, in each language."""
    family: Text | None = None
    """The family name within the name of a person; without it, the author counts as a group."""
    role: Text | None = None
    """What they are there."""


class Takeaway(Translated):
    """What the reader should keep, and the sections or facts that it rests on."""

    ON_LINES: ClassVar[bool] = True

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
    url: Addresses | None = None
    """Where it is published, with https://: one address, or one for each language."""
    doi: Annotated[str, StringConstraints(pattern=DOI_PATTERN)] | None = None
    """Its DOI, as in 10.12345/brief.1."""
    handling: Handling = Handling.CLEAR
    """How far the brief may travel (TLP 2.0)."""
    authors: tuple[Author, ...] = ()
    """Who wrote it."""
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
    closing: Text | None = None
    """A last paragraph."""
    dossiers: tuple[Id, ...] | None = None
    """Names of the files under seeds/; without it, the one named like the brief."""
    era: bool | None = None
    """Whether Japanese dates carry the era; without it, as in publisher.yaml."""
    voices: bool | None = None
    """Whether editions show the readers' reactions; without it, as in publisher.yaml."""
