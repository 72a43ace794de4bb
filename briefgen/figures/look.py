"""How charts look: sizes in the drawing's unit, a tenth of a rem (1 pt on paper), and colours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from briefgen.figures.lettering import Style

LABEL: Final = Style(8.4)
HEADING: Final = Style(8.4, 700)
VALUE: Final = Style(8.6, 700, figures=True)
QUALIFIER: Final = Style(7.6, figures=True)
TICK: Final = Style(7.2, figures=True)

LEADING: Final = 10.6
CENTRE: Final = 0.36
"""How far below the middle of a row its baseline is, in ems."""
VALUE_GAP: Final = 4.5
"""Between a mark and its value."""
LABEL_GAP: Final = 7.0
"""Between a label and the axis."""

INK: Final = "var(--ink)"
PAPER: Final = "var(--paper)"
MUTE: Final = "var(--mute)"
GRID: Final = "var(--rule)"
COUNT: Final = "var(--bar)"
COUNT_TEXT: Final = "var(--heading)"
ESTIMATE: Final = "var(--accent)"
BAND: Final = "var(--band)"
PALE: Final = "var(--step)"
SERIES: Final = tuple(f"var(--series-{number})" for number in range(1, 7))

GRID_LINE: Final = 0.4
AXIS_LINE: Final = 0.9
STEM_LINE: Final = 1.6
DOT: Final = 3.7
"""Radius of a dot."""


@dataclass(frozen=True)
class Tint:
    """The colours of a value: its mark, the band of its range, and its text."""

    mark: str
    band: str
    text: str


PLAIN_COUNT: Final = Tint(COUNT, PALE, COUNT_TEXT)
PLAIN_ESTIMATE: Final = Tint(ESTIMATE, BAND, ESTIMATE)

_BESIDE: Final = 2.4
_IN_BRACKET: Final = 0.45
"""The blank that a full-width bracket brings along, in ems (JLReq 3.1.2)."""


def qualifier_gap(qualifier: str, *, beside: bool) -> float:
    """Return what is left free before a qualifier, beside its value or on a line of its own.

    It may be negative, for a bracket that has its own blank before it.
    """
    blank = _IN_BRACKET * QUALIFIER.size if qualifier.startswith("（") else 0.0
    return (_BESIDE if beside else 0.0) - blank


def tint(*, estimate: bool, series: int | None = None) -> Tint:
    """Return the colours of a value.

    Args:
        estimate: whether the value is one.
        series: which series it is of, from 0; None where a chart has one.
    """
    if series is not None:
        return Tint(SERIES[series], PALE, INK)
    return PLAIN_ESTIMATE if estimate else PLAIN_COUNT
