"""Who publishes: ``content/publisher.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from briefgen.model.base import Id, Model, NonEmpty
from briefgen.model.per_language import Logo, WebAddress
from briefgen.model.text import Text

TitleDisplay = Literal["rom+trans", "orig+trans", "rom+orig+trans", "trans"]
NameOrder = Literal["family-first", "given-first"]
PageSize = Literal["A4", "Letter"]
SeverityChoice = Literal["off", "note", "warning", "error"]
Export = Literal["csl-json", "bibtex", "ris"]
"""A form in which a reference manager takes a reference over."""


class CitationOptions(Model):
    """How references are written."""

    title_display: TitleDisplay = "rom+trans"
    """For a reader of another language: the romanised, original or translated title."""
    name_order: NameOrder = "family-first"
    """Order of East Asian names in Latin letters."""
    style: Annotated[str, StringConstraints(pattern=r"\.csl$")] | None = None
    """A CSL style below content/ that writes the list of sources; briefgen's own without it."""
    how_to_cite: bool = True
    """Whether a brief says at its end how it is to be cited."""
    exports: tuple[Export, ...] = ("csl-json", "bibtex", "ris")
    """The files for reference managers that stand beside a web page."""


class CheckOptions(Model):
    """How much findings weigh on this desk."""

    severity: Mapping[str, SeverityChoice] = Field(default_factory=dict)
    """How much a code or a group of codes weighs: off, note, warning or error."""


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
    logo: Logo | None = None
    """The publisher's mark, a picture below content/: stands for the name at the head of page 1."""
    accent: (
        Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$", to_lower=True)] | None
    ) = None
    """The colour of numbers, marks and estimates, as in "#B5331B"; the theme's own without it."""
    page_size: PageSize = "A4"
    """The paper of the PDF."""
    citations: CitationOptions = CitationOptions()
    """How references are written."""
    checks: CheckOptions = CheckOptions()
    """How much findings weigh."""
    disclaimer: Text | None = None
    """The note at the foot of every brief."""
    url: WebAddress | None = None
    """The publisher's own page."""
    voices: bool = False
    """Whether editions show the readers' reactions (`voices` blocks)."""
    era: bool = False
    """Whether Japanese dates carry the era (令和7年)."""
