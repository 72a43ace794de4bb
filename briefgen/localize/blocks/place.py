"""Where a block stands."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.localize.edition import SectionLink


@dataclass(frozen=True)
class Place:
    """A block's place in the brief.

    Attributes:
        section: the section that it belongs to.
        figure: its number among figures or tables, 0 for other blocks.
    """

    section: SectionLink
    figure: int = 0
