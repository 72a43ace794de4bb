"""What was measured, as lines, JSON and a chart."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field

from benchmarks.process import Cost


@dataclass(frozen=True)
class Measured:
    """The cost of a workload, by us or by a peer.

    Attributes:
        workload: its name.
        what: what is done, in words.
        by: who did it.
        cost: the median of the runs; the most memory of any.
        briefs: how many briefs were made in a run.
        pdf_size: size of the Japanese PDF file, in bytes; 0 where none was made.
    """

    workload: str
    what: str
    by: str
    cost: Cost
    briefs: int
    pdf_size: int

    @property
    def wall_of_one(self) -> float:
        """Seconds from start to end, for one brief."""
        return self.cost.wall / self.briefs


@dataclass
class Report:
    """All that was measured in one run.

    Attributes:
        machine: where.
        peers: the other programs that were found.
        measured: the figures, ours first in each workload.
    """

    machine: str
    peers: list[str]
    measured: list[Measured] = field(default_factory=list)

    def add(self, measured: Measured) -> None:
        """Add a figure."""
        self.measured.append(measured)

    def ratio(self, measured: Measured) -> float:
        """Return our seconds a brief divided by those of a program, in the same workload."""
        ours = next(
            item for item in self.measured
            if item.workload == measured.workload and item.by == "briefgen"
        )  # fmt: skip
        return ours.wall_of_one / measured.wall_of_one

    def line(self, measured: Measured) -> str:
        """Return a line of the table."""
        cost, size = measured.cost, measured.pdf_size
        return (
            f"{measured.workload:<10} {measured.by:<15} {measured.wall_of_one:8.3f} s a brief  "
            f"{cost.cpu / measured.briefs:8.3f} s cpu  {cost.memory:6.0f} MB  "
            f"{size / 1000:7.0f} kB  ours / theirs {self.ratio(measured):6.2f}"
        )

    def to_json(self) -> str:
        """Return all figures as JSON."""
        rows = [asdict(item) | {"ratio": round(self.ratio(item), 3)} for item in self.measured]
        return json.dumps({"machine": self.machine, "measured": rows}, indent=2) + "\n"

    def to_svg(self) -> str:
        """Return a chart: seconds a brief, a panel a workload, a bar a program."""
        import vl_convert

        values = [
            {"workload": item.what, "by": item.by, "seconds": round(item.wall_of_one, 3)}
            for item in self.measured
        ]
        drawn: str = vl_convert.vegalite_to_svg(_chart(values), show_warnings=False)
        return drawn + "\n"


def _chart(values: list[dict[str, object]]) -> dict[str, object]:
    bar = {
        "mark": {"type": "bar", "height": 12},
        "encoding": {"color": {
            "condition": {"test": "datum.by === 'briefgen'", "value": "#b8331f"},
            "value": "#8b97a5",
        }},
    }  # fmt: skip
    label = {
        "mark": {"type": "text", "align": "left", "dx": 4, "fontSize": 11},
        "encoding": {"text": {"field": "seconds", "format": ".2f"}},
    }
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "data": {"values": values},
        "facet": {"row": {"field": "workload", "title": None, "sort": None, "header": {
            "labelAngle": 0, "labelAlign": "left", "labelOrient": "top", "labelFontWeight": "bold",
        }}},
        "spec": {
            "width": 480, "height": {"step": 20},
            "encoding": {
                "y": {"field": "by", "type": "nominal", "title": None, "sort": None},
                "x": {"field": "seconds", "type": "quantitative", "title": "seconds a brief"},
            },
            "layer": [bar, label],
        },
        "resolve": {"scale": {"x": "independent", "y": "independent"}},
        "config": {"view": {"stroke": None}, "axis": {"grid": False}},
    }  # fmt: skip
