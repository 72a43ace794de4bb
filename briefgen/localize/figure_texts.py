"""Figures and tables of an edition: worded and formatted, still to be drawn and set."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup

from briefgen.languages import Language
from briefgen.localize.edition import BlockText, DateText
from briefgen.model.base import Number
from briefgen.model.blocks import ChartKind


@dataclass(frozen=True)
class FigureText(BlockText):
    """What tables, timelines, charts and images share.

    ``label`` is the numbered name ("Figure 2"), ``source`` the line that says whom the data are
    from, empty for none.
    """

    number: int
    label: str
    title: Markup
    note: Markup | None
    source: Markup
    anchor: str


@dataclass(frozen=True)
class CellText:
    """A table cell.

    ``padding`` is what a number lacks to stand with its decimal mark under those of its column:
    it is set, but not shown.
    """

    html: Markup
    numeric: bool = False
    padding: str = ""


@dataclass(frozen=True)
class TableText(FigureText):
    """A table; a column is numeric where all its filled cells are."""

    columns: tuple[CellText, ...]
    rows: tuple[tuple[CellText, ...], ...]
    unit: Markup | None


@dataclass(frozen=True)
class EventText:
    """A dated event."""

    date: DateText
    html: Markup


@dataclass(frozen=True)
class TimelineText(FigureText):
    """Dated events."""

    events: tuple[EventText, ...]


@dataclass(frozen=True)
class DataTable:
    """The data of a drawing as a table of its own."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class DrawnText(FigureText):
    """A figure that is drawn.

    ``alternative`` says in words what the drawing shows, ``data_label`` names its data, and
    ``notes`` explain its marks.
    """

    language: Language
    alternative: str
    data_label: str
    tables: tuple[DataTable, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class PointText:
    """A value of a chart, as a number and in words.

    Attributes:
        name: its label or date in words.
        date: the first day that its date may mean, None for a label.
        year: the year of the date in words; empty for a label.
        value: the value.
        low: lower end of its range; the value where there is none.
        high: upper end.
        estimate: whether it is an estimate rather than a count.
        number: the value in words.
        qualifier: its range in words and whether it is an estimate; empty for a plain count.
        words: both together.
    """

    name: str
    date: datetime.date | None
    year: str
    value: Number
    low: Number
    high: Number
    estimate: bool
    number: str
    qualifier: str
    words: str


@dataclass(frozen=True)
class SeriesText:
    """Values that belong together; the name is empty where a chart has one series."""

    name: str
    points: tuple[PointText, ...]


@dataclass(frozen=True)
class ChartText(DrawnText):
    """A chart."""

    kind: ChartKind
    unit: Markup
    series: tuple[SeriesText, ...]


@dataclass(frozen=True)
class VegaLiteText(DrawnText):
    """A figure given by a Vega-Lite specification, in plain JSON values."""

    spec: Mapping[str, Any]


@dataclass(frozen=True)
class ImageText(FigureText):
    """A picture from the brief's folder."""

    path: Path
    alt: str
    credit: Markup | None
