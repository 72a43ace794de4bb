"""What YAML takes from a text without a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.diagnostics import Fix, Message, Rule, Severity, SourceMap
from briefgen.diagnostics.fix import change
from briefgen.diagnostics.quoting import quoting

COMMENT_IN_TEXT = Rule(
    "YAML011",
    "' #' begins a comment: '{lost}' is not part of the text",
    "put the whole text in quotation marks, or two spaces and a space after # for a comment",
    severity=Severity.WARNING,
)
BLANK_LINE = Rule(
    "TEXT002",
    "a blank line inside a text is lost: a paragraph is one block",
    "start a new block for the next paragraph (- ja: …)",
    severity=Severity.WARNING,
)

AS_COMMENT = Message("make it a comment")

_BLANK_LINE = re.compile(r"\n[ \t]*\n[ \t\n]*|(?:\\n[ \t]*){2,}")
_COMMENT = re.compile(r"[ \t]*(?P<comment>#[^\s#].*)")
_COMMENT_LINE = re.compile(r"\n(?P<indent>[ \t]+)(?P<comment>#[^\s#].*)")

Loss = tuple[Rule, int, int, str]
"""A rule, the offsets of the place and, where something is lost, what."""


def losses(text: str, start: int, end: int, style: str, key_column: int) -> Iterator[Loss]:
    """Yield what is lost of a text.

    Args:
        text: the YAML text.
        start: where the scalar starts, quotation mark or block header included.
        end: where it ends.
        style: how it is written: ``'``, ``"``, ``>``, ``|`` or empty for plain.
        key_column: the column of its key, counted from 0; what stands further left is not its own.
    """
    raw = text[start:end].rstrip(" \t\n")
    blank = _BLANK_LINE.search(raw)
    if blank is not None and (style == '"' or "\\" not in blank[0]):
        after = start + blank.end()
        yield BLANK_LINE, after, _line_end(text, after), ""
    if not style:
        yield from _comments(text, end, key_column)


def ways_to_keep(source: SourceMap, start: int, first: int, last: int) -> Iterator[Fix]:
    """Yield the fixes for a text that a comment cut short, or a comment that looks like text.

    Args:
        source: the file.
        start: offset of the text's first character.
        first: offset of the comment.
        last: offset after it.
    """
    text = source.text[start:first]
    if not text.strip():
        yield quoting(source, first, last, certain=False)
        return
    if "\n" not in text:
        yield quoting(source, start, last, certain=False)
    # Only the sign itself: what stands before it may be the indentation of a line.
    yield change(source, first, first + 1, "# ", title=AS_COMMENT, certain=False)


def _comments(text: str, end: int, key_column: int) -> Iterator[Loss]:
    """Yield the comments that go on where an unquoted text stopped; they may be part of it."""
    match = _COMMENT.match(text, end)
    if match is not None:
        yield COMMENT_IN_TEXT, match.start("comment"), match.end(), match["comment"].rstrip()
        end = match.end()
    following = _COMMENT_LINE.match(text, end)
    while following is not None and len(following["indent"]) > key_column:
        first, last = following.span("comment")
        yield COMMENT_IN_TEXT, first, last, following["comment"].rstrip()
        following = _COMMENT_LINE.match(text, last)


def _line_end(text: str, offset: int) -> int:
    found = text.find("\n", offset)
    return len(text) if found < 0 else found
