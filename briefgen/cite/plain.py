"""Variables of a source as plain text, for catalogues and other programs."""

from __future__ import annotations

from markupsafe import escape

from briefgen.cite.rich import rich_text
from briefgen.cite.wording import as_plain
from briefgen.model.source import Name, Source, Variables


def plain_variable(variables: Variables, name: str) -> str:
    """Return a text of a record without the marks that it may hold; empty if absent."""
    return as_plain(rich_text(variables.strings.get(name, ""), escape)).strip()


def plain_name(name: Name) -> str:
    """Return a name as it is written in catalogues: ``Family, Given``, or an institution's."""
    if name.literal:
        return name.literal
    given = " ".join(part for part in (name.given, name.dropping_particle) if part)
    family = " ".join(part for part in (name.non_dropping_particle, name.family) if part)
    return ", ".join(part for part in (family, given) if part)


def issued_iso(source: Source) -> str:
    """Return when a source came out (ISO 8601), no finer than it says; empty if it does not."""
    issued = source.dates.get("issued")
    is_plain = issued is not None and issued.start is not None and issued.start.year > 0
    return issued.start.iso if is_plain and issued and issued.start else ""
