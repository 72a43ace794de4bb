"""Between briefgen's terms and the protocol's: places, findings, fixes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from lsprotocol import types
from pygls.uris import from_fs_path, to_fs_path
from pygls.workspace import PositionCodec

from briefgen.diagnostics import Diagnostic, Position, Span
from briefgen.diagnostics.diagnostic import Severity
from briefgen.diagnostics.fix import Fix
from briefgen.diagnostics.message import Translate

_SEVERITIES: Final = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}


def path_of(uri: str) -> Path | None:
    """Return the file that a URI names; None where it is no file."""
    path = to_fs_path(uri)
    return Path(path) if path else None


def uri_of(file: Path) -> str:
    """Return the URI of a file."""
    return str(from_fs_path(str(file)))


class Words:
    """Puts things in the protocol's terms, in the user's language.

    Args:
        codec: counts columns as the editor does.
        texts: the text of each file, as it was checked.
        translate: puts messages in the user's language.
    """

    def __init__(
        self, codec: PositionCodec, texts: Mapping[Path, str], translate: Translate
    ) -> None:
        self._codec = codec
        self._lines = {file: text.splitlines(keepends=True) for file, text in texts.items()}
        self._translate = translate

    def range(self, span: Span) -> types.Range:
        """Return a stretch of a file with the editor's columns."""
        start, end = (
            types.Position(place.line - 1, place.column - 1) for place in (span.start, span.end)
        )
        lines = self._lines.get(span.file, [])
        return self._codec.range_to_client_units(lines, types.Range(start, end))

    def location(self, span: Span) -> types.Location:
        """Return a stretch of a file with the file."""
        return types.Location(uri_of(span.file), self.range(span))

    def diagnostic(self, item: Diagnostic, span: Span) -> types.Diagnostic:
        """Return a finding; its hint follows what is wrong."""
        message = item.message.render(self._translate)
        hint = f"\n{item.hint.render(self._translate)}" if item.hint else ""
        return types.Diagnostic(
            range=self.range(span),
            message=message + hint,
            severity=_SEVERITIES[item.severity],
            code=item.code,
            source="briefgen",
            related_information=[
                types.DiagnosticRelatedInformation(
                    self.location(other.span), other.message.render(self._translate)
                )
                for other in item.related
            ],
        )

    def action(self, item: Diagnostic, span: Span, fix: Fix) -> types.CodeAction:
        """Return a fix as an editor offers it."""
        changes: dict[str, list[types.TextEdit]] = {}
        for edit in fix.edits:
            made = types.TextEdit(self.range(edit.span), edit.new_text)
            changes.setdefault(uri_of(edit.span.file), []).append(made)
        return types.CodeAction(
            title=fix.title.render(self._translate),
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[self.diagnostic(item, span)],
            is_preferred=fix.certain,
            edit=types.WorkspaceEdit(changes=changes),
        )


def position_of(codec: PositionCodec, lines: Sequence[str], position: types.Position) -> Position:
    """Return a place of the editor's as ours: line and column in characters, from 1."""
    own = codec.position_from_client_units(list(lines), position)
    return Position(own.line + 1, own.character + 1)


def meets(span: Span, wanted: types.Range) -> bool:
    """Say whether a stretch shares a line with what an editor asks about."""
    return span.start.line - 1 <= wanted.end.line and wanted.start.line <= span.end.line - 1
