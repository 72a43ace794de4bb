"""A YAML parser's complaint, in the author's words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml

from briefgen.diagnostics import Diagnostic, Rule, SourceMap

SYNTAX = Rule(
    "YAML001",
    "this is not YAML: {problem}",
    "look at the indentation, quotation marks and colons of this line and the one before it",
)
TAB = Rule(
    "YAML007",
    "a tab stands where only spaces may",
    "indent with spaces, two a level; most editors can do this for .yaml files by themselves",
)
FULL_WIDTH_COLON = Rule(
    "YAML008",
    "the colon after '{key}' is full-width (：)",
    "write a half-width colon and a space: '{key}: '",
)
WANTS_QUOTES = Rule(
    "YAML009",
    "a text cannot start with '{mark}' unless it is in quotation marks",
    'write "{start}…", with " before and after the text, or put the text under \'>-\'',
)
COLON_IN_TEXT = Rule(
    "YAML010",
    "a colon and a space inside a text read as a key",
    "put the text in quotation marks, or under '>-'",
)
UNCLOSED_QUOTE = Rule(
    "YAML016",
    "this quotation mark is never closed",
    'close it at the end of the text; inside "…" write \\" for the mark itself',
)
INVALID_CHARACTER = Rule(
    "YAML017",
    "the character U+{code:04X} cannot stand in a YAML file",
    "delete it; it is invisible and often comes with pasted text",
)

_KEY_OR_DASH = r"^(?P<lead>\s*(?:-\s+)*(?:[\w.-]+:\s+)?)"
_FULL_WIDTH_KEY = re.compile(r"^\s*(?:-\s+)*(?P<key>[A-Za-z_][\w-]*)(?P<colon>：)")
_SPECIAL_START = re.compile(_KEY_OR_DASH + r"(?P<mark>\*\*?|[@\[{%&!`])(?P<rest>.*)$")
_COLON_IN_TEXT = re.compile(_KEY_OR_DASH + r"[^\s\"'|>\[{#].*?(?P<colon>:\s)")


@dataclass(frozen=True)
class SyntaxFault:
    """A slip, and the characters that would let the parser go on past it.

    The repair has the length of what it replaces, so that all later positions stay true. It only
    serves to find the other mistakes of the file in the same run.
    """

    diagnostic: Diagnostic
    offset: int = 0
    repair: str = ""


def explain_syntax_error(error: yaml.YAMLError, source: SourceMap) -> SyntaxFault:
    """Return what an author must know of a parser's error, at the place where it was made.

    The parser stops where it can go no further, which is often a line after the slip; the slips
    that authors of Japanese and English make are looked for first.
    """
    if isinstance(error, yaml.reader.ReaderError):
        return _invalid_character(error, source)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    offset = min(mark.index, len(source.text)) if mark else 0
    line = source.position(offset).line
    problem = str(getattr(error, "problem", None) or error)
    return (
        _unclosed_quote(error, source)
        or _full_width_colon(source, line)
        or _tab(problem, source, offset)
        or _wants_quotes(source, line)
        or _colon_in_text(problem, source, line)
        or SyntaxFault(SYNTAX.at(source.between(offset, offset + 1), problem=problem))
    )


def full_width_colon_in(text: str) -> str | None:
    """Return the key that a full-width colon hides in, as in ``ja：…``."""
    match = _FULL_WIDTH_KEY.match(text)
    return match["key"] if match else None


def _invalid_character(error: Any, source: SourceMap) -> SyntaxFault:
    code = error.character if isinstance(error.character, int) else ord(error.character)
    offset = max(source.text.find(chr(code)), 0)
    finding = INVALID_CHARACTER.at(source.between(offset, offset + 1), code=code)
    return SyntaxFault(finding, offset, "?")


def _line_start(source: SourceMap, line: int) -> int:
    offset = 0
    for text in source.text.split("\n")[: line - 1]:
        offset += len(text) + 1
    return offset


def _unclosed_quote(error: Any, source: SourceMap) -> SyntaxFault | None:
    context = getattr(error, "context", None) or ""
    if "quoted scalar" not in context or error.context_mark is None:
        return None
    start = error.context_mark.index
    return SyntaxFault(UNCLOSED_QUOTE.at(source.between(start, start + 1)), start, "x")


def _full_width_colon(source: SourceMap, line: int) -> SyntaxFault | None:
    lines = source.text.split("\n")
    for number in range(min(line, len(lines)), max(line - 4, 0), -1):
        match = _FULL_WIDTH_KEY.match(lines[number - 1])
        if match:
            start = _line_start(source, number) + match.start("colon")
            finding = FULL_WIDTH_COLON.at(source.between(start, start + 1), key=match["key"])
            at_line_end = source.text[start + 1 : start + 2] in {"\n", ""}
            return SyntaxFault(finding, start, ":" if at_line_end else ": ")
    return None


def _tab(problem: str, source: SourceMap, offset: int) -> SyntaxFault | None:
    line = source.position(offset).line
    text = [*source.text.split("\n"), ""][line - 1]
    indent = text[: len(text) - len(text.lstrip())]
    if "\t" not in indent and not ("\\t" in problem or source.text[offset : offset + 1] == "\t"):
        return None
    start = _line_start(source, line) + max(indent.find("\t"), 0)
    if "\t" not in indent:
        start = offset
    return SyntaxFault(TAB.at(source.between(start, start + 1)), start, " ")


def _wants_quotes(source: SourceMap, line: int) -> SyntaxFault | None:
    lines = source.text.split("\n")
    for number in (line, line - 1):
        if not 1 <= number <= len(lines):
            continue
        match = _SPECIAL_START.match(lines[number - 1])
        if match and not _is_closed_flow(match["mark"] + match["rest"]):
            start = _line_start(source, number) + match.start("mark")
            end = start + len(match["mark"])
            finding = WANTS_QUOTES.at(
                source.between(start, end),
                mark=match["mark"],
                start=match["mark"] + match["rest"][:6],
            )
            return SyntaxFault(finding, start, "x" * len(match["mark"]))
    return None


def _is_closed_flow(text: str) -> bool:
    """Say whether a line is a whole list or mapping in brackets, and so no text."""
    text = text.split(" #")[0].rstrip().rstrip(",")
    return (text[0], text[-1:]) in {("[", "]"), ("{", "}")} and not text.startswith("[@")


def _colon_in_text(problem: str, source: SourceMap, line: int) -> SyntaxFault | None:
    if "mapping values are not allowed" not in problem:
        return None
    text = source.text.split("\n")[line - 1]
    match = _COLON_IN_TEXT.match(text + " ")
    if match is None:
        return None
    start = _line_start(source, line) + match.start("colon")
    return SyntaxFault(COLON_IN_TEXT.at(source.between(start, start + 1)), start, ",")
