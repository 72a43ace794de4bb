"""Footnotes of a page that is put together: their numbers, their words, and where they stand.

The calls are numbered as a reader meets them, whatever the theme's templates did with them. On
paper a note goes into its call, from where the formatter takes it to the foot of the page (CSS
Generated Content for Paged Media, 2); on a screen the notes stand where the templates ask for them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from markupsafe import Markup

from briefgen.cite import Footnotes
from briefgen.localize.edition import Edition, NoteCalls

_END_OF_TEXT: Final = "</main>"
NOTES_HERE: Final = Markup("<!-- notes -->")
"""Stands in a page where the notes since the last such place are to be told."""

_CALL: Final = re.compile(
    r'<sup class="cite"><a id="(?P<call>[^"]+)" href="#(?P=call)-note" role="doc-noteref">'
    r"\d+</a></sup>"
)
_CALL_OR_PLACE: Final = re.compile(f"{_CALL.pattern}|{re.escape(NOTES_HERE)}")


@dataclass(frozen=True)
class Note:
    """A footnote.

    Attributes:
        number: its number, from 1.
        anchor: its place.
        call: the place of its call.
        html: what it says.
        plain: the same without marks.
    """

    number: int
    anchor: str
    call: str
    html: Markup
    plain: str


NotesTemplate = Callable[[Sequence[Note]], str]
"""Gives notes as a list."""


def with_footnotes(page: str, edition: Edition, notes_template: NotesTemplate | None) -> str:
    """Return a page with its footnotes; one of an edition without any stays as it is.

    Args:
        page: what the templates made.
        edition: the edition that it shows.
        notes_template: gives the notes that stand together on a screen; None on paper.
    """
    if edition.footnotes is None:
        return page
    setter = _Setter(_writer(edition, edition.footnotes), edition.footnotes, notes_template)
    page = _CALL_OR_PLACE.sub(setter.replacement, page)
    # Notes that a theme has given no place stand at the end of the text.
    start, end_of_text, rest = page.partition(_END_OF_TEXT)
    return start + setter.rest() + end_of_text + rest


def _writer(edition: Edition, calls: NoteCalls) -> Footnotes:
    sources = {source.record.id: source.record for source in edition.sources}
    return Footnotes(sources, edition.language, calls.options, calls.era)


@dataclass
class _Setter:
    """Goes through the calls of a page in order.

    Attributes:
        writer: words the notes.
        calls: what the calls cite.
        notes_template: gives notes as a list; None where each goes to its call.
    """

    writer: Footnotes
    calls: NoteCalls
    notes_template: NotesTemplate | None
    _notes: dict[str, Note] = field(default_factory=dict)
    _waiting: list[Note] = field(default_factory=list)

    def replacement(self, found: re.Match[str]) -> str:
        """Return what takes the place of a call, or of a place for notes."""
        if found["call"] is None:
            return self._list()
        if found["call"] in self._notes:
            return _mark(self._notes[found["call"]], again=True)
        note = self._note(found["call"])
        return _set_in_text(note) if self.notes_template is None else _mark(note)

    def rest(self) -> str:
        """Return the notes that no place was given to."""
        return self._list()

    def _note(self, call: str) -> Note:
        number = len(self._notes) + 1
        reference = self.writer.note(self.calls.cited[call])
        note = Note(number, f"note-{number}", call, reference.html, reference.plain)
        self._notes[call] = note
        self._waiting.append(note)
        return note

    def _list(self) -> str:
        waiting, self._waiting = self._waiting, []
        return self.notes_template(waiting) if waiting and self.notes_template else ""


def _mark(note: Note, *, again: bool = False) -> str:
    """Return a call that leads to its note; one that stands on the page again bears no name."""
    name = Markup("") if again else Markup(' id="{}"').format(note.call)
    return Markup(
        '<sup class="cite"><a{} href="#{}" role="doc-noteref" data-reference="{}">{}</a></sup>'
    ).format(name, note.anchor, note.plain, note.number)


def _set_in_text(note: Note) -> str:
    """Return a note at its call, from where it goes to the foot of the page."""
    return Markup(
        '<span class="call" id="{}"><span class="footnote" id="{}" role="doc-footnote"'
        ' data-number="{}">{}</span></span>'
    ).format(note.call, note.anchor, note.number, note.html)
