"""What does not fit in a chart, in the author's words."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.diagnostics import Diagnostic, Message, Rule
from briefgen.loader.fault import Fault

WRONG_HOLDER = Rule(
    "CHART001",
    "a chart of kind '{kind}' has its values under '{keys}', and nowhere else",
    "write 'data:' for one row of values, 'series:' for several that have a name each",
)
NO_NAME = Rule(
    "CHART002",
    "this value has neither a label nor a date, or it has both",
    "write 'label:', or 'date:' where the value belongs to a time",
)
UNLIKE_POINTS = Rule(
    "CHART003",
    "the points of this line are of several kinds",
    "give all of them labels, or dates that are alike: 2024, 2024-06 or 2024-06-30",
)
OUT_OF_ORDER = Rule(
    "CHART004",
    "{date} does not follow the date before it",
    "put the points in order, from the earliest to the latest, each date once",
)
REPEATED = Rule(
    "CHART005",
    "this label stands twice in its series",
    "give each value a label of its own",
)
TOO_MANY = Rule(
    "CHART006",
    "a chart of this kind shows {limit} {things} at most; here are {count}",
    "show the most telling ones, or use a table",
)
LONE_POINT = Rule(
    "CHART007", "a line needs two points at least", "add a point, or use a chart of another kind"
)


def _wrong_holder(fault: Fault) -> Diagnostic:
    keys = fault.context["keys"]
    wrong = next((key for key in ("data", "series") if key in fault.value), "type")
    span = fault.source.key_span((*fault.location, wrong))
    return WRONG_HOLDER.at(span, kind=fault.context["kind"], keys="' or '".join(keys))


def _at_path(rule: Rule) -> Callable[[Fault], Diagnostic]:
    """Return what reports a rule at the place that the validator names."""

    def report(fault: Fault) -> Diagnostic:
        span = fault.source.span((*fault.location, *fault.context["path"]))
        values = {key: item for key, item in fault.context.items() if key != "path"}
        return rule.at(span, **values)

    return report


def _too_many_values(fault: Fault) -> Diagnostic:
    holder = next(key for key in ("series", "data") if key in fault.value)
    span = fault.source.key_span((*fault.location, holder))
    return TOO_MANY.at(span, things=Message("values"), **fault.context)


def _too_many_series(fault: Fault) -> Diagnostic:
    return TOO_MANY.at(
        fault.source.key_span(fault.location),
        things=Message("series"),
        limit=fault.context["max_length"],
        count=fault.context["actual_length"],
    )


def _unlike_points(fault: Fault) -> Diagnostic:
    holder = next(key for key in ("series", "data") if key in fault.value)
    return UNLIKE_POINTS.at(fault.source.key_span((*fault.location, holder)))


CHART_EXPLAINERS: dict[str, Callable[[Fault], Diagnostic]] = {
    "chart_data": _wrong_holder,
    "datum_name": lambda fault: NO_NAME.at(fault.span),
    "chart_points": _unlike_points,
    "chart_order": _at_path(OUT_OF_ORDER),
    "chart_repeat": _at_path(REPEATED),
    "chart_size": _too_many_values,
    "chart_lone": _at_path(LONE_POINT),
    "too_long": _too_many_series,
}
