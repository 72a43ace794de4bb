"""The number and title of a figure as one line of display type."""

from __future__ import annotations

from typing import Final

from markupsafe import Markup

from briefgen.localize.edition import Edition, Heading
from briefgen.localize.figure_texts import ChartText, FigureText, TableText
from briefgen.render.inline_tokens import inline_tokens, shown_text

_UNIT: Final = Markup(' <span class="unit">{}</span>')
_CAPTION: Final = Markup('<span class="label">{}</span> <span class="title">{}</span>')


def caption(block: FigureText, edition: Edition) -> Heading:
    """Return what heads a figure or table: its numbered name, title and unit.

    Args:
        block: the figure.
        edition: the edition that it is in.
    """
    html = _CAPTION.format(block.label, block.title)
    if isinstance(block, ChartText | TableText) and block.unit:
        html += _UNIT.format(block.unit)
    return Heading(html, shown_text(inline_tokens(html)), edition.language.script)
