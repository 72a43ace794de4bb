"""Findings for people: place, excerpt with a caret under the spot, what to do next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.diagnostics.diagnostic import Diagnostic, Severity
from briefgen.diagnostics.message import Message, Translate
from briefgen.diagnostics.sanitize import visible
from briefgen.diagnostics.shortening import display_width, shorten_end, shorten_start
from briefgen.diagnostics.source import Span

_SEVERITY_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_STYLES = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}
_CARET_STYLE, _PLACE_STYLE, _HINT_STYLE = "1;31", "1", "36"
COUNT_WITH_NOTES = "errors: {errors}, warnings: {warnings}, notes: {notes}"
_EXCERPT_COLUMNS = 88
_LEAD_COLUMNS = 56


@dataclass(frozen=True)
class TextPrinter:
    """Turns findings into text.

    Attributes:
        texts: the files' texts, for excerpts.
        base: paths are printed as seen from here where they lie below.
        translate: from an English template to the reader's language.
        colour: whether to use terminal colours.
    """

    texts: Mapping[Path, str] = field(default_factory=dict)
    base: Path | None = None
    translate: Translate = str
    colour: bool = False

    def format_all(self, diagnostics: Iterable[Diagnostic]) -> str:
        """Return all findings and a last line that counts them; nothing where there are none."""
        diagnostics = list(diagnostics)
        if not diagnostics:
            return ""
        blocks = [self.format(diagnostic) for diagnostic in diagnostics]
        return "\n\n".join([*blocks, self.count(diagnostics)]) + "\n"

    def format(self, diagnostic: Diagnostic) -> str:
        """Return one finding in several lines."""
        word = self._say(Message(_SEVERITY_WORDS[diagnostic.severity]))
        style = _STYLES[diagnostic.severity]
        head = self._paint(f"{word}[{diagnostic.code}]", style)
        lines = [f"{head} {self._say(diagnostic.message)}"]
        if diagnostic.span is not None:
            place = self._paint(f"{self._place(diagnostic.span)}:", _PLACE_STYLE)
            lines[0] = f"{place} {lines[0]}"
            lines += self._excerpt(diagnostic.span)
        for related in diagnostic.related:
            lines.append(f"  {self._place(related.span)}: {self._say(related.message)}")
            lines += self._excerpt(related.span)
        if diagnostic.hint is not None:
            label = self._paint(self._say(Message("hint:")), _HINT_STYLE)
            lines.append(f"  {label} {self._say(diagnostic.hint)}")
        return "\n".join(lines)

    def count(self, diagnostics: list[Diagnostic]) -> str:
        """Return how many errors and warnings there are, and how many notes if any."""
        counts = Counter(item.severity for item in diagnostics)
        numbers = {f"{severity.value}s": counts[severity] for severity in Severity}
        if counts[Severity.NOTE]:
            return self._say(Message(COUNT_WITH_NOTES, numbers))
        return self._say(Message("errors: {errors}, warnings: {warnings}", numbers))

    def _say(self, message: Message) -> str:
        return visible(message.render(self.translate))

    def _place(self, span: Span) -> str:
        start = span.start
        return f"{visible(str(self._relative(span.file)))}:{start.line}:{start.column}"

    def _relative(self, file: Path) -> Path:
        if self.base is not None and file.is_relative_to(self.base):
            return file.relative_to(self.base)
        return file

    def _excerpt(self, span: Span) -> list[str]:
        """Return the line of the place and a caret line under it."""
        lines = self.texts.get(span.file, "").split("\n")
        if not 1 <= span.start.line <= len(lines) or not lines[span.start.line - 1]:
            return []
        line = lines[span.start.line - 1]
        first = span.start.column - 1
        last = span.end.column - 1 if span.end.line == span.start.line else len(line.rstrip())
        before, marked, after = line[:first], line[first:last], line[max(last, first) :]
        before = shorten_start(_cell_text(before), _LEAD_COLUMNS)
        room = _EXCERPT_COLUMNS - display_width(before)
        shown = shorten_end(_cell_text(marked), room)
        # A mark that is cut short already ends in an ellipsis.
        room = room - display_width(shown) if shown == _cell_text(marked) else 0
        marked, after = shown, shorten_end(_cell_text(after), room) if room > 0 else ""
        number = str(span.start.line)
        caret = "^" * max(display_width(marked), 1)
        pad = " " * display_width(before)
        return [
            f"  {number} | {before}{marked}{after}".rstrip(),
            f"  {' ' * len(number)} | {pad}{self._paint(caret, _CARET_STYLE)}",
        ]

    def _paint(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self.colour else text


def _cell_text(text: str) -> str:
    return visible(text.replace("\t", " "))
