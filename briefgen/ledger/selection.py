"""Which pairs a user means."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from briefgen.diagnostics import KeyPath, Message
from briefgen.errors import UsageError
from briefgen.ledger.standing import Standing
from briefgen.model import Desk

NOTHING = "there is no brief, file or place '{target}'"
NOTHING_HINT = (
    "name a brief, a file of it, a line as in FILE:12, or a key as in FILE:key_points.1; "
    "briefs: {known}"
)
NO_TEXT = "no text in several languages stands at '{target}'"
NO_TEXT_HINT = "`briefgen status --list` shows the places"

_IN_FILE = re.compile(r"(?P<file>.+?\.ya?ml)(?:[:#](?P<place>.+))?")
_LINE = re.compile(r"\d+(?::\d+)?")


@dataclass(frozen=True)
class Selection:
    """Some pairs of one brief."""

    brief: str
    standings: tuple[Standing, ...]


def select(target: str, desk: Desk, standings: Mapping[str, Sequence[Standing]]) -> Selection:
    """Return the pairs that a user names.

    Args:
        target: the id or folder of a brief; a file of it, as seen from here or from the content
            folder; ``FILE:12``, a line of it; ``FILE:key_points.1``, a key and all below it,
            counted from 1; or ``FILE#/key_points/0``, a JSON Pointer (RFC 6901).
        desk: the desk.
        standings: the pairs of each brief by the brief's id.

    Raises:
        UsageError: nothing is there, or no pair.
    """
    brief = _brief_named(target, desk)
    if brief is not None:
        return Selection(brief, tuple(standings[brief]))
    match = _IN_FILE.fullmatch(target)
    found = _in_file(Path(match["file"]), desk, standings) if match else None
    if match is None or found is None:
        known = ", ".join(desk.briefs) or "–"
        raise UsageError(
            Message(NOTHING, {"target": target}), Message(NOTHING_HINT, {"known": known})
        )
    place = match["place"]
    if place is None:
        return found
    chosen = _at(found.standings, place)
    if not chosen:
        raise UsageError(Message(NO_TEXT, {"target": target}), Message(NO_TEXT_HINT))
    return Selection(found.brief, chosen)


def _brief_named(target: str, desk: Desk) -> str | None:
    if target in desk.briefs:
        return target
    folder = Path(target).resolve()
    return next((id_ for id_, it in desk.briefs.items() if it.folder.resolve() == folder), None)


def _in_file(
    file: Path, desk: Desk, standings: Mapping[str, Sequence[Standing]]
) -> Selection | None:
    """Return the pairs of a file; None where the desk has no such file with texts."""
    names = {file.resolve(), (desk.content_folder / file).resolve()}
    for id_, brief in desk.briefs.items():
        files = {document.source.file for document in brief.documents()}
        if any(item.resolve() in names for item in files):
            inside = (it for it in standings[id_] if it.pair.source.file.resolve() in names)
            return Selection(id_, tuple(inside))
    return None


def _at(standings: Sequence[Standing], place: str) -> tuple[Standing, ...]:
    if _LINE.fullmatch(place):
        return _on_line(standings, int(place.partition(":")[0]))
    path = _path(place)
    return tuple(it for it in standings if it.pair.path[: len(path)] == path)


def _on_line(standings: Sequence[Standing], line: int) -> tuple[Standing, ...]:
    """Return the pairs on a line; of a text within another's entry, the inner one alone."""
    here = []
    for standing in standings:
        span = standing.pair.span
        if span.start.line <= line <= span.end.line:
            here.append(standing)
    return tuple(it for it in here if not any(_holds(it, other) for other in here))


def _holds(outer: Standing, inner: Standing) -> bool:
    (start, end), (inner_start, inner_end) = outer.pair.extent, inner.pair.extent
    return start <= inner_start and inner_end <= end and outer is not inner


def _path(place: str) -> KeyPath:
    """Read ``key_points.1``, counted from 1, or a JSON Pointer, counted from 0."""
    if place.startswith("/"):
        steps = (unquote(step).replace("~1", "/").replace("~0", "~") for step in place.split("/"))
        return tuple(int(step) if _is_number(step) else step for step in list(steps)[1:])
    return tuple(int(step) - 1 if _is_number(step) else step for step in place.split("."))


def _is_number(step: str) -> bool:
    return step.isascii() and step.isdigit()
