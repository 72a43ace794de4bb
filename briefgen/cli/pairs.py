"""Showing pairs of texts: where they stand, and what has changed in them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.cli.interface import say
from briefgen.diagnostics.sanitize import visible

if TYPE_CHECKING:
    from briefgen.ledger import Standing
    from briefgen.ledger.difference import Change

_MARKS: dict[Change, tuple[str, str]] = {
    "kept": ("", ""),
    "removed": ("[-", "-]"),
    "added": ("{+", "+}"),
}
_STYLES: dict[Change, str] = {"kept": "", "removed": "31", "added": "32"}

STATES = {
    "accepted": "accepted",
    "new": "new",
    "stale": "stale",
    "edited": "edited",
    "untranslated": "untranslated",
}


def place_of(standing: Standing) -> str:
    """Return the file, as seen from here, and the line of a pair."""
    pair = standing.pair
    return f"{os.path.relpath(pair.source.file)}:{pair.position().line}"


def pair_lines(standing: Standing, *, colour: bool) -> Iterator[str]:
    """Yield a pair in lines: its place and state, then each language, with what has changed in it.

    Args:
        standing: the pair.
        colour: whether the terminal shows colours beside the marks of what changed.
    """
    yield f"{place_of(standing)}  {visible(standing.pair.name)}  {_state(standing)}"
    for code, text in standing.pair.texts.items():
        yield f"  {code}  {_wording(standing, code, text, colour=colour)}"
    for code in standing.pair.missing:
        yield f"  {code}  {say('(still to be translated)')}"


def _state(standing: Standing) -> str:
    """Return the state in words, and whose acceptance has lapsed."""
    state = say(STATES[standing.state.value])
    entry = standing.entry
    if entry is None or not standing.changed:
        return state
    changed = ", ".join(standing.changed)
    return say(
        "{state}: {changed} changed since {by} accepted it on {day}",
        state=state,
        changed=changed,
        by=entry.by,
        day=entry.at[:10],
    )


def _wording(standing: Standing, code: str, text: str, *, colour: bool) -> str:
    from briefgen.ledger.difference import difference

    old = standing.entry.texts.get(code) if standing.entry else None
    if old is None or code not in standing.changed:
        return visible(text)
    return "".join(_marked(it.change, visible(it.text), colour) for it in difference(old, text))


def _marked(change: Change, text: str, colour: bool) -> str:
    start, end = _MARKS[change]
    marked = f"{start}{text}{end}"
    return f"\x1b[{_STYLES[change]}m{marked}\x1b[0m" if colour and _STYLES[change] else marked
