"""Dated events."""

from __future__ import annotations

from briefgen.localize.blocks.figure import figure_parts
from briefgen.localize.blocks.place import Place
from briefgen.localize.figure_texts import EventText, TimelineText
from briefgen.localize.scope import Scope
from briefgen.model.blocks import Timeline


def timeline_text(block: Timeline, scope: Scope, place: Place) -> TimelineText:
    """Return the events in the author's order, each with its sources."""
    parts = figure_parts(
        scope, place, kind="figure", title=block.title, note=block.note, cite=block.cite
    )
    events = tuple(
        EventText(scope.date(event.date), scope.inline(event.text, event.cite))
        for event in block.events
    )
    return TimelineText(type=block.type, **parts, events=events)
