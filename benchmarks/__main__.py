"""Measure briefgen beside other programs: ``python -m benchmarks [WORKLOAD…]``."""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import sys
import tempfile
from pathlib import Path

from benchmarks.peers import Peer, available_peers
from benchmarks.process import CommandError, Cost, run
from benchmarks.report import Measured, Report
from benchmarks.workloads import WORKLOADS, Workload, documents_of


def main() -> int:
    """Measure, print a table, and write figures and chart where asked."""
    arguments = _arguments()
    peers = available_peers()
    report = Report(_machine(), [peer.name for peer in peers])
    for workload in WORKLOADS:
        if not arguments.workloads or workload.name in arguments.workloads:
            for measured in _measure(workload, peers, arguments.runs):
                report.add(measured)
                sys.stdout.write(report.line(measured) + "\n")
                sys.stdout.flush()
    if arguments.json:
        arguments.json.write_text(report.to_json(), encoding="utf-8")
    if arguments.chart:
        arguments.chart.write_text(report.to_svg(), encoding="utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    names = [workload.name for workload in WORKLOADS]
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("workloads", nargs="*", choices=[*names, []], metavar="WORKLOAD")
    parser.add_argument("--runs", type=int, default=7, help="how often each is measured at most")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    parser.add_argument("--chart", type=Path, help="where to write a chart of them (SVG)")
    return parser.parse_args()


def _machine() -> str:
    return f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"


def _measure(workload: Workload, peers: list[Peer], runs: int) -> list[Measured]:
    """Measure a workload by us and by each peer, in turn, so that all meet the same weather."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        content, output, theirs = workload.desk(folder), folder / "output", folder / "theirs"
        theirs.mkdir()
        documents = documents_of(content, theirs) if workload.peers else []
        mine = [peer for peer in peers if peer.name in workload.peers]
        costs: dict[str, list[Cost]] = {"briefgen": [], **{peer.name: [] for peer in mine}}
        sizes: dict[str, int] = {}
        run(workload.ours(content, output), folder)  # files are read into memory once
        for _ in range(min(runs, workload.runs)):
            workload.prepare(content, output)
            costs["briefgen"].append(run(workload.ours(content, output), folder))
            for peer in mine:
                into = folder / peer.name
                into.mkdir(exist_ok=True)
                costs[peer.name].append(run(workload.theirs(peer, documents, into), folder))
        sizes = {name: _pdf_size(folder / name) for name in costs} | {"briefgen": _pdf_size(output)}
    counts = {name: workload.briefs if name == "briefgen" else workload.loop for name in costs}
    return [
        Measured(workload.name, workload.what, name, _median(found), counts[name], sizes[name])
        for name, found in costs.items()
    ]


def _median(costs: list[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.wall for cost in costs),
        statistics.median(cost.cpu for cost in costs),
        max(cost.memory for cost in costs),
    )


def _pdf_size(folder: Path) -> int:
    """Return the size of the Japanese PDF file that was made, in bytes; 0 where there is none."""
    return next((file.stat().st_size for file in sorted(folder.rglob("*.ja.pdf"))), 0)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except CommandError as error:
        sys.exit(str(error))
