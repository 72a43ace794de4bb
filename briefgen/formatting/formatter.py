"""From the text of a YAML file to the same content in the one layout."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefgen.diagnostics import Diagnostic
from briefgen.formatting.comments import Attachment, find_comments
from briefgen.formatting.order import arrange
from briefgen.formatting.tree import Collection, build_tree, end_of
from briefgen.formatting.writer import Writer
from briefgen.languages import LanguageRegistry
from briefgen.loader.records import numbers_as_written
from briefgen.loader.yaml_reader import YamlFile, read_yaml
from briefgen.model.base import Model

_OPENING = re.compile(
    r"(?:[ \t]*(?:#[^\n]*)?\n|%[^\n]*\n)*---[ \t]*(?:#[^\n]*)?(?:\n|\Z)", re.MULTILINE
)
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:#[^\n]*)?$", re.MULTILINE)
_SCHEMA_LINE = re.compile(r"#\s*yaml-language-server\b")


@dataclass(frozen=True)
class Formatted:
    """A file in the one layout, or why it is left as it is.

    Attributes:
        text: its text; None where it is left as it is.
        diagnostics: what is wrong with it.
    """

    text: str | None
    diagnostics: tuple[Diagnostic, ...] = ()


def format_yaml(
    text: str, file: Path, model: type[Model] | None, languages: LanguageRegistry
) -> Formatted:
    """Lay a file out: order of keys, line width, quotation marks, brackets, indentation.

    Comments stay with what they stand above or behind. The result is read again and compared; a
    file of which YAML loses a part, or that would read otherwise, is left as it is.

    Args:
        text: its text, line ends as line feeds.
        file: its name, for messages.
        model: what it is; keys keep their order where that is None.
        languages: the languages of its texts, those of the desk first.
    """
    parsed = read_yaml(text, file, languages)
    if parsed.diagnostics or not parsed.readable:
        return Formatted(None, parsed.diagnostics)
    if not isinstance(parsed.data, dict | list) or not parsed.data:
        return Formatted(None)
    laid_out = _laid_out(parsed, model, languages)
    after = read_yaml(laid_out, file, languages)
    is_same = not after.diagnostics and _content(after) == _content(parsed)
    return Formatted(laid_out if is_same else None)


def _laid_out(parsed: YamlFile, model: type[Model] | None, languages: LanguageRegistry) -> str:
    text, places = parsed.source.text, parsed.source.root
    root = build_tree(parsed, languages)
    if not isinstance(root, Collection):
        raise TypeError("the file holds neither a mapping nor a list")
    opening, closing = _OPENING.match(text), _CLOSING.search(text, end_of(root))
    start = opening.end() if opening and opening.end() <= root.start else 0
    end = closing.start() if closing else len(text)
    attachment = Attachment(text, root)
    attachment.attach(find_comments(text, places, start, end))
    attachment.note_blank_lines()
    annotation: Any = model
    if model is not None and not root.is_mapping and model.LIST_KEY is not None:
        annotation = model.model_fields[model.LIST_KEY].annotation
    head = "".join(f"{line}\n" for line in _take_header(root))
    arrange(root, annotation, languages)
    body = Writer(languages).write(root, annotation)
    return f"{_tidy(text[:start])}{head}{body}{_tidy(text[end:])}"


def _take_header(root: Collection) -> list[str]:
    """Take from the first entry the lines that are about the file, and return them."""
    leading = root.entries[0].leading
    blanks = [number for number, line in enumerate(leading) if not line]
    size = blanks[-1] + 1 if blanks else 0
    if not size and leading and _SCHEMA_LINE.match(leading[0]):
        size = 1
    header, root.entries[0].leading = leading[:size], leading[size:]
    while header and not header[0]:
        header.pop(0)
    return header


def _tidy(lines: str) -> str:
    """Return lines that are kept as they are, without blanks at their ends."""
    return "".join(f"{line.rstrip()}\n" for line in lines.rstrip().split("\n")) if lines else ""


def _content(file: YamlFile) -> tuple[str, Counter[str]]:
    """Return what a file says: its data, numbers as they are written, and its comments."""
    data = file.data
    if isinstance(data, dict):
        data = numbers_as_written(data, file.source)
    comments = find_comments(file.source.text, file.source.root, 0, len(file.source.text))
    dumped = json.dumps(data, ensure_ascii=False, sort_keys=True)
    return dumped, Counter(comment.text for comment in comments)
