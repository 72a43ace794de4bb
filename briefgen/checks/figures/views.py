"""The views of a Vega-Lite specification: marks, channels and fields by their right names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from briefgen.checks.context import Place
from briefgen.diagnostics import Diagnostic, KeyPath, Rule, Severity
from briefgen.diagnostics.suggestion import respellings, suggest

UNKNOWN_MARK = Rule("VEGA008", "Vega-Lite has no mark '{mark}'", "marks that there are: {marks}")
UNKNOWN_CHANNEL = Rule(
    "VEGA009",
    "'{channel}' is no channel of an encoding",
    "channels that there are: {channels} …",
)
UNKNOWN_FIELD = Rule(
    "VEGA010",
    "the data have no field '{field}'",
    "fields that they have: {fields}",
    severity=Severity.WARNING,
)
NOTHING_TO_DRAW = Rule(
    "VEGA011",
    "the specification says nothing that could be drawn",
    "it wants 'mark:' with 'encoding:', or 'layer:', 'hconcat:', 'vconcat:' and the like",
)

MARKS: Final = (
    "arc", "area", "bar", "boxplot", "circle", "errorband", "errorbar", "geoshape", "line",
    "point", "rect", "rule", "square", "text", "tick", "trail",
)  # fmt: skip
CHANNELS: Final = (
    "x", "y", "x2", "y2", "color", "size", "shape", "text", "detail", "order", "opacity", "angle",
    "column", "description", "facet", "fill", "fillOpacity", "key", "latitude", "latitude2",
    "longitude", "longitude2", "radius", "radius2", "row", "stroke", "strokeDash", "strokeOpacity",
    "strokeWidth", "theta", "theta2", "time", "tooltip", "xError", "xError2", "xOffset", "yError",
    "yError2", "yOffset",
)  # fmt: skip
_SHOWN_CHANNELS: Final = 12
_COMPOSED: Final = ("layer", "hconcat", "vconcat", "concat")
_ASIDE: Final = frozenset(("tooltip", "href", "url"))
"""Channels that another check speaks of, or that a drawing does not show."""


@dataclass(frozen=True)
class _Scope:
    """What a view inherits: the fields of its data, None where they cannot be told."""

    fields: frozenset[str] | None = None


def check_views(place: Place, spec: Mapping[str, Any]) -> Iterator[Diagnostic]:
    """Report marks, channels and fields that are not there.

    Args:
        place: the block.
        spec: its specification.
    """
    if not {"mark", "spec", *_COMPOSED} & spec.keys() and not _is_stand_in(place, spec):
        yield NOTHING_TO_DRAW.at(place.source.key_span((*place.path, "spec")))
    yield from _check_view(place, spec, ("spec",), _Scope())


def _is_stand_in(place: Place, spec: Mapping[str, Any]) -> bool:
    """Say whether an empty specification stands for a faulty one, which is reported already."""
    return not spec and bool(place.source.node((*place.path, "spec")).children)


def _check_view(
    place: Place, view: Mapping[str, Any], path: KeyPath, outer: _Scope
) -> Iterator[Diagnostic]:
    scope = _Scope(_fields(view, outer.fields))
    yield from _check_mark(place, view, path)
    encoding = view.get("encoding")
    for channel, definition in encoding.items() if isinstance(encoding, Mapping) else ():
        at = (*path, "encoding", channel)
        if channel not in CHANNELS and channel not in _ASIDE:
            shown = ", ".join(CHANNELS[:_SHOWN_CHANNELS])
            hint = suggest(channel, CHANNELS)
            span = place.source.key_span((*place.path, *at))
            fixes = respellings(place.source, span, channel, CHANNELS)
            yield UNKNOWN_CHANNEL.at(span, hint=hint, fixes=fixes, channel=channel, channels=shown)
        yield from _check_field(place, definition, at, scope)
    for key in _COMPOSED:
        views = view.get(key)
        for index, inner in enumerate(views if isinstance(views, tuple) else ()):
            if isinstance(inner, Mapping):
                yield from _check_view(place, inner, (*path, key, index), scope)
    if isinstance(inner := view.get("spec"), Mapping):
        yield from _check_view(place, inner, (*path, "spec"), scope)


def _check_mark(place: Place, view: Mapping[str, Any], path: KeyPath) -> Iterator[Diagnostic]:
    mark, at = view.get("mark"), (*path, "mark")
    if isinstance(mark, Mapping):
        mark, at = mark.get("type"), (*at, "type")
    if isinstance(mark, str) and mark not in MARKS and mark != "image":
        span = place.source.span((*place.path, *at))
        hint, fixes = suggest(mark, MARKS), respellings(place.source, span, mark, MARKS)
        yield UNKNOWN_MARK.at(span, hint=hint, fixes=fixes, mark=mark, marks=", ".join(MARKS))


def _check_field(
    place: Place, definition: Any, path: KeyPath, scope: _Scope
) -> Iterator[Diagnostic]:
    field = definition.get("field") if isinstance(definition, Mapping) else None
    if not isinstance(field, str) or scope.fields is None or field in scope.fields:
        return
    if not any(sign in field for sign in ".[\\"):
        span = place.source.span((*place.path, *path, "field"))
        hint = suggest(field, scope.fields)
        shown = ", ".join(sorted(scope.fields))
        fixes = respellings(place.source, span, field, scope.fields)
        yield UNKNOWN_FIELD.at(span, hint=hint, fixes=fixes, field=field, fields=shown)


def _fields(view: Mapping[str, Any], inherited: frozenset[str] | None) -> frozenset[str] | None:
    """Return the fields of a view's data; None where they come from somewhere else."""
    if view.get("transform") or view.get("repeat"):
        return None
    data = view.get("data")
    if data is None:
        return inherited
    rows = data.get("values") if isinstance(data, Mapping) else None
    if not isinstance(rows, tuple) or not all(isinstance(row, Mapping) for row in rows):
        return None
    return frozenset(key for row in rows for key in row)
