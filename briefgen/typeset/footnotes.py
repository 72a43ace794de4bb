"""Room for footnotes, measured without the errors of rounding.

WeasyPrint 70 asks after each note whether the notes still fit their area, which has no height of
its own, and compares two sums of the same lengths. They may differ in the last digit; the page then
ends after a line or two (``LayoutContext._update_footnote_area``).
"""

from __future__ import annotations

import contextlib
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from briefgen.typeset import weasy

KNOWN_VERSION: Final = "70."
_METHOD: Final = "_update_footnote_area"
_NOTES: Final = re.compile(r"\bfloat\s*:\s*footnote\b|\bdoc-footnote\b")
_OFF: Final = (
    "with WeasyPrint {version}, a page may end soon after a footnote: briefgen measures the room "
    "for footnotes in WeasyPrint 70 alone"
)


@dataclass(frozen=True)
class FootnoteRoom:
    """Whether the room for footnotes is measured by us.

    Attributes:
        version: the version of WeasyPrint that it could not be done in; empty where it is done.
    """

    version: str = ""

    def notes(self, html: str) -> tuple[str, ...]:
        """Return what the user of a document should know of its footnotes."""
        if not self.version or not _NOTES.search(html):
            return ()
        return (_OFF.format(version=self.version),)


@contextlib.contextmanager
def room_for_footnotes() -> Iterator[FootnoteRoom]:
    """Measure the room for footnotes without errors of rounding within the block.

    A method of WeasyPrint is exchanged for the whole process, and put back at the end: only one
    thread may be in the block.
    """
    version = str(weasy.weasyprint().__version__)
    context = getattr(weasy.submodule("layout"), "LayoutContext", None)
    original = getattr(context, _METHOD, None)
    if not version.startswith(KNOWN_VERSION) or original is None:
        yield FootnoteRoom(version)
        return

    def update(self: Any) -> bool:
        overflows = bool(original(self))
        return overflows and _has_height_of_its_own(self.current_footnote_area)

    setattr(context, _METHOD, update)
    try:
        yield FootnoteRoom()
    finally:
        setattr(context, _METHOD, original)


def _has_height_of_its_own(area: Any) -> bool:
    """Say whether notes can be too many for their area, and not only for the page."""
    largest = getattr(area.style["max_height"], "value", area.style["max_height"])
    return bool(area.style["height"] != "auto" or largest != math.inf)
