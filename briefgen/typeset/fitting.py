"""Pages set anew, closer or with more kept together, where the last would be nearly empty.

How close is for the style sheets to say: the document is laid out again with a class on its root
element, and the theme has rules for that class. Space between blocks and the feed of the lines are
theirs to change, never the size of type or the measure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from briefgen.typeset.geometry import PageLayout
from briefgen.typeset.page_reader import read_pages


def fitted(
    source: Any, read: Callable[[], Any], lay_out: Callable[[Any], Any], fits: Sequence[str]
) -> tuple[Any, tuple[PageLayout, ...] | None]:
    """Return a document laid out so that it does not end in a nearly empty page, if one can.

    Args:
        source: the document, a ``weasyprint.HTML``.
        read: reads it anew: it remembers the classes that its elements had when it was first laid
            out.
        lay_out: lays one out.
        fits: values for the ``class`` of the root, beside what it has, tried in turn.

    Returns:
        The first ``weasyprint.Document`` that ends well, or the one without any of the classes;
        and what stands on its pages, where that can be read.
    """
    first = lay_out(source)
    first_layout = read_pages(first)
    if first_layout is None or _ends_well(first_layout):
        return first, first_layout
    for fit in fits:
        again = read()
        root = again.etree_element
        root.set("class", f"{root.get('class', '')} {fit}".strip())
        document = lay_out(again)
        layout = read_pages(document)
        if layout is not None and _ends_well(layout):
            return document, layout
    return first, first_layout


def _ends_well(layout: Sequence[PageLayout]) -> bool:
    """Return whether no page is nearly empty, unless there is but one."""
    return len(layout) == 1 or not any(page.is_nearly_empty for page in layout)
