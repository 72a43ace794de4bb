"""What mends a finding: changes to the text of a file, for a person or an editor to choose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.diagnostics.message import Message
from briefgen.diagnostics.shortening import shorten_end
from briefgen.diagnostics.source import SourceMap, Span

INSERT = "insert '{new}'"
INSERT_SPACE = Message("insert a space")
DELETE = "delete '{old}'"
DELETE_CHARACTER = "delete the character {code}"
REPLACE = "replace '{old}' with '{new}'"

_SHOWN = 60


@dataclass(frozen=True)
class TextEdit:
    """A change to a file: what stands in ``span`` becomes ``new_text``, line ends as line feeds."""

    span: Span
    new_text: str


@dataclass(frozen=True)
class Fix:
    """One way to mend a finding.

    Attributes:
        title: what it does, in the imperative.
        edits: the changes, which belong together and do not overlap.
        certain: whether nothing else can have been meant, so that it needs no one to look at it.
    """

    title: Message
    edits: tuple[TextEdit, ...]
    certain: bool = True


def change(
    source: SourceMap,
    start: int,
    end: int,
    new_text: str,
    *,
    title: Message | None = None,
    certain: bool = True,
) -> Fix:
    """Return the fix that writes one stretch of a text anew.

    Args:
        source: the text.
        start: offset of the first character that goes.
        end: offset of the first that stays.
        new_text: what comes in their place.
        title: what it does; worded from the change where None.
        certain: whether nothing else can have been meant.
    """
    edit = TextEdit(source.between(start, end), new_text)
    return Fix(title or _title(source.text[start:end], new_text), (edit,), certain)


def changes(
    source: SourceMap,
    edits: Iterable[tuple[int, int, str]],
    title: Message,
    *,
    certain: bool = True,
) -> Fix:
    """Return the fix that writes several stretches of a text anew, each with its two offsets."""
    made = tuple(TextEdit(source.between(start, end), text) for start, end, text in edits)
    return Fix(title, made, certain)


def _title(old: str, new: str) -> Message:
    if not old.strip():
        return INSERT_SPACE if new == " " else Message(INSERT, {"new": _shown(new)})
    if not new.strip():
        return Message(DELETE, {"old": _shown(old)})
    return Message(REPLACE, {"old": _shown(old), "new": _shown(new)})


def _shown(text: str) -> str:
    return shorten_end(" ".join(text.split()), _SHOWN)
