"""What a publisher chooses of the look beside the theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Look:
    """A publisher's own colour and paper.

    Attributes:
        accent: the accent colour as ``#rrggbb``; that of the theme where None.
        page_size: the paper, as the theme's style sheets ``paper-….css`` name it.
    """

    accent: str | None = None
    page_size: str = "A4"


THEMES_OWN: Final = Look()
