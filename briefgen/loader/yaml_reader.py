"""YAML to plain data and positions, past every slip that can be mended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from briefgen.diagnostics import Diagnostic, Fix, Message, Rule, SourceMap
from briefgen.diagnostics.fix import DELETE_CHARACTER, changes
from briefgen.diagnostics.sanitize import character_name
from briefgen.languages import LanguageRegistry
from briefgen.loader.builder import Builder
from briefgen.loader.fields import known_keys
from briefgen.loader.repair import Edit, RepairedText
from briefgen.loader.slips.mending import FoundSlip, with_fix
from briefgen.loader.slips.rules import INDENT_SIGN, INDENTATION, QUOTES_MEND, TOO_LARGE
from briefgen.model.joining import joins_without_space

INVALID_CHARACTER = Rule(
    "YAML017",
    "the character {code} ({name}) cannot stand in a YAML file",
    "delete it; it is invisible and often comes with text pasted from a PDF or a word processor",
)

MAX_CHARACTERS = 5_000_000
MAX_SLIPS = 50

_HALVES = re.compile(
    r"(?<!\\)(?:\\\\)*(?P<halves>\\u(?P<high>[dD][89abAB][0-9a-fA-F]{2})"
    r"\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2}))"
)
_CLOSING = re.compile(r"\n(?P<line>---)[ \t]*\n*\Z")

_INVALID = re.compile("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML 1.2.2 (5.1) excludes, and the line breaks of YAML 1.1, which editors do not show."""

_SEPARATORS = "\x85\u2028\u2029"


@dataclass(frozen=True)
class YamlFile:
    """What a YAML file holds, where, and what is wrong with it."""

    data: Any
    source: SourceMap
    diagnostics: tuple[Diagnostic, ...]
    readable: bool = True
    """Whether the file could be parsed to its end."""


def read_yaml(text: str, file: Path, languages: LanguageRegistry) -> YamlFile:
    """Parse one YAML document.

    Args:
        text: its text, line ends as line feeds.
        file: its name, for messages.
        languages: values under a key that is a language are texts, and their lines are joined.

    Returns:
        Data of dict, list, str, int, float, bool and None; its positions; every problem.
    """
    if len(text) > MAX_CHARACTERS:
        source = SourceMap(file, text[:200])
        limit = Message("{count} characters", {"count": f"{MAX_CHARACTERS:,}"})
        return YamlFile(None, source, (TOO_LARGE.at(source.between(0, 0), limit=limit),), False)
    source = SourceMap(file, text)
    found = _invalid_characters(source)
    repaired = RepairedText(_INVALID.sub("x", text) if found else text)
    repaired = repaired.edited(tuple(_unlike_yaml(text, file)))
    keys = cache(partial(known_keys, languages))
    slips: list[FoundSlip] = []
    for _ in range(MAX_SLIPS):
        builder = Builder(repaired, source, languages, keys)
        slip = builder.read()
        if slip is None:
            found += [*_worth_saying(slips, builder), *builder.diagnostics]
            return YamlFile(builder.root, source.with_root(builder.root_node), tuple(found))
        if slip.diagnostic in (other.slip.diagnostic for other in slips):
            break  # the edits did not help
        slips.append(FoundSlip(slip, repaired))
        if not slip.edits:
            break
        repaired = repaired.edited(slip.edits)
    found += [*_worth_saying(slips, builder), *builder.diagnostics]
    return YamlFile(None, source, tuple(found), readable=False)


def _unlike_yaml(text: str, file: Path) -> Iterator[Edit]:
    """Return how to read what JSON writes in another way, and the line that pandoc ends with.

    JSON escapes characters past U+FFFF in two halves (RFC 8259, 7), YAML in one. Pandoc closes a
    block of YAML with a second ``---``, after which nothing follows.
    """
    if file.suffix == ".json":
        for match in _HALVES.finditer(text):
            code = 0x10000 + (int(match["high"], 16) - 0xD800) * 0x400
            code += int(match["low"], 16) - 0xDC00
            yield Edit(match.start("halves"), match.end(), f"\\U{code:08x}")
    elif closing := _CLOSING.search(text):
        yield Edit(closing.start("line"), closing.start("line") + 1, "#")


def _invalid_characters(source: SourceMap) -> list[Diagnostic]:
    """Report characters that no YAML file may hold, each as often as it stands on other lines."""
    found: dict[tuple[str, int], Diagnostic] = {}
    for match in _INVALID.finditer(source.text):
        span = source.between(match.start(), match.end())
        if (match[0], span.start.line) in found:
            continue
        code, name = f"U+{ord(match[0]):04X}", character_name(match[0])
        finding = INVALID_CHARACTER.at(
            span, fixes=[_without_character(source, match)], code=code, name=name
        )
        found[match[0], span.start.line] = finding
        if len(found) == MAX_SLIPS:
            break
    return list(found.values())


def _without_character(source: SourceMap, first: re.Match[str]) -> Fix:
    """Return the fix that takes a character out of a line, wherever it stands in it.

    A separator between two words leaves a space.
    """
    text, character = source.text, first[0]
    line_end = text.find("\n", first.start())
    places = re.compile(re.escape(character)).finditer(
        text, first.start(), line_end if line_end >= 0 else len(text)
    )
    edits = [
        (*match.span(), _in_place_of(character, text[: match.start()], text[match.end() :]))
        for match in places
    ]
    title = Message(DELETE_CHARACTER, {"code": f"U+{ord(character):04X}"})
    return changes(source, edits, title)


def _in_place_of(character: str, before: str, after: str) -> str:
    last, first = before[-1:].strip(), after[:1].strip()
    parts_words = character in _SEPARATORS and last and first
    return " " if parts_words and not joins_without_space(last, first, word_spaces=True) else ""


def _worth_saying(slips: list[FoundSlip], builder: Builder) -> list[Diagnostic]:
    """Leave out the slips that go away once one before them is mended; say how to mend the rest."""
    said: list[Diagnostic] = []
    in_quotes: set[int] = set()
    indented: set[int] = set()
    for slip in slips:
        finding = with_fix(slip, builder.source, builder.masked)
        line = finding.span.start.line if finding.span else 0
        if finding.code in QUOTES_MEND:
            if line in in_quotes:
                continue
            in_quotes.add(line)
        if finding.code == INDENTATION.code:
            follows = line - 1 in indented or any(d.code == INDENT_SIGN.code for d in said)
            indented.add(line)
            if follows:
                continue
        said.append(finding)
    return said
