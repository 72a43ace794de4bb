"""Names of the places in a page; each kind has its own prefix, so that none can clash."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefgen.localize.edition import SectionLink
from briefgen.model import Brief
from briefgen.model.blocks import Judgement


def section_anchor(id_: str) -> str:
    """Return the anchor of a section."""
    return f"section-{id_}"


def judgement_anchor(id_: str) -> str:
    """Return the anchor of a judgement."""
    return f"judgement-{id_}"


def source_anchor(number: int) -> str:
    """Return the anchor of an entry of the source list."""
    return f"source-{number}"


def brief_links(brief: Brief, topics: Mapping[str, str]) -> dict[str, SectionLink]:
    """Return the ways to all sections and judgements by id; a section wins over a judgement.

    Args:
        brief: the brief.
        topics: what each section is about, by id, in the language of the edition.
    """
    links: dict[str, SectionLink] = {}
    for number, (id_, section) in enumerate(brief.sections.items(), start=1):
        link = SectionLink(number, topics[id_], section_anchor(id_))
        for block in section.body:
            if isinstance(block, Judgement):
                links.setdefault(block.id, replace(link, anchor=judgement_anchor(block.id)))
        links[id_] = link
    return links
