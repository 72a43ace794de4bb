"""Figure numbers: the same in every edition of a brief."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.model import Brief
from briefgen.model.blocks import Chart, Image, Table, Timeline, VegaLite

FIGURES = (Chart, Image, Timeline, VegaLite)
"""Blocks that are counted as figures; tables are counted apart."""


def figure_numbers(brief: Brief) -> Mapping[tuple[str, int], int]:
    """Number figures and tables, each kind from 1.

    Returns:
        (section id, index of the block) to number.
    """
    numbers: dict[tuple[str, int], int] = {}
    figures = tables = 0
    for id_, section in brief.sections.items():
        for index, block in enumerate(section.body):
            if isinstance(block, Table):
                tables += 1
                numbers[id_, index] = tables
            elif isinstance(block, FIGURES):
                figures += 1
                numbers[id_, index] = figures
    return numbers
