"""Citations that a sentence names the author by: the name takes their place, a mark follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from briefgen.model.markup import Citation, Emphasis, Inline, Link, Plain, Strong

AuthorName = Callable[[str], str]
"""Gives the name for the id of a source; empty where there is no such source."""


def name_authors(parts: Sequence[Inline], name: AuthorName) -> tuple[Inline, ...]:
    """Return the parts with ``@id`` as a name in the text and an ordinary citation.

    Args:
        parts: a text as parsed.
        name: gives the name of a source's author.
    """
    named: list[Inline] = []
    for part in parts:
        if isinstance(part, Strong | Emphasis | Link):
            named.append(replace(part, children=name_authors(part.children, name)))
        elif isinstance(part, Citation) and part.narrative:
            named += [Plain(name(source.id)) for source in part.sources]
            named.append(replace(part, narrative=False))
        else:
            named.append(part)
    return tuple(named)
