"""Names of the places in a page; each kind has its own prefix, so that none can clash."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefgen.localize.edition import SectionLink
from briefgen.model import Brief
from briefgen.model.blocks import Judgement


@dataclass(frozen=True)
class Anchors:
    """The names of the places of one edition.

    Attributes:
        prefix: goes before every name, so that two editions can share a page.
    """

    prefix: str = ""

    def section(self, id_: str) -> str:
        """Return the anchor of a section."""
        return f"{self.prefix}section-{id_}"

    def point(self, section: str, number: int) -> str:
        """Return the anchor of a section's key point, counted from 1."""
        return f"{self.section(section)}-point-{number}"

    def judgement(self, id_: str) -> str:
        """Return the anchor of a judgement."""
        return f"{self.prefix}judgement-{id_}"

    def figure(self, kind: str, number: int) -> str:
        """Return the anchor of a ``figure`` or ``table``."""
        return f"{self.prefix}{kind}-{number}"

    def takeaway(self, number: int) -> str:
        """Return the anchor of a takeaway, counted from 1."""
        return f"{self.prefix}takeaway-{number}"

    def citation(self, number: int) -> str:
        """Return the anchor of a note number in the text, counted from 1."""
        return f"{self.prefix}cite-{number}"


def source_anchor(number: int) -> str:
    """Return the anchor of an entry of the source list, which editions on one page share."""
    return f"source-{number}"


def brief_links(
    brief: Brief, topics: Mapping[str, str], anchors: Anchors
) -> dict[str, SectionLink]:
    """Return the ways to all sections and judgements by id; a section wins over a judgement.

    Args:
        brief: the brief.
        topics: what each section is about, by id, in the language of the edition.
        anchors: the names of the edition's places.
    """
    links: dict[str, SectionLink] = {}
    for number, (id_, section) in enumerate(brief.sections.items(), start=1):
        link = SectionLink(number, topics[id_], anchors.section(id_))
        for block in section.body:
            if isinstance(block, Judgement):
                links.setdefault(block.id, replace(link, anchor=anchors.judgement(block.id)))
        links[id_] = link
    return links
