"""Printing sources: an id, and below it the reference in each language."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from briefgen.bibliography.listing import ListedSource
    from briefgen.diagnostics import Span
    from briefgen.model import Desk


def print_reference(title: str, references: Mapping[str, str]) -> None:
    """Print a line for people to find a source by, and its reference in each language."""
    from briefgen.diagnostics.sanitize import visible

    typer.echo(visible(title))
    for code, text in references.items():
        typer.echo(f"  {code}  {visible(text)}")


def place_of(span: Span) -> str:
    """Return a place as seen from here: file, line, column."""
    here = Path.cwd()
    file = span.file.relative_to(here) if span.file.is_relative_to(here) else span.file
    return f"{file}:{span.start.line}:{span.start.column}"


def source_data(listed: ListedSource) -> dict[str, Any]:
    """Return a source for programs: record, references and places of use."""
    from briefgen.model.csl_data import as_csl

    return {
        "brief": listed.brief,
        "id": listed.source.id,
        "place": place_of(listed.span),
        "references": dict(listed.references),
        "uses": [place_of(use) for use in listed.uses],
        "record": as_csl(listed.source),
    }


def listed_sources(desk: Desk) -> list[ListedSource]:
    """Return the sources of all briefs that were read."""
    from briefgen.bibliography.listing import list_sources

    return [item for brief in desk.briefs.values() for item in list_sources(brief, desk)]
