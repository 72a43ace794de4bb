"""From a slip to the fix that its author may take."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefgen.diagnostics import Diagnostic, Fix, Message, SourceMap
from briefgen.diagnostics.fix import change, changes
from briefgen.diagnostics.quoting import quoting
from briefgen.loader.repair import RepairedText, Slip
from briefgen.loader.slips import rules

INDENT = Message("indent with half-width spaces")
MOVE = "start the line in column {column}"
CLOSE_QUOTE = Message("close the quotation mark at the end of the text")

_AS_READ = frozenset(
    rule.code
    for rule in (
        *(rules.INDENT_SIGN, rules.FULL_WIDTH_COLON, rules.NO_SPACE, rules.FOREIGN_MARK),
        *(rules.MISSING_COLON, rules.SECOND_DOCUMENT),
    )
)
"""Slips that are mended for good by what lets the reader go on."""

_AS_READ_PERHAPS = frozenset(
    rule.code for rule in (rules.UNCLOSED_BRACKET, rules.STRAY_MARK, rules.INDENTATION)
)
"""The same, but for the place or the intention, which can only be guessed."""

_IN_QUOTES = frozenset(
    rule.code for rule in (rules.WANTS_QUOTES, rules.COLON_IN_TEXT, rules.QUOTE_ENDS_EARLY)
)


@dataclass(frozen=True)
class MaskedText:
    """A text that could only be read with some of its signs masked: its offsets in the file."""

    start: int
    end: int


@dataclass(frozen=True)
class FoundSlip:
    """A slip and the text that it was found in, which earlier slips may have changed."""

    slip: Slip
    repaired: RepairedText


def with_fix(found: FoundSlip, source: SourceMap, masked: Iterable[MaskedText]) -> Diagnostic:
    """Return what is said of a slip, with its fix where there is one.

    Args:
        found: the slip.
        source: the author's text.
        masked: the texts that were read past slips.
    """
    fix = _fix(found, source, masked)
    diagnostic = found.slip.diagnostic
    return diagnostic if fix is None else replace(diagnostic, fixes=(fix,))


def _fix(found: FoundSlip, source: SourceMap, masked: Iterable[MaskedText]) -> Fix | None:
    slip = found.slip
    code = slip.diagnostic.code
    if not slip.edits:
        return None
    if code == rules.SECOND_DOCUMENT.code:
        return _without_marker(found, source)
    if code in _AS_READ | _AS_READ_PERHAPS and not _hides(slip):
        return _as_read(found, source, certain=code in _AS_READ)
    place = found.repaired.origin(slip.edits[0].start)
    if code == rules.UNKNOWN_ESCAPE.code:
        return change(source, place, place + 1, "\\\\")
    text = next((it for it in masked if it.start <= place < it.end), None)
    if text is None:
        return None
    if code == rules.UNCLOSED_QUOTE.code:
        return _closing(source, text)
    is_text = code in _IN_QUOTES or _hides(slip)
    return quoting(source, text.start, text.end) if is_text else None


def _hides(slip: Slip) -> bool:
    """Say whether a bracket is only unclosed because a comment hides the one that closes it."""
    return slip.diagnostic.hint is rules.HIDDEN_BRACKET


def _as_read(found: FoundSlip, source: SourceMap, *, certain: bool) -> Fix:
    edits = [
        (found.repaired.origin(edit.start), found.repaired.origin(edit.end), edit.text)
        for edit in found.slip.edits
    ]
    code = found.slip.diagnostic.code
    if code == rules.INDENT_SIGN.code:
        edits = [(start, end, _indentation(source, start)) for start, end, _ in edits]
        return changes(source, edits, INDENT, certain=certain)
    title = None
    if code == rules.INDENTATION.code:
        title = Message(MOVE, {"column": len(edits[0][2]) + 1})
    if code == rules.STRAY_MARK.code:
        edits = [(start, end, "") for start, end, _ in edits]
    return change(source, *edits[0], title=title, certain=certain)


def _indentation(source: SourceMap, start: int) -> str:
    """Return what stands for a tab: a level, or the one space that a hyphen has after it."""
    return " " if source.text[:start].endswith("-") else "  "


def _without_marker(found: FoundSlip, source: SourceMap) -> Fix:
    """Return the fix that takes out the line that parts two documents."""
    start = found.repaired.origin(found.slip.edits[0].start)
    end = source.text.find("\n", start) + 1 or len(source.text)
    return change(source, start, end, "", certain=False)


def _closing(source: SourceMap, text: MaskedText) -> Fix | None:
    mark = source.text[text.start]
    if source.text[text.start + 1 : text.end].count(mark):
        return None
    return change(source, text.end, text.end, mark, title=CLOSE_QUOTE, certain=False)
