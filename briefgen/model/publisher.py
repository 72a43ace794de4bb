"""Who publishes: ``content/publisher.yaml``."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from briefgen.model.base import Id, Model, NonEmpty
from briefgen.model.text import Text

TitleDisplay = Literal["rom+trans", "orig+trans", "rom+orig+trans", "trans"]
NameOrder = Literal["family-first", "given-first"]


class CitationOptions(Model):
    """How references are written."""

    title_display: TitleDisplay = "rom+trans"
    """For a reader of another language: the romanised, original or translated title."""
    name_order: NameOrder = "family-first"
    """Order of East Asian names in Latin letters."""


class Publisher(Model):
    """The desk that publishes, and what its briefs have in common."""

    name: Text
    """Name of the publisher, in each language."""
    series: Text
    """Name of the series of briefs."""
    languages: tuple[NonEmpty, ...] = Field(min_length=1)
    """Codes of the languages that every brief must have, in the order of building."""
    editions: tuple[NonEmpty, ...] = ()
    """The editions that `briefgen build` makes without `--lang`: languages, or two of them side by
    side as in `ja+en`. Without this key, each language by itself."""
    formats: tuple[NonEmpty, ...] = ("html", "pdf")
    """The formats that `briefgen build` makes without `--format`."""
    theme: Id = "default"
    """The folder under templates/ that gives the look."""
    citations: CitationOptions = CitationOptions()
    """How references are written."""
    disclaimer: Text | None = None
    """The note at the foot of every brief."""
    url: Annotated[str, StringConstraints(pattern=r"^https?://")] | None = None
    """The publisher's own page."""
    voices: bool = False
    """Whether editions show the readers' reactions (`voices` blocks)."""
    era: bool = False
    """Whether Japanese dates carry the era (令和7年)."""
