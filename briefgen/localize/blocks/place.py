"""Where a block stands."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.localize.edition import SectionLink
from briefgen.localize.origin import Origin


@dataclass(frozen=True)
class Place:
    """A block's place in the brief.

    Attributes:
        section: the section that it belongs to.
        figure: its number among figures or tables, 0 for other blocks.
        origin: where it stands in the YAML.
    """

    section: SectionLink
    figure: int = 0
    origin: Origin | None = None
